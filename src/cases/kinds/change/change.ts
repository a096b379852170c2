/**
 * A change of an order that was placed: another day, another address, wrapping, another size, stone or
 * engraving. Where the documents plainly accept it and nothing costs more it is done at once; else staff
 * answer, and what costs something is quoted, accepted and paid before it is done.
 */
import { z } from 'zod'
import {
  aboutCase,
  assignment,
  moreWords,
  decision,
  evidence,
  overrides,
  quote,
  refund,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type DecisionCommand,
  type DecisionEvent,
  type Effect,
  type EventShape,
  type EvidenceEvent,
  type Kind,
  type Offer,
  type Override,
  type QuoteCommand,
  type QuoteEvent,
  type RefundCommand,
  type RefundEvent,
  type StateShape,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import { saidValue, valueNow, type Stage } from '#ordering'
import { changeDetails, fitChange, isPast, wantedIn } from './wanted.ts'

const changeState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('requested') }),
  ...quote.states,
  z.object({ state: z.literal('changed') }),
  z.object({ state: z.literal('refused') }),
  z.object({ state: z.literal('dropped') }),
  refund.states[0],
  refund.states[2],
])

export type Changing = z.infer<typeof changeState>

export type ChangeCommand =
  | {
      readonly command: 'make-change'
      readonly note: string
      readonly override?: Override | undefined
    }
  | Extract<DecisionCommand, { command: 'refuse' }>
  | QuoteCommand
  | { readonly command: 'drop' }
  | Extract<RefundCommand, { command: 'pay-out' | 'note-refund' }>
  | Extract<WaitingCommand, { command: 'write' }>
  | AssignmentCommand
  | MoreWordsCommand

/** Money that goes back. */
type Back = { readonly amountMinor: string; readonly currency: string }

export type ChangeEvent =
  | Extract<EvidenceEvent, { type: 'Asked' | 'Dropped' }>
  /** With what goes back, where it costs less. */
  | ({
      readonly type: 'Changed'
      readonly ruling: string
      readonly verdict: string
      readonly note: string
      readonly override?: Override
    } & Partial<Back>)
  | Extract<DecisionEvent, { type: 'Refused' }>
  /** What it costs stands in the shop's settings: asked and quoted in one. */
  | (Omit<Extract<QuoteEvent, { type: 'Quoted' }>, 'type'> & {
      readonly type: 'Priced'
      readonly ruling: string
      readonly verdict: string
    })
  | QuoteEvent
  /** It was paid for, and the work had gone on past it: the money goes back. */
  | ({ readonly type: 'TooLate'; readonly payment: string } & Back)
  | Extract<RefundEvent, { type: 'Settled' }>
  | Extract<WaitingEvent, { type: 'Written' }>
  | AssignmentEvent
  | MoreWordsEvent

/** The work has not gone past it: nothing has left, and the piece is not made or packed otherwise. */
function isTooLate({ case: { details }, order, line }: CaseFacts): boolean {
  const { until } = wantedIn(details)
  const here: readonly Stage[] = ['accepted', 'in-production', 'preparing', 'packed', 'undeliverable']
  if (until !== null) return isPast(line.stage, until)
  return order.lines.every(({ stage }) => !here.includes(stage))
}

/**
 * Whether it is done without anybody of the shop: the documents accept, it costs nothing more or less, and
 * nothing that is packed has to be opened. Another country is for staff.
 */
function isDoneAtOnce(facts: CaseFacts): boolean {
  const { ruling } = facts.ruled()
  const wanted = wantedIn(facts.case.details)
  if (ruling.verdict !== 'accept' || wanted.costsMinor !== '0' || facts.case.recipient !== null) return false
  if (!['none', undefined].includes(ruling.terms['fee'] as string | undefined)) return false
  if (wanted.what === 'delivery-day') return !isTooLate(facts)
  if (wanted.what === 'address' && wanted.after.destination !== facts.order.destination) return false
  return facts.order.lines.every(({ stage }) => notPacked.includes(stage))
}

/**
 * The wrapping that the shop's settings name a price for, while nothing is packed: the documents accept it
 * at that price, and nobody has to quote it. Something of the order that is still to be paid is for staff.
 */
