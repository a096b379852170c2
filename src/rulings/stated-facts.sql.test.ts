/**
 * Facts that one shop alone has: from the product as it was bought and from the order as it was placed, never
 * from a word in the memo; and unknown where nobody stated them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepCatalogue, type Product } from '#catalogue'
import { testDatabase } from '#db/testing'
import { placeOrder, readOrder, type OrderRequest } from '#ordering'
import type { Db } from '#db'
import { keepDocuments, type OpenShop } from '#shops'
import { theShop } from '#shops/testing'
import { documentsOf, readPolicy } from '#policy'
import { ruleOn } from './rule.ts'
import { openRulingContext } from './rule.sql.ts'

const at = Date.parse('2026-11-20T10:00+09:00')

const ring = (facts?: Product['facts']): Product => ({
  product: 'ring',
  name: { ja: '指輪', en: 'Ring' },
  description: { ja: '', en: '' },
  kind: 'ready',
  seal: 'none',
  'hygiene-sensitive': false,
  certificate: true,
  material: { ja: '', en: '' },
  price: 20_000,
  tax: 10,
  'weight-grams': 10,
  lead: { days: [2, 4] },
  picture: 'ring.svg',
  'picture-alt': { ja: '', en: '' },
  options: [],
  variants: [{ sku: 'RING', options: {} }],
  ...(facts === undefined ? {} : { facts }),
})

const request = (more: Partial<OrderRequest>): OrderRequest => ({
  key: 'key',
  customer: { name: '花子', address: 'hanako@customer.example', language: 'ja' },
  buyer: 'consumer',
  country: 'US',
  destination: 'US',
  deliverTo: { name: '花子', lines: [], gift: false },
  lines: [{ sku: 'RING', quantity: 1 }],
  memo: '',
  shippingMinor: 0n,
  informed: false,
  returnCostTold: true,
  returnClauseShown: true,
  ...more,
})

async function placed(db: Db, shop: OpenShop, more: Partial<OrderRequest> = {}) {
  const pins = await keepDocuments(db, shop, [], at)
  const outcome = await placeOrder(db, shop, pins, request(more), { actor: 'customer:hanako', at })
  return 'refused' in outcome ? outcome : (await readOrder(db, shop.name, outcome.number))!
}

/** What is ruled on the first line of an order placed so. */
async function ruledOn(
  db: Db,
  shop: OpenShop,
  asking: string,
  more: Partial<OrderRequest> = {},
  answers = {},
) {
  const order = await placed(db, shop, more)
  assert.ok('number' in order)
  const context = await openRulingContext(db, shop, order)
  const ruled = ruleOn(context, order.lines[0]!, { request: asking, at, requester: 'buyer', answers })
  assert.ok(!('refused' in ruled))
  return ruled
}

test('a receipt asked for with the order is accepted; the same words in the memo decide nothing', async () => {
  const { db } = await testDatabase()
  const shop = theShop('kaoru')
  await keepCatalogue(db, 'kaoru', [ring()], new Map())
  const ticked = await ruledOn(db, shop, 'receipt', { key: '1', facts: { 'receipt-asked': 'yes' } })
  assert.equal(ticked.ruling.verdict, 'accept')
  const refused = await ruledOn(db, shop, 'receipt', { key: '2', memo: '領収書は不要です' })
  assert.equal(refused.facts['receipt-asked'], undefined)
  assert.deepEqual(
    [refused.ruling.verdict, refused.ruling.asks.map(({ fact, from }) => [fact, from])],
    ['ask', [['receipt-asked', 'order']]],
  )
})

test('what an order states is what the policy asks orders for, or the order is refused and nothing is written', async () => {
  const { db } = await testDatabase()
  const shop = theShop('kaoru')
  await keepCatalogue(db, 'kaoru', [ring()], new Map())
  const wrong = (facts: Record<string, string>) => placed(db, shop, { facts })
  assert.deepEqual(await wrong({ 'receipt-asked': 'perhaps' }), {
    refused: 'fact-not-of-orders',
    fact: 'receipt-asked',
    value: 'perhaps',
    values: ['yes', 'no'],
  })
  for (const fact of ['recipt-asked', 'store-near', 'reason'])
    assert.deepEqual(await wrong({ [fact]: 'yes' }), {
      refused: 'fact-not-of-orders',
      fact,
      value: 'yes',
      values: [],
    })
  assert.ok('number' in (await placed(db, shop)))
})

