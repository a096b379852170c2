/**
 * What was paid and what is owed back: a ledger that only grows. Refunds never exceed what was paid, to the
 * last yen.
 */
export { oweRefund, readLedger, recordPayment } from './ledger.sql.ts'
export type { Ledger, LedgerEntry, RefundTooLarge } from './ledger.sql.ts'
