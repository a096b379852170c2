/**
 * The words of the desk for each kind of case: what a state is called in the queue, what an event is called
 * on the timeline. Complete by the registry of kinds: one that lacks a word does not compile.
 */
import { isLostParcel, isReadable, type AnyCase, type FoundCase } from '#cases'
import { isKind, type PerEvent, type PerState, type StaffStep } from '#cases/kinds'
import type { WordKey } from '#words'

/** States that kinds share, and what they mean in each. */
const sharedStates = {
  requested: 'desk.state.requested',
  'evidence-wanted': 'desk.state.evidence-wanted',
  'awaiting-return': 'desk.state.awaiting-return',
  received: 'desk.state.received',
  inspected: 'desk.state.inspected',
  approved: 'desk.state.approved',
  'refund-owed': 'desk.state.refund-owed',
  'with-staff': 'desk.state.with-staff',
  settled: 'desk.state.settled',
  refused: 'desk.state.refused',
  dropped: 'desk.state.dropped',
  lapsed: 'desk.state.lapsed',
  closed: 'desk.state.closed',
  'parcel-underway': 'desk.state.parcel-underway',
  'parcel-missing': 'desk.state.parcel-missing',
  'wrong-thing': 'desk.state.wrong-thing',
  'box-empty': 'desk.state.box-empty',
} as const satisfies Record<string, WordKey>

const quoteStates = {
  quoted: 'quote.state.quoted',
  'quote-accepted': 'quote.state.quote-accepted',
  'quote-declined': 'quote.state.quote-declined',
} as const satisfies Record<string, WordKey>

const quoteEvents = {
  Quoted: 'quote.event.Quoted',
  QuoteAccepted: 'quote.event.QuoteAccepted',
  QuotePaid: 'quote.event.QuotePaid',
  QuoteDeclined: 'quote.event.QuoteDeclined',
} as const satisfies Record<string, WordKey>

const stateWords: PerState<WordKey> = {
  remake: {
    ...sharedStates,
    quoted: 'quote.state.quoted',
    'quote-accepted': 'quote.state.quote-accepted',
    'quote-declined': 'quote.state.quote-declined',
    'earring-here': 'desk.state.earring-here',
    ordered: 'desk.state.ordered',
    'ready-to-make': 'desk.state.ready-to-make',
    making: 'desk.state.remake-making',
    made: 'desk.state.made',
    'both-sent': 'desk.state.both-sent',
    'box-lost': 'goods.state.box-lost',
    returned: 'desk.state.returned',
    stopped: 'desk.state.stopped',
  },
  redelivery: {
    requested: 'desk.state.requested',
    'address-wanted': 'desk.state.address-wanted',
    quoted: 'quote.state.quoted',
    'quote-accepted': 'quote.state.quote-accepted',
    'to-send': 'desk.state.to-send',
    making: 'goods.state.making-anew',
    made: 'goods.state.made-anew',
    'sent-again': 'desk.state.sent-again',
    arrived: 'desk.state.arrived',
    'refund-owed': 'desk.state.refund-owed',
    'with-staff': 'desk.state.with-staff',
    settled: 'desk.state.settled',
  },
  cancel: {
    requested: sharedStates.requested,
    dropped: sharedStates.dropped,
    refused: sharedStates.refused,
    'refund-owed': sharedStates['refund-owed'],
    settled: sharedStates.settled,
    cancelled: 'desk.state.cancelled',
  },
  change: { ...sharedStates, ...quoteStates, changed: 'change.state.changed' },
  exchange: {
    ...sharedStates,
    'replacement-taken': 'desk.state.replacement-taken',
    making: 'desk.state.making',
    'replacement-made': 'desk.state.replacement-made',
    'replacement-sent': 'desk.state.replacement-sent',
    'replacement-arrived': 'desk.state.replacement-arrived',
  },
  return: sharedStates,
  withdraw: {
    ...sharedStates,
    'sent-back': 'desk.state.withdrawn-sent',
    assessed: 'desk.state.assessed',
    cancelled: 'desk.state.cancelled',
    'order-goes-on': 'desk.state.order-goes-on',
    'to-send': 'desk.state.send-apart',
    making: 'desk.state.making-apart',
    made: 'desk.state.made-apart',
  },
  care: {
    requested: 'desk.state.requested',
    'evidence-wanted': 'desk.state.evidence-wanted',
    'consent-wanted': 'desk.state.consent-wanted',
    'awaiting-return': 'desk.state.awaiting-return',
    'sent-in': 'desk.state.sent-in',
    'awaiting-visit': 'desk.state.awaiting-visit',
    'taken-in': 'desk.state.taken-in',
    quoted: 'quote.state.quoted',
    'quote-accepted': 'quote.state.quote-accepted',
    'quote-declined': 'quote.state.quote-declined',
    'in-work': 'desk.state.in-work',
    worked: 'desk.state.worked',
    ready: 'desk.state.ready',
    'not-done': 'desk.state.not-done',
    'sent-back': 'desk.state.sent-back',
    'box-lost': 'goods.state.box-lost',
    settled: 'desk.state.settled',
    refused: 'desk.state.refused',
    dropped: 'desk.state.dropped',
    lapsed: 'desk.state.lapsed',
    closed: 'desk.state.closed',
  },
}

