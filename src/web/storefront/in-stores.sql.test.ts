/**
 * A piece that is handed over in the shop's stores alone: its page says how it is had, and no cart takes it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, fieldIn, goOnToHow, hiddenFields, openWorld, putIntoCart } from '#main/testing'
import { placeOrder } from '#ordering'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
const backs = '/kaoru/pieces/pierce-catch'
const ring = '/desk/kaoru/catalogue/minamo-ring'

test('earring backs alone are had in a store, else by writing to the shop: no cart takes them, nor is one ordered [KAORU-14]', async () => {
  const visitor = world.visitor()
  const page = await visitor.get(backs)
  assert.match(page.words, /hand this piece over in our own stores\. It cannot be put into the cart\./)
  assert.match(page.html, /href="\/kaoru\/stores".*href="\/kaoru\/contact\?category=piece"/s)
  assert.doesNotMatch(page.html, /basket\/put/)
  assert.match(await visitor.in('ja').read(backs), /直営店の店頭でお渡ししています。カートには入れられません/)
  assert.match(await visitor.in('en').read('/kaoru/'), /In our stores/)
  const put = { product: 'pierce-catch', quantity: '1', 'option-metal': 'k18' }
  assert.equal((await visitor.post('/kaoru/basket/put', put)).status, 400)
  assert.match(await visitor.read('/kaoru/basket'), /Your cart is empty/)
  const at = world.now()
  const asked = { sku: 'KA-CATCH-K18', quantity: 1 }
  const request = {
    key: 'k',
    customer: { name: 'Hanako', address: 'h@customer.example', language: 'en' },
    buyer: 'consumer',
    country: 'JP',
    destination: 'JP',
    deliverTo: { name: 'Hanako', lines: [], gift: false },
    lines: [asked],
    memo: '',
    shippingMinor: 0n,
    informed: false,
    returnCostTold: false,
    returnClauseShown: false,
  } as const
  const by = { actor: 'customer:world', at } as const
  const placed = await placeOrder(world.db, world.shop('kaoru'), await world.pinsOf('kaoru', at), request, by)
  assert.deepEqual(placed, { refused: 'no-such-piece', sku: asked.sku })
})

test('an owner has a piece handed over in stores alone; who had it in the cart already is told so before ordering', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  const owner = await atTheDesk(world, 'kaoru')
  const form = async () => {
    const { html } = await owner.get(ring)
    const names = ['name-ja', 'name-en', 'price', 'from', 'to']
    const typed = Object.fromEntries(names.map((name) => [name, fieldIn(html, name)]))
    return { ...hiddenFields(html), ...typed, 'description-ja': 'あ', 'description-en': 'a', offered: 'yes' }
  }
  await owner.press(ring, { ...(await form()), 'sold-in': 'yes' })
  assert.match((await owner.get(ring)).html, /id="field-sold-in"[^>]*checked/)
  const held = await visitor.open('/kaoru/checkout/how', { method: 'bank-transfer' })
  assert.equal(held.path, '/kaoru/basket')
  assert.match(held.words, /only in our own stores\. Please take it out/)
  await owner.press(ring, await form())
  assert.match(await visitor.read('/kaoru/pieces/minamo-ring'), /Put into the cart|Add to/i)
  assert.deepEqual(world.faults, [])
})
