/** Numbers of cases: each is given once, and nobody waits for another's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFor, buy, openWorld } from '#main/testing'
import { databaseFrom } from '#db/testing'
import { transaction } from '#db'
import { sql } from 'kysely'

const flaw = { answers: { reason: 'defect' } } as const

test('whoever opens a case waits for nobody else of the shop who is about to open one', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 9 })
  const orders = [await buy(world, 'kaoru'), await buy(world, 'kaoru', { ordered: '2026-11-16T18:00+09:00' })]
  // The queue knows the jobs of a case from the first that was opened.
  assert.equal(await askFor(world, 'kaoru', await buy(world, 'kaoru'), flaw), 'KA-C00001')
  const numbers = await transaction(world.db, async (tx) => {
    await sql`set local lock_timeout = '2s'`.execute(tx)
    const first = await askFor({ ...world, db: tx }, 'kaoru', orders[0]!, flaw)
    // The first is not committed yet.
    const second = transaction(world.db, async (other) => {
      await sql`set local lock_timeout = '2s'`.execute(other)
      return askFor({ ...world, db: other }, 'kaoru', orders[1]!, flaw)
    })
    return [first, await second]
  })
  assert.deepEqual(numbers, ['KA-C00002', 'KA-C00003'])
})

test('numbers of cases go on after those of an earlier version', async () => {
  const { db } = await databaseFrom('2edfa5f')
  const { rows } = await sql<{ next: bigint; last: bigint }>`
    select nextval('cases.numbers') as next,
      (select max(substring(number from '\\d+$')::bigint) from cases.cases) as last`.execute(db)
  assert.equal(rows[0]!.next > rows[0]!.last, true)
})
