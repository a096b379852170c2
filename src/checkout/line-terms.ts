/**
 * What policy and law say of a line before it is bought: whether it can be cancelled, sent back or withdrawn
 * from, for how long and at whose cost. Each is a ruling on the order as it would be if it were placed now;
 * nothing is known here of any clause or article.
 */
import { formatInstant, parseDay, startOfDay, type Instant } from '#calendar'
import {
  commerce,
  readFacts,
  rule,
  type Cited,
  type Documents,
  type Ruling,
  type ShopCalendar,
} from '#policy'
import { isMadeOnOrder } from '#ordering'
import type { ProductFile } from '#shops'

/** Who buys, as far as law asks: `country` of residence, `subdivision` as 'DE-BY' where it is known. */
export type Buyer = {
  readonly country: string
  readonly subdivision?: string | undefined
  readonly destination: string
  readonly kind: 'consumer' | 'business'
}

/** What a line is ruled on with. */
export type Ground = {
  readonly documents: Documents
  readonly calendar: ShopCalendar
  readonly at: Instant
  readonly buyer: Buyer
  /** How it will be paid, where that is known. */
  readonly method?: string | undefined
}

/**
 * A right to withdraw that needs no reason. `days` from the delivery of the last piece; `returnCost`: who
 * pays for sending back once the buyer is told that the buyer does. `exempt`: other goods have it, this has
 * not.
 */
export type Withdrawal =
  | { readonly right: 'none' }
  | { readonly right: 'exempt'; readonly clauses: readonly Cited[] }
  | {
      readonly right: 'given'
      readonly days: number
      readonly returnCost: 'customer' | 'shop'
      readonly refundDays: number | undefined
      /** For how many days after withdrawing the goods may be sent back. */
      readonly sendBackDays: number | undefined
      /** The articles by which opening the seal ends it. */
      readonly lostWhenOpened: readonly Cited[]
      readonly clauses: readonly Cited[]
    }

/** Stages that a line goes through after it was accepted; what is not made on order skips the first. */
const laterStages = ['in-production', 'preparing', 'packed', 'shipped'] as const
export type CancelUntil = (typeof laterStages)[number]

export type LineTerms = {
  readonly withdrawal: Withdrawal
  /** Cancelling right after the order, because one changed one’s mind. */
  readonly cancel: Ruling
  /** The stage of the order from which on that is no longer a yes. */
  readonly cancelUntil: CancelUntil
  /** Sending back after delivery for the same reason, and for how many days from delivery where it ends. */
  readonly sendBack: Ruling
  readonly sendBackDays: number | undefined
  /** The clauses of the shop on sending back: what 特定商取引法 第15条の3 calls the clause on returns. */
  readonly returnClauses: readonly Cited[]
  /** Articles that speak of this buyer and decide nothing: laws that the packs only point to. */
  readonly advice: readonly Cited[]
  /** Laws that come in when the piece turns out to be faulty after some weeks. */
  readonly guaranteedBy: readonly string[]
}

/** `clauseShown`: whether the clause on returns stood in the offer too, and will stand on the last screen. */
export function lineTerms(ground: Ground, product: ProductFile, clauseShown: boolean): LineTerms {
  const shown = { 'return-clause-shown': clauseShown ? 'yes' : 'no' }
  return { ...lastingTerms(ground, product, shown), cancel: cancelling(ground, product, shown) }
}

/** Cancelling right after the order, because one changed one’s mind. */
const cancelling = (ground: Ground, product: ProductFile, shown: Given): Ruling =>
  asking(ground, product, shown)('cancel', { reason: 'changed-mind', ...justOrdered(ground) })

/** By the first stage at which the yes of the start is none any more; sent pieces are not cancelled. */
function cancelUntilOf({ kind }: ProductFile, ask: Ask): CancelUntil {
  const stages = laterStages.filter((stage) => stage !== 'in-production' || isMadeOnOrder(kind))
  const isNo = (stage: CancelUntil): boolean =>
    stage === 'shipped' || !accepted(ask('cancel', { reason: 'changed-mind', ...underway, stage }))
  return stages.find(isNo) ?? 'shipped'
}

