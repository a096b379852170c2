/**
 * What the ledger and the order's payments say to the facts `paid` and `payment-method`: when the whole price
 * had come in, and by what means. Until something comes in, the means is the one that was chosen with the
 * order; paid in several ways, the method is not one, and is left unknown.
 */
import type { Instant } from '#calendar'
import { paidInFullAt, type LedgerEntry } from '#payments'

export type Payment = { readonly paidAt: Instant | undefined; readonly paymentMethod: string | undefined }

/** `totalMinor` is what the order costs; `chosen` is the way in which it is to be paid. */
export function paymentOf(entries: readonly LedgerEntry[], totalMinor: bigint, chosen?: string): Payment {
  const captures = entries.filter(({ kind }) => kind === 'captured')
  const methods = new Set(captures.map(({ method }) => method))
  const [method] = methods.size === 1 ? methods : []
  const paymentMethod = captures.length === 0 ? chosen : (method ?? undefined)
  return { paidAt: paidInFullAt(entries, totalMinor), paymentMethod }
}
