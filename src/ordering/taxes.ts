/**
 * The taxes in an order's prices, as its last screen told them: by rate, and which lines bear which. Pure.
 */
import type { RateTax } from '#money'
import type { Order } from './order.ts'

/** As it is kept. Orders from before it was kept do not say which lines bear the rate. */
export type KeptTax = {
  readonly rate: number
  readonly ofMinor: string
  readonly taxMinor: string
  readonly lines?: readonly number[]
}

export const keptTax = (
  { rate, ofMinor, taxMinor }: RateTax,
  lines: readonly number[] | undefined,
): KeptTax => ({
  rate,
  ofMinor: String(ofMinor),
  taxMinor: String(taxMinor),
  ...(lines === undefined ? {} : { lines }),
})

/** Percent of tax by line, as agreed; what the catalogue says today is nothing to an order of yesterday. */
export function ratesAgreed({ checkout }: Pick<Order, 'checkout'>): ReadonlyMap<number, number> {
  const kept = Array.isArray(checkout?.taxes) ? (checkout.taxes as readonly KeptTax[]) : []
  return new Map(kept.flatMap(({ rate, lines = [] }) => lines.map((line) => [line, rate] as const)))
}
