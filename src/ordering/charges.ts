/**
 * What an order costs beside its pieces, each by its name: delivery, wrapping, what the way of paying costs.
 * Pure.
 */
import type { Changed, Order } from './order.ts'

/** `other`: a part of the sum that no name is kept of, in orders from before there were names. */
export type Charge = {
  readonly what: 'shipping' | 'wrapping' | 'payment-fee' | 'other'
  readonly amountMinor: bigint
}

/**
 * Those that cost something; with the pieces they come to the order's sum. What was paid for later is not in
 * it.
 */
export function chargesOf(order: Order): readonly Charge[] {
  const { lines, totalMinor, shippingMinor, checkout } = order
  const goods = lines.reduce((sum, line) => sum + line.priceMinor * BigInt(line.quantity), 0n)
  const feeMinor = checkout?.paymentFeeMinor ?? 0n
  const wrappingMinor = wrappingAgreed(order)
  const other = totalMinor - goods - shippingMinor - feeMinor - wrappingMinor
  const all: readonly Charge[] = [
    { what: 'shipping', amountMinor: shippingMinor },
    { what: 'wrapping', amountMinor: wrappingMinor },
    { what: 'payment-fee', amountMinor: feeMinor },
    { what: 'other', amountMinor: other },
  ]
  return all.filter(({ amountMinor }) => amountMinor !== 0n)
}

/** As it was agreed with the order: wrapping that came later was paid for on its own. */
function wrappingAgreed({ changes, checkout }: Order): bigint {
  const first = changes.find(({ what }) => what === 'wrapping') as
    | Extract<Changed, { what: 'wrapping' }>
    | undefined
  if (first === undefined) return checkout?.wrapping?.feeMinor ?? 0n
  return BigInt(first.before.wrapping?.feeMinor ?? 0)
}
