/**
 * The one table from refusals to HTTP status codes. A reason that is missing here cannot be answered with a
 * page, and one that has no words in `#words` (`refused.<reason>` and `refused.<reason>.title`) does not
 * compile.
 */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WordKey } from '#words'

export const statuses = {
  'not-found': 404,
  'method-not-allowed': 405,
  'other-site': 403,
  'foreign-host': 421,
  'not-for-proxies': 421,
  'body-too-large': 413,
  'too-many-fields': 413,
  'unreadable-form': 400,
  broken: 500,
  busy: 503,
} as const satisfies Record<string, ContentfulStatusCode>

/** A reason that a whole page is about. */
export type Refused = keyof typeof statuses

/** The sentence that says it, and its heading. */
export function wordsOf(refused: Refused): { readonly title: WordKey; readonly sentence: WordKey } {
  return { title: `refused.${refused}.title`, sentence: `refused.${refused}` }
}
