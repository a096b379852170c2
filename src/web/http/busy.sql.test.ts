/** Pages that wait for the database: none waits for ever, each is told, and the others go on. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connect, pageLimits, type Db, type PoolLimits } from '#db'
import { testDatabase } from '#db/testing'
import { webApp } from './index.ts'

/** Long enough that no limit but the one under test is met. */
const patient: PoolLimits = {
  statement: 600_000,
  lock: 600_000,
  idle: 600_000,
  connection: 600_000,
  silence: 600_000,
}

async function house(limits: Partial<PoolLimits>, max = 2) {
  const frozen: number[] = []
  const { db: other, url } = await testDatabase({ migrated: false })
  await sql`create table shelf as select 1 as place`.execute(other)
  const db = connect(url, { max, mayExitIdle: true, limits: { ...patient, ...limits } })
  after(() => db.destroy())
  const context = { db, shops: new Map(), origin: 'http://shop.example', chance: () => 'x'.repeat(22) }
  const app = webApp(context as never, {
    problemPage: (frame, { title, sentence }) => `${frame.language}: ${title}. ${sentence}` as never,
    assets: [],
    register: [
      (pages) => {
        pages.get('/shelf', async (c) => {
          await db.transaction().execute((tx) => sql`select from shelf for update`.execute(tx))
          return c.text('here')
        })
        pages.get('/long', async (c) => c.json((await sql`select pg_sleep(600)`.execute(db)).rows))
        pages.get('/silent', async (c) => {
          await db.transaction().execute(async (tx) => {
            const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
            await isGone(other, rows[0]!.pid)
            await sql`select 1`.execute(tx)
          })
          return c.text('here')
        })
        pages.get('/frozen', async (c) => {
          await db.transaction().execute(async (tx) => {
            await sql`insert into shelf values (2)`.execute(tx)
            const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
            frozen.push(rows[0]!.pid)
            process.kill(rows[0]!.pid, 'SIGSTOP')
            await sql`select 1`.execute(tx)
          })
          return c.text('here')
        })
        pages.get('/wall', (c) => c.text('here'))
      },
    ],
    report: () => undefined,
  })
  const get = (path: string, language = 'en') =>
    app.request(`http://shop.example${path}`, { headers: { 'accept-language': language } })
  /** What froze goes on, and comes to its end. */
  const thaw = async () => {
    for (const pid of frozen.splice(0)) {
      process.kill(pid, 'SIGCONT')
      await isGone(other, pid)
    }
  }
  return { other, get, thaw }
}

async function isGone(db: Db, pid: number): Promise<void> {
  for (let there = true; there;) {
    const { rows } = await sql`select from pg_stat_activity where pid = ${pid}`.execute(db)
    there = rows.length > 0
  }
}

/** Holds the shelf until it is given free. */
async function held(db: Db): Promise<{ free: () => Promise<void> }> {
  const [taken, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done = db.transaction().execute(async (tx) => {
    await sql`select from shelf for update`.execute(tx)
    taken.resolve()
    await release.promise
  })
  await taken.promise
  return {
    free: async () => {
      release.resolve()
      await done
    },
  }
}

test('a page that waits too long for another says so, in the language of whoever asked', async () => {
  const { other, get } = await house({ lock: 50 })
  const holder = await held(other)
  const [english, japanese] = [await get('/shelf'), await get('/shelf', 'ja')]
  assert.deepEqual([english.status, japanese.status], [503, 503])
  assert.match(await english.text(), /very busy just now/)
  assert.match(await japanese.text(), /混み合って/)
  assert.ok(english.headers.has('retry-after'))
  await holder.free()
  assert.equal((await get('/shelf')).status, 200)
})

test('while every connection waits, other pages are answered, and those that waited go on', async () => {
  const { other, get } = await house({ connection: 1_500 })
  await Promise.all([get('/shelf'), get('/shelf')])
  const holder = await held(other)
  const waiting = [get('/shelf'), get('/shelf')]
  for (let count = 0; count < 2;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(other)
    count = rows.length
  }
  assert.equal((await get('/wall')).status, 200)
  const late = await Promise.all(Array.from({ length: 14 }, () => get('/shelf')))
  assert.deepEqual(new Set(late.map(({ status }) => status)), new Set([503]))
  await holder.free()
  assert.deepEqual(
    (await Promise.all(waiting)).map(({ status }) => status),
    [200, 200],
  )
  assert.equal((await get('/shelf')).status, 200)
})

test('a statement without end and a transaction that says nothing are broken off', async () => {
  const { get } = await house({ statement: 50, idle: 50 })
  assert.equal((await get('/long')).status, 503)
  assert.equal((await get('/silent')).status, 503)
  assert.equal((await get('/shelf')).status, 200)
})

test('a database that freezes holds no page for good: it says so, and when it thaws nothing was half done', async () => {
  const { other, get, thaw } = await house({ silence: 100 })
  const answer = await get('/frozen')
  await thaw()
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /very busy just now/)
  assert.equal((await get('/shelf')).status, 200)
  const { rows } = await sql`select place from shelf`.execute(other)
  assert.deepEqual(rows, [{ place: 1 }])
})

test('the pages of the house have every limit', () => {
  assert.deepEqual(pageLimits, {
    statement: 15_000,
    lock: 5_000,
    idle: 15_000,
    connection: 5_000,
    silence: 20_000,
  })
})
