/** Background work on a real queue: nothing ordered is lost, nothing is done that was taken back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addressOf, connect, transaction, type Db } from '#db'
import { testDatabase } from '#db/testing'
import { enqueue, runDueJobs, startWorker, withdrawJob, type JobHandlers } from '#jobs'
import { delayAfter } from './worker.job.ts'

const noon = Date.UTC(2026, 2, 1, 3)
const day = 86_400_000
/** Only the jobs that a test orders need a deed. */
const doing = (deeds: Partial<JobHandlers>): JobHandlers => deeds as JobHandlers
const idle = doing({ 'order-placed': async () => undefined, 'wake-case': async () => undefined })

const waiting = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: bigint }>`select count(*) from graphile_worker.jobs`.execute(db)
  return Number(rows[0]!.count)
}

test('a job ordered in a transaction that is taken back is never done', async () => {
  const { db } = await testDatabase()
  await assert.rejects(
    transaction(db, async (tx) => {
      await enqueue(tx, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: noon })
      throw new Error('sold out')
    }),
  )
  assert.deepEqual(await runDueJobs(db, idle, noon), { ran: [], failed: [] })
})

test('by a hand-set clock, due jobs run in due order with their own time, and later ones wait', async () => {
  const { db } = await testDatabase()
  const told: unknown[] = []
  const handlers = doing({
    'order-placed': async (data, context) => void told.push([data.order, context.shop, context.at]),
    'wake-case': async (data, { shop, at }) => {
      told.push(data.number)
      await enqueue(db, 'order-placed', { order: 'reminder' }, { shop, at })
    },
  })
  await enqueue(db, 'order-placed', { order: 'late' }, { shop: 'kaoru', at: noon + 2 * day })
  await enqueue(db, 'wake-case', { number: 'no parcel' }, { shop: 'kaoru', at: noon + day })
  await enqueue(db, 'order-placed', { order: 'first' }, { shop: 'kaoru', at: noon })
  await enqueue(db, 'order-placed', { order: 'far' }, { shop: 'kaoru', at: noon + 400 * day })
  const done = await runDueJobs(db, handlers, noon + 3 * day)
  assert.deepEqual(told, [
    ['first', 'kaoru', noon],
    'no parcel',
    ['reminder', 'kaoru', noon + day],
    ['late', 'kaoru', noon + 2 * day],
  ])
  assert.equal(done.ran.length, 4)
  assert.equal(await waiting(db), 1)
})

test('a job may order itself anew, and a later order of the same key replaces an earlier', async () => {
  const { db } = await testDatabase()
  let times = 0
  const wake = (at: number) => enqueue(db, 'wake-case', { number: 'C1' }, { shop: 'kaoru', at, key: 'C1' })
  const handlers = doing({
    ...idle,
    'wake-case': async (_data, { at }) => {
      times += 1
      if (times < 3) await wake(at + day)
    },
  })
  await wake(noon + 9 * day)
  await wake(noon)
  await runDueJobs(db, handlers, noon + day)
  assert.equal(times, 2)
  await withdrawJob(db, 'wake-case', { shop: 'kaoru', key: 'C1' })
  await runDueJobs(db, handlers, noon + 30 * day)
  assert.equal(times, 2)
})

test('a failing job stays in the queue and does not keep the others from running', async () => {
  const { db } = await testDatabase()
  const broken = new Error('the post office is closed')
  const handlers = doing({
    ...idle,
    'order-placed': async () => {
      throw broken
    },
  })
  await enqueue(db, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: noon })
  await enqueue(db, 'wake-case', { number: 'C1' }, { shop: 'kaoru', at: noon })
  const done = await runDueJobs(db, handlers, noon)
  assert.deepEqual(done, { ran: ['wake-case'], failed: [{ name: 'order-placed', problem: broken }] })
  assert.deepEqual((await runDueJobs(db, idle, noon)).ran, ['order-placed'])
})

test('the worker does a job within moments, and keeps one that failed for another try, later', async () => {
  const { db, url } = await testDatabase()
  const done = Promise.withResolvers<void>()
  const failed = Promise.withResolvers<string>()
  const handlers = doing({
    'order-placed': async () => {
      throw new Error('the post office is closed')
    },
    'wake-case': async () => done.resolve(),
  })
  const worker = await startWorker(url, handlers, { now: () => noon, onTrouble: failed.resolve })
  await enqueue(db, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: noon })
  await enqueue(db, 'wake-case', { number: 'C1' }, { shop: 'kaoru', at: noon })
  assert.match(await failed.promise, /order-placed \d+ failed/)
  await done.promise
  await worker.stop()
  const { rows } =
    await sql`select attempts, last_error, run_at > now() as later from graphile_worker.jobs`.execute(db)
  assert.deepEqual(rows, [{ attempts: 1, last_error: 'the post office is closed', later: true }])
})

