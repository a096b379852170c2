/** What is asked for cannot be done: the shop says so, and documents and law are asked anew with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, openWorld, ringCase, sellRings } from '#main/testing'
import { readOrder } from '#ordering'
import { readRuling } from '#rulings'
import { readEvents } from './index.ts'

const { asked, caseOf, pressed, allOf, approve } = ringCase

const impossible = (note: string) => ({ command: 'judge-remedy', possible: 'no', note }) as const

test('a mending that is impossible leads to what the law gives instead, and the new ruling is kept', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'] })
  await sellRings(world, 'kaoru', { sale: 5, replacement: 0 })
  const number = await buy(world, 'kaoru', {
    who: 'anna',
    product: 'ring',
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const sale = { world, shop: 'kaoru', order: (await readOrder(world.db, 'kaoru', number))! }
  const theCase = await asked(sale, { request: 'return', language: 'en' })
  const before = await caseOf(sale, theCase)
  const first = (await readRuling(world.db, 'kaoru', before.ruling))?.ruling
  assert.equal(first?.terms['remedies'], undefined)
  assert.deepEqual(await pressed(sale, theCase, impossible(' ')), { refused: 'words-missing' })
  await allOf(sale, theCase, impossible('The casting mould is broken.'))
  const after = await caseOf(sale, theCase)
  assert.equal(after.current.state, before.current.state)
  assert.deepEqual(after.findings, { 'remedy-possible': 'no' })
  const judged = (await readEvents(world.db, 'kaoru', theCase)).at(-1)!
  assert.equal(judged.type, 'RemedyJudged')
  const kept = await readRuling(world.db, 'kaoru', String(judged.data['ruling']))
  assert.equal(kept?.ruling.verdict, 'accept')
  assert.deepEqual(kept.ruling.terms['remedies'], ['terminate', 'price-reduction'])
  await allOf(sale, theCase, approve)
  assert.deepEqual((await caseOf(sale, theCase)).current, {
    state: 'approved',
    remedies: ['terminate', 'price-reduction'],
  })
})
