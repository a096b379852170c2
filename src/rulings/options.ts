/**
 * What can be done now with one piece, what cannot and why, and what no document speaks of. Each entry is a
 * ruling. Where the answer hangs on a question, the rulings for its answers are put side by side, so that the
 * page says "exchange, if it is faulty" and "no exchange because you changed your mind" before anything is
 * asked.
 */
import { parseInstant, type Instant } from '#calendar'
import type { OrderLine } from '#ordering'
import type { Fact, FactValue, Ruling } from '#policy'
import { brought } from './branches.ts'
import type { Answers } from './facts.ts'
import type { Entry, PieceOptions, Viewer } from './entry.ts'
import { keptFor, type Keeping } from './kept-options.ts'
import { ruleOn, type RulingContext } from './rule.ts'
import { valuesFor } from './sense.ts'
import { testsOf } from './tested.ts'
import { piecesIn, rulingsNow } from './what-now.ts'

/**
 * What the form of a request brings along, by fact: without a number no form for one side of a pair is taken,
 * where the documents want one.
 */
export const broughtBy = (request: string): Answers =>
  request === 'remake-one-side' ? { 'certificate-number': 'yes' } : {}

/** What a request brings along by the way it is made, so that it is not asked for. */
export const broughtAlong = (request: string, handled: ReadonlySet<string>): Answers => ({
  ...brought,
  ...(handled.has(request) ? broughtBy(request) : {}),
  channel: handled.has(request) ? 'my-page' : 'e-mail',
})

type Lists = Pick<PieceOptions, 'possible' | 'impossible' | 'unwritten'>
const keeping: Keeping<Lists> = new Map()

/** For every piece of the order. */
export function optionsOf(rulingContext: RulingContext, viewer: Viewer): readonly PieceOptions[] {
  return piecesIn(rulingContext).map((piece) => {
    const { line } = piece
    const lists = keptFor(keeping, rulingContext, line, viewer, () => listsOf(rulingContext, line, viewer))
    return { piece, line, ...lists }
  })
}

function listsOf(rulingContext: RulingContext, line: OrderLine, viewer: Viewer): Lists {
  const isHandled = (entry: Entry) => opensCase(entry, viewer.handled)
  const rulings = rulingsNow(rulingContext, line, viewer)
  const entries = rulings.flatMap((ruling) => entriesOf(rulingContext, line, ruling, viewer))
  const silent = entries.filter(isUnwritten)
  const open = entries.filter((entry) => !isUnwritten(entry) && entry.ruling.verdict !== 'refuse')
  // What can be asked for here is never folded away: where nothing is written, staff answer. What has left
  // cannot be cancelled any more.
  const promoted = silent.filter(({ requests }) =>
    requests.some(
      (request) =>
        viewer.handled.has(request) &&
        !(request === 'cancel' && line.shippedAt !== null) &&
        !open.some((one) => one.requests.includes(request)),
    ),
  )
  return {
    possible: arranged([...open, ...promoted], isHandled),
    impossible: merged(entries.filter(({ ruling }) => ruling.verdict === 'refuse')),
    unwritten: merged(silent.filter((entry) => !promoted.includes(entry))),
  }
}

/** Whether one of its requests opens a case. */
export const opensCase = ({ requests }: Entry, handled: ReadonlySet<string>): boolean =>
  requests.some((request) => handled.has(request))

/**
 * Where only the shop is left to be asked, a person decides: there is nothing that the reader could answer.
 */
export function shownVerdict({ verdict, asks }: Ruling): Ruling['verdict'] {
  return verdict === 'ask' && !asks.some(({ from }) => from === 'customer') ? 'staff' : verdict
}

/** No document says anything; a clause that leaves the matter open itself is not meant. */
function isUnwritten({ ruling }: Entry): boolean {
  const decides = ruling.clauses.filter((clause) => clause.deciding)
  return ruling.reason === 'silence' && decides.every((clause) => clause.id === 'silence')
}

/** When the answer of a ruling turns, as far as a date makes it turn. */
export function answerEnds({
  deadlines,
}: Ruling): { readonly at: Instant; readonly zone: string } | undefined {
  return endOf(deadlines.find(({ of }) => of === 'answer'))
}

function endOf(stated: Ruling['deadlines'][number] | undefined) {
  const at = stated === undefined ? undefined : parseInstant(stated.at)
  return stated === undefined || at === undefined ? undefined : { at, zone: stated.zone }
}

/**
 * Until when the answer stays as good as it is; undefined when it does not turn, or on questions that are
 * open.
 */
export function untilOf({ ruling }: Entry): { readonly at: Instant; readonly zone: string } | undefined {
  return answerEnds(ruling) ?? endOf(soonestWindow(ruling))
}

/**
 * While a question is open: the first window that is still open. Where the law gives one too, the shop's
 * shorter one is not told: it takes nothing away.
 */
function soonestWindow({ verdict, clauses, deadlines }: Ruling) {
  if (verdict !== 'ask') return undefined
  const laws = new Set(
    clauses.filter((c) => isLaw(c.document) && c.effect === 'accept').map((c) => `${c.document}#${c.id}`),
  )
  const open = deadlines.filter(({ role }) => role === 'until').toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return open.find(({ of }) => laws.has(of)) ?? open[0]
}