test('what a killed worker had in hand is done by another, and a living one keeps its own', async () => {
  const { db, url } = await testDatabase()
  const begun = Promise.withResolvers<void>()
  const sent = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const told: string[] = []
  const handlers = doing({
    'order-placed': async ({ order }) => {
      told.push(order)
      sent.resolve()
    },
    'wake-case': async ({ number }) => {
      told.push(number)
      begun.resolve()
      await release.promise
    },
  })
  const living = await startWorker(url, handlers, { now: () => noon })
  await enqueue(db, 'wake-case', { number: 'held' }, { shop: 'kaoru', at: noon })
  await begun.promise
  await enqueue(db, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: Date.now() + day })
  await sql`update graphile_worker._private_jobs 
    set locked_by = 'worker-killed', locked_at = now(), run_at = now() where locked_by is null`.execute(db)
  const next = await startWorker(url, handlers, { now: () => noon })
  await sent.promise
  release.resolve()
  await Promise.all([next.stop(), living.stop()])
  assert.deepEqual(told, ['held', 'L1'])
  assert.equal(await waiting(db), 0)
})

test('a job that the queue gave away on a connection that was cut just then is done all the same, once', async () => {
  const { db, url } = await testDatabase()
  const done = Promise.withResolvers<void>()
  const [begun, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const told: string[] = []
  const handlers = doing({
    'order-placed': async ({ order }) => {
      told.push(order)
      done.resolve()
    },
    'wake-case': async ({ number }) => {
      told.push(number)
      begun.resolve()
      await release.promise
    },
  })
  const worker = await startWorker(url, handlers, { now: () => noon, lookEvery: 20 })
  await enqueue(db, 'wake-case', { number: 'held' }, { shop: 'kaoru', at: noon })
  await begun.promise
  await enqueue(db, 'order-placed', { order: 'lost' }, { shop: 'kaoru', at: Date.now() + day })
  await sql`update graphile_worker._private_jobs set run_at = now(), locked_at = now(),
    locked_by = (select locked_by from graphile_worker.jobs where locked_by is not null)
    where locked_by is null`.execute(db)
  await done.promise
  release.resolve()
  await worker.stop()
  assert.deepEqual(told, ['held', 'lost'])
  assert.equal(await waiting(db), 0)
})

/**
 * Ends every connection of the workers, as a restart of the server does, and lets no new one in before
 * `open`.
 */
async function shut(url: string): Promise<{ open: () => Promise<void> }> {
  const name = new URL(url).pathname.slice(1)
  const elsewhere = connect(addressOf(url, 'postgres'), { max: 1, mayExitIdle: true })
  await sql.raw(`alter database ${name} with allow_connections false`).execute(elsewhere)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name} and application_name <> 'yakusoku'`.execute(elsewhere)
  return {
    open: async () => {
      await sql.raw(`alter database ${name} with allow_connections true`).execute(elsewhere)
      await elsewhere.destroy()
    },
  }
}

test('when the database cuts the worker off in the middle of a job, it lives, and the job is done', async () => {
  const { db, url, adminUrl } = await testDatabase()
  const [begun, release, again, next, stopped] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ]
  const told: string[] = []
  const handlers = doing({
    'wake-case': async ({ number }) => {
      told.push(number)
      if (told.length === 6) return again.resolve()
      if (told.length === 3) begun.resolve()
      if (told.length <= 3) await release.promise
    },
    'order-placed': async () => next.resolve(),
  })
  const worker = await startWorker(url, handlers, {
    now: () => noon,
    onTrouble: (sentence) => sentence.startsWith('the worker stopped') && stopped.resolve(),
  })
  // Several at once: that the first cannot be marked as done is one fault, and the second another.
  for (const number of ['C1', 'C2', 'C3'])
    await enqueue(db, 'wake-case', { number }, { shop: 'kaoru', at: noon })
  await begun.promise
  const closed = await shut(adminUrl)
  release.resolve()
  await stopped.promise
  await closed.open()
  await again.promise
  await enqueue(db, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: noon })
  await next.promise
  await worker.stop()
  assert.deepEqual(told.toSorted(), ['C1', 'C1', 'C2', 'C2', 'C3', 'C3'])
  assert.equal(await waiting(db), 0)
})

test('a worker that cannot be started again waits twice as long each time, half a minute at most', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 8, 40].map(delayAfter), [200, 400, 800, 1_600, 3_200, 30_000, 30_000])
})

test('what is due by our own clock is due by the queue, however far that clock runs ahead', async (t) => {
  const { db } = await testDatabase()
  const ahead = Date.now() + day
  t.mock.timers.enable({ apis: ['Date'], now: ahead })
  await enqueue(db, 'order-placed', { order: 'L1' }, { shop: 'kaoru', at: ahead })
  await enqueue(db, 'order-placed', { order: 'L2' }, { shop: 'kaoru', at: ahead + day })
  t.mock.timers.reset()
  const { rows } = await sql`select run_at <= now() as due from graphile_worker.jobs order by id`.execute(db)
  assert.deepEqual(rows, [{ due: true }, { due: false }])
})
