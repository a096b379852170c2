/** Counts changed at the desk, with a movement and a reason for each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, openWorld, receive } from '#main/testing'
import { readOnHand } from '#stock'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 0 })
const sku = 'KA-GINGA-9'
const page = `/desk/kaoru/stock/${sku}`
const onHand = async () => (await readOnHand(world.db, 'kaoru', [sku])).get(sku)

test('what came in is counted once, however often the form is sent, and says who and why', async () => {
  await receive(world, 'kaoru', sku, { sale: 1, replacement: 0 })
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  assert.match((await shipping.get('/desk/kaoru/stock')).words, new RegExp(sku))
  const form = {
    pool: 'sale',
    why: 'received',
    units: '３',
    note: 'from the caster',
    'seen-sale': '1',
    'seen-replacement': '0',
  }
  await shipping.press(page, form)
  const twice = await shipping.post(page, form)
  assert.equal(twice.status, 409)
  assert.match(twice.words, /The count has changed since the page was opened/)
  assert.deepEqual(await onHand(), { sale: 4, replacement: 0 })
  assert.match((await shipping.get(page)).words, /\+3[^]*came in · from the caster/)
})

test('never more is taken away than there is, and pools do not mix [KAORU-33]', async () => {
  const owner = await atTheDesk(world, 'kaoru')
  const form = { pool: 'sale', note: '', 'seen-sale': '4', 'seen-replacement': '0' }
  const tooMany = await owner.post(page, { ...form, why: 'damaged', units: '5' })
  assert.equal(tooMany.status, 409)
  assert.match(tooMany.words, /There are fewer than that/)
  await owner.press(page, { ...form, why: 'missing', units: '1' })
  await owner.press(page, { ...form, pool: 'replacement', why: 'found', units: '2' })
  assert.deepEqual(await onHand(), { sale: 3, replacement: 2 })
})

test('a number that is none is told at its field, and whoever only answers customers counts nothing', async () => {
  const owner = await atTheDesk(world, 'kaoru')
  const form = { pool: 'sale', why: 'received', note: '', 'seen-sale': '3', 'seen-replacement': '2' }
  for (const units of ['', '-1', '1.5', '0', '99999']) {
    const answer = await owner.post(page, { ...form, units })
    assert.equal(answer.status, 422, units)
  }
  const support = await atTheDesk(world, 'kaoru', 'support')
  assert.equal((await support.post(page, { ...form, units: '1' })).status, 403)
  assert.equal((await owner.get('/desk/kaoru/stock/NO-SUCH')).status, 404)
  assert.deepEqual(await onHand(), { sale: 3, replacement: 2 })
  assert.deepEqual(world.faults, [])
})

test('what went with an order says that a customer bought it, and no empty name', async () => {
  const sold = 'KA-GINGA-11'
  await receive(world, 'kaoru', sold, { sale: 1, replacement: 0 })
  const order = await buy(world, 'kaoru', { product: 'ginga-ring', options: { size: '11' } })
  const seen = await (await atTheDesk(world, 'kaoru')).read(`/desk/kaoru/stock/${sold}`)
  assert.match(seen, new RegExp(`${order}\\s+customer`))
  assert.doesNotMatch(seen, /customer \(\)/)
  assert.match(seen, /came in when the shop was set up/)
})
