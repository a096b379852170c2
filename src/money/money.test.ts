// Adding, sharing and taxing amounts to the last yen, and writing them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { add, compare, formatMoney, share, subtract, taxIncluded, type Money } from './index.ts'

const yen = (amount: number | bigint): Money => ({ amountMinor: BigInt(amount), currency: 'JPY' })
const euro = (cents: number): Money => ({ amountMinor: BigInt(cents), currency: 'EUR' })
const amounts = (parts: readonly Money[]) => parts.map(({ amountMinor }) => Number(amountMinor))

test('yen are added, subtracted and compared', () => {
  assert.deepEqual(add(yen(1000), yen(330)), yen(1330))
  assert.deepEqual(subtract(yen(1000), yen(1330)), yen(-330))
  assert.equal(compare(yen(1), yen(2)), -1)
  assert.equal(compare(yen(2), yen(2)), 0)
  assert.equal(compare(yen(3), yen(2)), 1)
})

test('yen and euro are never mixed', () => {
  for (const mix of [add, subtract, compare]) assert.throws(() => mix(yen(1), euro(1)), TypeError)
})

test('a discount is shared over the lines to the last yen', () => {
  assert.deepEqual(amounts(share(yen(1000), [1n, 1n, 1n])), [334, 333, 333])
  assert.deepEqual(amounts(share(yen(-1000), [1n, 1n, 1n])), [-334, -333, -333])
  assert.deepEqual(amounts(share(yen(100), [12_000n, 0n, 4_000n])), [75, 0, 25])
  assert.deepEqual(amounts(share(yen(10), [1n, 5n, 3n])), [1, 6, 3])
  assert.deepEqual(amounts(share(yen(5), [0n, 0n])), [3, 2])
  assert.throws(() => share(yen(5), []), RangeError)
  assert.throws(() => share(yen(5), [1n, -1n]), RangeError)
})

test('shares always sum to the whole and stay within one unit of their exact part', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10_000_000n }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), weights, (whole, given) => {
      const parts = share(yen(whole), given)
      const total = given.reduce((sum, weight) => sum + weight, 0n)
      assert.equal(
        parts.reduce((sum, part) => sum + part.amountMinor, 0n),
        whole,
      )
      if (total === 0n) return
      parts.forEach(({ amountMinor }, index) => {
        const error = amountMinor * total - whole * given[index]!
        assert.ok(error < total && error > -total)
        if (given[index] === 0n) assert.equal(amountMinor, 0n)
      })
    }),
  )
})

test('the tax in an amount is rounded down once, and a refund mirrors its sale', () => {
  assert.equal(taxIncluded(1100n, 10), 100n)
  assert.equal(taxIncluded(1000n, 10), 90n)
  assert.equal(taxIncluded(1080n, 8), 80n)
  assert.equal(taxIncluded(999n, 8), 74n)
  assert.equal(taxIncluded(-1000n, 10), -90n)
  assert.equal(taxIncluded(1000n, 0), 0n)
  assert.equal(taxIncluded(10_810n, 8.1), 810n)
  assert.throws(() => taxIncluded(1n, -1), RangeError)
})

test('money is written as each language writes it', () => {
  assert.equal(formatMoney(yen(128_000), 'ja'), '128,000円')
  assert.equal(formatMoney(yen(128_000), 'en'), '¥128,000')
  assert.equal(formatMoney(yen(-500), 'ja'), '-500円')
  assert.equal(formatMoney(yen(0), 'ja'), '0円')
  assert.equal(formatMoney(euro(1205), 'en'), '€12.05')
  assert.equal(formatMoney(euro(-5), 'en'), '-€0.05')
  assert.equal(formatMoney(yen(9_007_199_254_740_993n), 'ja'), '9,007,199,254,740,993円')
})
