/** Reads asked together answer what each would have answered alone, value for value, in one statement. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { together, transaction, type Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'

type Ask<T = unknown> = (db: Db) => Promise<T>

/** Values of every kind that comes back from a table of ours. */
const kinds: Ask = async (db) =>
  (
    await sql`
      select 9007199254740993::bigint as number, 7 as small, true as yes, false as no, 'ひと "つ" \\ \n' as text,
        null::text as nothing, timestamptz '2026-11-20T10:00:00.123+09:00' as at, date '2026-11-20' as day,
        '{"a": [1, "b"]}'::jsonb as json, array['x', 'y, z'] as texts, array[1, 2]::bigint[] as numbers,
        1.50::numeric as exact, '\\x00ff'::bytea as bytes, ${'given'}::text as given`.execute(db)
  ).rows
const given =
  (word: string, number: number): Ask =>
  async (db) =>
    (
      await sql`select ${number}::int as n, ${word}::text as word from generate_series(1, ${number}::int) as i
        order by i desc`.execute(db)
    ).rows
const none: Ask = async (db) =>
  (await db.selectFrom('ordering.orders').selectAll().where('shop', '=', 'nobody').execute()).length

test('what is read together is what each read alone gives, the first time and ever after', async () => {
  const { db } = await testDatabase()
  const asks = [kinds, given('one', 2), none, given('two', 3), given('none', 0)]
  const alone: unknown[] = []
  for (const ask of asks) alone.push(await ask(db))
  for (let turn = 0; turn < 8; turn += 1)
    assert.deepEqual(await together(db, (one) => Promise.all(asks.map((ask) => ask(one)))), alone)
})

test('known reads reach the server as one statement', async () => {
  const { db } = await testDatabase()
  const statement: Ask = async (one) =>
    (
      await sql<{ now: number; text: string }>`
        select statement_timestamp() as now, query as text
        from pg_stat_activity where pid = pg_backend_pid()`.execute(one)
    ).rows[0]
  const all = () =>
    together(db, (one) => Promise.all([statement(one), given('two', 2)(one), statement(one), none(one)]))
  await all()
  const [first, , again] = await all()
  assert.deepEqual(first, again)
  // What is asked twice with the same values is asked once; with others it is another question.
  assert.equal((first as { text: string }).text.match(/json_agg/g)?.length, 3)
  const two = together(db, (one) => Promise.all([given('a', 1)(one), given('b', 1)(one)]))
  assert.deepEqual(await two, [[{ n: 1, word: 'a' }], [{ n: 1, word: 'b' }]])
})

test('within a transaction they are one statement as well, which sees what was written before it', async () => {
  const { db } = await testDatabase()
  await sql`create table beside (word text not null)`.execute(asAdmin(db))
  await sql`grant all on beside to public`.execute(asAdmin(db))
  const words: Ask<readonly object[]> = async (one) =>
    (await sql<{ word: string }>`select word from beside`.execute(one)).rows
  const statement: Ask<{ text: string }> = async (one) =>
    (
      await sql<{ text: string }>`
        select query as text from pg_stat_activity where pid = pg_backend_pid()`.execute(one)
    ).rows[0]!
  for (const turn of [1, 2, 3])
    await transaction(db, async (tx) => {
      await sql`insert into beside values (${`turn ${turn}`})`.execute(tx)
      const asks = [words, kinds, statement, given('two', 2)] as const
      const alone = [await words(tx), await kinds(tx), await given('two', 2)(tx)]
      const [found, other, { text }, two] = await together(tx, (one) =>
        Promise.all([asks[0](one), asks[1](one), asks[2](one), asks[3](one)]),
      )
      assert.deepEqual([found, other, two], alone)
      assert.equal(found.length, turn)
      if (turn > 1) assert.match(text, /json_agg.*json_agg.*json_agg/s)
      assert.deepEqual(await together(tx, words), alone[0])
    })
})

