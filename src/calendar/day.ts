/**
 * A day as one integer: days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * Knows months, leap years and weekdays; knows no zone, no clock and no holiday.
 * Written as 'YYYY-MM-DD', years 0000 to 9999.
 */

/** Days since 1970-01-01, proleptic Gregorian; a civil date without a zone. Always an integer. */
export type Day = number

/** A civil date in parts; `month` is 1 to 12. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

const DAYS_OF_400_YEARS = 146_097
/** From 0000-03-01, where the arithmetic below starts its years, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896
/** 1990-01-02 and 2089-12-29. */
const [EARLIEST_TYPED, LATEST_TYPED] = [7306, 43_827]

/** '2026-11-27'. A day outside the years 0000 to 9999 cannot be written and throws a RangeError. */
export function formatDay(day: Day): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`no such day: ${day}`)
  const { year, month, day: date } = civilOf(day)
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** Reads 'YYYY-MM-DD'. Only days that exist: '2026-02-30' and '2026-2-3' are undefined. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return undefined
  return dayOfCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/**
 * Reads a day that somebody typed, into a form or an address: one in the years that rulings reckon in, so
 * that all that is counted from it is a day too. Nobody bought, sent or booked anything before or after.
 */
export function typedDay(text: string): Day | undefined {
  const day = parseDay(text)
  return day === undefined || day < EARLIEST_TYPED || day > LATEST_TYPED ? undefined : day
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((((day + 4) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
}

/** The same date `months` later (or earlier); the last day of that month where the date is missing there. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date, length } = monthsLater(day, months)
  return fromCivil(year, month, Math.min(date, length))
}

/** Whether the same date exists in the month `months` later: 31 January has none one month later. */
export function hasSameDate(day: Day, months: number): boolean {
  const { date, length } = monthsLater(day, months)
  return date <= length
}

/** Year, month and date of a day. */
export function civilOf(day: Day): Civil {
  const shifted = day + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_OF_400_YEARS)
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The day of a date in parts, or undefined when there is no such date. */
export function dayOfCivil(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return undefined
  return fromCivil(year, month, date)
}

/** '7' as '07'. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function monthsLater(day: Day, months: number) {
  const from = civilOf(day)
  const monthNumber = from.year * 12 + from.month - 1 + months
  const year = Math.floor(monthNumber / 12)
  const month = monthNumber - year * 12 + 1
  return { year, month, date: from.day, length: monthLength(year, month) }
}

function fromCivil(year: number, month: number, date: number): Day {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
