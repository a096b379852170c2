/** What is shown of a piece and of a shop’s questions, from plain values. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Product } from '#catalogue'
import { readShopFolder } from '#shops'
import {
  availabilityOf,
  availabilityWords,
  countsIn,
  deliveryWords,
  leadWords,
  pieceAvailability,
} from './availability.ts'
import { helpFrom } from '#shops'
import { theShop } from '#shops/testing'
import { clausesFor, pictureClause } from './piece-clauses.ts'
import { priceRange } from './price.ts'

const root = join(import.meta.dirname, '../../..')
const shop = (name: string) => readShopFolder(join(root, 'shops'), name)
const piece = (name: string, product: string): Product => {
  const found = shop(name).products.find((p) => p.product === product)
  assert.ok(found !== undefined)
  return found
}

test('a ring is in stock in one size and sold out in another', () => {
  const ring = piece('kaoru', 'minamo-ring')
  const counts = countsIn(ring)
  assert.equal(availabilityOf(ring, 'KA-MINAMO-11', counts), 'in-stock')
  assert.equal(availabilityOf(ring, 'KA-MINAMO-15', counts), 'sold-out')
  assert.equal(pieceAvailability(ring, counts), 'in-stock')
  assert.equal(pieceAvailability(ring, new Map([...counts.keys()].map((sku) => [sku, 0]))), 'sold-out')
})

test('a piece made to order says its weeks, a pre-order its day of release', () => {
  const kasane = piece('kaoru', 'kasane-ring')
  assert.equal(
    availabilityWords(pieceAvailability(kasane, countsIn(kasane)), kasane, 'en'),
    'Made in 6 to 8 weeks',
  )
  assert.equal(leadWords(piece('preorder', 'hoshimeguri-box'), 'ja'), '2027年3月24日（水）発売予定')
})

test('what is in stock leaves by the shop’s own days, as the last screen promises it [MILA-26]', () => {
  const { settings } = theShop('milamore')
  const ring = piece('milamore', 'kagero-pierce')
  assert.equal(deliveryWords(ring, { settings }, 'ja'), '3営業日以内に発送')
  assert.equal(deliveryWords(ring, { settings }, 'en'), 'Sent within 3 business days')
  assert.equal(deliveryWords(ring, { settings: { ...settings, selling: undefined } }, 'ja'), '1〜3日で発送')
})

test('a piece whose options cost more is priced from the least', () => {
  assert.deepEqual(priceRange(piece('kami-kagu', 'maru-bed')), {
    from: { amountMinor: 7480n, currency: 'JPY' },
    several: true,
  })
  assert.equal(priceRange(piece('kaoru', 'minamo-ring')).several, false)
})

test('the clauses beside a piece are those that speak of what it is', () => {
  const { policy, products } = shop('preorder')
  const own = (product: string) =>
    clausesFor(
      policy,
      products.find((p) => p.product === product)!,
    ).own.map(({ id }) => id)
  const box = own('hoshimeguri-box')
  assert.ok(policy.rules.some((rule) => box.includes(rule.clause) && rule.on.includes('cancel')))
  assert.notDeepEqual(box, own('kamome-tee'))
})

test('MILA-20: the clause on slight differences from the picture is found, to be shown before buying', () => {
  assert.equal(pictureClause(shop('milamore').policy)?.id, 'pictures')
})

test('every question of every shop is read, with an answer in each language', () => {
  for (const file of globSync('shops/*/help.md', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8')
    const { title, questions } = helpFrom(text, ['ja', 'en'])
    assert.equal(questions.length, text.match(/^## /gm)?.length, file)
    assert.ok(title['ja'] !== '' && title['en'] !== '')
    for (const { id, question, answer } of questions)
      for (const words of [question, answer])
        assert.ok((words['ja'] ?? '') !== '' && (words['en'] ?? '') !== '', `${file} ${id}`)
  }
})
