/**
 * The fee for cash on delivery. Carriers count it by what is collected at the door, and the fee is collected
 * too: 28,560 and 1,000 and 440 are 30,000 and stay in the bracket up to 30,000; one yen more does not.
 */

type Bracket = { readonly 'up-to': number; readonly fee: number }

/** `collectedMinor` is what is handed over at the door, the fee in it. */
export type CodFee =
  | { readonly feeMinor: bigint; readonly collectedMinor: bigint }
  | { readonly refused: 'over-the-last-bracket'; readonly upToMinor: bigint }

/** `brackets` in any order; what is collected is goods, shipping and whatever else is paid, with tax. */
export function codFee(brackets: readonly Bracket[], goodsAndShippingMinor: bigint): CodFee {
  const rising = brackets.toSorted((one, other) => one['up-to'] - other['up-to'])
  const fits = rising.find(({ fee, 'up-to': upTo }) => goodsAndShippingMinor + BigInt(fee) <= BigInt(upTo))
  if (fits === undefined)
    return { refused: 'over-the-last-bracket', upToMinor: BigInt(rising.at(-1)?.['up-to'] ?? 0) }
  const feeMinor = BigInt(fits.fee)
  return { feeMinor, collectedMinor: goodsAndShippingMinor + feeMinor }
}
