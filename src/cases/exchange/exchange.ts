/**
 * An exchange: a piece is faulty or not what was ordered, and another takes its place, or the next remedy of
 * the ladder.
 *
 * Pure. Whether an exchange is *allowed* is the ruling's business; this file decides only what may happen
 * *next* and who may do it. Stock, money and letters are moved by the door, in the transaction that records
 * the event.
 */
import type { Instant } from '#calendar'
import type { Custody } from '#cases/case'

/** One step of the remedy ladder, as the terms of the ruling list them. */
export type Remedy = 'replace' | 'make' | 'repair' | 'refund' | 'price-reduction' | 'terminate' | 'staff'

export type Exchange =
  | { readonly state: 'requested' }
  | { readonly state: 'evidence-wanted'; readonly wanted: readonly string[]; readonly by: Instant }
  | { readonly state: 'awaiting-return'; readonly sendBackBy: Instant }
  | { readonly state: 'received' }
  | { readonly state: 'inspected'; readonly found: Found }
  | { readonly state: 'approved'; readonly ladder: readonly Remedy[] }
  | { readonly state: 'replacement-taken'; readonly sku: string }
  | { readonly state: 'making'; readonly readyBy: Instant | null; readonly ladder: readonly Remedy[] }
  | {
      readonly state: 'replacement-sent'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly state: 'refund-owed'; readonly amountMinor: string; readonly currency: string }
  | { readonly state: 'with-staff' }
  | { readonly state: 'settled'; readonly by: 'replacement' | 'refund' | 'staff' }
  | { readonly state: 'refused' }
  | { readonly state: 'dropped' }
  | { readonly state: 'lapsed' }

export type State = Exchange['state']
export type Found = 'confirmed' | 'not-found'

/** Every arrow that exists. The state diagram is drawn from this table. */
export const arrows = {
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
} as const satisfies Record<State, readonly State[]>

/** States in which nothing more is waited for. */
export const closedStates: readonly State[] = ['settled', 'refused', 'dropped', 'lapsed']

export type ExchangeEvent =
  | { readonly type: 'EvidenceWanted'; readonly wanted: readonly string[]; readonly by: Instant }
  | { readonly type: 'EvidenceGiven' }
  | { readonly type: 'CalledIn'; readonly sendBackBy: Instant }
  | { readonly type: 'ParcelReceived' }
  | { readonly type: 'Inspected'; readonly found: Found; readonly notes: string }
  | { readonly type: 'Approved'; readonly ladder: readonly Remedy[] }
  | { readonly type: 'Refused' }
  | { readonly type: 'ReplacementTaken'; readonly sku: string }
  | { readonly type: 'MakingStarted'; readonly readyBy: Instant | null; readonly ladder: readonly Remedy[] }
  | {
      readonly type: 'ReplacementSent'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly type: 'RefundOwed'; readonly amountMinor: string; readonly currency: string }
  | { readonly type: 'HandedToStaff' }
  | { readonly type: 'Settled'; readonly by: 'replacement' | 'refund' | 'staff' }
  | { readonly type: 'Dropped' }
  | { readonly type: 'Lapsed' }

export type NotNow = { readonly refused: 'not-in-this-state'; readonly state: State }
export type Outcome = ExchangeEvent | NotNow

const notNow = (current: Exchange): NotNow => ({ refused: 'not-in-this-state', state: current.state })
const during = (current: Exchange, states: readonly State[], event: ExchangeEvent): Outcome =>
  states.includes(current.state) ? event : notNow(current)

/** Staff ask for what is missing, with a date by which it should be there. */
export const wantEvidence = (current: Exchange, wanted: readonly string[], by: Instant): Outcome =>
  during(current, ['requested'], { type: 'EvidenceWanted', wanted, by })

/** The customer sends what was asked for. */
export const giveEvidence = (current: Exchange): Outcome =>
  during(current, ['evidence-wanted'], { type: 'EvidenceGiven' })

/** Staff ask for the piece itself, to examine it or to have it back. */
export const callIn = (current: Exchange, sendBackBy: Instant): Outcome =>
  during(current, ['requested', 'evidence-wanted'], { type: 'CalledIn', sendBackBy })