/** Whether this buyer cannot cancel what its page calls final: a law may give more than the page says. */
export const isFinalFor = (ground: Ground, product: ProductFile): boolean =>
  product.cancellable === 'no' && cancelling(ground, product, {}).verdict === 'refuse'

/** What does not depend on the hour of the order. */
type LastingTerms = Omit<LineTerms, 'cancel'>

const lasting = new WeakMap<Documents, WeakMap<ShopCalendar, Map<string, LastingTerms>>>()
const mostKept = 500

/** Ruled once for all lines and orders that are alike: some thirty rulings lie behind it. */
function lastingTerms(ground: Ground, product: ProductFile, shown: Given): LastingTerms {
  const { documents, calendar, buyer, method } = ground
  const byCalendar = lasting.get(documents) ?? new WeakMap<ShopCalendar, Map<string, LastingTerms>>()
  const kept = byCalendar.get(calendar) ?? new Map<string, LastingTerms>()
  lasting.set(documents, byCalendar.set(calendar, kept))
  const { kind, seal, resizable, cancellable, facts } = product
  const key = JSON.stringify([buyer, method, kind, seal, resizable, cancellable, facts, shown])
  const known = kept.get(key)
  if (known !== undefined) return known
  const terms = ruledTerms(ground, product, shown)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, terms)
  return terms
}

function ruledTerms(ground: Ground, product: ProductFile, shown: Given): LastingTerms {
  const ask = asking(ground, product, shown)
  const sendBack = ask('return', { reason: 'changed-mind' })
  const asWithdrawn = ask('withdraw')
  const faulty = ask('exchange', { reason: 'defect', at: formatInstant(weeksLater(ground)) })
  const lawful = (one: Cited) => one.document !== ground.documents.policy.name
  const withdrawal = withdrawalOf(ground, product, ask)
  return {
    withdrawal,
    cancelUntil: cancelUntilOf(product, ask),
    sendBack,
    sendBackDays: accepted(sendBack) ? leastDays(ask, 'return', { reason: 'changed-mind' }) : undefined,
    returnClauses: ownClauses(sendBack, ground.documents),
    advice:
      withdrawal.right === 'none'
        ? asWithdrawn.clauses.filter((one) => !one.deciding && one.effect === 'staff' && lawful(one))
        : [],
    guaranteedBy: [
      ...new Set(faulty.clauses.filter((one) => lawful(one) && answers(one)).map(({ document }) => document)),
    ],
  }
}

/** The clauses on sending back alone, for the page of a piece: what is shown there and on the last screen. */
export function returnClausesOf(ground: Ground, product: ProductFile): readonly Cited[] {
  return lastingTerms(ground, product, { 'return-clause-shown': 'yes' }).returnClauses
}

type Given = Readonly<Record<string, string>>
type Ask = (request: string, more?: Given, day?: number) => Ruling

const accepted = ({ verdict }: Ruling): boolean => verdict === 'accept' || verdict === 'pending'

/** The shop's own clauses that decide; where a law decides alone, none of them holds. */
const ownClauses = ({ clauses }: Ruling, { policy }: Documents): readonly Cited[] =>
  clauses.filter(({ document, id, deciding }) => deciding && document === policy.name && id !== 'silence')

function withdrawalOf(ground: Ground, product: ProductFile, ask: Ask): Withdrawal {
  const ruling = ask('withdraw')
  if (accepted(ruling)) {
    const opened = ask('withdraw', { opened: 'yes' })
    return {
      right: 'given',
      days: leastDays(ask, 'withdraw') ?? 0,
      returnCost: ruling.terms['return-shipping'] === 'customer' ? 'customer' : 'shop',
      refundDays: daysIn(ruling.terms['refund-within']),
      sendBackDays: daysIn(ruling.terms['send-back-within']),
      lostWhenOpened: accepted(opened) ? [] : takenAway(opened, ground.documents),
      clauses: ruling.clauses.filter(({ deciding }) => deciding),
    }
  }
  const plain = asking(ground, { ...product, kind: 'ready', seal: 'none' }, {})
  return accepted(plain('withdraw'))
    ? { right: 'exempt', clauses: takenAway(ruling, ground.documents) }
    : { right: 'none' }
}