const boxEvents = { BoxCameBack: 'goods.event.box-back', BoxLost: 'goods.event.box-lost' } as const

const sharedEvents = {
  Asked: 'desk.event.Asked',
  EvidenceWanted: 'desk.event.EvidenceWanted',
  EvidenceGiven: 'desk.event.EvidenceGiven',
  CalledIn: 'desk.event.CalledIn',
  ParcelReceived: 'desk.event.ParcelReceived',
  Inspected: 'desk.event.Inspected',
  PieceSentBack: 'desk.event.PieceSentBack',
  Approved: 'desk.event.Approved',
  Refused: 'desk.event.Refused',
  RefundOwed: 'desk.event.RefundOwed',
  HandedToStaff: 'desk.event.HandedToStaff',
  Settled: 'desk.event.Settled',
  Dropped: 'desk.event.Dropped',
  Lapsed: 'desk.event.Lapsed',
  RemedyJudged: 'desk.event.RemedyJudged',
  Extended: 'desk.event.Extended',
  Written: 'desk.event.Written',
  Closed: 'desk.event.Closed',
  Assigned: 'desk.event.Assigned',
  WordsTakenIn: 'desk.event.WordsTakenIn',
  SendingTold: 'desk.event.SendingTold',
  ParcelMissed: 'desk.event.ParcelMissed',
  WrongThingFound: 'desk.event.WrongThingFound',
  BoxFoundEmpty: 'desk.event.BoxFoundEmpty',
  ThingSentBack: 'desk.event.ThingSentBack',
} as const satisfies Record<string, WordKey>

const eventWords: PerEvent<WordKey> = {
  remake: {
    ...sharedEvents,
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    OrderBorn: 'desk.event.OrderBorn',
    EarringTaken: 'desk.event.EarringTaken',
    MakingBegun: 'desk.event.MakingBegun',
    MakingFinished: 'desk.event.MakingFinished',
    ...boxEvents,
    BothSent: 'desk.event.BothSent',
    ArrivalTold: 'desk.event.remake-arrived',
    BothArrived: 'desk.event.BothArrived',
    MakingStopped: 'desk.event.MakingStopped',
  },
  redelivery: {
    Asked: 'desk.event.Asked',
    CameBack: 'desk.event.CameBack',
    BoxLost: boxEvents.BoxLost,
    AddressWanted: 'desk.event.AddressWanted',
    AddressGiven: 'desk.event.AddressGiven',
    ParcelKept: 'desk.event.ParcelKept',
    ResendAgreed: 'desk.event.ResendAgreed',
    MakingBegun: 'desk.event.MakingBegun',
    MakingFinished: 'desk.event.MakingFinished',
    SentAgain: 'desk.event.SentAgain',
    ArrivedAgain: 'desk.event.ArrivedAgain',
    ParcelRefunded: 'desk.event.ParcelRefunded',
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    RefundOwed: 'desk.event.RefundOwed',
    HandedToStaff: 'desk.event.HandedToStaff',
    Settled: 'desk.event.Settled',
    Written: 'desk.event.Written',
    Assigned: 'desk.event.Assigned',
    WordsTakenIn: 'desk.event.WordsTakenIn',
  },
  cancel: {
    Asked: sharedEvents.Asked,
    Dropped: sharedEvents.Dropped,
    Refused: sharedEvents.Refused,
    Settled: sharedEvents.Settled,
    Written: sharedEvents.Written,
    Assigned: sharedEvents.Assigned,
    WordsTakenIn: sharedEvents.WordsTakenIn,
    Cancelled: 'desk.event.Cancelled',
  },
  change: {
    ...sharedEvents,
    ...quoteEvents,
    Changed: 'change.event.Changed',
    Priced: 'change.event.Priced',
    TooLate: 'change.event.TooLate',
  },
  exchange: {
    ...sharedEvents,
    ReplacementTaken: 'desk.event.ReplacementTaken',
    MakingStarted: 'desk.event.MakingStarted',
    ReadyExpected: 'desk.event.ReadyExpected',
    MakingFinished: 'desk.event.MakingFinished',
    ReplacementSent: 'desk.event.ReplacementSent',
    ...boxEvents,
    ArrivalTold: 'desk.event.ArrivalTold',
  },
  return: sharedEvents,
  withdraw: {
    ...sharedEvents,
    Withdrawn: 'desk.event.Withdrawn',
    Answered: 'desk.event.Answered',
    SentBack: 'desk.event.SentBack',
    CameAfterRefund: 'desk.event.CameAfterRefund',
    SentApart: 'desk.event.SentApart',
    MakingBegun: 'desk.event.MakingBegun',
    MakingFinished: 'my.event.making-finished',
    Assessed: 'desk.event.Assessed',
  },
  care: {
    Asked: 'desk.event.Asked',
    EvidenceWanted: 'desk.event.EvidenceWanted',
    EvidenceGiven: 'desk.event.EvidenceGiven',
    RemedyJudged: 'desk.event.RemedyJudged',
    FactsFound: 'desk.event.FactsFound',
    CareAccepted: 'desk.event.CareAccepted',
    VisitMoved: 'desk.event.VisitMoved',
    VisitOff: 'desk.event.VisitOff',
    Refused: 'desk.event.Refused',
    RiskAccepted: 'desk.event.RiskAccepted',
    PieceSent: 'desk.event.PieceSent',
    TakenIn: 'desk.event.TakenIn',
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    WorkBegun: 'desk.event.WorkBegun',
    ReadyMoved: 'desk.event.ReadyMoved',
    WorkGivenUp: 'desk.event.WorkGivenUp',
    WorkFinished: 'desk.event.WorkFinished',
    WorkChecked: 'desk.event.WorkChecked',
    ...boxEvents,
    PieceSentBack: 'desk.event.PieceSentBack',
    PieceCollected: 'desk.event.PieceCollected',
    ArrivalTold: 'desk.event.PieceArrived',
    PieceArrived: 'desk.event.PieceArrived',
    Settled: 'desk.event.Settled',
    Dropped: 'desk.event.Dropped',
    Lapsed: 'desk.event.Lapsed',
    Extended: 'desk.event.Extended',
    Written: 'desk.event.Written',
    Closed: 'desk.event.Closed',
    Assigned: 'desk.event.Assigned',
    WordsTakenIn: 'desk.event.WordsTakenIn',
  },
}

