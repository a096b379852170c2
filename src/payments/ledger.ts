/**
 * The ledger of an order as values: what each kind of entry says, and the sums that follow from entries.
 * Pure; what may still be written is decided where the balance is locked.
 */
import type { Instant } from '#calendar'
import { add, subtract, type Money } from '#money'

/**
 * What an entry says of the customer's money.
 * - `authorised`: a card or payment service holds it ready for the shop; nothing has moved.
 * - `captured`: it came in.
 * - `refund-owed`: the shop has promised it back.
 * - `refund-paid`: what was promised went back.
 * - `fee`: it came in and the shop keeps it for something beside the goods, for instance a handling charge;
 *   it cannot be promised back any more. Nothing writes one now; it is read where one was kept.
 * - `adjustment`: staff correct, with a reason, what counts as having come in. The only entry with a sign.
 */
export type LedgerKind = 'authorised' | 'captured' | 'refund-owed' | 'refund-paid' | 'fee' | 'adjustment'

export type LedgerEntry = {
  readonly kind: LedgerKind
  /** More than nothing, but for an adjustment, which may be less. */
  readonly amount: Money
  /** By what means money came or went; null where none moves. */
  readonly method: string | null
  readonly brand: string | null
  readonly caseNumber: string | null
  /** What a fee is kept for, and why an adjustment was made; null on every other entry. */
  readonly reason: string | null
  readonly actor: string
  readonly at: Instant
}

/** Entries as they were written, and their sums. */
export type Ledger = {
  readonly entries: readonly LedgerEntry[]
  readonly authorised: Money
  readonly captured: Money
  readonly refundOwed: Money
  readonly refundPaid: Money
  readonly fees: Money
  readonly adjustments: Money
  /** What can still be promised back: captured and adjustments, less fees and what is promised already. */
  readonly left: Money
}

/** The sums of an order's entries; throws when one is not in the order's currency. */
export function ledgerOf(currency: string, entries: readonly LedgerEntry[]): Ledger {
  const sum = (kind: LedgerKind): Money =>
    entries
      .filter((entry) => entry.kind === kind)
      .reduce((total, { amount }) => add(total, amount), { amountMinor: 0n, currency })
  const captured = sum('captured')
  const adjustments = sum('adjustment')
  const fees = sum('fee')
  const refundOwed = sum('refund-owed')
  return {
    entries,
    authorised: sum('authorised'),
    captured,
    refundOwed,
    refundPaid: sum('refund-paid'),
    fees,
    adjustments,
    left: subtract(subtract(add(captured, adjustments), fees), refundOwed),
  }
}

/**
 * Since when as much has come in as the order costs; what staff corrected counts. What is owed back without a
 * case came in too much, too late or beside another payment, and pays for nothing.
 */
export function paidInFullAt(entries: readonly LedgerEntry[], totalMinor: bigint): Instant | undefined {
  let sum = 0n
  let since: Instant | undefined
  for (const { kind, amount, caseNumber, at } of entries) {
    if (kind === 'captured' || kind === 'adjustment') sum += amount.amountMinor
    else if (kind === 'refund-owed' && caseNumber === null) sum -= amount.amountMinor
    else continue
    since = sum < totalMinor ? undefined : (since ?? at)
  }
  return since
}
