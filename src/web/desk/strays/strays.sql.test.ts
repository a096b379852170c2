/** Boxes that belong to no open case, at the desk. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, hiddenFields, ringCase } from '#main/testing'
import { readStrays } from '#parcels'

const { sold, asked, allOf, callIn, caseOf, state } = ringCase

test('a box that nobody knows is written down once, and taken in by the case it turns out to belong to, once', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { world } = sale
  const first = await asked(sale)
  await allOf(sale, first, callIn)
  const kenji = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const page = await kenji.open('/desk/kaoru/strays')
  const box = {
    ...hiddenFields(page.html),
    what: 'A ring in a blue case',
    sender: 'H. Y.',
    carrier: '',
    tracking: '',
  }
  await kenji.press('/desk/kaoru/strays', box)
  assert.match(await kenji.press('/desk/kaoru/strays', box), /A ring in a blue case/)
  const [stray, ...more] = await readStrays(world.db, 'kaoru')
  assert.deepEqual([more.length, stray?.caseNumber], [0, null])
  const match = `/desk/kaoru/strays/${stray!.stray}/case`
  const wrong = await kenji.post(match, { number: 'KA-C99999' })
  assert.equal(wrong.status, 422)
  assert.equal((await readStrays(world.db, 'kaoru'))[0]?.caseNumber, null)
  await kenji.press(match, { number: first.toLowerCase() })
  assert.deepEqual([await state(sale, first), (await caseOf(sale, first)).custody], ['received', 'with-shop'])
  assert.equal((await readStrays(world.db, 'kaoru'))[0]?.caseNumber, first)
  assert.equal((await kenji.post(match, { number: first })).status, 422)
  assert.deepEqual(world.faults, [])
})
