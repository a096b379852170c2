/**
 * A return: a piece comes back, and the customer gets the money back that the terms of the ruling give. All
 * of it is shared with other kinds; a return has no remedy but money, or what staff agree with the customer.
 */
import { z } from 'zod'
import {
  assignment,
  moreWords,
  decision,
  evidence,
  goodsBack,
  refund,
  possibility,
  waiting,
  wayBack,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type DecisionCommand,
  type DecisionEvent,
  type EvidenceCommand,
  type EvidenceEvent,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type Kind,
  type RefundCommand,
  type RefundEvent,
  type PossibilityCommand,
  type PossibilityEvent,
  type WaitingCommand,
  type WaitingEvent,
  type WayBackCommand,
  type WayBackEvent,
} from '#cases/case'
import { keptDetails } from '../kept.ts'

const returnState = z.discriminatedUnion('state', [
  ...evidence.states,
  ...goodsBack.states,
  ...decision.states,
  ...refund.states,
  ...waiting.states,
  ...wayBack.states,
])

export type Return = z.infer<typeof returnState>
export type ReturnCommand =
  | EvidenceCommand
  | GoodsBackCommand
  | DecisionCommand
  | RefundCommand
  | PossibilityCommand
  | WaitingCommand
  | WayBackCommand
  | AssignmentCommand
  | MoreWordsCommand
export type ReturnEvent =
  | EvidenceEvent
  | GoodsBackEvent
  | DecisionEvent
  | RefundEvent
  | PossibilityEvent
  | WaitingEvent
  | WayBackEvent
  | AssignmentEvent
  | MoreWordsEvent

export const returning: Kind<'return', Return, ReturnCommand, ReturnEvent, 'return'> = {
  kind: 'return',
  requests: ['return'],
  details: keptDetails,
  state: returnState,
  open: evidence.ask,
  commands: {
    'call-in': goodsBack.callIn,
    // Who asked for their money back is given money first, where the terms list it.
    approve: wayBack.orMissing(
      decision.approve((stated) =>
        stated.toSorted((a, b) => Number(b === 'refund') - Number(a === 'refund')),
      ),
    ),
    'want-evidence': evidence.wantEvidence,
    refuse: wayBack.orMissing(decision.refuse),
    'give-evidence': evidence.giveEvidence,
    drop: evidence.drop,
    'say-sent': wayBack.saySent,
    'say-missing': wayBack.sayMissing,
    'receive-parcel': wayBack.receiveParcel,
    'miss-parcel': wayBack.missParcel,
    inspect: goodsBack.inspect,
    'find-wrong-thing': wayBack.findWrongThing,
    'find-box-empty': wayBack.findBoxEmpty,
    'send-thing-back': wayBack.sendThingBack,
    'owe-refund': refund.oweRefund(['approved', 'with-staff']),
    'hand-to-staff': refund.handToStaff(['approved']),
    'pay-out': refund.payOut,
    'note-refund': refund.noteRefund,
    settle: refund.settle(['with-staff']),
    'send-piece-back': goodsBack.sendPieceBack,
    lapse: wayBack.lapse,
    'judge-remedy': possibility.judgeRemedy,
    extend: waiting.extend,
    write: waiting.write,
    close: waiting.close,
    'take-in-words': moreWords.asEvidence,
    assign: assignment.assign,
  },
  evolve: {
    ...evidence.evolve,
    ...goodsBack.evolve,
    ...decision.evolve,
    ...refund.evolve,
    ...possibility.evolve,
    ...waiting.evolve,
    ...wayBack.evolve,
    ...assignment.evolve,
    ...moreWords.evolve,
  },
  effects: {
    ...evidence.effects,
    ...goodsBack.effects,
    ...decision.effects,
    ...refund.effects,
    ...possibility.effects,
    ...waiting.effects,
    ...wayBack.effects,
    ...assignment.effects,
    ...moreWords.effects,
  },
  arrows: {
    requested: ['evidence-wanted', 'awaiting-return', 'approved', 'refused', 'dropped'],
    'evidence-wanted': ['requested', 'awaiting-return', 'approved', 'refused', 'dropped', 'lapsed', 'closed'],
    'awaiting-return': ['parcel-underway', 'received', 'dropped', 'lapsed', 'closed'],
    'parcel-underway': ['parcel-underway', 'parcel-missing', 'received'],
    'parcel-missing': ['received', 'approved', 'refused'],
    received: ['inspected', 'wrong-thing', 'box-empty'],
    'wrong-thing': ['awaiting-return'],
    'box-empty': ['parcel-underway', 'received', 'approved', 'refused'],
    inspected: ['approved', 'refused'],
    approved: ['refund-owed', 'with-staff'],
    'refund-owed': ['settled'],
    'with-staff': ['refund-owed', 'settled'],
    settled: [],
    refused: [],
    dropped: ['received'],
    lapsed: ['received'],
    closed: ['received'],
  },
  phase: {
    ...evidence.phase,
    ...goodsBack.phase,
    ...decision.phase,
    ...refund.phase,
    ...waiting.phase,
    ...wayBack.phase,
  },
  due: { ...evidence.due, ...goodsBack.due, ...decision.due, ...refund.due, ...waiting.due, ...wayBack.due },
}
