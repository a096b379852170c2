/**
 * A parcel that could not be delivered and came back: why, where it is sent next, at whose cost, and what
 * becomes of the money where it is not. Where no document speaks, staff decide, and what was asked is kept.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  aboutCase,
  assignment,
  moreWords,
  box,
  clausesOf,
  instant,
  limitAt,
  limitSource,
  noted,
  overrides,
  quote,
  refund,
  refundByTerms,
  saidOf,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type BoxCommand,
  type BoxLost,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type Due,
  type Effect,
  type Kind,
  type Override,
  type QuoteCommand,
  type QuoteEvent,
  type RefundCommand,
  type RefundEvent,
  type StateShape,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import type { LetterValues } from '#letters'
import { returnCauses, type ReturnCause } from '#parcels'
import type { LimitSource } from '#rulings'
import * as anew from './anew.ts'

const [quoted, quoteAccepted] = quote.states
const [refundOwed, withStaff, settled] = refund.states

const { lost } = anew

const redeliveryState = z.discriminatedUnion('state', [
  refundOwed,
  settled,
  withStaff.extend(lost),
  quoted.extend(lost),
  quoteAccepted.extend(lost),
  z.object({ state: z.literal('requested'), ...lost }),
  z.object({ state: z.literal('address-wanted'), by: instant, from: limitSource, ...lost }),
  z.object({ state: z.literal('to-send'), ...lost }),
  ...anew.states,
  z.object({
    state: z.literal('sent-again'),
    parcel: z.string(),
    carrier: z.string(),
    tracking: z.string(),
  }),
  z.object({ state: z.literal('arrived') }),
])

export type Redelivery = z.infer<typeof redeliveryState>

type OwnCommand =
  | { readonly command: 'ask-address'; readonly note: string }
  /** `lines` empty: the address of the order. */
  | {
      readonly command: 'give-address'
      readonly name: string
      readonly lines: readonly string[]
      readonly note: string
    }
  | { readonly command: 'decline-parcel'; readonly note: string }
  | { readonly command: 'agree-resend'; readonly note: string }
  | {
      readonly command: 'send-again'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly command: 'note-arrival' }
  | { readonly command: 'note-return'; readonly cause: ReturnCause }
  | Extract<BoxCommand, { command: 'note-box-lost' }>
  | {
      readonly command: 'refund-parcel'
      readonly amountMinor?: bigint | undefined
      /** Why it is another amount than the terms give. */
      readonly reason?: string
      readonly override?: Override | undefined
    }
  | { readonly command: 'lapse' }

export type RedeliveryCommand =
  | OwnCommand
  | anew.AnewCommand
  | QuoteCommand
  | Extract<RefundCommand, { command: 'pay-out' | 'note-refund' | 'hand-to-staff' | 'settle' }>
  | Extract<WaitingCommand, { command: 'write' }>
  | AssignmentCommand
  | MoreWordsCommand

type Wanted = { readonly by: Instant; readonly from: LimitSource }

type OwnEvent =
  | ({ readonly type: 'Asked'; readonly ruling: string; readonly verdict: string } & Partial<Wanted>)
  | ({ readonly type: 'CameBack'; readonly cause: ReturnCause; readonly ruling: string } & Wanted)
  /** The carrier has lost it: what was in it is sent anew, or paid back. */
  | (BoxLost & { readonly ruling: string })
  | ({ readonly type: 'AddressWanted'; readonly note: string } & Wanted)
  | {
      readonly type: 'AddressGiven'
      readonly name: string
      readonly lines: readonly string[]
      readonly note: string
    }
  | { readonly type: 'ParcelKept'; readonly why: 'declined' | 'no-answer'; readonly note: string }
  | { readonly type: 'ResendAgreed'; readonly note: string }
  | {
      readonly type: 'SentAgain'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
      /** Other pieces, in place of those that were lost. */
      readonly anew?: true
    }
  | { readonly type: 'ArrivedAgain' }
  | {
      readonly type: 'ParcelRefunded'
      readonly ruling: string
      readonly override?: Override
      readonly owed: Extract<RefundEvent, { type: 'RefundOwed' }>
      readonly amountMinor: string
      readonly currency: string
    }

