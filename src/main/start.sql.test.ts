/**
 * The program in a process of its own: what it says when it cannot start, and how it ends. Nobody who has
 * pressed a button is left without an answer.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { type Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import { ownHouse, program as begin } from './testing/program.ts'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'yakusoku-start-'))
  after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

function program(environment: Record<string, string>, command?: readonly string[]) {
  const started = begin(environment, command)
  after(() => started.child.kill('SIGKILL'))
  return started
}

/** A running program on a database of the shop's own, and a row that its pages wait for. */
async function running(command?: readonly string[]) {
  const { db, url } = await testDatabase()
  const started = program(await ownHouse(url, folder()), command)
  const base = await started.says(/ready (\S+)/)
  return { ...started, base, db }
}

/** Pages of the shop that are in flight until the table is given free. */
async function inFlight(db: Db, base: string, count: number) {
  const [taken, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = db.transaction().execute(async (tx) => {
    await sql`lock table catalogue.products in access exclusive mode`.execute(tx)
    taken.resolve()
    await release.promise
  })
  await taken.promise
  const answers = Array.from({ length: count }, () =>
    fetch(`${base}/kaoru/`).then(
      ({ status }) => status,
      () => 'reset',
    ),
  )
  for (let waiting = 0; waiting < count;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    waiting = rows.length
  }
  return {
    answers,
    free: async () => {
      release.resolve()
      await holding
    },
  }
}

async function isRefused(base: string): Promise<void> {
  for (let heard = true; heard;) {
    heard = await fetch(`${base}/nowhere`).then(
      () => true,
      () => false,
    )
  }
}

test('told to end, it lets in nobody new, answers everybody who is inside, and ends well', async () => {
  const { child, ended, base, db } = await running()
  const { answers, free } = await inFlight(db, base, 8)
  child.kill('SIGTERM')
  await isRefused(base)
  await free()
  assert.deepEqual(new Set(await Promise.all(answers)), new Set([200]))
  assert.equal(await ended, 0)
})

test('told twice, it ends at once', async () => {
  const { child, ended, base, db } = await running()
  const { answers, free } = await inFlight(db, base, 1)
  child.kill('SIGTERM')
  await isRefused(base)
  const again = setInterval(() => child.kill('SIGTERM'), 50)
  assert.equal(await ended, 1)
  clearInterval(again)
  assert.deepEqual(await Promise.all(answers), ['reset'])
  await free()
})

test('npm that is told to end takes the program with it: nothing goes on listening', async () => {
  const { child, ended, base } = await running(['npm', 'start'])
  child.kill('SIGTERM')
  await ended
  await assert.rejects(fetch(`${base}/`))
})

test('what keeps it from starting is one sentence and the code 1, and no trace of the machine', async () => {
  const file = join(folder(), 'a-file')
  writeFileSync(file, '')
  const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ DATA_DIR: file }, /^The data folder \S+ cannot be used: it is a file and not a folder\./],
    [{ DATA_DIR: join(file, 'in') }, /^The data folder \S+ cannot be used: there is a file/],
    [{ DATA_DIR: '/proc/nothing/in' }, /^The data folder \S+ cannot be used: it cannot be made there\./],
    [{ MAIL_URL: 'mail.example' }, /^MAIL_URL is not an address/],
    [{ HOST: 'http://127.0.0.1' }, /^HOST is a name or an address alone/],
    [{ ORIGIN: 'https://shop.example/kaoru' }, /^ORIGIN is the address of the shop alone/],
  ]
  const told = cases.map(async ([environment, sentence]) => {
    const { ended, complaints } = program({ DATA_DIR: folder(), ...environment })
    assert.equal(await ended, 1)
    assert.match(complaints(), sentence)
    assert.equal(complaints().trim().split('\n').length, 1)
  })
  await Promise.all(told)
})

test('whoever asks while a start fails is told to come back, and the program ends', async () => {
  const { db, url } = await testDatabase()
  await sql`update db.migrations set hash = 'another' where name like '0001-%'`.execute(asAdmin(db))
  const held = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holding = db.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(7104221)`.execute(one)
    locked.resolve()
    await held.promise
    await sql`select pg_advisory_unlock(7104221)`.execute(one)
  })
  await locked.promise
  const house = await ownHouse(url, folder())
  const port = Number(house.PORT)
  const { ended, complaints } = program(house)
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
    waiting = rows.length
  }
  const asked = request({ host: '127.0.0.1', port, path: '/', headers: { connection: 'close' } }).end()
  const answer = once(asked, 'response').then(([response]) => (response as IncomingMessage).statusCode)
  const [socket] = (await once(asked, 'socket')) as [Socket]
  if (socket.connecting) await once(socket, 'connect')
  held.resolve()
  await holding
  assert.equal(await ended, 1)
  assert.equal(await answer, 503)
  assert.match(complaints(), /was changed after it was applied/)
})
