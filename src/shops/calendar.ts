/** The shop's own calendar: the zone it counts in, its public holidays and its closing days. */
import { holidaysOf, noHolidays, parseDay, withClosingDays } from '#calendar'
import type { ShopCalendar } from '#policy'
import type { ShopSettings } from './shop.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Days on which the shop does not work, for business days and for 民法 第142条. */
export function calendarOf(shop: Pick<ShopSettings, 'home' | 'closing'>): ShopCalendar {
  const holidays = shop.closing.holidays === undefined ? noHolidays : holidaysOf(shop.closing.holidays)
  const days = shop.closing.days.map(parseDay).filter((day) => day !== undefined)
  return {
    zone: shop.home.zone,
    holidays: withClosingDays(holidays, {
      weekly: shop.closing.weekly.map((w) => weekdays.indexOf(w)),
      days,
    }),
  }
}
