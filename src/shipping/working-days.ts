/** Working days of a shop, counted from a day that does not count itself. */
import { lastDay, type Day, type Holidays } from '#calendar'

/** The day itself for 0, else the day on which so many working days have passed. */
export const afterWorkingDays = (from: Day, count: number, holidays: Holidays): Day =>
  count === 0
    ? from
    : lastDay({ length: count, unit: 'business-days', firstDay: 'excluded', roll: 'none' }, from, holidays)
