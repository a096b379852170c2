/** Statements that are asked again and again have connections of their own, which keep their plans. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
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

test('what orders, cases and letters name is looked up by more than its shop, even in a database without a row', async () => {
  const { url } = await testDatabase()
  const db = connect(url, { max: 1, mayExitIdle: true })
  const lane = laneOf(db)
  const busy = ['ordering', 'payments', 'units', 'cases', 'parcels', 'mail', 'stock', 'rulings']
  const { rows: keys } = await sql<{ name: string; table: string; columns: readonly string[] }>`
    select k.conname as name, k.confrelid::regclass::text as "table",
      array(select attname::text from pg_attribute
        where attrelid = k.confrelid and attnum = any (k.confkey)) as columns
    from pg_constraint k where k.contype = 'f' and k.connamespace::regnamespace::text = any (${busy})`.execute(
    lane,
  )
  const ofOrder = ['payments.payments', 'cases.cases', 'parcels.parcels', 'mail.letters'].map((table) => {
    return { name: `${table} of an order`, table, columns: ['shop', 'order_number'] }
  })
  const byShop: string[] = []
  for (const { name, table, columns } of [...keys, ...ofOrder]) {
    const named = columns.map((column, i) => `${column} = $${i + 1}`).join(' and ')
    const look = `explain (generic_plan) select 1 from only ${table} where ${named}`
    const { rows: plan } = await lane.executeQuery(CompiledQuery.raw(look))
    if (!/Index Cond: [^"]* AND /.test(JSON.stringify(plan))) byShop.push(name)
  }
  assert.ok(keys.length > 30)
  assert.deepEqual(byShop, [])
  await db.destroy()
})
