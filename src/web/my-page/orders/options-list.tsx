/**
 * What can be done now with a piece and what cannot, as lists: mark and word, request, until when, at whose
 * cost, by which clause, and a way to ask only where there is one.
 */
import type { Instant } from '#calendar'
import { isOpeningRequest, type OpeningRequest } from '#cases/kinds'
import type { OpenShop } from '#shops'
import { shownVerdict, untilOf, type Entry, type PieceOptions } from '#rulings'
import { conditionWords, inside, joinedUp, listed, requestWord, said, sentence } from '#sentences'
import {
  ClauseList,
  clausesAsked,
  clausesOf,
  type DocumentSet,
  type FormAnswers,
  withAnswers,
} from '#web/answers'
import { Button, Fold, Verdict } from '#web/ui'
import { say, type Language } from '#words'
import { contactAddress } from '../contact.ts'

/** Where the buttons lead. `openCase` is the request that is under way for this piece. */
export type Ways = {
  readonly documentSet: DocumentSet
  readonly seenAt: Instant
  readonly order: string
  readonly shop: Pick<OpenShop, 'name'>
  /** Before the name of a request that opens a case, and before `see/` and any other. */
  readonly requests: string
  readonly openCase?: { readonly number: string; readonly address?: string } | undefined
  /** What was answered already, and goes along. */
  readonly answers?: FormAnswers
}

export function OptionLists({ options, ways, piece }: { options: PieceOptions; ways: Ways; piece: string }) {
  const { language } = ways.documentSet
  const { possible, impossible, unwritten } = options
  const actsOf = actsIn(possible)
  return (
    <>
      <section
        class="can"
        aria-label={say(language, 'form.labelled', {
          label: piece,
          sentence: say(language, 'my.order.possible'),
        })}
      >
        <h3>{say(language, 'my.order.possible')}</h3>
        {possible.length === 0 ? (
          <p>{say(language, 'my.order.possible-none')}</p>
        ) : (
          <ul class="entries">
            {possible.map((entry) => (
              <EntryItem entry={entry} ways={ways} acts={actsOf(entry)} piece={piece} />
            ))}
          </ul>
        )}
      </section>
      {impossible.length === 0 ? null : (
        <section
          class="cannot"
          aria-label={say(language, 'form.labelled', {
            label: piece,
            sentence: say(language, 'my.order.impossible'),
          })}
        >
          <h3>{say(language, 'my.order.impossible')}</h3>
          <ul class="entries">
            {impossible.map((entry) => (
              <EntryItem entry={entry} ways={ways} piece={piece} />
            ))}
          </ul>
        </section>
      )}
      <Unwritten entries={unwritten} ways={ways} />
    </>
  )
}

/** What can be asked for in My Page from an entry, and what the shop is written to for. */
export type Acts = { readonly asks: readonly OpeningRequest[]; readonly writes: readonly string[] }

/** One way into the questions of a request is enough: it stands at the first entry that speaks of it. */
export const actsIn =
  (entries: readonly Entry[]) =>
  (entry: Entry): Acts => ({
    asks: entry.requests
      .filter(isOpeningRequest)
      .filter((request) => entries.find(({ requests }) => requests.includes(request)) === entry),
    writes: entry.requests.filter((request) => !isOpeningRequest(request)),
  })

/** One ruling, with the way to ask if there is one. */
export function EntryItem({
  entry,
  ways,
  acts = { asks: [], writes: [] },
  piece,
  open = false,
}: {
  entry: Entry
  ways: Ways
  acts?: Acts
  piece: string
  /** Whether its clauses are read at once. */
  open?: boolean
}) {
  const { documentSet } = ways
  const { language } = documentSet
  return (
    <li class="entry">
      <div class="what">
        <Verdict verdict={shownVerdict(entry.ruling)} language={language} />
        <p>
          <strong>{requestsOf(entry, language)}</strong>
          {entry.given === undefined ? null : <span class="if">{conditionOf(entry, language)}</span>}
        </p>
      </div>
      <div class="how">
        <SaidOf entry={entry} ways={ways} />
        <ClauseList
          clauses={
            entry.ruling.verdict === 'ask'
              ? clausesAsked(entry.ruling, documentSet)
              : clausesOf(entry.ruling, documentSet)
          }
          language={language}
          open={open}
        />
      </div>
      {acts.asks.length + acts.writes.length === 0 ? null : (
        <div class="act">
          {/* What is under way is said once, however many requests it stands before. */}
          {acts.asks.slice(0, ways.openCase === undefined ? undefined : 1).map((request) => (
            <AskHere request={request} several={acts.asks.length > 1} ways={ways} piece={piece} />
          ))}
          {acts.writes.length === 0 ? null : <Write entry={entry} requests={acts.writes} ways={ways} />}
        </div>
      )}
    </li>
  )
}