function priced(facts: CaseFacts): Offer | undefined {
  const { case: theCase, order, shop, unpaid } = facts
  const { ruling } = facts.ruled()
  const { what, costsMinor } = wantedIn(theCase.details)
  const name = shop.settings.selling?.wrapping?.name[theCase.language]
  if (what !== 'wrapping' || BigInt(costsMinor) <= 0n || name === undefined) return undefined
  if (ruling.verdict !== 'accept' || theCase.recipient !== null || unpaid) return undefined
  if (!['price', undefined].includes(ruling.terms['fee'] as string | undefined)) return undefined
  if (order.lines.some(({ stage }) => !notPacked.includes(stage))) return undefined
  if (quote.methodsOf(facts).length === 0) return undefined
  return { amountMinor: costsMinor, currency: order.currency, works: name, readyBy: null }
}

const notPacked: readonly Stage[] = ['accepted', 'in-production', 'preparing']

const tooLate = ({ line: { line } }: CaseFacts) => ({ refused: 'too-late-to-change', line }) as const

const open = (facts: CaseFacts): ChangeEvent => {
  const { hash, ruling } = facts.ruled()
  const asked = { ruling: hash, verdict: ruling.verdict }
  if (isDoneAtOnce(facts)) return { type: 'Changed', ...asked, note: '' }
  const offer = priced(facts)
  return offer === undefined
    ? { type: 'Asked', ...asked, photos: 0, added: [] }
    : { type: 'Priced', ...asked, ...offer, answerBy: facts.limit('evidence-within').at }
}

const makeChange: CommandRule<
  'requested',
  Extract<ChangeCommand, { command: 'make-change' }>,
  ChangeEvent
