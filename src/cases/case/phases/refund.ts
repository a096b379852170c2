/**
 * Money back, and the ends that all kinds share: a refund is owed, then paid out; staff agree something else;
 * the case is settled. Owing and paying are entries of the ledger in the transaction of the press.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import type { LetterMeans } from '#letters'
import type { Money } from '#money'
import { zoneOf, type LimitSource } from '#rulings'
import { say } from '#words'
import type { CaseFacts } from '../facts.ts'
import type { CaseRefusal, CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { creditsOf, editedRefund, refundRowNames, type Refund, type RefundRow } from '../refund-sum.ts'
import { aboutCase, deadlineAt, instant, limitSource, noted } from './shared.ts'

export const states = [
  z.object({
    state: z.literal('refund-owed'),
    amountMinor: z.string().regex(/^\d+$/),
    currency: z.string(),
    /** How it adds up; missing in a case from before that was kept. */
    rows: z
      .array(z.object({ what: z.enum(refundRowNames), amountMinor: z.string().regex(/^-?\d+$/) }))
      .optional(),
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
  | {
      readonly command: 'owe-refund'
      readonly amountMinor?: bigint | undefined
      /** Why it is another amount than the terms give. */
      readonly reason?: string
    }
  | { readonly command: 'pay-out'; readonly note: string }
  /** The payment services have sent all of it back. */
  | { readonly command: 'note-refund' }
  | { readonly command: 'hand-to-staff' }
  | { readonly command: 'settle'; readonly note: string }

/** How a refund adds up, as an event and a letter keep it: amounts as digits. */
export type SaidRow = { readonly what: RefundRow['what']; readonly amountMinor: string }
export type RefundSaid = {
  readonly rows?: readonly SaidRow[]
  readonly taxes?: readonly { readonly rate: number; readonly taxMinor: string }[]
  /** Why staff chose another amount. */
  readonly reason?: string
}

export type RefundEvent =
  | ({
      readonly type: 'RefundOwed'
      readonly amountMinor: string
      readonly currency: string
      readonly by?: Instant
      readonly from?: LimitSource
    } & RefundSaid)
  | { readonly type: 'HandedToStaff' }
  | ({
      readonly type: 'Settled'
      readonly by: 'replacement' | 'refund' | 'staff'
      readonly note: string
    } & Partial<PaidBack>)

/** What went back; an older event does not say it. */
type PaidBack = { readonly amountMinor: string; readonly currency: string }

type Rule<Name extends RefundCommand['command'], States extends string> = CommandRule<
  States,
  Extract<RefundCommand, { command: Name }>,
  RefundEvent
>

/**
 * What goes back for the pieces in hand, row by row: what was paid for them, or nothing where the terms pay
 * nothing back; delivery and the like too where the terms pay back all payments and nothing of the order is
 * left.
 */
export function refundShown(facts: CaseFacts): Refund {
  const of = facts.ruled().ruling.terms['refund-of']
  return facts.refund(of === 'none' ? 'nothing' : of === 'all-payments' ? 'everything' : 'pieces')
}

/** Its amount alone. */
export const refundByTerms = (facts: CaseFacts): Money => ({
  amountMinor: refundShown(facts).amountMinor,
  currency: facts.order.currency,
})

/** How it adds up, for the record. */
export const saidRefund = ({ rows, taxes }: Refund, reason = ''): RefundSaid => ({
  rows: rows.map(({ what, amountMinor }) => ({ what, amountMinor: String(amountMinor) })),
  ...(taxes.length === 0
    ? {}
    : { taxes: taxes.map(({ rate, taxMinor }) => ({ rate, taxMinor: String(taxMinor) })) }),
  ...(reason === '' ? {} : { reason }),
})

/** Another amount than the sum needs a reason, and is never more than came in. */
export function chosenRefund(
  refund: Refund,
  facts: CaseFacts,
  { amountMinor, reason = '' }: { readonly amountMinor?: bigint | undefined; readonly reason?: string },
): Refund | CaseRefusal {
  if (amountMinor === undefined || amountMinor === refund.amountMinor) return refund
  if (reason.trim() === '' && facts.actor.startsWith('staff:')) return { refused: 'amount-reason-missing' }
  return editedRefund(refund, amountMinor)
}

/** Owes an amount, or what the terms give. How long the shop has to pay is the documents' business. */
export function owe(
  facts: CaseFacts,
  stated: { readonly amountMinor?: bigint | undefined; readonly reason?: string } = {},
): RefundEvent | CaseRefusal {
  const refund = chosenRefund(refundShown(facts), facts, stated)
  if ('refused' in refund) return refund
  if (refund.amountMinor <= 0n) return { refused: 'amount-missing' }
  const limit = facts.refundBy(facts.at)
  return {
    type: 'RefundOwed',
    amountMinor: String(refund.amountMinor),
    currency: facts.order.currency,
    ...(limit === undefined ? {} : { by: limit.at, from: limit.from }),
    ...saidRefund(refund, stated.reason?.trim()),
  }
}

/** Staff owe a refund: what the terms give, or another amount. */
export const oweRefund = <States extends string>(states: readonly States[]): Rule<'owe-refund', States> => ({
  by: 'staff',
  in: states,
  decide: ({ amountMinor, reason = '' }, facts) => owe(facts, { amountMinor, reason }),
})

