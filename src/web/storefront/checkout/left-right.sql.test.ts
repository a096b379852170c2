/** A piece that is worn on one side: which side is asked, agreed on, and read by whoever packs it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, goOnToHow, openWorld, pressToBuy, putIntoCart, toLastScreen } from '#main/testing'
import { readOrder } from '#ordering'
import { readOnHand } from '#stock'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const product = 'yoi-pierce'

test('the side of an earring is chosen, stands on every page of the order, and is what is packed', async () => {
  const visitor = world.visitor()
  const undecided = await visitor.post('/kaoru/basket/put', { product, quantity: '1' })
  assert.equal(undecided.status, 400)
  assert.match(undecided.words, /Ear: Please choose one/)
  await putIntoCart(visitor, 'kaoru', product, { 'option-side': 'right' })
  assert.match(await visitor.read('/kaoru/basket'), /Single earring “Yoi” for the right ear/)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', { method: 'cash-on-delivery' })
  assert.match(last.words, /for the right ear/)
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  const [number = ''] = /KA-\d{6}/.exec(thanks.words) ?? []
  const order = await readOrder(world.db, 'kaoru', number)
  assert.deepEqual(
    order?.lines.map(({ sku }) => sku),
    ['KA-YOI-R'],
  )
  const left = await readOnHand(world.db, 'kaoru', ['KA-YOI-L', 'KA-YOI-R'])
  assert.deepEqual(
    ['KA-YOI-L', 'KA-YOI-R'].map((sku) => left.get(sku)?.sale),
    [3, 2],
  )
  const shipping = await atTheDesk(world, 'kaoru', 'shipping', 'ja')
  assert.match(await shipping.read(`/desk/kaoru/orders/${number}`), /右耳用/)
  assert.match(await shipping.read('/desk/kaoru/work'), /右耳用/)
})

test('one side only is a wish where something in the cart is a pair, and nowhere else', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  assert.doesNotMatch(await visitor.read('/kaoru/basket'), /I would like one side only/)
  await putIntoCart(visitor, 'kaoru', 'tsuyu-pierce')
  assert.match(await visitor.read('/kaoru/basket'), /I would like one side only/)
})
