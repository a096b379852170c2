/**
 * The days of delivery that a customer may wish for, counted from the day of the order by the shop's clock.
 * A wish is no promise; what the policy says of a day is asked elsewhere.
 */
import { dayOf, isWorkingDay, type Day, type Instant } from '#calendar'
import { reaches, type Selling } from '#shops'
import type { ShopCalendar } from '#policy'
import { afterWorkingDays } from './working-days.ts'

/** `days` are all that are offered, in order, `first` and `last` among them. */
export type DeliveryDays = { readonly first: Day; readonly last: Day; readonly days: readonly Day[] }

/** Nothing where the shop takes no wishes, or none for this destination. */
export function deliveryDays(
  selling: Pick<Selling, 'delivery-day'>,
  destination: string,
  placedAt: Instant,
  { zone, holidays }: ShopCalendar,
): DeliveryDays | undefined {
  const wishes = selling['delivery-day']
  if (wishes === undefined || !reaches(wishes.to, destination)) return undefined
  const ordered = dayOf(placedAt, zone)
  const business = wishes.count === 'business-days'
  const nth = (count: number) => (business ? afterWorkingDays(ordered, count, holidays) : ordered + count)
  const first = nth(wishes.first)
  const last = nth(wishes.last)
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const days = business ? all.filter((day) => isWorkingDay(day, holidays)) : all
  return days.length === 0 ? undefined : { first: days[0]!, last: days.at(-1)!, days }
}

/** Whether a day is among those offered. */
export const isOffered = (offered: DeliveryDays | undefined, day: Day): boolean =>
  offered?.days.includes(day) === true
