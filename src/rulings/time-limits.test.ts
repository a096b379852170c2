/** Which of document and settings says a date, and on whose clock. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, moment, rulingContextOf } from '#main/testing'
import { documentsOf, readPolicy } from '#policy'
import { limitOf, ruleOn, statedLimit, zoneOf, type LimitName, type RulingContext } from '#rulings'

const at = delivered + 86_400_000

/** The limits of an exchange of a faulty piece, asked a day after delivery. */
function limitsOf(rulingContext: RulingContext, request = 'exchange', answers = { reason: 'defect' }) {
  const { shop, documents, order } = rulingContext
  const ruled = ruleOn(rulingContext, order.lines[0]!, { request, at, requester: 'buyer', answers })
  assert.ok(!('refused' in ruled))
  const asked = { ruled, documents, shop, at }
  return {
    limit: (name: LimitName, now = at) => limitOf(name, { ...asked, at: now }),
    refund: (moments = {}) => statedLimit('refund-within', asked, moments),
    shop,
  }
}

/** KAORU with a term put into the rule of an exchange. */
function withTerm(term: string): RulingContext {
  const rulingContext = rulingContextOf('kaoru', 'JP')
  const text = rulingContext.shop.policyText.replace(
    /remedies: \[replace\],/,
    `remedies: [replace], ${term},`,
  )
  assert.notEqual(text, rulingContext.shop.policyText)
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  return { ...rulingContext, documents: documentsOf(policy, rulingContext.documents.laws) }
}

test('where no document says how long, the shop’s settings do: 3 business days, 7 days, 14 days', () => {
  const { limit } = limitsOf(rulingContextOf('kaoru', 'JP'))
  const settings = { of: 'settings' }
  assert.deepEqual(limit('answer-within'), { at: moment('2026-11-27T00:00+09:00'), from: settings })
  assert.deepEqual(limit('evidence-within'), { at: moment('2026-11-29T00:00+09:00'), from: settings })
  assert.deepEqual(limit('send-back-within'), { at: moment('2026-12-06T00:00+09:00'), from: settings })
})

test('a clause that says how long goes before the settings, as long as its day has not passed', () => {
  const { limit } = limitsOf(withTerm('send-back-within: 10 days of notice'))
  const { at: end, from } = limit('send-back-within')
  assert.equal(end, moment('2026-12-02T00:00+09:00'))
  assert.deepEqual(from, { of: 'clause', document: 'kaoru', clause: 'faulty.exchange', zone: 'Asia/Tokyo' })
  assert.deepEqual(limit('send-back-within', end).from, { of: 'settings' })
})

test('a policy can say how soon it answers and how long it waits for a photo', () => {
  const { limit } = limitsOf(
    withTerm('answer-within: 1 business day of notice, evidence-within: 20 days of notice'),
  )
  assert.equal(limit('answer-within').at, moment('2026-11-25T00:00+09:00'))
  assert.equal(limit('evidence-within').at, moment('2026-12-12T00:00+09:00'))
  assert.equal(limit('evidence-within').from.of, 'clause')
})

test('the law’s dates are counted by the buyer’s clock, and a refund from what the law says it runs from', () => {
  const germany = limitsOf(rulingContextOf('kaoru', 'DE'), 'return', { reason: 'changed-mind' })
  const back = germany.limit('send-back-within')
  assert.deepEqual([back.from.of, zoneOf(back.from, germany.shop)], ['clause', 'Europe/Berlin'])
  assert.equal(germany.refund()?.from.of, 'clause')
  const britain = limitsOf(rulingContextOf('kaoru', 'GB'), 'return', { reason: 'changed-mind' })
  assert.equal(britain.refund(), undefined)
  const returned = moment('2026-12-01T10:00+00:00')
  assert.equal(britain.refund({ returned })?.at, moment('2026-12-16T00:00+00:00'))
})
