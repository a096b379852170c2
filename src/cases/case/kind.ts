/**
 * What a kind of case is: its states, its commands, what each leaves, and what follows from that. Pure: the
 * same command on the same state with the same facts always leaves the same event. Whether a request is
 * *allowed* is the ruling's business; a kind decides only what may happen *next*, and who may do it.
 */
import type { Instant } from '#calendar'
import type { z } from 'zod'
import type { OrderLine } from '#ordering'
import type { RequestName } from '#policy'
import type { LimitSource, Requester } from '#rulings'
import type { Custody } from '#units'
import type { Case, Details, DueName } from './case.ts'
import type { Effect } from './effects.ts'
import type { CaseFacts, Fitting, Opening } from './facts.ts'

/** Who gives a command. */
export type Role = 'staff' | 'customer' | 'clock'

/** To whom a state leaves the next move: the queue, and the tone of a page, go by it. */
export type Phase = 'answer' | 'waiting' | 'arrived' | 'remedy' | 'over'

/** Until when something must have happened, and what says so. `wakes`: the clock looks at the case then. */
export type Due = {
  readonly at: Instant
  readonly is: DueName
  readonly from?: LimitSource | undefined
  readonly wakes?: true
}

/** A no that a command is answered by, before anything was written. */
export type CaseRefusal =
  | { readonly refused: 'not-in-this-state'; readonly state: string }
  | { readonly refused: 'reason-missing' }
  /** Another amount than the documents give. */
  | { readonly refused: 'amount-reason-missing' }
  | { readonly refused: 'words-missing' }
  | { readonly refused: 'piece-still-with-customer' }
  | { readonly refused: 'amount-missing' }
  | { readonly refused: 'amount-too-large' }
  /** `day`: which of two that a form has; the one it is about, unless it is said. */
  | { readonly refused: 'day-not-later'; readonly day?: 'ready' }
  /** A payment service sends the money back: there is nothing to pay out by hand. */
  | { readonly refused: 'sent-back-by-service' }
  /** Nothing may be deducted from this customer. */
  | { readonly refused: 'no-deduction' }
  | { readonly refused: 'photos-missing' }
  | { readonly refused: 'loss-above-price' }
  /** What was pressed on is not the quote that stands, or its time is over. */
  | { readonly refused: 'quote-out-of-date' }
  /** The shop does not take what was chosen to pay with, there. */
  | { readonly refused: 'method-not-taken' }
  /** The work has gone past it, or it has left the shop. */
  | { readonly refused: 'too-late-to-change'; readonly line: number }
  /** The documents want a parcel that can be followed: its carrier and its number. */
  | { readonly refused: 'tracking-missing' }
  /** The documents ask the shop something that nobody has answered. */
  | { readonly refused: 'facts-missing' }
  /** It is too late to move or cancel the visit, or too soon to say that nobody came; or none is booked. */
  | { readonly refused: 'visit-begun' }
  | { readonly refused: 'visit-to-come' }
  | { readonly refused: 'no-visit' }
  /** Its price, or the way back, is agreed before the work begins. */
  | { readonly refused: 'quote-first' }
  /** The documents give it for nothing. */
  | { readonly refused: 'free-of-charge' }
  /** Nobody has said that the replacement is with the customer. */
  | { readonly refused: 'not-arrived' }

export type StateShape = { readonly state: string }
export type CommandShape = { readonly command: string }
export type EventShape = { readonly type: string }

/** How one command is taken: by whom, in which states, with the pieces where, and what it leaves. */
export type CommandRule<State extends string, C, E, Current = StateShape> = {
  readonly by: Role
  readonly in: readonly State[] | 'every-open-state' | 'every-state'
  /** Where the pieces must be. */
  readonly where?: Custody
  readonly decide: (command: C, facts: CaseFacts, current: Current) => E | CaseRefusal
}

/** In the order in which they are offered: likeliest first. */
export type CommandTable<S extends StateShape, C extends CommandShape, E> = {
  readonly [Name in C['command']]: CommandRule<S['state'], Extract<C, { command: Name }>, E, S>
}

/** Of which piece it is asked, and by whom. */
export type AskedOf = {
  readonly line: Pick<OrderLine, 'stage'>
  readonly isReplacement: boolean
  readonly requester: Requester
}

/**
 * A kind of case. The tables are complete by type: a state without its phase, a command without its rule or
 * an event without what follows from it does not compile. Phases that kinds share stand in `phases/`.
 */
