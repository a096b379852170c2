/** Customers see where they are signed in, and leave everywhere with one press. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, guest, openWorld, signedIn } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const page = '/kaoru/my/signed-in'

test('a customer sees all browsers, signs out everywhere, and each of them is asked who it is', async () => {
  const number = await buy(world, 'kaoru')
  const phone = await signedIn(world, 'kaoru', number)
  world.setClock('2026-11-20T11:00+09:00')
  const borrowed = await signedIn(world, 'kaoru', number, 'ja')
  const other = await signedIn(world, 'kaoru', await buy(world, 'kaoru', { who: 'anna' }))
  assert.match(await phone.read('/kaoru/my/'), /Where you are signed in/)
  const words = await phone.read(page)
  assert.match(words, /This browser: since Friday 20 November 2026, 10:00/)
  assert.match(words, /Another browser: since Friday 20 November 2026, 11:00/)
  assert.match(await borrowed.read(page), /ほかの端末：2026年11月20日（金）10:00/)
  const out = await phone.post(page, {})
  assert.deepEqual([out.status, out.location], [303, '/kaoru/my/'])
  assert.equal(out.headers.get('clear-site-data'), '"cache", "storage"')
  for (const browser of [phone, borrowed])
    assert.equal(
      (await browser.get(`/kaoru/my/orders/${number}`)).location,
      `/kaoru/my/?wanted&order=${number}`,
    )
  assert.match(await other.read(page), /This browser/)
})

test('whoever opened one order by its number sees no list, and ends nobody’s sessions', async () => {
  const number = await buy(world, 'kaoru')
  const buyer = await signedIn(world, 'kaoru', number)
  const stranger = await guest(world, 'kaoru', number)
  assert.equal((await stranger.get(page)).location, '/kaoru/my/')
  assert.equal((await stranger.post(page, {})).location, '/kaoru/my/')
  assert.equal((await world.visitor().get(page)).location, '/kaoru/my/?wanted')
  assert.equal((await buyer.get(page)).status, 200)
  assert.deepEqual(world.faults, [])
})
