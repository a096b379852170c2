/**
 * A pool of connections to one PostgreSQL, typed by our tables, and how values come back from it.
 * Knows drivers and value formats; knows no table.
 */
import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { readInstant } from './values.sql.ts'
import { prepareOn } from './prepared.sql.ts'
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
  /** Without them everything may wait for ever. */
  readonly limits?: PoolLimits
}

/** How long, in milliseconds, before what waits is broken off with a fault that `isUnavailable` knows. */
export type PoolLimits = {
  readonly statement: number
  /** Waiting for a row that another holds. */
  readonly lock: number
  /** A transaction that says nothing. */
  readonly idle: number
  /** Waiting for a connection of the pool. */
  readonly connection: number
  /**
   * A server that says nothing at all, not even that a limit was met: it froze, or the way to it is cut.
   * Longer than the others, which the server itself keeps.
   */
  readonly silence: number
}

/** A person waits: who cannot be served soon is told so, and holds nobody else up. */
export const pageLimits: PoolLimits = {
  statement: 15_000,
  lock: 5_000,
  idle: 15_000,
  connection: 5_000,
  silence: 20_000,
}

/** Jobs, and what is done at the start. Nobody waits, and what is long may be long. */
export const workLimits: PoolLimits = {
  statement: 120_000,
  lock: 60_000,
  idle: 120_000,
  connection: 60_000,
  silence: 150_000,
}

/**
 * Opens a pool; connects when first used. `destroy()` on the answer closes it.
 * Values come back so: int8 as bigint (counts too), numeric as string, timestamptz as epoch milliseconds
 * (write it with `at`), date as 'YYYY-MM-DD', json and jsonb parsed. The session's zone is UTC.
 */
export function connect(url: string, settings: PoolSettings): Db {
  const pool = openPool(url, settings)
  const lane = openPool(url, { ...settings, max: lanesOwn }, ofTheLane)
  const end = async () => void (await Promise.all([pool.end(), lane.end()]))
  const both: PostgresPool = { connect: () => pool.connect(), end, options: pool.options }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: both }) })
  pools.set(db, pool)
  lanes.set(db, new Kysely<DB>({ dialect: new PostgresDialect({ pool: lane }) }))
  return db
}

/** Two groups of presses may be written beside each other, and what is read waits for neither. */
const lanesOwn = 3

/**
 * A long statement is planned once, whatever is asked with it, and by the indexes: a plan made while tables
 * were small is kept while they grow. A connection that is closed takes its plans along, so these stay open
 * for longer. Who waits for a row that another holds is soon told so.
 */
const ofTheLane: pg.PoolConfig = {
  options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
  idleTimeoutMillis: 600_000,
  lock_timeout: 250,
}

function openPool(url: string, { max, mayExitIdle = false, limits }: PoolSettings, own: pg.PoolConfig = {}) {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    allowExitOnIdle: mayExitIdle,
    application_name: 'yakusoku',
    options: '-c timezone=UTC',
    keepAlive: true,
    ...(limits === undefined
      ? {}
      : {
          statement_timeout: limits.statement,
          lock_timeout: limits.lock,
          idle_in_transaction_session_timeout: limits.idle,
          connectionTimeoutMillis: limits.connection,
        }),
    ...own,
  })
  // A connection that dies leaves the pool; whoever is using it sees the fault in the answer to the
  // statement. Without a listener on the connection itself, one that dies in the middle of a transaction
  // would end the whole process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    prepareOn(client)
    if (limits !== undefined) endWhenSilent(client, limits.silence)
  })
  return pool
}

const pools = new WeakMap<Db, pg.Pool>()
const lanes = new WeakMap<Db, Db>()

/**
 * A few connections of the database's own for what is `prepared` and asked again and again; a transaction has
 * none and stays with itself.
 */
export const laneOf = (db: Db): Db => lanes.get(db) ?? db

/** The pool a database speaks through; a transaction has none. */
export const poolOf = (db: Db): pg.Pool | undefined => pools.get(db)

/**
 * A frozen server closes no connection: whoever waits on it would wait for ever. One that is given up is
 * closed, so that nobody after goes on in the middle of what was begun on it.
 */
function endWhenSilent(client: pg.PoolClient, silence: number): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  stream.setTimeout(silence, () => stream.destroy())
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

/** How a value of a type is read. */
export function getTypeParser(type: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
  const own = format === 'text' ? readers[type] : undefined
  return own ?? pg.types.getTypeParser(type, format)
}

/** Elements of these types never hold a comma or a brace, so PostgreSQL's array text splits plainly. */
function readArray(text: string, read: (element: string) => unknown): unknown[] {
  const inside = text.slice(1, -1)
  if (inside === '') return []
  return inside.split(',').map((element) => (element === 'NULL' ? null : read(element.replaceAll('"', ''))))
}
