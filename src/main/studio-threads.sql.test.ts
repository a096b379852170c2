/**
 * One owner's draft and everybody else: while it is worked out, pages are answered; the next keystroke ends
 * it; and what takes too long is said on the page.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '#db/testing'
import { openFiles } from '#files'
import type { WebApp } from '#web/http'
import { sitsAt } from '#web/staff-session'
import { pinsBy, readShops } from './compose.ts'
import { pagesOf } from './pages.ts'
import { openStudioThreads } from './studio-threads.ts'
import { fetchAside } from './studio-aside.ts'
import { hardDraft } from './testing/hard-draft.ts'
import { ownerAt, ownHouse, program } from './testing/program.ts'

const hard = hardDraft(300, 16)
/** As many rules on fewer facts, so that a machine with other work is done before a page's time is over. */
const long = hardDraft(300, 8)

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-threads-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function studio() {
  const { db, url } = await testDatabase()
  const { child, says } = program(await ownHouse(url, folder))
  after(() => child.kill('SIGKILL'))
  const base = await says(/ready (\S+)/)
  const cookie = await ownerAt(db, base, 'kaoru')
  const headers = { cookie, 'accept-language': 'en' }
  const look = (text: string) =>
    fetch(`${base}/desk/kaoru/policy/look`, { method: 'POST', headers, body: new URLSearchParams({ text }) })
  return { base, headers, look }
}

test('while a draft of three hundred rules is worked out, the pages of the shops are answered', async () => {
  const { base, look } = await studio()
  let done = false
  const looked = look(long).finally(() => (done = true))
  let answered = 0
  while (!done) {
    const page = await fetch(`${base}/kaoru/`)
    assert.equal(page.status, 200)
    await page.text()
    answered += 1
  }
  const answer = (await (await looked).json()) as { state: string; panel: string }
  assert.equal(answer.state, 'ready')
  assert.ok(answered > 20, `${answered} pages`)
})

test('the next keystroke of the same person ends what the one before began, and is answered itself', async () => {
  const { look } = await studio()
  assert.equal((await look('# Nothing yet')).status, 200)
  const before = look(hard)
  const after = look('# A title')
  assert.equal((await before).status, 409)
  const answer = (await (await after).json()) as { state: string }
  assert.equal(answer.state, 'unread')
})

test('what takes more time than a page may is said on the page, and the text is kept', async () => {
  const { db, url } = await testDatabase()
  const read = readShops()
  assert.ok(!('fault' in read))
  const [base, faults] = ['http://shop.example', [] as unknown[]]
  const world = {
    db,
    files: openFiles(folder),
    shops: new Map(read.open),
    secret: 'a secret of tests',
    pinsOf: pinsBy(db, read.laws),
  }
  const report = (fault: unknown) => void faults.push(fault)
  const common = { origin: base, now: Date.now, mailbox: undefined, report }
  const threads = openStudioThreads(
    {
      databaseUrl: url,
      files: { folder },
      secret: world.secret,
      origin: base,
      proxies: [],
      demonstration: false,
    },
    { tell: report, time: 1 },
  )
  after(() => threads.close())
  const pages = pagesOf(world, common)
  const givenUp = pagesOf(world, { ...common, givenUp: true })
  const sits = (shop: string, cookies: string) => sitsAt({ db, origin: base, now: Date.now }, shop, cookies)
  const fetch = fetchAside({ pages, givenUp, threads, report, sits, published: async () => undefined })
  const cookie = await ownerAt(db, base, 'kaoru', fetch)
  const ask = (path: string, body?: URLSearchParams) =>
    fetch(
      new Request(`${base}/desk/kaoru/policy/${path}`, {
        headers: { cookie, 'accept-language': 'en' },
        ...(body === undefined ? {} : { method: 'POST', body }),
      }),
    )
  const over = createHash('sha256').update(world.shops.get('kaoru')!.policyText).digest('hex')
  const text = hard.trim()
  const look = (await (
    await ask('look', new URLSearchParams({ text, over, window: 'w', changed: 'yes' }))
  ).json()) as { state: string; panel: string }
  assert.equal(look.state, 'trouble')
  const page = await (await ask('edit')).text()
  const publish = await (await ask('publish')).text()
  for (const shown of [look.panel, page, publish]) assert.match(shown, /more cases than/)
  assert.match(page, /own15/)
  assert.deepEqual(faults, [])
})

for (const base of ['http://shop.example', 'https://shop.example'])
  test(`no stranger has a turn of the studio's threads at ${base}, whatever the cookie says`, async () => {
    const { db } = await testDatabase()
    const read = readShops()
    assert.ok(!('fault' in read))
    const common = { origin: base, now: Date.now, mailbox: undefined, report: () => undefined }
    const world = {
      db,
      files: openFiles(folder),
      shops: read.open,
      secret: 'a secret of tests',
      pinsOf: pinsBy(db, read.laws),
    }
    const owner = await ownerAt(db, base, 'kaoru', pagesOf(world, common).fetch)
    const here = { fetch: () => new Response('here') } as unknown as WebApp
    const addresses: (string | undefined)[] = []
    const ask = fetchAside({
      pages: here,
      givenUp: here,
      threads: {
        ask: async ({ connection }) => {
          addresses.push(connection?.incoming.socket.remoteAddress)
          return { status: 200, headers: [], body: new TextEncoder().encode('a thread'), faults: [] }
        },
      },
      report: () => undefined,
      sits: (shop, cookies) => sitsAt({ db, origin: base, now: Date.now }, shop, cookies),
      published: async () => undefined,
    })
    const connection = { incoming: { socket: { remoteAddress: '198.18.0.1' } } }
    const answered = async (cookie: string, shop = 'kaoru') => {
      const request = new Request(`${base}/desk/${shop}/policy/edit`, { headers: { cookie } })
      return (await ask(request, connection)).text()
    }
    assert.equal(await answered(`language=en; ${owner}`), 'a thread')
    const [name] = owner.split('=')
    const token = owner.slice(owner.indexOf('=') + 1)
    for (const cookie of ['', `${name}=x`, `my-${owner}`, `desk-kaoru-2=${token}`, `${name}=`])
      assert.equal(await answered(cookie), 'here', cookie)
    assert.equal(await answered(`desk-k-uno=${token}; __Host-desk-k-uno.desk=${token}`, 'k-uno'), 'here')
    assert.deepEqual(addresses, ['198.18.0.1'])
  })
