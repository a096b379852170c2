/**
 * The types of columns whose values the program reads otherwise than it writes. The generated `tables.ts`
 * names them. Knows types only; the conversions themselves are in `connect.sql.ts` and `values.sql.ts`.
 */
import type { ColumnType } from 'kysely'
import type { Instant } from '#calendar'

/** timestamptz: read as epoch milliseconds, written with `at(instant)`. */
export type InstantColumn = ColumnType<Instant, Date | string, Date | string>

/** int8: amounts in minor units, and counts. */
export type BigColumn = ColumnType<bigint, bigint, bigint>

/** date: 'YYYY-MM-DD'. */
export type DayColumn = ColumnType<string, string, string>

/** json, jsonb: read parsed, so of a shape that only its owner knows; written with `json(value)`. */
export type JsonColumn = ColumnType<unknown, string, string>
