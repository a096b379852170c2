/**
 * Days, moments and deadlines as people read them, in Japanese and English, always with whose clock it is.
 *
 * Knows the order of the parts in each language and the everyday names of zones; decides nothing about time.
 */
import { civilOf, twoDigits, weekdayOf, type Day } from './day.ts'
import { DAY_LENGTH, offsetAt, type Instant, type Zone } from './zone.ts'
import { zoneName } from './zone-name.ts'

type Language = 'ja' | 'en'

const MINUTE = 60_000
const WEEKDAYS = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** '2026年11月27日（金）' or 'Friday 27 November 2026'. */
export function formatDate(day: Day, language: Language): string {
  return dateWithYear(day, language, civilOf(day).year)
}

/** '11月27日（金）' or 'Friday 27 November', where the year is said beside it. */
export function formatDateOfYear(day: Day, language: Language): string {
  return dateWithYear(day, language, undefined)
}

/** '2026年11月27日（金）15:00（日本時間）' or 'Friday 27 November 2026, 15:00 (Japan)', the seconds cut off. */
export function formatMoment(at: Instant, zone: Zone, language: Language): string {
  const { day, clock } = localMinute(Math.floor(at / MINUTE), zone)
  return joined(formatDate(day, language), clock, zone, language)
}

/**
 * '11月27日（金）23:59（日本時間）まで' or 'until Friday 27 November, 23:59 (Japan)': the last full minute before an
 * exclusive end. With `seenAt`, the instant of reading, the year is written when it is another one than the
 * reader's.
 */
export function formatDeadline(at: Instant, zone: Zone, language: Language, seenAt?: Instant): string {
  const { day, clock } = localMinute(Math.floor(at / MINUTE) - 1, zone)
  const year = civilOf(day).year
  const sameYear =
    seenAt === undefined || civilOf(localMinute(Math.floor(seenAt / MINUTE), zone).day).year === year
  const date = dateWithYear(day, language, sameYear ? undefined : year)
  const moment = joined(date, clock, zone, language)
  return language === 'ja' ? `${moment}まで` : `until ${moment}`
}

function dateWithYear(day: Day, language: Language, year: number | undefined): string {
  const { month, day: date } = civilOf(day)
  const weekday = WEEKDAYS[language][weekdayOf(day)]
  if (language === 'ja') return `${year === undefined ? '' : `${year}年`}${month}月${date}日（${weekday}）`
  return `${weekday} ${date} ${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`
}

function joined(date: string, clock: string, zone: Zone, language: Language): string {
  const name = zoneName(zone, language)
  return language === 'ja' ? `${date}${clock}（${name}）` : `${date}, ${clock} (${name})`
}

/** The local day and clock of a minute counted from 1970. */
function localMinute(minute: number, zone: Zone): { day: Day; clock: string } {
  const local = minute * MINUTE + offsetAt(minute * MINUTE, zone)
  const day = Math.floor(local / DAY_LENGTH)
  const minutes = Math.floor((local - day * DAY_LENGTH) / MINUTE)
  return { day, clock: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` }
}
