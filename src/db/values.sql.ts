/**
 * How values cross the border between the program and PostgreSQL: instants are epoch milliseconds here and
 * timestamptz there, trees of values are json there. Knows one conversion each way; knows no zones and no
 * tables.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '#calendar'

/**
 * An instant as a value for SQL: in `values`, `set` and `where` alike. A bare number is refused, by
 * the compiler when written, by PostgreSQL when compared.
 */
// `never` lets it stand wherever Kysely wants the column's own type, whichever of null, written or read type
// that is.
export function at(instant: Instant | null): RawBuilder<never> {
  const text = instant === null ? null : new Date(instant).toISOString()
  return sql`${text}::timestamptz`
}

/** A tree of plain values for a json or jsonb column; the driver alone would make an SQL array of a list. */
export function json(value: unknown): RawBuilder<never> {
  return sql`${JSON.stringify(value)}::jsonb`
}

/** PostgreSQL's text for a timestamptz as epoch milliseconds; smaller parts of a second are cut off. */
export function readInstant(text: string): Instant {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  const zoned = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  return Date.parse(zoned)
}
