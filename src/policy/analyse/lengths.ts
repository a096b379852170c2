/** Lengths of time as an owner says them, and which of two is longer. */
import type { Length, Position, TermValue } from '../rules/tree.ts'
import type { Term } from '../vocabulary/tree.ts'

const units: Readonly<Record<Length['unit'], readonly [ja: string, en: string, days: number]>> = {
  hours: ['時間', 'hour', 1 / 24],
  days: ['日', 'day', 1],
  'business-days': ['営業日', 'business day', 1.4],
  weeks: ['週間', 'week', 7],
  months: ['か月', 'month', 30],
  years: ['年', 'year', 365],
}

export type Language = 'ja' | 'en'

/** `14日` / `14 days`; a length with a second one behind it: `14 days and 12 months`. */
export function lengthSaid({ count, unit, next }: Length, language: Language): string {
  const [ja, en] = units[unit]
  const said = language === 'ja' ? `${count}${ja}` : `${count} ${en}${count === 1 ? '' : 's'}`
  if (next === undefined) return said
  return `${said}${language === 'ja' ? 'と' : ' and '}${lengthSaid(next, language)}`
}

/** About so many days: only to say which of two is longer. */
export const daysIn = ({ count, unit, next }: Length): number =>
  count * units[unit][2] + (next === undefined ? 0 : daysIn(next))

/** The longest of some edges. */
export const longestOf = (positions: readonly Position[]): Length | undefined =>
  positions.map(({ length }) => length).toSorted((a, b) => daysIn(b) - daysIn(a))[0]

export const lengthIn = (value: TermValue | undefined): Length | undefined =>
  typeof value === 'object' && 'length' in value && 'of' in value ? value.length : undefined

/** Whether a period is less for the buyer than another: the shop's own is longer, the buyer's shorter. */
export function isLess(term: Term, stated: TermValue | undefined, wanted: TermValue | undefined): boolean {
  const [own, law] = [lengthIn(stated), lengthIn(wanted)]
  if (term.kind !== 'period' || own === undefined || law === undefined) return false
  return term.time === 'of-shop' ? daysIn(own) > daysIn(law) : daysIn(own) < daysIn(law)
}
