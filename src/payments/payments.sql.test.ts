/** Payments in a real database: in time and too late, by hand and by notice, in any order and at once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { parseInstant } from '#calendar'
import { transaction, type Db } from '#db'
import { testDatabase } from '#db/testing'
import type { PaymentMethod } from '#shops'
import {
  collectedAtTheDoor,
  demoGateway,
  demoIn,
  giveBack,
  giveUpPayments,
  markReceived,
  paymentDue,
  readLedger,
  readPayment,
  receiveNotice,
  refundPayment,
  releasePayment,
  capturePayment,
  requestPayment,
  startPayment,
  type DemoChoice,
  type Gateways,
} from './index.ts'
import { anOrder } from './testing/index.ts'

const at = parseInstant('2026-11-20T10:00+09:00')!
const payBy = parseInstant('2026-11-27T10:00+09:00')!
const staff = { actor: 'staff:kenji', at } as const
const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

/** Something to pay for, and what happens to it. */
async function toPay(db: Db, method: PaymentMethod = 'bank-transfer', amountMinor = 12_000n) {
  const order = await anOrder(db)
  const payment = randomUUID()
  const request = {
    payment,
    order: order.number,
    purpose: 'order',
    amount: yen(amountMinor),
    method,
    payBy,
  } as const
  await requestPayment(db, 'kaoru', request, { actor: 'customer:anna', at })
  const demo = demoGateway(db, 'secret')
  const gateways: Gateways = { card: demo }
  const work = { db, gateways }
  const givenUp: string[] = []
  const others = {
    lockOrder: async () => undefined,
    giveUpOrder: async (_tx: Db, _shop: string, unpaid: { order: string }) => void givenUp.push(unpaid.order),
  }
  const deliver = async (sent: readonly { body: string; signature: string }[], when = at) => {
    for (const notice of sent) await receiveNotice(db, gateways, 'demo', { ...notice, at: when })
  }
  return {
    order,
    payment,
    work,
    /** Orders whose stock was given back. */
    givenUp,
    deliver,
    /** At the payment service: answers the notices that it would send. */
    choose: async (choice: DemoChoice) => {
      await startPayment(db, gateways, 'kaoru', payment, { page: '', actor: 'customer:anna', at })
      return demoIn(gateways, 'card')!.choose('kaoru', payment, choice)
    },
    mark: (amount: bigint, key: string = randomUUID(), when = at) =>
      markReceived(
        db,
        'kaoru',
        { payment, key, amountMinor: amount, payer: 'アンナ' },
        { ...staff, at: when },
      ),
    due: (when = payBy) => paymentDue(work, others, 'kaoru', payment, when),
    now: async () => (await readPayment(db, 'kaoru', payment))!,
    ledger: () => readLedger(db, 'kaoru', order),
  }
}

