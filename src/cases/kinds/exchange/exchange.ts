/**
 * An exchange: a piece is faulty or not what was ordered, and another takes its place, or the next of the
 * remedies that the documents list. What it shares with other kinds stands in `#cases/case`; here are the
 * remedies: a unit of the replacement pool, a new piece, money back, or what staff agree with the customer.
 */
import { z } from 'zod'
import { dayOf, startOfDay, type Day, type Instant } from '#calendar'
import {
  aboutCase,
  assignment,
  moreWords,
  box,
  deadlineAt,
  decision,
  evidence,
  goodsBack,
  instant,
  isWithinAYear,
  refund,
  remediesIn,
  remedied,
  possibility,
  waiting,
  wayBack,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type BoxCameBack,
  type BoxCommand,
  type BoxLost,
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
  type WayBackCommand,
  type WayBackEvent,
} from '#cases/case'
import { otherGoodsFirst } from '#policy'
import { takeNextRemedy } from './remedies.ts'
import { keptDetails } from '../kept.ts'

const exchangeState = z.discriminatedUnion('state', [
  ...evidence.states,
  ...goodsBack.states,
  ...decision.states,
  ...refund.states,
  ...waiting.states,
  ...wayBack.states,
  z.object({ state: z.literal('replacement-taken'), sku: z.string() }),
  z.object({ state: z.literal('making'), readyBy: instant.nullable(), remedies: decision.remedies }),
  /** The new piece is complete, and leaves next. */
  z.object({ state: z.literal('replacement-made') }),
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
  | WayBackCommand
  | BoxCommand
  | AssignmentCommand
  | MoreWordsCommand
  /** The next remedy that can be had. */
  | { readonly command: 'remedy' }
  /** When the new piece is expected to be ready: the last day, by the shop's clock. */
  | { readonly command: 'expect'; readonly until: Day; readonly note: string }
  | { readonly command: 'finish-making' }
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
  | WayBackEvent
  | BoxCameBack
  | BoxLost
  | AssignmentEvent
  | MoreWordsEvent
  | { readonly type: 'ReplacementTaken'; readonly sku: string }
  | {
      readonly type: 'MakingStarted'
      readonly readyBy: Instant | null
      readonly remedies: readonly Remedy[]
    }
  | { readonly type: 'ReadyExpected'; readonly readyBy: Instant; readonly note: string }
  | { readonly type: 'MakingFinished' }
  | {
      readonly type: 'ReplacementSent'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** The customer said that the replacement is there. */
  | { readonly type: 'ArrivalTold'; readonly parcel: string }

export const exchange: Kind<'exchange', Exchange, ExchangeCommand, ExchangeEvent, 'exchange'> = {
  kind: 'exchange',
  requests: ['exchange'],
  details: keptDetails,
  state: exchangeState,
  open: evidence.ask,
  commands: {
    'call-in': goodsBack.callIn,
    approve: wayBack.orMissing(decision.approve(otherGoodsFirst)),
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
      in: ['replacement-taken', 'replacement-made'],
      decide: ({ parcel, carrier, tracking }) => ({ type: 'ReplacementSent', parcel, carrier, tracking }),
    },
    'finish-making': { by: 'staff', in: ['making'], decide: () => ({ type: 'MakingFinished' }) },
    expect: {
      by: 'staff',
      in: ['making'],
      decide: ({ until, note }, { at, shop }) => {
        const { zone } = shop.calendar
        if (!isWithinAYear(until, dayOf(at, zone))) return { refused: 'day-not-later' }
        return { type: 'ReadyExpected', readyBy: startOfDay(until + 1, zone), note }
      },
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
    'note-box-back': box.noteBack(['replacement-sent']),
    'note-box-lost': box.noteLost(['replacement-sent'], (facts) => ({
      remedies: otherGoodsFirst(remediesIn(facts.ruled().ruling)),
    })),
    settle: refund.settle(['replacement-sent', 'replacement-arrived', 'with-staff']),
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
    ReplacementTaken: ({ sku }) => ({ state: 'replacement-taken', sku }),
    MakingStarted: ({ readyBy, remedies: behind }) => ({ state: 'making', readyBy, remedies: [...behind] }),
    ReadyExpected: ({ readyBy }, before) => (before.state === 'making' ? { ...before, readyBy } : before),
    MakingFinished: () => ({ state: 'replacement-made' }),
    ReplacementSent: ({ parcel, carrier, tracking }) => ({
      state: 'replacement-sent',
      parcel,
      carrier,
      tracking,
    }),
    ArrivalTold: ({ parcel }) => ({ state: 'replacement-arrived', parcel }),
    BoxCameBack: () => ({ state: 'replacement-made' }),
    BoxLost: ({ remedies = ['staff'] }) => ({ state: 'approved', remedies: [...remedies] }),
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
    ReadyExpected: ({ readyBy, note }, facts) => [
      {
        effect: 'write-letter',
        letter: 'case-making',
        says: {
          ...aboutCase(facts),
          about: deadlineAt(readyBy - 1, facts.shop.calendar.zone),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
      },
    ],
    MakingFinished: () => [],
    ReplacementSent: ({ parcel, carrier, tracking }, facts) => [
      { effect: 'send-replacements', parcel, carrier, tracking },
      { effect: 'end-pieces', how: 'replaced' },
      ...remedied('replaced', facts),
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
    BoxCameBack: (event, facts) => [box.askedWhere(event, facts)],
    BoxLost: (event, facts) => [{ effect: 'lose-replacements' }, box.toldLost(event, facts)],
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
    approved: ['replacement-taken', 'making', 'refund-owed', 'with-staff'],
    'replacement-taken': ['replacement-sent'],
    making: ['making', 'replacement-made', 'refund-owed', 'with-staff'],
    'replacement-made': ['replacement-sent'],
    'replacement-sent': ['replacement-arrived', 'replacement-made', 'approved', 'settled'],
    'replacement-arrived': ['settled'],
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
    'replacement-taken': 'remedy',
    making: 'remedy',
    'replacement-made': 'remedy',
    'replacement-sent': 'remedy',
    'replacement-arrived': 'remedy',
  },
  due: {
    ...evidence.due,
    ...goodsBack.due,
    ...decision.due,
    ...refund.due,
    ...waiting.due,
    ...wayBack.due,
    'replacement-taken': decision.due.approved,
    making: (current, facts) =>
      current.readyBy === null ? decision.due.approved(current, facts) : { is: 'ready', at: current.readyBy },
    'replacement-made': decision.due.approved,
    'replacement-sent': box.handingOver,
    'replacement-arrived': decision.due.approved,
  },
}
