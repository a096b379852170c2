/** The one table from what the desk refuses to HTTP status codes. Sentences stand in `#words`. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { NotDone } from '#cases'
import type { WordKey } from '#words'

/** Reasons that a press at the desk is answered by. */
export type DeskRefused =
  | NotDone['refused']
  | 'form-incomplete'
  | 'not-your-part'
  | 'sign-in-refused'
  | 'code-refused'
  | 'too-many-attempts'
  | 'link-refused'

export const deskStatuses = {
  'no-such-case': 404,
  'not-in-this-state': 409,
  'page-out-of-date': 409,
  'sold-out': 409,
  'refund-exceeds-payment': 422,
  'refund-not-owed': 409,
  'reason-missing': 422,
  'words-missing': 422,
  'piece-still-with-customer': 422,
  'amount-missing': 422,
  'day-not-later': 422,
  'not-arrived': 409,
  'quote-out-of-date': 409,
  'method-not-taken': 422,
  'case-not-readable': 500,
  'unit-in-another-case': 409,
  'unit-replaced-or-refunded': 409,
  'form-incomplete': 422,
  'not-your-part': 403,
  'sign-in-refused': 422,
  'code-refused': 422,
  'too-many-attempts': 429,
  'link-refused': 410,
} as const satisfies Record<DeskRefused, ContentfulStatusCode>

/** The sentence for each no that a press is answered by. */
export const refusalWords = {
  'no-such-case': 'desk.refused.no-such-case',
  'not-in-this-state': 'desk.refused.not-in-this-state',
  'page-out-of-date': 'desk.refused.page-out-of-date',
  'sold-out': 'desk.refused.sold-out',
  'refund-exceeds-payment': 'desk.refused.refund-exceeds-payment',
  'refund-not-owed': 'desk.refused.refund-not-owed',
  'reason-missing': 'desk.refused.reason-missing',
  'words-missing': 'desk.refused.words-missing',
  'piece-still-with-customer': 'desk.refused.piece-still-with-customer',
  'amount-missing': 'desk.refused.amount-missing',
  'day-not-later': 'desk.refused.day-not-later',
  'not-arrived': 'desk.refused.not-arrived',
  'quote-out-of-date': 'quote.out-of-date',
  'method-not-taken': 'quote.not-taken',
  'case-not-readable': 'desk.refused.case-not-readable',
  'unit-in-another-case': 'desk.refused.unit-in-another-case',
  'unit-replaced-or-refunded': 'desk.refused.unit-replaced-or-refunded',
} as const satisfies Record<NotDone['refused'], WordKey>
