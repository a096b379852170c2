/** The world that tests live in: what its builders do is what they say, and two worlds do not meet. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCasesOf } from '#cases'
import { readOrder } from '#ordering'
import { readLedger } from '#payments'
import { readOnHand } from '#stock'
import { askFor, atTheDesk, buy, guest, moment, openWorld, receive, sellRings, signedIn } from './index.ts'

const noon = '2026-11-22T12:00+09:00'

test('of five rings on sale and one kept one is bought, paid and delivered as it was said', async () => {
  const world = await openWorld(noon, { shops: ['kaoru'], units: 0 })
  await sellRings(world, 'kaoru', { sale: 5, replacement: 1 })
  const [ordered, delivered] = ['2026-11-10T10:00+09:00', '2026-11-20T10:00+09:00']
  const number = await buy(world, 'kaoru', { product: 'ring', ordered, delivered })
  const order = (await readOrder(world.db, 'kaoru', number))!
  assert.deepEqual([order.placedAt, order.totalMinor], [moment(ordered), 21_000n])
  assert.equal(order.lines[0]?.deliveredAt, moment(delivered))
  assert.equal((await readLedger(world.db, 'kaoru', order)).captured.amountMinor, 21_000n)
  assert.deepEqual((await readOnHand(world.db, 'kaoru', ['RING'])).get('RING'), { sale: 4, replacement: 1 })
  await askFor(world, 'kaoru', number, { answers: { reason: 'defect' } })
  assert.equal((await readCasesOf(world.db, 'kaoru', number)).length, 1)
})

test('without words about it, what is counted in stock is bought; what is not there cannot be', async () => {
  const world = await openWorld(noon, { shops: ['kaoru'], units: 0 })
  await assert.rejects(buy(world, 'kaoru'), /has no piece/)
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 1, replacement: 0 })
  const order = (await readOrder(world.db, 'kaoru', await buy(world, 'kaoru')))!
  assert.deepEqual([order.name, order.lines[0]?.sku], ['山田 花子', 'KA-GINGA-9'])
  await assert.rejects(buy(world, 'kaoru', { product: 'ginga-ring' }), /has no ginga-ring/)
})

test('whoever is signed in sees their own; another world knows nothing of it', async () => {
  const [world, other] = [
    await openWorld(noon, { shops: ['kaoru'] }),
    await openWorld(noon, { shops: ['kaoru'] }),
  ]
  const number = await buy(world, 'kaoru', { who: 'anna', delivered: 'not-yet' })
  const place = `/kaoru/my/orders/${number}`
  for (const enter of [signedIn, guest])
    assert.match(await (await enter(world, 'kaoru', number)).read(place), new RegExp(number))
  const desk = await atTheDesk(world, 'kaoru', 'support')
  assert.match(await desk.read('/desk/kaoru/orders'), new RegExp(`${number}.*Anna`))
  assert.equal(await readOrder(other.db, 'kaoru', number), undefined)
  assert.deepEqual(world.faults, [])
})