> = {
  by: 'staff',
  in: ['requested'],
  decide: ({ note, override }, facts) => {
    if (isTooLate(facts)) return tooLate(facts)
    const { hash, ruling } = facts.ruled()
    const against = overrides('make-change', ruling.verdict)
    if (against && (override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
    const costs = BigInt(wantedIn(facts.case.details).costsMinor)
    return {
      type: 'Changed',
      ruling: hash,
      verdict: ruling.verdict,
      note,
      ...(against && override !== undefined ? { override } : {}),
      ...(costs < 0n ? { amountMinor: String(-costs), currency: facts.order.currency } : {}),
    }
  },
}

/** As the quote's own, unless the work has gone past it. */
const inTime = <Name extends 'accept-quote' | 'quote'>(
  rule: CommandRule<'quoted' | 'requested', Extract<QuoteCommand, { command: Name }>, QuoteEvent>,
): CommandRule<'quoted' | 'requested', Extract<QuoteCommand, { command: Name }>, QuoteEvent> => ({
  ...rule,
  decide: (command, facts, current) =>
    isTooLate(facts) ? tooLate(facts) : rule.decide(command, facts, current),
})

const quotePaid: CommandRule<
  'quote-accepted',
  Extract<QuoteCommand, { command: 'quote-paid' }>,
  ChangeEvent
> = {
  ...quote.quotePaid,
  decide: (command, facts, current): ChangeEvent | CaseRefusal => {
    const paid = quote.quotePaid.decide(command, facts, current)
    const now = current as StateShape as Changing
    if ('refused' in paid || now.state !== 'quote-accepted' || !isTooLate(facts)) return paid
    const { amountMinor, currency } = now
    return { type: 'TooLate', payment: command.payment, amountMinor, currency }
  },
}

const neverLapses = {
  by: 'clock',
  in: [],
  decide: (_command: unknown, _facts: CaseFacts, { state }: StateShape) =>
    ({ refused: 'not-in-this-state', state }) as const,
} as const satisfies CommandRule<never, { readonly command: 'lapse' }, ChangeEvent>

/** Pieces wait in the shop as they were: nothing is sent back, nothing ends. */
const withoutPieces = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(
    ({ effect, ...of }) =>
      effect !== 'end-pieces' &&
      !(effect === 'make-task' && (of as { readonly task?: string }).task === 'send-piece-back'),
  )

/** A rule of a phase that this kind has in part: only events of its own come of it. */
const own = <States extends string, C>(
  rule: CommandRule<States, C, EventShape>,
): CommandRule<States, C, ChangeEvent> => rule as CommandRule<States, C, ChangeEvent>

/** The change itself, and the letter that says what stood there and what stands there now. */
function done(facts: CaseFacts, note = ''): readonly Effect[] {
  const { costsMinor: _costs, until: _until, ...change } = wantedIn(facts.case.details)
  const said = (value: typeof change.after) => ({
    ja: saidValue(change.what, value, 'ja'),
    en: saidValue(change.what, value, 'en'),
  })
  return [
    {
      effect: 'change-order',
      change,
      says: {
        ...aboutCase(facts),
        what: change.what,
        before: said(valueNow(facts.order, change) as typeof change.after),
        after: said(change.after),
        ...(note === '' ? {} : { note }),
      },
    },
  ]
}

const isBack = (event: Partial<Back>): event is Back => event.amountMinor !== undefined

/** The money goes back; the pieces stay what they are. */
const oweBack = ({ amountMinor, currency }: Back, facts: CaseFacts): readonly Effect[] =>
  withoutPieces(refund.effects.RefundOwed({ type: 'RefundOwed', amountMinor, currency }, facts))

const quoteEffects = quote.effects((facts) => done(facts))
const quoteEvolve = quote.evolve((): Changing => ({ state: 'changed' }))
const refundOwed = ({ amountMinor, currency }: Back): Changing => ({
  state: 'refund-owed',
  amountMinor,
  currency,
})

export const change: Kind<
  'change',
  Changing,
  ChangeCommand,
  ChangeEvent,
  'change-delivery-day' | 'change-address' | 'wrapping' | 'change-specification'
> = {
  kind: 'change',
  requests: ['change-delivery-day', 'change-address', 'wrapping', 'change-specification'],
  details: changeDetails,
  fit: fitChange,
  ofLine: true,
  holdsOrder: true,
  state: changeState,
  open,
  commands: {
    'make-change': makeChange,
    quote: inTime(quote.quote(['requested'])),
    refuse: own({ ...decision.refuse, in: ['requested'] as const }),
    'accept-quote': inTime(quote.acceptQuote),
    'decline-quote': quote.declineQuote,
    'quote-paid': quotePaid,
    'quote-not-paid': quote.quoteNotPaid,
    drop: { by: 'customer', in: ['requested'], decide: () => ({ type: 'Dropped' }) },
    lapse: quote.quoteLapse<ChangeEvent, never>(neverLapses),
    'pay-out': own(refund.payOut),
    'note-refund': own(refund.noteRefund),
    write: own(waiting.write),
    'take-in-words': moreWords.takeInWords,
    assign: assignment.assign,
  },
  evolve: {
    ...assignment.evolve,
    ...moreWords.evolve,
    ...quoteEvolve,
    Written: waiting.evolve.Written,
    Settled: ({ by }) => ({ state: 'settled', by }),
    Asked: () => ({ state: 'requested' }),
    Priced: (event) => quoteEvolve.Quoted({ ...event, type: 'Quoted' }),
    Changed: (event) => (isBack(event) ? refundOwed(event) : { state: 'changed' }),
    TooLate: refundOwed,
    Refused: () => ({ state: 'refused' }),
    Dropped: () => ({ state: 'dropped' }),
  },
  effects: {
    ...assignment.effects,
    ...moreWords.effects,
    ...quoteEffects,
    Written: waiting.effects.Written,
    Settled: refund.effects.Settled,
    QuoteDeclined: (event, facts) => withoutPieces(quoteEffects.QuoteDeclined(event, facts)),
    Asked: evidence.effects.Asked,
    Dropped: evidence.effects.Dropped,
    Changed: (event, facts) => [
      { effect: 'keep-ruling', hash: event.ruling },
      ...done(facts, event.note),
      ...(isBack(event) ? oweBack(event, facts) : []),
    ],
    Priced: (event, facts) => [
      { effect: 'keep-ruling', hash: event.ruling },
      ...quoteEffects.Quoted({ ...event, type: 'Quoted' }, facts),
    ],
    TooLate: oweBack,
    Refused: (event, facts) => withoutPieces(decision.effects.Refused(event, facts)),
  },
  arrows: {
    requested: ['changed', 'refund-owed', 'quoted', 'refused', 'dropped'],
    quoted: ['quoted', 'changed', 'quote-accepted', 'quote-declined'],
    'quote-accepted': ['changed', 'refund-owed', 'quote-declined'],
    'quote-declined': [],
    'refund-owed': ['settled'],
    changed: [],
    refused: [],
    dropped: [],
    settled: [],
  },
  phase: {
    ...quote.phase,
    requested: 'answer',
    changed: 'over',
    refused: 'over',
    dropped: 'over',
    'refund-owed': 'remedy',
    settled: 'over',
  },
  due: {
    ...quote.due,
    requested: evidence.due.requested,
    changed: () => undefined,
    refused: () => undefined,
    dropped: () => undefined,
    'refund-owed': refund.due['refund-owed'],
    settled: () => undefined,
  },
}
