/**
 * Does the work that the queue holds, by the real clock: a few jobs at a time, failed ones again later and
 * later. Knows which workers are alive, so that what a killed one had in its hands is taken up within
 * seconds.
 */
import { createHash, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Instant } from '#calendar'
import type { Envelope } from './queue.sql.ts'
import type { JobHandlers } from './table.ts'

export type WorkerSettings = {
  /** The clock. */
  readonly now: () => Instant
  /** How many jobs run side by side. */
  readonly concurrency?: number
  /** Told of each job that failed (it will be tried again) and of trouble with the queue. */
  readonly onTrouble?: (sentence: string, problem: unknown) => void
}

export type Worker = {
  /** Takes no further job, lets those begun come to their end, and closes its connections. */
  readonly stop: () => Promise<void>
}

/** Starts working on the queue of the database at `url`, which must be at our schema. */
export async function startWorker(
  url: string,
  handlers: JobHandlers,
  settings: WorkerSettings,
): Promise<Worker> {
  const trouble = settings.onTrouble ?? ((): void => undefined)
  const id = `worker-${randomBytes(9).toString('hex')}`
  const presence = await proveAlive(url, id, trouble)
  const events: WorkerEvents = new EventEmitter()
  // The library would draw a name of its own; ours is the one that `presence` stands for.
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = id
  })
  events.on('job:error', ({ job, error }) =>
    trouble(`the job ${job.task_identifier} ${job.id} failed`, error),
  )
  const runner: Runner = await run({
    connectionString: url,
    taskList: tasksOf(handlers, settings.now),
    concurrency: settings.concurrency ?? 4,
    maxPoolSize: (settings.concurrency ?? 4) + 2,
    noHandleSignals: true,
    parsedCronItems: [],
    pollInterval: 2_000,
    events,
    logger: new Logger(() => () => undefined),
  })
  runner.promise.catch((problem: unknown) => trouble('the worker stopped', problem))
  return {
    stop: async () => {
      await runner.stop().catch(() => undefined)
      await presence.end()
    },
  }
}

function tasksOf(handlers: JobHandlers, now: () => Instant): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (payload: unknown) => {
        const { shop, at, data } = payload as Envelope
        await handle(data as never, { shop, at: Math.max(now(), at) })
      },
    ]),
  )
}

/**
 * Holds a lock that PostgreSQL gives up when this process dies, and now and then frees the jobs of workers
 * whose lock is gone; the library alone would wait four hours.
 * INVARIANT (alive): a worker's jobs are its own as long as its connection holds the lock of its name.
 */
async function proveAlive(
  url: string,
  id: string,
  trouble: (sentence: string, problem: unknown) => void,
): Promise<{ end: () => Promise<void> }> {
  let client = await connected(url, id)
  await freeOrphans(client)
  let round = Promise.resolve()
  const beat = setInterval(() => {
    round = round.then(async () => {
      try {
        await freeOrphans(client)
      } catch (problem) {
        trouble('the queue could not be looked after', problem)
        await client.end().catch(() => undefined)
        client = await connected(url, id).catch(() => client)
      }
    })
  }, 10_000)
  beat.unref()
  return {
    end: async () => {
      clearInterval(beat)
      await round
      await client.end().catch(() => undefined)
    },
  }
}

async function connected(url: string, id: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: `yakusoku ${id}` })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [lockOf(id)])
  return client
}

async function freeOrphans(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select distinct locked_by as id from graphile_worker.jobs where locked_by is not null',
  )
  for (const { id } of rows) {
    const lock = lockOf(id)
    const taken = await client.query<{ free: boolean }>(
      `select not exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
        and database = (select oid from pg_database where datname = current_database())
        and ((classid::int8 << 32) | objid::int8) = $1) as free`,
      [lock],
    )
    if (taken.rows[0]?.free === true)
      await client.query('select graphile_worker.force_unlock_workers($1)', [[id]])
  }
}

/** A positive 63-bit number for a worker's name, as the lock wants it. */
function lockOf(id: string): string {
  return (createHash('sha256').update(id).digest().readBigUInt64BE() >> 1n).toString()
}
