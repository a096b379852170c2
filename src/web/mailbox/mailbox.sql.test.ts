/** The mailbox over HTTP: letters as they would be sent, and only while nothing sends them. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '#db/testing'
import { runDueJobs } from '#jobs'
import { askSignIn, registerCustomer } from '#customers'
import { letterGateway, readMailbox, sendLetterJob } from '#mail'
import { openShop, readShopFolder } from '#shops'
import { webApp } from '#web/http'
import { assets, problemPage } from '#web/ui'
import { register } from './index.ts'

const shop = openShop(readShopFolder(join(import.meta.dirname, '../../../shops'), 'kaoru'), [])
const { db } = await testDatabase()
const at = Date.UTC(2026, 10, 20, 1)
const identity = '11111111-1111-4111-8111-111111111111'

const house = (mailbox: boolean) =>
  webApp(
    {
      db,
      mailbox,
      shops: new Map([[shop.name, shop]]),
      files: undefined as never,
      now: () => at,
      chance: () => 'c'.repeat(22),
      secret: '',
      origin: 'http://house',
    },
    { problemPage, assets, register: [register], report: (fault) => assert.fail(String(fault.error)) },
  )
const app = house(true)
const open = (path: string, from = app) =>
  Promise.resolve(from.request(`http://house${path}`, { headers: { 'accept-language': 'en' } }))

test('an empty mailbox says what will come', async () => {
  assert.match(await (await open('/mailbox')).text(), /No letters yet/)
})

test('a letter can be read, its links followed, and its HTML can do nothing but be read', async () => {
  await registerCustomer(
    db,
    'kaoru',
    { address: 'hanako@customer.example', name: '<b>花子</b>', language: 'ja' },
    { at, id: identity },
  )
  await askSignIn(db, 'kaoru', 'hanako@customer.example', { at, token: 'secret-link', letter: identity })
  const handlers = {
    'send-letter': (data: never) =>
      sendLetterJob(db, shop, letterGateway(undefined), 'http://house', data, at),
  }
  await runDueJobs(db, handlers as never, at)
  assert.equal((await readMailbox(db, { limit: 9 })).length, 1)
  assert.match(
    await (await open('/mailbox?shop=kaoru')).text(),
    new RegExp(`href="/mailbox/kaoru/${identity}"`),
  )
  const page = await (await open(`/mailbox/kaoru/${identity}`)).text()
  assert.match(page, /<a href="http:\/\/house\/kaoru\/my\/sign-in\?token=secret-link[^"]*">/)
  assert.doesNotMatch(page, /<b>花子/)
  const html = await open(`/mailbox/kaoru/${identity}/html`)
  assert.match(html.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
  assert.doesNotMatch(await html.text(), /<b>花子/)
})

test('with a mail server there is no mailbox: letters hold live links', async () => {
  for (const path of ['/mailbox', `/mailbox/kaoru/${identity}`, `/mailbox/kaoru/${identity}/html`]) {
    assert.equal((await open(path, house(false))).status, 404)
  }
  for (const path of ['/mailbox/kaoru/no-letter', '/mailbox/nowhere/22222222-2222-4222-8222-222222222222']) {
    assert.equal((await open(path)).status, 404)
  }
})
