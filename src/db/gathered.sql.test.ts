/** Reads of one kind that come at once are asked together, and each gets its own answer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { gathered, transaction } from '#db'
import { testDatabase } from '#db/testing'

test('many who ask at once are answered each for themselves, by few statements', async () => {
  const { db } = await testDatabase()
  const asked: number[] = []
  const twice = gathered(async (one, keys: readonly number[]) => {
    asked.push(keys.length)
    const { rows } = await sql<{ n: number }>`
      select 2 * x as n from unnest(${[...keys]}::int[]) with ordinality as k (x, place)
      order by place`.execute(one)
    return rows.map(({ n }) => n)
  })
  const keys = Array.from({ length: 60 }, (_none, n) => n)
  assert.deepEqual(
    await Promise.all(keys.map((key) => twice(db, key))),
    keys.map((key) => 2 * key),
  )
  assert.ok(asked.length < 10, `${asked.length} statements`)
  assert.equal(await transaction(db, (tx) => twice(tx, 7)), 14)
})

test('a read that fails fails for those who asked with it, and for nobody after', async () => {
  const { db } = await testDatabase()
  const divided = gathered(async (one, keys: readonly number[]) => {
    const { rows } = await sql<{ n: number }>`
      select 10 / x as n from unnest(${[...keys]}::int[]) with ordinality as k (x, place)
      order by place`.execute(one)
    return rows.map(({ n }) => n)
  })
  await assert.rejects(divided(db, 0), /division by zero/)
  assert.equal(await divided(db, 5), 2)
})

test('those who ask in one moment are asked for together, and whoever is told apart waits for nobody', async () => {
  const { db } = await testDatabase()
  const asked: string[][] = []
  const until = Promise.withResolvers<void>()
  const echo = gathered(
    async (_one, keys: readonly string[]) => {
      asked.push([...keys])
      if (keys.includes('slow 1')) await until.promise
      return keys
    },
    (key) => key.split(' ')[0]!,
  )
  const slow = ['slow 1', 'slow 2'].map((key) => echo(db, key))
  assert.deepEqual(await Promise.all(['quick 1', 'quick 2', 'quick 3'].map((key) => echo(db, key))), [
    'quick 1',
    'quick 2',
    'quick 3',
  ])
  until.resolve()
  assert.deepEqual(await Promise.all(slow), ['slow 1', 'slow 2'])
  assert.deepEqual(asked, [
    ['slow 1', 'slow 2'],
    ['quick 1', 'quick 2', 'quick 3'],
  ])
})

test('while some of a crowd are answered, others of it are being asked for already', async () => {
  const { db } = await testDatabase()
  const asked: number[] = []
  let answer = Promise.withResolvers<void>()
  let begun = Promise.withResolvers<void>()
  const echo = gathered(async (_one, keys: readonly number[]) => {
    asked.push(keys.length)
    const until = answer.promise
    begun.resolve()
    await until
    return keys
  })
  /** The statement under way is answered; until the next has begun. */
  const next = async () => {
    const [now, then] = [answer, Promise.withResolvers<void>()]
    begun = then
    answer = Promise.withResolvers<void>()
    now.resolve()
    await then.promise
  }
  const come = (many: number) => Array.from({ length: many }, (_none, n) => echo(db, n))
  const first = come(16)
  await begun.promise
  await next()
  assert.deepEqual(await Promise.race([first[0], first[15]!.then(() => 'all at once')]), 0)
  const again = come(8)
  await next()
  const crowd = come(100)
  await next()
  answer.resolve()
  await Promise.all([...first, ...again, ...crowd])
  assert.deepEqual(asked.slice(0, 4), [8, 8, 8, 32])
  assert.deepEqual(asked.slice(4), [32, 18, 9, 8, 1])
})

test('a second statement goes beside the first for as soon as there are some to go in it', async () => {
  const { db } = await testDatabase()
  const asked: number[] = []
  const answer = Promise.withResolvers<void>()
  const both = Promise.withResolvers<void>()
  const echo = gathered(
    async (_one, keys: readonly number[]) => {
      asked.push(keys.length)
      if (asked.length === 2) both.resolve()
      await answer.promise
      return keys
    },
    () => '',
    { abreast: true },
  )
  const come = (many: number) => Array.from({ length: many }, (_none, n) => echo(db, n))
  const crowd = [...come(16)]
  await both.promise
  crowd.push(...come(20))
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  assert.deepEqual(asked, [8, 8])
  answer.resolve()
  await Promise.all(crowd)
  assert.deepEqual(asked.slice(2), [10, 8, 2])
})

test('what is asked for one after the other is so in two statements beside each other, too', async () => {
  const { db } = await testDatabase()
  const first = Promise.withResolvers<void>()
  const asked: string[][] = []
  const echo = gathered(
    async (_one, keys: readonly string[]) => {
      asked.push([...keys])
      if (keys.includes('a')) await first.promise
      return keys
    },
    undefined,
    { abreast: true, single: (key) => key.slice(0, 1) },
  )
  const slow = echo(db, 'a')
  while (asked.length === 0) await new Promise(setImmediate)
  const same = Array.from({ length: 9 }, (_none, n) => echo(db, `a${n}`))
  const others = await Promise.all([...'bcdefghi'].map((key) => echo(db, key)))
  assert.deepEqual(others, [...'bcdefghi'])
  assert.ok(asked.slice(1).every((keys) => keys.every((key) => !key.startsWith('a'))))
  first.resolve()
  assert.deepEqual(await Promise.all([slow, ...same]), [
    'a',
    'a0',
    'a1',
    'a2',
    'a3',
    'a4',
    'a5',
    'a6',
    'a7',
    'a8',
  ])
  assert.ok(asked.slice(1).every((keys) => keys.filter((key) => key.startsWith('a')).length <= 1))
})
