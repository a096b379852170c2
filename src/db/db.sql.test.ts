/** What every module relies on: values come back as promised, transactions try again, migrations run once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { at, json, migrate, transaction } from '#db'
import { testDatabase } from '#db/testing'

test('values come back as the program counts them', async () => {
  const { db } = await testDatabase()
  const { rows } = await sql`
    select ${at(1_767_225_600_123)} as instant, ${at(null)} as never, date '2026-02-28' as day,
      9007199254740993 as big, array[1, null]::int8[] as bigs, array[date '2026-01-01'] as days,
      array[${at(5)}] as instants, ${json({ a: [1] })} as tree
  `.execute(db)
  assert.deepEqual(rows, [
    {
      instant: 1_767_225_600_123,
      never: null,
      day: '2026-02-28',
      big: 9007199254740993n,
      bigs: [1n, null],
      days: ['2026-01-01'],
      instants: [5],
      tree: { a: [1] },
    },
  ])
})

test('a transaction that throws leaves nothing behind', async () => {
  const { db } = await testDatabase()
  await sql`create table notes (words text)`.execute(db)
  await assert.rejects(
    transaction(db, async (tx) => {
      await sql`insert into notes values ('half')`.execute(tx)
      throw new Error('stop')
    }),
    /stop/,
  )
  const { rows } = await sql`select words from notes`.execute(db)
  assert.deepEqual(rows, [])
})

test('two transactions that wait for each other are both kept: one is tried again', async () => {
  const { db } = await testDatabase()
  await sql`create table pots (name text primary key, coins int)`.execute(db)
  await sql`insert into pots values ('a', 0), ('b', 0)`.execute(db)
  let entered = 0
  const together = Promise.withResolvers<void>()
  const move = (first: string, second: string) =>
    transaction(db, async (tx) => {
      await sql`set local deadlock_timeout = '20ms'`.execute(tx)
      await sql`update pots set coins = coins + 1 where name = ${first}`.execute(tx)
      entered += 1
      if (entered === 2) together.resolve()
      await together.promise
      await sql`update pots set coins = coins + 1 where name = ${second}`.execute(tx)
    })
  await Promise.all([move('a', 'b'), move('b', 'a')])
  const { rows } = await sql`select name, coins from pots order by name`.execute(db)
  assert.deepEqual(rows, [
    { name: 'a', coins: 2 },
    { name: 'b', coins: 2 },
  ])
})

test('migrations run once, also when two programs start together', async () => {
  const { db, url } = await testDatabase({ migrated: false })
  assert.deepEqual(await Promise.all([migrate(url), migrate(url)]), [undefined, undefined])
  const { rows } = await sql<{ count: bigint }>`select count(*) from db.migrations`.execute(db)
  assert.ok(rows[0]!.count > 0n)
})

test('a migration changed after it was applied is named', async () => {
  const { db, url } = await testDatabase()
  await sql`update db.migrations set hash = 'another' where name = '0001-foundation.sql'`.execute(db)
  const outcome = await migrate(url)
  assert.equal(outcome?.fault, 'migration-changed')
  assert.match(outcome.sentence, /0001-foundation\.sql was changed/)
})

test('a database that a newer program has migrated is left alone', async () => {
  const { db, url } = await testDatabase()
  await sql`insert into db.migrations (name, hash) values ('9999-later.sql', 'x')`.execute(db)
  assert.equal((await migrate(url))?.fault, 'schema-too-new')
})
