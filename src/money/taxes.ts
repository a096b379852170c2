/**
 * The consumption tax contained in a receipt: amounts are put together by rate, and each rate is rounded once
 * (消費税法 第57条の4). A line never has a tax of its own.
 */
import { taxIncluded } from './money.ts'

export type Taxed = { readonly rate: number; readonly amountMinor: bigint }

/** `ofMinor` includes `taxMinor`. */
export type RateTax = { readonly rate: number; readonly ofMinor: bigint; readonly taxMinor: bigint }

/** Highest rate first; a rate whose amounts come to nothing is left out. */
export function taxesOf(amounts: readonly Taxed[]): readonly RateTax[] {
  const byRate = new Map<number, bigint>()
  for (const { rate, amountMinor } of amounts) byRate.set(rate, (byRate.get(rate) ?? 0n) + amountMinor)
  return [...byRate]
    .filter(([, ofMinor]) => ofMinor !== 0n)
    .toSorted(([one], [other]) => other - one)
    .map(([rate, ofMinor]) => ({ rate, ofMinor, taxMinor: taxIncluded(ofMinor, rate) }))
}
