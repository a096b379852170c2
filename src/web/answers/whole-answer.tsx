/**
 * A whole answer for a customer: mark, sentence, until when, remedies, costs and clauses; or, where only the
 * shop can tell more, the answer for each of its findings.
 */
import type { Instant } from '#calendar'
import { wordIn, type Ruling } from '#policy'
import { Deadline, Verdict, type Answer } from '#web/ui'
import { say, type Language } from '#words'
import { answerEnds, shownVerdict, type Branch, type Branches, type Brought } from '#rulings'
import { ClauseList } from './clause-list.tsx'
import { clausesOf, type DocumentSet } from './clauses.ts'
import { TermsAgreed } from './terms-agreed.tsx'
import { costsOf, remediesOf } from './terms.ts'

export type WholeAnswerProps = {
  readonly ruling: Ruling
  readonly branches: Branches | undefined
  /** What the answer needs that a request brings along. */
  readonly needed: readonly Brought[]
  readonly documentSet: DocumentSet
  readonly seenAt: Instant
}

export function WholeAnswer({ ruling, branches, needed, documentSet, seenAt }: WholeAnswerProps) {
  const { language } = documentSet
  const clauses = clausesOf(ruling, documentSet)
  if (branches !== undefined)
    return (
      <Section id="answer" title={say(language, 'answers.title')}>
        <Ways branches={branches} documentSet={documentSet} seenAt={seenAt} />
        <Needed needed={needed} language={language} />
      </Section>
    )
  return (
    <>
      <Section id="answer" title={say(language, 'answers.title')}>
        <Said ruling={ruling} language={language} seenAt={seenAt} />
        <Needed needed={needed} language={language} />
      </Section>
      <TermsAgreed ruling={ruling} language={language} seenAt={seenAt} />
      {clauses.length === 0 ? null : (
        <Section id="because" title={say(language, 'answers.because')}>
          <ClauseList clauses={clauses} language={language} open={ruling.verdict === 'refuse'} />
        </Section>
      )}
    </>
  )
}

function Needed({ needed, language }: { needed: readonly Brought[]; language: Language }) {
  return (
    <>
      {needed.map((what) => (
        <p>{say(language, `answers.needed.${what}`)}</p>
      ))}
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children?: unknown }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Where a person decides because only the shop can know more, that is what the page says. */
function shown(ruling: Ruling): Exclude<Answer, 'ask'> {
  const verdict = shownVerdict(ruling)
  return verdict === 'ask' ? 'staff' : verdict
}

/** Mark, sentence, and until when it holds. */
function Said({ ruling, language, seenAt }: { ruling: Ruling; language: Language; seenAt: Instant }) {
  const until = answerEnds(ruling)
  const verdict = shown(ruling)
  const sentence =
    ruling.reason === 'silence' || ruling.reason === 'contradiction'
      ? (`answers.${ruling.reason}` as const)
      : (`answers.said.${verdict}` as const)
  return (
    <>
      <p class="row">
        <Verdict verdict={verdict} language={language} />
      </p>
      <p>
        {say(language, sentence)}
        {ruling.reason === 'law' ? ` ${say(language, 'answers.law')}` : ''}
      </p>
      {until === undefined ? null : (
        <p>
          <strong>
            {say(language, 'answers.until')} <Deadline {...until} language={language} seenAt={seenAt} />
          </strong>
        </p>
      )}
    </>
  )
}

/** What follows from each finding of the shop, side by side. */
function Ways({
  branches: { fact, ways },
  documentSet,
  seenAt,
}: {
  branches: Branches
  documentSet: DocumentSet
  seenAt: Instant
}) {
  const { language } = documentSet
  return (
    <>
      <p>{say(language, 'answers.shop-finds', { fact: wordIn(fact.words, language) })}</p>
      <ul class="ways">
        {ways.map((way) => (
          <li class="stack">
            <h3>{namesOf(way, language)}</h3>
            <Said ruling={way.ruling} language={language} seenAt={seenAt} />
            <Terms ruling={way.ruling} language={language} />
            <ClauseList clauses={clausesOf(way.ruling, documentSet)} language={language} />
          </li>
        ))}
      </ul>
    </>
  )
}

const namesOf = ({ values }: Branch, language: Language): string =>
  values.map(({ words }) => wordIn(words, language)).join(say(language, 'answers.between'))

function Terms({ ruling: { terms }, language }: { ruling: Ruling; language: Language }) {
  const words = [...remediesOf(terms, language), ...costsOf(terms, language)]
  return words.length === 0 ? null : <p class="small">{words.join(say(language, 'answers.between'))}</p>
}
