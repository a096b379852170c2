/**
 * The words of the desk for each kind of case: what a state is called in the queue, what an event is called
 * on the timeline. Complete by the registry of kinds: one that lacks a word does not compile.
 */
import { isReadable, type FoundCase } from '#cases'
import { isKind, type PerEvent, type PerState } from '#cases/kinds'
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
} as const satisfies Record<string, WordKey>

const stateWords: PerState<WordKey> = {
  exchange: {
    ...sharedStates,
    'replacement-taken': 'desk.state.replacement-taken',
    making: 'desk.state.making',
    'replacement-sent': 'desk.state.replacement-sent',
    'replacement-arrived': 'desk.state.replacement-arrived',
  },
  return: sharedStates,
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
    returned: 'desk.state.returned',
    stopped: 'desk.state.stopped',
  },
}

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
} as const satisfies Record<string, WordKey>

const eventWords: PerEvent<WordKey> = {
  exchange: {
    ...sharedEvents,
    ReplacementTaken: 'desk.event.ReplacementTaken',
    MakingStarted: 'desk.event.MakingStarted',
    ReplacementSent: 'desk.event.ReplacementSent',
    ArrivalTold: 'desk.event.ArrivalTold',
  },
  return: sharedEvents,
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
    BothSent: 'desk.event.BothSent',
    ArrivalTold: 'desk.event.remake-arrived',
    BothArrived: 'desk.event.BothArrived',
    MakingStopped: 'desk.event.MakingStopped',
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
