/**
 * The first start of an empty house, disturbed in every way: what comes of it is what an undisturbed one
 * makes.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import { readGiftCode, readOrderOfGift } from '#ordering'
import { keepDocuments } from '#shops'
import { loadCatalogue, placeSamples, sampleGifts, trackingOf } from './fill.ts'
import { folders } from './testing/folders.ts'
import { moment } from './testing/moment.ts'

const at = moment('2026-11-20T10:00+09:00')
const shops = ['kaoru', 'preorder']
const secret = 'of this data'

async function fill(db: Db): Promise<void> {
  const read = folders()
  for (const name of shops) {
    const shop = read.open.get(name)!
    await loadCatalogue(db, shop, read.folders.get(name)!, at)
    await placeSamples(db, shop, await keepDocuments(db, shop, read.laws, at), at, secret)
  }
}

const tables = [
  'catalogue.products',
  'catalogue.variants',
  'stock.pools',
  'stock.movements',
  'ordering.orders',
  'ordering.lines',
  'ordering.progress',
  'ordering.events',
  'payments.entries',
  'payments.balances',
  'parcels.parcels',
  'parcels.ends',
  'customers.customers',
]

/** Every row, without what is drawn by lot or counted up: an order is named by the press that placed it. */
async function contents(db: Db): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const all: Record<string, readonly unknown[]> = {}
  const { rows: orders } = await sql<{ number: string; key: string }>`
    select number, key from ordering.orders`.execute(db)
  const keys = new Map(
    orders.flatMap(({ number, key }) => [
      [number, key],
      [trackingOf(number), key],
    ]),
  )
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - array['customer', 'parcel', 'movement', 'event', 'entry'])::text as row
      from ${sql.table(table)} t`.execute(db)
    all[table] = rows
      .map(({ row }) => row.replaceAll(/[A-Z]{2}-\d{6}|(?<=")\d{12}(?=")/g, (one) => keys.get(one) ?? one))
      .toSorted()
  }
  const jobs = await sql<{ row: string }>`
    select j.task_identifier || (p.payload -> 'at')::text as row from graphile_worker.jobs j
    join graphile_worker._private_jobs p on p.id = j.id order by 1`.execute(db)
  return { ...all, jobs: jobs.rows.map(({ row }) => row) }
}

const undisturbed = await (async () => {
  const { db } = await testDatabase()
  await fill(db)
  return contents(db)
})()

test('a first start brings pools that are the sum of their movements, and orders as far as they have come', async () => {
  const { db } = await testDatabase()
  await fill(db)
  await fill(db)
  assert.deepEqual(await contents(db), undisturbed)
  const { rows } =
    await sql`select p.sku from stock.pools p where p.on_hand <> (select coalesce(sum(units), 0)
    from stock.movements m where m.shop = p.shop and m.sku = p.sku and m.pool = p.pool)`.execute(db)
  assert.deepEqual(rows, [])
  const { rows: parcels } = await sql<{ n: bigint }>`select count(*) as n from parcels.ends`.execute(db)
  assert.deepEqual(parcels, [{ n: 5n }])
})

test('two processes that start at once on an empty database count and place everything once', async () => {
  const { db } = await testDatabase({ max: 8 })
  await Promise.all([fill(db), fill(db), fill(db)])
  assert.deepEqual(await contents(db), undisturbed)
})

test('a first start that is broken off after any of its steps is made good by the next', async () => {
  const { db } = await testDatabase()
  await breakAtSteps(db)
  let broken = 0
  for (let steps = 1; ; steps += 1) {
    await sql`select setval('stop', ${steps})`.execute(db)
    const outcome = await fill(db).then(
      () => 'whole',
      (problem: Error) => problem.message,
    )
    if (outcome === 'whole') break
    assert.match(outcome, /broken off/)
    broken += 1
  }
  assert.ok(broken > 20, String(broken))
  assert.deepEqual(await contents(db), undisturbed)
})

/** From now on the database refuses to write when a count that only goes down has come to nothing. */
async function breakAtSteps(db: Db): Promise<void> {
  const admin = asAdmin(db)
  await sql`create sequence stop increment by -1 minvalue 0 maxvalue 1000000 start 1000000`.execute(admin)
  await sql`grant all on sequence stop to public`.execute(admin)
  await sql`create function break_off() returns trigger language plpgsql security definer as $$ begin
    if nextval('stop') <= 1 then raise exception 'broken off'; end if; return null; end $$`.execute(admin)
  for (const table of tables) {
    await sql`create trigger break_off after insert or update on ${sql.table(table)}
      for each statement execute function break_off()`.execute(admin)
  }
}

test('the code of a sample present opens its order, and its giver is shown the same', async () => {
  const { db } = await testDatabase()
  const read = folders()
  const shop = read.open.get('milamore')!
  await loadCatalogue(db, shop, read.folders.get('milamore')!, at)
  await placeSamples(db, shop, await keepDocuments(db, shop, read.laws, at), at, secret)
  const codes = await sampleGifts(db, 'milamore', secret)
  assert.ok(codes.length > 0)
  for (const code of codes) {
    const order = await readOrderOfGift(db, 'milamore', code)
    assert.equal(await readGiftCode(db, { shop: 'milamore', number: order!.number }, secret), code)
  }
})
