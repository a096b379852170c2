/**
 * Asks law and policy about one line of an order at one instant, and keeps the answers that were acted on.
 */
export type { Answers, Records, Requester } from './facts.ts'
export { askOn, keepRuling, openRulingContext, readRuling, readRulings, ruleOn } from './rule.sql.ts'
export type { RulingRequest, RulingContext, FactsRefused, KeptRuling, Ruled } from './rule.sql.ts'
export { reportingWindows, whatNow } from './what-now.sql.ts'
export type { LineNow } from './what-now.sql.ts'
