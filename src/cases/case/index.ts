/**
 * What every kind of case stands on: its row, its timeline, its photos, its tasks, and where the piece is.
 */
export type { Case, CaseEvent, CasePhoto, CaseTask, Custody, NoSuchCase, RuledCase } from './case.ts'
export {
  assignCase,
  finishTasks,
  lockCase,
  readCase,
  readCaseByKey,
  readCasePhotos,
  readCasesOf,
  readEvents,
  readQueue,
  readRuledCases,
  readTasks,
  recordCase,
  recordEvent,
  recordNewCase,
  recordPhotos,
  recordTask,
} from './case.sql.ts'
