/**
 * An order as it stands now, and where each of its lines stands: as agreed, with what was changed since.
 * Pure shapes and sums; what happens after the order is a case beside it.
 */
import { asks, type Ask } from '#basket'
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { Words } from '#policy'
import type { CardBrand, PaymentMethod, Pin } from '#shops'

export type Stage =
  | 'accepted'
  | 'in-production'
  | 'preparing'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'undeliverable'

/** One product on an order, with its quantity, as it was when it was bought, and where it stands now. */
export type OrderLine = {
  readonly line: number
  readonly sku: string
  readonly product: string
  readonly name: Words
  readonly options: readonly { readonly name: Words; readonly value: Words }[]
  readonly kind: 'ready' | 'made-to-order' | 'personalised' | 'pre-order'
  readonly seal: 'none' | 'recording' | 'hygiene'
  readonly resizable: 'free' | 'fee' | 'no' | null
  readonly cancellable: 'yes' | 'no' | 'unstated'
  readonly picture: string
  /** What the catalogue stated of the piece, by fact; a fact that is not here was not stated. */
  readonly facts: Readonly<Record<string, string>>
  readonly quantity: number
  /** Price of one piece, tax included, minor units. */
  readonly priceMinor: bigint
  /** What is promised of it, as it was moved last; null where nothing was. */
  readonly promise: LinePromise | null
  readonly stage: Stage
  readonly shippedAt: Instant | null
  readonly deliveredAt: Instant | null
  /** How many of its pieces were cancelled since. */
  readonly cancelled: number
  /** The cases that hold pieces of it back. */
  readonly heldBy?: readonly string[]
  /** How many pieces they hold: nobody makes, packs or sends those meanwhile. */
  readonly held?: number
  /** Of pieces that stayed in the shop when the others of their line left: all of it is said of them. */
  readonly apart?: true
  /** What was done about a fault before, piece by piece; left out where nothing was, for any of them. */
  readonly remedied?: readonly (readonly Remedied[])[]
}

/** What the shop did about a fault of a piece: it was repaired, or is itself what another was replaced by. */
export type Remedied = {
  readonly how: 'repaired' | 'replaced'
  /** The fault as it was told: one of the reasons of the vocabulary. */
  readonly fault: string
  readonly at: Instant
}

export type Order = {
  readonly shop: string
  readonly number: string
  readonly customer: string
  readonly placedAt: Instant
  readonly language: 'ja' | 'en'
  readonly currency: string
  readonly totalMinor: bigint
  readonly shippingMinor: bigint
  readonly buyer: 'consumer' | 'business'
  readonly name: string
  readonly address: string
  readonly country: string
  readonly subdivision: string | null
  readonly deliverTo: DeliverTo
  readonly destination: string
  readonly memo: string
  /** What the customer stated with the order, by fact: `{ 'receipt-asked': 'yes' }`. */
  readonly facts: Readonly<Record<string, string>>
  /** With the order, or as it was recorded last of information that came later. */
  readonly informedAt: Instant | null
  /** Each record of such information, in turn; left out where there is none. */
  readonly lateInformation?: readonly LateInformation[]
  readonly returnClauseShown: boolean
  readonly documents: readonly Pin[]
  /** What was chosen and told on the last screen; null for orders from before there was one. */
  readonly checkout: Checkout | null
  /** That it was given up before it was paid, and its pieces went back on sale. */
  readonly givenUp: GivenUp | null
  /** What was changed since it was agreed, in turn; everything else here is as it stands after them. */
  readonly changes: readonly OrderChange[]
  /** Where it came from, when no last screen placed it. */
  readonly origin?: Origin
  readonly lines: readonly OrderLine[]
}

/** Information on the right to withdraw that came after the order, as staff recorded it. */
export type LateInformation = {
  /** The day, 'YYYY-MM-DD', by the shop's calendar. */
  readonly on: string
  readonly informedAt: Instant
  readonly how: (typeof waysToInform)[number]
  /** Words of staff, for the shop. */
  readonly note: string
  readonly actor: Actor
  readonly at: Instant
}

