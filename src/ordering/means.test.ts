/** The taxes of an order that is paid in another way than it was agreed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withMeans } from './means.ts'
import type { Order } from './order.ts'

const orderOf = (paymentFeeMinor: bigint, taxes: unknown) =>
  ({ totalMinor: 10_800n + paymentFeeMinor, checkout: { payment: 'a', paymentFeeMinor, taxes } }) as Order
const reduced = { rate: 8, ofMinor: '10800', taxMinor: '800', lines: [1] }
const fee = { rate: 10, ofMinor: '330', taxMinor: '30' }

test('a fee that is all of its rate is told with its tax, and leaves no empty row behind', () => {
  const dearer = withMeans(orderOf(0n, [reduced]), { payment: 'b', feeMinor: '330' })
  assert.deepEqual([dearer.totalMinor, dearer.checkout?.taxes], [11_130n, [fee, reduced]])
  const cheaper = withMeans(orderOf(330n, [fee, reduced]), { payment: 'b', feeMinor: '0' })
  assert.deepEqual([cheaper.totalMinor, cheaper.checkout?.taxes], [10_800n, [reduced]])
})

test('what is exported bears no tax, whatever it is paid by', () => {
  assert.deepEqual(withMeans(orderOf(0n, []), { payment: 'b', feeMinor: '330' }).checkout?.taxes, [])
})