/** For which answers it holds; where these are nearly all, for which it does not. */
function conditionOf({ given, ruling }: Entry, language: Language): string {
  if (given === undefined) return ''
  const others = given.fact.values.filter((value) => !given.values.includes(value))
  const few = others.length > 0 && others.length * 4 < given.values.length
  return ruling.verdict === 'refuse' && few
    ? conditionWords({ fact: given.fact, values: others }, language, true)
    : conditionWords(given, language)
}

/** The answer, what follows from it, and what it waits for, as sentences. */
function SaidOf({ entry, ways: { documentSet, seenAt } }: { entry: Entry; ways: Ways }) {
  const { documents, language } = documentSet
  const { ruling, photo } = entry
  const words = said(ruling, { language, documents, seenAt, until: untilOf(entry) })
  // That an answer depends on questions says already that there are some.
  const open = ruling.verdict === 'ask' ? [] : ruling.asks
  const asks = open.filter(({ from }) => from === 'customer').length
  const more = [
    ...words.then,
    ...words.waits,
    ...(asks === 0 ? [] : [say(language, 'said.questions', { count: asks })]),
    ...words.costs,
    ...(photo ? [say(language, 'said.wait.photo')] : []),
  ]
  return (
    <>
      <p class="until">{words.answer}</p>
      {more.length === 0 ? null : <p class="small">{joinedUp([...new Set(more)], language)}</p>}
    </>
  )
}

function AskHere({
  request,
  several,
  ways: {
    documentSet: { language },
    openCase,
    requests,
    answers = {},
  },
  piece,
}: {
  request: OpeningRequest
  /** Whether other requests have a button beside it, so that each needs its own words. */
  several: boolean
  ways: Ways
  piece: string
}) {
  if (openCase === undefined) {
    const word = requestWord(request, language)
    return (
      <Button href={withAnswers(`${requests}${request}`, answers)}>
        <span aria-hidden="true">{several ? word : say(language, 'my.entry.ask')}</span>
        <span class="unseen">{say(language, 'my.entry.ask-about', { piece, request: word })}</span>
      </Button>
    )
  }
  const words = say(language, 'my.entry.open-case', { number: openCase.number })
  return openCase.address === undefined ? (
    <p>{words}</p>
  ) : (
    <a class="write" href={openCase.address}>
      {words}
    </a>
  )
}

/** Where answers are still open, they can be given and the answer seen before anybody writes. */
function Write({ entry, requests, ways }: { entry: Entry; requests: readonly string[]; ways: Ways }) {
  const { language } = ways.documentSet
  const open = entry.ruling.asks.some(({ from }) => from === 'customer')
  return (
    <>
      {(open ? requests : []).map((request) => (
        <a
          class="write"
          href={withAnswers(`${ways.requests}see/${request}`, { ...ways.answers, ...givenIn(entry) })}
        >
          {say(language, 'my.entry.see')}
          <span class={requests.length === 1 ? 'unseen' : undefined}>
            {say(language, 'my.entry.see-about', { request: requestWord(request, language) })}
          </span>
        </a>
      ))}
      <WriteLink requests={requests} ways={ways} />
    </>
  )
}

/** The answer for which the entry holds, when there is one only. */
function givenIn({ given }: Entry): Readonly<Record<string, string>> {
  const [only, ...others] = given?.values ?? []
  return given === undefined || only === undefined || others.length > 0
    ? {}
    : { [given.fact.name]: only.value }
}

/** Other requests reach the shop by its form, filled in with the number and the request. */
function WriteLink({
  requests,
  ways: {
    documentSet: { language },
    shop,
    order,
  },
}: {
  requests: readonly string[]
  ways: Ways
}) {
  const request = requestsOf({ requests }, language)
  return (
    <a
      class="write"
      href={contactAddress(shop, { order, request: requests[0] })}
      aria-label={say(language, 'my.entry.write-about', { request })}
    >
      {say(language, 'my.entry.write')}
    </a>
  )
}

function Unwritten({ entries, ways }: { entries: readonly Entry[]; ways: Ways }) {
  const { language } = ways.documentSet
  if (entries.length === 0) return null
  const count = entries.reduce((sum, { requests }) => sum + requests.length, 0)
  return (
    <Fold label={say(language, 'my.order.unwritten-count', { count })} language={language}>
      <div class="stack unwritten">
        <p class="small">{say(language, 'my.order.unwritten-text')}</p>
        <ul class="small">
          {entries.flatMap((entry) =>
            entry.requests.map((request) => (
              <li>
                {requestWord(request, language)} {conditionOf(entry, language)}
              </li>
            )),
          )}
        </ul>
        <p class="small">
          <a class="write" href={contactAddress(ways.shop, { order: ways.order })}>
            {say(language, 'common.write-to-us')}
          </a>
        </p>
      </div>
    </Fold>
  )
}

const requestsOf = ({ requests }: Pick<Entry, 'requests'>, language: Language): string =>
  sentence(
    listed(
      requests.map((request) => inside(requestWord(request, language))),
      language,
    ),
  )
