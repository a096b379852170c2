/**
 * An exchange: a piece is faulty or not what was ordered, and another takes its place, or the next of the
 * remedies that the documents list. What it shares with other kinds stands in `#cases/case`; here are the
 * remedies: a unit of the replacement pool, a new piece, money back, or what staff agree with the customer.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  aboutCase,
  assignment,
  deadlineAt,
  decision,
  evidence,
  goodsBack,
  instant,
  refund,
  possibility,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type DecisionCommand,
  type DecisionEvent,
  type EvidenceCommand,
  type EvidenceEvent,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type Kind,
  type RefundCommand,
  type RefundEvent,
  type Remedy,
  type PossibilityCommand,
  type PossibilityEvent,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import { otherGoodsFirst, takeNextRemedy } from './remedies.ts'

const exchangeState = z.discriminatedUnion('state', [
  ...evidence.states,
  ...goodsBack.states,
  ...decision.states,
  ...refund.states,
  ...waiting.states,
  z.object({ state: z.literal('replacement-taken'), sku: z.string() }),
  z.object({ state: z.literal('making'), readyBy: instant.nullable(), remedies: decision.remedies }),
  z.object({
    state: z.literal('replacement-sent'),
    parcel: z.string(),
    carrier: z.string(),
    tracking: z.string(),
  }),
  z.object({ state: z.literal('replacement-arrived'), parcel: z.string() }),
])

export type Exchange = z.infer<typeof exchangeState>

export type ExchangeCommand =
  | EvidenceCommand
  | GoodsBackCommand
  | DecisionCommand
  | RefundCommand
  | PossibilityCommand
  | WaitingCommand
  | AssignmentCommand
  /** The next remedy that can be had. */
  | { readonly command: 'remedy' }
  | {
      readonly command: 'send-replacement'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly command: 'say-arrived' }

