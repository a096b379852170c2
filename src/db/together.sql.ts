/**
 * Reads that do not wait for one another go to the server in one write and come back in one answer, on one
 * connection, which plans each of them once. Knows no table.
 */
import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Db } from './connect.sql.ts'
import type { DB } from './tables.ts'

const pools = new WeakMap<Db, pg.Pool>()
const lent = new WeakMap<pg.PoolClient, Db>()

/** Remembers which pool a database speaks through. */
export function pooled(db: Db, pool: pg.Pool): Db {
  pools.set(db, pool)
  return db
}

/**
 * Runs reads on one connection, each sent without waiting for the one before: `read` begins them all and
 * waits for all. A transaction has its one connection already, and asks one after the other. Only for what
 * looks: this is no transaction, and is done once more where a plan no longer fits its tables.
 */
export async function together<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  const pool = pools.get(db)
  if (pool === undefined) return read(db)
  const client = await pool.connect()
  const { stream } = (client as unknown as Corked).connection
  stream.cork()
  // What is begun before anything is answered leaves in one write.
  process.nextTick(() => stream.uncork())
  try {
    const answer = await read(lent.get(client) ?? speakingThrough(client))
    client.release()
    return answer
  } catch (problem) {
    // Some reads may still be on their way: nobody else is given their connection.
    client.release(true)
    if (problem instanceof Error && 'code' in problem && problem.code === staleplan) return read(db)
    throw problem
  }
}

/** `cached plan must not change result type`: a migration came in between. */
const staleplan = '0A000'

type Corked = { readonly connection: { readonly stream: { cork: () => void; uncork: () => void } } }

/** A database that is this connection alone, which stays with whoever lent it. */
function speakingThrough(client: pg.PoolClient): Db {
  const query = (text: string, values: unknown[]) => client.query({ ...nameOf(text), text, values })
  const held = { query, release: () => undefined } as unknown as PostgresPoolClient
  const pool = { connect: async () => held, end: async () => undefined, options: {} }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  lent.set(client, db)
  return db
}

const names = new Map<string, string>()
/** The program has far fewer; lists of many lengths make more, and those are planned each time. */
const mostNames = 200

/** Under which a connection keeps the plan of a statement. */
function nameOf(text: string): { readonly name?: string } {
  const known = names.get(text)
  if (known !== undefined) return { name: known }
  if (names.size >= mostNames) return {}
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return { name }
}
