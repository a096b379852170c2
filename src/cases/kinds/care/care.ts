/**
 * Work on a piece that stays its owner's: repair, resizing, cleaning, polishing, refinishing, a look over.
 * Asked for, taken on, sent in or brought, taken in as it is, quoted where it costs something, done, looked
 * over, and back. What each step means stands beside this file; here it is put together.
 */
import { z } from 'zod'
import {
  assignment,
  moreWords,
  evidence,
  goodsBack,
  possibility,
  quote,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type CaseFacts,
  type CommandRule,
  type Effect,
  type EvidenceCommand,
  type EvidenceEvent,
  type Kind,
  type PossibilityCommand,
  type PossibilityEvent,
  type QuoteCommand,
  type QuoteEvent,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import * as decision from './decision.ts'
import { careDetails, detailsOf, works, type Work } from './details.ts'
import * as found from './facts-found.ts'
import { asksForBooking, isFree } from './terms.ts'
import * as visiting from './visiting.ts'
import { visitWords } from './visits.ts'
import * as work from './work.ts'

const careState = z.discriminatedUnion('state', [
  ...evidence.states,
  ...decision.states,
  ...quote.states,
  ...work.states,
  ...waiting.states,
])

export type Care = z.infer<typeof careState>
export type CareCommand =
  | found.FactsCommand
  | EvidenceCommand
  | PossibilityCommand
  | decision.CareDecisionCommand
  | visiting.VisitCommand
  | QuoteCommand
  | work.WorkCommand
  | WaitingCommand
  | AssignmentCommand
  | MoreWordsCommand
export type CareEvent =
  | found.FactsEvent
  | EvidenceEvent
  | PossibilityEvent
  | decision.CareDecisionEvent
  | visiting.VisitEvent
  | QuoteEvent
  | work.WorkEvent
  | WaitingEvent
  | AssignmentEvent
  | MoreWordsEvent

const quoting = quote.quote(['taken-in'])

/** What the documents give for nothing is not charged for. */
const quoteWork: CommandRule<
  'taken-in' | 'quoted',
  Extract<QuoteCommand, { command: 'quote' }>,
  QuoteEvent,
  Care
> = {
  ...quoting,
  decide: (command, facts, current) =>
    command.amountMinor > 0n && isFree(facts.ruled().ruling)
      ? { refused: 'free-of-charge' }
      : quoting.decide(command, facts, current),
}

const lapsing: CommandRule<
  'evidence-wanted' | 'awaiting-return' | 'consent-wanted' | 'awaiting-visit',
  { readonly command: 'lapse' },
  EvidenceEvent | QuoteEvent
> = {
  by: 'clock',
  in: ['evidence-wanted', 'awaiting-return', 'consent-wanted', 'awaiting-visit'],
  decide: (command, facts, current) => evidence.lapse.decide(command, facts, current),
}

const [dropping, closing] = [evidence.drop, waiting.close]

/** A visit that will not be is free for somebody else. */
const freed = <E>(effects: (event: E, facts: CaseFacts) => readonly Effect[]) =>
  ((event: E, facts: CaseFacts): readonly Effect[] => [
    ...effects(event, facts),
    { effect: 'free-visit' },
  ]) as (event: E, facts: CaseFacts) => readonly Effect[]

/** The time at the store is taken with the request; where somebody else has it, there is no request. */
const asked = (event: Extract<EvidenceEvent, { type: 'Asked' }>, facts: CaseFacts): readonly Effect[] => {
  const { handover, visit, leaves, late } = detailsOf(facts.case)
  const isNeeded = handover === 'store' && asksForBooking(facts.ruled().ruling)
  return [
    ...(visit !== undefined || isNeeded
      ? [{ effect: 'book-visit', visit, leaves, isLateKnown: late === 'known' } as const]
      : []),
    ...evidence.effects.Asked(event, facts).map((effect) => namingVisit(effect, facts)),
  ]
}

/** The first letter says when and where the piece is expected, if that was chosen. */
function namingVisit(effect: Effect, { case: theCase, shop }: CaseFacts): Effect {
  const { visit } = detailsOf(theCase)
  if (visit === undefined || effect.effect !== 'write-letter' || effect.letter !== 'case-opened')
    return effect
  return { ...effect, says: { ...effect.says, visit: visitWords(visit, shop) } }
}

export const care: Kind<'care', Care, CareCommand, CareEvent, Work> = {
  kind: 'care',
  requests: works,
  details: careDetails,
  state: careState,
  offers: visiting.offersVisit,
  open: evidence.ask,
  commands: {
    'find-facts': found.findFacts,
    'accept-care': decision.accept,
    'decline-care': decision.decline,
    'want-evidence': evidence.wantEvidence,
    'give-evidence': evidence.giveEvidence,
    'judge-remedy': possibility.judgeRemedy as CommandRule<
      'requested' | 'evidence-wanted',
      PossibilityCommand,
      PossibilityEvent
    >,
    drop: { ...dropping, in: [...dropping.in, 'consent-wanted', 'awaiting-visit'] } as CommandRule<
      'requested' | 'evidence-wanted' | 'awaiting-return' | 'consent-wanted' | 'awaiting-visit',
      { readonly command: 'drop' },
      EvidenceEvent
    >,
    'accept-risk': decision.acceptRisk,
    'say-sent': decision.saySent,
    'take-in': work.takeIn,
    'miss-visit': visiting.missVisit,
    'set-visit': visiting.setVisit,
    'call-off-visit': visiting.callOffVisit,
    'move-visit': visiting.moveVisit,
    'cancel-visit': visiting.cancelVisit,
    quote: quoteWork,
    'begin-work': work.beginWork,
    'accept-quote': quote.acceptQuote,
    'decline-quote': quote.declineQuote,
    'quote-paid': quote.quotePaid,
    'quote-not-paid': quote.quoteNotPaid,
    'finish-work': work.finishWork,
    'move-ready': work.moveReady,
    'check-work': work.checkWork,
    'hand-over': work.handOver,
    'send-piece-back': work.sendBack,
    'give-up-work': work.giveUpWork,
    'say-arrived': work.sayArrived,
    arrive: work.arrive,
    settle: work.settle,
    'note-box-back': work.noteBoxBack,
    'note-box-lost': work.noteBoxLost,
    lapse: quote.quoteLapse(lapsing),
    extend: waiting.extend,
    write: waiting.write,
    close: { ...closing, in: [...closing.in, 'consent-wanted', 'awaiting-visit'] } as CommandRule<
      'evidence-wanted' | 'awaiting-return' | 'consent-wanted' | 'awaiting-visit',
      Extract<WaitingCommand, { command: 'close' }>,
      WaitingEvent
    >,
    'take-in-words': moreWords.asEvidence,
    assign: assignment.assign,
  },
  evolve: {
    ...evidence.evolve,
    ...found.evolve,
    ...possibility.evolve,
    ...decision.evolve,
    ...visiting.evolve,
    ...quote.evolve<Care>(work.inWork),
    ...work.evolve,
    ...waiting.evolve,
    ...assignment.evolve,
    ...moreWords.evolve,
  },
  effects: {
    ...evidence.effects,
    ...found.effects,
    ...possibility.effects,
    ...decision.effects,
    ...visiting.effects,
    ...quote.effects((facts) => work.begun(facts, { readyOn: null })),
    ...work.effects,
    ...waiting.effects,
    ...assignment.effects,
    ...moreWords.effects,
    Asked: asked,
    Dropped: freed(evidence.effects.Dropped),
    Lapsed: freed(evidence.effects.Lapsed),
    Closed: freed(waiting.effects.Closed),
    PieceSentBack: goodsBack.effects.PieceSentBack,
  },
  arrows: {
    requested: [
      'evidence-wanted',
      'consent-wanted',
      'awaiting-return',
      'awaiting-visit',
      'refused',
      'dropped',
    ],
    'evidence-wanted': [
      'requested',
      'consent-wanted',
      'awaiting-return',
      'awaiting-visit',
      'refused',
      'dropped',
      'lapsed',
      'closed',
    ],
    'consent-wanted': ['awaiting-return', 'taken-in', 'dropped', 'lapsed', 'closed'],
    'awaiting-return': ['sent-in', 'taken-in', 'dropped', 'lapsed', 'closed'],
    'sent-in': ['taken-in'],
    'awaiting-visit': ['awaiting-visit', 'taken-in', 'dropped', 'lapsed', 'closed'],
    'taken-in': ['quoted', 'in-work', 'not-done'],
    quoted: ['quoted', 'quote-accepted', 'in-work', 'quote-declined'],
    'quote-accepted': ['in-work', 'quote-declined'],
    'quote-declined': ['sent-back', 'settled'],
    'in-work': ['in-work', 'worked', 'not-done'],
    worked: ['ready', 'in-work', 'not-done'],
    ready: ['sent-back', 'settled'],
    'not-done': ['sent-back', 'settled'],
    'sent-back': ['ready', 'not-done', 'box-lost', 'settled'],
    'box-lost': ['ready', 'not-done', 'settled'],
    settled: [],
    refused: [],
    dropped: [],
    lapsed: ['taken-in'],
    closed: ['taken-in'],
  },
  phase: {
    ...evidence.phase,
    ...decision.phase,
    ...quote.phase,
    ...work.phase,
    ...waiting.phase,
    'awaiting-return': 'waiting',
    // The piece is still here: the case is open until it has gone back.
    'quote-declined': 'remedy',
  },
  due: {
    ...evidence.due,
    ...decision.due,
    ...quote.due,
    ...work.due,
    ...waiting.due,
    'awaiting-return': goodsBack.due['awaiting-return'],
    'quote-declined': (_current, facts) => ({ is: 'answer', ...facts.limit('answer-within') }),
  },
}
