/**
 * Cases, of every kind through the same door: opened by a request that the documents have ruled on, moved by
 * one press at a time, read with their timeline. Every press answers a value: what was done, or why not.
 */
export { isClosed, isLostParcel, isReadable, phaseOf, stepsFor } from './any-case.ts'
export type { AnyCase, FoundCase } from './any-case.ts'
export {
  readCase,
  readCasePhotos,
  readCasesOf,
  readEvents,
  readQueue,
  readRuledCases,
  readTasks,
} from './case.sql.ts'
export { queueLimit, type QueueOf } from './queue-of.sql.ts'
export { canOpen, openCase, readBeside } from './open.sql.ts'
export {
  giveAccount,
  readAccount,
  readWithAccount,
  type KeptAccount,
  type RefundAccount,
} from './accounts.sql.ts'
export { readAddress } from './addresses.sql.ts'
export type { ParcelAddress } from './addresses.sql.ts'
export { canBeLost, parcelArrivedAgain, parcelCameBack, parcelLost, readLost } from './came-back.sql.ts'
export { remindCase } from './remind.sql.ts'
export { receiveStray, type StrayMatched } from './stray.sql.ts'
export type { CaseRequest, NotOpened } from './open.sql.ts'
export { nextQuestionOf, photoNeed, previewWith } from './preview.ts'
export type { PhotoNeed, Previewed } from './preview.ts'
export { factsOfCase, lineOfCase, readMoney } from './in-hand.sql.ts'
export type { CaseMoney } from './in-hand.sql.ts'
export { namedPhotos } from './photos.sql.ts'
export { noteFailedRefund, noteRefund, paymentEnded, press, wakeCase } from './press.sql.ts'
export type { Done, NoSuchCase, NotDone, Press } from './press.sql.ts'
export { readRulingInForce } from './ruling-in-force.sql.ts'
export type { RulingInForce } from './ruling-in-force.sql.ts'
export type {
  CaseEvent,
  CaseFacts,
  CasePhoto,
  CaseRecord,
  CaseTask,
  Recipient,
  RuledCase,
  StoredPhoto,
  UnreadableCase,
} from '#cases/case'
export { readVisits } from './visits.sql.ts'
export type { BookedVisit, VisitNotPossible } from './visits.sql.ts'
export { parcelArrived } from './arrival.sql.ts'
