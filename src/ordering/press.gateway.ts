/**
 * A press as the statement that places orders is told it: what was asked for in the statement's own names,
 * with the ids and hashes that it needs. Draws lots for ids; knows no database.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Emptying } from '#basket'
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import { jobRow, type JobRow } from '#jobs'
import type { OpenShop, Pin } from '#shops'
import { contentOf, type AgreedLine } from './agreed.ts'
import { giftCodeHash } from './gift-code.gateway.ts'
import type { OrderRequest } from './order.ts'

export type Press = ReturnType<typeof pressOf>

/** What follows from the request and the catalogue. */
type Agreed = {
  /** The customer's address in the form that is kept. */
  readonly mail: string
  readonly lines: readonly AgreedLine[]
  readonly totalMinor: bigint
  /** The basket that it came of. */
  readonly basket: Emptying | undefined
  /** By SKU, the mark of the piece as it was seen. */
  readonly seen: ReadonlyMap<string, string> | undefined
}

/**
 * All that the statement is told, in its own names: the row of the press, and apart from it what there are
 * several of.
 */
export function pressOf(
  { name: shop, settings }: OpenShop,
  documents: readonly Pin[],
  request: OrderRequest,
  { mail, lines, totalMinor, basket, seen }: Agreed,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
) {
  const payment = request.payment !== undefined && totalMinor > 0n ? randomUUID() : null
  const row = {
    ...checkoutOf(request),
    shop,
    prefix: settings['order-prefix'],
    key: request.key,
    content: hashOf(contentOf(request)),
    actor,
    at: textOf(at),
    customer_id: randomUUID(),
    mail,
    name: request.customer.name.trim(),
    language: request.customer.language,
    currency: settings.currency,
    total_minor: String(totalMinor),
    shipping_minor: String(request.shippingMinor),
    buyer: request.buyer,
    country: request.country,
    subdivision: request.subdivision ?? null,
    deliver_to: request.deliverTo,
    destination: request.destination,
    memo: request.memo,
    facts: { ...request.facts, 'return-cost-told': request.returnCostTold ? 'yes' : 'no' },
    gift_code_hash: request.giftCode === undefined ? null : giftCodeHash(request.giftCode),
    informed: request.informed,
    return_clause_shown: request.returnClauseShown,
    payment,
    basket_hash: basket?.hash ?? null,
    basket_version: basket?.version ?? null,
    basket_next: basket?.next ?? null,
    looked: seen !== undefined,
  }
  return {
    row,
    documents,
    lines,
    promises: promisesOf(request),
    seen: [...(seen ?? [])].map(([sku, mark]) => ({ sku, mark })),
    jobs: jobsOf(shop, at, payment, request.payment?.payBy ?? null),
  }
}

function checkoutOf({ payment, wrapping, ...request }: OrderRequest) {
  return {
    method: payment?.method ?? null,
    brand: payment?.brand ?? null,
    pay_by: textOf(payment?.payBy ?? null),
    payment_fee_minor: String(request.paymentFeeMinor ?? 0n),
    wrapping_fee_minor: wrapping === undefined ? null : String(wrapping.feeMinor),
    wrapped_for: wrapping?.forWhom ?? '',
    delivery_day: request.deliveryDay ?? null,
    parcels: request.parcels ?? null,
    asks: [...new Set(request.asks)],
    taxes: request.taxes ?? null,
    told: request.told ?? null,
  }
}

const promisesOf = ({ promises = [] }: OrderRequest) =>
  promises.map(({ line, shipBy, deliverFrom, deliverTo }) => ({
    line,
    ship_by: shipBy,
    deliver_from: deliverFrom,
    deliver_to: deliverTo,
  }))

/**
 * Presses of one shop as one text: what all of them have in common once, and in one list what there are
 * several of, each with the number `n` of its press from 0.
 */
export function textOfAll(presses: readonly Press[]): string {
  const documents = [...new Set(presses.map((press) => press.documents))]
  const all = <Row extends object>(rowsOf: (press: Press) => readonly Row[]) =>
    presses.flatMap((press, n) => rowsOf(press).map((row) => ({ n, ...row })))
  return JSON.stringify({
    documents,
    press: all(({ row, documents: own }) => [{ ...row, pinned: documents.indexOf(own) }]),
    lines: all(({ lines }) => lines),
    promises: all(({ promises }) => promises),
    asks: all(({ row }) => row.asks.map((what, task) => ({ task: task + 1, what }))),
    seen: all(({ seen }) => seen),
    jobs: all(({ jobs }) => jobs),
  })
}

/** The statement names the order of the first. */
function jobsOf(shop: string, at: Instant, payment: string | null, payBy: Instant | null): JobRow[] {
  const placed = jobRow('order-placed', {}, { shop, at })
  if (payment === null || payBy === null) return [placed]
  return [placed, jobRow('payment-due', { payment }, { shop, at: payBy, key: payment })]
}

const textOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
