/**
 * Does the work that the queue holds, by the real clock: a few jobs at a time, failed ones again later and
 * later. Knows which workers are alive, so that what a killed one had in its hands is taken up within
 * seconds.
 */
import { createHash, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type JobHelpers, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Instant } from '#calendar'
import type { Envelope } from './queue.sql.ts'
import type { JobHandlers } from './table.ts'

export type WorkerSettings = {
  /** The clock. */
  readonly now: () => Instant
  /** How many jobs run side by side. */
  readonly concurrency?: number
  /** How often, in milliseconds, jobs that nobody does any more are looked for. */
  readonly lookEvery?: number
  /** Told of each job that failed (it will be tried again) and of trouble with the queue. */
  readonly onTrouble?: (sentence: string, problem: unknown) => void
}

export type Worker = {
  /** Takes no further job, lets those begun come to their end, and closes its connections. */
  readonly stop: () => Promise<void>
}

/**
 * Starts working on the queue of the database at `url`, which must be at our schema. A run that ends by
 * itself, because the database went away, is followed by another, later each time until one holds.
 */
export async function startWorker(
  url: string,
  handlers: JobHandlers,
  settings: WorkerSettings,
): Promise<Worker> {
  const trouble = settings.onTrouble ?? ((): void => undefined)
  const ending = new AbortController()
  let current: Run | undefined = await beginRun(url, handlers, settings)
  let former = current.id
  const again = async (tries: number): Promise<Run | undefined> => {
    await pause(delayAfter(tries), undefined, { signal: ending.signal }).catch(() => undefined)
    if (ending.signal.aborted) return undefined
    return beginRun(url, handlers, settings, former).catch((problem: unknown) => {
      trouble('the worker could not be started again yet', problem)
      return again(tries + 1)
    })
  }
  const watched = (async () => {
    while (current !== undefined) {
      const problem = await current.ended
      if (ending.signal.aborted) return
      trouble('the worker stopped and is started again', problem)
      current = await again(0)
      former = current?.id ?? former
    }
  })()
  return {
    stop: async () => {
      ending.abort()
      await current?.stop()
      await watched
      // One that was being started when we were told to stop.
      await current?.stop()
    },
  }
}

/**
 * How long to wait before another try: a fifth of a second, twice as long each time, half a minute at most.
 */
export function delayAfter(tries: number): number {
  return Math.min(30_000, 200 * 2 ** tries)
}

/** In milliseconds: what is done in moments, unless it is never done. */
const grace = 2_000

/** The queue's own statements are short; the deeds have the limits of the connections they are given. */
const limits = { connectionTimeoutMillis: 10_000, statement_timeout: 60_000, keepAlive: true }

type Run = {
  readonly id: string
  /** Resolves when the run is over and its connections are closed, with what ended it if it was not asked. */
  readonly ended: Promise<unknown>
  readonly stop: () => Promise<void>
}

/**
 * One run of the library under a name of its own. What the `former` run held when it broke off is set free.
 */
async function beginRun(
  url: string,
  handlers: JobHandlers,
  settings: WorkerSettings,
  former?: string,
): Promise<Run> {
  const trouble = settings.onTrouble ?? ((): void => undefined)
  const id = `worker-${randomBytes(9).toString('hex')}`
  const inHand: InHand = new Map()
  const presence = await proveAlive(url, id, inHand, { ...settings, onTrouble: trouble, former })
  const { events, broken } = heardOf(id, trouble)
  const concurrency = settings.concurrency ?? 4
  const pgPool = poolFor(url, concurrency + 2)
  const close = async () => {
    // A connection that the library forgot would be waited for without end.
    await Promise.race([pgPool.end().catch(() => undefined), pause(grace)])
    await presence.end()
  }
  const runner: Runner = await run({
    pgPool,
    taskList: tasksOf(handlers, settings.now, inHand),
    concurrency,
    noHandleSignals: true,
    parsedCronItems: [],
    pollInterval: 2_000,
    // Without a delay the library waits for no answer when it marks a job as done or failed, and a connection
    // that is lost just then would end the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: new Logger(() => () => undefined),
  }).catch(async (problem: unknown) => {
    await close()
    throw problem
  })
  const over = runner.promise.then(
    () => undefined,
    (problem: unknown) => problem,
  )
  // When two jobs cannot be marked as done, the library waits for itself without end: once the deeds in hand
  // are over it has its time, and is left.
  const left = broken.then(async (problem) => {
    while (inHand.size > 0) await Promise.allSettled(inHand.values())
    await pause(grace)
    return problem
  })
  const ended = Promise.race([over, left]).then(async (problem) => {
    await close()
    return problem
  })
  return {
    id,
    ended,
    stop: async () => {
      void runner.stop().catch(() => undefined)
      await ended
    },
  }
}

