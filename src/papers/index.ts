/**
 * Papers of an order: the receipt, a certificate of purchase for each piece, delivery notes. What stands on a
 * paper is decided once and kept; its PDF is made from that, kept by its content, and given out ever after.
 */
export { certificateNumber } from './certificate.ts'
export { receiptNumber } from './receipt.ts'
export { receiptStanding, type ReceiptStanding } from './receipt-standing.ts'
export type { Sheet } from './sheet.ts'
export { openTypesetter, type NotSet, type Typesetter } from './typesetter.gateway.ts'
