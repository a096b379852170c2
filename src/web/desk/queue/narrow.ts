/**
 * What of the queue is looked at beside its filter: one kind of request, customers of one language, whose
 * cases, only what is late. Every choice is a name in the address, so that a view can be kept as a bookmark.
 * Pure.
 */
import type { QueueOf } from '#cases'
import { commerce, type RequestName } from '#policy'
import type { Language } from '#words'
import type { Filter } from './queue.ts'

export type Narrow = {
  readonly kind?: RequestName
  readonly language?: Language
  /** 'me', 'nobody', or a member of staff. */
  readonly whose?: string
  readonly late?: 'yes'
}

/** The names in the address; what means nothing there is left out. */
export function narrowIn(query: (name: string) => string | undefined, members: readonly string[]): Narrow {
  const kind = commerce.requests.map(({ value }) => value as RequestName).find((one) => one === query('kind'))
  const language = (['ja', 'en'] as const).find((one) => one === query('language'))
  const whose = ['me', 'nobody', ...members].find((one) => one === query('whose'))
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(language === undefined ? {} : { language }),
    ...(whose === undefined ? {} : { whose }),
    ...(query('late') === 'yes' ? { late: 'yes' as const } : {}),
  }
}

/** What the cases are asked for; 'me' is whoever looks. */
export const queueOf = (
  { kind, language, whose, late }: Narrow,
  { member, now }: { readonly member: string; readonly now: number },
): QueueOf => ({
  request: kind,
  language,
  assignedTo: whose === 'me' ? member : whose === 'nobody' ? null : whose,
  dueBy: late === 'yes' ? now : undefined,
})

/** The address of a view; everything open has none of its own. */
export function queueAddress(home: string, filter: Filter, narrow: Narrow): string {
  const query = new URLSearchParams({ ...(filter === 'all' ? {} : { show: filter }), ...narrow }).toString()
  return query === '' ? home : `${home}?${query}`
}

export const isNarrow = (narrow: Narrow): boolean => Object.keys(narrow).length > 0