export type Kind<
  Name extends string,
  S extends StateShape,
  C extends CommandShape,
  E extends EventShape,
  R extends RequestName = RequestName,
> = {
  readonly kind: Name
  /** The requests of the vocabulary that open it. */
  readonly requests: readonly R[]
  /** What a request says in the form of this kind, checked at the door; without it, nothing. */
  readonly details?: z.ZodType<Details>
  /**
   * What the form says, held against order and catalogue: what is kept of it, or the fields that are wrong.
   */
  readonly fit?: (details: Details, on: Fitting) => Details | { readonly wrong: readonly string[] }
  /** It is about the whole line, and its own form says all of it: no number, words or photos are asked. */
  readonly ofLine?: true
  /** What it does changes the order, so that a press holds the order before the case. */
  readonly holdsOrder?: true
  /** What a row's state must look like; whatever else is there is a fault of that case. */
  readonly state: z.ZodType<S>
  readonly open: (facts: CaseFacts, opening: Opening) => E
  /**
   * Whether it can be asked of a piece at all, beyond what the vocabulary says; everywhere where left out.
   */
  readonly fits?: (asked: AskedOf) => boolean
  /** Whether a command makes sense for this case at all, beyond its state; always, where left out. */
  readonly offers?: (command: string, of: Case) => boolean
  /** Asked for without words and photos. */
  readonly bare?: true
  readonly commands: CommandTable<S, C, E>
  readonly evolve: { readonly [T in E['type']]: (event: Extract<E, { type: T }>, before: S) => S }
  /** What follows from an event, as data: the shell carries it out in the transaction that records it. */
  readonly effects: {
    readonly [T in E['type']]: (event: Extract<E, { type: T }>, facts: CaseFacts) => readonly Effect[]
  }
  /** Every arrow that exists. The state diagram is drawn from this table. */
  readonly arrows: Readonly<Record<S['state'], readonly S['state'][]>>
  readonly phase: Readonly<Record<S['state'], Phase>>
  /** When the next thing is due in a state; nothing is due in one that is over. */
  readonly due: {
    readonly [State in S['state']]: (
      current: Extract<S, { state: State }>,
      facts: CaseFacts,
    ) => Due | undefined
  }
}

/** A kind whose states, commands and events are not told apart: for the one shell that works with all. */
export type AnyKind = Kind<string, StateShape, CommandShape, EventShape>

/** Whether a state is one in which nothing more is waited for. */
export const isOver = ({ phase }: Pick<AnyKind, 'phase'>, state: string): boolean => phase[state] === 'over'

/** What may be done next and by this role, likeliest first. Buttons are made of this and of nothing else. */
export function stepsOf(
  kind: Pick<AnyKind, 'commands' | 'phase'>,
  current: StateShape,
  custody: Custody | undefined,
  by: Role,
): readonly string[] {
  return Object.entries(kind.commands)
    .filter(
      ([, rule]) => rule.by === by && rule.in !== 'every-state' && mayBeGiven(kind, rule, current, custody),
    )
    .map(([command]) => command)
}

/** Decides on a command: the event it leaves, or why not. */
export function decide(
  kind: AnyKind,
  current: StateShape,
  command: CommandShape,
  facts: CaseFacts,
  by: Role,
): EventShape | CaseRefusal {
  const rule = Object.hasOwn(kind.commands, command.command) ? kind.commands[command.command] : undefined
  if (rule === undefined || rule.by !== by || !mayBeGiven(kind, rule, current, facts.case.custody))
    return { refused: 'not-in-this-state', state: current.state }
  return rule.decide(command, facts, current)
}

function mayBeGiven(
  kind: Pick<AnyKind, 'phase'>,
  rule: Pick<CommandRule<string, never, never>, 'in' | 'where'>,
  { state }: StateShape,
  custody: Custody | undefined,
): boolean {
  if (rule.in === 'every-open-state' && isOver(kind, state)) return false
  if (typeof rule.in !== 'string' && !rule.in.includes(state)) return false
  return rule.where === undefined || rule.where === custody
}

/** The state after an event. */
export function evolve(kind: AnyKind, before: StateShape, event: EventShape): StateShape {
  const next = kind.evolve[event.type]
  if (next === undefined) throw new RangeError(`${kind.kind} knows no event ${event.type}`)
  return next(event, before)
}
