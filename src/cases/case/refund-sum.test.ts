/** What goes back, to the last yen: over pieces that come back in any order, and never more than came in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rulingContextOf } from '#main/testing'
import type { Order } from '#ordering'
import { ledgerOf, type LedgerEntry } from '#payments'
import type { Unit } from '#units'
import { askedLess, creditsOf, editedRefund, refundOf, type Refund, type RefundOf } from './refund-sum.ts'

const { order: sample } = rulingContextOf('kaoru', 'JP', {})
const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })
const entry = (kind: LedgerEntry['kind'], amountMinor: bigint, caseNumber: string | null = null) =>
  ({ kind, amount: yen(amountMinor), caseNumber }) as LedgerEntry

type Bought = {
  readonly lines: readonly { readonly price: bigint; readonly quantity: number }[]
  readonly shipping: bigint
  readonly wrapping: bigint
  readonly fee: bigint
}

function orderOf({ lines, shipping, wrapping, fee }: Bought): Order {
  const checkout = { paymentFeeMinor: fee, wrapping: { feeMinor: wrapping } }
  return {
    ...sample,
    shippingMinor: shipping,
    checkout: checkout as Order['checkout'],
    lines: lines.map(({ price, quantity }, index) => ({
      ...sample.lines[0]!,
      line: index + 1,
      quantity,
      priceMinor: price,
    })),
  }
}

const totalOf = ({ lines, shipping, wrapping, fee }: Bought): bigint =>
  lines.reduce((sum, { price, quantity }) => sum + price * BigInt(quantity), shipping + wrapping + fee)

const unitOf = (line: number, unit: number, more: Partial<Unit>): Unit => ({
  line,
  unit,
  sku: 'x',
  replaces: null,
  custody: null,
  inCase: null,
  ended: null,
  backMinor: 0n,
  relieved: false,
  remedies: [],
  parcel: null,
  sentAt: null,
  deliveredAt: null,
  cameBackAt: null,
  ...more,
})

/** An order with a ledger, whose pieces come back one after the other. */
function shopWith(bought: Bought, paid: bigint) {
  const order = orderOf(bought)
  let units: readonly Unit[] = []
  let entries: readonly LedgerEntry[] = paid === 0n ? [] : [entry('captured', paid)]
  const asked = (line: number, unit: number, of: RefundOf) => ({
    order,
    ledger: ledgerOf('JPY', entries),
    all: units,
    line,
    units: [unit],
    of,
    rates: new Map(order.lines.map((one) => [one.line, 10])),
  })
  const record = (line: number, unit: number, refund: Refund, ended: Unit['ended']) => {
    if (refund.amountMinor > 0n) entries = [...entries, entry('refund-owed', refund.amountMinor, 'C')]
    const before = units.find((one) => one.line === line && one.unit === unit)
    const credit = creditsOf(refund, 'JPY').reduce((sum, { dueMinor }) => sum + dueMinor, 0n)
    const after = unitOf(line, unit, { ...before, backMinor: (before?.backMinor ?? 0n) + credit, ended })
    units = [...units.filter((one) => one !== before), after]
  }
  return {
    asked,
    left: () => ledgerOf('JPY', entries).left.amountMinor,
    back: (line: number, unit: number, of: RefundOf = 'everything') => {
      const refund = refundOf(asked(line, unit, of))
      record(line, unit, refund, 'cancelled')
      return refund
    },
    lower: (line: number, unit: number, amountMinor: bigint) =>
      record(line, unit, editedRefund(refundOf(asked(line, unit, 'pieces')), amountMinor), null),
  }
}

