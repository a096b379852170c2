/**
 * Statements that each connection plans once: long ones that are asked again and again, with values alone
 * that differ. Knows no table.
 */
import { createHash } from 'node:crypto'
import { CompiledQuery, type Kysely } from 'kysely'
import type pg from 'pg'

const names = new Map<string, string>()

/** Asks a statement with its values. */
export type Prepared<Row> = <Tables>(
  db: Kysely<Tables>,
  values: readonly unknown[],
) => Promise<readonly Row[]>

/** `text` never changes while the program runs: what differs stands in `values`, for `$1` and so on. */
export function prepared<Row>(text: string): Prepared<Row> {
  names.set(text, createHash('sha256').update(text).digest('hex').slice(0, 32))
  return async (db, values) => (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

/** Gives every prepared statement that this connection is asked the name under which it keeps its plan. */
export function prepareOn(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...more: readonly unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined
    return name === undefined ? query(text, values, ...more) : query({ name, text, values }, ...more)
  }
  client.query = named as typeof client.query
}
