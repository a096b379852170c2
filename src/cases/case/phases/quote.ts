/**
 * What costs something is quoted first: staff say what will be done, for how much and until when it stands;
 * the customer accepts, and pays where there is something to pay; then the kind goes on. What was accepted is
 * kept word by word. A no, silence and money that does not come end it, and the piece goes back.
 */
import { z } from 'zod'
import { dayOf, startOfDay, type Day, type Instant } from '#calendar'
import { methodsFor, type MethodOffer } from '#payments/methods'
import { sellingOf, type PaymentMethod } from '#shops'
import type { CaseFacts } from '../facts.ts'
import type { CaseRefusal, CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { aboutCase, deadlineAt, instant, isWithinAYear } from './shared.ts'

const offer = {
  amountMinor: z.string().regex(/^\d+$/),
  currency: z.string(),
  /** What will be done, in the words of staff. */
  works: z.string(),
  /** The day by which it should be ready, as a day number; null where staff name none. */
  readyBy: z.number().int().nullable(),
}

export const states = [
  z.object({ state: z.literal('quoted'), ...offer, answerBy: instant }),
  /** Accepted; the money is awaited. */
  z.object({ state: z.literal('quote-accepted'), ...offer, payment: z.string(), payBy: instant }),
  z.object({ state: z.literal('quote-declined'), why: z.enum(['declined', 'no-answer', 'not-paid']) }),
] as const

export type QuoteState = z.infer<(typeof states)[number]>
export type Quoted = Extract<QuoteState, { state: 'quoted' | 'quote-accepted' }>

/** The offer itself, as events and later states of a kind carry it on. */
export type Offer = Pick<Quoted, 'amountMinor' | 'currency' | 'works' | 'readyBy'>

export type QuoteCommand =
  | {
      readonly command: 'quote'
      readonly amountMinor: bigint
      readonly works: string
      readonly readyBy: Day | null
      /** The last day on which it can be accepted, by the shop's clock. */
      readonly until: Day
    }
  | {
      readonly command: 'accept-quote'
      /** The sentence that was agreed to, as the page showed it. */
      readonly agreed: string
      /** Where there is something to pay: how. `payment` is an id made for the press. */
      readonly pay?: { readonly payment: string; readonly method: PaymentMethod } | undefined
    }
  | { readonly command: 'decline-quote'; readonly note: string }
  | { readonly command: 'quote-paid'; readonly payment: string }
  | { readonly command: 'quote-not-paid'; readonly payment: string }
  | { readonly command: 'lapse' }

export type QuoteEvent =
  | ({ readonly type: 'Quoted'; readonly answerBy: Instant } & Offer)
  | ({
      readonly type: 'QuoteAccepted'
      readonly agreed: string
      readonly pay?: {
        readonly payment: string
        readonly method: PaymentMethod
        readonly payBy: Instant
      }
    } & Offer)
  | { readonly type: 'QuotePaid'; readonly payment: string }
  | {
      readonly type: 'QuoteDeclined'
      readonly why: 'declined' | 'no-answer' | 'not-paid'
      readonly note: string
      readonly payment?: string
    }

type Rule<Name extends QuoteCommand['command'], States extends string> = CommandRule<
  States,
  Extract<QuoteCommand, { command: Name }>,
  QuoteEvent
>

/** A slip of the pen is no quote: at most ten million yen. */
const mostMinor = 10_000_000n

/**
 * Staff say what will be done and what it costs; nothing is a price too. A new quote takes the old one's
 * place.
 */
export const quote = <States extends string>(
  states: readonly States[],
): Rule<'quote', States | 'quoted'> => ({
  by: 'staff',
  in: [...states, 'quoted'],
  decide: ({ amountMinor, works, readyBy, until }, { at, shop, order: { currency } }) => {
    const { zone } = shop.calendar
    const today = dayOf(at, zone)
    if (works.trim() === '') return { refused: 'words-missing' }
    if (amountMinor < 0n) return { refused: 'amount-missing' }
    if (amountMinor > mostMinor) return { refused: 'amount-too-large' }
    if (!isWithinAYear(until, today)) return { refused: 'day-not-later' }
    if (readyBy !== null && !isWithinAYear(readyBy, today)) return { refused: 'day-not-later', day: 'ready' }
    return {
      type: 'Quoted',
      amountMinor: String(amountMinor),
      currency,
      works: works.trim(),
      readyBy,
      answerBy: startOfDay(until + 1, zone),
    }
  },
})

/** The customer says yes, in the words that the page showed, and how it is paid. */
export const acceptQuote: Rule<'accept-quote', 'quoted'> = {
  by: 'customer',
  in: ['quoted'],
  decide: ({ agreed, pay }, facts, current) => {
    const quoted = current as StateShape as QuoteState
    if (quoted.state !== 'quoted' || facts.at >= quoted.answerBy) return { refused: 'quote-out-of-date' }
    if (agreed.trim() === '') return { refused: 'words-missing' }
    const accepted = { type: 'QuoteAccepted', ...offerOf(quoted), agreed } as const
    if (quoted.amountMinor === '0') return accepted
    const paying = payingOf(facts, pay, quoted.answerBy)
    return 'refused' in paying ? paying : { ...accepted, pay: paying }
  },
}

type Paying = NonNullable<Extract<QuoteEvent, { type: 'QuoteAccepted' }>['pay']>

/**
 * How a quote may be paid. The money comes before the work, so that nothing of it is paid at the door.
 */
export function methodsOf({ shop, order }: Pick<CaseFacts, 'shop' | 'order'>): readonly MethodOffer[] {
  const sells = sellingOf(shop.settings.selling)
  if ('missing' in sells) return []
  return methodsFor(sells.selling, order.destination).offered.filter(
    ({ method }) => method !== 'cash-on-delivery',
  )
}

/** The quote that stands or was accepted, whatever the kind. */
export function quotedIn(current: StateShape): Quoted | undefined {
  const now = current as QuoteState
  return now.state === 'quoted' || now.state === 'quote-accepted' ? now : undefined
}

/** Whoever says yes early has no less time to pay than the quote stands. */
function payingOf(
  { at, shop, order }: CaseFacts,
  pay: Extract<QuoteCommand, { command: 'accept-quote' }>['pay'],
  standsUntil: Instant,
): Paying | CaseRefusal {
  if (pay === undefined) return { refused: 'method-not-taken' }
  const { payment, method } = pay
  const offer = methodsOf({ shop, order }).find((one) => one.method === method)
  if (offer === undefined) return { refused: 'method-not-taken' }
  const days = offer.pays?.length ?? 0
  const { zone } = shop.calendar
  const ends = startOfDay(dayOf(at, zone) + days + 1, zone)
  return { payment, method, payBy: ends < standsUntil ? standsUntil : ends }
}

/** The customer says no, also after a yes as long as nothing was paid. */
export const declineQuote: Rule<'decline-quote', 'quoted' | 'quote-accepted'> = {
  by: 'customer',
  in: ['quoted', 'quote-accepted'],
  decide: ({ note }, _facts, current) => {
    const now = current as StateShape as QuoteState
    const asked = now.state === 'quote-accepted' ? { payment: now.payment } : {}
    return { type: 'QuoteDeclined', why: 'declined', note: note.trim(), ...asked }
  },
}

/** All of the money came in. */
export const quotePaid: Rule<'quote-paid', 'quote-accepted'> = {
  by: 'clock',
  in: ['quote-accepted'],
  decide: ({ payment }, _facts, current) =>
    isFor(payment, current) ? { type: 'QuotePaid', payment } : { refused: 'quote-out-of-date' },
}

/** Its time to be paid is over. */
export const quoteNotPaid: Rule<'quote-not-paid', 'quote-accepted'> = {
  by: 'clock',
  in: ['quote-accepted'],
  decide: ({ payment }, _facts, current) =>
    isFor(payment, current)
      ? { type: 'QuoteDeclined', why: 'not-paid', note: '', payment }
      : { refused: 'quote-out-of-date' },
}

const isFor = (payment: string, current: StateShape): boolean => {
  const now = current as QuoteState
  return now.state === 'quote-accepted' && now.payment === payment
}

/**
 * A quote that nobody answered. Before its date, nothing lapses. A kind gives the other states to its own.
 */
export const quoteLapse = <E, States extends string>(
  others: CommandRule<States, { readonly command: 'lapse' }, E>,
): CommandRule<States | 'quoted', { readonly command: 'lapse' }, E | QuoteEvent> => ({
  by: 'clock',
  in: [...(typeof others.in === 'string' ? [] : others.in), 'quoted'],
  decide: (command, facts, current) => {
    const now = current as StateShape as QuoteState
    if (now.state !== 'quoted') return others.decide(command, facts, current)
    return facts.at < now.answerBy
      ? { refused: 'not-in-this-state', state: now.state }
      : { type: 'QuoteDeclined', why: 'no-answer', note: '' }
  },
})

/**
 * Whether the price of a quote has tax of the shop's country in it: what leaves the country has none. Work on
 * a piece is done where the shop is.
 */
export const isTaxed = ({ shop, order }: Pick<CaseFacts, 'shop' | 'order'>, kind: string): boolean =>
  kind === 'care' || order.destination === shop.settings.home.country

type Of<Type extends QuoteEvent['type']> = Extract<QuoteEvent, { type: Type }>

const offerOf = ({ amountMinor, currency, works, readyBy }: Offer): Offer => ({
  amountMinor,
  currency,
  works,
  readyBy,
})

/** `agreed`: where the kind goes on once the quote is accepted and paid. */
export const evolve = <S extends StateShape>(agreed: (offer: Offer) => S) => ({
  Quoted: ({ answerBy, ...event }: Of<'Quoted'>): QuoteState => ({
    state: 'quoted',
    ...offerOf(event),
    answerBy,
  }),
  QuoteAccepted: ({ pay, ...event }: Of<'QuoteAccepted'>): S | QuoteState =>
    pay === undefined
      ? agreed(offerOf(event))
      : { state: 'quote-accepted', ...offerOf(event), payment: pay.payment, payBy: pay.payBy },
  QuotePaid: (_event: Of<'QuotePaid'>, before: StateShape): S => agreed(offerOf(before as Quoted)),
  QuoteDeclined: ({ why }: Of<'QuoteDeclined'>): QuoteState => ({ state: 'quote-declined', why }),
})

/** `agreed`: what follows once the quote is accepted and paid. */
export const effects = (agreed: (facts: CaseFacts) => readonly Effect[]) => ({
  Quoted: (
    { amountMinor, currency, works, readyBy, answerBy }: Of<'Quoted'>,
    facts: CaseFacts,
  ): readonly Effect[] => [
    {
      effect: 'write-letter',
      letter: 'case-quoted',
      says: {
        ...aboutCase(facts),
        works,
        amount: { amountMinor, currency },
        ...(isTaxed(facts, facts.case.kind) ? {} : { exempt: true }),
        until: deadlineAt(answerBy, facts.shop.calendar.zone),
        ...(readyBy === null
          ? {}
          : {
              ready: deadlineAt(startOfDay(readyBy + 1, facts.shop.calendar.zone), facts.shop.calendar.zone),
            }),
      },
    },
  ],
  QuoteAccepted: (
    { pay, amountMinor, currency }: Of<'QuoteAccepted'>,
    facts: CaseFacts,
  ): readonly Effect[] =>
    pay === undefined
      ? agreed(facts)
      : [
          {
            effect: 'request-payment',
            purpose: 'quote',
            amount: { amountMinor: BigInt(amountMinor), currency },
            ...pay,
          },
        ],
  QuotePaid: (_event: Of<'QuotePaid'>, facts: CaseFacts): readonly Effect[] => agreed(facts),
  QuoteDeclined: ({ why, payment }: Of<'QuoteDeclined'>, facts: CaseFacts): readonly Effect[] => [
    ...(payment === undefined ? [] : [{ effect: 'give-up-payment', payment } as const]),
    ...(facts.case.custody === 'with-shop'
      ? [{ effect: 'make-task', task: 'send-piece-back', data: { order: facts.case.order } } as const]
      : []),
    {
      effect: 'write-letter',
      letter: 'case-quote-over',
      says: { ...aboutCase(facts), why, ...(isCustomersOwn(facts) ? { back: true } : {}) },
    },
  ],
})

/** Whether the shop has a piece of the customer's in hand, and not one that has still to leave. */
const isCustomersOwn = ({ case: { custody, kind } }: CaseFacts): boolean =>
  custody === 'with-shop' && kind !== 'change'

export const due = {
  quoted: ({ answerBy }: Extract<QuoteState, { state: 'quoted' }>): Due => ({
    is: 'quote',
    at: answerBy,
    from: { of: 'staff' },
    wakes: true,
  }),
  // The payment's own time decides, under its lock; it tells the case.
  'quote-accepted': ({ payBy }: Extract<QuoteState, { state: 'quote-accepted' }>): Due => ({
    is: 'payment',
    at: payBy,
    from: { of: 'settings' },
  }),
  'quote-declined': (): undefined => undefined,
}

export const phase = { quoted: 'waiting', 'quote-accepted': 'waiting', 'quote-declined': 'over' } as const
