/** A clause or an article, opened in place: its heading, its own text, where the whole document stands. */
import type { Child } from 'hono/jsx'
import { Markdown } from './markdown.tsx'

export type ClauseDisclosureProps = {
  readonly heading: Child
  /** The published text, in `language`. */
  readonly text: string
  readonly language: string
  /** Where it stands in its document, and the words on that link. */
  readonly source?: { readonly address: string; readonly label: string }
  readonly open?: boolean
}

export function ClauseDisclosure({ heading, text, language, source, open }: ClauseDisclosureProps) {
  return (
    <details class="clause" open={open}>
      <summary>
        <span>{heading}</span>
      </summary>
      <div class="stack">
        <Markdown text={text} language={language} />
        {source === undefined ? null : (
          <p class="small">
            <a href={source.address}>{source.label}</a>
          </p>
        )}
      </div>
    </details>
  )
}

/** Anything folded away under a line of its own. */
export function Fold({ label, language, children }: { label: Child; language?: string; children?: Child }) {
  return (
    <details class="fold">
      <summary lang={language}>{label}</summary>
      {children}
    </details>
  )
}
