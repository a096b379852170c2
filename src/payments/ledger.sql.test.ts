/**
 * The guard of the ledger in a real database: whoever presses what, in whatever order and however many at
 * once.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import {
  oweRefund,
  payRefund,
  readLedger,
  recordAdjustment,
  recordAuthorisation,
  recordCapture,
} from './index.ts'
import type { Ledger } from './index.ts'
import { anOrder as order } from './testing/index.ts'

const by = { actor: 'staff:kenji', at: Date.parse('2026-11-20T10:00+09:00') } as const
const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

type Deed = { readonly kind: keyof typeof deeds; readonly amount: bigint }

/** Each door, with an amount; adjustments are signed. */
const deeds = {
  authorise: (db: Db, number: string, amount: bigint) =>
    recordAuthorisation(db, 'kaoru', number, { amount: yen(amount), method: 'card', brand: 'visa', ...by }),
  capture: (db: Db, number: string, amount: bigint) =>
    recordCapture(db, 'kaoru', number, { amount: yen(amount), method: 'card', brand: 'visa', ...by }),
  owe: (db: Db, number: string, amount: bigint) =>
    oweRefund(db, 'kaoru', number, { amount: yen(amount), caseNumber: 'KA-C1', ...by }),
  pay: (db: Db, number: string, amount: bigint) =>
    payRefund(db, 'kaoru', number, { amount: yen(amount), caseNumber: 'KA-C1', method: 'card', ...by }),
  raise: (db: Db, number: string, amount: bigint) =>
    recordAdjustment(db, 'kaoru', number, { amount: yen(amount), reason: 'counted anew', ...by }),
  lower: (db: Db, number: string, amount: bigint) =>
    recordAdjustment(db, 'kaoru', number, { amount: yen(-amount), reason: 'counted anew', ...by }),
} as const

const someDeed = fc.record({
  kind: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
  amount: fc.bigInt({ min: 1n, max: 12n }),
})

const minor = (ledger: Ledger) => ({
  cameIn: ledger.captured.amountMinor + ledger.adjustments.amountMinor - ledger.fees.amountMinor,
  owed: ledger.refundOwed.amountMinor,
  paid: ledger.refundPaid.amountMinor,
  left: ledger.left.amountMinor,
})

function holds(ledger: Ledger): void {
  const { cameIn, owed, paid, left } = minor(ledger)
  assert.ok(paid <= owed, `${paid} went back of ${owed} promised`)
  assert.ok(owed <= cameIn, `${owed} promised of ${cameIn}`)
  assert.ok(left >= 0n)
}

/** How much a door lets through on a ledger; undefined for those that take any amount. */
function room(kind: Deed['kind'], ledger: Ledger): bigint | undefined {
  const { owed, paid, left } = minor(ledger)
  if (kind === 'pay') return owed - paid
  return kind === 'owe' || kind === 'lower' ? left : undefined
}

