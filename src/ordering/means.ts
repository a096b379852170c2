/**
 * An order whose customer chose another way to pay before it was paid: the sum and the taxes as they stand,
 * with the fee of the way that counts now. The order as agreed is never edited. Pure.
 */
import type { Instant } from '#calendar'
import { taxIncluded } from '#money'
import type { CardBrand, PaymentMethod } from '#shops'
import { standing, type Order } from './order.ts'
import { keptTax, type KeptTax } from './taxes.ts'

/** What is chosen, at the sum and the time that the page said. */
export type MeansChosen = {
  readonly method: PaymentMethod
  readonly brand?: CardBrand
  readonly feeMinor: bigint
  readonly amountMinor: bigint
  readonly payBy: Instant | null
}

/** The newest choice: the payment that counts, the fee agreed with the order, and the one that counts now. */
export type Means = { readonly payment: string; readonly feeMinor: string }

/** Fees bear the standard rate. */
const standardRate = 10

export function withMeans<One extends Order>(order: One, means: Means | null): One {
  const { checkout } = order
  if (means === null || checkout === null) return order
  const paymentFeeMinor = BigInt(means.feeMinor)
  const moreMinor = paymentFeeMinor - checkout.paymentFeeMinor
  const taxes = moreMinor === 0n ? checkout.taxes : taxesWith(checkout.taxes, moreMinor)
  return {
    ...order,
    totalMinor: order.totalMinor + moreMinor,
    checkout: { ...checkout, payment: means.payment, paymentFeeMinor, taxes },
  }
}

/**
 * As they were shown, the standard rate anew; where nothing is taxed, nothing is. A fee may be all that bears
 * it, and is told then too.
 */
function taxesWith(taxes: unknown, moreMinor: bigint): unknown {
  if (!Array.isArray(taxes) || taxes.length === 0) return taxes
  const rows = taxes as readonly KeptTax[]
  const standard = rows.find(({ rate }) => rate === standardRate)
  const ofMinor = BigInt(standard?.ofMinor ?? 0) + moreMinor
  const taxMinor = taxIncluded(ofMinor, standardRate)
  const others = rows.filter(({ rate }) => rate !== standardRate)
  return ofMinor === 0n
    ? others
    : [keptTax({ rate: standardRate, ofMinor, taxMinor }, standard?.lines), ...others]
}

/**
 * Whether work is not too far for a change: cash on delivery can be chosen until something is packed, and
 * left until something is begun, since work goes by its payment.
 */
export function isEarlyFor({ lines }: Pick<Order, 'lines'>, from: PaymentMethod, to: PaymentMethod): boolean {
  const here = lines.filter((line) => standing(line) > 0)
  if (from === 'cash-on-delivery') return here.every(({ stage }) => stage === 'accepted')
  const open = ['accepted', 'in-production', 'preparing']
  return to !== 'cash-on-delivery' || here.every(({ stage }) => open.includes(stage))
}
