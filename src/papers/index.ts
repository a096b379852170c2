/**
 * Papers of an order: the receipt, a certificate of purchase for each piece, delivery notes. What stands on a
 * paper is decided once and kept; its PDF is made from that, kept by its content, and given out ever after.
 */
export { strangeLetters } from './letters.ts'
export { makeReceiptLink, openReceiptLink, sweepPapers } from './link.sql.ts'
export {
  findCertificate,
  readCertificateNumbers,
  recordEarlierCertificates,
  type Certificate,
} from './certificates.sql.ts'
export { packedSheets, type NotToPack, type ToPack } from './packed-notes.sql.ts'
export { readPaper, readPapers, type Paper, type PaperKind } from './paper.sql.ts'
export { certifyPieces, comesCertified, noteForParcel, type NoSuchBox } from './parcel-papers.sql.ts'
export { namedPapers, printPaper, type PaperErased, type PrintWorld } from './print.sql.ts'
export {
  askReceipt,
  issueReceipt,
  readReceiptsAsked,
  type ReceiptAsked,
  type ReceiptRefused,
  type ReceiptWanted,
} from './receipt.sql.ts'
export { receiptStanding, type ReceiptStanding } from './receipt-standing.ts'
export type { Sheet } from './sheet.ts'
export { openTypesetter, type NotSet, type Typesetter } from './typesetter.gateway.ts'
