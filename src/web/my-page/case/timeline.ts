/**
 * A case as a line of what happened, what is happening and what comes, for the person whose case it is. Who
 * did it is said as "you", "the shop" or "automatically"; no member of staff is named, and what staff write
 * for themselves is not shown. Values only.
 */
import { returnCauses } from '#parcels'
import type { Instant } from '#calendar'
import type { CaseEvent } from '#cases'
import type { DueName } from '#cases/case'
import type { Session } from '#customers'
import { tellsOfFault } from '#policy'
import type { WordKey } from '#words'
import { eventWord } from './words.ts'

export type Happened = {
  readonly title: WordKey
  readonly who: WordKey
  readonly at: Instant
  /** Words of the customer, or of staff to the customer. */
  readonly note?: string
  readonly parcel?: { readonly carrier: string; readonly tracking: string }
  readonly amount?: { readonly amountMinor: bigint; readonly currency: string }
  /** Why a parcel came back. */
  readonly cause?: WordKey
}

/** Events whose note was written to the customer or by them; other notes stay in the shop. */
const openNotes: ReadonlySet<string> = new Set([
  'Assessed',
  'EvidenceWanted',
  'EvidenceGiven',
  'CalledIn',
  'Approved',
  'Refused',
  'Extended',
  'Written',
  'Closed',
  'Cancelled',
  'CareAccepted',
  'VisitMoved',
  'VisitOff',
  'TakenIn',
  'WorkBegun',
  'ReadyMoved',
  'WorkGivenUp',
  'ParcelMissed',
  'WrongThingFound',
  'BoxFoundEmpty',
  'ThingSentBack',
  'ReadyExpected',
  'AddressWanted',
  'AddressGiven',
  'ParcelKept',
  'ResendAgreed',
  'EarringTaken',
  'MakingStopped',
  'WordsTakenIn',
])

const isAmount = (value: unknown): value is string => typeof value === 'string' && /^-?\d+$/.test(value)

/** What an examination found, about the fault that was told of or about the state of the piece. */
function examined({ data }: CaseEvent, faultTold: boolean): WordKey {
  if (data['found'] === 'not-found')
    return faultTold ? 'my.event.inspected-nothing' : 'my.event.examined-nothing'
  if (data['found'] === 'by-use') return faultTold ? 'my.event.inspected-use' : 'my.event.examined-use'
  return faultTold ? 'my.event.inspected' : 'my.event.examined'
}

/**
 * What is told otherwise than by its name alone: an examination by what it found, an end by money paid back.
 */
function titleOf(event: CaseEvent, faultTold: boolean): WordKey | undefined {
  if (event.type === 'Inspected') return examined(event, faultTold)
  return event.type === 'Settled' && event.data['by'] === 'refund' ? 'my.event.paid-back' : undefined
}

/** What is known of a case besides its events. */
type Told = { readonly kind: string; readonly answers: Readonly<Record<string, string>> }

export function happened(
  { kind, answers }: Told,
  events: readonly CaseEvent[],
  session: Session,
): readonly Happened[] {
  const faultTold = tellsOfFault(answers)
  return events.flatMap((event) => {
    const title = eventWord(kind, event.type)
    if (title === undefined) return []
    const { carrier, tracking } = event.data
    const note = event.data['note'] ?? event.data['what']
    // What a cancellation pays back stands in it by itself.
    const back = (event.data['refund'] ?? event.data) as Readonly<Record<string, unknown>>
    const { amountMinor, currency } = back
    return [
      {
        title: titleOf(event, faultTold) ?? title,
        who: whoOf(event.actor, session),
        at: event.at,
        ...(openNotes.has(event.type) && typeof note === 'string' && note !== '' ? { note } : {}),
        ...(typeof carrier === 'string' && typeof tracking === 'string'
          ? { parcel: { carrier, tracking } }
          : {}),
        ...causeIn(event),
        ...(isAmount(amountMinor) && typeof currency === 'string' && session.kind !== 'recipient'
          ? { amount: { amountMinor: BigInt(amountMinor), currency } }
          : {}),
      },
    ]
  })
}

function causeIn({ data }: CaseEvent): Pick<Happened, 'cause'> {
  const cause = returnCauses.find((one) => one === data['cause'])
  return cause === undefined ? {} : { cause: `goods.cause.${cause}` }
}

function whoOf(actor: string, session: Session): WordKey {
  const [kind] = actor.split(':')
  if (kind === 'staff') return 'my.who.shop'
  if (kind === 'customer') return session.kind === 'recipient' ? 'my.who.buyer' : 'my.who.you'
  if (kind === 'recipient') return session.kind === 'recipient' ? 'my.who.you' : 'my.who.recipient'
  return kind === 'carrier' ? 'my.who.carrier' : 'my.who.automatic'
}

/** Until when something is waited for. */
export const dueWords: Readonly<Record<Exclude<DueName, 'handing-over'>, WordKey>> = {
  evidence: 'my.due.evidence',
  'send-back': 'my.due.send-back',
  ready: 'my.due.ready',
  refund: 'my.due.refund',
  answer: 'my.due.answer',
  arrival: 'goods.my.due.arrival',
  address: 'goods.my.due.address',
  quote: 'quote.due.quote',
  payment: 'quote.due.payment',
  visit: 'my.due.bring',
}
