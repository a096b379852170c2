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
  recordSeen,
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
  person: Omit<Customer, 'customer' | 'identities'> = hanako,
): Promise<Customer> {
  const customer = await registerCustomer(db, shop, person, { at: noon, id: randomUUID() })
  if ('refused' in customer) throw new Error(customer.refused)
  return customer
}

const ask = (db: Db, address: string, at = noon, network = '192.0.2.1') =>
  askSignIn(db, 'kaoru', address, { at, letter: randomUUID(), network })

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
  assert.ok('asked' in (await ask(db, 'a..b.@docomo.ne.jp')))
  assert.equal(await count(db, 'graphile_worker.jobs'), 1)
  const link = token()
  await makeSignInLink(db, 'kaoru', customer.customer, { at: noon, token: link })
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

test('whoever asks again and again gets few letters, and the way in by mail stays open to its owner', async () => {
  const { db } = await testDatabase()
  const { customer } = await registered(db)
  const link = token()
  await ask(db, hanako.address)
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  for (let time = 1; time < 15; time += 1) {
    const at = noon + time * 50_000
    const answer = { asked: true, expiresAt: at + 15 * minute }
    assert.deepEqual(await ask(db, hanako.address.toUpperCase(), at, `192.0.2.${time}`), answer)
    assert.deepEqual(await ask(db, 'stranger@example.jp', at, `192.0.2.${time}`), answer)
  }
  assert.equal(await count(db, 'graphile_worker.jobs'), 4)
  const late = noon + 25 * minute
  const opened = await openSignIn(db, 'kaoru', link, { at: late, sessionToken: token() })
  assert.ok('session' in opened)
  await ask(db, hanako.address, late)
  assert.equal(await count(db, 'graphile_worker.jobs'), 5)
})

test('whose link is used up gets the next at once, and strangers make no flood of it', async () => {
  const { db } = await testDatabase()
  const { customer } = await registered(db)
  const link = token()
  await ask(db, hanako.address)
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: token() })
  await ask(db, hanako.address, noon + 1)
  assert.equal(await count(db, 'graphile_worker.jobs'), 2)
  for (let time = 0; time < 40; time += 1) await ask(db, hanako.address, noon + 2, `192.0.2.${time}`)
  assert.equal(await count(db, 'graphile_worker.jobs'), 10)
})

test('one network that asks very often waits, for a minute at most, and no other does', async () => {
  const { db } = await testDatabase()
  for (let time = 0; time < 20; time += 1) assert.ok('asked' in (await ask(db, `stranger${time}@example.jp`)))
  const refusal = { refused: 'too-many-attempts', retryAt: noon + 5_000 }
  assert.deepEqual(await ask(db, 'stranger@example.jp'), refusal)
  assert.ok('asked' in (await ask(db, 'stranger@example.jp', noon, '192.0.2.2')))
  for (let time = 1; time < 40; time += 1) await ask(db, 'stranger@example.jp', noon + time * 10_000)
  const late = noon + 390_000
  assert.ok('asked' in (await ask(db, 'stranger@example.jp', late + minute)))
})

test('of twenty presses at once one becomes a letter', async () => {
  const { db } = await testDatabase()
  await registered(db)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(db, hanako.address)))
  assert.ok(answers.every((answer) => 'asked' in answer))
  assert.equal(await count(db, 'graphile_worker.jobs'), 1)
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
  await recordSeen(db, 'kaoru', session, noon + 29 * day)
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
    openGuestOrder(
      db,
      'kaoru',
      { orderNumber, address, found: order },
      { at: noon, sessionToken: session, network },
    )
  const session = token()
  const network = '192.0.2.1'
  const refusal = { refused: 'no-such-order' }
  assert.deepEqual(await open('KA-000042', 'eve@example.jp', found), refusal)
  assert.deepEqual(await open('KA-000043', 'hanako@example.jp', undefined), refusal)
  assert.deepEqual(await open('KA-000043', 'hanako@example.jp', found), refusal)
  assert.deepEqual(await open(' ka-000042 ', 'HANAKO@example.jp', found), {
    session: { kind: 'guest', orderNumber: 'KA-000042' },
    expiresAt: noon + day,
  })
  const seen = { kind: 'guest', orderNumber: 'KA-000042' }
  await recordSeen(db, 'kaoru', session, noon + day - minute)
  assert.deepEqual(await readSession(db, 'kaoru', session, noon + day - 1), seen)
  assert.equal(await readSession(db, 'kaoru', session, noon + day), undefined)
})

