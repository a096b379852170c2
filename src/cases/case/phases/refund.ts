/**
 * Money back, and the ends that all kinds share: a refund is owed, then paid out; staff agree something else;
 * the case is settled. Owing and paying are entries of the ledger in the transaction of the press.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import type { Money } from '#money'
import { zoneOf, type LimitSource } from '#rulings'
import type { CaseFacts } from '../facts.ts'
import type { CaseRefusal, CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { aboutCase, deadlineAt, instant, limitSource, noted } from './shared.ts'

export const states = [
  z.object({
    state: z.literal('refund-owed'),
    amountMinor: z.string().regex(/^\d+$/),
    currency: z.string(),
    /** When the documents say it must be there; an exclusive end. */
    by: instant.optional(),
    from: limitSource,
  }),
  z.object({ state: z.literal('with-staff') }),
  z.object({ state: z.literal('settled'), by: z.enum(['replacement', 'refund', 'staff']) }),
] as const

export type RefundState = z.infer<(typeof states)[number]>

export type RefundCommand =
  /** Without an amount: what the terms give for the pieces in hand. */
  | { readonly command: 'owe-refund'; readonly amountMinor?: bigint | undefined }
  | { readonly command: 'pay-out'; readonly note: string }
  | { readonly command: 'hand-to-staff' }
  | { readonly command: 'settle'; readonly note: string }

export type RefundEvent =
  | {
      readonly type: 'RefundOwed'
      readonly amountMinor: string
      readonly currency: string
      readonly by?: Instant
      readonly from?: LimitSource
    }
  | { readonly type: 'HandedToStaff' }
  | { readonly type: 'Settled'; readonly by: 'replacement' | 'refund' | 'staff'; readonly note: string }

type Rule<Name extends RefundCommand['command'], States extends string> = CommandRule<
  States,
  Extract<RefundCommand, { command: Name }>,
  RefundEvent
>

/**
 * What goes back for the pieces in hand: their price, or less where the terms pay nothing back; delivery too
 * where the terms pay back all payments and the whole order is in the case.
 */
export function refundByTerms(facts: CaseFacts): Money {
  const { currency, lines, shippingMinor } = facts.order
  const of = facts.ruled().ruling.terms['refund-of']
  if (of === 'none') return { amountMinor: 0n, currency }
  const isWhole = lines.length === 1 && lines[0]?.quantity === facts.case.quantity
  const delivery = of === 'all-payments' && isWhole ? shippingMinor : 0n
  return { amountMinor: facts.price.amountMinor + delivery, currency }
}

/** Owes an amount, or what the terms give. How long the shop has to pay is the documents' business. */
export function owe(facts: CaseFacts, stated?: bigint): RefundEvent | CaseRefusal {
  const amount = stated ?? refundByTerms(facts).amountMinor
  if (amount <= 0n) return { refused: 'amount-missing' }
  const limit = facts.refundBy(facts.at)
  return {
    type: 'RefundOwed',
    amountMinor: String(amount),
    currency: facts.order.currency,
    ...(limit === undefined ? {} : { by: limit.at, from: limit.from }),
  }
}

/** Staff owe a refund: what the terms give, or another amount. */
export const oweRefund = <States extends string>(states: readonly States[]): Rule<'owe-refund', States> => ({
  by: 'staff',
  in: states,
  decide: ({ amountMinor }, facts) => owe(facts, amountMinor),
})

/** The remedy is taken into the shop's own hands: what the documents list does not help. */
export const handToStaff = <States extends string>(
  states: readonly States[],
): Rule<'hand-to-staff', States> => ({
  by: 'staff',
  in: states,
  decide: () => ({ type: 'HandedToStaff' }),
})

/** The refund was paid out, by the means it was paid with. */
export const payOut: Rule<'pay-out', 'refund-owed'> = {
  by: 'staff',
  in: ['refund-owed'],
  decide: ({ note }) => ({ type: 'Settled', by: 'refund', note }),
}

/**
 * The end: what the pieces in hand were replaced by has arrived, by the parcel's delivery or the customer's
 * word; or staff found another end. That needs words: no case ends with nothing, and the customer reads what
 * was agreed.
 */
export const settle = <States extends string>(states: readonly States[]): Rule<'settle', States> => ({
  by: 'staff',
  in: states,
  decide: ({ note }, { arrived }, { state }) => {
    if (state === 'with-staff')
      return note.trim() === '' ? { refused: 'words-missing' } : { type: 'Settled', by: 'staff', note }
    if (state === 'replacement-sent' && !arrived) return { refused: 'not-arrived' }
    return { type: 'Settled', by: 'replacement', note }
  },
})

/**
 * What was paid for whole is not claimed again, nor is a piece that the shop keeps; else the price went down.
 */
const endsTheClaim = (amountMinor: bigint, { price, case: { custody } }: CaseFacts): boolean =>
  amountMinor >= price.amountMinor || custody === 'with-shop'

type Of<Type extends RefundEvent['type']> = Extract<RefundEvent, { type: Type }>

export const evolve = {
  RefundOwed: ({ amountMinor, currency, by, from }: Of<'RefundOwed'>): RefundState => ({
    state: 'refund-owed',
    amountMinor,
    currency,
    by,
    from,
  }),
  HandedToStaff: (): RefundState => ({ state: 'with-staff' }),
  Settled: ({ by }: Of<'Settled'>): RefundState => ({ state: 'settled', by }),
}

export const effects = {
  RefundOwed: (
    { amountMinor, currency, by, from }: Of<'RefundOwed'>,
    facts: CaseFacts,
  ): readonly Effect[] => {
    const amount = { amountMinor, currency }
    return [
      ...(endsTheClaim(BigInt(amountMinor), facts)
        ? [{ effect: 'end-pieces', how: 'refunded' } as const]
        : []),
      { effect: 'owe-refund', amount: { amountMinor: BigInt(amountMinor), currency } },
      { effect: 'make-task', task: 'pay-refund', data: { ...amount, order: facts.case.order } },
      {
        effect: 'write-letter',
        letter: 'case-refund-owed',
        says: {
          ...aboutCase(facts),
          ...(facts.case.recipient === null ? { amount } : {}),
          means: 'same-means',
          ...(by === undefined ? {} : { by: deadlineAt(by, zoneOf(from, facts.shop)) }),
        },
      },
    ]
  },
  HandedToStaff: (): readonly Effect[] => [],
  Settled: ({ by, note }: Of<'Settled'>, facts: CaseFacts): readonly Effect[] => [
    ...(by === 'refund' ? [{ effect: 'pay-refund', amount: facts.owed } as const] : []),
    { effect: 'finish-tasks', task: 'pay-refund' },
    {
      effect: 'write-letter',
      letter: 'case-settled',
      says: {
        ...aboutCase(facts),
        ...(by === 'staff'
          ? noted(note)
          : { remedy: by === 'refund' ? ('refund' as const) : ('replace' as const) }),
      },
    },
  ],
}

export const due = {
  'refund-owed': ({ by, from }: Extract<RefundState, { state: 'refund-owed' }>, facts: CaseFacts): Due =>
    by === undefined ? { is: 'answer', ...facts.limit('answer-within') } : { is: 'refund', at: by, from },
  'with-staff': (_current: StateShape, facts: CaseFacts): Due => ({
    is: 'answer',
    ...facts.limit('answer-within'),
  }),
  settled: (): undefined => undefined,
}

export const phase = { 'refund-owed': 'remedy', 'with-staff': 'remedy', settled: 'over' } as const
