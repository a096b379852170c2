// How an order is paid, where it is asked: what it cannot be paid by is told there, and not after the press.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, putIntoCart } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'], units: 20 })

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

test('abroad, who would like PayPal is led to ask before ordering, with the clauses that leave it open [MILA-08]', async () => {
  const how = async (country: 'JP' | 'TW', language: 'ja' | 'en') => {
    const visitor = world.visitor(language)
    await putIntoCart(visitor, 'milamore', 'kagero-pierce')
    return goOnToHow(visitor, 'milamore', country)
  }
  const abroad = await how('TW', 'en')
  assert.match(
    abroad.words,
    /If you would like to pay by PayPal, please ask us before you order\. Write to us/,
  )
  assert.match(abroad.html, /href="\/milamore\/policy#payment-abroad"/)
  assert.match(
    (await how('TW', 'ja')).words,
    /PayPalでのお支払いをご希望の方は、ご注文の前にお問い合わせください。/,
  )
  assert.doesNotMatch((await how('JP', 'en')).words, /please ask us before you order/)
  const { visitor } = await howFor('1')
  const elsewhere = await goOnToHow(visitor, 'kaoru', 'TW')
  assert.doesNotMatch(elsewhere.words, /please ask us before you order/, 'no clause speaks of it')
})

test('a page from before the destination changed is answered with what is not asked there, and its summary leads to it', async () => {
  const { visitor } = await howFor('1')
  await putIntoCart(visitor, 'kaoru', 'kasane-ring', { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'TW')
  const stale = { method: 'card/visa', parcels: 'ready-first', consent: 'yes', day: '2026-11-26' }
  const page = await visitor.post('/kaoru/checkout/how', stale)
  assert.equal(page.status, 400)
  for (const field of ['day', 'parcels']) assert.match(page.html, new RegExp(`id="field-${field}"`))
  const again = await visitor.open('/kaoru/checkout/how', { method: 'card/visa' })
  assert.equal(again.path, '/kaoru/checkout/confirm', again.words)
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
