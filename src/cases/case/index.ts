/**
 * What every kind of case is made of: its shape, its facts, its effects, and the phases that kinds share.
 * Pure: what happens in the world stands in `#cases`.
 */
export type {
  Case,
  CaseEvent,
  CasePhoto,
  CaseRecord,
  CaseTask,
  Details,
  DueName,
  Findings,
  Recipient,
  RuledCase,
  StoredPhoto,
  TaskName,
  UnreadableCase,
} from './case.ts'
export { readRowWords } from './row.ts'
export type { RowWords } from './row.ts'
export type { Effect, LetterDraft } from './effects.ts'
export { askedLess, creditsOf, editedRefund, refundOf, refundRowNames, rootOf } from './refund-sum.ts'
export type { PieceDue, Rates, Refund, RefundAsked, RefundOf, RefundRow } from './refund-sum.ts'
export type { CaseFacts, Fitting, Opening, RuledNow } from './facts.ts'
export { decide, evolve, isOver, stepsOf } from './kind.ts'
export type {
  AnyKind,
  CaseRefusal,
  CommandRule,
  CommandShape,
  CommandTable,
  Due,
  EventShape,
  Kind,
  Phase,
  Role,
  StateShape,
} from './kind.ts'
/**
 * Phases that kinds share, each with its states, commands, what follows from its events, phases and dates.
 */
export * as assignment from './phases/assignment.ts'
export * as box from './phases/box.ts'
export * as decision from './phases/decision.ts'
export * as evidence from './phases/evidence.ts'
export * as goodsBack from './phases/goods-back.ts'
export * as moreWords from './phases/more-words.ts'
export * as quote from './phases/quote.ts'
export * as refund from './phases/refund.ts'
export * as possibility from './phases/possibility.ts'
export * as waiting from './phases/waiting.ts'
export * as wayBack from './phases/way-back.ts'
export { remedied } from './phases/remedied.ts'
export type { AssignmentCommand, AssignmentEvent } from './phases/assignment.ts'
export type { BoxCameBack, BoxCommand, BoxLost } from './phases/box.ts'
export { overrides, remediesIn } from './phases/decision.ts'
export type { DecisionCommand, DecisionEvent, Override, Remedy } from './phases/decision.ts'
export type { EvidenceCommand, EvidenceEvent } from './phases/evidence.ts'
export type { GoodsBackCommand, GoodsBackEvent, InspectionResult } from './phases/goods-back.ts'
export type { MoreWordsCommand, MoreWordsEvent } from './phases/more-words.ts'
export { asksForAccount, refundByTerms, refundShown } from './phases/refund.ts'
export type { RefundCommand, RefundEvent, RefundSaid } from './phases/refund.ts'
export { methodsOf, quotedIn } from './phases/quote.ts'
export type { Offer, QuoteCommand, QuoteEvent, Quoted } from './phases/quote.ts'
export { possibilities } from './phases/possibility.ts'
export type { PossibilityCommand, PossibilityEvent } from './phases/possibility.ts'
export type { WaitingCommand, WaitingEvent } from './phases/waiting.ts'
export { aboutCase, clausesOf, deadlineAt, instant, pieceOf, receivedSaid } from './phases/shared.ts'
export { limitAt, refundSaid, saidOf, termsToSay } from './phases/shared.ts'
export { limitSource } from './phases/shared.ts'
export { isWithinAYear, noted } from './phases/shared.ts'
export type { WayBackCommand, WayBackEvent } from './phases/way-back.ts'
export type { Payer } from './phases/goods-back.ts'
export { sendingOf } from './phases/sending.ts'
