/**
 * From an order line to the facts of a ruling: what the order, the stock and the shop know, and what the
 * customer answered. What nobody knows is left out; the ruling then asks for it.
 */
import { formatInstant } from '#calendar'
import type { Instant } from '#calendar'
import { deliveredLast } from '#ordering'
import type { Order, OrderLine } from '#ordering'

/** Answers of the customer or findings of the shop, by fact: `{ reason: 'defect', used: 'no' }`. */
export type Answers = Readonly<Record<string, string>>

/** Who asks: the buyer, or somebody who was given the piece. */
export type Requester = 'buyer' | 'gift-recipient'

/** What the shop's records know besides the order itself. */
export type Records = {
  /** Units in the replacement pool; undefined when the piece has no such pool. */
  readonly replacement: number | undefined
  readonly paidAt: Instant | undefined
  readonly paymentMethod: string | undefined
}

/**
 * The facts as `readFacts` of `#policy` takes them. `known` are the facts the documents use; others are left
 * out.
 */
export function factsOf(
  order: Order,
  line: OrderLine,
  records: Records,
  asked: { request: string; at: Instant; requester: Requester; answers: Answers },
  known: ReadonlySet<string>,
): Record<string, string> {
  const last = deliveredLast(order)
  const moment = (at: Instant | null | undefined) =>
    at === null || at === undefined ? 'not-yet' : formatInstant(at)
  const facts: Record<string, string | undefined> = {
    ...asked.answers,
    ordered: formatInstant(order.placedAt),
    paid: moment(records.paidAt),
    shipped: moment(line.shippedAt),
    delivered: moment(line.deliveredAt),
    'delivered-last': moment(last),
    informed: moment(order.informedAt),
    country: order.country,
    destination: order.destination,
    subdivision: order.subdivision ?? undefined,
    buyer: order.buyer,
    'bought-from': 'online',
    requester: asked.requester,
    kind: line.kind,
    seal: line.seal,
    stage: line.stage,
    cancellable: line.cancellable,
    resizable: line.resizable ?? undefined,
    'payment-method': records.paymentMethod,
    'return-clause-shown': order.returnClauseShown ? 'yes' : 'no',
    'replacement-stock': (records.replacement ?? 0) >= line.quantity ? 'available' : 'none',
    'in-memo': /領収|receipt/i.test(order.memo) ? 'yes' : 'no',
    'own-make': 'yes',
  }
  const stated = Object.entries(facts).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && known.has(entry[0]),
  )
  return { ...Object.fromEntries(stated), request: asked.request, at: formatInstant(asked.at) }
}
