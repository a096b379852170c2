/**
 * Visits to a store: on which days, at which times and in which languages somebody is there for them, and how
 * long work on a piece takes. Pure; who has booked what stands elsewhere.
 */
import { z } from 'zod'
import { dayOf, formatDay, parseDay, weekdayOf, type Day, type Instant } from '#calendar'
import type { OpenShop } from './open.ts'
import { length, shaped } from './shapes.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, shaped('folder.shape.time'))

/** `visits` of a store in `shop.yaml`. */
export const visitsShape = z.strictObject({
  /** From the first visit to the hour by which the last is over. */
  hours: z.tuple([clock, clock]),
  closed: z.array(z.enum(weekdays)).default([]),
  /** Minutes that a visit takes. */
  every: z.number().int().min(10).max(240),
  /** How many visits there can be at the same time. */
  'at-once': z.number().int().min(1).max(20).default(1),
  /** Languages that are spoken, each with how long beforehand a visit in it is booked. */
  notice: z.strictObject({ ja: length.optional(), en: length.optional() }),
})

/** Requests for work on a piece, and the service of a store that does it. */
export const serviceOf = {
  repair: 'repair',
  resize: 'resizing',
  clean: 'cleaning',
  repolish: 'repolishing',
  refinish: 'refinishing',
  inspect: 'inspection',
} as const

type Work = keyof typeof serviceOf

const perWork = z
  .strictObject({
    repair: z.number().int().min(0),
    resize: z.number().int().min(0),
    clean: z.number().int().min(0),
    repolish: z.number().int().min(0),
    refinish: z.number().int().min(0),
    inspect: z.number().int().min(0),
  })
  .partial()

/** `care` of `shop.yaml`: days that work takes, and its price, where a piece says nothing else. */
export const careShape = z.strictObject({ days: perWork.default({}), fees: perWork.default({}) })

/** `care-days` of a piece: how many days each work on this design takes. */
export const careDaysShape = perWork

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

/** The first day that can be booked in a language; undefined where nobody at the store speaks it. */
export function firstDayFor(store: Store, language: SpokenLanguage, today: Day): Day | undefined {
  const notice = store.visits?.notice[language]
  return notice === undefined ? undefined : today + notice.length
}

export type VisitWish = {
  readonly store: string
  readonly day: string
  readonly time: string
  readonly language: SpokenLanguage
}

/**
 * What is wrong with a wish for a visit, by its field; undefined where it can be booked as far as hours say.
 */
export function visitProblem(
  shop: Pick<OpenShop, 'settings' | 'calendar'>,
  work: string,
  { store: id, day: text, time, language }: VisitWish,
  at: Instant,
): 'store' | 'day' | 'time' | 'language' | undefined {
  const store = storesFor(shop, work).find((one) => one.id === id)
  if (store?.visits === undefined) return 'store'
  const today = dayOf(at, shop.calendar.zone)
  const first = firstDayFor(store, language, today)
  if (first === undefined) return 'language'
  const day = parseDay(text)
  if (day === undefined || day < first || day > today + bookableDays) return 'day'
  if (store.visits.closed.includes(weekdays[weekdayOf(day)])) return 'day'
  return timesOf(store).includes(time) ? undefined : 'time'
}

/** The last day on which the piece is ready when it is brought then. */
export const readyWhenBrought = (day: string, days: number): string => formatDay((parseDay(day) ?? 0) + days)