test('a read that fails within a transaction takes it back, with what the database said', async () => {
  const { db } = await testDatabase()
  const divided = (by: number) => (one: Db) => sql`select 10 / ${by}::int as n`.execute(one)
  await transaction(db, (tx) => together(tx, (one) => Promise.all([divided(1)(one), divided(2)(one)])))
  const failing = transaction(db, (tx) =>
    together(tx, (one) => Promise.all([divided(5)(one), divided(0)(one)])),
  )
  await assert.rejects(failing, /division by zero/)
})

test('what was read is told again while nothing is written, and never past a commit', async () => {
  const { db } = await testDatabase()
  await sql`create table noted (place int primary key, word text not null)`.execute(asAdmin(db))
  await sql`grant all on noted to public`.execute(asAdmin(db))
  await sql`insert into noted select i, 'first' from generate_series(1, 4) as i`.execute(db)
  const words: Ask<readonly object[]> = async (one) =>
    (await sql<{ word: string }>`select place, word from noted order by place`.execute(one)).rows
  const count: Ask<readonly object[]> = async (one) =>
    (await sql<{ n: bigint }>`select count(*) as n from noted`.execute(one)).rows
  const both = () => together(db, (one) => Promise.all([words(one), count(one)]))
  const asIs = async () => [await words(db), await count(db)]
  const set = (tx: Db, place: number, word: string) =>
    sql`update noted set word = ${word} where place = ${place}`.execute(tx)

  await both()
  const [first] = await both()
  const [again] = await both()
  assert.equal(again![0], first![0])

  let told = 0
  for (let turn = 0; turn < 30; turn += 1) {
    // Two write at once, every other time the same: one of them gives up every third time.
    await Promise.allSettled([
      transaction(db, async (tx) => {
        await set(tx, (turn % 4) + 1, `turn ${turn}`)
        const [open] = await both()
        assert.notEqual((open![turn % 4] as { word: string }).word, `turn ${turn}`)
        if (turn % 3 === 0) throw new Error('given up')
      }),
      transaction(db, (tx) => set(tx, ((turn + (turn % 2)) % 4) + 1, `beside ${turn}`)),
    ])
    assert.deepEqual(await both(), await asIs())
    if ((await both())[0]![0] === (await both())[0]![0]) told += 1
    await sql`delete from noted where place = 9`.execute(db)
    if (turn % 5 === 0) await sql`insert into noted values (${10 + turn}, 'more')`.execute(db)
    assert.deepEqual(await both(), await asIs())
  }
  assert.equal(told, 30)
})

test('a read that fails spoils no other, and its connection goes to nobody', async () => {
  const { db } = await testDatabase()
  const parted =
    (by: number): Ask =>
    async (one) =>
      (await sql<{ n: number }>`select 6 / ${by}::int as n`.execute(one)).rows[0]?.n
  const both = (one: number, other: number) =>
    together(db, (held) => Promise.allSettled([parted(one)(held), parted(other)(held)]))
  const told = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))
  assert.deepEqual(told(await both(2, 3)), [3, 2])
  assert.deepEqual(told(await both(0, 3)), ['failed', 2])
  assert.deepEqual(told(await both(1, 6)), [6, 1])
  await assert.rejects(together(db, (held) => Promise.all([parted(1)(held), parted(0)(held)])))
  assert.deepEqual(told(await both(1, 6)), [6, 1])
})

test('within a transaction reads see what it wrote', async () => {
  const { db } = await testDatabase()
  await transaction(db, async (tx) => {
    await sql`create temporary table noted (n int) on commit drop`.execute(tx)
    await sql`insert into noted values (5)`.execute(tx)
    const seen: Ask = async (one) => (await sql`select n from noted`.execute(one)).rows
    assert.deepEqual(await together(tx, (one) => Promise.all([seen(one), seen(one)])), [
      [{ n: 5 }],
      [{ n: 5 }],
    ])
  })
})
