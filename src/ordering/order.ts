/**
 * An order as agreed, and where each of its lines stands. Pure shapes and sums; what happens after the order
 * is a case beside it.
 */
import type { Instant } from '#calendar'
import type { Words } from '#policy'
import type { Pin } from '#shops'

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
  readonly stage: Stage
  readonly shippedAt: Instant | null
  readonly deliveredAt: Instant | null
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
  readonly informedAt: Instant | null
  readonly returnClauseShown: boolean
  readonly documents: readonly Pin[]
  readonly lines: readonly OrderLine[]
}

/** Where it is sent. A gift goes to somebody else than the buyer. */
export type DeliverTo = { readonly name: string; readonly lines: readonly string[]; readonly gift: boolean }

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
}

/** The moment the last piece of the order was delivered, or undefined while one is still to come. */
export function deliveredLast(order: Order): Instant | undefined {
  if (order.lines.some((line) => line.deliveredAt === null)) return undefined
  return Math.max(...order.lines.map((line) => line.deliveredAt ?? 0))
}
