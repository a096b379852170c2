/**
 * What goes back after a withdrawal, row by row: the price of the pieces, the delivery they came with once
 * nothing of the order is kept, less what they lost by handling beyond what one would do in a shop (Directive
 * 2011/83/EU arts. 13, 14(2); SI 2013/3134 reg. 34). Pure.
 */
import type { CaseFacts } from '#cases/case'

/** How a loss is ruled on: as a piece that was used. */
export const handled = { used: 'worn' } as const

export type Worksheet = {
  readonly priceMinor: bigint
  /**
   * The delivery, the wrapping and the fee of the payment: paid once an order, and paid back with its last
   * piece.
   */
  readonly deliveryMinor: bigint
  readonly lossMinor: bigint
  readonly totalMinor: bigint
}

/** The rows, with this loss. */
export function worksheet(facts: CaseFacts, lossMinor = 0n): Worksheet {
  const { order, price, nothingElseKept } = facts
  const { wrapping = null, paymentFeeMinor = 0n } = order.checkout ?? {}
  const beside = order.shippingMinor + paymentFeeMinor + (wrapping?.feeMinor ?? 0n)
  const deliveryMinor = nothingElseKept ? beside : 0n
  const priceMinor = price.amountMinor
  return { priceMinor, deliveryMinor, lossMinor, totalMinor: priceMinor + deliveryMinor - lossMinor }
}

/** Whether the documents let the shop deduct anything: not from whoever was never informed of the right. */
export const mayDeduct = (facts: CaseFacts): boolean =>
  facts.ruled(handled).ruling.terms['deduction'] === 'value-loss'