test('never more is promised back than came in nor paid than promised, to the last yen: each door takes exactly what there is room for', async () => {
  const { db } = await testDatabase()
  const wanted = fc.array(someDeed, { minLength: 1, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(wanted, async (steps) => {
      const one = await order(db)
      for (const { kind, amount } of steps) {
        const before = await readLedger(db, 'kaoru', one)
        const refusal = await deeds[kind](db, one.number, amount)
        const after = await readLedger(db, 'kaoru', one)
        const most = room(kind, before)
        assert.equal(
          refusal === undefined,
          most === undefined || amount <= most,
          `${kind} ${amount} of ${most}`,
        )
        assert.equal(after.entries.length - before.entries.length, refusal === undefined ? 1 : 0)
        if (refusal !== undefined && 'left' in refusal) assert.deepEqual(refusal.left, yen(most ?? 0n))
        holds(after)
      }
    }),
    { numRuns: 40 },
  )
})

test('twelve presses at once promise back what came in and not a yen more, and pay out no more than that', async () => {
  const { db } = await testDatabase({ max: 12 })
  const one = await order(db)
  await deeds.capture(db, one.number, 100n)
  const owed = await Promise.all(Array.from({ length: 12 }, () => deeds.owe(db, one.number, 30n)))
  assert.equal(owed.filter((refusal) => refusal === undefined).length, 3)
  const paid = await Promise.all(Array.from({ length: 12 }, () => deeds.pay(db, one.number, 40n)))
  assert.deepEqual(
    paid.filter((refusal) => refusal !== undefined).map(({ refused }) => refused),
    Array.from({ length: 10 }, () => 'refund-not-owed'),
  )
  const ledger = await readLedger(db, 'kaoru', one)
  assert.deepEqual(minor(ledger), { cameIn: 100n, owed: 90n, paid: 80n, left: 10n })
})

test('two captures at once are both counted, also when they are the first the order sees', async () => {
  const { db } = await testDatabase({ max: 12 })
  const one = await order(db)
  await Promise.all(Array.from({ length: 12 }, () => deeds.capture(db, one.number, 5n)))
  assert.equal((await readLedger(db, 'kaoru', one)).captured.amountMinor, 60n)
})

test('the table itself takes no balance that promises more than came in, whatever program writes it', async () => {
  const { db } = await testDatabase()
  const one = await order(db)
  await deeds.capture(db, one.number, 10n)
  for (const wrong of [
    'refund_owed_minor = 11',
    'fee_minor = 11',
    'refund_paid_minor = 1',
    'adjustment_minor = -11',
  ])
    await assert.rejects(
      sql`update payments.balances set ${sql.raw(wrong)} where order_number = ${one.number}`.execute(db),
      /balances_(promise_is_covered|paid_out_was_owed)/,
    )
})

test('money in another currency than the order’s is refused, as the first entry and later', async () => {
  const { db } = await testDatabase()
  const one = await order(db, 'EUR')
  await assert.rejects(deeds.capture(db, one.number, 10n), /is not in JPY/)
  const euro = { amount: { amountMinor: 10n, currency: 'EUR' }, method: 'card', ...by }
  await recordCapture(db, 'kaoru', one.number, euro)
  await assert.rejects(deeds.capture(db, one.number, 10n), /is not in JPY/)
  await assert.rejects(deeds.owe(db, one.number, 1n), /is not in JPY/)
  assert.deepEqual((await readLedger(db, 'kaoru', one)).left, { amountMinor: 10n, currency: 'EUR' })
})

test('a correction says why, and an entry of nothing is no entry', async () => {
  const { db } = await testDatabase()
  const one = await order(db)
  await deeds.capture(db, one.number, 10n)
  const silent = { amount: yen(1n), reason: ' ', ...by }
  const missing = { refused: 'ledger-reason-missing' }
  assert.deepEqual(await recordAdjustment(db, 'kaoru', one.number, silent), missing)
  for (const kind of ['authorise', 'capture', 'owe', 'pay', 'raise', 'lower'] as const)
    await assert.rejects(async () => deeds[kind](db, one.number, 0n), /says nothing/)
  assert.equal((await readLedger(db, 'kaoru', one)).entries.length, 1)
})

test('an entry keeps what it was told: method and brand of a capture, case and means of a payment, why it was corrected', async () => {
  const { db } = await testDatabase()
  const one = await order(db)
  await deeds.capture(db, one.number, 10n)
  await deeds.owe(db, one.number, 4n)
  await deeds.pay(db, one.number, 4n)
  await deeds.lower(db, one.number, 1n)
  const { entries } = await readLedger(db, 'kaoru', one)
  assert.deepEqual(
    entries.map(({ kind, method, brand, caseNumber, reason }) => [kind, method, brand, caseNumber, reason]),
    [
      ['captured', 'card', 'visa', null, null],
      ['refund-owed', 'same-means', null, 'KA-C1', null],
      ['refund-paid', 'card', null, 'KA-C1', null],
      ['adjustment', null, null, null, 'counted anew'],
    ],
  )
  await assert.rejects(sql`update payments.entries set amount_minor = 1`.execute(asAdmin(db)), /only grows/)
})
