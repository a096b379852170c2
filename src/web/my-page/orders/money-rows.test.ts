/** What a customer reads of their money: every kind that there is, none that there is not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ledger } from '#payments'
import { moneyRows } from './money-rows.ts'

const ledger = (sums: Partial<Record<Exclude<keyof Ledger, 'entries'>, bigint>>): Ledger => {
  const yen = (name: keyof typeof sums) => ({ amountMinor: sums[name] ?? 0n, currency: 'JPY' })
  return {
    entries: [],
    authorised: yen('authorised'),
    captured: yen('captured'),
    refundOwed: yen('refundOwed'),
    refundPaid: yen('refundPaid'),
    fees: yen('fees'),
    adjustments: yen('adjustments'),
    left: yen('left'),
  }
}

test('money that is only held ready is told as such, and no more once it was taken', () => {
  assert.deepEqual(moneyRows(ledger({ authorised: 900n }), [], 'en'), [['Held ready for payment', '¥900']])
  assert.deepEqual(moneyRows(ledger({ authorised: 900n, captured: 900n }), [], 'en'), [['Paid', '¥900']])
})

test('of a promised refund it is told what is still to come and what has gone back', () => {
  const part = ledger({ captured: 900n, fees: 50n, adjustments: -10n, refundOwed: 700n, refundPaid: 300n })
  assert.deepEqual(moneyRows(part, [], 'ja'), [
    ['お支払い済み', '900円'],
    ['訂正', '-10円'],
    ['手数料としていただいた金額', '50円'],
    ['これからお返しする金額', '400円'],
    ['お返しした金額', '300円'],
  ])
  const whole = ledger({ captured: 900n, refundOwed: 700n, refundPaid: 700n })
  assert.deepEqual(moneyRows(whole, [], 'ja').at(-1), ['お返しした金額', '700円'])
  assert.equal(moneyRows(whole, [], 'ja').length, 2)
})

test('what was paid for a quote is told beside what the order cost', () => {
  const received = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })
  const paid = [
    { purpose: 'order', received: received(5_620n) },
    { purpose: 'quote', received: received(2_400n) },
  ] as const
  assert.deepEqual(moneyRows(ledger({ captured: 8_020n }), paid, 'en'), [
    ['Paid', '¥8,020'],
    ['of which added after the order', '¥2,400'],
  ])
})
