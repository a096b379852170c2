/**
 * What was written once is altered in every way that somebody with the keys to the database has, and
 * `yakusoku verify` says so: row by row, leaf by leaf, seal by seal.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { sql, type RawBuilder } from 'kysely'
import { connect, transaction, type Db } from '#db'
import { asAdmin, databaseFrom, rolesOn, type TestDatabase } from '#db/testing'
import { erasable, eraseRow, readAlterable, sealAll, sealBatch, verify } from '#seals'
import type { Break, Erasable } from '#seals'

const run = promisify(execFile)

type Source = {
  readonly source: string
  readonly keys: readonly string[]
  readonly columns: readonly string[]
}

const sources = async (db: Db): Promise<readonly Source[]> =>
  (await sql<Source>`select * from seals.sources order by source`.execute(db)).rows

/** With every key: past every trigger. */
const past = (db: Db, deed: (tx: Db) => Promise<unknown>) =>
  transaction(asAdmin(db), async (tx) => {
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
  if (type === 'date') return sql`coalesce(${c}, current_date) + 1`
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

/** A row of what is asked after an order; `first` is an order. */
async function alsoOfRequests(db: Db, first: RawBuilder<unknown>): Promise<void> {
  await sql`insert into ordering.changes
      (shop, number, change, what, before, after, case_number, actor, at)
    select shop, number, 1, 'delivery-day', '{"day": null}', '{"day": "2026-11-28"}', 'C', 'start', now()
    from ${first}`.execute(db)
  await sql`with declared as (
      insert into withdrawals.statements (shop, statement, reference, law, language, name, contract, pieces,
        address, words, labels, sheet, submitted_at)
      values ('kaoru', gen_random_uuid(), 'W-1', 'eu', 'en', 'Anna', 'KA-1', '', 'a@customer.example', 'w',
        '[]', '{}', now()) returning shop, statement)
    insert into withdrawals.matches (shop, statement, cases, note, actor, at)
    select shop, statement, '{}', 'no such order', 'start', now() from declared`.execute(db)
  const question = sql`insert into inquiries.inquiries
      (shop, inquiry, number, category, name, address, language, words, asked_at)
    values ('kaoru', gen_random_uuid(), 'Q00001', 'other', '花子', 'a@customer.example', 'ja', '？', now())
    returning shop, inquiry`
  await sql`with asked as (${question}),
    entry as (insert into inquiries.entries
        (shop, inquiry, sequence, type, words, quoted, data, actor, at)
      select shop, inquiry, 1, 'said', '！', '', '{}', 'start', now() from asked),
    photo as (insert into inquiries.photos (shop, inquiry, photo, sequence, hash, width, height, at)
      select shop, inquiry, 1, 0, 'h', 1, 1, now() from asked),
    letter as (insert into mail.inquiry_letters (shop, letter, inquiry)
      select a.shop, l.letter, a.inquiry
      from asked a, (select letter from mail.letters where shop = 'kaoru' limit 1) l),
    came as (insert into incoming.messages
        (shop, message, mailbox, validity, uid, message_id, what, from_name, from_address, subject,
        status, at)
      select shop, inquiry, 'm', 1, 1, 'i', 'said', '花子', 'a@customer.example', '', '', now() from asked)
    insert into inquiries.cases (shop, inquiry, case_number, actor, at)
    select shop, inquiry, 'KA-C00023', 'start', now() from asked`.execute(db)
  await sql`insert into ordering.cancellations (shop, number, line, case_number, quantity, actor, at)
    select shop, number, 1, 'C', 1, 'start', now() from ${first}`.execute(db)
  await sql`insert into ordering.means
      (shop, number, change, before, payment, fee_before_minor, fee_minor, actor, at)
    select shop, number, 1, gen_random_uuid(), gen_random_uuid(), 0, 440, 'start', now()
    from ${first}`.execute(db)
  await sql`insert into customers.changes (shop, customer, sequence, what, before, after, actor, at)
    select shop, customer, 1, 'name', '花子', 'はな子', 'start', now()
    from customers.customers where shop = 'kaoru' limit 1`.execute(db)
  await sql`insert into customers.joins (shop, customer, sequence, what, other, why, actor, at)
    select shop, customer, 1, 'joined', customer, '花子さんご本人', 'start', now()
    from customers.customers where shop = 'kaoru' limit 1`.execute(db)
  await sql`insert into cases.accounts (shop, number, sequence, bank, account, holder, actor, at)
    values ('kaoru', 'KA-C00023', 1, 'みずほ銀行 表参道支店', '1234567', 'ヤマダ ハナコ', 'start', now())`.execute(
    db,
  )
  await sql`insert into ordering.origins (shop, number, origin, content, actor, at)
    select shop, number, 'earlier-system', 'c', 'start', now() from ${first}`.execute(db)
  await sql`insert into papers.earlier_certificates (shop, number, order_number, line, unit, actor, at)
    select shop, 'TS-0042', number, 1, 1, 'start', now() from ${first}`.execute(db)
}

/** What the earlier version wrote, and a row of what only later ones keep. */
async function keptByBoth(): Promise<TestDatabase> {
  const database = await databaseFrom('2edfa5f')
  const { db } = database
  await sql`insert into cases.details (shop, number, details)
    values ('kaoru', 'KA-C00023', '{"size": "11"}')`.execute(db)
  await sql`insert into cases.recipients (shop, number, name, address, lines)
    values ('kaoru', 'KA-C00023', '美咲', 'misaki@recipient.example', '{}')`.execute(db)
  await sql`insert into rulings.closings (shop, hash, closing)
    select shop, hash, '{}' from rulings.rulings limit 1`.execute(db)
  await sql`insert into rulings.wordings (shop, hash, clauses, closing) values ('kaoru', 'w', '{}', '{}')`.execute(
    db,
  )
  await sql`with paper as (
      insert into papers.issued (shop, number, copy, kind, order_number, place, language, addressee, proviso,
        amount_minor, currency, sheet, why, actor, at)
      select shop, 'R', 0, 'receipt', number, 1, 'ja', '花子', '', 1, 'JPY', '{}', '', 'start', now()
      from ordering.orders where shop = 'kaoru' limit 1 returning shop, order_number),
    print as (insert into papers.prints (shop, number, copy, hash, at)
      select shop, 'R', 0, '', now() from paper)
    insert into papers.asked (shop, order_number, addressee, proviso, ruling, actor, at)
    select shop, order_number, '花子', '', '', 'start', now() from paper`.execute(db)
  await sql`insert into staff.log (shop, type, data, request, at)
    values ('kaoru', 'sign-in-refused', '{}', 'r', now())`.execute(db)
  await sql`insert into payments.payments
      (shop, payment, order_number, purpose, amount_minor, currency, method, actor, at)
    select shop, gen_random_uuid(), number, 'extra', 500, currency, 'bank-transfer', 'start', now()
    from ordering.orders where shop = 'kaoru' limit 1`.execute(db)
  await sql`insert into payments.notices (shop, payment, provider, id, what, data, payer, actor, at)
    select shop, payment, 'by-hand', 'n', 'received', '{}', 'ヤマダ', 'start', now() from payments.payments`.execute(
    db,
  )
  await sql`insert into payments.refunds (shop, refund, payment, amount_minor, actor, at)
    select shop, gen_random_uuid(), payment, 500, 'start', now() from payments.payments`.execute(db)
  await sql`insert into payments.refund_steps (shop, refund, what, words, actor, at)
    select shop, refund, 'by-hand', '銀行振込', 'start', now() from payments.refunds`.execute(db)
  await sql`insert into mail.corrections
      (shop, correction, order_number, sequence, instead_of, address, why, actor, at)
    select shop, gen_random_uuid(), number, 1, 'a@customer.example', 'b@customer.example', '', 'start', now()
    from ordering.orders where shop = 'kaoru' limit 1`.execute(db)
  await sql`insert into parcels.returns (shop, parcel, cause, actor, at)
    select shop, parcel, 'absent', 'start', now() from parcels.parcels where shop = 'kaoru' limit 1`.execute(
    db,
  )
  await sql`with stray as (
      insert into parcels.strays (shop, stray, sender, what, carrier, tracking, actor, at)
      values ('kaoru', gen_random_uuid(), '花子', '指輪', 'yamato', '1', 'start', now()) returning shop, stray)
    insert into parcels.matches (shop, stray, case_number, actor, at)
    select shop, stray, 'KA-C00023', 'start', now() from stray`.execute(db)
  await sql`insert into cases.addresses (shop, number, sequence, name, lines, actor, at)
    values ('kaoru', 'KA-C00023', 1, '花子', '{東京都}', 'start', now())`.execute(db)
  await sql`insert into shops.settings (shop, version, text, parts, note, actor, at)
    values ('kaoru', 1, 'shop: kaoru', '{closing}', 'why', 'start', now())
    on conflict do nothing`.execute(db)
  const unproven = sql`(select s.* from mail.sendings s
    where not exists (select from mail.proofs p where p.shop = s.shop and p.letter = s.letter) limit 1) s`
  await sql`insert into mail.proofs (shop, letter, sending, message_id, answer, at)
    select shop, letter, sending, 'm', '250 OK', now() from ${unproven}`.execute(db)
  const first = sql`(select shop, number from ordering.orders order by shop, number limit 1) o`
  await sql`insert into ordering.checkouts
      (shop, number, content, payment_fee_minor, wrapped_for, asks)
    select shop, number, 'c', 0, '美咲', '[]' from ${first}`.execute(db)
  await sql`insert into ordering.promises (shop, number, line, ship_by, deliver_from, deliver_to)
    select shop, number, 1, '2026-11-26', '2026-11-27', '2026-11-28' from ${first}`.execute(db)
  await sql`insert into ordering.given_up (shop, number, why, actor, at)
    select shop, number, 'not-paid-in-time', 'start', now() from ${first}`.execute(db)
  await alsoOfRequests(db, first)
  return database
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

test('the database refuses everybody to alter or take away what is evidence, and lets move what moves', async () => {
  const { db: program } = await keptByBoth()
  const db = asAdmin(program)
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
  await sql`update mail.sendings set fault = 'the post office is closed'`.execute(program)
  await sql`update cases.cases set due_at = now()`.execute(program)
  assert.equal(await firstBreak(db), undefined)
})

test('the role of the program owns nothing, and alters no column of what is evidence', async () => {
  const { db } = await keptByBoth()
  assert.deepEqual(await readAlterable(db), [])
  assert.equal((await readAlterable(asAdmin(db))).length, (await sources(db)).length)
  const denied = /permission denied|must be owner|can only be updated to DEFAULT/
  for (const { source, columns } of await sources(db)) {
    const table = sql.table(source)
    for (const column of columns) {
      const name = sql.ref(column)
      await assert.rejects(
        sql`update ${table} set ${name} = ${name}`.execute(db),
        denied,
        `${source}.${column}`,
      )
    }
    for (const deed of [
      sql`delete from ${table}`,
      sql`truncate ${table} cascade`,
      sql`alter table ${table} disable trigger user`,
      sql`drop table ${table} cascade`,
    ])
      await assert.rejects(deed.execute(db), denied, source)
  }
  for (const deed of [
    sql`insert into seals.leaves (shop, source, id, hash, at) values ('kaoru', 'x', 'x', 'x', now())`,
    sql`update seals.seals set hash = 'x'`,
    sql`delete from seals.sealed`,
    sql`update db.migrations set hash = 'x'`,
    sql`create or replace view seals.sources as select 1`,
    sql`create or replace function db.only_grows() returns trigger language plpgsql as 'begin return new; end'`,
    sql`set session_replication_role = replica`,
    sql`create schema mine`,
    sql`create table public.mine ()`,
    sql`create role another superuser`,
    sql`select seals.erase('kaoru', 'mail.letters', 'x', 'eraser', 'x')`,
    sql`select db.admit_program('yakusoku_program')`,
  ])
    await assert.rejects(deed.execute(db), /permission denied|must be (owner|superuser)/)
})

test('personal words are taken out by the role for it, on record; verify says so and calls nothing broken', async () => {
  const { db, adminUrl } = await keptByBoth()
  await sealAll(db)
  const eraser = connect(rolesOn(adminUrl).eraser, { max: 1, mayExitIdle: true })
  await assert.rejects(sql`select from mail.letters`.execute(eraser), /permission denied/)
  const by = { actor: 'eraser', why: 'asked for by the buyer' } as const
  const { rows: personal } = await sql<{ source: string; called: Erasable }>`
    select source, called from seals.personal`.execute(db)
  assert.deepEqual([...new Set(personal.map(({ called }) => called))].toSorted(), erasable.toSorted())
  for (const { source, called: what } of personal) {
    const { rows } = await sql<{ shop: string; id: string }>`
      select shop, id from seals.rows_of(${source}) order by shop, id limit 1`.execute(db)
    const [row] = rows
    assert.equal(await eraseRow(eraser, row!.shop, { what, id: row!.id }, by), true, source)
    assert.equal(await eraseRow(eraser, row!.shop, { what, id: 'none' }, by), false)
  }
  const { rows: wrapped } = await sql`select wrapped_for, content from ordering.checkouts`.execute(db)
  assert.deepEqual(wrapped, [{ wrapped_for: '', content: '' }])
  const { rows } = await sql<{ name: string; address: string; deliver_to: unknown; total: bigint }>`
    select name, address, deliver_to, total_minor as total from ordering.orders where name = ''`.execute(db)
  assert.equal(rows.length, 1)
  assert.partialDeepStrictEqual(rows[0], { address: '', deliver_to: { name: '', lines: [], gift: false } })
  assert.ok(rows[0]!.total > 0n)
  const told = (await verify(db)).flatMap(({ erased }) => erased)
  assert.deepEqual(
    [...new Set(told.map(({ source }) => source))].toSorted(),
    personal.map(({ source }) => source).toSorted(),
  )
  assert.ok(told.every(({ why }) => why === 'asked for by the buyer'))
  assert.equal(await firstBreak(db), undefined)
  await past(db, (tx) => sql`update mail.letters set subject = 'x' where subject = ''`.execute(tx))
  assert.partialDeepStrictEqual(await firstBreak(db), { what: 'altered', source: 'mail.letters' })
  await eraser.destroy()
})

test('one shop whose leaves cannot be sealed keeps no other shop waiting', async () => {
  const { db } = await databaseFrom('2edfa5f')
  await sql`insert into seals.seals (shop, seal, leaves, root, hash, at)
    values ('kami-kagu', 9223372036854775807, 1, 'x', 'x', now())`.execute(db)
  await assert.rejects(sealAll(db), /what kami-kagu wrote could not be sealed/)
  const waiting = (await verify(db)).filter(({ unsealed }) => unsealed.rows > 0).map(({ shop }) => shop)
  assert.deepEqual(waiting, ['kami-kagu'])
})

test('each column of each source, altered past every trigger, is found and named', async () => {
  const { db: program } = await keptByBoth()
  await sealAll(program)
  const db = asAdmin(program)
  await sql`select seals.erase(shop, 'mail.letters', letter::text, 'eraser', 'asked for')
    from mail.letters where shop = 'kaoru' limit 1`.execute(db)
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
        const where = source === 'seals.erasures' ? [source, 'mail.letters'] : [source]
        assert.ok(found?.what === 'altered' && where.includes(found.source), `${source}.${name}`)
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
  const { db: program } = await databaseFrom('2edfa5f')
  await sealAll(program)
  const db = asAdmin(program)
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

test('rows that one statement wrote wait for their seal together, and a seal takes no more than 2,000', async () => {
  const { db } = await databaseFrom('2edfa5f')
  await sealAll(db)
  const write = (many: number) =>
    sql`insert into ordering.events (shop, number, type, data, actor, at)
      select o.shop, o.number, 'Noted', to_jsonb(n), 'staff:test', now()
      from (select shop, number from ordering.orders where shop = 'kaoru' limit 1) as o,
        generate_series(1, ${many}) as n`.execute(db)
  await write(900)
  await write(700)
  await write(2_500)
  const { rows: waiting } = await sql<{ rows: number; leaves: number; most: number }>`
    select count(*)::integer as rows, sum(cardinality(leaves))::integer as leaves,
      max(cardinality(leaves)) as most from seals.unsealed`.execute(db)
  const [{ rows, leaves, most }] = waiting as [(typeof waiting)[0]]
  assert.equal(leaves, 4_100)
  assert.ok(rows < 12 && most <= 1_000, `${rows} rows, of which one names ${most}`)
  const sealed: number[] = []
  for (let batch = await sealBatch(db, 'kaoru'); batch > 0; batch = await sealBatch(db, 'kaoru'))
    sealed.push(batch)
  assert.equal(
    sealed.reduce((sum, one) => sum + one, 0),
    4_100,
  )
  assert.ok(Math.max(...sealed) <= 2_000, sealed.join())
  const kaoru = (await verify(db)).find(({ shop }) => shop === 'kaoru')!
  assert.equal(kaoru.unsealed.rows, 0)
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
