/**
 * Letters: written from their values, kept exactly as they are sent, sent by a mail server if there is one.
 * Knows what letters say in each language; of why one is written, only what happens to an order.
 */
export {
  readLetter,
  readLetterHeads,
  readLetters,
  readMailbox,
  type KeptLetter,
  type LetterHead,
} from './letter.sql.ts'
export { orderPlacedJob, parcelDeliveredJob, parcelSentJob, remindWindowJob } from './occasions.job.ts'
export { openOutbox, type Outbox } from './outbox.gateway.ts'
export { notKept } from './pages.ts'
export { sendLetterJob } from './send-letter.job.ts'
export { letterGateway, type MailGateway, type Outgoing, type Posted } from './smtp.gateway.ts'
export { writeLetter, type Sender, type WrittenLetter } from './write.ts'