/** The piece has arrived. It may come late: what arrives is taken in, even on a case that has lapsed. */
export const receiveParcel = (current: Exchange): Outcome =>
  during(current, ['awaiting-return', 'lapsed'], { type: 'ParcelReceived' })

export const inspect = (current: Exchange, found: Found, notes: string): Outcome =>
  during(current, ['received'], { type: 'Inspected', found, notes })

/** Staff accept: the remedies of the ladder are tried in order. */
export const approve = (current: Exchange, ladder: readonly Remedy[]): Outcome =>
  during(current, ['requested', 'evidence-wanted', 'inspected'], { type: 'Approved', ladder })

export const refuse = (current: Exchange): Outcome =>
  during(current, ['requested', 'evidence-wanted', 'inspected'], { type: 'Refused' })

/** The customer takes the request back, as long as the piece is not with the shop. */
export const drop = (current: Exchange): Outcome =>
  during(current, ['requested', 'evidence-wanted', 'awaiting-return'], { type: 'Dropped' })

/** The date has passed by which evidence or the piece should have come. */
export function lapse(current: Exchange, now: Instant): Outcome {
  if (current.state === 'evidence-wanted' && now >= current.by) return { type: 'Lapsed' }
  if (current.state === 'awaiting-return' && now >= current.sendBackBy) return { type: 'Lapsed' }
  return notNow(current)
}

/**
 * The next remedy: the first rung of the ladder that can be climbed. A replacement needs a unit in the
 * *replacement* pool (KAORU-33); a piece in the sale pool does not count. A ladder that is used up goes to
 * staff.
 */
export function nextRemedy(current: Exchange, replacementInStock: boolean): Remedy | NotNow {
  if (current.state !== 'approved') return notNow(current)
  return current.ladder.find((rung) => rung !== 'replace' || replacementInStock) ?? 'staff'
}

export const takeReplacement = (current: Exchange, sku: string): Outcome =>
  during(current, ['approved'], { type: 'ReplacementTaken', sku })

/** A new piece is made; what stands behind `make` on the ladder stays for the case that it cannot be. */
export function startMaking(current: Exchange, readyBy: Instant | null): Outcome {
  if (current.state !== 'approved') return notNow(current)
  return { type: 'MakingStarted', readyBy, ladder: current.ladder.slice(current.ladder.indexOf('make') + 1) }
}

export const sendReplacement = (
  current: Exchange,
  parcel: { parcel: string; carrier: string; tracking: string },
): Outcome => during(current, ['replacement-taken', 'making'], { type: 'ReplacementSent', ...parcel })

export const oweRefund = (current: Exchange, amountMinor: string, currency: string): Outcome =>
  during(current, ['approved', 'making', 'with-staff'], { type: 'RefundOwed', amountMinor, currency })

export const handToStaff = (current: Exchange): Outcome =>
  during(current, ['approved', 'making'], { type: 'HandedToStaff' })

/** The replacement arrived, the refund was paid out, or staff found another end. */
export function settle(current: Exchange): Outcome {
  if (current.state === 'replacement-sent') return { type: 'Settled', by: 'replacement' }
  if (current.state === 'refund-owed') return { type: 'Settled', by: 'refund' }
  return current.state === 'with-staff' ? { type: 'Settled', by: 'staff' } : notNow(current)
}

/** The state after an event. An event that is not handled here does not compile. */
export function evolve(event: ExchangeEvent): Exchange {
  switch (event.type) {
    case 'EvidenceWanted':
      return { state: 'evidence-wanted', wanted: event.wanted, by: event.by }
    case 'EvidenceGiven':
      return { state: 'requested' }
    case 'CalledIn':
      return { state: 'awaiting-return', sendBackBy: event.sendBackBy }
    case 'ParcelReceived':
      return { state: 'received' }
    case 'Inspected':
      return { state: 'inspected', found: event.found }
    case 'Approved':
      return { state: 'approved', ladder: event.ladder }
    case 'Refused':
      return { state: 'refused' }
    case 'ReplacementTaken':
      return { state: 'replacement-taken', sku: event.sku }
    case 'MakingStarted':
      return { state: 'making', readyBy: event.readyBy, ladder: event.ladder }
    case 'ReplacementSent':
      return {
        state: 'replacement-sent',
        parcel: event.parcel,
        carrier: event.carrier,
        tracking: event.tracking,
      }
    case 'RefundOwed':
      return { state: 'refund-owed', amountMinor: event.amountMinor, currency: event.currency }
    case 'HandedToStaff':
      return { state: 'with-staff' }
    case 'Settled':
      return { state: 'settled', by: event.by }
    case 'Dropped':
      return { state: 'dropped' }
    case 'Lapsed':
      return { state: 'lapsed' }
  }
}