/** It had been sent already, or a letter was written with the record. */
export const waysToInform = ['sent-before', 'by-letter'] as const

/** An order of the shop's earlier system, or one that a case led to and that was paid with its quote. */
export type Origin = { readonly by: Actor | 'unknown'; readonly at: Instant } & (
  | { readonly of: 'earlier-system' }
  | { readonly of: 'case'; readonly number: string }
)

/** Days as 'YYYY-MM-DD': when it leaves the shop at the latest, and between which days it is delivered. */
export type LinePromise = {
  readonly shipBy: string
  readonly deliverFrom: string
  readonly deliverTo: string
}

export type PromiseOfLine = LinePromise & { readonly line: number }

/** Why an order was given up: its payment did not come in time, or is not asked for any more. */
export type GivenUpWhy = 'not-paid-in-time' | 'payment-given-up' | 'case-ended'
export type GivenUp = { readonly why: GivenUpWhy; readonly at: Instant }

export { asks, type Ask }

/** A tree of plain values, kept and given back as it is. */
export type Tree = Readonly<Record<string, unknown>>

export type Checkout = {
  /** The payment that was asked for with the order. */
  readonly payment: string | null
  readonly paymentFeeMinor: bigint
  /** null when nothing is wrapped. */
  readonly wrapping: Wrapping | null
  readonly deliveryDay: string | null
  readonly parcels: ParcelChoice | null
  readonly asks: readonly Ask[]
  /** Tax in the prices, by rate, as it was shown. */
  readonly taxes: unknown
  /** What the last screen told of law and policy. */
  readonly told: Tree | null
}

export type Wrapping = { readonly feeMinor: bigint; readonly forWhom?: string }

/** How pieces that are ready at different times are sent, and how the other parcel is paid. */
export type ParcelChoice = {
  readonly how: 'together' | 'ready-first' | 'each-when-ready'
  readonly extra?: 'freight-collect' | 'cash-on-delivery'
  readonly which?: 'first' | 'second'
  readonly consentedAt?: Instant
}

/** Where it is sent. A gift goes to somebody else than the buyer. */
export type DeliverTo = {
  readonly name: string
  readonly lines: readonly string[]
  readonly gift: boolean
  /** The same in the parts that the country's own form has. */
  readonly address?: Tree
}

/** Where an order goes, and in which country that is. */
export type Going = { readonly deliverTo: DeliverTo; readonly destination: string }
/**
 * What a piece is made as: its variant, every option with its value, and whether that makes it the buyer's
 * own. A change from before that was kept says no kind.
 */
export type Specification = Pick<OrderLine, 'sku' | 'options'> & Partial<Pick<OrderLine, 'kind'>>

/** What can be changed: its values before and after. `line` is null for what holds for the whole order. */
export type Changed =
  | Change<'delivery-day', null, { readonly day: string | null }>
  | Change<'address', null, Going>
  | Change<'wrapping', null, { readonly wrapping: WrappingKept | null }>
  | Change<'specification', number, Specification>

type Change<What extends string, Line, Values> = {
  readonly what: What
  readonly line: Line
  readonly before: Values
  readonly after: Values
}

/** Wrapping as a row keeps it: amounts as text, since JSON has no such numbers. */
export type WrappingKept = { readonly feeMinor: string; readonly forWhom?: string }

/** A change as it is on record: in which case, by whom, when. `change` counts those of its order from 1. */
export type OrderChange = Changed & {
  readonly change: number
  readonly caseNumber: string
  readonly actor: Actor
  readonly at: Instant
}

/** What is to be different; what it is before is read when it is written. */
export type ChangeTo = {
  readonly [What in Changed['what']]: To<Extract<Changed, { what: What }>>
}[Changed['what']]
type To<C extends Changed> = Pick<C, 'what' | 'line' | 'after'>