/** Names of the jobs that wait, in the order in which they were ordered. */
async function waiting(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select task.identifier as name
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id order by job.id`.execute(db)
  return rows.map(({ name }) => name)
}

test('staff mark a transfer: a part leaves the rest to be paid, the rest completes it, and what waits for the money may begin', async () => {
  const { db } = await testDatabase()
  const { mark, now } = await toPay(db)
  await mark(5_000n)
  assert.deepEqual([(await now()).state, (await now()).left], ['open', yen(7_000n)])
  assert.deepEqual(await waiting(db), ['payment-due', 'tell-customer'])
  await mark(7_000n)
  assert.equal((await now()).state, 'paid')
  assert.deepEqual(await waiting(db), ['tell-customer', 'payment-complete'])
})

test('a mark that is pressed twice is one', async () => {
  const { db } = await testDatabase()
  const { mark, now, ledger } = await toPay(db)
  await Promise.all([mark(5_000n, 'one press'), mark(5_000n, 'one press')])
  assert.deepEqual((await now()).received, yen(5_000n))
  assert.equal((await ledger()).entries.length, 1)
})

test('what is too much is owed back, and is given back once and not a yen more', async () => {
  const { db } = await testDatabase()
  const { mark, now, payment, ledger } = await toPay(db)
  await mark(12_500n)
  assert.deepEqual((await now()).toGiveBack, yen(500n))
  const back = (refund: string, amountMinor: bigint) =>
    giveBack(db, 'kaoru', { refund, payment, amountMinor }, staff)
  assert.deepEqual(await back(randomUUID(), 501n), { refused: 'not-owed', left: yen(500n) })
  const refund = randomUUID()
  await Promise.all([back(refund, 500n), back(refund, 500n), back(randomUUID(), 500n)])
  assert.deepEqual((await ledger()).refundPaid, yen(500n))
  assert.deepEqual((await now()).toGiveBack, yen(0n))
})

test('what is not paid in time is given up once, and the part that came in is owed back', async () => {
  const { db } = await testDatabase()
  const { mark, due, now, givenUp, order, ledger } = await toPay(db)
  await mark(5_000n)
  await due()
  await due()
  assert.deepEqual([(await now()).state, givenUp], ['expired', [order.number]])
  assert.deepEqual([(await now()).toGiveBack, (await ledger()).refundOwed], [yen(5_000n), yen(5_000n)])
})

test('a transfer that comes after giving up is kept on record and owed back, and begins nothing', async () => {
  const { db } = await testDatabase()
  const { mark, due, now } = await toPay(db)
  await due()
  await mark(12_000n, 'late', payBy + 86_400_000)
  const { state, received, toGiveBack } = await now()
  assert.deepEqual([state, received, toGiveBack], ['expired', yen(12_000n), yen(12_000n)])
  assert.ok(!(await waiting(db)).includes('payment-complete'))
})

test('whoever pays after giving up is told once that it goes back', async () => {
  const { db } = await testDatabase()
  const { mark, due } = await toPay(db)
  await due()
  await Promise.all([mark(5_000n, 'late'), mark(5_000n, 'late')])
  const { rows } = await sql<{ data: unknown }>`select payload -> 'data' as data
    from graphile_worker._private_jobs job where payload -> 'data' ->> 'tell' = 'came-late'`.execute(db)
  assert.equal(rows.length, 1)
  assert.partialDeepStrictEqual(rows[0]!.data, { amountMinor: '5000' })
})

test('money and the end of its time at the same instant: one of them decides, and both agree on which', async () => {
  const { db } = await testDatabase({ max: 8 })
  for (let round = 0; round < 12; round += 1) {
    const { mark, due, now, givenUp, ledger } = await toPay(db)
    await Promise.all(round % 2 === 0 ? [mark(12_000n), due()] : [due(), mark(12_000n)])
    const { state, toGiveBack } = await now()
    const isPaid = state === 'paid'
    assert.equal(givenUp.length, isPaid ? 0 : 1)
    assert.deepEqual(toGiveBack, yen(isPaid ? 0n : 12_000n))
    assert.deepEqual((await ledger()).captured, yen(12_000n))
  }
})

test('a payment whose notice was lost is found when it is due: nothing is given up, and the money is taken in', async () => {
  const { db } = await testDatabase()
  const { choose, due, now, givenUp, work, payment } = await toPay(db, 'card')
  await choose('success')
  assert.equal((await now()).state, 'open')
  await due()
  assert.deepEqual([(await now()).state, givenUp], ['authorised', []])
  await capturePayment(work, 'kaoru', payment, payBy)
  assert.equal((await now()).state, 'paid')
})

test('a card that is approved after giving up is let go: the customer is never charged', async () => {
  const { db } = await testDatabase()
  const { choose, deliver, now, ledger, order, work, payment } = await toPay(db, 'card')
  const sent = await choose('success')
  await transaction(db, (tx) => giveUpPayments(tx, 'kaoru', order.number, staff))
  await deliver(sent)
  assert.deepEqual([(await now()).state, (await waiting(db)).at(-1)], ['given-up', 'payment-release'])
  await capturePayment(work, 'kaoru', payment, at)
  await releasePayment(work, 'kaoru', payment, at)
  assert.deepEqual((await ledger()).captured, yen(0n))
})

test('money that a service took in after giving up goes back through it, once', async () => {
  const { db } = await testDatabase()
  const { choose, deliver, now, ledger, order, work, payment } = await toPay(db, 'card')
  const sent = await choose('out-of-order')
  await giveUpPayments(db, 'kaoru', order.number, staff)
  await deliver(sent)
  assert.deepEqual([(await now()).state, (await now()).toGiveBack], ['given-up', yen(12_000n)])
  const refund = randomUUID()
  await giveBack(db, 'kaoru', { refund, payment, amountMinor: 12_000n }, staff)
  assert.equal((await ledger()).refundPaid.amountMinor, 0n)
  await refundPayment(work, 'kaoru', refund, at)
  await refundPayment(work, 'kaoru', refund, at)
  assert.deepEqual((await ledger()).refundPaid, yen(12_000n))
})

test('what is paid at the door is in when all was handed over, and only then', async () => {
  const { db } = await testDatabase()
  const { order, now, ledger } = await toPay(db, 'cash-on-delivery')
  assert.equal((await now()).state, 'open')
  const carrier = { actor: 'carrier', at } as const
  await collectedAtTheDoor(db, 'kaoru', order.number, carrier)
  await collectedAtTheDoor(db, 'kaoru', order.number, carrier)
  assert.equal((await now()).state, 'paid')
  assert.deepEqual(
    (await ledger()).entries.map(({ kind, method, actor }) => [kind, method, actor]),
    [['captured', 'cash-on-delivery', 'carrier']],
  )
})

test('what came in by card is not marked by hand: only its payment service says so', async () => {
  const { db } = await testDatabase()
  const { mark } = await toPay(db, 'card')
  assert.deepEqual(await mark(12_000n), { refused: 'paid-through-gateway' })
})

type Step = { readonly what: string; readonly amount: bigint; readonly again: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('success', 'decline', 'out-of-order', 'capture', 'due', 'give-up', 'back', 'refund'),
  amount: fc.bigInt({ min: 1n, max: 15_000n }),
  again: fc.boolean(),
})

test('whatever comes in whatever order: never more back than came in, and the ledger is what the payments say', async () => {
  const { db } = await testDatabase()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<PaymentMethod>('card', 'bank-transfer'),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (method, steps) => {
        const { order, payment, work, choose, deliver, mark, due, now, ledger } = await toPay(db, method)
        const refunds: string[] = []
        for (const { what, amount, again } of steps) {
          if (what === 'due') await due()
          else if (what === 'give-up') await giveUpPayments(db, 'kaoru', order.number, staff)
          else if (what === 'back') {
            const refund = randomUUID()
            await giveBack(db, 'kaoru', { refund, payment, amountMinor: amount }, staff)
            refunds.push(refund)
          } else if (method === 'bank-transfer') await mark(amount)
          else if (what === 'capture') await capturePayment(work, 'kaoru', payment, at)
          else if (what === 'refund') {
            for (const refund of refunds)
              await refundPayment(work, 'kaoru', refund, at).catch((problem: unknown) =>
                assert.match(String(problem), /has no refund/),
              )
          } else {
            const sent = await choose(what as DemoChoice)
            await deliver(again ? [...sent, ...sent] : sent)
          }
          const { state, received, toGiveBack } = await now()
          const sums = await ledger()
          assert.deepEqual(sums.captured, received)
          assert.ok(sums.refundPaid.amountMinor <= sums.refundOwed.amountMinor)
          assert.ok(sums.refundOwed.amountMinor <= sums.captured.amountMinor)
          assert.ok(toGiveBack.amountMinor >= 0n)
          assert.equal(
            state === 'paid',
            received.amountMinor >= 12_000n && !['expired', 'given-up'].includes(state),
          )
        }
        const { rows } = await sql<{ same: boolean }>`select
            b.authorised_minor = s.authorised_minor and b.captured_minor = s.captured_minor
            and b.refund_owed_minor = s.owed_minor and b.refund_paid_minor = s.paid_back_minor as same
          from payments.standings s join payments.payments p using (shop, payment)
          join payments.balances b on b.shop = p.shop and b.order_number = p.order_number
          where s.payment = ${payment}`.execute(db)
        assert.ok(rows.every(({ same }) => same))
      },
    ),
    { numRuns: 60 },
  )
})
