/**
 * The queue as rows: what is due when, who asks, at which step. Filters are names in an address, so that a
 * view can be kept as a bookmark. Pure: the instant of looking is an argument.
 */
import { dayOf, type Instant, type Zone } from '#calendar'
import type { Case } from '#cases/case'
import type { State } from '#cases/exchange'
import type { WordKey } from '#words'

/** How near a deadline is: `days` late, or days from today to the last day. */
export type Due =
  | { readonly when: 'none' }
  | { readonly when: 'late'; readonly days: number; readonly at: Instant }
  | { readonly when: 'today' | 'tomorrow'; readonly at: Instant }
  | { readonly when: 'later'; readonly days: number; readonly at: Instant }

/** `dueAt` is exclusive: a case due at midnight has its last day before it. */
export function dueOf(dueAt: Instant | null, now: Instant, zone: Zone): Due {
  if (dueAt === null) return { when: 'none' }
  const days = dayOf(dueAt - 1, zone) - dayOf(now, zone)
  if (now >= dueAt) return { when: 'late', days: Math.max(0, -days), at: dueAt }
  if (days <= 0) return { when: 'today', at: dueAt }
  return days === 1 ? { when: 'tomorrow', at: dueAt } : { when: 'later', days, at: dueAt }
}

/** What can be looked at, in the order of the links. */
export const filters = ['all', 'due', 'answer', 'waiting', 'arrived', 'remedy', 'mine', 'closed'] as const
export type Filter = (typeof filters)[number]

/** The filter an address names; anything else shows all. */
export const filterIn = (text: string | undefined): Filter =>
  filters.find((filter) => filter === text) ?? 'all'

type Group = 'answer' | 'waiting' | 'arrived' | 'remedy' | 'over'

/** To whom a state leaves the next move. */
export const groups: Readonly<Record<State, Group>> = {
  requested: 'answer',
  'evidence-wanted': 'waiting',
  'awaiting-return': 'waiting',
  received: 'arrived',
  inspected: 'arrived',
  approved: 'remedy',
  'replacement-taken': 'remedy',
  making: 'remedy',
  'replacement-sent': 'remedy',
  'refund-owed': 'remedy',
  'with-staff': 'remedy',
  settled: 'over',
  refused: 'over',
  dropped: 'over',
  lapsed: 'over',
}

/**
 * What is looked for: a row is shown when any of its words has it, whatever the case or width of the letters.
 */
export function isFound(sought: string, words: readonly string[]): boolean {
  const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  return words.some((word) => folded(word).includes(folded(sought)))
}

/** The words for each state, as staff read them. */
export const stateWords = {
  requested: 'desk.state.requested',
  'evidence-wanted': 'desk.state.evidence-wanted',
  'awaiting-return': 'desk.state.awaiting-return',
  received: 'desk.state.received',
  inspected: 'desk.state.inspected',
  approved: 'desk.state.approved',
  'replacement-taken': 'desk.state.replacement-taken',
  making: 'desk.state.making',
  'replacement-sent': 'desk.state.replacement-sent',
  'refund-owed': 'desk.state.refund-owed',
  'with-staff': 'desk.state.with-staff',
  settled: 'desk.state.settled',
  refused: 'desk.state.refused',
  dropped: 'desk.state.dropped',
  lapsed: 'desk.state.lapsed',
} as const satisfies Record<State, WordKey>

/** A state by its name in the database; one that is not known is a bug. */
export function stateOf(theCase: Case): State {
  const { state } = theCase.current
  if (!Object.hasOwn(stateWords, state)) throw new RangeError(`no words for the state ${state}`)
  return state as State
}

/** Who looks, when, on whose clock. */
export type Looking = { readonly member: string; readonly now: Instant; readonly zone: Zone }

/** The cases of a filter, in the order they came. `open` are the open ones, `closed` the closed. */
export function shownCases(
  filter: Filter,
  { open, closed }: { readonly open: readonly Case[]; readonly closed: readonly Case[] },
  looking: Looking,
): readonly Case[] {
  if (filter === 'closed') return closed
  return open.filter((theCase) => isShown(filter, theCase, looking))
}

/** How many open cases each filter would show; closed ones are not counted. */
export function countsOf(open: readonly Case[], looking: Looking): Readonly<Record<Filter, number>> {
  const count = (filter: Filter): number => open.filter((theCase) => isShown(filter, theCase, looking)).length
  return {
    all: open.length,
    due: count('due'),
    answer: count('answer'),
    waiting: count('waiting'),
    arrived: count('arrived'),
    remedy: count('remedy'),
    mine: count('mine'),
    closed: 0,
  }
}

function isShown(filter: Filter, theCase: Case, { member, now, zone }: Looking): boolean {
  if (filter === 'all') return true
  if (filter === 'mine') return theCase.assignedTo === member
  if (filter === 'due') return ['late', 'today'].includes(dueOf(theCase.dueAt, now, zone).when)
  return groups[stateOf(theCase)] === filter
}
