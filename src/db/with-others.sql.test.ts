/**
 * Reads of presses made at once: each is told its own, as it would have been told alone, by one statement.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { kept, togetherWithOthers, transaction, type Db } from '#db'
import { asAdmin, testDatabase, type TestDatabase } from '#db/testing'

const made = async (): Promise<TestDatabase> => {
  const database = await testDatabase()
  await sql`create table beside (shop text, word text, number integer, at timestamptz)`.execute(
    asAdmin(database.db),
  )
  await sql`grant all on beside to public`.execute(asAdmin(database.db))
  await sql`insert into beside values ('kaoru', 'one', 1, '2026-11-20T10:00Z'), ('kaoru', 'two', 2, null),
    ('kaoru', 'two', 3, null), ('milamore', 'two', 4, null)`.execute(database.db)
  return database
}

type Named = { readonly shop: string; readonly word: string }
const named = kept(['shop', 'word'], (db, { shop, word }: Named) =>
  db
    .selectFrom(sql<{ shop: string; word: string; number: number; at: number }>`beside`.as('b'))
    .selectAll()
    .where('shop', '=', shop)
    .where('word', '=', word)
    .orderBy('number')
    .limit(5),
)
/** The statement as the server was asked it. */
const asked = kept(['shop'], (db, { shop }: { readonly shop: string }) =>
  db.selectNoFrom([
    sql<string>`(select query from pg_stat_activity where pid = pg_backend_pid())`.as('text'),
    sql<number>`statement_timestamp()`.as('at'),
    sql<string>`${shop}::text`.as('shop'),
  ]),
)
const both = (one: Db, which: Named) => Promise.all([named(one, which), asked(one, which)])

const wanted: readonly Named[] = [
  { shop: 'kaoru', word: 'one' },
  { shop: 'kaoru', word: 'two' },
  { shop: 'milamore', word: 'two' },
  { shop: 'kaoru', word: 'none' },
  { shop: 'two', word: 'two' },
]

test('those who press at once are each told their own, as they would have been told alone', async () => {
  const { db } = await made()
  const alone: unknown[] = []
  for (const which of wanted) alone.push(await named(db, which))
  for (let turn = 0; turn < 3; turn += 1) {
    const told = wanted.map((which) => togetherWithOthers(db, (one) => named(one, which)))
    assert.deepEqual(await Promise.all(told), alone)
  }
})

test('what those who press at once read is one statement, once it is known', async () => {
  const { db } = await made()
  const press = () => Promise.all(wanted.map((which) => togetherWithOthers(db, (one) => both(one, which))))
  await press()
  const seen = (await press()).slice(0, -1).map(([, [row]]) => row!)
  assert.equal(new Set(seen.map(({ at }) => at)).size, 1)
  assert.match(seen[0]!.text, /unnest/)
})

test('what was written a moment ago is told, whoever wrote it', async () => {
  const { db } = await made()
  const read = () => togetherWithOthers(db, (one) => named(one, wanted[0]!))
  await read()
  for (let turn = 2; turn < 5; turn += 1) {
    await sql`insert into beside values ('kaoru', 'one', ${turn}, null)`.execute(db)
    assert.equal((await read()).length, turn)
  }
})

test('one who asks what cannot be answered is refused alone, and within a transaction its own rows are seen', async () => {
  const { db } = await made()
  const wrong = kept(['shop'], (one, { shop }: { readonly shop: string }) =>
    one.selectNoFrom(sql<number>`1 / ${shop}::integer`.as('n')),
  )
  const divided = (shop: string) => togetherWithOthers(db, (one) => wrong(one, { shop }))
  assert.deepEqual(await divided('1'), [{ n: 1 }])
  const [good, bad, other] = await Promise.allSettled([divided('1'), divided('0'), divided('-1')])
  assert.deepEqual([good.status, bad.status, other.status], ['fulfilled', 'rejected', 'fulfilled'])
  await transaction(db, async (tx) => {
    await sql`insert into beside values ('kaoru', 'none', 9, null)`.execute(tx)
    assert.equal((await togetherWithOthers(tx, (one) => named(one, wanted[3]!))).length, 1)
  })
})