export type ExchangeEvent =
  | EvidenceEvent
  | GoodsBackEvent
  | DecisionEvent
  | RefundEvent
  | PossibilityEvent
  | WaitingEvent
  | AssignmentEvent
  | { readonly type: 'ReplacementTaken'; readonly sku: string }
  | {
      readonly type: 'MakingStarted'
      readonly readyBy: Instant | null
      readonly remedies: readonly Remedy[]
    }
  | {
      readonly type: 'ReplacementSent'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** The customer said that the replacement is there. */
  | { readonly type: 'ArrivalTold'; readonly parcel: string }

/** While the case is open, staff may write. */
const writable = [
  'requested',
  'evidence-wanted',
  'awaiting-return',
  'received',
  'inspected',
  'approved',
  'replacement-taken',
  'making',
  'replacement-sent',
  'replacement-arrived',
  'refund-owed',
  'with-staff',
] as const

export const exchange: Kind<'exchange', Exchange, ExchangeCommand, ExchangeEvent, 'exchange'> = {
  kind: 'exchange',
  requests: ['exchange'],
  state: exchangeState,
  open: evidence.ask,
  commands: {
    'call-in': goodsBack.callIn,
    approve: decision.approve(otherGoodsFirst),
    'want-evidence': evidence.wantEvidence,
    refuse: decision.refuse,
    'give-evidence': evidence.giveEvidence,
    drop: evidence.drop,
    'receive-parcel': goodsBack.receiveParcel,
    inspect: goodsBack.inspect,
    remedy: {
      by: 'staff',
      in: ['approved'],
      decide: (_command, facts, current) =>
        current.state === 'approved'
          ? takeNextRemedy(current.remedies, facts)
          : { refused: 'not-in-this-state', state: current.state },
    },
    'send-replacement': {
      by: 'staff',
      in: ['replacement-taken', 'making'],
      decide: ({ parcel, carrier, tracking }) => ({ type: 'ReplacementSent', parcel, carrier, tracking }),
    },
    'owe-refund': refund.oweRefund(['making', 'with-staff']),
    'hand-to-staff': refund.handToStaff(['approved', 'making']),
    'pay-out': refund.payOut,
    'note-refund': refund.noteRefund,
    'say-arrived': {
      by: 'customer',
      in: ['replacement-sent'],
      decide: (_command, _facts, current) =>
        current.state === 'replacement-sent'
          ? { type: 'ArrivalTold', parcel: current.parcel }
          : { refused: 'not-in-this-state', state: current.state },
    },
    settle: refund.settle(['replacement-sent', 'replacement-arrived', 'with-staff']),
    'send-piece-back': goodsBack.sendPieceBack,
    lapse: evidence.lapse,
    'judge-remedy': possibility.judgeRemedy,
    extend: waiting.extend,
    write: waiting.write(writable),
    close: waiting.close,
    assign: assignment.assign,
  },
  evolve: {
    ...evidence.evolve,
    ...goodsBack.evolve,
    ...decision.evolve,
    ...refund.evolve,
    ...possibility.evolve,
    ...waiting.evolve,
    ...assignment.evolve,
    ReplacementTaken: ({ sku }) => ({ state: 'replacement-taken', sku }),
    MakingStarted: ({ readyBy, remedies: behind }) => ({ state: 'making', readyBy, remedies: [...behind] }),
    ReplacementSent: ({ parcel, carrier, tracking }) => ({
      state: 'replacement-sent',
      parcel,
      carrier,
      tracking,
    }),
    ArrivalTold: ({ parcel }) => ({ state: 'replacement-arrived', parcel }),
  },
  effects: {
    ...evidence.effects,
    ...goodsBack.effects,
    ...decision.effects,
    ...refund.effects,
    ...possibility.effects,
    ...waiting.effects,
    ...assignment.effects,
    RefundOwed: (event, facts) => [
      { effect: 'drop-replacements' },
      ...refund.effects.RefundOwed(event, facts),
    ],
    HandedToStaff: () => [{ effect: 'drop-replacements' }],
    ReplacementTaken: () => [{ effect: 'add-replacements' }, { effect: 'take-units' }],
    MakingStarted: (_event, facts) => [
      { effect: 'add-replacements' },
      { effect: 'write-letter', letter: 'case-making', says: aboutCase(facts) },
    ],
    ReplacementSent: ({ parcel, carrier, tracking }, facts) => [
      { effect: 'send-replacements', parcel, carrier, tracking },
      { effect: 'end-pieces', how: 'replaced' },
      {
        effect: 'write-letter',
        letter: 'case-replacement-sent',
        says: {
          ...aboutCase(facts),
          sent: deadlineAt(facts.at, facts.shop.calendar.zone),
          carrier,
          tracking,
        },
      },
    ],
    ArrivalTold: ({ parcel }) => [{ effect: 'deliver-parcel', parcel }],
  },
  arrows: {
    requested: ['evidence-wanted', 'awaiting-return', 'approved', 'refused', 'dropped'],
    'evidence-wanted': ['requested', 'awaiting-return', 'approved', 'refused', 'dropped', 'lapsed', 'closed'],
    'awaiting-return': ['received', 'dropped', 'lapsed', 'closed'],
    received: ['inspected'],
    inspected: ['approved', 'refused'],
    approved: ['replacement-taken', 'making', 'refund-owed', 'with-staff'],
    'replacement-taken': ['replacement-sent'],
    making: ['replacement-sent', 'refund-owed', 'with-staff'],
    'replacement-sent': ['replacement-arrived', 'settled'],
    'replacement-arrived': ['settled'],
    'refund-owed': ['settled'],
    'with-staff': ['refund-owed', 'settled'],
    settled: [],
    refused: [],
    dropped: [],
    lapsed: ['received'],
    closed: ['received'],
  },
  phase: {
    ...evidence.phase,
    ...goodsBack.phase,
    ...decision.phase,
    ...refund.phase,
    ...waiting.phase,
    'replacement-taken': 'remedy',
    making: 'remedy',
    'replacement-sent': 'remedy',
    'replacement-arrived': 'remedy',
  },
  due: {
    ...evidence.due,
    ...goodsBack.due,
    ...decision.due,
    ...refund.due,
    ...waiting.due,
    'replacement-taken': decision.due.approved,
    making: (current, facts) =>
      current.readyBy === null ? decision.due.approved(current, facts) : { is: 'ready', at: current.readyBy },
    'replacement-sent': decision.due.approved,
    'replacement-arrived': decision.due.approved,
  },
}
