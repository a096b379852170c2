/** Statements that are asked again and again have connections of their own, which keep their plans. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { connect, laneOf, prepared, transaction } from '#db'
import { testDatabase } from '#db/testing'

const counting = prepared<{ n: number }>(`select count(*)::integer as n from mail.letters where shop = $1`)

test('a statement is planned once, by the indexes, however small its table is today', async () => {
  const { url } = await testDatabase()
  const db = connect(url, { max: 1, mayExitIdle: true })
  const lane = laneOf(db)
  for (const shop of ['kaoru', 'kuno', 'milamore']) assert.deepEqual(await counting(lane, [shop]), [{ n: 0 }])
  const { rows: plans } = await sql<{ generic: number; custom: number }>`
    select generic_plans::integer as generic, custom_plans::integer as custom from pg_prepared_statements
    where statement like '%mail.letters%' and statement not like '%pg_prepared%' and generic_plans > 0`.execute(
    lane,
  )
  assert.deepEqual(plans, [{ generic: 3, custom: 0 }])
  const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`
    explain select from mail.letters where shop = 'kaoru'`.execute(lane)
  assert.doesNotMatch(JSON.stringify(plan), /Seq Scan/)
  await transaction(db, async (tx) => assert.equal(laneOf(tx), tx))
  await db.destroy()
  await assert.rejects(counting(lane, ['kaoru']))
})
