/** What every module relies on: values come back as promised, transactions try again, migrations run once. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { at, connect, json, migrate, openDatabase, transaction } from '#db'
import { asAdmin, rolesOn, testDatabase } from '#db/testing'
import { openRoles, roleNames } from './roles.sql.ts'

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
  const { db } = await testDatabase({ migrated: false })
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
  const db = asAdmin((await testDatabase({ migrated: false })).db)
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
  await sql`update db.migrations set hash = 'another' where name = '0001-foundation.sql'`.execute(asAdmin(db))
  const outcome = await migrate(url)
  assert.equal(outcome?.fault, 'migration-changed')
  assert.match(outcome.sentence, /0001-foundation\.sql was changed/)
})

test('a database that a newer program has migrated is left alone', async () => {
  const { db, url } = await testDatabase()
  await sql`insert into db.migrations (name, hash) values ('9999-later.sql', 'x')`.execute(asAdmin(db))
  assert.equal((await migrate(url))?.fault, 'schema-too-new')
})

test('a role that owns nothing starts the shop once the owner has brought the schema, and not before', async () => {
  const { url: ownerUrl, adminUrl } = await testDatabase({ migrated: false })
  const url = rolesOn(adminUrl).program
  const folder = 'nowhere'
  const early = await openDatabase({ url, folder })
  assert.equal('fault' in early && early.fault, 'owner-wanted')
  assert.ok(!('fault' in (await openDatabase({ url, ownerUrl, folder }))))
  assert.ok(!('fault' in (await openDatabase({ url, folder }))))
  const program = connect(url, { max: 1, mayExitIdle: true })
  const owner = connect(ownerUrl, { max: 1, mayExitIdle: true })
  after(() => Promise.all([program.destroy(), owner.destroy()]))
  const read = sql`select from ordering.orders`
  await read.execute(program)
  await assert.rejects(sql`delete from ordering.orders`.execute(program), /permission denied/)
  await sql`delete from db.migrations where name = (select max(name) from db.migrations)`.execute(owner)
  const behind = await openDatabase({ url, folder })
  assert.ok('fault' in behind && behind.fault === 'owner-wanted')
  assert.match(behind.sentence, /DATABASE_OWNER_URL/)
})

test('what an earlier version made under the server’s own role is given to the owner, whole', async () => {
  const { adminUrl } = await testDatabase({ migrated: false })
  const admin = connect(adminUrl, { max: 1, mayExitIdle: true })
  after(() => admin.destroy())
  await sql
    .raw(`alter database "${new URL(adminUrl).pathname.slice(1)}" owner to current_user`)
    .execute(admin)
  assert.equal(await migrate(adminUrl), undefined)
  await openRoles(adminUrl)
  const { rows } = await sql`
    select relnamespace::regnamespace || '.' || relname as name from pg_class c
    where relnamespace::regnamespace::text !~ '^(pg_|information_schema)' and relowner = current_user::regrole
    union all select proname from pg_proc where pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and proowner = current_user::regrole
    union all select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'
      and nspowner = current_user::regrole`.execute(admin)
  assert.deepEqual(rows, [])
  const { owner, program } = rolesOn(adminUrl)
  assert.equal(await migrate(owner, { admit: roleNames }), undefined)
  assert.equal(await migrate(program), undefined)
})
