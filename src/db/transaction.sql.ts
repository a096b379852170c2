/**
 * All or nothing: runs a function in one transaction, again when PostgreSQL broke it off in favour of
 * another. Knows which failures are worth another try; knows nothing of what the function does.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './connect.sql.ts'

const worthAnotherTry = new Set(['40001', '40P01'])
const tries = 5

/**
 * Runs `act` in one transaction and answers what it answers; whatever it throws takes everything back. A
 * serialization failure or a deadlock starts it again, up to five times: `act` must therefore do nothing
 * outside the database. Called with a transaction, it joins it.
 */
export async function transaction<T>(db: Db, act: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return act(db)
  return retried(() => db.transaction().execute(act))
}

/**
 * The same for a single statement, which is a transaction by itself. Within another, that one goes on as if
 * the statement had never been asked when it throws.
 */
export async function oneStatement<T>(db: Db, act: () => Promise<T>): Promise<T> {
  if (!db.isTransaction) return retried(act)
  await sql`savepoint one_statement`.execute(db)
  try {
    return await act()
  } catch (problem) {
    await sql`rollback to savepoint one_statement`.execute(db)
    throw problem
  } finally {
    await sql`release savepoint one_statement`.execute(db)
  }
}

async function retried<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (problem) {
      if (attempt === tries || !worthAnotherTry.has(codeOf(problem))) throw problem
      await pause(attempt * 5 + Math.random() * 10)
    }
  }
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
