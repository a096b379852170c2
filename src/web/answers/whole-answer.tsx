/**
 * A whole answer for a customer: mark, sentences, costs and clauses; or, where only the
 * shop can tell more, the answer for each of its findings.
 */
import type { Instant } from '#calendar'
import type { Fact, Ruling } from '#policy'
import type { Branch, Branches, Brought } from '#rulings'
import { findingWords, joinedUp, said } from '#sentences'
import { say, type Language } from '#words'
import { ClauseList } from './clause-list.tsx'
import { clausesOf, type DocumentSet } from './clauses.ts'
import { SaidAnswer } from './said-answer.tsx'
import { TermsAgreed } from './terms-agreed.tsx'

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
  const words = said(ruling, { language, documents: documentSet.documents, seenAt })
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
        <SaidAnswer ruling={ruling} said={words} language={language} />
        <Needed needed={needed} language={language} />
      </Section>
      <TermsAgreed said={words} language={language} />
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
      <p>{say(language, 'said.finds')}</p>
      <ul class="ways">
        {ways.map((way) => (
          <Way fact={fact} way={way} documentSet={documentSet} seenAt={seenAt} />
        ))}
      </ul>
    </>
  )
}

function Way({
  fact,
  way: { values, ruling },
  documentSet,
  seenAt,
}: {
  fact: Fact
  way: Branch
  documentSet: DocumentSet
  seenAt: Instant
}) {
  const { documents, language } = documentSet
  const words = said(ruling, { language, documents, seenAt })
  return (
    <li class="stack">
      <h3>{findingWords(fact, values, language)}</h3>
      <SaidAnswer ruling={ruling} said={words} language={language} />
      {words.costs.length === 0 ? null : <p class="small">{joinedUp(words.costs, language)}</p>}
      <ClauseList clauses={clausesOf(ruling, documentSet)} language={language} />
    </li>
  )
}
