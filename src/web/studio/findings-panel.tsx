/**
 * Findings as remarks of a colleague: how many of which kind, each with its place, a case, and what to do.
 */
import { say, type Language } from '#words'
import { EmptyState, Notice, Tag, type Tone } from '#web/ui'
import { LineLink, Said } from './answer-parts.tsx'
import { countsOf, spotOf, type FindingView } from './finding-view.ts'
import type { Look } from './look-at.ts'
import { troubleWords } from './trouble-words.ts'
import { capital } from './wording.ts'

export type FindingsProps = {
  readonly language: Language
  readonly shop: string
  readonly look: Look
  readonly views: readonly FindingView[]
}

const tones: Readonly<Record<FindingView['severity'], Tone>> = { error: 'no', warning: 'wait', note: 'plain' }
const shapes: Readonly<Record<FindingView['severity'], string>> = { error: '■', warning: '▲', note: '●' }

export function FindingsPanel(props: FindingsProps) {
  const { language, look, shop } = props
  if (look.state === 'trouble')
    return (
      <Notice title={say(language, 'studio.trouble')} tone="no">
        <p>
          <Said>{troubleWords(look.trouble, shop, language)}</Said>
        </p>
      </Notice>
    )
  return look.state === 'unread' ? <Problems language={language} look={look} /> : <Findings {...props} />
}

function Problems({ language, look }: { language: Language; look: Extract<Look, { state: 'unread' }> }) {
  return (
    <div class="stack">
      <p>{say(language, 'studio.problems.sentence')}</p>
      <ul class="plain-list stack">
        {look.problems.map(({ place, message, help, code }) => (
          <li class="box stack-small remark">
            <p class="row">
              <Tag tone="no">
                <span aria-hidden="true">{shapes.error} </span>
                {say(language, 'studio.problem.code', { code })}
              </Tag>
              <LineLink language={language} spot={spotOf(place)} about={message[language]} />
            </p>
            <p>
              <Said>{capital(message[language])}</Said>
            </p>
            {help === undefined ? null : (
              <p class="quiet">
                <Said>{say(language, 'studio.mend', { help: help[language] })}</Said>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Findings({ language, views }: FindingsProps) {
  if (views.length === 0)
    return (
      <EmptyState title={say(language, 'studio.findings.none')}>
        <p>{say(language, 'studio.findings.none.sentence')}</p>
      </EmptyState>
    )
  return (
    <div class="stack">
      <ul class="plain-list row counts">
        {countsOf(views).map(({ kind, severity, count }) => (
          <li>
            <Tag tone={tones[severity]}>
              <span aria-hidden="true">{shapes[severity]} </span>
              {say(language, 'studio.count', { word: kind, count })}
            </Tag>
          </li>
        ))}
      </ul>
      <ul class="plain-list stack">
        {views
          .filter(({ severity }) => severity !== 'note')
          .map((view) => (
            <Finding language={language} view={view} />
          ))}
      </ul>
      <Notes language={language} notes={views.filter(({ severity }) => severity === 'note')} />
      <p class="small quiet">{say(language, 'studio.findings.lawyer')}</p>
    </div>
  )
}

/** What is good to know and asks for nothing, folded away behind what does. */
function Notes({ language, notes }: { language: Language; notes: readonly FindingView[] }) {
  if (notes.length === 0) return null
  return (
    <details class="stack-small">
      <summary>{say(language, 'studio.findings.notes', { count: notes.length })}</summary>
      <ul class="plain-list stack">
        {notes.map((view) => (
          <Finding language={language} view={view} />
        ))}
      </ul>
    </details>
  )
}

function Finding({ language, view }: { language: Language; view: FindingView }) {
  const { severity, kind, spot, sentence, suggestion, leave, witness } = view
  return (
    <li class="box stack-small remark">
      <p class="row">
        <Tag tone={tones[severity]}>
          <span aria-hidden="true">{shapes[severity]} </span>
          {kind} · {say(language, `studio.severity.${severity}`)}
        </Tag>
        <LineLink language={language} spot={spot} about={sentence} />
      </p>
      <p>
        <Said>{sentence}</Said>
      </p>
      {suggestion === undefined ? null : (
        <p class="quiet">
          <Said>{suggestion}</Said>
        </p>
      )}
      {leave === undefined ? null : (
        <p class="small quiet">
          <Said>{leave}</Said>
        </p>
      )}
      {witness === undefined ? null : (
        <p class="small">
          {witness.said ? null : say(language, 'studio.finding.witness', { witness: witness.words })}{' '}
          <a
            class="case-link"
            href={witness.address}
            aria-label={say(language, 'studio.finding.try.about', { about: witness.words })}
          >
            {say(language, 'studio.finding.try')}
          </a>
        </p>
      )}
    </li>
  )
}
