/**
 * Cases, of every kind through the same door: opened by a request that the documents have ruled on, moved by
 * one press at a time, read with their timeline. Every press answers a value: what was done, or why not.
 */
export { isClosed, isReadable, phaseOf, stepsFor } from './any-case.ts'
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
export { openCase } from './open.sql.ts'
export type { CaseRequest, NotOpened } from './open.sql.ts'
export { nextQuestionOf, photoNeed, previewWith } from './preview.ts'
export type { PhotoNeed, Previewed } from './preview.ts'
export { factsOfCase, lineOfCase } from './in-hand.sql.ts'
export { namedPhotos } from './photos.sql.ts'
export { paymentEnded, press, wakeCase } from './press.sql.ts'
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
