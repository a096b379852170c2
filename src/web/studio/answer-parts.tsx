/**
 * An answer in short: verdict, the clauses it rests on, its terms. What stands where there can be none, and
 * links to a line of the text.
 */
import type { Documents, PlainTerms, Ruling } from '#policy'
import { obligationSentences, remedySentences, termSentences } from '#sentences'
import { say, type Language, type WordKey } from '#words'
import { Notice, Verdict, type Answer } from '#web/ui'
import type { Spot } from './finding-view.ts'
import { headingsOf, joined } from './wording.ts'

export type ShortAnswerProps = {
  readonly language: Language
  readonly documents: Documents
  readonly verdict: Answer
  readonly clauses: readonly string[]
  readonly terms?: PlainTerms
  /** Also which rules, where two answers rest on clauses of the same name. */
  readonly exact?: boolean
  /** Why it is so, where no clause may be left to name; else nothing is written of it. */
  readonly reason?: Ruling['reason']
}

/** What stands where an answer names no clause. */
const unnamed = {
  silence: 'studio.answers.silence',
  law: 'studio.answers.law',
  contradiction: 'studio.kind.contradiction',
  clause: 'studio.answers.several',
  ask: 'studio.answers.several',
} satisfies Record<Ruling['reason'], WordKey>

/** '✕ No · Found later'. */
export function ShortAnswer(props: ShortAnswerProps) {
  const { language, documents, verdict, clauses, terms = {}, exact, reason = 'silence' } = props
  const headings = headingsOf(clauses, documents, language)
  const sentences = [
    ...remedySentences(terms, false, language),
    ...termSentences(terms, language),
    ...obligationSentences(terms, language),
  ]
  return (
    <span class="short-answer">
      <Verdict verdict={verdict} language={language} />
      <span class="small">
        {headings.length > 0 ? joined(headings, language) : say(language, unnamed[reason])}
      </span>
      {exact === true && clauses.length > 0 ? (
        <span class="small quiet">
          <code>{joined(clauses, language)}</code>
        </span>
      ) : null}
      {sentences.length === 0 ? null : (
        <ul class="small quiet">
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </span>
  )
}

/** What every panel says of a document that gives no answers. */
export function FirstMend({ language }: { language: Language }) {
  return (
    <Notice title={say(language, 'studio.trouble')} tone="wait">
      <p>{say(language, 'studio.first-mend')}</p>
    </Notice>
  )
}

/** A sentence in which an author's own words stand between backticks. */
export function Said({ children }: { children: string }) {
  return <>{children.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
}

/** Leads to the text; with script, the cursor goes to the place itself. */
export function LineLink({ language, spot, about }: { language: Language; spot: Spot; about: string }) {
  const { line, column } = spot
  return (
    <a
      class="line-link"
      href="#field-text"
      data-line={line}
      data-column={column}
      aria-label={say(language, 'studio.line.to', { line, about: about.slice(0, 80) })}
    >
      {say(language, 'studio.line', { line })}
    </a>
  )
}
