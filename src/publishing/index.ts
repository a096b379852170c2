/**
 * Versions of a shop's policy: what a draft would change, why it may not be published, the act of publishing
 * with everything on record, and which version is in force. Orders keep the version they pinned; nothing here
 * touches them.
 *
 * The way of a draft: `draftIssues` (empty when it may be published) → `compareTexts` and `replay` (what it
 * would change) →
 * `publishPolicy` → `serveInForce` (the running process serves what is in force now).
 */
export { compareDocuments, compareTexts } from './compare.ts'
export { draftIssues } from './issues.sql.ts'
export { kindsOfChange, type KindOfChange, type TermChange } from './kinds.ts'
export { publishAtStart, publishPolicy, type FolderRefused, type Publication } from './publish.sql.ts'
export { replay, type ReplayScope } from './replay.sql.ts'
export { serveInForce, shopInForce } from './serve.sql.ts'
export { readVersion, readVersions, versionInForce } from './version.sql.ts'
export type {
  Answer,
  Change,
  Comparison,
  DraftIssue,
  EffectiveAt,
  FailedExample,
  NotCompared,
  NotPublished,
  Published,
  Replay,
  Replayed,
  Version,
} from './version.ts'
