/**
 * Many at once, against the program in a process of its own: told to end in the middle of a flood of presses,
 * and sent more than anybody may send.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { readEvents } from '#cases'
import type { Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import { askFor, buy, openWorld, ownerAt, ownHouse, program } from '#main/testing'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-flood-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function running(url: string) {
  const started = program(await ownHouse(url, folder))
  after(() => started.child.kill('SIGKILL'))
  return { ...started, base: await started.says(/ready (\S+)/) }
}

/** One press on a connection of its own: the status that answers it, or the fault of the connection. */
function press(address: string, cookie: string, body: string): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>()
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const sent = request(address, { method: 'POST', agent: false, headers })
  sent.on('response', (answer) => resolve(answer.resume().statusCode ?? 0))
  sent.on('error', (problem: NodeJS.ErrnoException) => resolve(problem.code ?? problem.message))
  sent.end(body)
  return promise
}

/** No case can be written to until it is given free. */
async function held(db: Db): Promise<{ free: () => Promise<void> }> {
  const [taken, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = db.transaction().execute(async (tx) => {
    await sql`lock table cases.cases in share row exclusive mode`.execute(tx)
    taken.resolve()
    await release.promise
  })
  await taken.promise
  return {
    free: async () => {
      release.resolve()
      await holding
    },
  }
}

async function casesIn(world: Awaited<ReturnType<typeof openWorld>>, count: number) {
  const numbers: string[] = []
  for (let made = 0; made < count; made += 1) {
    const order = await buy(world, 'kaoru')
    numbers.push(await askFor(world, 'kaoru', order, { answers: { reason: 'defect' } }))
  }
  return numbers
}

test('told to end in a flood of presses, it answers every press that it wrote down, and takes no further one', async () => {
  const world = await openWorld(new Date().toISOString(), { shops: ['kaoru'], units: 50 })
  const numbers = await casesIn(world, 40)
  const { child, ended, base } = await running(world.url)
  const cookie = await ownerAt(world.db, base, 'kaoru')
  const pressed = (number: string) =>
    press(`${base}/desk/kaoru/cases/${number}/assignee`, cookie, 'version=1&assignee=me')
  const holder = await held(asAdmin(world.db))
  const flood = new Map(numbers.slice(0, 30).map((number) => [number, pressed(number)]))
  for (let waiting = 0; waiting < 2;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)
    waiting = rows.length
  }
  child.kill('SIGTERM')
  for (const number of numbers.slice(30)) flood.set(number, pressed(number))
  while ((await press(`${base}/nowhere`, cookie, '')) !== 'ECONNREFUSED');
  await holder.free()
  const told = await Promise.all(
    [...flood].map(async ([number, answer]) => ({ number, answer: await answer })),
  )
  assert.equal(await ended, 0)
  const unanswered = []
  for (const { number, answer } of told) {
    const written = (await readEvents(world.db, 'kaoru', number)).some(({ type }) => type === 'Assigned')
    if (written !== (answer === 303)) unanswered.push({ number, answer, written })
  }
  assert.deepEqual(unanswered, [])
  assert.ok(told.some(({ answer }) => answer === 303))
})

/** As many equal parts as fit into that many bytes. */
function parts(bytes: number): { readonly type: string; readonly body: Buffer } {
  const part = Buffer.from('--seam\r\ncontent-disposition: form-data; name="number"\r\n\r\n1\r\n')
  const body = Buffer.concat([Buffer.alloc(bytes - (bytes % part.length), part), Buffer.from('--seam--\r\n')])
  return { type: 'multipart/form-data; boundary=seam', body }
}

test('a form of 51 MB in equal parts is refused with a sentence, and whoever comes beside it is served', async () => {
  const { url } = await testDatabase()
  const { base } = await running(url)
  const { type, body } = parts(51_000_000)
  const headers = { 'content-type': type, 'accept-language': 'en' }
  const sent = fetch(`${base}/kaoru/my/guest`, { method: 'POST', headers, body })
  assert.equal((await fetch(`${base}/kaoru/`)).status, 200)
  const answer = await sent
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /1 MB/)
  assert.equal((await fetch(`${base}/kaoru/`)).status, 200)
})
