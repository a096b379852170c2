/**
 * What pages with papers share: the fields of a receipt, and how a PDF is handed out. Who may have which is
 * asked before.
 */
export { ReceiptFields } from './receipt-fields.tsx'
export { receiptForm, type ReceiptForm } from './receipt-form.ts'
export { fileOf, paperIn, sendPaper, sendSheets } from './send-paper.ts'
