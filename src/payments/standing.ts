/**
 * What may become of a payment, decided in one place for notices of payment services, marks by hand and the
 * day it is due: whatever comes, in whatever order and however often. Pure.
 *
 * A payment service tells totals of all that ever happened to a payment. Totals only grow, so the larger one
 * stands: a notice that comes twice adds nothing, and one that comes late takes nothing back.
 */
import type { Decline, PaymentState } from './payment.ts'

export type Standing = {
  readonly state: PaymentState
  readonly authorisedMinor: bigint
  readonly capturedMinor: bigint
  /** Of what came in, what is to go back. */
  readonly owedMinor: bigint
  /** Of that, what was asked back from the payment service or is being paid out. */
  readonly askedBackMinor: bigint
  readonly paidBackMinor: bigint
  /** Of that, what staff paid out though a payment service had been asked: its totals do not have it. */
  readonly byHandMinor: bigint
  /** Of what is to go back, what cases promised; the rest came in too late or too much. */
  readonly promisedMinor: bigint
  /** By how much less is asked for than was, since pieces were cancelled before they were paid. */
  readonly loweredMinor: bigint
  readonly tries: number
  readonly declined: Decline | null
}

/** What a payment service knows of a payment: everything that was ever held ready, taken in, sent back. */
export type Totals = {
  readonly authorisedMinor: bigint
  readonly capturedMinor: bigint
  readonly refundedMinor: bigint
}

export type Happening =
  | ({ readonly what: 'told' } & Totals)
  | { readonly what: 'declined'; readonly why: Decline }
  /** Money that somebody saw: on the bank's statement, at the door, at the till. */
  | { readonly what: 'received'; readonly amountMinor: bigint }
  | { readonly what: 'tried' }
  | { readonly what: 'due' }
  | { readonly what: 'given-up' }
  | { readonly what: 'asked-back'; readonly amountMinor: bigint }
  /** A case promised a part of what came in, and it is asked back from the payment service at once. */
  | { readonly what: 'promised'; readonly amountMinor: bigint }
  /** So much less is asked for. */
  | { readonly what: 'lowered'; readonly amountMinor: bigint }
  /** Staff paid out what they had been asked to. */
  | { readonly what: 'paid-back'; readonly amountMinor: bigint }
  /** Staff paid out what a payment service had been asked for and did not send. */
  | { readonly what: 'paid-by-hand'; readonly amountMinor: bigint }

/** Entries of the ledger, in the order in which they are written. */
export type Posting = {
  readonly kind: 'authorised' | 'captured' | 'refund-owed' | 'refund-paid'
  readonly amountMinor: bigint
}

/**
 * What is to be done outside once this is on record: take in what is held ready, let it go, begin what waits
 * for the money, give back the stock.
 */
export type Following = 'capture' | 'release' | 'complete' | 'give-up-order'

export type Decided = {
  readonly standing: Standing
  readonly postings: readonly Posting[]
  readonly following: readonly Following[]
}

export const newStanding: Standing = {
  state: 'open',
  authorisedMinor: 0n,
  capturedMinor: 0n,
  owedMinor: 0n,
  askedBackMinor: 0n,
  paidBackMinor: 0n,
  byHandMinor: 0n,
  promisedMinor: 0n,
  loweredMinor: 0n,
  tries: 0,
  declined: null,
}

const hasEnded = ({ state }: Standing): boolean => state === 'expired' || state === 'given-up'
const waits = ({ state }: Standing): boolean => state === 'open' || state === 'declined'

/** What follows from a happening for a payment of which this amount was asked for. */
export function decide(askedMinor: bigint, before: Standing, happening: Happening): Decided {
  const next = moveBy(before, happening)
  const amountMinor = askedMinor - next.loweredMinor
  const moved = withOwed(amountMinor, paidWhenWhole(amountMinor, next))
  return { standing: moved, postings: postingsOf(before, moved), following: following(before, moved) }
}

