/**
 * What can be done now with each piece of an order: for every kind of request its ruling, possible and
 * soonest first; and until when a fault can be reported. Pure.
 */
import { parseInstant } from '#calendar'
import type { Instant } from '#calendar'
import type { OrderLine } from '#ordering'
import { canBeAsked, commerce, windowsOf } from '#policy'
import type { Ruling, Window } from '#policy'
import { piecesOf, type Piece } from '#units'
import type { Requester } from './facts.ts'
import { ruleOn, type Ruled, type RulingContext } from './rule.ts'
import { sensed } from './sense.ts'

/** Requests that make no sense of a piece that is already bought. */
const beforeBuying = new Set(['pay'])

type Asking = { readonly at: Instant; readonly requester: Requester }

/**
 * The pieces of the order, each with its own time to claim; none of an order that was given up, since there
 * is nothing to ask about.
 */
export const piecesIn = ({ order, units }: RulingContext): readonly Piece[] =>
  order.givenUp === null ? order.lines.flatMap((line) => piecesOf(line, units)) : []

/**
 * A legal right that no document gives, and of which a law says at most that there is none, is not offered by
 * that name; what is declared with the online function is heard all the same.
 */
export const isUnknownRight = ({ request, verdict, reason, clauses }: Ruling): boolean =>
  request === 'withdraw' &&
  verdict === 'staff' &&
  reason === 'silence' &&
  clauses.every(({ id, effect }) => id === 'silence' || effect === 'none')

/** For one piece: `line` is the order line as it holds for it. */
export const rulingsNow = (
  rulingContext: RulingContext,
  line: OrderLine,
  { at, requester }: Asking,
): readonly Ruling[] =>
  commerce.requests
    .map((r) => r.value)
    .filter((request) => !beforeBuying.has(request))
    .filter((request) => canBeAsked(request, sensed(rulingContext.shop, line)))
    .flatMap((request) => {
      const ruled = ruleOn(rulingContext, line, { request, at, requester, answers: {} })
      return 'refused' in ruled || isUnknownRight(ruled.ruling) ? [] : [ruled.ruling]
    })
    .toSorted((a, b) => order(a) - order(b) || untilOf(a) - untilOf(b))

/** Possible first, then what depends on answers, then what staff decide, then what is not possible. */
const places: Readonly<Record<Ruling['verdict'], number>> = {
  accept: 0,
  pending: 1,
  ask: 2,
  staff: 3,
  refuse: 4,
}
const order = (ruling: Ruling) => places[ruling.verdict]

const untilOf = (ruling: Ruling) => {
  const until = ruling.deadlines.find((d) => d.of === 'answer')
  return until === undefined ? Number.POSITIVE_INFINITY : (parseInstant(until.at) ?? 0)
}

const waysOfFaults = ['exchange', 'return', 'repair'] as const

/**
 * When windows for reporting a fault end, soonest first: what the letters on delivery name. One of a law ends
 * where its answer turns, as My Page says it; of several ends of one article, the first holds for everybody.
 */
export function reportingWindows(
  rulingContext: RulingContext,
  line: OrderLine,
  at: Instant,
): readonly Window[] {
  const rulings = waysOfFaults.flatMap((request) => {
    const asked = { request, at, requester: 'buyer', answers: { reason: 'defect' } } as const
    const ruled = ruleOn(rulingContext, line, asked)
    return 'refused' in ruled ? [] : [ruled]
  })
  const [first] = rulings
  if (first === undefined) return []
  const { documents, shop } = rulingContext
  const windows = windowsOf(documents, first.facts, shop.calendar, waysOfFaults)
  const own = windows.filter(({ law }) => !law)
  const ofLaw = windows.filter(({ law }) => law).map((window) => answeredUntil(window, rulings))
  const once = ofLaw.filter(({ clause }, i) => ofLaw.findIndex((one) => one.clause === clause) === i)
  return [...own, ...once].toSorted((one, other) => one.at - other.at)
}

/** The window of an article that decides some ruling ends with its answer, if that turns before. */
function answeredUntil(window: Window, rulings: readonly Ruled[]): Window {
  const decided = rulings.filter(({ ruling }) =>
    ruling.clauses.some(
      ({ deciding, document, id }) => deciding && `${document}#${id.split('.')[0]}` === window.clause,
    ),
  )
  const last = Math.max(...decided.map(({ ruling }) => untilOf(ruling)))
  return decided.length > 0 && last < window.at ? { ...window, at: last } : window
}

/** When the windows of the request that was ruled on end, soonest first. */
export const requestWindows = (rulingContext: RulingContext, { facts, ruling }: Ruled): readonly Window[] =>
  windowsOf(rulingContext.documents, facts, rulingContext.shop.calendar, [ruling.request])
