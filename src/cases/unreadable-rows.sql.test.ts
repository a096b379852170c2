/** Rows of cases with words that this program does not know: a fault of that case, and of nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, moment, openWorld, sellRings } from '#main/testing'
import { readOrder } from '#ordering'
import { isReadable, openCase, readCase, readCasesOf } from './index.ts'

test('a word of a row that this program does not know is a fault of that case alone', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'] })
  const { db } = world
  await sellRings(world, 'kaoru', { sale: 5, replacement: 2 })
  const [ordered, delivered] = ['2026-11-10T10:00+09:00', '2026-11-20T10:00+09:00']
  const order = await buy(world, 'kaoru', { product: 'ring', ordered, delivered })
  const opened = await openCase(
    db,
    world.shop('kaoru'),
    (await readOrder(db, 'kaoru', order))!,
    {
      key: 'press',
      request: 'exchange',
      line: 1,
      quantity: 1,
      answers: { reason: 'defect' },
      description: '石がゆるんでいます',
      photos: [],
      requester: 'buyer',
      language: 'ja',
    },
    { actor: 'customer:hanako', at: moment('2026-11-22T10:00+09:00') },
  )
  assert.ok(!('refused' in opened), JSON.stringify(opened))
  const row = () => db.updateTable('cases.cases').where('number', '=', opened.number)
  for (const [column, wrong] of [
    ['due_is', 'moonrise'],
    ['due_from', '{"of":"clause"}'],
    ['request', 'teleport'],
    ['answers', 'null'],
    ['findings', '[1]'],
    ['language', 'fr'],
  ] as const) {
    const before = await db.selectFrom('cases.cases').select(column).executeTakeFirstOrThrow()
    await row()
      .set({ [column]: wrong })
      .execute()
    const [found] = await readCasesOf(db, 'kaoru', order)
    assert.ok(found !== undefined && !isReadable(found), column)
    assert.match(found.fault, /cannot be read/)
    const value = Object.values(before)[0] as unknown
    await row()
      .set({ [column]: typeof value === 'object' ? JSON.stringify(value) : value })
      .execute()
  }
  const again = await readCase(db, 'kaoru', opened.number)
  assert.ok(again !== undefined && isReadable(again))
})
