/**
 * Payments to make and what becomes of them, through payment services, by hand and at the door; and what
 * happened to the money of an order: a ledger that only grows. Money is `authorised` (held ready),
 * `captured` (came in), promised back (`refund-owed`) and paid back (`refund-paid`); a `fee` is kept for
 * something beside the goods, an `adjustment` corrects with a reason what counts as having come in. Never
 * more is promised back than came in, and never more is paid back than was promised, to the last yen.
 */
export { readAccountNumber } from './account-number.ts'
export { isOpen, isToPayFirst, throughGateway } from './payment.ts'
export type { Decline, Payment, PaymentPurpose, PaymentRequest, PaymentState } from './payment.ts'

export {
  readPayment,
  readPayments,
  readPaymentsOf,
  requestingPayment,
  requestPayment,
} from './request.sql.ts'
export type { Gateway, GatewayAnswer, GatewayNotice, Gateways } from './gateway.ts'
export { demoChoices, demoGateway, demoIn, type DemoChoice, type DemoGateway } from './demo.gateway.ts'
export { isReplaced, mayBeReplaced, replacePayment, type NotReplaced } from './replace.sql.ts'
export {
  askAgain,
  capturePayment,
  mayBePaid,
  paymentDue,
  receiveNotice,
  refundByHand,
  refundPayment,
  releasePayment,
  startPayment,
  type GatewayWork,
  type StartRefused,
  type WhenDue,
} from './through-gateway.job.ts'
export {
  collectedAtTheDoor,
  giveUpPayment,
  giveUpPayments,
  markReceived,
  type PaidThroughGateway,
  type Received,
} from './by-hand.sql.ts'
export { giveBack, type NotOwed } from './give-back.sql.ts'
export { askRefundAgain, readTriedRefunds, type RefundNotOpen } from './tried-refunds.sql.ts'
export { isLeftToStaff, mostTries, type RefundStep, type TriedRefund } from './refund-steps.ts'
export {
  askLess,
  isUnpaid,
  leftToPay,
  promiseBack,
  readAskedBack,
  type LeftToPay,
  type PromisedBack,
} from './promise-back.sql.ts'
export type { Happened, NoSuchPayment } from './happen.sql.ts'
export { readNotices, type KeptNotice } from './notices.sql.ts'
export { makePaymentLink, openPaymentLink, sweepPayments } from './links.sql.ts'
export {
  holdBalance,
  oweRefund,
  payRefund,
  readEntries,
  readLedger,
  recordAdjustment,
  recordAuthorisation,
  recordCapture,
} from './ledger.sql.ts'
export type {
  AdjustmentTooLarge,
  LedgerReasonMissing,
  Receipt,
  RefundNotOwed,
  RefundTooLarge,
} from './ledger.sql.ts'
export { ledgerOf, paidInFullAt } from './ledger.ts'
export type { Ledger, LedgerEntry, LedgerKind } from './ledger.ts'
export { readPaid, type Costing } from './paid.sql.ts'
