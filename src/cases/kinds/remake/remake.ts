/**
 * One earring of a pair is made again after the other was lost (KAORU-04 to 08). The shop considers it and
 * quotes price and day; accepted and paid, an order is born from the case; the remaining earring is taken in
 * before anything is made; both go back in one parcel. A no on either side sends the earring back.
 */
import { z } from 'zod'
import {
  assignment,
  moreWords,
  decision,
  evidence,
  goodsBack,
  quote,
  refund,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type CommandRule,
  type DecisionCommand,
  type DecisionEvent,
  type EvidenceCommand,
  type EvidenceEvent,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type Kind,
  type QuoteCommand,
  type QuoteEvent,
  type RefundCommand,
  type RefundEvent,
  type StateShape,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import { ordered } from './ordering.ts'
import { remakeDetails } from './details.ts'
import * as making from './making.ts'

const remakeState = z.discriminatedUnion('state', [
  ...evidence.states,
  goodsBack.states[0],
  decision.states[1],
  ...quote.states,
  refund.states[0],
  refund.states[2],
  ...waiting.states,
  ...making.states,
])

export type Remake = z.infer<typeof remakeState>

type Named<Union, Field extends string, Names extends string> = Extract<Union, Readonly<Record<Field, Names>>>

export type RemakeCommand =
  | EvidenceCommand
  | Named<GoodsBackCommand, 'command', 'call-in' | 'send-piece-back'>
  | Named<DecisionCommand, 'command', 'refuse'>
  | QuoteCommand
  | Named<RefundCommand, 'command', 'pay-out' | 'note-refund'>
  | WaitingCommand
  | AssignmentCommand
  | MoreWordsCommand
  | making.MakingCommand

export type RemakeEvent =
  | EvidenceEvent
  | Named<GoodsBackEvent, 'type', 'CalledIn' | 'PieceSentBack'>
  | Named<DecisionEvent, 'type', 'Refused'>
  | QuoteEvent
  | Settling
  | WaitingEvent
  | AssignmentEvent
  | MoreWordsEvent
  | making.MakingEvent

type Refuse = Named<DecisionCommand, 'command', 'refuse'>
type SendBack = Named<GoodsBackCommand, 'command', 'send-piece-back'>
type Rule<States extends string, C, E> = CommandRule<States, C, E>
type Paying<Name extends string> = Named<RefundCommand, 'command', Name>
type Settling = Named<RefundEvent, 'type', 'Settled'>

/** Also once the earring was looked at. */
const refuse = {
  ...decision.refuse,
  in: ['requested', 'evidence-wanted', 'earring-here'],
} as unknown as Rule<
  'requested' | 'evidence-wanted' | 'earring-here',
  Refuse,
  Named<DecisionEvent, 'type', 'Refused'>
>

const goneWith = ['refused', 'quote-declined', 'stopped', 'refund-owed', 'settled'] as const

/** Whatever came of it, an earring that is still here goes home. */
const sendPieceBack = { ...goodsBack.sendPieceBack, in: goneWith } as unknown as Rule<
  (typeof goneWith)[number],
  SendBack,
  Named<GoodsBackEvent, 'type', 'PieceSentBack'>
>

/** The order is born with the money, or with the yes where nothing is to be paid. */
const quotePaid: Rule<'quote-accepted', Named<QuoteCommand, 'command', 'quote-paid'>, making.MakingEvent> = {
  by: 'clock',
  in: ['quote-accepted'],
  decide: (command, facts, current: StateShape) => {
    const paid = quote.quotePaid.decide(command, facts, current)
    const offer = quote.quotedIn(current)
    if ('refused' in paid) return paid
    return offer === undefined
      ? { refused: 'quote-out-of-date' }
      : { type: 'OrderBorn', ...making.offerOf(offer) }
  },
}

const lapsing: Rule<'evidence-wanted' | 'awaiting-return', { readonly command: 'lapse' }, EvidenceEvent> = {
  by: 'clock',
  in: ['evidence-wanted', 'awaiting-return'],
  decide: (command, facts, current) => evidence.lapse.decide(command, facts, current),
}

const quoteEvolve = quote.evolve<Remake>((offer) => making.orderedWith(offer))
const quoteEffects = quote.effects(() => [])

export const remake: Kind<'remake', Remake, RemakeCommand, RemakeEvent, 'remake-one-side'> = {
  kind: 'remake',
  requests: ['remake-one-side'],
  details: remakeDetails,
  state: remakeState,
  open: evidence.ask,
  commands: {
    quote: quote.quote(['requested', 'earring-here']),
    'call-in': goodsBack.callIn as unknown as Rule<
      'requested' | 'evidence-wanted',
      Named<GoodsBackCommand, 'command', 'call-in'>,
      Named<GoodsBackEvent, 'type', 'CalledIn'>
    >,
    'take-earring': making.takeEarring,
    'want-evidence': evidence.wantEvidence,
    'give-evidence': evidence.giveEvidence,
    refuse,
    drop: evidence.drop,
    'accept-quote': quote.acceptQuote,
    'decline-quote': quote.declineQuote,
    'quote-paid': quotePaid,
    'quote-not-paid': quote.quoteNotPaid,
    'begin-making': making.beginMaking,
    'finish-making': making.finishMaking,
    'send-both': making.sendBoth,
    'make-again': making.makeAgain,
    'say-arrived': making.sayArrived,
    'settle-both': making.settleBoth,
    'stop-making': making.stopMaking,
    arrive: making.arrive,
    'note-box-back': making.noteBoxBack,
    'note-box-lost': making.noteBoxLost,
    'pay-out': refund.payOut as unknown as Rule<'refund-owed', Paying<'pay-out'>, Settling>,
    'note-refund': refund.noteRefund as unknown as Rule<'refund-owed', Paying<'note-refund'>, Settling>,
    'send-piece-back': sendPieceBack,
    lapse: quote.quoteLapse(lapsing),
    extend: waiting.extend,
    write: waiting.write,
    close: waiting.close,
    'take-in-words': moreWords.asEvidence,
    assign: assignment.assign,
  },
  evolve: {
    ...evidence.evolve,
    CalledIn: ({ sendBackBy, from }): Remake => ({ state: 'awaiting-return', sendBackBy, from }),
    PieceSentBack: goodsBack.evolve.PieceSentBack,
    Refused: (): Remake => ({ state: 'refused' }),
    Quoted: quoteEvolve.Quoted,
    QuoteAccepted: quoteEvolve.QuoteAccepted,
    QuotePaid: quoteEvolve.QuotePaid,
    QuoteDeclined: quoteEvolve.QuoteDeclined,
    Settled: ({ by }): Remake => ({ state: 'settled', by }),
    ...waiting.evolve,
    ...assignment.evolve,
    ...moreWords.evolve,
    ...making.evolve,
  },
  effects: {
    ...evidence.effects,
    CalledIn: goodsBack.effects.CalledIn,
    PieceSentBack: goodsBack.effects.PieceSentBack,
    Refused: decision.effects.Refused,
    ...quoteEffects,
    QuoteAccepted: (event, facts) =>
      event.pay === undefined ? ordered(event, facts) : quoteEffects.QuoteAccepted(event, facts),
    Settled: refund.effects.Settled,
    ...waiting.effects,
    ...assignment.effects,
    ...moreWords.effects,
    ...making.effects,
    OrderBorn: ordered,
  },
  arrows: {
    requested: ['evidence-wanted', 'awaiting-return', 'quoted', 'refused', 'dropped'],
    'evidence-wanted': ['requested', 'awaiting-return', 'refused', 'dropped', 'lapsed', 'closed'],
    'awaiting-return': ['earring-here', 'dropped', 'lapsed', 'closed'],
    'earring-here': ['quoted', 'refused'],
    quoted: ['quoted', 'quote-accepted', 'ordered', 'quote-declined'],
    'quote-accepted': ['quote-accepted', 'ordered', 'quote-declined'],
    'quote-declined': [],
    ordered: ['ready-to-make', 'making', 'refund-owed', 'stopped'],
    'ready-to-make': ['making', 'refund-owed', 'stopped'],
    making: ['made', 'refund-owed', 'stopped'],
    made: ['both-sent', 'refund-owed', 'stopped'],
    'both-sent': ['returned', 'made', 'box-lost'],
    'box-lost': ['making', 'made', 'returned', 'refund-owed', 'stopped'],
    returned: [],
    'refund-owed': ['settled'],
    stopped: [],
    settled: [],
    refused: [],
    dropped: [],
    lapsed: ['earring-here'],
    closed: ['earring-here'],
  },
  phase: {
    ...evidence.phase,
    'awaiting-return': goodsBack.phase['awaiting-return'],
    refused: decision.phase.refused,
    ...quote.phase,
    'refund-owed': refund.phase['refund-owed'],
    settled: refund.phase.settled,
    ...waiting.phase,
    ...making.phase,
  },
  due: {
    ...evidence.due,
    'awaiting-return': goodsBack.due['awaiting-return'],
    refused: decision.due.refused,
    ...quote.due,
    'refund-owed': refund.due['refund-owed'],
    settled: refund.due.settled,
    ...waiting.due,
    ...making.due,
  },
}