export type RedeliveryEvent =
  | OwnEvent
  | anew.AnewEvent
  | QuoteEvent
  | RefundEvent
  | Extract<WaitingEvent, { type: 'Written' }>
  | AssignmentEvent
  | MoreWordsEvent

const open = ['requested', 'address-wanted', 'with-staff'] as const

/** In each of these the box, or the one that was lost, may still arrive or come back. */
const underway = ['sent-again', 'requested', 'with-staff', 'to-send', 'making', 'made'] as const

/** Whether the box was lost by the carrier, and did not come back. Older cases say so in their details. */
const isLost = ({ case: { details } }: CaseFacts, current: StateShape): boolean =>
  details['lost'] === true || lostIn(current) !== undefined

const lostIn = (current: StateShape): string | undefined =>
  'lost' in current && typeof current.lost === 'string' ? current.lost : undefined

/** As long as nothing leaves and nothing comes back, the box stays lost. */
const stillLost = <State extends Redelivery>(next: State, before: StateShape): State => {
  const box = lostIn(before)
  return box === undefined ? next : { ...next, lost: box }
}

const wanted = (facts: CaseFacts): Wanted => {
  const { at, from } = facts.limit('evidence-within')
  return { by: at, from }
}

/** What a refund of it rests on: what the documents say on ending the contract now. */
const moneyRuling = (facts: CaseFacts) => facts.asked('cancel')

/** What goes back is what the documents give for a contract that ends now. */
export const asCancelled = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  ruled: () => moneyRuling(facts),
  refundBy: (agreed, returned) => facts.refundBy(agreed, returned, 'cancel'),
})

/** Whether the documents give no money back for a parcel that came back (PRE-10). */
const givesNothing = (facts: CaseFacts): boolean => {
  const { ruling } = moneyRuling(facts)
  return ruling.verdict === 'refuse' && overrides('approve', ruling.verdict)
}

/** Of a quote, what goes on when it is accepted and paid. */
const toSend = { state: 'to-send' } as const
const quoting = quote.evolve(() => toSend as StateShape)
const quotingLost = {
  Quoted: (event, before) => stillLost((quoting.Quoted as Evolve<'Quoted'>)(event, before), before),
  QuoteAccepted: (event, before) =>
    stillLost((quoting.QuoteAccepted as Evolve<'QuoteAccepted'>)(event, before), before),
} satisfies Partial<{ readonly [Type in RedeliveryEvent['type']]: Evolve<Type> }>
type Evolve<Type extends RedeliveryEvent['type']> = (
  event: Extract<RedeliveryEvent, { type: Type }>,
  before: Redelivery,
) => Redelivery
const quoteEffects = quote.effects(() => [])