/** The remedy is taken into the shop's own hands: what the documents list does not help. */
export const handToStaff = <States extends string>(
  states: readonly States[],
): Rule<'hand-to-staff', States> => ({
  by: 'staff',
  in: states,
  decide: () => ({ type: 'HandedToStaff' }),
})

/** The refund was paid out, by the means it was paid with; where a payment service does that, nobody else. */
export const payOut: Rule<'pay-out', 'refund-owed'> = {
  by: 'staff',
  in: ['refund-owed'],
  decide: ({ note }, { owed, owedByHand }, current) =>
    owedByHand.amountMinor < owed.amountMinor
      ? { refused: 'sent-back-by-service' }
      : { type: 'Settled', by: 'refund', note, ...paidBack(current) },
}

/** The payment services have sent it back; a part that staff pay out is still waited for. */
export const noteRefund: Rule<'note-refund', 'refund-owed'> = {
  by: 'clock',
  in: ['refund-owed'],
  decide: (_command, { owed }, current) =>
    owed.amountMinor > 0n
      ? { refused: 'not-in-this-state', state: current.state }
      : { type: 'Settled', by: 'refund', note: '', ...paidBack(current) },
}

/** The sum that was owed in this state. */
function paidBack(current: StateShape): Partial<PaidBack> {
  const now = current as StateShape & Partial<PaidBack>
  return now.amountMinor === undefined || now.currency === undefined
    ? {}
    : { amountMinor: now.amountMinor, currency: now.currency }
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
const endsTheClaim = (amountMinor: bigint, facts: CaseFacts): boolean =>
  amountMinor >= facts.refund('pieces').goodsMinor || facts.case.custody === 'with-shop'

/** Of what goes back, how much is for each piece. */
export function creditsFor(amountMinor: bigint, facts: CaseFacts) {
  const whole = facts.refund('pieces')
  const refund = amountMinor === whole.amountMinor ? whole : editedRefund(whole, amountMinor)
  return creditsOf(refund, facts.order.currency)
}

/** The sum for a letter. */
export const rowsToSay = ({ rows = [], taxes = [], reason }: RefundSaid, currency: string) => ({
  rows: rows.map(({ what, amountMinor }) => ({ what, amount: { amountMinor, currency } })),
  taxes: taxes.map(({ rate, taxMinor }) => ({ rate, tax: { amountMinor: taxMinor, currency } })),
  ...(reason === undefined ? {} : { reason }),
})

/** Ways to pay by which nothing can be sent back: it goes to an account that only the customer can name. */
const toAccount: ReadonlySet<string | undefined> = new Set([
  'bank-transfer',
  'cash-on-delivery',
  'convenience-store',
])

/** Whether it goes back to an account, which whoever paid is asked for. */
export const asksForAccount = (facts: CaseFacts): boolean =>
  facts.case.recipient === null && toAccount.has(facts.ruled().facts['payment-method'])

/** How the money goes back. */
export const meansOf = (facts: CaseFacts): LetterMeans =>
  asksForAccount(facts)
    ? { ja: say('ja', 'refund.to-account'), en: say('en', 'refund.to-account') }
    : 'same-means'

type Of<Type extends RefundEvent['type']> = Extract<RefundEvent, { type: Type }>

export const evolve = {
  RefundOwed: ({ amountMinor, currency, by, from, rows }: Of<'RefundOwed'>): RefundState => ({
    state: 'refund-owed',
    amountMinor,
    currency,
    ...(rows === undefined ? {} : { rows: [...rows] }),
    by,
    from,
  }),
  HandedToStaff: (): RefundState => ({ state: 'with-staff' }),
  Settled: ({ by }: Of<'Settled'>): RefundState => ({ state: 'settled', by }),
}

export const effects = {
  RefundOwed: (said: Of<'RefundOwed'>, facts: CaseFacts): readonly Effect[] => {
    const { amountMinor, currency, by, from } = said
    const amount = { amountMinor, currency }
    const credits = creditsFor(BigInt(amountMinor), facts)
    return [
      ...(endsTheClaim(BigInt(amountMinor), facts)
        ? [{ effect: 'end-pieces', how: 'refunded' } as const]
        : []),
      { effect: 'owe-refund', amount: { amountMinor: BigInt(amountMinor), currency }, credits },
      {
        effect: 'write-letter',
        letter: 'case-refund-owed',
        says: {
          ...aboutCase(facts),
          ...(facts.case.recipient === null ? { amount, ...rowsToSay(said, currency) } : {}),
          means: meansOf(facts),
          ...(by === undefined ? {} : { by: deadlineAt(by, zoneOf(from, facts.shop)) }),
        },
      },
    ]
  },
  HandedToStaff: (): readonly Effect[] => [],
  Settled: ({ by, note, amountMinor, currency }: Of<'Settled'>, facts: CaseFacts): readonly Effect[] => [
    ...(by === 'refund' && facts.owed.amountMinor > 0n
      ? [{ effect: 'pay-refund', amount: facts.owed } as const]
      : []),
    { effect: 'finish-tasks', task: 'pay-refund' },
    { effect: 'finish-tasks', task: 'refund-failed' },
    {
      effect: 'write-letter',
      letter: 'case-settled',
      says: {
        ...aboutCase(facts),
        ...(by === 'staff'
          ? noted(note)
          : { remedy: by === 'refund' ? ('refund' as const) : ('replace' as const) }),
        ...(amountMinor === undefined || currency === undefined || facts.case.recipient !== null
          ? {}
          : { amount: { amountMinor, currency } }),
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