/** The state of a case in a few words. */
export function stateWord(found: FoundCase): WordKey {
  if (!isReadable(found)) return 'desk.state.unreadable'
  const words: Readonly<Record<string, WordKey>> = stateWords[found.kind]
  return words[found.current.state] ?? 'desk.state.unreadable'
}

/**
 * What an event is called. Those of every kind have words by type; a later version may have written others.
 */
export function eventWord(kind: string, type: string): WordKey {
  const words: Readonly<Record<string, WordKey>> = isKind(kind) ? eventWords[kind] : {}
  return words[type] ?? 'desk.event.unknown'
}

/** Steps about a parcel that the carrier has lost: nothing of it is here. */
const ofLost = {
  'agree-resend': 'goods.step.resend-lost',
  'send-again': 'goods.step.send-lost',
  'refund-parcel': 'goods.step.refund-lost',
  'begin-making': 'goods.step.make-lost',
  'finish-making': 'desk.step.finish-making-apart',
} as const satisfies Partial<Record<StaffStep, WordKey>>

const lostWord = (step: StaffStep, { theCase }: { readonly theCase: AnyCase }) =>
  step in ofLost && isLostParcel(theCase) ? ofLost[step as keyof typeof ofLost] : undefined

/** Making what stayed when the others of its line left: there is no other side, and nobody had one before. */
const ofApart = {
  'begin-making': 'desk.step.begin-making-apart',
  'finish-making': 'desk.step.finish-making-apart',
} as const satisfies Partial<Record<StaffStep, WordKey>>

const apartWord = (step: StaffStep, { theCase }: { readonly theCase: AnyCase }) =>
  step in ofApart && theCase.kind === 'withdraw' ? ofApart[step as keyof typeof ofApart] : undefined

/** What a step of this case is called. */
export const stepWord = (step: StaffStep, of: { readonly theCase: AnyCase }): WordKey =>
  lostWord(step, of) ?? apartWord(step, of) ?? `desk.step.${step}`

/** What it does. */
export function stepSays(step: StaffStep, of: { readonly theCase: AnyCase }): WordKey {
  const word = lostWord(step, of) ?? apartWord(step, of)
  return word === undefined ? `desk.step.${step}.says` : `${word}.says`
}
