/**
 * Visits to a store: on which days, at which times and in which languages somebody is there for them, and how
 * long work on a piece takes. Pure; who has booked what stands elsewhere.
 */
import { dayOf, formatDay, parseDay, weekdayOf, type Day, type Instant } from '#calendar'
import type { OpenShop } from './open.ts'
import { weekdays } from './visits-shape.ts'

/** Requests for work on a piece, and the service of a store that does it. */
const serviceOf = {
  repair: 'repair',
  resize: 'resizing',
  clean: 'cleaning',
  repolish: 'repolishing',
  refinish: 'refinishing',
  inspect: 'inspection',
} as const

type Work = keyof typeof serviceOf

/** What a store may say that it does: pages look for these, and pass any other word over. */
export const storeServices = [
  'resizing',
  'repolishing',
  'refinishing',
  'cleaning',
  'inspection',
  'repair',
  'parts',
  'cleaner-sales',
] as const

/** How far ahead a visit can be booked. */
const bookableDays = 90

export type Store = OpenShop['settings']['stores'][number]
export type SpokenLanguage = 'ja' | 'en'

/** The stores that do what is asked for. */
export const storesFor = ({ settings }: Pick<OpenShop, 'settings'>, work: string): readonly Store[] =>
  settings.stores.filter(({ services }) => services.includes(serviceOf[work as Work] ?? work))

/** Days that the work takes on this design; undefined where nobody says. */
export function careDaysOf(
  { careDays, settings }: Pick<OpenShop, 'careDays' | 'settings'>,
  product: string,
  work: string,
): number | undefined {
  return careDays.get(product)?.[work as Work] ?? settings.care?.days[work as Work]
}

/** What the shop's own table says that the work costs. */
export const careFeeOf = ({ settings }: Pick<OpenShop, 'settings'>, work: string): number | undefined =>
  settings.care?.fees[work as Work]

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The times at which a visit can begin. */
export function timesOf({ visits }: Store): readonly string[] {
  if (visits === undefined) return []
  const [from, to] = visits.hours.map(minutesOf) as [number, number]
  const count = Math.max(0, Math.floor((to - from) / visits.every))
  return Array.from({ length: count }, (_, index) => timeOf(from + index * visits.every))
}

/** The first open day that can be booked in a language; undefined where nobody at the store speaks it. */
export function firstDayFor({ visits }: Store, language: SpokenLanguage, today: Day): Day | undefined {
  const notice = visits?.notice[language]
  if (visits === undefined || notice === undefined) return undefined
  const soonest = today + notice.length
  return Array.from({ length: 7 }, (_, later) => soonest + later).find((day) => !isClosed(visits, day))
}

const isClosed = ({ closed }: NonNullable<Store['visits']>, day: Day): boolean =>
  closed.includes(weekdays[weekdayOf(day)])

export type VisitWish = {
  readonly store: string
  readonly day: string
  readonly time: string
  readonly language: SpokenLanguage
}

/**
 * What is wrong with a wish for a visit, by its field; undefined where it can be booked as far as hours
 * say. `byStaff`: without notice.
 */
export function visitProblem(
  shop: Pick<OpenShop, 'settings' | 'calendar'>,
  work: string,
  { store: id, day: text, time, language }: VisitWish,
  { at, byStaff = false }: { readonly at: Instant; readonly byStaff?: boolean },
): 'store' | 'day' | 'time' | 'language' | undefined {
  const store = storesFor(shop, work).find((one) => one.id === id)
  if (store?.visits === undefined) return 'store'
  const today = dayOf(at, shop.calendar.zone)
  const first = firstDayFor(store, language, today)
  if (first === undefined) return 'language'
  const day = parseDay(text)
  const soonest = byStaff ? today : first
  if (day === undefined || day < soonest || day > today + bookableDays) return 'day'
  if (isClosed(store.visits, day)) return 'day'
  return timesOf(store).includes(time) ? undefined : 'time'
}

/** The last day on which the piece is ready when it is brought then. */
export const readyWhenBrought = (day: string, days: number): string => formatDay((parseDay(day) ?? 0) + days)
