/**
 * Letters as lists show them, newest first. What is written in one moment stands in the order in which it
 * comes on the way of an order and of a request. Pure.
 */
import type { Instant } from '#calendar'
import type { LetterKind } from '#letters'

/** Every kind, in the order in which the letters of one moment are read. */
const onTheWay = {
  'address-proof': true,
  'address-taken': true,
  'address-changed': true,
  'accounts-joined': true,
  'accounts-parted': true,
  'sign-in': true,
  'second-factor': true,
  restock: true,
  'inquiry-received': true,
  'inquiry-answered': true,
  'order-placed': true,
  'payment-wanted': true,
  paid: true,
  'came-late': true,
  'in-making': true,
  delayed: true,
  ready: true,
  'parcel-sent': true,
  delivered: true,
  'informed-late': true,
  'window-reminder': true,
  'withdrawal-received': true,
  'withdrawal-answered': true,
  'case-opened': true,
  'case-message': true,
  'case-evidence-wanted': true,
  'case-called-in': true,
  'case-care-accepted': true,
  'case-visit-moved': true,
  'case-visit-off': true,
  'case-visit-reminder': true,
  'case-reminder': true,
  'case-extended': true,
  'case-parcel-came-back': true,
  'case-parcel-kept': true,
  'case-resend-agreed': true,
  'case-box-back': true,
  'case-box-lost': true,
  'case-parcel-missing': true,
  'case-wrong-thing': true,
  'case-box-empty': true,
  'case-thing-sent-back': true,
  'case-received': true,
  'case-taken-in': true,
  'remake-earring-taken': true,
  'case-inspected': true,
  'case-assessed': true,
  'case-quoted': true,
  'case-quote-over': true,
  'case-accepted': true,
  'case-withdrawn': true,
  'case-cancelled': true,
  'case-refused': true,
  'case-changed': true,
  'remake-ordered': true,
  'remake-making': true,
  'case-making': true,
  'case-work-begun': true,
  'case-work-given-up': true,
  'case-work-done': true,
  'remake-stopped': true,
  'remake-sent': true,
  'case-replacement-sent': true,
  'case-piece-sent-back': true,
  'case-refund-owed': true,
  'refund-account': true,
  'case-settled': true,
  'case-dropped': true,
  'case-closed': true,
  'case-lapsed': true,
  'given-up': true,
} as const satisfies Record<LetterKind, true>

const places: ReadonlyMap<string, number> = new Map(Object.keys(onTheWay).map((kind, place) => [kind, place]))

type Listed = {
  readonly letter: string
  readonly kind: LetterKind
  readonly order?: string | null
  readonly case: string | null
  readonly keptAt: Instant
}

export const newestFirst = <One extends Listed>(letters: readonly One[]): readonly One[] =>
  letters.toSorted(
    (one, other) =>
      other.keptAt - one.keptAt ||
      compared(other.order, one.order) ||
      compared(other.case, one.case) ||
      (places.get(other.kind) ?? -1) - (places.get(one.kind) ?? -1) ||
      compared(one.letter, other.letter),
  )

function compared(one: string | null | undefined, other: string | null | undefined): number {
  const [a, b] = [one ?? '', other ?? '']
  return a === b ? 0 : a < b ? -1 : 1
}
