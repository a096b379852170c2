/** What a cart holds and how it changes, and which variant a form means. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Product } from '#catalogue'
import {
  basketLimits,
  changeQuantity,
  chosenIn,
  emptyBasket,
  orderedFrom,
  putIn,
  takeOut,
  type Basket,
} from './index.ts'

const fresh = emptyBasket('a key that nobody guesses')
const seen = { version: '2026-11', sections: [] }
const ring = { product: 'ring', sku: 'RING-9', quantity: 1, texts: {}, seen }

/** All of them put in, one after the other. */
const filled = (...lines: readonly (typeof ring)[]): Basket =>
  lines.reduce((basket, line) => {
    const changed = putIn(basket, line)
    assert.ok(!('refused' in changed))
    return changed
  }, fresh)

test('the same piece put in again is more of it; with other words on it, it is another line', () => {
  const basket = filled(ring, { ...ring, quantity: 2 }, { ...ring, texts: { engraving: 'A & B' } })
  assert.deepEqual(
    basket.lines.map(({ line, quantity }) => [line, quantity]),
    [
      [1, 3],
      [2, 1],
    ],
  )
})

test('what is taken out is gone, and its number is not given again', () => {
  const basket = takeOut(filled(ring, { ...ring, sku: 'RING-11' }), 2)
  const again = putIn(basket, { ...ring, sku: 'RING-13' })
  assert.ok(!('refused' in again))
  assert.deepEqual(
    again.lines.map(({ line, sku }) => [line, sku]),
    [
      [1, 'RING-9'],
      [3, 'RING-13'],
    ],
  )
  assert.deepEqual(changeQuantity(again, 1, 0), takeOut(again, 1))
})

test('a cart holds fifty lines and ninety-nine of each, and says how many', () => {
  const many = Array.from({ length: basketLimits.lines }, (_, index) => ({ ...ring, sku: `RING-${index}` }))
  const full = filled(...many)
  assert.deepEqual(putIn(full, { ...ring, sku: 'ONE-MORE' }), { refused: 'too-many-lines', most: 50 })
  assert.deepEqual(changeQuantity(full, 1, 100), { refused: 'too-many-pieces', most: 99 })
  const most = changeQuantity(full, 1, 99)
  assert.ok(!('refused' in most))
  assert.deepEqual(putIn(most, { ...ring, sku: 'RING-0' }), { refused: 'too-many-pieces', most: 99 })
  assert.deepEqual(putIn(fresh, { ...ring, quantity: 100 }), { refused: 'too-many-pieces', most: 99 })
})

test('after an order the cart is empty, has another key, and keeps no wish of the last time', () => {
  const asked = { ...filled(ring), memo: 'a receipt, please', asks: ['receipt' as const], destination: 'JP' }
  const next = orderedFrom(asked, { number: 'KA-000001', payment: null }, 'another key, never used')
  assert.deepEqual([next.lines, next.memo, next.asks, next.destination], [[], '', [], 'JP'])
  assert.notEqual(next.key, asked.key)
  assert.deepEqual(next.ordered, { key: asked.key, number: 'KA-000001', payment: null, gift: false })
})

const words = (text: string) => ({ ja: text, en: text })
const piece: Product = {
  product: 'ring',
  name: words('Ring'),
  description: words(''),
  kind: 'made-to-order',
  seal: 'none',
  'hygiene-sensitive': false,
  certificate: true,
  material: words(''),
  price: 20_000,
  tax: 10,
  'weight-grams': 10,
  lead: { weeks: [2, 4] },
  picture: 'ring.svg',
  'picture-alt': words(''),
  options: [
    { id: 'size', name: words('Size'), values: ['9', '11'].map((id) => ({ id, name: words(id) })) },
    { id: 'stone', name: words('Stone'), values: ['opal', 'ruby'].map((id) => ({ id, name: words(id) })) },
    {
      id: 'engraving',
      name: words('Engraving'),
      text: true,
      max: 5,
      extra: 500,
      letters: ['latin', 'signs'],
    },
  ],
  variants: [
    { sku: 'R-9-O', options: { size: '9', stone: 'opal' } },
    { sku: 'R-11-R', options: { size: '11', stone: 'ruby' } },
  ],
}

test('size and stone choose the variant; what is not made together is said', () => {
  assert.deepEqual(chosenIn(piece, { size: '11', stone: 'ruby' }), { sku: 'R-11-R', texts: {} })
  assert.deepEqual(chosenIn(piece, { size: '9', stone: 'ruby' }), {
    problems: [{ option: '', why: 'no-such' }],
  })
  assert.deepEqual(chosenIn(piece, { size: '9' }), { problems: [{ option: 'stone', why: 'not-chosen' }] })
  assert.deepEqual(chosenIn(piece, { size: '10', stone: 'ruby' }), {
    problems: [{ option: 'size', why: 'no-such' }],
  })
})

test('an engraving keeps to its length, counted as people count, and to the letters that can be cut', () => {
  const written = (engraving: string) => chosenIn(piece, { size: '9', stone: 'opal', engraving })
  assert.deepEqual(written('  A &  é '), { sku: 'R-9-O', texts: { engraving: 'A & é' } })
  assert.deepEqual(written(''), { sku: 'R-9-O', texts: {} })
  // What nobody sees of a text that was copied is neither engraved nor refused.
  assert.deepEqual(written('\ufeffA\u200b & é\u200e'), { sku: 'R-9-O', texts: { engraving: 'A & é' } })
  // Wide letters are the same letters.
  assert.deepEqual(written('Ａ　& é'), { sku: 'R-9-O', texts: { engraving: 'A & é' } })
  assert.deepEqual(written('ABCDEF'), { problems: [{ option: 'engraving', why: 'too-long', most: 5 }] })
  assert.deepEqual(written('愛 😀'), { problems: [{ option: 'engraving', why: 'letters', signs: '愛 😀' }] })
})
