/** Amounts of money as people type them. Knows digits; knows no order. */

/**
 * '12,000', '¥12000', '１２０００円' as 12000n; undefined for no text; 'not-an-amount' for anything that is not a
 * whole number of yen.
 */
export function readAmount(text: string): bigint | 'not-an-amount' | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,¥円]/g, '')
  if (plain === '') return undefined
  return /^\d{1,12}$/.test(plain) ? BigInt(plain) : 'not-an-amount'
}
