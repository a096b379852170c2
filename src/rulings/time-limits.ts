/**
 * Until when something is to be done: by the terms of the ruling, else by the shop's settings; and which of
 * them says so, for the screen and the record. Pure.
 */
import { deadlineOf, parseInstant, type Instant, type Zone } from '#calendar'
import { termDeadline, type Documents } from '#policy'
import type { OpenShop } from '#shops'
import type { Ruled } from './rule.ts'

/** Times that a document may state as a term, and that a shop's settings state in any case. */
export type LimitName = 'answer-within' | 'evidence-within' | 'send-back-within'

/** What says a date: a clause or article, counted by its own clock; settings and staff, by the shop's. */
export type LimitSource =
  | { readonly of: 'settings' }
  /** A member of staff gave more time. */
  | { readonly of: 'staff' }
  | { readonly of: 'clause'; readonly document: string; readonly clause: string; readonly zone: Zone }

/** Whose clock a date is read on. */
export const zoneOf = (from: LimitSource | null | undefined, shop: OpenShop): Zone =>
  from?.of === 'clause' ? from.zone : shop.calendar.zone

/** `at` is exclusive: in time means earlier. */
export type TimeLimit = { readonly at: Instant; readonly from: LimitSource }

const settingOf = {
  'answer-within': 'answer',
  'evidence-within': 'evidence',
  'send-back-within': 'send-back',
} as const satisfies Record<LimitName, keyof OpenShop['settings']['periods']>

/** Moments that come after a request, as epoch milliseconds: when goods came back, when the shop said yes. */
export type LaterMoments = { readonly returned?: Instant; readonly agreed?: Instant }

type LimitQuestion = {
  readonly ruled: Ruled
  readonly documents: Documents
  readonly shop: OpenShop
  readonly at: Instant
}

/**
 * The ruling's date where it states one that has not passed; else the shop's own time, counted from `at` by
 * the shop's clock and closing days.
 */
export function limitOf(name: LimitName, asked: LimitQuestion): TimeLimit {
  const stated = statedLimit(name, asked, {})
  return stated !== undefined && stated.at > asked.at ? stated : settingsLimit(name, asked.shop, asked.at)
}

/** The shop's own time, counted from `at`. */
export function settingsLimit(name: LimitName, shop: OpenShop, at: Instant): TimeLimit {
  const { zone, holidays } = shop.calendar
  const { length, unit } = shop.settings.periods[settingOf[name]]
  const closed = unit === 'business-days' ? holidays : () => undefined
  const end = deadlineOf({ length, unit, firstDay: 'excluded', roll: 'none' }, at, zone, closed)
  return { at: end.at, from: { of: 'settings' } }
}

/** The date that a term of the ruling gives, with the clause that states it; undefined where none does. */
export function statedLimit(
  term: LimitName | 'refund-within',
  { ruled, documents, shop }: Omit<LimitQuestion, 'at'>,
  moments: LaterMoments,
): TimeLimit | undefined {
  const ends = termDeadline(documents, ruled, term, moments, shop.calendar)
  const at = parseInstant(ends?.at ?? '')
  if (ends === undefined || at === undefined) return undefined
  const [document = '', clause = ''] = ends.clause.split('#')
  return { at, from: { of: 'clause', document, clause, zone: ends.zone } }
}
