/**
 * The words of My Page for each kind of case: what a state is called, what is happening in it and what
 * usually comes; what an event is called; what asking for it is called. Complete by the registry of kinds:
 * one that lacks a word does not compile.
 */
import { isReadable, type FoundCase } from '#cases'
import { isKind, type OpeningRequest, type PerEvent, type PerState, type Work } from '#cases/kinds'
import type { WordKey } from '#words'

type Tone = 'good' | 'wait' | 'no' | 'shop' | 'plain'

/** `word` for lists, `now` as a sentence, `ahead`: the straight way to the end; staff may take another. */
export type StateWords = {
  readonly word: WordKey
  readonly now: WordKey
  readonly tone: Tone
  readonly ahead: readonly WordKey[]
}

/** States that kinds share; `remedy` is what the shop does in the end. */
const sharedStates = (remedy: WordKey) =>
  ({
    requested: {
      word: 'my.state.requested',
      now: 'my.now.requested',
      tone: 'shop',
      ahead: ['my.ahead.decision', remedy],
    },
    'evidence-wanted': {
      word: 'my.state.evidence-wanted',
      now: 'my.now.evidence-wanted',
      tone: 'wait',
      ahead: ['my.ahead.decision', remedy],
    },
    'awaiting-return': {
      word: 'my.state.awaiting-return',
      now: 'my.now.awaiting-return',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
    received: {
      word: 'my.state.received',
      now: 'my.now.received',
      tone: 'shop',
      ahead: ['my.ahead.inspected', remedy],
    },
    inspected: {
      word: 'my.state.inspected',
      now: 'my.now.inspected',
      tone: 'shop',
      ahead: ['my.ahead.decision', remedy],
    },
    approved: {
      word: 'my.state.approved',
      now: 'my.now.approved',
      tone: 'good',
      ahead: [remedy],
    },
    'refund-owed': {
      word: 'my.state.refund-owed',
      now: 'my.now.refund-owed',
      tone: 'shop',
      ahead: ['my.ahead.paid'],
    },
    'with-staff': {
      word: 'my.state.with-staff',
      now: 'my.now.with-staff',
      tone: 'shop',
      ahead: ['my.ahead.settled'],
    },
    settled: { word: 'my.state.settled', now: 'my.now.settled', tone: 'good', ahead: [] },
    refused: { word: 'my.state.refused', now: 'my.now.refused', tone: 'no', ahead: [] },
    closed: { word: 'my.state.closed', now: 'my.now.closed', tone: 'plain', ahead: [] },
    dropped: { word: 'my.state.dropped', now: 'my.now.dropped', tone: 'plain', ahead: [] },
    lapsed: { word: 'my.state.lapsed', now: 'my.now.lapsed', tone: 'plain', ahead: [] },
    'parcel-underway': {
      word: 'goods.my.state.parcel-underway',
      now: 'goods.my.now.parcel-underway',
      tone: 'shop',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
    'parcel-missing': {
      word: 'goods.my.state.parcel-missing',
      now: 'goods.my.now.parcel-missing',
      tone: 'wait',
      ahead: ['my.ahead.decision', remedy],
    },
    'wrong-thing': {
      word: 'goods.my.state.wrong-thing',
      now: 'goods.my.now.wrong-thing',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
  }) as const satisfies Record<string, StateWords>

const cancelStates = sharedStates('my.ahead.cancelled')

const quoteStates = {
  quoted: {
    word: 'quote.state.quoted',
    now: 'quote.now.quoted',
    tone: 'wait',
    ahead: ['quote.ahead.answer', 'quote.ahead.paid'],
  },
  'quote-accepted': {
    word: 'quote.state.quote-accepted',
    now: 'quote.now.quote-accepted',
    tone: 'wait',
    ahead: ['quote.ahead.paid'],
  },
  'quote-declined': {
    word: 'quote.state.quote-declined',
    now: 'quote.now.quote-declined',
    tone: 'plain',
    ahead: [],
  },
} as const satisfies Record<string, StateWords>

const quoteEvents = {
  Quoted: 'quote.event.Quoted',
  QuoteAccepted: 'quote.event.QuoteAccepted',
  QuotePaid: 'quote.event.QuotePaid',
  QuoteDeclined: 'quote.event.QuoteDeclined',
} as const satisfies Record<string, WordKey>

const worked = ['my.ahead.work', 'my.ahead.back'] as const
const shared = sharedStates('my.ahead.work')

/** Work on a piece of the customer's own. */
const careStates = {
  requested: { ...shared.requested, ahead: ['my.ahead.decision', 'my.ahead.taken-in', ...worked] },
  'evidence-wanted': {
    ...shared['evidence-wanted'],
    ahead: ['my.ahead.decision', 'my.ahead.taken-in', ...worked],
  },
  'consent-wanted': {
    word: 'my.state.consent-wanted',
    now: 'my.now.consent-wanted',
    tone: 'wait',
    ahead: ['my.ahead.send', 'my.ahead.taken-in', ...worked],
  },
  'awaiting-return': {
    word: 'my.state.awaiting-return',
    now: 'my.now.care.awaiting-return',
    tone: 'wait',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'sent-in': {
    word: 'my.state.sent-in',
    now: 'my.now.sent-in',
    tone: 'shop',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'awaiting-visit': {
    word: 'my.state.awaiting-visit',
    now: 'my.now.awaiting-visit',
    tone: 'wait',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'taken-in': { word: 'my.state.taken-in', now: 'my.now.taken-in', tone: 'shop', ahead: worked },
  quoted: {
    word: 'quote.state.quoted',
    now: 'quote.now.quoted',
    tone: 'wait',
    ahead: ['quote.ahead.answer', ...worked],
  },
  'quote-accepted': {
    word: 'quote.state.quote-accepted',
    now: 'quote.now.quote-accepted',
    tone: 'wait',
    ahead: ['quote.ahead.paid', ...worked],
  },
  'quote-declined': {
    word: 'my.state.not-done',
    now: 'my.now.quote-declined',
    tone: 'shop',
    ahead: ['my.ahead.back'],
  },
  'in-work': { word: 'my.state.in-work', now: 'my.now.in-work', tone: 'shop', ahead: ['my.ahead.back'] },
  worked: { word: 'my.state.worked', now: 'my.now.worked', tone: 'shop', ahead: ['my.ahead.back'] },
  ready: { word: 'my.state.ready', now: 'my.now.ready', tone: 'good', ahead: ['my.ahead.back'] },
  'not-done': { word: 'my.state.not-done', now: 'my.now.not-done', tone: 'shop', ahead: ['my.ahead.back'] },
  'sent-back': {
    word: 'my.state.sent-back',
    now: 'my.now.sent-back',
    tone: 'good',
    ahead: ['my.ahead.settled'],
  },
  settled: shared.settled,
  refused: shared.refused,
  closed: shared.closed,
  dropped: shared.dropped,
  lapsed: shared.lapsed,
} as const satisfies PerState<StateWords>['care']

const stateWords: PerState<StateWords> = {
  remake: {
    ...sharedStates('my.ahead.quote'),
    quoted: {
      word: 'quote.state.quoted',
      now: 'quote.now.quoted',
      tone: 'wait',
      ahead: ['quote.ahead.answer', 'my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'quote-accepted': {
      word: 'quote.state.quote-accepted',
      now: 'quote.now.quote-accepted',
      tone: 'wait',
      ahead: ['quote.ahead.paid', 'my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'quote-declined': {
      word: 'quote.state.quote-declined',
      now: 'quote.now.quote-declined',
      tone: 'plain',
      ahead: [],
    },
    'earring-here': {
      word: 'my.state.earring-here',
      now: 'my.now.earring-here',
      tone: 'shop',
      ahead: ['my.ahead.quote', 'my.ahead.making', 'my.ahead.both'],
    },
    ordered: {
      word: 'my.state.ordered',
      now: 'my.now.ordered',
      tone: 'good',
      ahead: ['my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'ready-to-make': {
      word: 'my.state.ready-to-make',
      now: 'my.now.ready-to-make',
      tone: 'good',
      ahead: ['my.ahead.making', 'my.ahead.both'],
    },
    making: {
      word: 'my.state.making',
      now: 'my.now.remake-making',
      tone: 'shop',
      ahead: ['my.ahead.both'],
    },
    made: {
      word: 'my.state.made',
      now: 'my.now.made',
      tone: 'shop',
      ahead: ['my.ahead.both'],
    },
    'both-sent': {
      word: 'my.state.both-sent',
      now: 'my.now.both-sent',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
    returned: {
      word: 'my.state.returned',
      now: 'my.now.returned',
      tone: 'good',
      ahead: [],
    },
    stopped: {
      word: 'my.state.stopped',
      now: 'my.now.stopped',
      tone: 'plain',
      ahead: [],
    },
  },
  redelivery: {
    requested: {
      word: 'my.state.requested',
      now: 'goods.my.now.requested',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    'address-wanted': {
      word: 'goods.my.state.address-wanted',
      now: 'goods.my.now.address-wanted',
      tone: 'wait',
      ahead: ['goods.my.ahead.address', 'goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    quoted: {
      word: 'quote.state.quoted',
      now: 'quote.now.quoted',
      tone: 'wait',
      ahead: ['quote.ahead.answer', 'quote.ahead.paid', 'goods.my.ahead.sent-again'],
    },
    'quote-accepted': {
      word: 'quote.state.quote-accepted',
      now: 'quote.now.quote-accepted',
      tone: 'wait',
      ahead: ['quote.ahead.paid', 'goods.my.ahead.sent-again'],
    },
    'to-send': {
      word: 'goods.my.state.to-send',
      now: 'goods.my.now.to-send',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    'sent-again': {
      word: 'goods.my.state.sent-again',
      now: 'goods.my.now.sent-again',
      tone: 'good',
      ahead: ['goods.my.ahead.arrived'],
    },
    arrived: { word: 'goods.my.state.arrived', now: 'goods.my.now.arrived', tone: 'good', ahead: [] },
    'refund-owed': {
      word: 'my.state.refund-owed',
      now: 'my.now.refund-owed',
      tone: 'shop',
      ahead: ['my.ahead.paid'],
    },
    'with-staff': {
      word: 'my.state.with-staff',
      now: 'goods.my.now.with-staff',
      tone: 'shop',
      ahead: ['my.ahead.settled'],
    },
    settled: { word: 'my.state.settled', now: 'my.now.settled', tone: 'good', ahead: [] },
  },
  care: careStates,
  cancel: {
    requested: { ...cancelStates.requested, ahead: ['my.ahead.decision', 'my.ahead.cancelled'] },
    dropped: cancelStates.dropped,
    refused: cancelStates.refused,
    'refund-owed': cancelStates['refund-owed'],
    settled: cancelStates.settled,
    cancelled: { word: 'my.state.cancelled', now: 'my.now.cancelled', tone: 'good', ahead: [] },
  },
  change: {
    ...sharedStates('change.ahead.changed'),
    ...quoteStates,
    changed: { word: 'change.state.changed', now: 'change.now.changed', tone: 'good', ahead: [] },
  },
  exchange: {
    ...sharedStates('my.ahead.remedy'),
    'replacement-taken': {
      word: 'my.state.replacement-taken',
      now: 'my.now.replacement-taken',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    making: {
      word: 'my.state.making',
      now: 'my.now.making',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    'replacement-made': {
      word: 'goods.my.state.replacement-made',
      now: 'goods.my.now.replacement-made',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    'replacement-sent': {
      word: 'my.state.replacement-sent',
      now: 'my.now.replacement-sent',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
    'replacement-arrived': {
      word: 'my.state.replacement-arrived',
      now: 'my.now.replacement-arrived',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
  },
  return: sharedStates('my.ahead.refund'),
  withdraw: {
    ...sharedStates('my.ahead.refund'),
    'awaiting-return': {
      word: 'my.state.awaiting-return',
      now: 'my.now.awaiting-return',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.refund'],
    },
    'sent-back': {
      word: 'my.state.withdrawn-sent',
      now: 'my.now.withdrawn-sent',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
    received: {
      word: 'my.state.received',
      now: 'my.now.received',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
    assessed: {
      word: 'my.state.assessed',
      now: 'my.now.assessed',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
  },
}

const sharedEvents = {
  Asked: 'my.event.asked',
  EvidenceWanted: 'my.event.evidence-wanted',
  EvidenceGiven: 'my.event.evidence-given',
  CalledIn: 'my.event.called-in',
  ParcelReceived: 'my.event.parcel-received',
  Inspected: 'my.event.inspected',
  PieceSentBack: 'my.event.piece-sent-back',
  Approved: 'my.event.approved',
  Refused: 'my.event.refused',
  RefundOwed: 'my.event.refund-owed',
  HandedToStaff: 'my.event.handed-to-staff',
  Settled: 'my.event.settled',
  Dropped: 'my.event.dropped',
  Lapsed: 'my.event.lapsed',
  Extended: 'my.event.extended',
  Written: 'my.event.written',
  Closed: 'my.event.closed',
  SendingTold: 'goods.my.event.sending-told',
  ParcelMissed: 'goods.my.event.parcel-missed',
  WrongThingFound: 'goods.my.event.wrong-thing',
  ThingSentBack: 'goods.my.event.thing-sent-back',
  /** What the shop found out is in the answer that follows. */
  RemedyJudged: undefined,
  /** Who of the shop looks after it is the shop's business. */
  Assigned: undefined,
} as const satisfies Record<string, WordKey | undefined>

const eventWords: PerEvent<WordKey | undefined> = {
  remake: {
    ...sharedEvents,
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    OrderBorn: 'my.event.order-born',
    EarringTaken: 'my.event.earring-taken',
    MakingBegun: 'my.event.making-begun',
    MakingFinished: 'my.event.making-finished',
    BothSent: 'my.event.both-sent',
    ArrivalTold: 'my.event.both-arrived',
    BothArrived: 'my.event.both-arrived',
    MakingStopped: 'my.event.making-stopped',
  },
  redelivery: {
    Asked: 'my.event.asked',
    CameBack: 'goods.my.event.came-back',
    AddressWanted: 'goods.my.event.address-wanted',
    AddressGiven: 'goods.my.event.address-given',
    ParcelKept: 'goods.my.event.parcel-kept',
    ResendAgreed: 'goods.my.event.resend-agreed',
    SentAgain: 'goods.my.event.sent-again',
    ArrivedAgain: 'goods.my.event.arrived',
    ParcelRefunded: 'goods.my.event.parcel-refunded',
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    RefundOwed: 'my.event.refund-owed',
    HandedToStaff: 'my.event.handed-to-staff',
    Settled: 'my.event.settled',
    Written: 'my.event.written',
    Assigned: undefined,
  },
  care: {
    Asked: 'my.event.asked',
    EvidenceWanted: 'my.event.evidence-wanted',
    EvidenceGiven: 'my.event.evidence-given',
    RemedyJudged: undefined,
    FactsFound: undefined,
    CareAccepted: 'my.event.care-accepted',
    Refused: 'my.event.refused',
    RiskAccepted: 'my.event.risk-accepted',
    PieceSent: 'my.event.piece-sent',
    TakenIn: 'my.event.taken-in',
    Quoted: 'quote.event.Quoted',
    QuoteAccepted: 'quote.event.QuoteAccepted',
    QuotePaid: 'quote.event.QuotePaid',
    QuoteDeclined: 'quote.event.QuoteDeclined',
    WorkBegun: 'my.event.work-begun',
    ReadyMoved: 'my.event.ready-moved',
    WorkGivenUp: 'my.event.work-given-up',
    WorkFinished: 'my.event.work-finished',
    WorkChecked: 'my.event.work-checked',
    PieceSentBack: 'my.event.piece-sent-back',
    PieceCollected: 'my.event.piece-collected',
    ArrivalTold: 'my.event.care-arrived',
    PieceArrived: 'my.event.piece-arrived',
    Settled: 'my.event.settled',
    Dropped: 'my.event.dropped',
    Lapsed: 'my.event.lapsed',
    Extended: 'my.event.extended',
    Written: 'my.event.written',
    Closed: 'my.event.closed',
    Assigned: undefined,
  },
  cancel: {
    Asked: 'my.event.cancel-asked',
    Cancelled: 'my.event.cancelled',
    Dropped: sharedEvents.Dropped,
    Refused: sharedEvents.Refused,
    Settled: sharedEvents.Settled,
    Written: sharedEvents.Written,
    Assigned: undefined,
  },
  change: {
    ...sharedEvents,
    ...quoteEvents,
    Changed: 'change.event.Changed',
    TooLate: 'change.event.TooLate',
  },
  exchange: {
    ...sharedEvents,
    ReplacementTaken: 'my.event.replacement-taken',
    MakingStarted: 'my.event.making-started',
    ReadyExpected: 'goods.my.event.ready-expected',
    MakingFinished: 'goods.my.event.making-finished',
    ReplacementSent: 'my.event.replacement-sent',
    ArrivalTold: 'my.event.arrival-told',
  },
  return: sharedEvents,
  withdraw: {
    ...sharedEvents,
    Withdrawn: 'my.event.withdrawn',
    SentBack: 'my.event.sent-back',
    Assessed: 'my.event.assessed',
  },
}

const careRequest = <const W extends Work>(work: W) =>
  ({
    title: `my.care.${work}.title`,
    press: `my.care.${work}.press`,
    refused: `my.care.${work}.refused`,
    parcel: true,
  }) as const

const careRequests = {
  repair: careRequest('repair'),
  resize: careRequest('resize'),
  clean: careRequest('clean'),
  repolish: careRequest('repolish'),
  refinish: careRequest('refinish'),
  inspect: careRequest('inspect'),
}

/**
 * What asking is called: over the questions, on the button, and where it is not possible; and whether a
 * parcel goes to whoever asked, so that a postal address is needed.
 */
export const requestWords: {
  readonly [R in OpeningRequest]: {
    readonly title: WordKey
    readonly press: WordKey
    readonly refused: WordKey
    readonly parcel: boolean
  }
} = {
  cancel: { title: 'my.cancel.title', press: 'my.cancel.ask', refused: 'my.cancel.refused', parcel: false },
  'change-delivery-day': {
    title: 'change.title.delivery-day',
    press: 'change.press',
    refused: 'change.refused',
    parcel: false,
  },
  'change-address': {
    title: 'change.title.address',
    press: 'change.press',
    refused: 'change.refused',
    parcel: false,
  },
  wrapping: {
    title: 'change.title.wrapping',
    press: 'change.press',
    refused: 'change.refused',
    parcel: false,
  },
  'change-specification': {
    title: 'change.title.specification',
    press: 'change.press',
    refused: 'change.refused',
    parcel: false,
  },
  exchange: {
    title: 'my.exchange.title',
    press: 'my.exchange.press',
    refused: 'my.exchange.refused',
    parcel: true,
  },
  withdraw: {
    title: 'my.withdraw.title',
    press: 'my.withdraw.press',
    refused: 'my.withdraw.refused',
    parcel: false,
  },
  redelivery: {
    title: 'goods.my.redelivery.title',
    press: 'goods.my.redelivery.press',
    refused: 'goods.my.redelivery.refused',
    parcel: true,
  },
  'remake-one-side': {
    title: 'remake.title',
    press: 'remake.press',
    refused: 'remake.refused',
    parcel: true,
  },
  return: { title: 'my.return.title', press: 'my.return.press', refused: 'my.return.refused', parcel: false },
  ...careRequests,
}

const unreadable: StateWords = {
  word: 'my.state.with-staff',
  now: 'my.now.unreadable',
  tone: 'shop',
  ahead: [],
}

/** The words for how a case stands. */
export function wordsOf(found: FoundCase): StateWords {
  if (!isReadable(found)) return unreadable
  const words: Readonly<Record<string, StateWords>> = stateWords[found.kind]
  return words[found.current.state] ?? unreadable
}

/** What an event is called; undefined for what stays in the shop. */
export function eventWord(kind: string, type: string): WordKey | undefined {
  const words: Readonly<Record<string, WordKey | undefined>> = isKind(kind) ? eventWords[kind] : {}
  return words[type]
}
