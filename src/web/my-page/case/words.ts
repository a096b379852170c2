/**
 * The words of My Page for each kind of case: what a state is called, what is happening in it and what
 * usually comes; what an event is called; what asking for it is called. Complete by the registry of kinds:
 * one that lacks a word does not compile.
 */
import { isReadable, type FoundCase } from '#cases'
import { isKind, type OpeningRequest, type PerEvent, type PerState } from '#cases/kinds'
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
  'remake-one-side': {
    title: 'remake.title',
    press: 'remake.press',
    refused: 'remake.refused',
    parcel: true,
  },
  return: { title: 'my.return.title', press: 'my.return.press', refused: 'my.return.refused', parcel: false },
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
