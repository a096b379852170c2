/**
 * What was written once is altered in every way that somebody with the keys to the database has, and
 * `yakusoku verify` says so: row by row, leaf by leaf, seal by seal.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { transaction, type Db } from '#db'
import { databaseFrom } from '#db/testing'
import { sealAll, sealBatch, verify, type Break } from '#seals'

const run = promisify(execFile)

type Source = {
  readonly source: string
  readonly keys: readonly string[]
  readonly columns: readonly string[]
}

const sources = async (db: Db): Promise<readonly Source[]> =>
  (await sql<Source>`select * from seals.sources order by source`.execute(db)).rows

/** As the owner of the tables may: past every trigger. */
const past = (db: Db, deed: (tx: Db) => Promise<unknown>) =>
  transaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await deed(tx)
  })

const firstBreak = async (db: Db): Promise<Break | undefined> =>
  (await verify(db)).find(({ broken }) => broken !== undefined)?.broken?.first

/** Another value of a column's type, as SQL. */
const otherValue = (column: string, type: string) => {
  const c = sql.ref(column)
  if (type === 'ARRAY') return sql`array[99]`
  if (type === 'jsonb') return sql`'{"altered": true}'::jsonb`
  if (type === 'uuid') return sql`gen_random_uuid()`
  if (type === 'boolean') return sql`not ${c}`
  if (type.startsWith('timestamp')) return sql`coalesce(${c}, now()) + interval '1 second'`
  if (type === 'integer' || type === 'bigint') return sql`coalesce(${c}, 0) + 1000`
  return sql`coalesce(${c}, '') || 'x'`
}

/** A deed that leaves nothing behind. */
async function undone(db: Db, deed: (tx: Db) => Promise<void>): Promise<void> {
  const over = new Error('over')
  const kept = transaction(db, async (tx) => {
    await deed(tx)
    throw over
  })
  await assert.rejects(kept, over)
}

/** What the earlier version wrote, and a row of what only later ones keep. */
async function keptByBoth(): Promise<Db> {
  const { db } = await databaseFrom('2edfa5f')
  await sql`insert into cases.recipients (shop, number, name, address, lines)
    values ('kaoru', 'KA-C00023', '美咲', 'misaki@recipient.example', '{}')`.execute(db)
  await sql`insert into rulings.closings (shop, hash, closing)
    select shop, hash, '{}' from rulings.rulings limit 1`.execute(db)
  return db
}

test('what an earlier version wrote is noted when this one starts, and sealed', async () => {
  const { db } = await databaseFrom('2edfa5f')
  const before = await verify(db)
  assert.deepEqual(
    before.map(({ shop }) => shop),
    ['kami-kagu', 'kaoru', 'milamore'],
  )
  for (const shop of before) {
    assert.equal(shop.unsealed.rows, shop.rows)
    assert.equal(shop.broken, undefined)
  }
  const sealed = await sealAll(db)
  assert.equal(
    sealed,
    before.reduce((all, { rows }) => all + rows, 0),
  )
  for (const shop of await verify(db)) {
    assert.deepEqual(shop.unsealed, { rows: 0, since: undefined })
    assert.match(shop.head!, /^[0-9a-f]{64}$/)
  }
  assert.equal(await sealAll(db), 0)
})

test('the database refuses to alter or take away what is evidence, and lets move what moves', async () => {
  const db = await keptByBoth()
  for (const { source, columns } of await sources(db)) {
    const table = sql.table(source)
    await assert.rejects(sql`delete from ${table}`.execute(db), /only grows|keeps what was written/, source)
    await assert.rejects(
      sql`truncate ${table} cascade`.execute(db),
      /only grows|keeps what was written/,
      source,
    )
    const last = sql.ref(columns.at(-1)!)
    await assert.rejects(
      sql`update ${table} set shop = shop || 'x', ${last} = ${last}`.execute(db),
      /only grows|keeps what was written/,
      source,
    )
  }
  await sql`update mail.letters set fault = 'the post office is closed'`.execute(db)
  await sql`update parcels.parcels set delivered_at = now() where undeliverable_at is null`.execute(db)
  assert.equal(await firstBreak(db), undefined)
})

test('each column of each source, altered past every trigger, is found and named', async () => {
  const db = await keptByBoth()
  await sealAll(db)
  const { rows: types } = await sql<{ source: string; name: string; type: string }>`
    select table_schema || '.' || table_name as source, column_name as name, data_type as type
    from information_schema.columns`.execute(db)
  for (const { source, keys, columns } of await sources(db)) {
    for (const name of columns.filter((column) => column !== 'shop' && !keys.includes(column))) {
      const { type } = types.find((column) => column.source === source && column.name === name)!
      await undone(db, async (tx) => {
        await withoutChecks(tx, source)
        const altered = await sql`update ${sql.table(source)} set ${sql.ref(name)} = ${otherValue(name, type)}
          where ctid = (select min(ctid) from ${sql.table(source)})`.execute(tx)
        assert.equal(altered.numAffectedRows, 1n, source)
        const found = await firstBreak(tx)
        assert.ok(found?.what === 'altered' && found.source === source, `${source}.${name}`)
      })
    }
  }
  assert.equal(await firstBreak(db), undefined)
})

