/**
 * Draws the holidays of countries whose calendars follow the moon: day by day as date-holidays works them
 * out, which takes it too long where somebody waits.
 */
import { formatDay, parseDay, workedOutHolidays } from '#calendar'

/** None of them has subdivisions with days of their own. */
const countries = ['CN', 'HK', 'KR', 'SG', 'TW', 'VN']
const [first, last] = ['2020-01-01', '2039-12-31']

/** By country and name, the days on which it is. */
export function drawHolidays(): string {
  const rows = countries.map((country) => `    "${country}": {\n${daysOf(country)}\n    }`)
  return `{\n  "first": "${first}",\n  "last": "${last}",\n  "countries": {\n${rows.join(',\n')}\n  }\n}\n`
}

function daysOf(country: string): string {
  const holidays = workedOutHolidays(country)
  const days = new Map<string, string[]>()
  for (let day = parseDay(first)!; day <= parseDay(last)!; day += 1) {
    const name = holidays(day)
    if (name !== undefined) days.set(name, [...(days.get(name) ?? []), formatDay(day)])
  }
  return [...days].map(([name, on]) => `      ${JSON.stringify(name)}: "${on.join(' ')}"`).join(',\n')
}
