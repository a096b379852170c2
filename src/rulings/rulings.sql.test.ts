/** Rulings on record: kept once by their content, and read back as they were given, clauses and all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant } from '#calendar'
import { testDatabase } from '#db/testing'
import { rulingContextOf } from '#main/testing'
import type { Order, OrderLine } from '#ordering'
import { hashOf, keepDocuments, readPinned, type OpenShop, type Pin } from '#shops'
import { theShop } from '#shops/testing'
import { keepRuling, readRuling, readRulings, ruleOn, type Ruled, type RulingContext } from '#rulings'

const at = (text: string) => parseInstant(text)!

const line: OrderLine = {
  line: 1,
  sku: 'RING',
  product: 'ring',
  name: { ja: '指輪', en: 'Ring' },
  options: [],
  kind: 'ready',
  seal: 'none',
  resizable: null,
  cancellable: 'unstated',
  picture: 'ring.svg',
  facts: {},
  quantity: 1,
  priceMinor: 20_000n,
  promise: null,
  stage: 'delivered',
  shippedAt: at('2026-11-19T10:00+09:00'),
  deliveredAt: at('2026-11-20T10:00+09:00'),
  cancelled: 0,
}

const shop = theShop('kaoru')
const { name, version, kind } = shop.documents.policy
const pins: readonly Pin[] = [{ name, version, kind, hash: hashOf(shop.policyText) }]
/** The law packs under a shop, as they are kept: what stands in them does not matter here. */
const packsUnder = ({ documents }: OpenShop) =>
  documents.laws.map((policy) => ({ policy, text: `${policy.name} ${policy.version}` }))

const placedAt = at('2026-11-10T10:00+09:00')

const order: Order = {
  shop: 'kaoru',
  number: 'KA-000001',
  customer: 'hanako',
  placedAt,
  language: 'ja',
  currency: 'JPY',
  totalMinor: 21_000n,
  shippingMinor: 1_000n,
  buyer: 'consumer',
  name: '花子',
  address: 'hanako@customer.example',
  country: 'JP',
  subdivision: null,
  deliverTo: { name: '花子', lines: [], gift: false },
  destination: 'JP',
  memo: '',
  facts: {},
  informedAt: null,
  returnClauseShown: true,
  documents: pins,
  checkout: null,
  givenUp: null,
  changes: [],
  lines: [line],
}

const rulingContext: RulingContext = {
  ...rulingContextOf('kaoru', 'JP'),
  order,
  records: new Map([[1, { replacement: 1, paidAt: placedAt, paymentMethod: 'card' }]]),
}

function ruled(day: string): Ruled {
  const asked = {
    request: 'exchange',
    at: at(day),
    requester: 'buyer',
    answers: { reason: 'defect' },
  } as const
  const given = ruleOn(rulingContext, line, asked)
  assert.ok(!('refused' in given))
  return given
}

test('a kept ruling is read back as it was given: verdict, reason, clauses, terms, deadlines and texts', async () => {
  const { db } = await testDatabase()
  const given = [ruled('2026-11-22T10:00+09:00'), ruled('2026-11-28T10:00+09:00')]
  const hashes = []
  for (const one of given) hashes.push(await keepRuling(db, { shop, order }, one, placedAt))
  assert.deepEqual(
    given.map(({ ruling }) => ruling.verdict),
    ['pending', 'refuse'],
  )
  const all = await readRulings(db, 'kaoru', hashes)
  for (const [index, one] of given.entries()) {
    const asKept = JSON.parse(JSON.stringify(one)) as Ruled
    assert.ok(asKept.ruling.clauses.length > 0)
    assert.deepEqual(await readRuling(db, 'kaoru', hashes[index]!), asKept)
    assert.deepEqual(all.get(hashes[index]!), {
      ...asKept,
      documents: pins,
      closing: shop.settings.closing,
    })
  }
})

test('words that rulings have in common are kept once, and other closing days beside them', async () => {
  const { db } = await testDatabase()
  const days = ['2026-11-22T10:00+09:00', '2026-11-23T10:00+09:00', '2026-11-24T10:00+09:00']
  const given = days.map(ruled)
  assert.equal(new Set(given.map((one) => Object.keys(one.ruling.texts['ja']!.clauses).join())).size, 1)
  const wordings = async () => (await db.selectFrom('rulings.wordings').selectAll().execute()).length
  const hashes: string[] = []
  for (const one of given) hashes.push(await keepRuling(db, { shop, order }, one, placedAt))
  assert.equal(await wordings(), 1)
  const closing = { ...shop.settings.closing, days: ['2027-01-04'] }
  const moreOpen = { ...shop, settings: { ...shop.settings, closing } }
  const last = ruled('2026-11-25T10:00+09:00')
  hashes.push(await keepRuling(db, { shop: moreOpen, order }, last, placedAt))
  assert.equal(await wordings(), 2)
  const all = await readRulings(db, 'kaoru', hashes)
  for (const [index, one] of [...given, last].entries()) {
    const { facts, ruling, closing: counted } = all.get(hashes[index]!)!
    assert.deepEqual({ facts, ruling }, JSON.parse(JSON.stringify(one)))
    assert.deepEqual(counted, index < given.length ? shop.settings.closing : closing)
  }
})

test('the same ruling is kept once, and another shop does not see it', async () => {
  const { db } = await testDatabase()
  const one = ruled('2026-11-22T10:00+09:00')
  const hash = await keepRuling(db, { shop, order }, one, placedAt)
  assert.equal(await keepRuling(db, { shop, order }, one, placedAt + 1), hash)
  assert.equal(await readRuling(db, 'milamore', hash), undefined)
  assert.equal((await readRulings(db, 'milamore', [hash])).size, 0)
})

test('orders placed under the same versions are ruled by documents that were put together once', async () => {
  const { db } = await testDatabase()
  const kept = await keepDocuments(db, shop, packsUnder(shop), placedAt)
  const [one, other] = [await readPinned(db, 'kaoru', kept), await readPinned(db, 'kaoru', [...kept])]
  assert.equal(one, other)
  assert.deepEqual(
    one.laws.map((law) => law.name),
    shop.documents.laws.map((law) => law.name),
  )
})
