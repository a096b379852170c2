/**
 * Letters: written from their values, kept exactly as they are sent, sent by a mail server if there is one.
 * Knows what letters say in each language; of why one is written, only what happens to an order. Others name
 * an occasion in the job 'tell-customer' (`Occasion` of `#letters`).
 */
export { parcelDeliveredJob, remindWindowJob } from './occasions.job.ts'
export {
  readLetter,
  readLetterHeads,
  readLetters,
  readMailbox,
  type KeptLetter,
  type LetterHead,
} from './letter.sql.ts'
export { moveAddress } from './move.sql.ts'
export { openOutbox, type Outbox } from './outbox.gateway.ts'
export { identityOf as letterIdentity } from './order-letter.sql.ts'
export { lateInformationOf } from './owed.ts'
export { notKept } from './pages.ts'
export { orderPlacedJob } from './placed.job.ts'
export { parcelSentJob } from './sent.job.ts'
export { letterOfReplyAddress, makeReplyAddress, readInquiryOfLetter } from './reply.sql.ts'
export { resendLetterJob, sendLetterJob } from './send-letter.job.ts'
export {
  correctAddress,
  letterAddress,
  readCorrections,
  type Correction,
  type CorrectedMeanwhile,
} from './correction.sql.ts'
export { readSendings, resendLetter, type NotResent, type Sending } from './resend.sql.ts'
export { letterGateway, type MailGateway, type Outgoing, type Posted } from './smtp.gateway.ts'
export { writeLetter, type Sender, type WrittenLetter } from './write.ts'
export { tellCustomerJob } from './tell.job.ts'
