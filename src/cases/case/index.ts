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
  DueName,
  Findings,
  RuledCase,
  StoredPhoto,
  TaskName,
  UnreadableCase,
} from './case.ts'
export type { Effect, LetterDraft } from './effects.ts'
export type { CaseFacts, Opening, RuledNow } from './facts.ts'
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
export {
  assign,
  assignmentEffects,
  evolveAssignment,
  type AssignmentCommand,
  type AssignmentEvent,
} from './phases/assignment.ts'
export {
  approve,
  decisionDue,
  decisionEffects,
  decisionPhases,
  decisionStates,
  evolveDecision,
  overrides,
  refuse,
  remedies,
  remediesIn,
  type DecisionCommand,
  type DecisionEvent,
  type Override,
  type Remedy,
} from './phases/decision.ts'
export {
  ask,
  drop,
  evidenceDue,
  evidenceEffects,
  evidencePhases,
  evidenceStates,
  evolveEvidence,
  giveEvidence,
  lapse,
  wantEvidence,
  type EvidenceCommand,
  type EvidenceEvent,
} from './phases/evidence.ts'
export {
  callIn,
  evolveGoodsBack,
  goodsBackDue,
  goodsBackEffects,
  goodsBackPhases,
  goodsBackStates,
  inspect,
  receiveParcel,
  sendPieceBack,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type InspectionResult,
} from './phases/goods-back.ts'
export {
  evolveRefund,
  handToStaff,
  owe,
  oweRefund,
  payOut,
  refundByTerms,
  refundDue,
  refundEffects,
  refundPhases,
  refundStates,
  settle,
  type RefundCommand,
  type RefundEvent,
} from './phases/refund.ts'
export { aboutCase, deadlineAt, instant } from './phases/shared.ts'
