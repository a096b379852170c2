/**
 * When a fault showed: asked of the customer where an earlier day than that of telling would give another
 * answer, and of nobody else.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatInstant } from '#calendar'
import { delivered, rulingContextOf } from '#main/testing'
import type { OrderLine } from '#ordering'
import { askOn, ruleOn, type Answers } from '#rulings'

const day = 86_400_000
const month = 30.5 * day

const on = (shop: string, country: string, after: number, request: string, more: Answers = {}) => {
  const sold = rulingContextOf(shop, country)
  const [line] = sold.order.lines as [OrderLine]
  const answers = { reason: 'defect', opened: 'no', used: 'no', altered: 'no', ...more }
  const asked = { request, at: delivered + after, requester: 'buyer' as const, answers }
  const next = askOn(sold, line, asked)
  const ruled = ruleOn(sold, line, asked)
  assert.ok(!('refused' in next) && !('refused' in ruled), JSON.stringify([next, ruled]))
  const asks = next.settled === false ? next.ask : undefined
  return { asks: asks?.fact, because: asks?.because, verdict: ruled.ruling.verdict }
}
const noticed = (after: number): Answers => ({ noticed: formatInstant(delivered + after) })

test('who tells of a fault after two years is asked when it showed, for the two years of the law run to that day', () => {
  const { asks, because, verdict } = on('kaoru', 'DE', 25 * month, 'exchange')
  assert.deepEqual([asks, verdict], ['noticed', 'refuse'])
  assert.ok(because?.includes('kaoru#faulty.late'))
  assert.deepEqual(on('kaoru', 'DE', 25 * month, 'exchange', noticed(23 * month)), {
    asks: undefined,
    because: undefined,
    verdict: 'pending',
  })
  // Who answers that it showed just now is not asked again.
  assert.equal(on('kaoru', 'DE', 25 * month, 'exchange', noticed(25 * month)).asks, undefined)
})

test('what showed within the first year needs no proof, though it is told later', () => {
  assert.deepEqual(on('kaoru', 'DE', 14 * month, 'repair').asks, 'noticed')
  assert.equal(on('kaoru', 'DE', 14 * month, 'repair', noticed(11 * month)).verdict, 'accept')
  assert.equal(on('kaoru', 'GB', 8 * month, 'repair').asks, 'noticed')
  assert.equal(on('kaoru', 'GB', 8 * month, 'repair', noticed(5 * month)).verdict, 'accept')
})

test('a fault that was found before the third day is not one that was found from then on', () => {
  assert.equal(on('kami-kagu', 'JP', 3 * day, 'exchange').asks, 'noticed')
  assert.equal(
    on('kami-kagu', 'JP', 3 * day, 'exchange', { ...noticed(1 * day), photo: 'yes' }).verdict,
    'accept',
  )
})

test('nobody is asked when a fault showed where that cannot change the answer', () => {
  for (const country of ['DE', 'GB', 'JP', 'US', 'KR'])
    for (const request of ['exchange', 'return', 'repair'])
      assert.notEqual(on('kaoru', country, 2 * day, request).asks, 'noticed', `${country} ${request}`)
  assert.notEqual(on('kaoru', 'JP', 25 * month, 'exchange').asks, 'noticed')
  assert.notEqual(on('kami-kagu', 'JP', 30 * day, 'exchange').asks, 'noticed')
  assert.notEqual(on('kaoru', 'DE', 25 * month, 'exchange', { reason: 'changed-mind' }).asks, 'noticed')
})

test('the day on which the piece came may end earlier by the shop’s clock than it came', () => {
  assert.equal(on('kaoru', 'DE', 14 * month, 'repair', noticed(-10 * 3_600_000)).verdict, 'accept')
})
