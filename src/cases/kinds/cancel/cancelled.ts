/** That pieces are cancelled: when that is done without asking anybody, and what follows from it. */
import type { Instant } from '#calendar'
import type { LeftToPay } from '#payments'
import type { Ruling } from '#policy'
import type { LimitSource } from '#rulings'
import {
  aboutCase,
  clausesOf,
  deadlineAt,
  overrides,
  receivedSaid,
  refund as phase,
  type CaseFacts,
  type CaseRefusal,
  type Effect,
  type Override,
  type Refund,
  type RefundOf,
  type RefundSaid,
} from '#cases/case'
import { zoneOf } from '#rulings'

export type CancelCommand = {
  readonly command: 'cancel-pieces'
  /** Words for the customer. */
  readonly note: string
  /** Another amount than the sum gives, and why. */
  readonly amountMinor?: bigint | undefined
  readonly reason?: string
  readonly override?: Override | undefined
}

export type CancelEvent = {
  readonly type: 'Cancelled'
  readonly ruling: string
  readonly verdict: Ruling['verdict']
  readonly note: string
  readonly override?: Override
  readonly refund?: RefundSaid & {
    readonly amountMinor: string
    readonly currency: string
    readonly by?: Instant
    readonly from?: LimitSource
  }
  /** It was not paid yet: so much less is asked for, or nothing any more. */
  readonly less?: Less
  /** Whether the pieces are on sale again. */
  readonly back: boolean
}

/** `left`: what was to be paid then, how, and until when. */
export type Less = {
  readonly amountMinor: string
  readonly currency: string
  readonly nothing: boolean
  readonly left?: { readonly amountMinor: string } & Pick<LeftToPay, 'method' | 'payBy'>
}

/** As an event keeps it. */
export function lessWithout({ less, order: { currency } }: CaseFacts): Less {
  const { amountMinor, nothing, left } = less
  return {
    amountMinor: String(amountMinor),
    currency,
    nothing,
    ...(left === undefined ? {} : { left: { ...left, amountMinor: String(left.amountMinor) } }),
  }
}

/** For a letter: by how much it is less, and what is to be paid in place of the sum that was told before. */
export function unpaidSaid({ amountMinor, currency, nothing, left }: Less, facts: CaseFacts) {
  if (nothing) return receivedSaid(facts)
  const less = { amountMinor, currency }
  if (left === undefined) return { less }
  const { method, payBy } = left
  const until = payBy === null ? {} : { until: deadlineAt(payBy, facts.shop.calendar.zone) }
  return { less, left: { amount: { amountMinor: left.amountMinor, currency }, method, ...until } }
}

/** What has not left the shop, or came back undelivered. */
export const stagesToCancel: readonly string[] = [
  'accepted',
  'in-production',
  'preparing',
  'packed',
  'undeliverable',
]

/** A yes without anything to examine, to pay or to do first: nobody has to answer it. */
export const isPlainYes = ({ verdict, todo, asks, terms }: Ruling): boolean =>
  verdict === 'accept' &&
  todo.length === 0 &&
  asks.length === 0 &&
  (terms['fee'] ?? 'none') === 'none' &&
  [terms['obligations'] ?? []].flat().length === 0

/** Which shares of what was paid the terms give back. */
export function sharesOfCancel({ terms }: Pick<Ruling, 'terms'>): RefundOf {
  const of = terms['refund-of']
  return of === 'none' ? 'nothing' : of === 'price' ? 'pieces' : 'everything'
}

/** What goes back for the pieces in hand. */
export const refundFor = (facts: CaseFacts): Refund => facts.refund(sharesOfCancel(facts.ruled().ruling))

/** Cancels the pieces: against the documents only with the clause that is set aside, and a reason. */
export function decideCancel(
  { note, amountMinor, reason = '', override }: CancelCommand,
  facts: CaseFacts,
): CancelEvent | CaseRefusal {
  const { hash, ruling } = facts.ruled()
  const against = overrides('approve', ruling.verdict)
  if (against && (override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
  const { currency } = facts.order
  const refund = phase.chosenRefund(refundFor(facts), facts, { amountMinor, reason })
  if ('refused' in refund) return refund
  const limit = facts.refundBy(facts.at)
  return {
    type: 'Cancelled',
    ruling: hash,
    verdict: ruling.verdict,
    note,
    ...(against && override !== undefined ? { override } : {}),
    ...(facts.unpaid
      ? { less: lessWithout(facts) }
      : // That nothing goes back, by a choice of staff, is on record with its reason.
        refund.amountMinor > 0n || reason.trim() !== ''
        ? {
            refund: {
              amountMinor: String(refund.amountMinor),
              currency,
              ...(limit === undefined ? {} : { by: limit.at, from: limit.from }),
              ...phase.saidRefund(refund, reason.trim()),
            },
          }
        : {}),
    back: goesBack(facts),
  }
}

/**
 * What can be sold to anybody goes back on sale; what was made for this buyer does not, nor what is on its
 * way back from the carrier. Words of the buyer's own begin with the work.
 */
export function goesBack({ line: { kind, stage } }: CaseFacts): boolean {
  if (stage === 'undeliverable' || kind === 'made-to-order') return false
  return kind !== 'personalised' || stage === 'accepted'
}

export function cancelledEffects(event: CancelEvent, facts: CaseFacts): readonly Effect[] {
  const { refund, less, back, ruling, note, override } = event
  const sum = (said: { amountMinor: string; currency: string }) => ({
    amountMinor: BigInt(said.amountMinor),
    currency: said.currency,
  })
  return [
    { effect: 'keep-ruling', hash: ruling },
    { effect: 'cancel-pieces' },
    ...(refund === undefined || refund.amountMinor === '0'
      ? []
      : [
          {
            effect: 'owe-refund',
            amount: sum(refund),
            credits: phase.creditsFor(BigInt(refund.amountMinor), facts),
          } as const,
        ]),
    ...(less === undefined
      ? []
      : [{ effect: 'ask-less', amount: sum(less), nothing: less.nothing } as const]),
    ...(back ? [{ effect: 'put-back' } as const] : []),
    {
      effect: 'write-letter',
      letter: 'case-cancelled',
      says: {
        ...aboutCase(facts),
        ...(refund === undefined ? {} : { refund: refundSaid(refund, facts) }),
        ...(less === undefined ? {} : { unpaid: unpaidSaid(less, facts) }),
        clauses: override === undefined ? clausesOf(facts.ruled().ruling) : [],
        ...(note === '' ? {} : { note }),
      },
    },
  ]
}

function refundSaid(refund: NonNullable<CancelEvent['refund']>, facts: CaseFacts) {
  const { amountMinor, currency, by, from } = refund
  return {
    amount: { amountMinor, currency },
    means: phase.meansOf(facts),
    ...phase.rowsToSay(refund, currency),
    ...(by === undefined ? {} : { by: deadlineAt(by, zoneOf(from, facts.shop)) }),
  }
}
