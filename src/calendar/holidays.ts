/**
 * Public holidays of a country and its subdivision, and the days a shop is closed, as one question: what is
 * this day?
 *
 * Japan from @holiday-jp/holiday_jp (1970 to 2050), every other country from date-holidays, public holidays
 * only: bank, school, half and merely observed days are working days here. What takes it long is drawn from
 * it beforehand. Knows no periods and no zones.
 */
import holidayJp from '@holiday-jp/holiday_jp'
import DateHolidays from 'date-holidays'
import { civilOf, parseDay, weekdayOf, type Day } from './day.ts'
import byTheMoon from './holidays-by-the-moon.json' with { type: 'json' }
import { placeOf, type Place } from './place.ts'

/**
 * The name of the holiday in the country's first language, or undefined for an ordinary day. Weekends are not
 * holidays.
 */
export type Holidays = (day: Day) => string | undefined

/** What `withClosingDays` answers for a day on which only the shop itself is closed. */
export const CLOSED = 'closed'

/** For places whose law moves no deadline (the UK's consumer acts) and for rules that do not roll. */
export const noHolidays: Holidays = () => undefined

/**
 * Days date-holidays does not carry as public holidays. Of regions: the Monday after Pentecost, the day of
 * Madeira and its 26 December. Of countries: days on which, by their own law, no such period ends
 * (docs/decisions/0055): Denmark's Consumer Contracts Act s 19(6), Finland's list under Regulation 1182/71,
 * Liechtenstein's in the Official Journal (2014/C 27/05, 2014/C 455/07), the Dutch Algemene termijnenwet
 * art. 3, and Sweden's Act 1930:173 s 2.
 */
const MISSING: Readonly<Record<string, readonly (readonly [rule: string, name: string])[]>> = {
  DK: [
    ['06-05', 'Grundlovsdag'],
    ['12-24', 'Juleaftensdag'],
    ['12-31', 'Nytårsaftensdag'],
  ],
  FI: [['friday after 06-19', 'Juhannusaatto']],
  LI: [
    ['01-02', 'Berchtoldstag'],
    ['02-02', 'Mariä Lichtmess'],
    ['easter -47', 'Fasnachtsdienstag'],
    ['03-19', 'Josefstag'],
    ['08-15', 'Staatsfeiertag'],
    ['11-01', 'Allerheiligen'],
    ['12-31', 'Silvester'],
  ],
  NL: [
    ['easter -2', 'Goede Vrijdag'],
    ['05-05', 'Bevrijdingsdag'],
  ],
  SE: [
    ['friday after 06-19', 'Midsommarafton'],
    ['12-24', 'Julafton'],
    ['12-31', 'Nyårsafton'],
  ],
  'PT-20': [['easter 50', 'Dia da Região Autónoma dos Açores']],
  'PT-30': [
    ['07-01', 'Dia da Região Autónoma da Madeira'],
    ['12-26', 'Primeira Oitava'],
  ],
}

/**
 * INSEE numbers and provinces, as addresses and ISO 3166-2 write them, to the names date-holidays has for the
 * place.
 */
const STATE_OF: Readonly<Record<string, string>> = {
  'FR-6AE': '67',
  'FR-971': 'GP',
  'FR-972': 'MQ',
  'FR-973': 'GF',
  'FR-974': 'RE',
  'FR-976': 'YT',
  'FR-977': 'BL',
  'FR-978': 'MF',
  'ES-GC': 'CN',
  'ES-TF': 'CN',
}

const world = new DateHolidays()
const countries = new Set(Object.keys(world.getCountries()))
const holidaysOfKey = new Map<string, Holidays>()

/**
 * The public holidays of a country (ISO 3166-1) and subdivision (the part of ISO 3166-2 after the hyphen):
 * `('DE', 'BY')` and `('DE-BY')` are the same, `('DE', 'BY-KATH')` is Bavaria where 15 August counts.
 * An unknown country has none; an unknown subdivision has those of its country.
 *
 * France: Alsace-Moselle is '57' (Moselle), '67' (Bas-Rhin), '68' (Haut-Rhin) or '6AE' (Alsace): Good Friday
 * and 26 December. Good Friday is a holiday in law only in communes with a Protestant or mixed church; we
 * count it everywhere there, in favour of the buyer. A department overseas is '971' or 'GP', or a country of
 * its own.
 */
export function holidaysOf(country: string, subdivision?: string): Holidays {
  const place = placeOf(country, subdivision)
  const asked = holidaysOfKey.get(keyOf(place.country, place.subdivision))
  if (asked !== undefined) return asked
  if (!countries.has(place.country)) return noHolidays
  const part = knownPart(place)
  const key = keyOf(place.country, part)
  const holidays =
    holidaysOfKey.get(key) ?? (key === 'JP' ? japaneseHolidays() : keptHolidays(place.country, part))
  holidaysOfKey.set(key, holidays)
  return holidays
}

/** Neither Saturday, Sunday nor a holiday (Reg. (EEC) 1182/71 art. 2). */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && holidays(day) === undefined
}

