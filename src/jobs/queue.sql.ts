/**
 * Ordering background work inside the transaction that causes it: both happen, or neither.
 * Knows the queue's own functions; knows nothing of who does the work.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import type { Jobs } from './table.ts'

/** What travels with a job: its shop, when it is due by the clock of whoever ordered it, and its data. */
export type Envelope = { readonly shop: string; readonly at: Instant; readonly data: unknown }

export type JobOptions = {
  readonly shop: string
  /** When it is due; in the past means at once. */
  readonly at: Instant
  /** A later job of the same shop, name and key replaces one that has not begun. */
  readonly key?: string
}

/**
 * Orders a job as part of the caller's transaction. What is due by our own clock is due by the queue's, which
 * is the database's: a clock of ours that runs ahead holds nothing up.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Db,
  name: Name,
  data: Jobs[Name],
  { shop, at, key }: JobOptions,
): Promise<void> {
  const envelope: Envelope = { shop, at, data }
  await sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(envelope)}::json,
    run_at => ${runAt(at)}::timestamptz, job_key => ${keyOf(name, shop, key)})`.execute(tx)
}

/**
 * Orders jobs as a part of a greater statement: those of `job` (name, payload, run_at, key), made by
 * `jobRow`. Nobody is told of them, since PostgreSQL lets those who tell one another in line until they are
 * committed; the worker looks every other second. The names have to be known to the queue: a migration sees
 * to that.
 */
export const enqueuing = `
  queued as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, key)
    select (select task.id from graphile_worker._private_tasks task where task.identifier = job.name),
      job.payload, coalesce(job.run_at, now()), job.key
    from job)`

/** A row of `job` but for what only the statement knows: `data` may be completed there. */
export function jobRow<Name extends keyof Jobs>(
  name: Name,
  data: Partial<Jobs[Name]>,
  { shop, at, key }: JobOptions,
): JobRow {
  return { name, payload: { shop, at, data }, run_at: runAt(at), key: keyOf(name, shop, key) }
}

export type JobRow = {
  readonly name: keyof Jobs
  readonly payload: Envelope
  readonly run_at: string | null
  readonly key: string | null
}

const runAt = (at: Instant): string | null => (at <= Date.now() ? null : new Date(at).toISOString())

/** Takes back a job that has not begun; nothing happens when there is none. */
export async function withdrawJob(
  tx: Db,
  name: keyof Jobs,
  { shop, key }: { shop: string; key: string },
): Promise<void> {
  await sql`select graphile_worker.remove_job(${keyOf(name, shop, key)})`.execute(tx)
}

function keyOf(name: string, shop: string, key: string | undefined): string | null {
  return key === undefined ? null : `${shop}/${name}/${key}`
}
