/**
 * Every kind by its name. The types that others are complete by are read off this one table.
 */
import type { AnyKind, Kind, StateShape } from '#cases/case'
import { cancel } from './cancel/cancel.ts'
import { care } from './care/care.ts'
import { change } from './change/change.ts'
import { exchange } from './exchange/exchange.ts'
import { redelivery } from './redelivery/redelivery.ts'
import { remake } from './remake/remake.ts'
import { returning } from './return/return.ts'
import { withdrawing } from './withdraw/withdraw.ts'

export const kinds = {
  cancel,
  care,
  change,
  exchange,
  redelivery,
  remake,
  return: returning,
  withdraw: withdrawing,
} as const

export type KindName = keyof typeof kinds

type PartsOf<K> =
  K extends Kind<string, infer S, infer C, infer E, infer R> ? { s: S; c: C; e: E; r: R } : never

/** The states of a kind, with their values; its commands; its events. */
export type StateOf<Name extends KindName> = PartsOf<(typeof kinds)[Name]>['s']
export type CommandOf<Name extends KindName> = PartsOf<(typeof kinds)[Name]>['c']
export type EventOf<Name extends KindName> = PartsOf<(typeof kinds)[Name]>['e']
export type AnyCommand = CommandOf<KindName>
/** The requests that open a case. */
export type OpeningRequest = PartsOf<(typeof kinds)[KindName]>['r']

/** One value for each state of each kind, or for each of its events: what words are complete by. */
export type PerState<V> = { readonly [Name in KindName]: Readonly<Record<StateOf<Name>['state'], V>> }
export type PerEvent<V> = { readonly [Name in KindName]: Readonly<Record<EventOf<Name>['type'], V>> }

/**
 * Commands that no form at the desk gives: they come from customers, from the clock, or from a case's head.
 */
type NotAStep =
  | 'give-evidence'
  | 'answer'
  | 'drop'
  | 'say-arrived'
  | 'say-sent'
  | 'say-missing'
  | 'lapse'
  | 'assign'
  | 'take-in-words'
  | 'note-refund'
  | 'accept-risk'
  | 'move-visit'
  | 'cancel-visit'
  | 'give-address'
  | 'decline-parcel'
  | 'accept-quote'
  | 'decline-quote'
  | 'quote-paid'
  | 'quote-not-paid'
  | 'arrive'
  | 'note-arrival'
  | 'note-return'
  | 'note-box-back'
  | 'note-box-lost'

/** What staff may press on a case. */
export type StaffStep = Exclude<AnyCommand['command'], NotAStep>

/** A case of any kind, told apart by its kind. */
export type AnyState = {
  readonly [Name in KindName]: { readonly kind: Name; readonly current: StateOf<Name> }
}[KindName]

export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)

/**
 * A kind for the shell that works with all of them. Its tables fit together by the type of the kind; through
 * a name read from a row the compiler cannot follow that.
 */
export const kindOf = (name: KindName): AnyKind => kinds[name] as unknown as AnyKind

/** The kind that a request opens; undefined where none does yet, and the shop is written to. */
export const kindFor = (request: string): KindName | undefined =>
  (Object.keys(kinds) as KindName[]).find((name) =>
    (kinds[name].requests as readonly string[]).includes(request),
  )

/** Whether it is asked for the whole line, in a form of its own. */
export function isOfLine(request: string): boolean {
  const name = kindFor(request)
  return name !== undefined && kindOf(name).ofLine === true
}

/** Whether a request says all of it without words of the customer. */
export function isWordless(request: string): boolean {
  const name = kindFor(request)
  if (name === undefined) return false
  return kindOf(name).bare === true || isOfLine(request)
}

/** The fields that the form of a request lacks or has wrong, as far as they tell by themselves. */
export function detailsWrong(name: KindName, given: unknown): readonly string[] {
  const read = kindOf(name).details?.safeParse(given ?? {})
  if (read === undefined || read.success) return []
  return [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))]
}

/** Every request that opens a case. */
export const openingRequests: readonly OpeningRequest[] = Object.values(kinds).flatMap(
  ({ requests }) => requests,
)

export const isOpeningRequest = (request: string): request is OpeningRequest =>
  (openingRequests as readonly string[]).includes(request)

/** A row's kind and state, parsed: or the sentence that says why this program cannot read it. */
export function readState(kind: string, state: StateShape): AnyState | { readonly fault: string } {
  if (!isKind(kind)) return { fault: `no kind of case is called ${kind}` }
  const read = kinds[kind].state.safeParse(state)
  if (read.success) return { kind, current: read.data } as AnyState
  return { fault: `a case of kind ${kind} has no state that reads ${JSON.stringify(state)}` }
}
