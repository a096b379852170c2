/** Where customers are signed in: how long, seen in a list, ended at once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  endSessions,
  makeSignInLink,
  openGuestOrder,
  openSignIn,
  readSession,
  readUsedSession,
  readSessions,
  recordSeen,
  registerCustomer,
  sweepCustomers,
  token,
} from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'

const noon = Date.UTC(2026, 10, 20, 3)
const hour = 3_600_000
const day = 24 * hour

async function hanako(db: Db, address = 'hanako@customer.example') {
  const person = { address, name: '花子', language: 'ja' } as const
  const customer = await registerCustomer(db, 'kaoru', person, { at: noon, id: randomUUID() })
  if ('refused' in customer) throw new Error(customer.refused)
  return customer.customer
}

async function signedIn(db: Db, customer: string, at = noon): Promise<string> {
  const [link, sessionToken] = [token(), token()]
  await makeSignInLink(db, 'kaoru', customer, { at, token: link })
  assert.ok('session' in (await openSignIn(db, 'kaoru', link, { at, sessionToken })))
  return sessionToken
}

async function asGuest(db: Db): Promise<string> {
  const sessionToken = token()
  const found = { number: 'KA-000001', address: 'hanako@customer.example' }
  const asked = { orderNumber: found.number, address: found.address, found }
  const press = { at: noon, sessionToken, network: 'n' }
  assert.ok('session' in (await openGuestOrder(db, 'kaoru', asked, press)))
  return sessionToken
}

test('a page that is looked at is a use of the session: the week begins anew with it', async () => {
  const { db } = await testDatabase()
  const session = await signedIn(db, await hanako(db))
  const used = async (at: number) => (await readUsedSession(db, 'kaoru', session, at))?.kind
  assert.equal(await used(noon + 6 * day), 'customer')
  assert.equal(await used(noon + 12 * day), 'customer')
  assert.equal(await used(noon + 19 * day), undefined)
  assert.equal(await readUsedSession(db, 'kaoru', undefined, noon), undefined)
})

test('a customer is signed out a week after the last use, and a month after the sign-in in any case', async () => {
  const { db } = await testDatabase()
  const [left, used] = [await signedIn(db, await hanako(db)), await signedIn(db, await hanako(db))]
  const kind = async (session: string, at: number) => (await readSession(db, 'kaoru', session, at))?.kind
  assert.equal(await kind(left, noon + 7 * day - 1), 'customer')
  assert.equal(await kind(left, noon + 7 * day), undefined)
  for (let at = noon; at < noon + 30 * day; at += day) {
    assert.equal(await kind(used, at), 'customer')
    await recordSeen(db, 'kaoru', used, at)
  }
  assert.equal(await kind(used, noon + 30 * day - 1), 'customer')
  assert.equal(await kind(used, noon + 30 * day), undefined)
  await sweepCustomers(db, 'kaoru', noon + 8 * day)
  assert.equal(await kind(left, noon), undefined)
  assert.equal(await kind(used, noon + 8 * day), 'customer')
})

test('whoever opened one order is out after three hours without use, and after a day in any case', async () => {
  const { db } = await testDatabase()
  const guest = await asGuest(db)
  const kind = async (at: number) => (await readSession(db, 'kaoru', guest, at))?.kind
  assert.equal(await kind(noon + 3 * hour - 1), 'guest')
  assert.equal(await kind(noon + 3 * hour), undefined)
  for (let at = noon; at < noon + day; at += hour) await recordSeen(db, 'kaoru', guest, at)
  assert.equal(await kind(noon + day - 1), 'guest')
  assert.equal(await kind(noon + day), undefined)
  const another = await asGuest(db)
  await sweepCustomers(db, 'kaoru', noon + 3 * hour)
  assert.equal(await readSession(db, 'kaoru', another, noon), undefined)
})

test('a customer sees each browser and ends all of them, links that were mailed too; others stay in', async () => {
  const { db } = await testDatabase()
  const customer = await hanako(db)
  const [here, elsewhere] = [await signedIn(db, customer), await signedIn(db, customer, noon + hour)]
  const other = await signedIn(db, await hanako(db, 'anna@customer.example'))
  await recordSeen(db, 'kaoru', here, noon + 2 * hour)
  const asked = { token: here, at: noon + 2 * hour }
  assert.deepEqual(await readSessions(db, 'kaoru', customer, asked), [
    { since: noon + hour, seen: noon + hour, here: false },
    { since: noon, seen: noon + 2 * hour, here: true },
  ])
  const link = token()
  await makeSignInLink(db, 'kaoru', customer, { at: noon, token: link })
  await endSessions(db, 'kaoru', customer, noon)
  for (const session of [here, elsewhere])
    assert.equal(await readSession(db, 'kaoru', session, noon), undefined)
  assert.deepEqual(await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: token() }), {
    refused: 'link-used',
  })
  assert.equal((await readSession(db, 'kaoru', other, noon))?.kind, 'customer')
})