function moveBy(before: Standing, happening: Happening): Standing {
  switch (happening.what) {
    case 'told':
      return told(before, happening)
    case 'declined':
      return declined(before, happening.why)
    case 'received':
      return { ...before, capturedMinor: before.capturedMinor + happening.amountMinor }
    case 'tried':
      return { ...before, tries: before.tries + 1 }
    case 'due':
      return waits(before) ? { ...before, state: 'expired' } : before
    case 'given-up':
      return before.state === 'paid' || hasEnded(before) ? before : { ...before, state: 'given-up' }
    case 'asked-back':
      return { ...before, askedBackMinor: before.askedBackMinor + happening.amountMinor }
    case 'promised':
      return promised(before, happening.amountMinor)
    case 'lowered':
      return { ...before, loweredMinor: before.loweredMinor + happening.amountMinor }
    case 'paid-back':
      return { ...before, paidBackMinor: before.paidBackMinor + happening.amountMinor }
    case 'paid-by-hand':
      return paidByHand(before, happening.amountMinor)
  }
}

/** Only what was asked back counts as paid back: what a payment service says beyond it is for staff. */
function told(before: Standing, totals: Totals): Standing {
  const refunded = least(totals.refundedMinor + before.byHandMinor, before.askedBackMinor)
  const held = totals.authorisedMinor > before.authorisedMinor
  return {
    ...before,
    authorisedMinor: most(before.authorisedMinor, totals.authorisedMinor),
    capturedMinor: most(before.capturedMinor, totals.capturedMinor),
    paidBackMinor: most(before.paidBackMinor, refunded),
    ...(held && waits(before) ? { state: 'authorised', declined: null } : {}),
  }
}

const paidByHand = (before: Standing, amountMinor: bigint): Standing => ({
  ...before,
  paidBackMinor: before.paidBackMinor + amountMinor,
  byHandMinor: before.byHandMinor + amountMinor,
})

const promised = (before: Standing, amountMinor: bigint): Standing => ({
  ...before,
  promisedMinor: before.promisedMinor + amountMinor,
  owedMinor: before.owedMinor + amountMinor,
  askedBackMinor: before.askedBackMinor + amountMinor,
})

/** A try that failed says nothing of a later one that did not; only what was held and not taken ends it. */
function declined(before: Standing, why: Decline): Standing {
  const concerns = waits(before) || (before.state === 'authorised' && why === 'not-captured')
  return concerns ? { ...before, state: 'declined', declined: why } : before
}

const paidWhenWhole = (amountMinor: bigint, standing: Standing): Standing =>
  standing.capturedMinor >= amountMinor && !hasEnded(standing)
    ? { ...standing, state: 'paid', declined: null }
    : standing

/**
 * What came in beyond the amount is owed back, beside what cases promised; all of it, where nothing is asked
 * for any more.
 */
function withOwed(amountMinor: bigint, standing: Standing): Standing {
  const { capturedMinor, promisedMinor } = standing
  const keeps = hasEnded(standing) ? 0n : amountMinor
  const beyond = most(0n, capturedMinor - keeps)
  const owedMinor = least(capturedMinor, promisedMinor + beyond)
  return { ...standing, owedMinor: most(standing.owedMinor, owedMinor) }
}

function postingsOf(before: Standing, after: Standing): readonly Posting[] {
  const grown: readonly Posting[] = [
    { kind: 'authorised', amountMinor: after.authorisedMinor - before.authorisedMinor },
    { kind: 'captured', amountMinor: after.capturedMinor - before.capturedMinor },
    // What a case promises is in the ledger by the case.
    {
      kind: 'refund-owed',
      amountMinor: after.owedMinor - after.promisedMinor - (before.owedMinor - before.promisedMinor),
    },
    { kind: 'refund-paid', amountMinor: after.paidBackMinor - before.paidBackMinor },
  ]
  return grown.filter(({ amountMinor }) => amountMinor > 0n)
}

function following(before: Standing, after: Standing): readonly Following[] {
  const [was, is] = [before.state, after.state]
  const heldMore = after.authorisedMinor > before.authorisedMinor
  const tookMore = after.capturedMinor > before.capturedMinor
  return [
    ...(is === 'authorised' && was !== 'authorised' ? (['capture'] as const) : []),
    ...(hasEnded(after) && (was === 'authorised' || heldMore) && !tookMore ? (['release'] as const) : []),
    ...(is === 'paid' && was !== 'paid' ? (['complete'] as const) : []),
    ...(is === 'expired' && was !== 'expired' ? (['give-up-order'] as const) : []),
  ]
}

const most = (one: bigint, other: bigint): bigint => (one > other ? one : other)
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)
