/**
 * The ruling on the case page: the answer, the clauses it rests on, what the law adds, what is missing, the
 * terms.
 */
import { say, type Language } from '#words'
import { ClauseDisclosure, Fold, Tag, Verdict } from '#web/ui'
import type { ClauseView, RulingView } from './ruling-view.ts'

type Props = {
  readonly language: Language
  readonly ruling: RulingView
  /** Whether it was asked just now, or was kept when the decision was made. */
  readonly kept: boolean
  /** The answer when the request came in, where it was another. */
  readonly before: RulingView | undefined
}

export function RulingPanel({ language, ruling, kept, before }: Props) {
  const { verdict, summary, deciding, laws, beside, missing } = ruling
  return (
    <section class="stack ruling" aria-labelledby="ruling">
      <h2 id="ruling">{say(language, kept ? 'desk.ruling.kept' : 'desk.ruling')}</h2>
      <p class="row">
        <Verdict verdict={verdict} language={language} word={say(language, `desk.verdict.${verdict}`)} />
      </p>
      <p>{summary}</p>
      <Missing language={language} missing={missing} />
      <Clauses language={language} title={say(language, 'desk.ruling.clauses')} clauses={deciding} />
      <Clauses language={language} title={say(language, 'desk.ruling.laws')} clauses={laws} />
      <Sentences title={say(language, 'desk.ruling.terms')} sentences={ruling.terms} />
      <Sentences title={say(language, 'desk.ruling.asked')} sentences={ruling.asked} />
      {beside.length === 0 ? null : (
        <Fold label={say(language, 'desk.ruling.beside', { count: beside.length })}>
          <div class="stack-small">
            {beside.map((clause) => (
              <Clause language={language} clause={clause} />
            ))}
          </div>
        </Fold>
      )}
      {before === undefined ? null : (
        <Fold label={say(language, 'desk.ruling.before')}>
          <div class="stack-small">
            <p>
              <Verdict
                verdict={before.verdict}
                language={language}
                word={say(language, `desk.verdict.${before.verdict}`)}
              />
            </p>
            <p>{before.summary}</p>
          </div>
        </Fold>
      )}
    </section>
  )
}

function Missing({ language, missing }: { language: Language; missing: readonly string[] }) {
  if (missing.length === 0) return null
  return (
    <div class="notice wait">
      <h3>{say(language, 'desk.ruling.missing')}</h3>
      <ul>
        {missing.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </div>
  )
}

type ClausesProps = {
  readonly language: Language
  readonly title: string
  readonly clauses: readonly ClauseView[]
}

function Clauses({ language, title, clauses }: ClausesProps) {
  if (clauses.length === 0) return null
  return (
    <div class="stack-small">
      <h3>{title}</h3>
      {clauses.map((clause) => (
        <Clause language={language} clause={clause} />
      ))}
    </div>
  )
}

function Clause({ language, clause }: { language: Language; clause: ClauseView }) {
  const { heading, effect, text, address, law } = clause
  const label = (
    <>
      {law === undefined ? null : <Tag tone="shop">{law}</Tag>} {heading} <span class="hint">{effect}</span>
    </>
  )
  if (text === '') return <p class="silent-clause">{label}</p>
  return (
    <ClauseDisclosure
      heading={label}
      text={text}
      language={language}
      {...(address === undefined ? {} : { source: { address, label: say(language, 'desk.ruling.source') } })}
    />
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div class="stack-small">
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
