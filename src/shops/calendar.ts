/** The shop's own calendar: the zone it counts in, its public holidays and its closing days. */
import { holidaysOf, noHolidays, parseDay, withClosingDays } from '#calendar'
import type { ShopCalendar } from '#policy'
import type { OpenShop } from './open.ts'
import type { Closing, ShopSettings } from './shop.ts'

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

const sameDays = (one: Closing, other: Closing): boolean =>
  [one, other]
    .map(({ weekly, holidays, days }) => JSON.stringify([weekly, holidays, days]))
    .every((text, _index, [first]) => text === first)

/** The shop as it was closed then; the shop itself where that is as today, or not known. */
export const closedAs = (shop: OpenShop, closing: Closing | undefined): OpenShop =>
  closing === undefined || sameDays(shop.settings.closing, closing)
    ? shop
    : closed({ ...shop.settings, closing }, shop)

const closed = (settings: ShopSettings, shop: OpenShop): OpenShop => ({
  ...shop,
  settings,
  calendar: calendarOf(settings),
})
