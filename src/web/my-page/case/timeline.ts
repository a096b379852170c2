/**
 * A case as a line of what happened, what is happening and what comes, for the person whose case it is. Who
 * did it is said as "you", "the shop" or "automatically"; no member of staff is named, and what staff write
 * for themselves is not shown. Values only.
 */
import type { Instant } from '#calendar'
import type { CaseEvent } from '#cases'
import type { DueName } from '#cases/case'
import type { Session } from '#customers'
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
}

/** Events whose note was written to the customer or by them; other notes stay in the shop. */
const openNotes: ReadonlySet<string> = new Set([
  'EvidenceWanted',
  'EvidenceGiven',
  'CalledIn',
  'Approved',
  'Refused',
])

const isAmount = (value: unknown): value is string => typeof value === 'string' && /^-?\d+$/.test(value)

export function happened(kind: string, events: readonly CaseEvent[], session: Session): readonly Happened[] {
  return events.flatMap((event) => {
    const title = eventWord(kind, event.type)
    if (title === undefined) return []
    const { note, carrier, tracking, amountMinor, currency } = event.data
    const found: WordKey = event.data['found'] === 'not-found' ? 'my.event.inspected-nothing' : title
    return [
      {
        title: event.type === 'Inspected' ? found : title,
        who: whoOf(event.actor, session),
        at: event.at,
        ...(openNotes.has(event.type) && typeof note === 'string' && note !== '' ? { note } : {}),
        ...(typeof carrier === 'string' && typeof tracking === 'string'
          ? { parcel: { carrier, tracking } }
          : {}),
        ...(isAmount(amountMinor) && typeof currency === 'string' && session.kind !== 'recipient'
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

/** Until when something is waited for. */
export const dueWords: Readonly<Record<DueName, WordKey>> = {
  evidence: 'my.due.evidence',
  'send-back': 'my.due.send-back',
  ready: 'my.due.ready',
  refund: 'my.due.refund',
  answer: 'my.due.answer',
}
