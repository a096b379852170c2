/** Customers, their links and their sessions, on a real database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  askSignIn,
  endSession,
  makeSignInLink,
  openGift,
  openGuestOrder,
  openSignIn,
  readCustomer,
  readSession,
  registerCustomer,
  sweepCustomers,
  token,
  type Customer,
} from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'

const noon = Date.UTC(2026, 10, 20, 3)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const hanako = { address: 'hanako@example.jp', name: '花子', language: 'ja' } as const

async function registered(
  db: Db,
  shop = 'kaoru',
  person: Omit<Customer, 'customer'> = hanako,
): Promise<Customer> {
  const customer = await registerCustomer(db, shop, person, { at: noon, id: randomUUID() })
  if ('refused' in customer) throw new Error(customer.refused)
  return customer
}

const ask = (db: Db, address: string, at = noon, given = token()) =>
  askSignIn(db, 'kaoru', address, { at, token: given, letter: randomUUID() })

const count = async (db: Db, table: string): Promise<number> => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return Number(rows[0]!.n)
}

test('the same address in another case is the same customer, in each shop their own', async () => {
  const { db } = await testDatabase()
  const first = await registered(db)
  const again = await registered(db, 'kaoru', { address: 'Hanako@Example.JP', name: 'H', language: 'en' })
  assert.deepEqual(again, first)
  assert.deepEqual(await readCustomer(db, 'kaoru', first.customer), first)
  const elsewhere = await registered(db, 'milamore')
  assert.notEqual(elsewhere.customer, first.customer)
  assert.equal(await readCustomer(db, 'milamore', first.customer), undefined)
})

test('ten presses at once with one address make one customer', async () => {
  const { db } = await testDatabase()
  const all = await Promise.all(Array.from({ length: 10 }, () => registered(db)))
  assert.equal(new Set(all.map(({ customer }) => customer)).size, 1)
})

test('an address that breaks the RFC is a customer and can sign in (MILA-38)', async () => {
  const { db } = await testDatabase()
  const customer = await registered(db, 'kaoru', { ...hanako, address: 'a..b.@docomo.ne.jp' })
  const link = token()
  await ask(db, 'a..b.@docomo.ne.jp', noon, link)
  const sessionToken = token()
  const opened = await openSignIn(db, 'kaoru', link, { at: noon + minute, sessionToken })
  assert.deepEqual(opened, {
    session: { kind: 'customer', ...customer },
    expiresAt: noon + minute + 30 * day,
  })
  assert.deepEqual(
    await registerCustomer(db, 'kaoru', { ...hanako, address: 'a b@c.jp' }, { at: noon, id: '1' }),
    {
      refused: 'not-an-address',
    },
  )
})

test('asking for a link answers a stranger alike, and writes a letter only to a customer', async () => {
  const { db } = await testDatabase()
  await registered(db)
  const answer = { asked: true, expiresAt: noon + 15 * minute }
  assert.deepEqual(await ask(db, 'stranger@example.jp'), answer)
  assert.equal(await count(db, 'graphile_worker.jobs'), 0)
  assert.deepEqual(await ask(db, 'HANAKO@example.jp'), answer)
  assert.equal(await count(db, 'graphile_worker.jobs'), 1)
  assert.deepEqual(await ask(db, 'not an address'), { refused: 'not-an-address' })
})

test('the sixth link within an hour is refused, to strangers as to customers', async () => {
  const { db } = await testDatabase()
  await registered(db)
  for (const address of ['hanako@example.jp', 'stranger@example.jp']) {
    for (let time = 0; time < 5; time += 1) await ask(db, address, noon + time * minute)
    const refusal = { refused: 'too-many-attempts', retryAt: noon + hour }
    assert.deepEqual(await ask(db, address.toUpperCase(), noon + 10 * minute), refusal)
    assert.deepEqual(await ask(db, address, noon + hour - 1), refusal)
    assert.ok('asked' in (await ask(db, address, noon + hour)))
  }
  assert.equal(await count(db, 'graphile_worker.jobs'), 6)
})

test('of twenty presses at once five are answered', async () => {
  const { db } = await testDatabase()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(db, 'stranger@example.jp')))
  assert.equal(answers.filter((answer) => 'asked' in answer).length, 5)
})

test('a link opens once, within a quarter of an hour', async () => {
  const { db } = await testDatabase()
  const { customer } = await registered(db)
  const press = (link: string, at: number, shop = 'kaoru') =>
    openSignIn(db, shop, link, { at, sessionToken: token() })
  const link = token()
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  assert.deepEqual(await press(link, noon, 'milamore'), { refused: 'link-unknown' })
  assert.ok('session' in (await press(link, noon + 15 * minute - 1)))
  assert.deepEqual(await press(link, noon + 15 * minute - 1), { refused: 'link-used' })
  const late = token()
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: late })
  assert.deepEqual(await press(late, noon + 15 * minute), { refused: 'link-expired' })
  const wide = token()
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: wide, expiresAt: noon + day })
  const all = await Promise.all(Array.from({ length: 8 }, () => press(wide, noon + hour)))
  assert.equal(all.filter((one) => 'session' in one).length, 1)
  assert.deepEqual(await press('', noon), { refused: 'link-unknown' })
})

test('a session lasts thirty days, ends when asked, and holds in its own shop only', async () => {
  const { db } = await testDatabase()
  const customer = await registered(db)
  const link = token()
  const session = token()
  await makeSignInLink(db, 'kaoru', customer.customer, { at: noon, token: link })
  await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: session })
  const seen = { kind: 'customer', ...customer }
  assert.deepEqual(await readSession(db, 'kaoru', session, noon + 30 * day - 1), seen)
  assert.equal(await readSession(db, 'kaoru', session, noon + 30 * day), undefined)
  assert.equal(await readSession(db, 'milamore', session, noon), undefined)
  assert.equal(await readSession(db, 'kaoru', token(), noon), undefined)
  assert.equal(await readSession(db, 'kaoru', undefined, noon), undefined)
  await endSession(db, 'kaoru', session)
  assert.equal(await readSession(db, 'kaoru', session, noon), undefined)
})

test('no link and no session can be read out of the tables that keep them', async () => {
  const { db } = await testDatabase()
  const { customer } = await registered(db)
  const [link, session] = [token(), token()]
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: session })
  const { rows } = await sql<{ text: string }>`
    select s::text || l::text as text from customers.sessions s, customers.sign_ins l`.execute(db)
  assert.equal(rows.length, 1)
  assert.ok(!rows[0]!.text.includes(link) && !rows[0]!.text.includes(session))
})

test('a guest opens one order by number and address, and cannot tell which was wrong', async () => {
  const { db } = await testDatabase()
  const found = { number: 'KA-000042', address: 'Hanako@example.jp' }
  const open = (orderNumber: string, address: string, order: typeof found | undefined) =>
    openGuestOrder(db, 'kaoru', { orderNumber, address, found: order }, { at: noon, sessionToken: session })
  const session = token()
  const refusal = { refused: 'no-such-order' }
  assert.deepEqual(await open('KA-000042', 'eve@example.jp', found), refusal)
  assert.deepEqual(await open('KA-000043', 'hanako@example.jp', undefined), refusal)
  assert.deepEqual(await open('KA-000043', 'hanako@example.jp', found), refusal)
  assert.deepEqual(await open(' ka-000042 ', 'HANAKO@example.jp', found), {
    session: { kind: 'guest', orderNumber: 'KA-000042' },
    expiresAt: noon + day,
  })
  const seen = { kind: 'guest', orderNumber: 'KA-000042' }
  assert.deepEqual(await readSession(db, 'kaoru', session, noon + day - 1), seen)
  assert.equal(await readSession(db, 'kaoru', session, noon + day), undefined)
})

test('guessing at an order ends after five attempts, also with what would have been right', async () => {
  const { db } = await testDatabase()
  const found = { number: 'KA-000042', address: 'hanako@example.jp' }
  const guess = (orderNumber: string, address: string, at = noon) =>
    openGuestOrder(db, 'kaoru', { orderNumber, address, found }, { at, sessionToken: token() })
  for (let time = 0; time < 5; time += 1)
    await guess(time % 2 === 0 ? 'KA-000042' : ' ka-000042', `e${time}@x.jp`)
  const refusal = { refused: 'too-many-attempts', retryAt: noon + hour }
  assert.deepEqual(await guess('KA-000042', 'hanako@example.jp'), refusal)
  assert.ok('session' in (await guess('KA-000042', 'hanako@example.jp', noon + hour)))
  for (let time = 0; time < 5; time += 1) await guess(`KA-00005${time}`, 'taro@example.jp')
  assert.deepEqual(await guess('KA-000060', 'taro@example.jp'), refusal)
})

test('whoever got in is not counted as guessing', async () => {
  const { db } = await testDatabase()
  const found = { number: 'KA-000042', address: 'hanako@example.jp' }
  const asked = { orderNumber: found.number, address: found.address, found }
  for (let time = 0; time < 12; time += 1)
    assert.ok('session' in (await openGuestOrder(db, 'kaoru', asked, { at: noon, sessionToken: token() })))
})

test('a gift code opens one order as its recipient, and codes cannot be tried out (MILA-14)', async () => {
  const { db } = await testDatabase()
  const open = (found: { number: string } | undefined, from: string, sessionToken = token()) =>
    openGift(db, 'milamore', { from, found }, { at: noon, sessionToken })
  const session = token()
  const seen = { kind: 'recipient', orderNumber: 'MI-000007' }
  assert.deepEqual(await open({ number: 'MI-000007' }, '192.0.2.1', session), {
    session: seen,
    expiresAt: noon + day,
  })
  assert.deepEqual(await readSession(db, 'milamore', session, noon), seen)
  for (let time = 0; time < 5; time += 1)
    assert.deepEqual(await open(undefined, '192.0.2.2'), { refused: 'no-such-gift' })
  const refusal = { refused: 'too-many-attempts', retryAt: noon + hour }
  assert.deepEqual(await open({ number: 'MI-000007' }, '192.0.2.2'), refusal)
})

test('sweeping takes away what opens nothing any more, and only that', async () => {
  const { db } = await testDatabase()
  const { customer } = await registered(db)
  const [link, session] = [token(), token()]
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: session })
  await ask(db, 'stranger@example.jp')
  await sweepCustomers(db, 'kaoru', noon + minute)
  assert.notEqual(await readSession(db, 'kaoru', session, noon + minute), undefined)
  assert.equal(await count(db, 'customers.attempts'), 1)
  await sweepCustomers(db, 'kaoru', noon + 31 * day)
  for (const table of ['attempts', 'sessions', 'sign_ins'])
    assert.equal(await count(db, `customers.${table}`), 0)
  assert.equal(await count(db, 'customers.customers'), 1)
})
