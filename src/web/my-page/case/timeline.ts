/**
 * A case as a line of what happened, what is happening and what comes, for the person whose case it is. Who
 * did it is said as "you", "the shop" or "automatically"; no member of staff is named, and what staff write
 * for themselves is not shown. Values only.
 */
import type { Instant } from '#calendar'
import type { CaseEvent } from '#cases/case'
import type { CustodyEvent, ExchangeEvent, State } from '#cases/exchange'
import type { Session } from '#customers'
import type { WordKey } from '#words'

export type Happened = {
  readonly title: WordKey
  readonly who: WordKey
  readonly at: Instant
  /** Words of the customer, or of staff to the customer. */
  readonly note?: string
  readonly parcel?: { readonly carrier: string; readonly tracking: string }
  readonly amount?: { readonly amountMinor: bigint; readonly currency: string }
}

type EventType = ExchangeEvent['type'] | CustodyEvent['type'] | 'Asked'

const titles: Readonly<Record<EventType, WordKey>> = {
  Asked: 'my.event.asked',
  EvidenceWanted: 'my.event.evidence-wanted',
  EvidenceGiven: 'my.event.evidence-given',
  CalledIn: 'my.event.called-in',
  ParcelReceived: 'my.event.parcel-received',
  Inspected: 'my.event.inspected',
  Approved: 'my.event.approved',
  Refused: 'my.event.refused',
  ReplacementTaken: 'my.event.replacement-taken',
  MakingStarted: 'my.event.making-started',
  ReplacementSent: 'my.event.replacement-sent',
  RefundOwed: 'my.event.refund-owed',
  HandedToStaff: 'my.event.handed-to-staff',
  Settled: 'my.event.settled',
  Dropped: 'my.event.dropped',
  Lapsed: 'my.event.lapsed',
  PieceSentBack: 'my.event.piece-sent-back',
}

/** Events whose note was written to the customer or by them; other notes stay in the house. */
const openNotes: ReadonlySet<string> = new Set([
  'EvidenceWanted',
  'EvidenceGiven',
  'CalledIn',
  'Approved',
  'Refused',
])

export function happened(events: readonly CaseEvent[], session: Session): readonly Happened[] {
  return events.flatMap((event) => {
    const title = titles[event.type as EventType] as WordKey | undefined
    if (title === undefined) return []
    const { note, carrier, tracking, amountMinor, currency } = event.data
    const found = event.data['found'] === 'not-found' ? 'my.event.inspected-nothing' : title
    return [
      {
        title: event.type === 'Inspected' ? found : title,
        who: whoOf(event.actor, session),
        at: event.at,
        ...(openNotes.has(event.type) && typeof note === 'string' && note !== '' ? { note } : {}),
        ...(typeof carrier === 'string' && typeof tracking === 'string'
          ? { parcel: { carrier, tracking } }
          : {}),
        ...(typeof amountMinor === 'string' && typeof currency === 'string' && session.kind !== 'recipient'
          ? { amount: { amountMinor: BigInt(amountMinor), currency } }
          : {}),
      },
    ]
  })
}

function whoOf(actor: string, session: Session): WordKey {
  const [kind] = actor.split(':')
  if (kind === 'staff') return 'my.who.shop'
  if (kind === 'customer') return session.kind === 'recipient' ? 'my.who.buyer' : 'my.who.you'
  if (kind === 'recipient') return session.kind === 'recipient' ? 'my.who.you' : 'my.who.recipient'
  return kind === 'carrier' ? 'my.who.carrier' : 'my.who.automatic'
}

/** What usually comes after a state: the straight way to the end. Staff may take another. */
export const ahead: Readonly<Record<State, readonly WordKey[]>> = {
  requested: ['my.ahead.decision', 'my.ahead.remedy'],
  'evidence-wanted': ['my.ahead.decision', 'my.ahead.remedy'],
  'awaiting-return': ['my.ahead.received', 'my.ahead.inspected', 'my.ahead.remedy'],
  received: ['my.ahead.inspected', 'my.ahead.remedy'],
  inspected: ['my.ahead.decision', 'my.ahead.remedy'],
  approved: ['my.ahead.remedy'],
  'replacement-taken': ['my.ahead.sent', 'my.ahead.settled'],
  making: ['my.ahead.sent', 'my.ahead.settled'],
  'replacement-sent': ['my.ahead.settled'],
  'refund-owed': ['my.ahead.paid'],
  'with-staff': ['my.ahead.settled'],
  settled: [],
  refused: [],
  dropped: [],
  lapsed: [],
}

/** The state as two or three words, for lists. */
export const stateWords: Readonly<Record<State, WordKey>> = {
  requested: 'my.state.requested',
  'evidence-wanted': 'my.state.evidence-wanted',
  'awaiting-return': 'my.state.awaiting-return',
  received: 'my.state.received',
  inspected: 'my.state.inspected',
  approved: 'my.state.approved',
  'replacement-taken': 'my.state.replacement-taken',
  making: 'my.state.making',
  'replacement-sent': 'my.state.replacement-sent',
  'refund-owed': 'my.state.refund-owed',
  'with-staff': 'my.state.with-staff',
  settled: 'my.state.settled',
  refused: 'my.state.refused',
  dropped: 'my.state.dropped',
  lapsed: 'my.state.lapsed',
}

/** The state as a sentence: what is happening now, and what comes next. */
export const stateSentences: Readonly<Record<State, WordKey>> = {
  requested: 'my.now.requested',
  'evidence-wanted': 'my.now.evidence-wanted',
  'awaiting-return': 'my.now.awaiting-return',
  received: 'my.now.received',
  inspected: 'my.now.inspected',
  approved: 'my.now.approved',
  'replacement-taken': 'my.now.replacement-taken',
  making: 'my.now.making',
  'replacement-sent': 'my.now.replacement-sent',
  'refund-owed': 'my.now.refund-owed',
  'with-staff': 'my.now.with-staff',
  settled: 'my.now.settled',
  refused: 'my.now.refused',
  dropped: 'my.now.dropped',
  lapsed: 'my.now.lapsed',
}

/** Whose turn it is: a tone for the state beside its word. */
export function toneOf(state: State): 'good' | 'wait' | 'no' | 'shop' | 'plain' {
  if (state === 'evidence-wanted' || state === 'awaiting-return') return 'wait'
  if (state === 'settled' || state === 'approved' || state === 'replacement-sent') return 'good'
  if (state === 'refused') return 'no'
  return state === 'dropped' || state === 'lapsed' ? 'plain' : 'shop'
}

/** Until when something is waited for; a case that has ended waits for nothing. */
export const dueIs: Readonly<Record<'evidence-wanted' | 'awaiting-return' | 'making' | 'other', WordKey>> = {
  'evidence-wanted': 'my.due.evidence',
  'awaiting-return': 'my.due.send-back',
  making: 'my.due.ready',
  other: 'my.due.answer',
}

export const dueWord = (state: State): WordKey =>
  state === 'evidence-wanted' || state === 'awaiting-return' || state === 'making'
    ? dueIs[state]
    : dueIs.other
