/**
 * The words of My Page for each kind of case: what an event is called; what asking for it is called. Complete
 * by the registry of kinds: one that lacks a word does not compile.
 */
import { isLostParcel, isReadable, type FoundCase } from '#cases'
import { isKind, type OpeningRequest, type PerEvent, type Work } from '#cases/kinds'
import type { WordKey } from '#words'
import { stateWords, type StateWords } from './state-words.ts'

const quoteEvents = {
  Quoted: 'quote.event.Quoted',
  QuoteAccepted: 'quote.event.QuoteAccepted',
  QuotePaid: 'quote.event.QuotePaid',
  QuoteDeclined: 'quote.event.QuoteDeclined',
} as const satisfies Record<string, WordKey>

const boxEvents = { BoxCameBack: 'goods.my.event.box-back', BoxLost: 'goods.my.event.box-lost' } as const

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
  BoxFoundEmpty: 'goods.my.event.box-empty',
  ThingSentBack: 'goods.my.event.thing-sent-back',
  /** What the shop found out is in the answer that follows. */
  RemedyJudged: undefined,
  /** Who of the shop looks after it is the shop's business. */
  Assigned: undefined,
  WordsTakenIn: 'my.event.words-taken-in',
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
    ...boxEvents,
    BothSent: 'my.event.both-sent',
    ArrivalTold: 'my.event.both-arrived',
    BothArrived: 'my.event.both-arrived',
    MakingStopped: 'my.event.making-stopped',
  },
  redelivery: {
    Asked: 'my.event.asked',
    CameBack: 'goods.my.event.came-back',
    BoxLost: boxEvents.BoxLost,
    AddressWanted: 'goods.my.event.address-wanted',
    AddressGiven: 'goods.my.event.address-given',
    ParcelKept: 'goods.my.event.parcel-kept',
    ResendAgreed: 'goods.my.event.resend-agreed',
    MakingBegun: 'goods.my.event.making-anew',
    MakingFinished: 'my.event.making-finished',
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
    WordsTakenIn: 'my.event.words-taken-in',
  },
  care: {
    Asked: 'my.event.asked',
    EvidenceWanted: 'my.event.evidence-wanted',
    EvidenceGiven: 'my.event.evidence-given',
    RemedyJudged: undefined,
    FactsFound: undefined,
    CareAccepted: 'my.event.care-accepted',
    VisitMoved: 'my.event.visit-moved',
    VisitOff: 'my.event.visit-off',
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
    ...boxEvents,
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
    WordsTakenIn: 'my.event.words-taken-in',
  },
  cancel: {
    Asked: 'my.event.cancel-asked',
    Cancelled: 'my.event.cancelled',
    Dropped: sharedEvents.Dropped,
    Refused: sharedEvents.Refused,
    Settled: sharedEvents.Settled,
    Written: sharedEvents.Written,
    Assigned: undefined,
    WordsTakenIn: 'my.event.words-taken-in',
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
    ReplacementTaken: 'my.event.replacement-taken',
    MakingStarted: 'my.event.making-started',
    ReadyExpected: 'goods.my.event.ready-expected',
    MakingFinished: 'goods.my.event.making-finished',
    ...boxEvents,
    ReplacementSent: 'my.event.replacement-sent',
    ArrivalTold: 'my.event.arrival-told',
  },
  return: sharedEvents,
  withdraw: {
    ...sharedEvents,
    Withdrawn: 'my.event.withdrawn',
    Answered: 'my.event.answered',
    SentBack: 'my.event.sent-back',
    CameAfterRefund: 'my.event.parcel-received',
    SentApart: 'my.event.sent-apart',
    MakingBegun: 'my.event.making-apart',
    MakingFinished: 'my.event.making-finished',
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
  const said = words[found.current.state] ?? unreadable
  const ofLost = isLostParcel(found) ? lostParcel[found.current.state] : undefined
  return ofLost === undefined ? said : { ...said, now: ofLost }
}

/** What is said of a parcel of the order that the carrier has lost: it is not with the shop. */
const lostParcel: Readonly<Record<string, WordKey>> = {
  requested: 'goods.my.now.lost-requested',
  'with-staff': 'goods.my.now.lost-with-staff',
}

/** What an event is called; undefined for what stays in the shop. */
export function eventWord(kind: string, type: string): WordKey | undefined {
  const words: Readonly<Record<string, WordKey | undefined>> = isKind(kind) ? eventWords[kind] : {}
  return words[type]
}
