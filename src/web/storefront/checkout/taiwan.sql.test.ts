/**
 * A basket of ready pieces and pieces that are yet to come or to be made, bought from Taiwan by forms alone.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, pressToBuy, putIntoCart, signedIn, toLastScreen } from '#main/testing'
import { readOrder } from '#ordering'
import { readPayments } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore', 'preorder'], units: 20 })

async function firstOptions(shop: string, product: string): Promise<Record<string, string>> {
  const piece = world.folder(shop).products.find((one) => one.product === product)!
  const [variant] = piece.variants
  return Object.fromEntries(Object.entries(variant!.options).map(([id, value]) => [`option-${id}`, value]))
}

async function buy(shop: string, products: readonly string[], how: Record<string, string>) {
  const visitor = world.visitor()
  for (const product of products) await putIntoCart(visitor, shop, product, await firstOptions(shop, product))
  await goOnToHow(visitor, shop, 'TW')
  const last = await toLastScreen(visitor, shop, how)
  const thanks = await pressToBuy(visitor, shop, last)
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec(thanks.words) ?? []
  const order = await readOrder(world.db, shop, number)
  assert.ok(order !== undefined, thanks.words)
  return { order, last, visitor }
}

test('a disc that is there and one that is yet to come are bought from Taiwan together, each with its dates', async () => {
  const { order, last } = await buy('preorder', ['yoake-cd', 'minato-live'], { method: 'card/visa' })
  assert.equal(order.country, 'TW')
  assert.deepEqual(order.deliverTo.lines.at(-1), 'TAIWAN')
  assert.deepEqual(
    order.lines.map(({ kind }) => kind),
    ['ready', 'pre-order'],
  )
  const [ready, later] = order.lines.map(({ promise }) => promise!)
  assert.ok(ready!.shipBy <= later!.shipBy)
  assert.equal(last.words.match(/customs handling fee may be due/g)?.length, 1, 'duty is told once')
  assert.match(last.words, /the law where you live may give you more/i)
  assert.deepEqual(order.checkout?.taxes ?? [], [])
})

test('a necklace from the case and a ring that is made are paid from Taiwan by card, and the demonstration takes it', async () => {
  const { order, last, visitor } = await buy('milamore', ['mikazuki-necklace', 'usuhana-ring'], {
    method: 'card/visa',
    'know-picture': 'yes',
    'know-size': 'yes',
  })
  assert.deepEqual(order.lines.map(({ kind }) => kind).toSorted(), ['made-to-order', 'ready'])
  assert.match(last.words, /Shipping \(Taiwan\) ¥2,200/)
  const [payment] = await readPayments(world.db, 'milamore', order.number)
  assert.equal(payment?.amount.amountMinor, order.totalMinor)
  const pay = await visitor.open('/milamore/checkout/pay', {})
  assert.match(pay.path, /^\/milamore\/pay\/[\w-]{43}$/)
})

test('who is signed in finds the address of the last order to that country filled in, and of no other', async () => {
  const { order } = await buy('preorder', ['yoake-cd'], { method: 'card/visa' })
  const customer = await signedIn(world, 'preorder', order.number)
  await putIntoCart(customer, 'preorder', 'yoake-cd', await firstOptions('preorder', 'yoake-cd'))
  const who = await customer.open('/preorder/basket', { act: 'on', destination: 'TW' })
  for (const value of ['xiaoming@customer.example', '王小明', '10603', '大安區', '+886 2 2345 6789'])
    assert.ok(who.html.includes(`value="${value}"`), value)
  assert.match(who.html, /和平東路一段1號/)
  const germany = await customer.open('/preorder/basket', { act: 'on', destination: 'DE' })
  assert.ok(germany.html.includes('value="xiaoming@customer.example"'))
  assert.ok(!germany.html.includes('10603'))
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
