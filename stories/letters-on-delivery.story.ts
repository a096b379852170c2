/**
 * Delivery is answered by a letter, and by one reminder before the shop's window ends; never by two, never by
 * one too many.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCase } from '#cases'
import { buy, moment, openWorld, type World } from '#main/testing'
import { readOrder } from '#ordering'

const kinds = async (world: World, shop: string, order: string) =>
  (await world.letters(shop))
    .filter((l) => l.order === order)
    .map((l) => l.kind)
    .toReversed()

test('on the day of delivery: check now, within three days; on day 2 one reminder [KAMI-07]', async () => {
  const world = await openWorld('2026-11-01T09:00+09:00')
  const number = await buy(world, 'kami-kagu', {
    product: 'nami-scratcher',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  await world.goTo('2026-11-20T10:01+09:00')
  assert.deepEqual(await kinds(world, 'kami-kagu', number), ['order-placed', 'parcel-sent', 'delivered'])
  const [letter] = await world.letters('kami-kagu')
  assert.match(letter?.text ?? '', /11月23日（月）23:59（日本時間）まで/)
  await world.goTo('2026-11-22T09:59+09:00')
  assert.deepEqual(await kinds(world, 'kami-kagu', number), ['order-placed', 'parcel-sent', 'delivered'])
  await world.goTo('2026-11-22T10:00+09:00')
  assert.deepEqual(await kinds(world, 'kami-kagu', number), [
    'order-placed',
    'parcel-sent',
    'delivered',
    'window-reminder',
  ])
  await world.goTo('2026-12-20T10:00+09:00')
  assert.deepEqual(await kinds(world, 'kami-kagu', number), [
    'order-placed',
    'parcel-sent',
    'delivered',
    'window-reminder',
  ])
})

test('what can be asked for until the same day is named once, though several rules end it', async () => {
  const world = await openWorld('2026-11-01T09:00+09:00')
  await buy(world, 'kami-kagu', {
    who: 'emily',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  await world.goTo('2026-11-20T10:01+09:00')
  const letter = (await world.letters('kami-kagu')).find(({ kind }) => kind === 'delivered')
  assert.match(letter?.text ?? '', /^- Return for a refund: until Monday 23 November, 23:59 \(Japan\)$/m)
})

test('a disc is to be played, its package and statement to be kept [PRE-16, PRE-17]', async () => {
  const world = await openWorld('2026-11-01T09:00+09:00')
  await buy(world, 'preorder', {
    product: 'yoake-cd',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  await world.goTo('2026-11-20T10:01+09:00')
  const [letter] = await world.letters('preorder')
  assert.equal(letter?.kind, 'delivered')
  assert.match(letter.text, /再生/)
  assert.match(letter.text, /納品書/)
  assert.match(letter.text, /11月27日（金）23:59（日本時間）まで/)
})

test('who has asked already is not reminded', async () => {
  const world = await openWorld('2026-11-01T09:00+09:00')
  const number = await buy(world, 'kaoru', {
    product: 'minamo-ring',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  await world.goTo('2026-11-21T10:00+09:00')
  const order = (await readOrder(world.db, 'kaoru', number))!
  const opened = await openCase(
    world.db,
    world.shop('kaoru'),
    order,
    {
      key: 'a press of hers',
      request: 'exchange',
      line: 1,
      quantity: 1,
      answers: { reason: 'defect' },
      description: '石がゆるい',
      photos: [],
      requester: 'buyer',
      language: 'ja',
    },
    { actor: 'customer:hanako', at: moment('2026-11-21T10:00+09:00') },
  )
  assert.ok('number' in opened)
  await world.goTo('2026-12-20T10:00+09:00')
  assert.ok(!(await kinds(world, 'kaoru', number)).includes('window-reminder'))
})
