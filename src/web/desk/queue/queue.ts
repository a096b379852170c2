/**
 * The queue as rows: what is due when, who asks, at which step. Filters are names in an address, so that a
 * view can be kept as a bookmark. Pure: the instant of looking is an argument.
 */
import { dayOf, type Instant, type Zone } from '#calendar'
import { isClosed, isReadable, phaseOf, type FoundCase } from '#cases'

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

/**
 * What is looked for: a row is shown when any of its words has it, whatever the case or width of the letters.
 */
export function isFound(sought: string, words: readonly string[]): boolean {
  const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  return words.some((word) => folded(word).includes(folded(sought)))
}

/** Who looks, when, on whose clock. */
export type Looking = { readonly member: string; readonly now: Instant; readonly zone: Zone }

/** The cases of a filter, in the order they came. `open` are the open ones, `closed` the closed. */
export function shownCases(
  filter: Filter,
  { open, closed }: { readonly open: readonly FoundCase[]; readonly closed: readonly FoundCase[] },
  looking: Looking,
): readonly FoundCase[] {
  if (filter === 'closed') return closed
  return open.filter((theCase) => isShown(filter, theCase, looking))
}

/** How many open cases each filter would show; closed ones are not counted. */
export function countsOf(open: readonly FoundCase[], looking: Looking): Readonly<Record<Filter, number>> {
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

function isShown(filter: Filter, theCase: FoundCase, { member, now, zone }: Looking): boolean {
  if (filter === 'all') return true
  if (filter === 'mine') return theCase.assignedTo === member
  if (filter === 'due') return ['late', 'today'].includes(dueOf(theCase.dueAt, now, zone).when)
  // A row that cannot be read waits for somebody to look: it is never hidden behind a filter.
  if (!isReadable(theCase)) return filter === 'answer'
  // What is over and here all the same has a piece that is still to be sent back.
  return filter === (isClosed(theCase) ? 'remedy' : phaseOf(theCase))
}
