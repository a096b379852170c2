/** What the forms of the checkout may hold beside what is asked: ticks of no use, and signs for no paper. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyers, goOnToHow, openWorld, pressToBuy, putIntoCart, toLastScreen } from '#main/testing'
import { readOrder } from '#ordering'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
const { db } = world
const ring = { 'option-size': '11' }
const transfer = { method: 'bank-transfer' }

test('what a shop does not ask to be confirmed is not told as confirmed, whatever a form holds', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const asked = world.shop('kaoru').settings.selling?.acknowledge ?? []
  assert.ok(!asked.includes('specification'))
  const ticked = { 'know-size': 'yes', 'know-specification': 'yes', 'know-picture': 'yes' }
  const last = await toLastScreen(visitor, 'kaoru', { ...transfer, ...ticked })
  assert.doesNotMatch(last.words, /I have checked the specification/)
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec((await pressToBuy(visitor, 'kaoru', last)).words) ?? []
  const order = await readOrder(db, 'kaoru', number)
  assert.deepEqual(order?.checkout?.told?.['acknowledged'], asked)
})

test('a name or an address that no paper can print is told at its field, with the letters', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const given = { act: 'on', ...buyers.JP, gift: 'yes', 'own-name': 'Hana 🇯🇵', 'to-name': 'حنا' }
  const page = await visitor.post('/kaoru/checkout/who', given)
  assert.equal(page.status, 400)
  assert.match(page.words, /cannot be printed on a paper: ح ن ا/)
  assert.match(page.words, /cannot be printed on a paper: 🇯 🇵/)
  const plain = await visitor.post('/kaoru/checkout/who', {
    ...given,
    'own-name': 'Hana',
    'to-name': '髙﨑 花',
  })
  assert.equal(plain.status, 303)
})
