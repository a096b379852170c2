/**
 * Asks law and policy about one piece of an order at one instant, says what can be done now and until when,
 * and keeps the answers that were acted on.
 */
export { branchesOf, brought, neededOf, saidBy } from './branches.ts'
export type { Branch, Branches, Brought } from './branches.ts'
export type { Answers, Records, Requester } from './facts.ts'
export {
  answerEnds,
  arranged,
  broughtAlong,
  broughtBy,
  opensCase,
  optionsOf,
  photoHelps,
  shownVerdict,
  untilOf,
} from './options.ts'
export type { Entry, PieceOptions, Viewer } from './entry.ts'
export { isNeed, needCalled, needs, needsOfOrder, requestsFor, type Need, type NeedName } from './needs.ts'
export { needsOf, settledBy, type NeedNow, type PieceNeeds, type WindowNow } from './needs-now.ts'
export { keptAskOn, keptRuleOn } from './kept-options.ts'
export { askOn, ruleOn } from './rule.ts'
export type { FactsRefused, Ruled, RulingContext, RulingRequest } from './rule.ts'
export {
  hashOfRuling,
  keepRuling,
  keepingRulings,
  rulingRow,
  rulingRows,
  openRulingContext,
  readClosings,
  readRulingContext,
  readRuling,
  readRulings,
} from './rule.sql.ts'
export type { KeptRuling, RulingRow, Wording } from './rule.sql.ts'
export { sensed, valuesFor } from './sense.ts'
export { valuesTested } from './tested.ts'
export { limitOf, settingsLimit, statedLimit, zoneOf } from './time-limits.ts'
export type { LaterMoments, LimitName, LimitSource, TimeLimit } from './time-limits.ts'
export { isUnknownRight, reportingWindows, requestWindows } from './what-now.ts'
