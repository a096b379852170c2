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
  }) as const satisfies Record<string, StateWords>

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
  care: careStates,
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
  /** What the shop found out is in the answer that follows. */
  RemedyJudged: undefined,
  /** Who of the shop looks after it is the shop's business. */
  Assigned: undefined,
} as const satisfies Record<string, WordKey | undefined>

const eventWords: PerEvent<WordKey | undefined> = {
  exchange: {
    ...sharedEvents,
    ReplacementTaken: 'my.event.replacement-taken',
    MakingStarted: 'my.event.making-started',
    ReplacementSent: 'my.event.replacement-sent',
    ArrivalTold: 'my.event.arrival-told',
  },
  return: sharedEvents,
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
  exchange: {
    title: 'my.exchange.title',
    press: 'my.exchange.press',
    refused: 'my.exchange.refused',
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
