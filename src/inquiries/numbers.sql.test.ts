/** Numbers of inquiries: each is given once, and nobody waits for another's. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { transaction, type Db } from '#db'
import { databaseFrom } from '#db/testing'
import { openWorld } from '#main/testing'
import { openInquiry } from './inquiry.sql.ts'

test('whoever asks a question waits for nobody else who is asking one', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'] })
  const asked = {
    category: 'other',
    name: 'Anna',
    address: 'anna@customer.example',
    language: 'en',
    words: 'Do you polish?',
    orderNumber: undefined,
  } as const
  const ask = (db: Db) => openInquiry(db, world.shop('kaoru'), randomUUID(), asked, { at: world.now() })
  // The queue knows the jobs of an inquiry from the first that was asked.
  assert.equal(await ask(world.db), 'Q00001')
  const numbers = await transaction(world.db, async (tx) => {
    const first = await ask(tx)
    // The first is not committed yet.
    const second = await transaction(world.db, async (other) => {
      await sql`set local lock_timeout = '2s'`.execute(other)
      return ask(other)
    })
    return [first, second]
  })
  assert.deepEqual(numbers, ['Q00002', 'Q00003'])
})

test('numbers of inquiries go on after those of an earlier version', async () => {
  const { db } = await databaseFrom('2edfa5f')
  const { rows } = await sql<{ next: bigint; last: bigint }>`
    select nextval('inquiries.numbers') as next,
      (select coalesce(max(substring(number from '\\d+$')::bigint), 0) from inquiries.inquiries) as last`.execute(
    db,
  )
  assert.equal(rows[0]!.next > rows[0]!.last, true)
})
