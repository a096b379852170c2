/** The mailbox over HTTP: letters as they would be sent, and only while nothing sends them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askSignIn, registerCustomer } from '#customers'
import { openWorld, origin } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const { db } = world
const at = world.now()
const identity = '11111111-1111-4111-8111-111111111111'
const visitor = world.visitor()

test('an empty mailbox says what will come', async () => {
  assert.match(await visitor.read('/mailbox'), /No e-mails yet/)
})

test('a letter can be read, its links followed, and its HTML can do nothing but be read', async () => {
  await registerCustomer(
    db,
    'kaoru',
    { address: 'hanako@customer.example', name: '<b>花子</b>', language: 'ja' },
    { at, id: identity },
  )
  await askSignIn(db, 'kaoru', 'hanako@customer.example', {
    at,
    letter: identity,
    network: '192.0.2.1',
  })
  await world.doJobs()
  assert.equal((await world.letters('kaoru')).length, 1)
  assert.match(
    (await visitor.get('/mailbox?shop=kaoru')).html,
    new RegExp(`href="/mailbox/kaoru/${identity}"`),
  )
  const { html: page } = await visitor.get(`/mailbox/kaoru/${identity}`)
  assert.match(page, new RegExp(`<a href="${origin}/kaoru/my/sign-in\\?token=[\\w-]{43}&[^"]*">`))
  assert.doesNotMatch(page, /<b>花子/)
  const letter = await visitor.get(`/mailbox/kaoru/${identity}/html`)
  assert.match(
    letter.headers.get('content-security-policy') ?? '',
    /^default-src 'none'; style-src 'unsafe-inline';.*sandbox$/,
  )
  assert.doesNotMatch(letter.html, /<b>花子/)
})

test('a link that nobody remembers any more is missing in its letter, and the mailbox says so', async () => {
  const letter = '33333333-3333-4333-8333-333333333333'
  const ask = { at: at + 3_600_000, letter, network: '192.0.2.1' }
  assert.ok('asked' in (await askSignIn(db, 'kaoru', 'hanako@customer.example', ask)))
  await world.goTo('2026-11-20T11:00+09:00')
  world.restart()
  assert.match(await visitor.read(`/mailbox/kaoru/${letter}`), /kept nowhere/)
})

test('the demonstration is shown to nobody by way of a proxy, nor under a name pointed at it', async () => {
  for (const [header, value] of [
    ['x-forwarded-for', '203.0.113.9'],
    ['host', 'rebound.example'],
  ] as const) {
    for (const path of ['/mailbox', '/desk/', '/kaoru/']) {
      const answer = await world.app.request(`${origin}${path}`, { headers: { [header]: value } })
      assert.equal(answer.status, 421, `${header} ${path}`)
      assert.doesNotMatch(await answer.text(), /hanako/)
    }
  }
})

test('with a mail server there is no mailbox: letters hold live links', async () => {
  for (const path of ['/mailbox', `/mailbox/kaoru/${identity}`, `/mailbox/kaoru/${identity}/html`]) {
    assert.equal((await world.visitorWithoutMailbox().get(path)).status, 404)
  }
  for (const path of ['/mailbox/kaoru/no-letter', '/mailbox/nowhere/22222222-2222-4222-8222-222222222222']) {
    assert.equal((await visitor.get(path)).status, 404)
  }
})
