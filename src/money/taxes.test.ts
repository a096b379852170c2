// The tax of a receipt: put together by rate, rounded once a rate.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { taxesOf, taxIncluded } from './index.ts'

const of = (...amounts: readonly (readonly [rate: 10 | 8, yen: number])[]) =>
  taxesOf(amounts.map(([rate, yen]) => ({ rate, amountMinor: BigInt(yen) }))).map(
    ({ rate, ofMinor, taxMinor }) => [rate, Number(ofMinor), Number(taxMinor)],
  )

test('tax is rounded once for a rate, not once for a line', () => {
  // Three lines of 1,005 yen hold 91 each when rounded one by one, and 274 together.
  assert.deepEqual(of([10, 1005], [10, 1005], [10, 1005]), [[10, 3015, 274]])
  assert.deepEqual(of([8, 107], [8, 107]), [[8, 214, 15]])
})

test('a receipt with both rates tells each apart, the higher first', () => {
  assert.deepEqual(of([8, 1080], [10, 1100], [8, 999]), [
    [10, 1100, 100],
    [8, 2079, 154],
  ])
  assert.deepEqual(of([10, 0], [8, 1080]), [[8, 1080, 80]])
  assert.deepEqual(of(), [])
})

test('whatever is bought, the amounts by rate sum to the receipt and each tax is within a yen of its exact part', () => {
  const line = fc.record({
    rate: fc.constantFrom(10 as const, 8 as const),
    amountMinor: fc.bigInt({ min: 0n, max: 10_000_000n }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const taxes = taxesOf(lines)
      const all = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
      assert.equal(
        taxes.reduce((sum, { ofMinor }) => sum + ofMinor, 0n),
        all,
      )
      for (const { rate, ofMinor, taxMinor } of taxes) {
        assert.equal(taxMinor, taxIncluded(ofMinor, rate))
        const error = ofMinor * BigInt(rate) - taxMinor * BigInt(100 + rate)
        assert.ok(error >= 0n && error < BigInt(100 + rate))
      }
      const byLine = lines.reduce((sum, l) => sum + taxIncluded(l.amountMinor, l.rate), 0n)
      const once = taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0n)
      assert.ok(once >= byLine)
    }),
  )
})
