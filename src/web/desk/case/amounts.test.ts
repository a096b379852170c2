/** Amounts as they are typed at the desk. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAmount } from './amounts.ts'

test('an amount is read however it is typed, and nothing else is taken for one', () => {
  for (const text of ['12000', '12,000', '¥12,000', '１２，０００円', ' 12 000 '])
    assert.equal(readAmount(text), 12_000n)
  assert.equal(readAmount('  '), undefined)
  for (const text of ['-1', '12.5', 'twelve', '1e3', '0x10', '9999999999999'])
    assert.equal(readAmount(text), 'not-an-amount')
})
