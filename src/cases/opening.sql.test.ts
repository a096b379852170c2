/**
 * A request that is granted by what its page showed: written in few statements, and only while nobody held
 * the order since.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { sql } from 'kysely'
import { giveUpOrder, lockOrder } from '#ordering'
import { readRulingContext } from '#rulings'
import { together, transaction } from '#db'
import { buy, openWorld, ringCase, sellRings, type World } from '#main/testing'
import { readUnits } from '#units'
import { openCase, readBeside, readCasesOf } from './index.ts'

const { sold, request, hanako, caseOf } = ringCase

/** What the connections are asked: counted at the driver, by number of statements. */
let asked: string[] = []
const query = pg.Client.prototype.query as (...given: readonly unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: readonly unknown[]) {
  const [first] = given
  asked.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
  return query.apply(this, [...given])
} as typeof pg.Client.prototype.query

const seenOf = async (world: World, shop: string, number: string) => {
  const [beside, rulingContext] = await together(world.db, (db) =>
    Promise.all([readBeside(db, shop, number), readRulingContext(db, world.shop(shop), number)]),
  )
  return { ...beside, rulingContext: rulingContext! }
}

test('a request is written in two statements, however many pieces it is for, with all that belongs to it', async () => {
  const sale = await sold('kaoru', { sale: 9, replacement: 3 }, { quantity: 4 })
  const { world } = sale
  const { number } = sale.order
  const counts: number[] = []
  for (const [key, quantity] of [
    ['first', 1],
    ['second', 3],
  ] as const) {
    const seen = await seenOf(world, 'kaoru', number)
    asked = []
    const given = request({ key, quantity })
    const opened = await openCase(world.db, world.shop('kaoru'), { number }, given, hanako, seen)
    counts.push(asked.length)
    assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
    assert.equal((await caseOf(sale, opened.number)).units.length, quantity)
    const { rows } = await sql<{ name: string }>`
      select source as name from seals.leaves where id = ${opened.number} or id like ${`${opened.number}/%`}
      union all select 'letter' from graphile_worker._private_jobs
        where payload::jsonb #>> '{data,case}' = ${opened.number}
      order by name`.execute(world.db)
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['cases.cases', 'cases.events', 'letter'],
    )
  }
  assert.deepEqual(counts, [2, 2])
})

const unpaid = { product: 'ring', toPay: { method: 'bank-transfer', payBy: null } } as const
const cancelling = { request: 'cancel', answers: { reason: 'defect' } } as const

async function house(): Promise<World> {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'] })
  await sellRings(world, 'kaoru', { sale: 99, replacement: 30 })
  return world
}

/** Until so many wait for what another transaction holds. */
async function whileWaiting({ db }: World, many: number): Promise<void> {
  for (let waiting = 0; waiting < many;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    waiting = rows.length
  }
}

test('whoever saw an order before it was given up, or waits while it is, is told so and opens nothing', async () => {
  const world = await house()
  const number = await buy(world, 'kaoru', unpaid)
  const seen = await seenOf(world, 'kaoru', number)
  const open = (key: string) =>
    openCase(world.db, world.shop('kaoru'), { number }, request({ ...cancelling, key }), hanako, seen)
  let waiting: ReturnType<typeof open> | undefined
  await transaction(world.db, async (tx) => {
    assert.equal(await giveUpOrder(tx, 'kaoru', number, 'not-paid-in-time', hanako), undefined)
    // It begins to wait while the order still is as it was seen.
    waiting = open('waits')
    await whileWaiting(world, 1)
  })
  assert.deepEqual(await waiting, { refused: 'order-given-up' })
  assert.deepEqual(await open('later'), { refused: 'order-given-up' })
  assert.deepEqual(await readUnits(world.db, 'kaoru', number), [])
  assert.deepEqual(await readCasesOf(world.db, 'kaoru', number), [])
})

test('a press that only looked again at an order held by nobody is not taken for one that changed it', async () => {
  const world = await house()
  const number = await buy(world, 'kaoru', { product: 'ring' })
  const seen = await seenOf(world, 'kaoru', number)
  await transaction(world.db, (tx) => lockOrder(tx, 'kaoru', number))
  assert.notEqual((await seenOf(world, 'kaoru', number)).mark, seen.mark)
  const opened = await openCase(world.db, world.shop('kaoru'), { number }, request(), hanako, seen)
  // It was held meanwhile: decided anew, and granted all the same.
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
})

test('the same press several times at once is one request, and another press for the piece finds it', async () => {
  const world = await house()
  const number = await buy(world, 'kaoru', { product: 'ring' })
  const seen = await seenOf(world, 'kaoru', number)
  const open = (key: string) =>
    openCase(world.db, world.shop('kaoru'), { number }, request({ key }), hanako, seen)
  const same = await Promise.all(Array.from({ length: 5 }, () => open('the same')))
  const [first] = same
  assert.ok(first !== undefined && 'number' in first && !('refused' in first), JSON.stringify(first))
  for (const one of same) assert.deepEqual(one, first)
  assert.deepEqual(await open('another'), { refused: 'case-already-open', number: first.number })
  assert.equal((await readCasesOf(world.db, 'kaoru', number)).length, 1)
})

test('of many who press at once each has a request of their own, and one who is late spoils nothing', async () => {
  const world = await house()
  const numbers: string[] = []
  for (let n = 0; n < 12; n += 1) numbers.push(await buy(world, 'kaoru', { product: 'ring' }))
  const late = await buy(world, 'kaoru', unpaid)
  const seen = new Map<string, Awaited<ReturnType<typeof seenOf>>>()
  for (const number of [...numbers, late]) seen.set(number, await seenOf(world, 'kaoru', number))
  await giveUpOrder(world.db, 'kaoru', late, 'not-paid-in-time', hanako)
  const open = (number: string, more: Parameters<typeof request>[0] = {}) =>
    openCase(
      world.db,
      world.shop('kaoru'),
      { number },
      request({ key: `of ${number}`, ...more }),
      hanako,
      seen.get(number)!,
    )
  asked = []
  const [refused, ...opened] = await Promise.all([
    open(late, cancelling),
    ...numbers.map((number) => open(number)),
  ])
  assert.deepEqual(refused, { refused: 'order-given-up' })
  const given = opened.map((one) => ('number' in one && !('refused' in one) ? one.number : undefined))
  assert.equal(new Set(given.filter((one) => one !== undefined)).size, numbers.length)
  for (const [at, number] of numbers.entries()) {
    const [own, ...others] = await readCasesOf(world.db, 'kaoru', number)
    assert.deepEqual([own?.number, others.length], [given[at], 0])
    const units = await readUnits(world.db, 'kaoru', number)
    assert.deepEqual(
      units.map(({ inCase }) => inCase),
      [given[at]],
    )
  }
})

test('many who press at once are written by few statements', async () => {
  const world = await house()
  const numbers: string[] = []
  for (let n = 0; n < 16; n += 1) numbers.push(await buy(world, 'kaoru', { product: 'ring' }))
  const seen = await Promise.all(numbers.map((number) => seenOf(world, 'kaoru', number)))
  asked = []
  const opened = await Promise.all(
    numbers.map((number, at) =>
      openCase(world.db, world.shop('kaoru'), { number }, request({ key: `${at}` }), hanako, seen[at]!),
    ),
  )
  assert.equal(opened.filter((one) => !('refused' in one)).length, numbers.length)
  assert.ok(asked.length <= 14, `${asked.length} statements`)
})