/** Articles that say a right is not there. */
const takenAway = ({ clauses }: Ruling, { policy }: Documents): readonly Cited[] =>
  clauses.filter(({ document, effect }) => document !== policy.name && effect === 'none')

/** '14 days of notice …' → 14. */
function daysIn(term: string | readonly string[] | undefined): number | undefined {
  const [, days] = /^(\d+) days/.exec([term ?? ''].flat()[0] ?? '') ?? []
  return days === undefined ? undefined : Number(days)
}

/** Deliveries are tried on so many days: days of rest can only make a period longer. */
const triedDays = 10

/** For how many days after delivery it is accepted; nothing where it does not end. */
function leastDays(ask: Ask, request: string, more: Given = {}): number | undefined {
  const lengths = Array.from({ length: triedDays }, (_, day) => {
    const end = ask(request, more, day).deadlines.find(({ of, role }) => of === 'answer' && role === 'until')
    const on = end === undefined ? undefined : parseDay(end.on)
    return on === undefined ? undefined : on - deliveredDay(day)
  })
  const known = lengths.filter((length) => length !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/**
 * A quiet stretch: the first days of a November. What is counted is a length; no year is nearer than another.
 */
const firstDelivery = parseDay('2029-11-05')!
/** What is asked here is the same whenever it was ordered. */
const daysOnTheWay = 7
const deliveredDay = (day: number): number => firstDelivery + day

/** Rulings on the piece as delivered, opened by nobody, unless more is said. */
function asking({ documents, calendar, buyer, method }: Ground, product: ProductFile, shown: Given): Ask {
  const vocabulary = { ...commerce, facts: documents.facts }
  const ordered = formatInstant(noonOf(deliveredDay(-daysOnTheWay), calendar.zone))
  const own = documents.facts.flatMap(({ name, from }): [string, string][] => {
    const value = from === 'product' ? product.facts?.[name] : undefined
    return value === undefined ? [] : [[name, value]]
  })
  return (request, more = {}, day = 0) => {
    const delivered = formatInstant(noonOf(deliveredDay(day), calendar.zone))
    const given: Record<string, string | undefined> = {
      ...Object.fromEntries(own),
      ordered,
      paid: ordered,
      informed: ordered,
      shipped: delivered,
      delivered,
      'delivered-last': delivered,
      'return-cost-told': 'yes',
      'return-clause-shown': 'yes',
      country: buyer.country,
      destination: buyer.destination,
      subdivision: buyer.subdivision,
      buyer: buyer.kind,
      'payment-method': method,
      'bought-from': 'online',
      requester: 'buyer',
      kind: product.kind,
      seal: product.seal,
      resizable: product.resizable,
      cancellable: product.cancellable ?? 'unstated',
      stage: 'delivered',
      used: 'no',
      opened: 'no',
      altered: 'no',
      ...shown,
      ...more,
      request,
      at: more['at'] ?? delivered,
    }
    const { facts } = readFacts(
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      vocabulary,
    )
    return rule(documents, facts, calendar)
  }
}

/** Nothing has left yet. */
const underway = { shipped: 'not-yet', delivered: 'not-yet', 'delivered-last': 'not-yet' } as const

const justOrdered = ({ at }: Ground): Given => ({
  at: formatInstant(at),
  ordered: formatInstant(at),
  informed: formatInstant(at),
  paid: 'not-yet',
  ...underway,
  stage: 'accepted',
})

const answers = ({ effect }: Cited): boolean => ['accept', 'pending', 'staff'].includes(effect)

/** Long after every time to change one's mind, long before any law's time for faults is over. */
const weeksLater = ({ calendar }: Ground): Instant => noonOf(deliveredDay(60), calendar.zone)

const noonOf = (day: number, zone: string): Instant => startOfDay(day, zone) + 12 * 3_600_000
