/** The sums of a ledger: whatever is written, every yen stands in exactly one place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ledgerOf } from './ledger.ts'
import type { LedgerEntry, LedgerKind } from './ledger.ts'

const kinds: readonly LedgerKind[] = [
  'authorised',
  'captured',
  'refund-owed',
  'refund-paid',
  'fee',
  'adjustment',
]

const entry = (kind: LedgerKind, yen: bigint, currency = 'JPY'): LedgerEntry => ({
  kind,
  amount: { amountMinor: yen, currency },
  method: null,
  brand: null,
  caseNumber: null,
  reason: null,
  actor: 'staff:kenji',
  at: 0,
})

test('of 10,000 captured and corrected by −500, less a fee of 300 and 2,000 promised, 7,200 are left to promise', () => {
  const ledger = ledgerOf('JPY', [
    entry('authorised', 10_000n),
    entry('captured', 10_000n),
    entry('adjustment', -500n),
    entry('fee', 300n),
    entry('refund-owed', 2_000n),
    entry('refund-paid', 1_500n),
  ])
  const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })
  const { entries, ...sums } = ledger
  assert.equal(entries.length, 6)
  assert.deepEqual(sums, {
    authorised: yen(10_000n),
    captured: yen(10_000n),
    refundOwed: yen(2_000n),
    refundPaid: yen(1_500n),
    fees: yen(300n),
    adjustments: yen(-500n),
    left: yen(7_200n),
  })
})

test('a promise leaves less to promise by itself; paying it and holding money ready change nothing there', () => {
  const written = fc.record({
    kind: fc.constantFrom(...kinds),
    yen: fc.bigInt({ min: 1n, max: 1_000_000n }),
  })
  fc.assert(
    fc.property(fc.array(written), written, (before, { kind, yen }) => {
      const entries = before.map((one) => entry(one.kind, one.yen))
      const [was, is] = [ledgerOf('JPY', entries), ledgerOf('JPY', [...entries, entry(kind, yen)])]
      const steps: Readonly<Record<LedgerKind, bigint>> = {
        authorised: 0n,
        captured: yen,
        adjustment: yen,
        fee: -yen,
        'refund-owed': -yen,
        'refund-paid': 0n,
      }
      assert.equal(is.left.amountMinor - was.left.amountMinor, steps[kind])
    }),
  )
})

test('an order that nobody has paid has the order’s own currency, not a guessed one', () => {
  assert.deepEqual(ledgerOf('EUR', []).left, { amountMinor: 0n, currency: 'EUR' })
})

test('an entry in another currency than the order’s is refused, not added up', () => {
  assert.throws(() => ledgerOf('JPY', [entry('captured', 100n, 'EUR')]), /cannot mix JPY and EUR/)
})