const aftercare = { handover: 'store', 'leaves-before-ready': 'no' }

test('whose make a piece is comes from the catalogue as it was when the piece was bought [KUNO-18]', async () => {
  const { db } = await testDatabase()
  const shop = theShop('k-uno')
  await keepCatalogue(db, 'k-uno', [ring({ 'own-make': 'no' })], new Map())
  const order = await placed(db, shop)
  assert.ok('number' in order)
  assert.deepEqual(order.lines[0]?.facts, { 'own-make': 'no' })
  await keepCatalogue(db, 'k-uno', [ring({ 'own-make': 'yes' })], new Map())
  const context = await openRulingContext(db, shop, (await readOrder(db, 'k-uno', order.number))!)
  const asked = {
    request: 'clean',
    at,
    requester: 'buyer',
    answers: { ...aftercare, 'own-make': 'yes' },
  } as const
  const ruled = ruleOn(context, order.lines[0]!, asked)
  assert.ok(!('refused' in ruled))
  assert.equal(ruled.ruling.verdict, 'refuse')
  const later = await ruledOn(db, shop, 'clean', { key: 'later' }, aftercare)
  assert.equal(later.ruling.verdict, 'accept')
})

test('a product that does not state it leaves it to staff: nobody guesses that it is the shop’s own', async () => {
  const { db } = await testDatabase()
  await keepCatalogue(db, 'k-uno', [ring()], new Map())
  const { ruling } = await ruledOn(db, theShop('k-uno'), 'clean', {}, aftercare)
  assert.deepEqual(
    [ruling.verdict, ruling.asks.map(({ fact, from }) => [fact, from])],
    ['ask', [['own-make', 'product']]],
  )
})

test('an order under a document that asks the customer is ruled as that document says, whatever the catalogue has learnt since', async () => {
  const { db } = await testDatabase()
  const now = theShop('k-uno')
  const policyText = now.policyText.replace(
    'name: own-make\n  from: product',
    'name: own-make\n  from: customer',
  )
  const { policy, problems } = readPolicy(policyText, 'policy.md')
  assert.deepEqual(problems, [])
  const then: OpenShop = { ...now, policyText, documents: documentsOf(policy, now.documents.laws) }
  await keepCatalogue(db, 'k-uno', [ring({ 'own-make': 'yes' })], new Map())
  const unasked = await ruledOn(db, then, 'clean', { key: '1' }, aftercare)
  assert.deepEqual(
    unasked.ruling.asks.map(({ fact, from }) => [fact, from]),
    [['own-make', 'customer']],
  )
  const told = await ruledOn(db, then, 'clean', { key: '2' }, { ...aftercare, 'own-make': 'yes' })
  assert.equal(told.ruling.verdict, 'accept')
})

test('options from a list make no piece personal; the buyer’s own words on it do', async () => {
  const { db } = await testDatabase()
  const shop = theShop('k-uno')
  const engraving = {
    id: 'engraving',
    name: { ja: '刻印', en: 'Engraving' },
    text: true,
    max: 12,
    extra: 0,
  } as const
  const made: Product = { ...ring({ 'own-make': 'yes' }), kind: 'made-to-order', options: [engraving] }
  await keepCatalogue(db, 'k-uno', [made], new Map())
  const kindOf = async (key: string, texts: Record<string, string>) => {
    const order = await placed(db, shop, { key, lines: [{ sku: 'RING', quantity: 1, texts }] })
    return 'number' in order ? order.lines[0]?.kind : order
  }
  assert.deepEqual(
    [await kindOf('1', {}), await kindOf('2', { engraving: 'A & M' })],
    ['made-to-order', 'personalised'],
  )
})

test('an order keeps whether the cost of sending back was told, and the ruling knows it', async () => {
  const { db } = await testDatabase()
  const shop = theShop('kaoru')
  await keepCatalogue(db, 'kaoru', [ring()], new Map())
  const told = async (key: string, returnCostTold: boolean) =>
    (await ruledOn(db, shop, 'withdraw', { informed: true, key, returnCostTold })).facts['return-cost-told']
  assert.deepEqual([await told('1', true), await told('2', false)], ['yes', 'no'])
})
