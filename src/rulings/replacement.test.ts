/**
 * From when a piece that took another one’s place is counted: its own faults anew, a change of mind never.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, rulingContextOf } from '#main/testing'
import type { OrderLine } from '#ordering'
import { askOn, ruleOn, type Answers } from '#rulings'

const day = 86_400_000
const sold = rulingContextOf('kaoru', 'DE')
const [agreed] = sold.order.lines as [OrderLine]
/** Came sixty days after the piece that it replaces. */
const replacement: OrderLine = {
  ...agreed,
  shippedAt: delivered + 58 * day,
  deliveredAt: delivered + 60 * day,
}
const onItsWay: OrderLine = { ...replacement, stage: 'shipped', deliveredAt: null }

const asked = (request: string, answers: Answers) => ({
  request,
  at: delivered + 62 * day,
  requester: 'buyer' as const,
  answers: { opened: 'no', used: 'no', altered: 'no', ...answers },
})
function verdict(line: OrderLine, request: string, answers: Answers = {}) {
  const ruled = ruleOn(sold, line, asked(request, answers))
  assert.ok(!('refused' in ruled), JSON.stringify(ruled))
  return ruled.ruling.verdict
}

test('a replacement begins no new time to change one’s mind, whatever the request is called', () => {
  assert.equal(verdict(replacement, 'withdraw'), 'refuse')
  assert.equal(verdict(replacement, 'return', { reason: 'changed-mind' }), 'refuse')
  assert.notEqual(verdict(replacement, 'cancel'), 'accept')
  assert.equal(verdict(onItsWay, 'return', { reason: 'changed-mind' }), 'refuse')
  assert.notEqual(verdict(onItsWay, 'cancel'), 'accept')
})

test('its own faults are told in a time of their own', () => {
  const home = rulingContextOf('kaoru', 'JP')
  const ruled = (line: OrderLine) => ruleOn(home, line, asked('exchange', { reason: 'defect' }))
  const [anew, before] = [ruled(replacement), ruled(agreed)]
  assert.ok(!('refused' in anew) && !('refused' in before))
  assert.deepEqual([anew.ruling.verdict, before.ruling.verdict], ['pending', 'refuse'])
  assert.equal(verdict(replacement, 'return', { reason: 'defect' }), 'accept')
})

test('while nobody has said why it is to go back, that is asked before anything is answered', () => {
  assert.equal(verdict(replacement, 'return'), 'ask')
  const next = askOn(sold, replacement, asked('return', {}))
  assert.ok('ask' in next && next.ask?.fact === 'reason', JSON.stringify(next))
})