/** What the library tells of a run; `broken` resolves with why it will take no further job. */
function heardOf(id: string, trouble: (sentence: string, problem: unknown) => void) {
  const events: WorkerEvents = new EventEmitter()
  const broken = Promise.withResolvers<unknown>()
  // The library would draw a name of its own; ours is the one that `presence` stands for.
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = id
  })
  events.on('pool:fatalError', ({ error }) => broken.resolve(error))
  events.on('pool:gracefulShutdown', ({ message }) => broken.resolve(new Error(message)))
  events.on('job:error', ({ job, error }) =>
    trouble(`the job ${job.task_identifier} ${job.id} failed`, error),
  )
  return { events, broken: broken.promise }
}

/** Whoever uses a connection that dies sees it in the answer; without a listener it would end the process. */
function poolFor(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, ...limits })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Every deed that has begun and not ended, by its job. */
type InHand = Map<string, Promise<void>>

function tasksOf(handlers: JobHandlers, now: () => Instant, inHand: InHand): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (payload: unknown, { job }: JobHelpers) => {
        const { shop, at, data } = payload as Envelope
        const deed = handle(data as never, { shop, at: Math.max(now(), at) })
        inHand.set(job.id, deed)
        await deed.finally(() => inHand.delete(job.id))
      },
    ]),
  )
}

/**
 * Holds a lock that PostgreSQL gives up when this process dies, and now and then frees the jobs of workers
 * whose lock is gone; the library alone would wait four hours.
 * The same for jobs that count as ours and never came to us.
 * INVARIANT (alive): a worker's jobs are its own as long as its connection holds the lock of its name.
 */
async function proveAlive(
  url: string,
  id: string,
  inHand: InHand,
  { former, onTrouble: trouble, lookEvery = 10_000 }: PresenceSettings,
): Promise<{ end: () => Promise<void> }> {
  let [ended, round] = [false, Promise.resolve()]
  let notInHand: ReadonlySet<string> = new Set()
  const held = async (): Promise<pg.Client> => {
    const client = await connected(url, id)
    // Another program may take up what we have in hand as long as the lock is free: it is taken again at
    // once.
    client.once('end', () => void (round = round.then(look)))
    return client
  }
  const look = async (): Promise<void> => {
    if (ended) return
    try {
      await freeOrphans(client)
      notInHand = await freeLost(client, id, { inHand, suspected: notInHand })
    } catch (problem) {
      trouble('the queue could not be looked after', problem)
      client.removeAllListeners('end')
      await client.end().catch(() => undefined)
      client = await held().catch(() => client)
    }
  }
  let client = await held()
  if (former !== undefined) await client.query('select graphile_worker.force_unlock_workers($1)', [[former]])
  await freeOrphans(client)
  const beat = setInterval(() => void (round = round.then(look)), lookEvery)
  beat.unref()
  return {
    end: async () => {
      ended = true
      clearInterval(beat)
      await round
      await client.end().catch(() => undefined)
    },
  }
}

type PresenceSettings = Required<Pick<WorkerSettings, 'onTrouble'>> &
  Pick<WorkerSettings, 'lookEvery'> & {
    /** The run before this one, whose jobs are ours to set free. */
    readonly former: string | undefined
  }

/**
 * A job whose fetching was answered on a connection that was cut just then is locked in our name, and nobody
 * does it. One that is not in our hands at two looks in a row is set free; answers those to suspect next
 * time.
 */
async function freeLost(
  client: pg.Client,
  id: string,
  { inHand, suspected }: { readonly inHand: InHand; readonly suspected: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'select id from graphile_worker.jobs where locked_by = $1',
    [id],
  )
  const missing = rows.map((job) => job.id).filter((job) => !inHand.has(job))
  const lost = missing.filter((job) => suspected.has(job))
  if (lost.length > 0)
    await client.query(
      `update graphile_worker._private_jobs set locked_by = null, locked_at = null
        where locked_by = $1 and id = any ($2::bigint[])`,
      [id, lost],
    )
  return new Set(missing)
}

async function connected(url: string, id: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: `yakusoku ${id}`, ...limits })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [lockOf(id)])
    return client
  } catch (problem) {
    await client.end().catch(() => undefined)
    throw problem
  }
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