/** What comes in with a press on "buy". `key` makes a second press the same press. */
export type OrderRequest = {
  readonly key: string
  readonly customer: { readonly name: string; readonly address: string; readonly language: 'ja' | 'en' }
  readonly buyer: 'consumer' | 'business'
  readonly country: string
  readonly subdivision?: string
  readonly destination: string
  readonly deliverTo: DeliverTo
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly texts?: Readonly<Record<string, string>>
  }[]
  readonly memo: string
  /**
   * What the customer ticked, by fact that the policy declares `from: order`. What is left out stays unknown.
   */
  readonly facts?: Readonly<Record<string, string>>
  /** Tax-included shipping fee in minor units, agreed before the press. */
  readonly shippingMinor: bigint
  readonly giftCode?: string
  /** Whether the buyer was told of a statutory right to withdraw (Directive 2011/83/EU art. 6(1)(h)). */
  readonly informed: boolean
  /**
   * Whether the buyer was told who pays for sending goods back (Directive 2011/83/EU arts. 6(1)(i), 14(1)).
   */
  readonly returnCostTold: boolean
  /** Whether the return clause stood both in the offer and on the final screen (特定商取引法 第15条の3). */
  readonly returnClauseShown: boolean
  readonly asks?: readonly Ask[]
  readonly wrapping?: Wrapping
  /** What the way of paying costs, as cash on delivery does. */
  readonly paymentFeeMinor?: bigint
  /** The day wished for, 'YYYY-MM-DD'. */
  readonly deliveryDay?: string
  readonly parcels?: ParcelChoice
  /** How it is paid, and by when it must be in; without it nothing is asked for. */
  readonly payment?: {
    readonly method: PaymentMethod
    readonly brand?: CardBrand
    readonly payBy: Instant | null
  }
  /** `line` counts the lines of this request from 1. */
  readonly promises?: readonly PromiseOfLine[]
  readonly told?: Tree
  readonly taxes?: unknown
  /** What the last screen said it costs altogether: an order that would cost something else is refused. */
  readonly totalMinor?: bigint
}

/** Left the shop. */
export const gone: readonly Stage[] = ['shipped', 'delivered', 'undeliverable']

/** How many pieces of a line are still to be made and sent, or were. */
export const standing = ({ quantity, cancelled }: Pick<OrderLine, 'quantity' | 'cancelled'>): number =>
  quantity - cancelled

/** How many of them nobody holds back: those that are made, packed and sent now, or were. */
export const going = (line: Pick<OrderLine, 'quantity' | 'cancelled' | 'held'>): number =>
  standing(line) - (line.held ?? 0)

/** Whether a line should have left the shop before this day, 'YYYY-MM-DD', and has not. */
export const isLate = ({ givenUp }: Order, line: OrderLine, today: string): boolean =>
  givenUp === null &&
  going(line) > 0 &&
  line.promise !== null &&
  !gone.includes(line.stage) &&
  line.promise.shipBy < today

/**
 * The day of delivery that was wished for, where nothing of the order can come on it any more, because its
 * payment came later or has not come yet: the first parcel, for which a day is wished, comes after it.
 * `promises`: those as of now, where the order's own do not hold yet.
 */
export function missedWish(
  { lines, checkout }: Pick<Order, 'lines' | 'checkout'>,
  promises: readonly PromiseOfLine[] = [],
): string | undefined {
  const day = checkout?.deliveryDay ?? undefined
  const here = lines.filter((line) => standing(line) > 0)
  if (day === undefined || here.some(({ stage }) => gone.includes(stage))) return undefined
  const first = here
    .flatMap(({ line, promise }) => promises.find((one) => one.line === line) ?? promise ?? [])
    .map(({ deliverFrom }) => deliverFrom)
    .toSorted()
    .at(0)
  return first !== undefined && day < first ? day : undefined
}

/** The moment the last piece of the order was delivered, or undefined while one is still to come. */
export function deliveredLast(order: Order): Instant | undefined {
  const lines = order.lines.filter((line) => standing(line) > 0)
  const isToCome = (line: OrderLine) => line.deliveredAt === null || (line.held ?? 0) > 0
  if (lines.length === 0 || lines.some(isToCome)) return undefined
  return Math.max(...lines.map((line) => line.deliveredAt ?? 0))
}

/** Whether the buyer was not informed when the order was placed, whatever was recorded since. */
export const isNotInformed = ({ informedAt, lateInformation }: Order): boolean =>
  informedAt === null || lateInformation !== undefined
