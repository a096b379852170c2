/**
 * What happened to the money of an order: a ledger that only grows. Money is `authorised` (held ready),
 * `captured` (came in), promised back (`refund-owed`) and paid back (`refund-paid`); a `fee` is kept for
 * something beside the goods, an `adjustment` corrects with a reason what counts as having come in. Never
 * more is promised back than came in, and never more is paid back than was promised, to the last yen.
 */
export {
  oweRefund,
  payRefund,
  readEntries,
  readLedger,
  recordAdjustment,
  recordAuthorisation,
  recordCapture,
  recordFee,
} from './ledger.sql.ts'
export type {
  AdjustmentTooLarge,
  FeeTooLarge,
  LedgerReasonMissing,
  Receipt,
  RefundNotOwed,
  RefundTooLarge,
} from './ledger.sql.ts'
export { ledgerOf } from './ledger.ts'
export type { Ledger, LedgerEntry, LedgerKind } from './ledger.ts'