const found = { number: 'KA-000042', address: 'hanako@example.jp' }
const guess = (db: Db, orderNumber: string, address: string, at = noon, network = '192.0.2.1') =>
  openGuestOrder(db, 'kaoru', { orderNumber, address, found }, { at, sessionToken: token(), network })

test('whoever guesses at orders waits longer each time, also with what would have been right', async () => {
  const { db } = await testDatabase()
  for (let time = 0; time < 5; time += 1)
    await guess(db, time % 2 === 0 ? 'KA-000042' : `KA-00005${time}`, `e${time}@x.jp`)
  const right = [found.number, found.address] as const
  const refused = (retryAt: number) => ({ refused: 'too-many-attempts', retryAt })
  assert.deepEqual(await guess(db, ...right), refused(noon + 10_000))
  await guess(db, 'KA-000042', 'e@x.jp', noon + 10_000)
  assert.deepEqual(await guess(db, ...right, noon + 20_000), refused(noon + 30_000))
  assert.ok('session' in (await guess(db, ...right, noon + 30_000)))
})

test('strangers who guess at an order do not lock out whoever bought it', async () => {
  const { db } = await testDatabase()
  for (let time = 0; time < 15; time += 1) {
    const refusal = await guess(db, 'KA-000042', `e${time}@x.jp`, noon, `198.51.100.${time % 3}`)
    assert.deepEqual(refusal, { refused: 'no-such-order' })
  }
  assert.ok('session' in (await guess(db, found.number, found.address, noon)))
  for (let time = 0; time < 200; time += 1)
    await guess(db, 'KA-000042', 'e@x.jp', noon + time * 10_000, `198.51.100.${time}`)
  const waiting = await guess(db, found.number, found.address, noon + 1_999_000)
  assert.ok('refused' in waiting && 'retryAt' in waiting)
  assert.ok(waiting.retryAt - noon - 1_999_000 <= minute)
})

test('of forty guesses at once from one network five are looked at', async () => {
  const { db } = await testDatabase()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, time) => guess(db, `KA-0001${time}`, `e${time}@x.jp`)),
  )
  assert.equal(answers.filter((one) => 'refused' in one && one.refused === 'no-such-order').length, 5)
})

test('whoever got in is not counted, and what they guessed at others stays counted', async () => {
  const { db } = await testDatabase()
  for (let time = 0; time < 12; time += 1)
    assert.ok('session' in (await guess(db, found.number, found.address)))
  for (let time = 0; time < 5; time += 1) {
    assert.ok('session' in (await guess(db, found.number, found.address)))
    await guess(db, `KA-00005${time}`, found.address)
  }
  assert.ok('retryAt' in (await guess(db, 'KA-000060', found.address)))
})

test('a gift code opens one order as its recipient, and codes cannot be tried out (MILA-14)', async () => {
  const { db } = await testDatabase()
  const open = (found: { number: string } | undefined, network: string, sessionToken = token()) =>
    openGift(db, 'milamore', { found }, { at: noon, sessionToken, network })
  const session = token()
  const seen = { kind: 'recipient', orderNumber: 'MI-000007' }
  assert.deepEqual(await open({ number: 'MI-000007' }, '192.0.2.1', session), {
    session: seen,
    expiresAt: noon + day,
  })
  assert.deepEqual(await readSession(db, 'milamore', session, noon), seen)
  for (let time = 0; time < 5; time += 1)
    assert.deepEqual(await open(undefined, '192.0.2.2'), { refused: 'no-such-gift' })
  const refusal = { refused: 'too-many-attempts', retryAt: noon + 10_000 }
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
  assert.equal(await count(db, 'customers.attempts'), 2)
  await sweepCustomers(db, 'kaoru', noon + 31 * day)
  for (const table of ['attempts', 'sessions', 'sign_ins'])
    assert.equal(await count(db, `customers.${table}`), 0)
  assert.equal(await count(db, 'customers.customers'), 1)
})
