/**
 * A ledger from before there were more kinds than two: nothing of it is lost, and what staff had paid out is
 * in it.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate, type Db } from '#db'
import { testDatabase } from '#db/testing'
import { oweRefund, readLedger } from './index.ts'

const folder = join(import.meta.dirname, '../../schema/migrations')

/** A database as the program left it before this migration. */
async function before(db: Db): Promise<void> {
  await sql`create schema db`.execute(db)
  await sql`create table db.migrations (name text primary key, hash text not null,
    applied_at timestamptz not null default now())`.execute(db)
  for (const name of readdirSync(folder).toSorted().slice(0, 6)) {
    const text = readFileSync(join(folder, name), 'utf8')
    await sql.raw(text).execute(db)
    const hash = createHash('sha256').update(text).digest('hex')
    await sql`insert into db.migrations (name, hash) values (${name}, ${hash})`.execute(db)
  }
}

/** One order with two refunds promised: the first was paid out by Kenji, the second is still open. */
async function sell(db: Db): Promise<void> {
  await sql
    .raw(`
    insert into customers.customers (shop, customer, address, name, language, created_at)
    values ('kaoru', '00000000-0000-4000-8000-000000000001', 'a@customer.example', 'Anna', 'en', now());
    insert into ordering.orders (shop, number, key, customer, placed_at, language, currency, total_minor,
      shipping_minor, buyer, name, address, country, deliver_to, destination, memo, return_clause_shown,
      documents, actor)
    values ('kaoru', 'KA-1', 'k', '00000000-0000-4000-8000-000000000001', now(), 'en', 'JPY', 10000, 0,
      'consumer', 'Anna', '', 'DE', '{}', 'DE', '領収書は不要です', true, '[]', 'customer:anna');
    insert into ordering.lines (shop, number, line, sku, product, name, options, kind, seal, cancellable,
      picture, quantity, price_minor)
    values ('kaoru', 'KA-1', 1, 'RING', 'ring', '{}', '[]', 'ready', 'none', 'unstated', 'ring.svg', 1, 10000);
    insert into rulings.rulings (shop, hash, request, documents, facts, ruling, kept_at)
    values ('kaoru', 'h', 'exchange', '[]', '{"in-memo":"yes"}', '{}', now());
    insert into cases.cases (shop, number, key, kind, order_number, line, quantity, state, data, custody,
      answers, description, ruling_hash, language, opened_at, opened_by)
    select 'kaoru', number, number, 'exchange', 'KA-1', 1, 1, state, '{}', 'with-shop', '{}', '', 'h', 'en', now(),
      'customer:anna'
    from (values ('KA-C1', 'settled'), ('KA-C2', 'refund-owed')) as c (number, state);
    insert into cases.events (shop, number, sequence, type, data, actor, at)
    values ('kaoru', 'KA-C1', 2, 'Settled', '{"by":"refund","note":""}', 'staff:kenji', '2026-11-25T01:00Z');
    insert into payments.balances (shop, order_number, currency, paid_minor, refunded_minor)
    values ('kaoru', 'KA-1', 'JPY', 10000, 7000);
    insert into payments.entries (shop, order_number, currency, kind, amount_minor, method, brand,
      case_number, actor, at)
    select 'kaoru', 'KA-1', 'JPY', e.* from (values
      ('paid', 10000, 'card', 'visa', null, 'start', timestamptz '2026-11-01T01:00Z'),
      ('refund-owed', 4000, 'same-means', null, 'KA-C1', 'staff:kenji', '2026-11-20T01:00Z'),
      ('refund-owed', 3000, 'same-means', null, 'KA-C2', 'staff:kenji', '2026-11-21T01:00Z')) e;`)
    .execute(db)
}

test('what was paid is captured now, a refund that was paid out is an entry by who pressed then, one still open stays open', async () => {
  const { db, url } = await testDatabase({ migrated: false })
  await before(db)
  await sell(db)
  assert.equal(await migrate(url), undefined)
  const order = { number: 'KA-1', currency: 'JPY' }
  const { entries, ...sums } = await readLedger(db, 'kaoru', order)
  assert.deepEqual(
    entries.map((e) => [e.kind, e.amount.amountMinor, e.method, e.brand, e.caseNumber, e.actor, e.at]),
    [
      ['captured', 10_000n, 'card', 'visa', null, 'start', Date.parse('2026-11-01T01:00Z')],
      ['refund-owed', 4_000n, 'same-means', null, 'KA-C1', 'staff:kenji', Date.parse('2026-11-20T01:00Z')],
      ['refund-owed', 3_000n, 'same-means', null, 'KA-C2', 'staff:kenji', Date.parse('2026-11-21T01:00Z')],
      ['refund-paid', 4_000n, 'same-means', null, 'KA-C1', 'staff:kenji', Date.parse('2026-11-25T01:00Z')],
    ],
  )
  assert.deepEqual([sums.left.amountMinor, sums.refundPaid.amountMinor], [3_000n, 4_000n])
  await assert.rejects(sql`delete from payments.entries`.execute(db), /only grows/)
  const more = { amount: { amountMinor: 3_001n, currency: 'JPY' }, caseNumber: 'KA-C2' }
  assert.deepEqual(await oweRefund(db, 'kaoru', 'KA-1', { ...more, actor: 'staff:kenji', at: 0 }), {
    refused: 'refund-exceeds-payment',
    left: { amountMinor: 3_000n, currency: 'JPY' },
  })
})

test('orders and lines from before state no facts, and are as they were in everything else', async () => {
  const { db, url } = await testDatabase({ migrated: false })
  await before(db)
  await sell(db)
  const was = await sql`select to_jsonb(o) as row from ordering.orders o`.execute(db)
  await migrate(url)
  const is = await sql`select to_jsonb(o) - 'facts' as row from ordering.orders o`.execute(db)
  assert.deepEqual(is.rows, was.rows)
  const { rows } =
    await sql`select o.facts as orders, l.facts as lines from ordering.orders o, ordering.lines l`.execute(db)
  assert.deepEqual(rows, [{ orders: {}, lines: {} }])
})
