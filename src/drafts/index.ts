/**
 * Policies that somebody is still writing, one for each member of staff. Knows no rule: a draft is a text.
 */
export { dropDraft, keepDraft, readDraft, type Draft, type Writer } from './draft.sql.ts'
