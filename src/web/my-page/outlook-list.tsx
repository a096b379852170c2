/**
 * What can be done now with a piece and what cannot, as lists: mark and word, request, until when, at whose cost, by which
 * clause, and a way to ask only where there is one.
 */
import type { Instant } from '#calendar'
import { formatDeadline } from '#calendar'
import { wordIn } from '#policy'
import { Button, Deadline, Fold, Verdict } from '#web/ui'
import { say, type Language } from '#words'
import { ClauseList } from './clause-list.tsx'
import { clausesOf, type Shelf } from './clauses.ts'
import { endedAt, isHandled, isUnwritten, untilOf, type Entry, type Outlook } from './outlook.ts'
import { costsOf, requestWord, waitsFor } from './terms.ts'

/** Where the buttons lead. `openCase` is the request that is under way for this piece. */
export type Ways = {
  readonly shelf: Shelf
  readonly seenAt: Instant
  readonly order: string
  readonly mail: string
  readonly exchange: string
  readonly openCase?: { readonly number: string; readonly address?: string } | undefined
}

export function OutlookLists({ outlook, ways, piece }: { outlook: Outlook; ways: Ways; piece: string }) {
  const { language } = ways.shelf
  const { possible, impossible, unwritten } = outlook
  const asks = possible.find(isHandled)
  return (
    <>
      <section class="can" aria-label={`${piece}: ${say(language, 'my.order.possible')}`}>
        <h3>{say(language, 'my.order.possible')}</h3>
        {possible.length === 0 ? <p>{say(language, 'my.order.possible-none')}</p> : (
          <ul class="entries">
            {possible.map((entry) => <EntryItem entry={entry} ways={ways} act={entry === asks || !isHandled(entry)} piece={piece} />)}
          </ul>
        )}
      </section>
      {impossible.length === 0 ? null : (
        <section class="cannot" aria-label={`${piece}: ${say(language, 'my.order.impossible')}`}>
          <h3>{say(language, 'my.order.impossible')}</h3>
          <ul class="entries">{impossible.map((entry) => <EntryItem entry={entry} ways={ways} act={false} piece={piece} />)}</ul>
        </section>
      )}
      <Unwritten entries={unwritten} ways={ways} />
    </>
  )
}

/** One ruling. `act`: whether a way to ask stands here. */
export function EntryItem({ entry, ways, act, piece }: { entry: Entry; ways: Ways; act: boolean; piece: string }) {
  const { shelf } = ways
  const { language } = shelf
  const notes = notesOf(entry, ways)
  return (
    <li class="entry">
      <div class="what">
        <Verdict verdict={entry.ruling.verdict} language={language} />
        <p><strong>{requestsOf(entry, language)}</strong> <Condition entry={entry} language={language} /></p>
      </div>
      <div class="how">
        <Until entry={entry} ways={ways} />
        {notes.length === 0 ? null : <p class="small">{notes.join(say(language, 'my.between'))}</p>}
        <ClauseList clauses={clausesOf(entry.ruling, shelf)} language={language} />
      </div>
      {act ? <div class="act"><Act entry={entry} ways={ways} piece={piece} /></div> : null}
    </li>
  )
}

function Condition({ entry, language }: { entry: Entry; language: Language }) {
  const { given, ruling } = entry
  if (given === undefined) return null
  const values = given.values.map(({ words }) => wordIn(words, language)).join(say(language, 'my.between'))
  const fact = wordIn(given.fact.words, language)
  if (given.fact.name !== 'reason') return <span class="if">{say(language, 'my.entry.if-fact', { fact, values })}</span>
  const key = ruling.verdict === 'refuse' ? 'my.entry.reason' : 'my.entry.if'
  return <span class="if">{say(language, key, { reasons: values })}</span>
}

function Until({ entry, ways: { shelf: { language }, seenAt } }: { entry: Entry; ways: Ways }) {
  const until = untilOf(entry)
  const ended = endedAt(entry, seenAt)
  if (until !== undefined) return <p class="until"><Deadline {...until} language={language} seenAt={seenAt} /></p>
  if (ended !== undefined) {
    const words = formatDeadline(ended.at, ended.zone, language, seenAt)
    return <p class="until">{say(language, 'my.entry.was-until', { until: words })}</p>
  }
  if (entry.ruling.verdict !== 'accept') return null
  return <p class="until quiet">{say(language, 'my.entry.no-deadline')}</p>
}

