/** When an order is paid, and by what means. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerEntry } from '#payments'
import { paymentOf } from './payment.ts'

const entry = (kind: LedgerEntry['kind'], yen: bigint, at: number, method: string | null): LedgerEntry => ({
  kind,
  amount: { amountMinor: yen, currency: 'JPY' },
  method,
  brand: null,
  caseNumber: null,
  reason: null,
  actor: 'staff:kenji',
  at,
})

test('an order is paid at the moment its whole price has come in, not when the first part did', () => {
  const parts = [entry('captured', 4_000n, 10, 'card'), entry('captured', 6_000n, 20, 'card')]
  assert.deepEqual(paymentOf(parts, 10_000n), { paidAt: 20, paymentMethod: 'card' })
  assert.deepEqual(paymentOf(parts, 10_001n), { paidAt: undefined, paymentMethod: 'card' })
})

test('money that is only held ready has not been paid', () => {
  const held = [entry('authorised', 10_000n, 10, 'card')]
  assert.deepEqual(paymentOf(held, 10_000n), { paidAt: undefined, paymentMethod: undefined })
})

test('paid in two ways, the method is nobody’s guess', () => {
  const parts = [entry('captured', 4_000n, 10, 'card'), entry('captured', 6_000n, 20, 'bank-transfer')]
  assert.deepEqual(paymentOf(parts, 10_000n), { paidAt: 20, paymentMethod: undefined })
})

test('until something comes in, the method is the one that was chosen with the order', () => {
  const unpaid = { paidAt: undefined, paymentMethod: 'cash-on-delivery' }
  assert.deepEqual(paymentOf([], 10_000n, 'cash-on-delivery'), unpaid)
  const held = [entry('authorised', 10_000n, 10, 'card')]
  assert.deepEqual(paymentOf(held, 10_000n, 'card'), { paidAt: undefined, paymentMethod: 'card' })
  const came = [entry('captured', 10_000n, 20, 'bank-transfer')]
  assert.deepEqual(paymentOf(came, 10_000n, 'card'), { paidAt: 20, paymentMethod: 'bank-transfer' })
})

test('what came in beside or beyond and goes back pays for nothing: the order is paid by what stays', () => {
  const late = [entry('captured', 10_000n, 10, 'card'), entry('refund-owed', 10_000n, 10, null)]
  assert.equal(paymentOf(late, 10_000n).paidAt, undefined)
  const then = [...late, entry('captured', 10_000n, 30, 'bank-transfer')]
  assert.equal(paymentOf(then, 10_000n).paidAt, 30)
  const tooMuch = [entry('captured', 10_440n, 10, 'bank-transfer'), entry('refund-owed', 440n, 10, null)]
  assert.equal(paymentOf(tooMuch, 10_000n).paidAt, 10)
  const cancelled = { ...entry('refund-owed', 10_000n, 40, null), caseNumber: 'KA-C00001' }
  assert.equal(paymentOf([...then, cancelled], 10_000n).paidAt, 30, 'what a case gives back was paid')
})

test('what staff correct counts as it was corrected', () => {
  const less = [entry('captured', 9_000n, 10, 'card'), entry('adjustment', 1_000n, 20, null)]
  assert.equal(paymentOf(less, 10_000n).paidAt, 20)
  assert.equal(paymentOf([...less, entry('adjustment', -500n, 30, null)], 10_000n).paidAt, undefined)
})
