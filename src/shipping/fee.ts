/** The fee for sending: the first row of a shop's table that fits destination and weight. */
import { reaches, type Selling } from '#shops'

/**
 * `no-row`: the shop's table says nothing of the destination. `too-heavy`: it does, and its rows end at
 * `upToGrams`.
 */
export type FeeRefused =
  | { readonly refused: 'no-row'; readonly destination: string }
  | {
      readonly refused: 'too-heavy'
      readonly destination: string
      readonly grams: number
      readonly upToGrams: number
    }

/** In minor units, tax included. A row without a weight takes any. */
export function shippingFee(
  { shipping }: Pick<Selling, 'shipping'>,
  destination: string,
  grams: number,
): { readonly feeMinor: bigint } | FeeRefused {
  const rows = shipping.filter(({ to }) => reaches(to, destination))
  const row = rows.find(({ 'up-to-grams': upTo }) => upTo === undefined || grams <= upTo)
  if (row !== undefined) return { feeMinor: BigInt(row.fee) }
  if (rows.length === 0) return { refused: 'no-row', destination }
  const upToGrams = Math.max(...rows.map(({ 'up-to-grams': upTo }) => upTo ?? 0))
  return { refused: 'too-heavy', destination, grams, upToGrams }
}
