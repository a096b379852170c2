/** The press on a last screen that was read a while ago: one statement sees whether it holds, and orders. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { keepCatalogue } from '#catalogue'
import { goOnToHow, hiddenFields, openWorld, pressToBuy, putIntoCart, receive } from '#main/testing'
import { toLastScreen, type Visitor } from '#main/testing'
import { readOnHand, takeUnits } from '#stock'

// Connections are given it as they are opened.
const asked = mock.method(pg.Client.prototype, 'query')
const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
const { db } = world

async function lastScreen(visitor: Visitor, size: string) {
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': size })
  await goOnToHow(visitor, 'kaoru', 'JP')
  return toLastScreen(visitor, 'kaoru', { method: 'bank-transfer' })
}

const orders = async (): Promise<number> => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ordering.orders`.execute(db)
  return Number(rows[0]!.n)
}

test('a press asks the database once: the order is placed and the cart emptied by one statement', async () => {
  const visitor = world.visitor()
  // With the first order of all the shop's documents are kept.
  await pressToBuy(visitor, 'kaoru', await lastScreen(visitor, '11'))
  const last = await lastScreen(visitor, '11')
  const before = asked.mock.callCount()
  const answer = await visitor.post('/kaoru/checkout/order', hiddenFields(last.html))
  assert.equal(asked.mock.callCount() - before, 1)
  assert.equal(answer.status, 303)
  assert.match(await visitor.read('/kaoru/basket'), /cart is empty/)
})

test('a cart that was changed in another window since is shown anew, and nothing is ordered', async () => {
  const visitor = world.visitor()
  const last = await lastScreen(visitor, '11')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  const before = await orders()
  const again = await pressToBuy(visitor, 'kaoru', last)
  assert.equal(again.status, 409)
  assert.match(again.words, /Something has changed since you opened this page\. Nothing has been ordered yet/)
  assert.equal(await orders(), before)
  assert.match((await pressToBuy(visitor, 'kaoru', again)).words, /Thank you for your order/)
})

test('a piece that is no longer offered is not ordered by a page that was open', async () => {
  const visitor = world.visitor()
  const last = await lastScreen(visitor, '11')
  const { products, pictures } = world.folder('kaoru')
  const others = products.filter(({ product }) => product !== 'minamo-ring')
  await keepCatalogue(db, 'kaoru', others, pictures)
  const before = await orders()
  const page = await pressToBuy(visitor, 'kaoru', last)
  await keepCatalogue(db, 'kaoru', products, pictures)
  assert.doesNotMatch(page.words, /Thank you for your order/)
  assert.equal(await orders(), before)
})

test('whoever found a piece sold out orders it by the same page once it is there again', async () => {
  const visitor = world.visitor()
  const sku = 'KA-MINAMO-13'
  await receive(world, 'kaoru', sku, { sale: 1, replacement: 0 })
  const last = await lastScreen(visitor, '13')
  const there = (await readOnHand(db, 'kaoru', [sku])).get(sku)!.sale
  const sold = { shop: 'kaoru', sku, pool: 'sale', units: there, why: 'ordered' } as const
  await takeUnits(db, { ...sold, reference: 'KA-OTHER', actor: 'start', at: world.now() })
  for (const _time of [1, 2]) assert.equal((await pressToBuy(visitor, 'kaoru', last)).status, 409)
  await receive(world, 'kaoru', sku, { sale: 1, replacement: 0 })
  assert.match((await pressToBuy(visitor, 'kaoru', last)).words, /Thank you for your order/)
})