/** The rest in short phrases: why staff decide, what it waits for, who pays, how many questions are left. */
function notesOf(entry: Entry, { shelf: { documents, language } }: Ways): readonly string[] {
  const { ruling, photo } = entry
  if (ruling.verdict === 'refuse') return []
  const between = say(language, 'my.between')
  const waits = waitsFor(ruling, documents, language)
  const from = (who: 'shop' | 'customer') => waits.filter((one) => one.from === who).map(({ words }) => words).join(between)
  const asks = ruling.asks.filter(({ from: who }) => who === 'customer')
  const facts = asks.map(({ fact }) => wordIn(documents.facts.find(({ name }) => name === fact)?.words ?? { en: fact }, language))
  return [
    ...(ruling.reason === 'contradiction' ? [say(language, 'my.entry.contradiction')] : []),
    ...(ruling.reason === 'silence' ? [say(language, isUnwritten(entry) ? 'my.entry.unwritten' : 'my.entry.left-open')] : []),
    ...(ruling.reason === 'law' ? [say(language, 'my.entry.law')] : []),
    ...(from('shop') === '' ? [] : [say(language, 'my.entry.waits-shop', { what: from('shop') })]),
    ...(from('customer') === '' ? [] : [say(language, 'my.entry.waits-customer', { what: from('customer') })]),
    ...(asks.length === 0 ? [] : [say(language, 'my.entry.questions', { count: asks.length, facts: facts.join(between) })]),
    ...costsOf(ruling.terms, language),
    ...(photo ? [say(language, 'my.entry.photo')] : []),
  ]
}

function Act({ entry, ways, piece }: { entry: Entry; ways: Ways; piece: string }) {
  const { shelf: { language }, openCase } = ways
  if (!isHandled(entry)) return <WriteLink request={requestsOf(entry, language)} ways={ways} />
  if (openCase === undefined) {
    return (
      <Button href={ways.exchange}>
        <span aria-hidden="true">{say(language, 'my.entry.ask')}</span>
        <span class="unseen">{say(language, 'my.entry.ask-about', { piece })}</span>
      </Button>
    )
  }
  const words = say(language, 'my.entry.open-case', { number: openCase.number })
  return openCase.address === undefined ? <p>{words}</p> : <a href={openCase.address}>{words}</a>
}

/** Other requests reach the shop by mail, with the number and the request in the subject. */
function WriteLink({ request, ways: { shelf: { language }, mail, order } }: { request: string; ways: Ways }) {
  const subject = encodeURIComponent(say(language, 'my.entry.write-subject', { number: order, request }))
  return (
    <a class="write" href={`mailto:${mail}?subject=${subject}`} aria-label={say(language, 'my.entry.write-about', { request })}>
      {say(language, 'my.entry.write')}
    </a>
  )
}

function Unwritten({ entries, ways }: { entries: readonly Entry[]; ways: Ways }) {
  const { language } = ways.shelf
  if (entries.length === 0) return null
  const count = entries.reduce((sum, { requests }) => sum + requests.length, 0)
  return (
    <Fold label={say(language, 'my.order.unwritten-count', { count })} language={language}>
      <div class="stack unwritten">
        <p class="small">{say(language, 'my.order.unwritten-text')}</p>
        <ul class="small">
          {entries.flatMap((entry) => entry.requests.map((request) => (
            <li>{requestWord(request, language)} <Condition entry={entry} language={language} /></li>
          )))}
        </ul>
        <p class="small">
          <a class="write" href={`mailto:${ways.mail}?subject=${encodeURIComponent(ways.order)}`}>{say(language, 'common.write-to-us')}</a>
          <span class="typed">{ways.mail}</span>
        </p>
      </div>
    </Fold>
  )
}

const requestsOf = ({ requests }: Entry, language: Language): string =>
  requests.map((request) => requestWord(request, language)).join(say(language, 'my.between'))