/** The days a shop does not work, beside public holidays: weekdays (0 is Sunday) and single days. */
export type ClosingDays = { readonly weekly: readonly number[]; readonly days: readonly Day[] }

/**
 * Holidays and a shop's own closing days as one; a public holiday keeps its name, a closing day is `CLOSED`.
 */
export function withClosingDays(holidays: Holidays, closing: ClosingDays): Holidays {
  const weekly = new Set(closing.weekly)
  const days = new Set(closing.days)
  return (day) => holidays(day) ?? (weekly.has(weekdayOf(day)) || days.has(day) ? CLOSED : undefined)
}

function japaneseHolidays(): Holidays {
  const names = new Map<Day, string>()
  for (const holiday of Object.values(holidayJp.holidays)) {
    const day = parseDay(holiday.date)
    if (day !== undefined) names.set(day, holiday.name)
  }
  return (day) => names.get(day)
}

/**
 * The subdivision as date-holidays names it, or undefined where it makes no difference; so the cache stays
 * small.
 */
function knownPart({ country, subdivision = '' }: Place): string | undefined {
  const key = `${country}-${subdivision}`
  if (country === 'JP') return undefined
  if (MISSING[key] !== undefined) return subdivision
  const [state = '', region = ''] = (STATE_OF[key] ?? subdivision).split('-')
  if (world.getStates(country)?.[state] === undefined) return undefined
  return world.getRegions(country, state)?.[region] === undefined ? state : `${state}-${region}`
}

function keyOf(country: string, part: string | undefined): string {
  return part === undefined ? country : `${country}-${part}`
}

/** By country and name, days with blanks between. */
const keptOf: Readonly<Record<string, Readonly<Record<string, string>>>> = byTheMoon.countries

/**
 * New Year by the moon takes date-holidays up to 40 ms a year: of these countries, the days of many years
 * were worked out beforehand. `npm run draw` writes them from what it says, and a check tells when it says
 * otherwise.
 */
function keptHolidays(country: string, part: string | undefined): Holidays {
  const others = workedOutHolidays(country, part)
  const kept = keptOf[country]
  if (kept === undefined) return others
  const names = new Map<Day, string>()
  for (const [name, days] of Object.entries(kept))
    for (const day of days.split(' ')) names.set(parseDay(day)!, name)
  const [first, last] = [parseDay(byTheMoon.first)!, parseDay(byTheMoon.last)!]
  return (day) => (first <= day && day <= last ? names.get(day) : others(day))
}

/** As date-holidays works them out, year by year as they are asked for. */
export function workedOutHolidays(country: string, part = ''): Holidays {
  const [state = '', region = ''] = part.split('-')
  const source = new DateHolidays(country, state, region, { types: ['public'] })
  // Of a feast only its dates are read, not when it begins by the clocks there: that takes most of the time.
  source.setTimezone('')
  const missing = [...(MISSING[country] ?? []), ...(MISSING[`${country}-${part}`] ?? [])]
  for (const [rule, name] of missing) source.setHoliday(rule, { name, type: 'public' })
  const names = new Map<Day, string>()
  const read = (year: number) => {
    for (const { date, start, end, name } of source.getHolidays(year)) {
      const first = parseDay(date.slice(0, 10))
      if (first === undefined || !date.startsWith('00:00:00', 11)) continue
      const length = wholeDays(end.getTime() - start.getTime())
      for (let day = first; day < first + length; day += 1) names.set(day, names.get(day) ?? name)
    }
  }
  const known = new Set<number>()
  return (day) => {
    // A feast, or the substitute of one, may cross New Year. Years are worked out by sun and moon: none too
    // many.
    for (const near of [day - acrossNewYear, day, day + acrossNewYear]) {
      const { year } = civilOf(near)
      if (!known.has(year)) read(year)
      known.add(year)
    }
    return names.get(day)
  }
}

/** No feast with its substitutes lasts longer, in days. */
const acrossNewYear = 15

/** Whole days in a length that daylight saving may have made an hour shorter; half a day is none. */
function wholeDays(milliseconds: number): number {
  return Math.floor((milliseconds / 3_600_000 + 1) / 24)
}

/**
 * The subdivisions of a country whose holidays or clocks may differ, as ISO 3166-2 codes where date-holidays
 * uses them; empty when the whole country keeps the same days.
 */
export function subdivisionsOf(country: string): readonly string[] {
  const known = subdivisions.get(country)
  if (known !== undefined) return known
  const states = world.getStates(country) as Record<string, string> | undefined
  const codes = Object.keys(states ?? {}).map((code) => `${country}-${code}`)
  subdivisions.set(country, codes)
  return codes
}

const subdivisions = new Map<string, readonly string[]>()

/** What a subdivision calls itself: `DE-BY` → 'Bayern'. Undefined for a code that is not known. */
export function subdivisionName(code: string): string | undefined {
  const states = world.getStates(code.slice(0, 2)) as Record<string, string> | undefined
  return states?.[code.slice(3)]
}
