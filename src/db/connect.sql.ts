/**
 * A pool of connections to one PostgreSQL, typed by our tables, and how values come back from it.
 * Knows drivers and value formats; knows no table.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { readInstant } from './values.sql.ts'
import type { DB } from './tables.ts'

/**
 * The database, or a transaction on it: every function that reads or writes takes one as its first argument.
 */
export type Db = Kysely<DB>

/** The types of our tables, `'ordering.orders'` and so on, for helpers that must name them. */
export type Database = DB

export type PoolSettings = {
  /** The most connections this process holds at once. */
  readonly max: number
  /** true lets the process end while connections are idle: for tests and command lines. */
  readonly mayExitIdle?: boolean
}

/**
 * Opens a pool; connects when first used. `destroy()` on the answer closes it.
 * Values come back so: int8 as bigint (counts too), numeric as string, timestamptz as epoch milliseconds
 * (write it with `at`), date as 'YYYY-MM-DD', json and jsonb parsed. The session's zone is UTC.
 */
export function connect(url: string, { max, mayExitIdle = false }: PoolSettings): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    allowExitOnIdle: mayExitIdle,
    application_name: 'yakusoku',
    options: '-c timezone=UTC',
  })
  // A connection that dies leaves the pool; whoever is using it sees the fault in the answer to the
  // statement. Without a listener on the connection itself, one that dies in the middle of a transaction
  // would end the whole process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
} as const

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: BigInt,
  [oid.date]: String,
  [oid.timestamptz]: readInstant,
  [oid.int8Array]: (text) => readArray(text, BigInt),
  [oid.dateArray]: (text) => readArray(text, String),
  [oid.timestamptzArray]: (text) => readArray(text, readInstant),
}

function getTypeParser(type: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
  const own = format === 'text' ? readers[type] : undefined
  return own ?? pg.types.getTypeParser(type, format)
}

/** Elements of these types never hold a comma or a brace, so PostgreSQL's array text splits plainly. */
function readArray(text: string, read: (element: string) => unknown): unknown[] {
  const inside = text.slice(1, -1)
  if (inside === '') return []
  return inside.split(',').map((element) => (element === 'NULL' ? null : read(element.replaceAll('"', ''))))
}
