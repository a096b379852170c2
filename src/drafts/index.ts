/**
 * Policies that somebody is still writing, one for each member of staff. Knows no rule: a draft is a text.
 */
export {
  dropDraft,
  keepDraft,
  readDraft,
  type ChangedMeanwhile,
  type Draft,
  type Writer,
  type Writing,
} from './draft.sql.ts'
