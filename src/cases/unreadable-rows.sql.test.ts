/** Rows of cases with words that this program does not know: a fault of that case, and of nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asAdmin } from '#db/testing'
import { ringCase } from '#main/testing'
import { isReadable, readCase, readCasesOf, readEvents } from './index.ts'

test('a word of a row that this program does not know is a fault of that case alone', async () => {
  const sale = await ringCase.sold('kaoru', { sale: 5, replacement: 2 })
  const { db } = sale.world
  const number = await ringCase.asked(sale)
  const row = () => asAdmin(db).updateTable('cases.cases').where('number', '=', number)
  // As if a later version had written the row: nobody alters one that stands.
  await sql`alter table cases.cases disable trigger stays`.execute(asAdmin(db))
  for (const [column, wrong] of [
    ['due_is', 'moonrise'],
    ['due_from', '{"of":"clause"}'],
    ['request', 'teleport'],
    ['answers', 'null'],
    ['findings', '[1]'],
    ['language', 'fr'],
    ['opened_by', 'moonlight'],
  ] as const) {
    const before = await db.selectFrom('cases.cases').select(column).executeTakeFirstOrThrow()
    await row()
      .set({ [column]: wrong })
      .execute()
    const [found] = await readCasesOf(db, 'kaoru', sale.order.number)
    assert.ok(found !== undefined && !isReadable(found), column)
    assert.match(found.fault, /cannot be read/)
    const value = Object.values(before)[0] as unknown
    await row()
      .set({ [column]: typeof value === 'object' ? JSON.stringify(value) : value })
      .execute()
  }
  const again = await readCase(db, 'kaoru', number)
  assert.ok(again !== undefined && isReadable(again))
})

test('an entry by somebody this program does not know stops no timeline', async () => {
  const sale = await ringCase.sold('kaoru', { sale: 5, replacement: 2 })
  const { db } = sale.world
  const number = await ringCase.asked(sale)
  await sql`insert into cases.events (shop, number, sequence, type, data, actor, at)
    values ('kaoru', ${number}, 2, 'Assigned', '{"member":null}', 'robot:7', now())`.execute(db)
  assert.deepEqual(
    (await readEvents(db, 'kaoru', number)).map(({ actor }) => actor),
    ['customer:hanako', 'unknown'],
  )
})