export const redelivery: Kind<'redelivery', Redelivery, RedeliveryCommand, RedeliveryEvent, 'redelivery'> = {
  kind: 'redelivery',
  requests: ['redelivery'],
  details: z.object({
    parcel: z.string().optional(),
    lines: z.array(z.number().int()).optional(),
    cause: z.enum(returnCauses).optional(),
    lost: z.literal(true).optional(),
  }),
  state: redeliveryState,
  open: (facts) => {
    const { hash, ruling } = facts.ruled()
    const cause = returnCauses.find((one) => one === facts.case.details['cause'])
    const { parcel, lost } = facts.case.details
    if (lost === true)
      return { type: 'BoxLost', parcel: String(parcel), note: facts.case.description, ruling: hash }
    if (facts.actor.startsWith('staff:'))
      return { type: 'CameBack', cause: cause ?? 'not-said', ruling: hash, ...wanted(facts) }
    const isHere = facts.line.stage === 'undeliverable'
    return { type: 'Asked', ruling: hash, verdict: ruling.verdict, ...(isHere ? wanted(facts) : {}) }
  },
  commands: {
    'agree-resend': {
      by: 'staff',
      in: open,
      decide: ({ note }) => ({ type: 'ResendAgreed', note: note.trim() }),
    },
    quote: quote.quote(['requested', 'with-staff']),
    'begin-making': anew.beginMaking(isLost),
    'finish-making': anew.finishMaking,
    'send-again': {
      by: 'staff',
      in: ['to-send', 'made'],
      decide: ({ parcel, carrier, tracking }, facts, current) => ({
        type: 'SentAgain',
        parcel,
        carrier,
        tracking,
        ...(isLost(facts, current) ? { anew: true } : {}),
      }),
    },
    'ask-address': {
      by: 'staff',
      in: ['requested', 'with-staff'],
      decide: ({ note }, facts) => ({ type: 'AddressWanted', note: note.trim(), ...wanted(facts) }),
    },
    'give-address': {
      by: 'customer',
      in: ['address-wanted'],
      decide: ({ name, lines, note }) => ({ type: 'AddressGiven', name, lines, note }),
    },
    'decline-parcel': {
      by: 'customer',
      in: ['address-wanted', 'requested'],
      decide: ({ note }) => ({ type: 'ParcelKept', why: 'declined', note: note.trim() }),
    },
    'accept-quote': quote.acceptQuote,
    'decline-quote': quote.declineQuote,
    'quote-paid': quote.quotePaid,
    'quote-not-paid': quote.quoteNotPaid,
    // What was lost may be found: whatever was meant to follow, it has arrived.
    'note-arrival': {
      by: 'clock',
      in: underway,
      decide: (_command, facts, current) =>
        current.state === 'sent-again' || isLost(facts, current)
          ? { type: 'ArrivedAgain' }
          : { refused: 'not-in-this-state', state: current.state },
    },
    'note-return': {
      by: 'staff',
      in: underway,
      decide: ({ cause }, facts, current) =>
        current.state === 'sent-again' || isLost(facts, current)
          ? { type: 'CameBack', cause, ruling: facts.ruled().hash, ...wanted(facts) }
          : { refused: 'not-in-this-state', state: current.state },
    },
    'note-box-lost': {
      by: 'staff',
      in: ['sent-again'],
      decide: (command, facts, current) => {
        const gone = box.noteLost(['sent-again']).decide(command, facts, current)
        return 'refused' in gone ? gone : { ...gone, ruling: facts.ruled().hash }
      },
    },
    'refund-parcel': {
      by: 'staff',
      in: ['requested', 'with-staff'],
      decide: ({ amountMinor, reason = '', override }, facts) => {
        const nothing = givesNothing(facts)
        if (nothing && (override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
        const why = reason === '' ? (override?.reason ?? '') : reason
        const owed = refund.owe(asCancelled(facts), { amountMinor, reason: why })
        if ('refused' in owed) return owed
        if (owed.type !== 'RefundOwed') return { refused: 'amount-missing' }
        const { amountMinor: sum, currency } = owed
        const ruling = moneyRuling(facts).hash
        const against = nothing && override !== undefined ? { override } : {}
        return { type: 'ParcelRefunded', ruling, owed, amountMinor: sum, currency, ...against }
      },
    },
    'hand-to-staff': refund.handToStaff(['requested']),
    'pay-out': refund.payOut,
    'note-refund': refund.noteRefund,
    settle: refund.settle(['with-staff']),
    lapse: quote.quoteLapse<RedeliveryEvent, 'address-wanted'>({
      by: 'clock',
      in: ['address-wanted'],
      decide: (_command, { at, case: { dueAt } }, { state }): RedeliveryEvent | CaseRefusal =>
        dueAt === null || at < dueAt
          ? { refused: 'not-in-this-state', state }
          : { type: 'ParcelKept', why: 'no-answer', note: '' },
    }),
    write: waiting.write as CommandRule<
      never,
      Extract<WaitingCommand, { command: 'write' }>,
      RedeliveryEvent
    >,
    'take-in-words': moreWords.takeInWords,
    assign: assignment.assign,
  },
  evolve: {
    ...refund.evolve,
    ...assignment.evolve,
    ...moreWords.evolve,
    ...quotingLost,
    QuotePaid: (_event, before) => stillLost(toSend, before),
    // The parcel is still in the shop: without a yes to the quote, staff say what becomes of it.
    QuoteDeclined: (_event, before) => stillLost({ state: 'with-staff' }, before),
    HandedToStaff: (_event, before) => stillLost({ state: 'with-staff' }, before),
    Written: waiting.evolve.Written,
    Asked: ({ by, from }) =>
      by === undefined ? { state: 'requested' } : { state: 'address-wanted', by, from },
    CameBack: ({ by, from }) => ({ state: 'address-wanted', by, from }),
    BoxLost: ({ parcel }) => ({ state: 'requested', lost: parcel }),
    AddressWanted: ({ by, from }, before) => stillLost({ state: 'address-wanted', by, from }, before),
    AddressGiven: (_event, before) => stillLost({ state: 'requested' }, before),
    ParcelKept: (_event, before) => stillLost({ state: 'with-staff' }, before),
    ResendAgreed: (_event, before) => stillLost(toSend, before),
    MakingBegun: (_event, before) => stillLost({ state: 'making' }, before),
    MakingFinished: (_event, before) => stillLost({ state: 'made' }, before),
    SentAgain: ({ parcel, carrier, tracking }) => ({ state: 'sent-again', parcel, carrier, tracking }),
    ArrivedAgain: () => ({ state: 'arrived' }),
    ParcelRefunded: ({ owed }) => refund.evolve.RefundOwed(owed),
  },
  effects: {
    ...refund.effects,
    ...assignment.effects,
    ...moreWords.effects,
    ...anew.effects,
    Written: waiting.effects.Written,
    Quoted: quoteEffects.Quoted,
    QuoteAccepted: quoteEffects.QuoteAccepted,
    QuotePaid: quoteEffects.QuotePaid,
    QuoteDeclined: ({ why, payment }, facts) => [
      ...(payment === undefined ? [] : [{ effect: 'give-up-payment', payment } as const]),
      kept(facts, why),
    ],
    Asked: ({ ruling }, facts) => [
      { effect: 'keep-ruling', hash: ruling },
      {
        effect: 'write-letter',
        letter: 'case-opened',
        says: {
          ...aboutCase(facts),
          description: facts.case.description,
          ...saidOf(facts.ruled().ruling, facts),
          needed: [],
          answerBy: limitAt(facts.limit('answer-within'), facts),
        },
      },
    ],
    CameBack: ({ cause, ruling, by, from }, facts) => [
      { effect: 'keep-ruling', hash: ruling },
      { effect: 'move-pieces', to: 'with-shop' },
      addressLetter(facts, { by, from }, { cause }),
    ],
    BoxLost: (event, facts) => [{ effect: 'keep-ruling', hash: event.ruling }, box.toldLost(event, facts)],
    AddressWanted: ({ note, by, from }, facts) => [addressLetter(facts, { by, from }, noted(note))],
    AddressGiven: ({ name, lines }) => (lines.length === 0 ? [] : [{ effect: 'keep-address', name, lines }]),
    ParcelKept: ({ why }, facts) => [kept(facts, why)],
    ResendAgreed: ({ note }, facts) => [
      { effect: 'write-letter', letter: 'case-resend-agreed', says: { ...aboutCase(facts), ...noted(note) } },
    ],
    // The letter with the tracking number is that of every parcel that leaves.
    SentAgain: ({ parcel, carrier, tracking, anew = false }) => [
      { effect: 'resend-parcel', parcel, carrier, tracking, anew },
      { effect: 'move-pieces', to: 'on-the-way-to-customer' },
    ],
    ArrivedAgain: () => [{ effect: 'move-pieces', to: 'with-customer' }],
    ParcelRefunded: ({ owed, ruling }, facts) => [
      { effect: 'keep-ruling', hash: ruling, request: 'cancel' },
      ...refund.effects.RefundOwed(owed, facts),
    ],
  },
  arrows: {
    requested: ['address-wanted', 'to-send', 'quoted', 'refund-owed', 'with-staff', 'arrived'],
    'address-wanted': ['requested', 'to-send', 'with-staff'],
    quoted: ['quoted', 'quote-accepted', 'to-send', 'with-staff'],
    'quote-accepted': ['to-send', 'with-staff'],
    'to-send': ['making', 'sent-again', 'address-wanted', 'arrived'],
    making: ['made', 'address-wanted', 'arrived'],
    made: ['sent-again', 'address-wanted', 'arrived'],
    'sent-again': ['arrived', 'address-wanted', 'requested'],
    arrived: [],
    'with-staff': ['address-wanted', 'to-send', 'quoted', 'refund-owed', 'settled', 'arrived'],
    'refund-owed': ['settled'],
    settled: [],
  },
  phase: {
    ...refund.phase,
    quoted: quote.phase.quoted,
    'quote-accepted': quote.phase['quote-accepted'],
    requested: 'answer',
    'address-wanted': 'waiting',
    'to-send': 'remedy',
    making: 'remedy',
    made: 'remedy',
    'sent-again': 'remedy',
    arrived: 'over',
  },
  due: {
    ...refund.due,
    quoted: quote.due.quoted,
    'quote-accepted': quote.due['quote-accepted'],
    requested: nextStep,
    'address-wanted': ({ by, from }) => ({ is: 'address', at: by, from, wakes: true }),
    'to-send': nextStep,
    making: nextStep,
    made: nextStep,
    'sent-again': box.handingOver,
    arrived: () => undefined,
  },
}

function nextStep(_current: StateShape, facts: CaseFacts): Due {
  return { is: 'answer', ...facts.limit('answer-within') }
}

/** The customer is asked where it goes, and reads what the documents say of a parcel that came back. */
function addressLetter(
  facts: CaseFacts,
  { by, from }: Wanted,
  more: { readonly cause?: ReturnCause; readonly note?: string },
): Effect {
  return {
    effect: 'write-letter',
    letter: 'case-parcel-came-back',
    says: {
      ...aboutCase(facts),
      ...more,
      until: limitAt({ at: by, from }, facts),
      ...moneySaid(facts),
    },
  }
}

/** Where the documents give it back, how much and by when; otherwise what they say of it. */
function moneySaid(
  facts: CaseFacts,
): Pick<LetterValues['case-parcel-came-back'], 'clauses' | 'decidedByStaff' | 'money'> {
  const { ruling } = moneyRuling(facts)
  const amount = refundByTerms(asCancelled(facts))
  if (ruling.verdict !== 'accept' || amount.amountMinor <= 0n)
    return { clauses: clausesOf(ruling), decidedByStaff: ruling.verdict === 'staff' }
  const limit = asCancelled(facts).refundBy(facts.at)
  return {
    clauses: [],
    decidedByStaff: false,
    money: {
      ...(facts.case.recipient === null
        ? { amount: { amountMinor: String(amount.amountMinor), currency: amount.currency } }
        : {}),
      ...(limit === undefined ? {} : { by: limitAt(limit, facts) }),
    },
  }
}

const kept = (facts: CaseFacts, why: 'declined' | 'no-answer' | 'not-paid'): Effect => ({
  effect: 'write-letter',
  letter: 'case-parcel-kept',
  says: {
    ...aboutCase(facts),
    why,
    isHere: facts.case.custody === 'with-shop',
    clauses: clausesOf(moneyRuling(facts).ruling),
    answerBy: limitAt(facts.limit('answer-within'), facts),
  },
})
