/** Asking for money: what is written, what is waited for, and that it stays as it was written. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { parseInstant } from '#calendar'
import { transaction } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import { verify } from '#seals'
import { readPayments, requestPayment, type PaymentRequest } from './index.ts'
import { anOrder } from './testing/index.ts'

const at = parseInstant('2026-11-20T10:00+09:00')!
const payBy = parseInstant('2026-11-27T10:00+09:00')!
const by = { actor: 'customer:anna', at } as const
const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

const asked = (order: string, more: Partial<PaymentRequest> = {}): PaymentRequest => ({
  payment: randomUUID(),
  order,
  purpose: 'order',
  amount: yen(12_000n),
  method: 'bank-transfer',
  payBy,
  ...more,
})

test('what is asked for is open, with all of it still to come, and is looked at when it is due', async () => {
  const { db } = await testDatabase()
  const { number } = await anOrder(db)
  const request = asked(number)
  await transaction(db, (tx) => requestPayment(tx, 'kaoru', request, by))
  assert.deepEqual(await readPayments(db, 'kaoru', number), [
    {
      payment: request.payment,
      order: number,
      purpose: 'order',
      caseNumber: null,
      amount: yen(12_000n),
      method: 'bank-transfer',
      brand: null,
      payBy,
      requestedAt: at,
      requestedBy: 'customer:anna',
      state: 'open',
      received: yen(0n),
      left: yen(12_000n),
      toGiveBack: yen(0n),
      tries: 0,
      declined: null,
    },
  ])
  const { rows } = await sql<{ name: string; payload: { at: number; data: unknown } }>`
    select task.identifier as name, job.payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id`.execute(db)
  assert.deepEqual(
    rows.map(({ name, payload }) => [name, payload.at, payload.data]),
    [['payment-due', payBy, { payment: request.payment }]],
  )
})

test('an order that is not placed asks for nothing', async () => {
  const { db } = await testDatabase()
  const { number } = await anOrder(db)
  const broken = transaction(db, async (tx) => {
    await requestPayment(tx, 'kaoru', asked(number), by)
    throw new Error('sold out')
  })
  await assert.rejects(broken, /sold out/)
  assert.deepEqual(await readPayments(db, 'kaoru', number), [])
  const { rows } = await sql`select from graphile_worker._private_jobs`.execute(db)
  assert.equal(rows.length, 0)
})

test('what was asked for is never changed, and would be seen if it were', async () => {
  const { db } = await testDatabase()
  const { number } = await anOrder(db)
  await requestPayment(db, 'kaoru', asked(number), by)
  await assert.rejects(sql`update payments.payments set amount_minor = 1`.execute(asAdmin(db)), /only grows/)
  assert.equal((await verify(db))[0]?.broken, undefined)
  await asAdmin(db)
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update payments.payments set amount_minor = 1`.execute(tx)
    })
  const first = (await verify(db))[0]?.broken?.first
  assert.deepEqual(first?.what === 'altered' && first.source, 'payments.payments')
})

test('money is asked for in the order’s currency', async () => {
  const { db } = await testDatabase()
  const { number } = await anOrder(db, 'EUR')
  await assert.rejects(requestPayment(db, 'kaoru', asked(number), by), /foreign key/)
})