/** What only moves the piece: a refused one goes back to the customer. The decision stays what it was. */
export type CustodyEvent = { readonly type: 'PieceSentBack' }

/** A piece can be sent back once the request is refused and the piece is still with the shop. */
export const sendPieceBack = (current: Exchange, custody: Custody): CustodyEvent | NotNow =>
  current.state === 'refused' && custody === 'with-shop' ? { type: 'PieceSentBack' } : notNow(current)

/** Where the customer's piece is after an event: a machine of its own beside the decision. */
export function custodyAfter(custody: Custody, event: ExchangeEvent | CustodyEvent): Custody {
  if (event.type === 'PieceSentBack') return 'on-the-way-to-customer'
  if (event.type === 'CalledIn') return 'on-the-way-to-shop'
  if (event.type === 'ParcelReceived') return 'with-shop'
  if (event.type === 'Dropped' || event.type === 'Lapsed')
    return custody === 'on-the-way-to-shop' ? 'with-customer' : custody
  return custody
}

/**
 * What may be done next, likeliest first. The buttons of the desk and of My Page are made of this and of
 * nothing else.
 */
export type Act =
  | 'call-in'
  | 'approve'
  | 'want-evidence'
  | 'refuse'
  | 'give-evidence'
  | 'drop'
  | 'receive-parcel'
  | 'inspect'
  | 'remedy'
  | 'send-replacement'
  | 'owe-refund'
  | 'hand-to-staff'
  | 'pay-out'
  | 'settle'

const staffActs: Readonly<Record<State, readonly Act[]>> = {
  requested: ['call-in', 'approve', 'want-evidence', 'refuse'],
  'evidence-wanted': ['call-in', 'approve', 'refuse'],
  'awaiting-return': ['receive-parcel'],
  received: ['inspect'],
  inspected: ['approve', 'refuse'],
  approved: ['remedy', 'hand-to-staff'],
  'replacement-taken': ['send-replacement'],
  making: ['send-replacement', 'owe-refund', 'hand-to-staff'],
  'replacement-sent': ['settle'],
  'refund-owed': ['pay-out'],
  'with-staff': ['owe-refund', 'settle'],
  settled: [],
  refused: [],
  dropped: [],
  lapsed: ['receive-parcel'],
}

const customerActs: Readonly<Partial<Record<State, readonly Act[]>>> = {
  requested: ['drop'],
  'evidence-wanted': ['give-evidence', 'drop'],
  'awaiting-return': ['drop'],
}

export function nextSteps(current: Exchange, by: 'staff' | 'customer'): readonly Act[] {
  return by === 'staff' ? staffActs[current.state] : (customerActs[current.state] ?? [])
}

const isRemedy = (word: string): word is Remedy =>
  ['replace', 'make', 'repair', 'refund', 'price-reduction', 'terminate', 'staff'].includes(word)

/**
 * The ladder of a ruling's terms; without one, staff find the remedy. Who asked for an exchange is given
 * other goods before the same goods are mended: where repair and replacement both stand, the request has
 * chosen (Directive 2019/771 art. 13(2)).
 */
export function ladderOf(terms: Readonly<Record<string, string | readonly string[]>>): readonly Remedy[] {
  const stated = terms['remedies']
  const ladder = (Array.isArray(stated) ? stated : []).filter(isRemedy)
  if (ladder.length === 0) return ['staff']
  const other: readonly Remedy[] = ladder.filter((rung) => rung === 'replace' || rung === 'make')
  const mended = ladder.indexOf('repair')
  return mended === -1
    ? ladder
    : [
        ...ladder.slice(0, mended).filter((r) => !other.includes(r)),
        ...other,
        ...ladder.slice(mended).filter((r) => !other.includes(r)),
      ]
}
