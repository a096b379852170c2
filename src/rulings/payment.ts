/**
 * What the ledger says to the facts `paid` and `payment-method`: when the whole price had come in, and by
 * what means. Paid in several ways, the method is not one, and is left unknown.
 */
import type { Instant } from '#calendar'
import type { LedgerEntry } from '#payments'

export type Payment = { readonly paidAt: Instant | undefined; readonly paymentMethod: string | undefined }

/** `totalMinor` is what the order costs. */
export function paymentOf(entries: readonly LedgerEntry[], totalMinor: bigint): Payment {
  const captures = entries.filter(({ kind }) => kind === 'captured')
  let sum = 0n
  const complete = captures.find(({ amount }) => (sum += amount.amountMinor) >= totalMinor)
  const methods = new Set(captures.map(({ method }) => method))
  const [method] = methods.size === 1 ? methods : []
  return { paidAt: complete?.at, paymentMethod: method ?? undefined }
}
