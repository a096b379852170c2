// How an order is paid, where it is asked: what it cannot be paid by is told there, and not after the press.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, putIntoCart } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })

async function howFor(quantity: string, language: 'ja' | 'en' = 'en') {
  const visitor = world.visitor(language)
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11', quantity })
  return { visitor, how: await goOnToHow(visitor, 'kaoru', 'JP') }
}

test('cash on delivery is offered up to what the carrier collects, and above it is told why not', async () => {
  const { how } = await howFor('2')
  assert.match(how.html, /value="cash-on-delivery"/)
  assert.doesNotMatch(how.words, /Cash on delivery is for orders of up to/)
  const { how: above, visitor } = await howFor('3')
  assert.doesNotMatch(above.html, /value="cash-on-delivery"/)
  assert.match(above.words, /Cash on delivery is for orders of up to ¥300,000, its fee included/)
  const late = await visitor.post('/kaoru/checkout/how', { method: 'cash-on-delivery' })
  assert.equal(late.status, 400)
  assert.match((await howFor('3', 'ja')).how.words, /代金引換は、手数料を含めて300,000円までの/)
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