const boughtByLot = fc.record({
  lines: fc.array(
    fc.record({ price: fc.bigInt({ min: 0n, max: 200_000n }), quantity: fc.integer({ min: 1, max: 4 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  shipping: fc.bigInt({ min: 0n, max: 3_000n }),
  wrapping: fc.bigInt({ min: 0n, max: 1_000n }),
  fee: fc.bigInt({ min: 0n, max: 500n }),
})

const piecesOf = ({ lines }: Bought) =>
  lines.flatMap(({ quantity }, index) =>
    Array.from({ length: quantity }, (_, unit) => [index + 1, unit + 1] as const),
  )

test('pieces that come back one by one, in whatever order, bring back all that was paid and not a yen more', () => {
  fc.assert(
    fc.property(
      boughtByLot.chain((bought) =>
        fc.record({
          bought: fc.constant(bought),
          order: fc.shuffledSubarray([...piecesOf(bought)], { minLength: piecesOf(bought).length }),
          // Paid in full, less by a correction of staff, or more than was asked for.
          paid: fc.bigInt({ min: 0n, max: totalOf(bought) + 1_000n }),
          less: fc.array(fc.bigInt({ min: 1n, max: 5_000n }), { maxLength: 3 }),
        }),
      ),
      ({ bought, order, paid, less }) => {
        const shop = shopWith(bought, paid)
        for (const [index, amount] of less.entries()) {
          const [line, unit] = order[index % order.length]!
          const most = refundOf(shop.asked(line, unit, 'pieces')).amountMinor
          if (most > 0n) shop.lower(line, unit, amount < most ? amount : most)
        }
        for (const [line, unit] of order) {
          const refund = shop.back(line, unit)
          const sum = refund.rows.reduce((total, row) => total + row.amountMinor, 0n)
          assert.equal(sum, refund.amountMinor)
          assert.ok(shop.left() >= 0n)
        }
        const kept = paid > totalOf(bought) ? paid - totalOf(bought) : 0n
        assert.equal(shop.left(), kept)
      },
    ),
  )
})

test('shipping, wrapping and the fee come back with the last piece alone, and only where the terms say all payments', () => {
  const bought = { lines: [{ price: 10_000n, quantity: 2 }], shipping: 700n, wrapping: 500n, fee: 330n }
  const shop = shopWith(bought, 21_530n)
  assert.deepEqual(shop.back(1, 1).rows, [{ what: 'goods', amountMinor: 10_000n }])
  const goods = refundOf(shop.asked(1, 2, 'pieces'))
  assert.equal(goods.amountMinor, 10_000n)
  const last = shop.back(1, 2)
  assert.deepEqual(last.rows, [
    { what: 'goods', amountMinor: 10_000n },
    { what: 'shipping', amountMinor: 700n },
    { what: 'wrapping', amountMinor: 500n },
    { what: 'payment-fee', amountMinor: 330n },
  ])
  assert.deepEqual(last.taxes, [{ rate: 10, ofMinor: 11_530n, taxMinor: 1_048n }])
})

test('what was paid back before is not paid back again, and terms that pay nothing pay nothing', () => {
  const shop = shopWith(
    { lines: [{ price: 10_000n, quantity: 1 }], shipping: 700n, wrapping: 0n, fee: 0n },
    10_700n,
  )
  shop.lower(1, 1, 1_500n)
  assert.deepEqual(refundOf(shop.asked(1, 1, 'everything')).rows, [
    { what: 'goods', amountMinor: 10_000n },
    { what: 'shipping', amountMinor: 700n },
    { what: 'earlier', amountMinor: -1_500n },
  ])
  assert.deepEqual(refundOf(shop.asked(1, 1, 'nothing')).amountMinor, 0n)
})

test('tax is told by the rate of the piece, that of shipping at the standard one, and none for what was exported', () => {
  const shop = shopWith(
    { lines: [{ price: 1_080n, quantity: 1 }], shipping: 550n, wrapping: 0n, fee: 0n },
    1_630n,
  )
  const asked = { ...shop.asked(1, 1, 'everything'), rates: new Map([[1, 8]]) }
  assert.deepEqual(refundOf(asked).taxes, [
    { rate: 10, ofMinor: 550n, taxMinor: 50n },
    { rate: 8, ofMinor: 1_080n, taxMinor: 80n },
  ])
  assert.deepEqual(refundOf({ ...asked, rates: undefined }).taxes, [])
})

test('an order that is not paid asks for the price of the pieces less, and for nothing without the last', () => {
  const shop = shopWith(
    { lines: [{ price: 10_000n, quantity: 2 }], shipping: 700n, wrapping: 0n, fee: 0n },
    0n,
  )
  assert.deepEqual(askedLess(shop.asked(1, 1, 'everything')), { amountMinor: 10_000n, nothing: false })
  shop.back(1, 1)
  assert.deepEqual(askedLess(shop.asked(1, 2, 'everything')), { amountMinor: 10_000n, nothing: true })
})
