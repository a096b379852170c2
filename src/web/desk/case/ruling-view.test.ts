/** A ruling as staff read it: what it rests on, what is missing, what the law adds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commerce, readFacts, rule } from '#policy'
import { theShop } from '#shops/testing'
import { headingAt, rulingView, type RulingView } from './ruling-view.ts'

const shop = theShop('kaoru')
const documentSet = {
  documents: shop.documents,
  shop: 'kaoru',
  publishedVersion: shop.documents.policy.version,
}

const flaw = {
  request: 'exchange',
  at: '2026-11-22T09:00+09:00',
  delivered: '2026-11-20T10:00+09:00',
  country: 'JP',
  buyer: 'consumer',
  'bought-from': 'online',
  requester: 'buyer',
  reason: 'defect',
  'replacement-stock': 'available',
  inspection: 'not-yet',
}

function viewOf(more: Readonly<Record<string, string>>, language: 'ja' | 'en' = 'en'): RulingView {
  const { facts, problems } = readFacts({ ...flaw, ...more }, { ...commerce, facts: shop.documents.facts })
  assert.deepEqual(problems, [])
  return rulingView(rule(shop.documents, facts, shop.calendar), documentSet, language)
}

test('what is missing is named in words, in the reader’s language', () => {
  assert.deepEqual(viewOf({}).missing, ['It can be accepted once we have found the fault.'])
  assert.deepEqual(viewOf({}, 'ja').missing, ['点検で不具合を確認できたときに承れます。'])
  assert.deepEqual(viewOf({ inspection: 'confirmed' }).missing, [])
})

test('clauses of the shop lead to its published page, and articles of a law are marked as such', () => {
  const view = viewOf({ inspection: 'confirmed' })
  assert.deepEqual(
    view.deciding.map(({ heading, address }) => [heading, address]),
    [['Faulty or wrong pieces', '/kaoru/policy#faulty']],
  )
  assert.ok(
    view.laws.length > 0 && view.laws.every(({ law, address }) => law !== undefined && address === undefined),
  )
  assert.deepEqual(view.remedies, ['replacement from stock'])
})

test('a clause that has changed since is not linked to the text of today', () => {
  const { facts } = readFacts(
    { ...flaw, inspection: 'confirmed' },
    { ...commerce, facts: shop.documents.facts },
  )
  const view = rulingView(
    rule(shop.documents, facts, shop.calendar),
    { ...documentSet, publishedVersion: '2027-01' },
    'en',
  )
  assert.deepEqual(
    view.deciding.map(({ address }) => address),
    [undefined],
  )
})

test('where the document is silent, staff read that it is', () => {
  const view = viewOf({ reason: 'damaged-on-arrival' })
  assert.equal(view.verdict, 'staff')
  assert.equal(view.summary, 'The policy has no rule for this, so you decide.')
  assert.deepEqual(view.remedies, [])
})

test('a clause on record keeps its name', () => {
  assert.equal(headingAt('kaoru#faulty.exchange.inspection', shop.documents, 'en'), 'Faulty or wrong pieces')
  assert.equal(headingAt('kaoru#gone', shop.documents, 'en'), 'kaoru#gone')
})
