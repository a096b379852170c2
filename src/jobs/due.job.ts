/**
 * Does what is due by a clock that a story or the filling-in of samples sets by hand, whatever the real clock
 * says. Reads due times from the envelope, never from the queue's own column. Not for a database that a
 * worker looks after.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import type { Envelope } from './queue.sql.ts'
import type { JobHandlers, Jobs } from './table.ts'

/** What was done: names in the order they ran, and the jobs that failed, which stay in the queue. */
export type Done = {
  readonly ran: readonly (keyof Jobs)[]
  readonly failed: readonly { readonly name: keyof Jobs; readonly problem: unknown }[]
}

type DueJob = { readonly id: bigint; readonly name: keyof Jobs; readonly payload: Envelope }

/**
 * Runs every job due at `now` (epoch milliseconds) in the order of their due times, those among them that the
 * jobs themselves order included. To each, its own due time is the present, as if a worker had been there all
 * along. A job that fails does not keep the others from running and is tried once a call.
 */
export async function runDueJobs(db: Db, handlers: JobHandlers, now: Instant): Promise<Done> {
  const ran: (keyof Jobs)[] = []
  const failed: { name: keyof Jobs; problem: unknown }[] = []
  const tried: bigint[] = []
  for (let job = await nextDue(db, now, tried); job !== undefined; job = await nextDue(db, now, tried)) {
    tried.push(job.id)
    const { shop, at, data } = job.payload
    try {
      await handlers[job.name](data as never, { shop, at })
      await sql`delete from graphile_worker._private_jobs where id = ${job.id}`.execute(db)
      ran.push(job.name)
    } catch (problem) {
      await sql`select graphile_worker.force_unlock_workers(${[hand]})`.execute(db)
      failed.push({ name: job.name, problem })
    }
  }
  return { ran, failed }
}

/** The name under which this file holds a job, so that a job which orders itself anew makes a new one. */
const hand = 'hand-set-clock'

async function nextDue(db: Db, now: Instant, tried: readonly bigint[]): Promise<DueJob | undefined> {
  const { rows } = await sql<DueJob>`
    with next as (
      select id from graphile_worker._private_jobs
      where is_available and (payload ->> 'at')::float8 <= ${now}::float8 and not id = any (${tried}::int8[])
      order by (payload ->> 'at')::float8, id limit 1 for update skip locked
    )
    update graphile_worker._private_jobs job set locked_by = ${hand}, locked_at = now()
    from next, graphile_worker._private_tasks task where job.id = next.id and task.id = job.task_id
    returning job.id, task.identifier as name, job.payload`.execute(db)
  return rows[0]
}
