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

/** What statements answer with, learnt the first time they are asked; lists of many lengths make many. */
export const shapes = new Map<string, readonly pg.FieldDef[]>()
const mostShapes = 300
const wanted = new Set<string>()

/** Has it learnt what a statement answers with when it is next asked, on whichever connection. */
export const learnShapeOf = (text: string): void => void wanted.add(text)

/** Keeps what a statement answered with, where it is one that reads. */
export function keepShape(
  text: string,
  { command, fields }: Pick<pg.QueryResult, 'command' | 'fields'>,
): void {
  if (command === 'SELECT' && shapes.size < mostShapes) shapes.set(text, fields)
}

/** Gives every prepared statement that this connection is asked the name under which it keeps its plan. */
export function prepareOn(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...more: readonly unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined
    const asked = name === undefined ? query(text, values, ...more) : query({ name, text, values }, ...more)
    if (typeof text === 'string' && wanted.delete(text))
      (asked as Promise<pg.QueryResult>).then(
        (result) => keepShape(text, result),
        () => undefined,
      )
    return asked
  }
  client.query = named as typeof client.query
}