const isLaw = (document: string) => /^[a-z]{2}$/.test(document)

function entriesOf(
  rulingContext: RulingContext,
  line: OrderLine,
  ruling: Ruling,
  viewer: Viewer,
): readonly Entry[] {
  const { request } = ruling
  const rule = (answers: Answers): Ruling | undefined => {
    const ruled = ruleOn(rulingContext, line, {
      request,
      at: viewer.at,
      requester: viewer.requester,
      answers: { ...broughtAlong(request, viewer.handled), ...answers },
    })
    return 'refused' in ruled ? undefined : ruled.ruling
  }
  const settled = ruling.verdict === 'ask' ? (rule({}) ?? ruling) : ruling
  const fact = settled.verdict === 'ask' ? firstChoice(rulingContext, settled) : undefined
  if (fact === undefined) return [{ requests: [request], ruling: settled, photo: false }]
  const byPhoto = testsOf(rulingContext.documents, request, 'photo').length > 0
  const groups = new Map<string, { values: FactValue[]; ruling: Ruling; photo: boolean }>()
  const meant = { ...fact, values: valuesFor(rulingContext.shop, line, fact) }
  for (const { values, stands } of classesOf(rulingContext, request, meant)) {
    const given = { [fact.name]: stands }
    const answer = rule(given)
    if (answer === undefined) continue
    const known = groups.get(keyOf(answer))
    if (known !== undefined) known.values.push(...values)
    else
      groups.set(keyOf(answer), {
        values: [...values],
        ruling: answer,
        photo: byPhoto && photoHelps(answer, rule({ ...given, photo: 'no' })),
      })
  }
  return [...groups.values()].map(({ values, ruling: answer, photo }) => ({
    requests: [request],
    given: { fact, values: fact.values.filter((value) => values.includes(value)) },
    ruling: answer,
    photo,
  }))
}

function firstChoice(rulingContext: RulingContext, ruling: Ruling): Fact | undefined {
  const ask = ruling.asks.find(({ from }) => from === 'customer')
  return rulingContext.documents.facts.find(({ name, kind }) => name === ask?.fact && kind === 'choice')
}

/** Worse without than with one. */
export function photoHelps(withPhoto: Ruling, without: Ruling | undefined): boolean {
  if (without === undefined) return false
  return without.verdict !== withPhoto.verdict || without.todo.length > withPhoto.todo.length
}

const keyOf = ({ verdict, reason, clauses, terms, asks, todo }: Ruling): string =>
  JSON.stringify([
    verdict,
    reason,
    clauses.filter((c) => c.deciding).map((c) => `${c.document}#${c.id}`),
    terms,
    asks.map(({ fact }) => fact),
    todo,
  ])

/** The values that no rule on this request tells apart need one ruling only. */
function classesOf({ documents }: RulingContext, request: string, fact: Fact) {
  const tests = testsOf(documents, request, fact.name)
  const classes = new Map<string, { stands: string; values: FactValue[] }>()
  for (const value of fact.values) {
    const signature = tests.map((values) => (values.includes(value.value) ? '1' : '0')).join('')
    const known = classes.get(signature)
    if (known === undefined) classes.set(signature, { stands: value.value, values: [value] })
    else known.values.push(value)
  }
  return classes.values()
}

const places: Readonly<Record<Ruling['verdict'], number>> = {
  accept: 0,
  pending: 0,
  ask: 1,
  staff: 2,
  refuse: 3,
}

/**
 * Possible first, of these the soonest; what can be asked for in My Page is put together apart from what the
 * shop is written to for.
 */
export function arranged(entries: readonly Entry[], isHandled: (entry: Entry) => boolean): readonly Entry[] {
  const sorted = entries.toSorted((a, b) => {
    const byVerdict = places[a.ruling.verdict] - places[b.ruling.verdict]
    if (byVerdict !== 0) return byVerdict
    const [one, other] = [untilOf(a)?.at ?? Infinity, untilOf(b)?.at ?? Infinity]
    return one === other ? 0 : one - other
  })
  return merged(sorted, isHandled)
}

/** Requests that are answered alike, for the same answers and by the same clauses, stand in one entry. */
function merged(
  entries: readonly Entry[],
  isHandled: (entry: Entry) => boolean = () => false,
): readonly Entry[] {
  const all = new Map<string, Entry>()
  for (const entry of entries) {
    const { verdict, terms, asks, clauses } = entry.ruling
    const decides = clauses.filter((c) => c.deciding).map((c) => `${c.document}#${c.id.split('.')[0]}`)
    const values = entry.given?.values.map(({ value }) => value)
    const open = asks.map(({ fact }) => fact)
    const until = untilOf(entry)?.at
    const key = JSON.stringify([
      isHandled(entry),
      entry.given?.fact.name,
      values,
      verdict,
      terms,
      open,
      decides,
      until,
    ])
    const known = all.get(key)
    all.set(key, known === undefined ? entry : { ...known, requests: [...known.requests, ...entry.requests] })
  }
  return [...all.values()]
}