/** Triggers, keys between tables and checks are off: what the owner of a table can do. */
async function withoutChecks(tx: Db, source: string): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(tx)
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${source}::regclass and contype = 'c'`.execute(
    tx,
  )
  for (const { name } of rows)
    await sql`alter table ${sql.table(source)} drop constraint ${sql.ref(name)}`.execute(tx)
}

test('rows and seals taken away, put in, or exchanged together with their hashes are found', async () => {
  const { db } = await databaseFrom('2edfa5f')
  await sealAll(db)
  const tried = async (deed: (tx: Db) => Promise<unknown>): Promise<Break | undefined> => {
    let found: Break | undefined
    await undone(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await deed(tx)
      found = await firstBreak(tx)
    })
    return found
  }
  const letter = "(select letter from mail.letters where shop = 'kaoru' order by letter limit 1)"
  const { rows } = await sql<{ id: string }>`${sql.raw(`select ${letter}::text as id`)}`.execute(db)
  const gone = await tried((tx) => sql`delete from mail.letters where letter = ${rows[0]!.id}`.execute(tx))
  assert.deepEqual(gone, { what: 'gone', source: 'mail.letters', id: rows[0]!.id })
  const added = await tried((tx) =>
    sql`insert into stock.movements (shop, sku, pool, units, why, reference, actor, at)
      select shop, sku, pool, 5, why, reference, actor, at from stock.movements limit 1`.execute(tx),
  )
  assert.equal(added?.what, 'unnoted')
  const leafToo = await tried(async (tx) => {
    await sql`update mail.letters set text_body = 'We promised nothing.' where letter = ${rows[0]!.id}`.execute(
      tx,
    )
    await sql`update seals.leaves l set hash = r.hash from seals.rows_of('mail.letters') r
      where l.source = 'mail.letters' and l.shop = r.shop and l.id = r.id`.execute(tx)
  })
  assert.equal(leafToo?.what, 'seal')
  const both = await tried(async (tx) => {
    await sql`delete from seals.sealed where shop = 'kaoru' and leaf = (select min(leaf) from seals.sealed where shop = 'kaoru')`.execute(
      tx,
    )
  })
  assert.equal(both?.what, 'seal')
  const tail = await tried((tx) =>
    sql`update seals.seals set hash = sha256('x') where shop = 'kaoru'`.execute(tx),
  )
  assert.equal(tail?.what, 'seal')
})

test('what is written while a batch is sealed waits for the next, and writers wait for nobody', async () => {
  const { db } = await databaseFrom('2edfa5f')
  const write = (on: Db, note: string) =>
    sql`insert into ordering.events (shop, number, type, data, actor, at)
      select shop, number, 'Noted', to_jsonb(${note}::text), 'staff:test', now() from ordering.orders
      where shop = 'kaoru' limit 1`.execute(on)
  await sealAll(db)
  await transaction(db, async (open) => {
    await write(open, 'not yet committed')
    await write(db, 'committed meanwhile')
    assert.equal(await sealBatch(db, 'kaoru'), 1)
  })
  await transaction(db, async (sealing) => {
    assert.equal(await sealBatch(sealing, 'kaoru'), 1)
    assert.equal(await sealBatch(db, 'kaoru'), 0)
    await write(db, 'while a seal is being made')
  })
  const kaoru = (await verify(db)).find(({ shop }) => shop === 'kaoru')!
  assert.equal(kaoru.unsealed.rows, 1)
  assert.equal(kaoru.broken, undefined)
})

test('`yakusoku verify` says that all is whole, and what was altered', async () => {
  const { db, url } = await databaseFrom('2edfa5f')
  await sealAll(db)
  const told = async (language: string) => {
    const command = ['--import', 'tsx', 'src/main/cli.ts', 'verify', '--lang', language]
    const environment = { ...process.env, DATABASE_URL: url }
    return run(process.execPath, command, { env: environment, timeout: 60_000 }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (problem: { code: number; stdout: string }) => ({ code: problem.code, stdout: problem.stdout }),
    )
  }
  const whole = await told('en')
  assert.equal(whole.code, 0)
  assert.match(
    whole.stdout,
    /^kaoru: all [\d,]+ rows are as they were written\. Seals: \d+, the last [0-9a-f]{64}\.$/m,
  )
  await past(db, (tx) => sql`update payments.entries set amount_minor = 1 where shop = 'kaoru'`.execute(tx))
  const altered = await told('ja')
  assert.equal(altered.code, 1)
  assert.match(
    altered.stdout,
    /^kaoru：記録が書かれたときと違う所が\d+か所あります。最初の所：payments\.entries \d+ の内容/m,
  )
  assert.match(altered.stdout, /^milamore：.*すべて書かれたときのままです/m)
})
