/**
 * An exchange: a piece is faulty or not what was ordered, and another takes its place, or the next of the
 * remedies that the documents list. What it shares with other kinds stands in `#cases/case`; here are the
 * remedies: a unit of the replacement pool, a new piece, money back, or what staff agree with the customer.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  approve,
  ask,
  assign,
  assignmentEffects,
  aboutCase,
  callIn,
  deadlineAt,
  decisionDue,
  decisionEffects,
  decisionPhases,
  decisionStates,
  drop,
  evidenceDue,
  evidenceEffects,
  evidencePhases,
  evidenceStates,
  evolveAssignment,
  evolveDecision,
  evolveEvidence,
  evolveGoodsBack,
  evolveRefund,
  giveEvidence,
  goodsBackDue,
  goodsBackEffects,
  goodsBackPhases,
  goodsBackStates,
  handToStaff,
  inspect,
  instant,
  lapse,
  owe,
  oweRefund,
  payOut,
  receiveParcel,
  refundDue,
  refundEffects,
  refundPhases,
  refundStates,
  refuse,
  remedies,
  sendPieceBack,
  settle,
  wantEvidence,
  type AssignmentCommand,
  type AssignmentEvent,
  type CaseFacts,
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
} from '#cases/case'

const exchangeState = z.discriminatedUnion('state', [
  ...evidenceStates,
  ...goodsBackStates,
  ...decisionStates,
  ...refundStates,
  z.object({ state: z.literal('replacement-taken'), sku: z.string() }),
  z.object({ state: z.literal('making'), readyBy: instant.nullable(), remedies }),
  z.object({
    state: z.literal('replacement-sent'),
    parcel: z.string(),
    carrier: z.string(),
    tracking: z.string(),
  }),
])

export type Exchange = z.infer<typeof exchangeState>

export type ExchangeCommand =
  | EvidenceCommand
  | GoodsBackCommand
  | DecisionCommand
  | RefundCommand
  | AssignmentCommand
  /** The next remedy that can be had. */
  | { readonly command: 'remedy' }
  | {
      readonly command: 'send-replacement'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }

export type ExchangeEvent =
  | EvidenceEvent
  | GoodsBackEvent
  | DecisionEvent
  | RefundEvent
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

/**
 * The next remedy: the first that can be had. A replacement needs a unit in the *replacement* pool
 * (KAORU-33); a piece that is on sale does not count. When the list is used up, staff find another way.
 */
export const nextRemedy = (stated: readonly Remedy[], isInStock: boolean): Remedy =>
  stated.find((remedy) => remedy !== 'replace' || isInStock) ?? 'staff'

/**
 * Who asked for an exchange is given other goods before the same goods are mended: where repair and
 * replacement both stand, the request has chosen (Directive 2019/771 art. 13(2)).
 */
export function otherGoodsFirst(stated: readonly Remedy[]): readonly Remedy[] {
  const other: readonly Remedy[] = stated.filter((remedy) => remedy === 'replace' || remedy === 'make')
  const mended = stated.indexOf('repair')
  if (mended === -1) return stated
  const isNotOther = (remedy: Remedy) => !other.includes(remedy)
  return [...stated.slice(0, mended).filter(isNotOther), ...other, ...stated.slice(mended).filter(isNotOther)]
}

/** What the press for the next remedy leaves. */
function takeNextRemedy(stated: readonly Remedy[], facts: CaseFacts) {
  switch (nextRemedy(stated, facts.replacements >= facts.case.quantity)) {
    case 'replace':
      return { type: 'ReplacementTaken', sku: facts.line.sku } as const
    case 'make':
      // What stands behind it stays, for the case that it cannot be made.
      return {
        type: 'MakingStarted',
        readyBy: null,
        remedies: stated.slice(stated.indexOf('make') + 1),
      } as const
    case 'refund':
    case 'terminate':
      return owe(facts, facts.price.amountMinor)
    case 'repair':
    case 'price-reduction':
    case 'staff':
      return { type: 'HandedToStaff' } as const
  }
}

export const exchange: Kind<'exchange', Exchange, ExchangeCommand, ExchangeEvent, 'exchange'> = {
  kind: 'exchange',
  requests: ['exchange'],
  state: exchangeState,
  open: ask,
  commands: {
    'call-in': callIn,
    approve: approve(otherGoodsFirst),
    'want-evidence': wantEvidence,
    refuse,
    'give-evidence': giveEvidence,
    drop,
    'receive-parcel': receiveParcel,
    inspect,
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
    'owe-refund': oweRefund(['making', 'with-staff']),
    'hand-to-staff': handToStaff(['approved', 'making']),
    'pay-out': payOut,
    settle: settle(['replacement-sent', 'with-staff']),
    'send-piece-back': sendPieceBack,
    lapse,
    assign,
  },
  evolve: {
    ...evolveEvidence,
    ...evolveGoodsBack,
    ...evolveDecision,
    ...evolveRefund,
    ...evolveAssignment,
    ReplacementTaken: ({ sku }) => ({ state: 'replacement-taken', sku }),
    MakingStarted: ({ readyBy, remedies: behind }) => ({ state: 'making', readyBy, remedies: [...behind] }),
    ReplacementSent: ({ parcel, carrier, tracking }) => ({
      state: 'replacement-sent',
      parcel,
      carrier,
      tracking,
    }),
  },
  effects: {
    ...evidenceEffects,
    ...goodsBackEffects,
    ...decisionEffects,
    ...refundEffects,
    ...assignmentEffects,
    RefundOwed: (event, facts) => [
      { effect: 'drop-replacements' },
      ...refundEffects.RefundOwed(event, facts),
    ],
    HandedToStaff: () => [{ effect: 'drop-replacements' }],
    ReplacementTaken: () => [{ effect: 'take-units' }, { effect: 'add-replacements' }],
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
  },
  arrows: {
    requested: ['evidence-wanted', 'awaiting-return', 'approved', 'refused', 'dropped'],
    'evidence-wanted': ['requested', 'awaiting-return', 'approved', 'refused', 'dropped', 'lapsed'],
    'awaiting-return': ['received', 'dropped', 'lapsed'],
    received: ['inspected'],
    inspected: ['approved', 'refused'],
    approved: ['replacement-taken', 'making', 'refund-owed', 'with-staff'],
    'replacement-taken': ['replacement-sent'],
    making: ['replacement-sent', 'refund-owed', 'with-staff'],
    'replacement-sent': ['settled'],
    'refund-owed': ['settled'],
    'with-staff': ['refund-owed', 'settled'],
    settled: [],
    refused: [],
    dropped: [],
    lapsed: ['received'],
  },
  phase: {
    ...evidencePhases,
    ...goodsBackPhases,
    ...decisionPhases,
    ...refundPhases,
    'replacement-taken': 'remedy',
    making: 'remedy',
    'replacement-sent': 'remedy',
  },
  due: {
    ...evidenceDue,
    ...goodsBackDue,
    ...decisionDue,
    ...refundDue,
    'replacement-taken': decisionDue.approved,
    making: (current, facts) =>
      current.readyBy === null ? decisionDue.approved(current, facts) : { is: 'ready', at: current.readyBy },
    'replacement-sent': decisionDue.approved,
  },
}
