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
  'amount-reason-missing': 422,
  'words-missing': 422,
  'piece-still-with-customer': 422,
  'amount-missing': 422,
  'amount-too-large': 422,
  'day-not-later': 422,
  'no-deduction': 422,
  'photos-missing': 422,
  'loss-above-price': 422,
  'parcel-not-back': 409,
  'not-arrived': 409,
  'already-sent': 409,
  'sent-back-by-service': 409,
  'tracking-missing': 422,
  'quote-first': 422,
  'facts-missing': 422,
  'free-of-charge': 422,
  'visit-not-possible': 409,
  'visit-begun': 409,
  'visit-to-come': 409,
  'no-visit': 409,
  'quote-out-of-date': 409,
  'too-late-to-change': 409,
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
  'amount-reason-missing': 'desk.refused.amount-reason-missing',
  'words-missing': 'desk.refused.words-missing',
  'piece-still-with-customer': 'desk.refused.piece-still-with-customer',
  'amount-missing': 'desk.refused.amount-missing',
  'amount-too-large': 'quote.too-much',
  'day-not-later': 'desk.refused.day-not-later',
  'no-deduction': 'desk.refused.no-deduction',
  'photos-missing': 'desk.refused.photos-missing',
  'loss-above-price': 'desk.refused.loss-above-price',
  'parcel-not-back': 'desk.refused.parcel-not-back',
  'not-arrived': 'desk.refused.not-arrived',
  'already-sent': 'desk.refused.already-sent',
  'sent-back-by-service': 'desk.refused.sent-back-by-service',
  'tracking-missing': 'desk.refused.tracking-missing',
  'facts-missing': 'desk.refused.facts-missing',
  'quote-first': 'desk.refused.quote-first',
  'free-of-charge': 'desk.refused.free-of-charge',
  'visit-not-possible': 'desk.refused.visit-not-possible',
  'visit-begun': 'desk.refused.visit-begun',
  'visit-to-come': 'desk.refused.visit-to-come',
  'no-visit': 'desk.refused.no-visit',
  'quote-out-of-date': 'quote.out-of-date',
  'too-late-to-change': 'change.too-late',
  'method-not-taken': 'quote.not-taken',
  'case-not-readable': 'desk.refused.case-not-readable',
  'unit-in-another-case': 'desk.refused.unit-in-another-case',
  'unit-replaced-or-refunded': 'desk.refused.unit-replaced-or-refunded',
} as const satisfies Record<NotDone['refused'], WordKey>
