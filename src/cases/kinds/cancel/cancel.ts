/**
 * A cancellation: pieces that have not left the shop are not made or sent any more. Where the documents say a
 * plain yes it is done at once; else it is a request that staff answer. What was paid goes back, what was not
 * paid yet is asked for no more.
 */
import { z } from 'zod'
import {
  assignment,
  moreWords,
  decision,
  evidence,
  refund,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type DecisionCommand,
  type DecisionEvent,
  type EvidenceCommand,
  type EvidenceEvent,
  type Kind,
  type RefundCommand,
  type RefundEvent,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import { decideCancel, cancelledEffects, isPlainYes, stagesToCancel } from './cancelled.ts'
import type { CancelCommand, CancelEvent } from './cancelled.ts'

const [requested, , dropped] = evidence.states
const [refundOwed, , settled] = refund.states
const [, refused] = decision.states

const cancelState = z.discriminatedUnion('state', [
  requested,
  dropped,
  refused,
  /** Nothing goes back: it was not paid yet, or the documents pay nothing back. */
  z.object({ state: z.literal('cancelled') }),
  refundOwed,
  settled,
])

export type Cancel = z.infer<typeof cancelState>

type Given<Command, Names> = Extract<Command, { readonly command: Names }>
type Left<Event, Names> = Extract<Event, { readonly type: Names }>

export type CancelCommands =
  | CancelCommand
  | Given<EvidenceCommand, 'drop'>
  | Given<DecisionCommand, 'refuse'>
  | Given<RefundCommand, 'pay-out' | 'note-refund'>
  | Given<WaitingCommand, 'write'>
  | AssignmentCommand
  | MoreWordsCommand
export type CancelEvents =
  | CancelEvent
  | Left<EvidenceEvent, 'Asked' | 'Dropped'>
  | Left<DecisionEvent, 'Refused'>
  | Left<RefundEvent, 'Settled'>
  | Left<WaitingEvent, 'Written'>
  | AssignmentEvent
  | MoreWordsEvent

export const cancel: Kind<'cancel', Cancel, CancelCommands, CancelEvents, 'cancel'> = {
  kind: 'cancel',
  requests: ['cancel'],
  state: cancelState,
  bare: true,
  // A present is cancelled by whoever pays for it, and what takes a piece's place by the case it is in.
  fits: ({ line, isReplacement, requester }) =>
    !isReplacement && requester === 'buyer' && stagesToCancel.includes(line.stage),
  open: (facts, opening) => {
    const { ruling } = facts.ruled()
    const done = isPlainYes(ruling) ? decideCancel({ command: 'cancel-pieces', note: '' }, facts) : undefined
    if (done !== undefined && !('refused' in done)) return done
    return evidence.ask(facts, { ...opening, wanted: [] }) as Left<EvidenceEvent, 'Asked'>
  },
  commands: {
    'cancel-pieces': { by: 'staff', in: ['requested'], decide: decideCancel },
    refuse: { ...decision.refuse, in: ['requested'] } as never,
    drop: { ...evidence.drop, in: ['requested'] } as never,
    'pay-out': refund.payOut as never,
    'note-refund': refund.noteRefund as never,
    write: waiting.write as never,
    'take-in-words': moreWords.takeInWords,
    assign: assignment.assign,
  },
  evolve: {
    Asked: evidence.evolve.Asked as () => Extract<Cancel, { state: 'requested' }>,
    Cancelled: ({ refund: back }): Cancel =>
      back === undefined || back.amountMinor === '0'
        ? { state: 'cancelled' }
        : {
            state: 'refund-owed',
            amountMinor: back.amountMinor,
            currency: back.currency,
            ...(back.rows === undefined ? {} : { rows: [...back.rows] }),
            by: back.by,
            from: back.from,
          },
    Dropped: () => ({ state: 'dropped' }),
    Refused: () => ({ state: 'refused' }),
    Settled: ({ by }) => ({ state: 'settled', by }),
    Written: (_event, before) => before,
    ...assignment.evolve,
    ...moreWords.evolve,
  },
  effects: {
    Asked: evidence.effects.Asked,
    Cancelled: cancelledEffects,
    Dropped: evidence.effects.Dropped,
    Refused: decision.effects.Refused,
    Settled: refund.effects.Settled,
    Written: waiting.effects.Written,
    ...assignment.effects,
    ...moreWords.effects,
  },
  arrows: {
    requested: ['cancelled', 'refund-owed', 'refused', 'dropped'],
    'refund-owed': ['settled'],
    cancelled: [],
    settled: [],
    refused: [],
    dropped: [],
  },
  phase: {
    requested: 'answer',
    'refund-owed': 'remedy',
    cancelled: 'over',
    settled: 'over',
    refused: 'over',
    dropped: 'over',
  },
  due: {
    requested: evidence.due.requested,
    'refund-owed': refund.due['refund-owed'],
    cancelled: () => undefined,
    settled: () => undefined,
    refused: () => undefined,
    dropped: () => undefined,
  },
}
