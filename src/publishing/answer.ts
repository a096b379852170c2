/**
 * What a ruling answers, apart from when it was asked and under which version: so that two rulings can be
 * held together.
 */
import { commerce, type forBuyer, type Ruling } from '#policy'
import type { Answer } from './version.ts'

type Laid = Parameters<typeof forBuyer>[0]

/** The answer in a ruling: deciding clauses and articles as `document#id`. */
export function answerOf({ verdict, reason, clauses, terms }: Ruling): Answer {
  const deciding = clauses.filter((clause) => clause.deciding && clause.effect !== 'silence')
  return { verdict, reason, clauses: deciding.map(({ document, id }) => `${document}#${id}`), terms }
}

/**
 * Whether two answers say the same: verdict, reason, terms, and the clauses they rest on in whatever order.
 */
export const sameAnswer = (a: Answer, b: Answer): boolean => saidBy(a) === saidBy(b)

const lists = new Set(commerce.terms.filter(({ kind }) => kind === 'list').map(({ name }) => name))

/** All that an answer says as one text. Lists have no order, remedies do. */
export function saidBy({ verdict, reason, clauses, terms }: Answer): string {
  const said = Object.entries(terms).map(
    ([name, value]) =>
      [name, lists.has(name) && typeof value !== 'string' ? value.toSorted() : value] as const,
  )
  return JSON.stringify([verdict, reason, clauses.toSorted(), said.toSorted(([x], [y]) => (x < y ? -1 : 1))])
}

/** As `forBuyer` takes it. An answer that still asks has no place on its scale; see to it first. */
export function laidOf({ verdict, reason, clauses, terms }: Answer): Laid {
  const periods = new Set(commerce.terms.filter(({ kind }) => kind === 'period').map(({ name }) => name))
  const entries = Object.entries(terms).map(
    ([name, value]) =>
      [name, periods.has(name) && typeof value === 'string' ? lengthIn(value) : value] as const,
  )
  return {
    verdict: verdict as Laid['verdict'],
    reason: reason as Laid['reason'],
    deciding: clauses,
    terms: Object.fromEntries(entries),
    todo: [],
    filled: [],
  }
}

/** `14 days of notice` as the rules have it. */
function lengthIn(text: string): Laid['terms'][string] {
  const [, count, unit, of] = /^(\d+) (.+?)s?(?: \+ .*)? of (\S+)$/.exec(text) ?? []
  if (count === undefined || unit === undefined || of === undefined) return text
  const units = {
    hour: 'hours',
    day: 'days',
    'business day': 'business-days',
    week: 'weeks',
    month: 'months',
    year: 'years',
  } as const
  const counting = {
    firstDay: 'excluded',
    months: 'same-date',
    roll: 'none',
    notice: 'arrival',
    zone: 'UTC',
  } as const
  return { length: { count: Number(count), unit: units[unit as keyof typeof units] ?? 'days' }, of, counting }
}
