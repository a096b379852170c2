/**
 * Changes of orders: beside what was agreed, in turn, and never across a step of work that did not see them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { connect, transaction } from '#db'
import { buy, openWorld, sellRings } from '#main/testing'
import { readOrder, recordChange, saidChange, takeStep, type ChangeTo } from '#ordering'
import { dispatchParcel, toSee } from '#parcels'

const world = await openWorld('2026-11-22T12:00+09:00', { shops: ['kaoru'] })
await sellRings(world, 'kaoru', { sale: 100, replacement: 0 })
const { db } = world
const staff = { actor: 'staff:kenji', at: world.now() } as const
const caseNumber = 'KA-C00001'

const ordered = () => buy(world, 'kaoru', { product: 'ring', delivered: 'not-yet' })
const order = async (number: string) => (await readOrder(db, 'kaoru', number))!
const change = (number: string, to: ChangeTo, on = db) =>
  transaction(on, (tx) => recordChange(tx, 'kaoru', number, { ...to, caseNumber }, staff))
const day = (wished: string) => ({ what: 'delivery-day', line: null, after: { day: wished } }) as const
const wrapping = { what: 'wrapping', line: null, after: { wrapping: { feeMinor: '550' } } } as const
const address = {
  what: 'address',
  line: null,
  after: { deliverTo: { name: '佐藤 美咲', lines: ['大阪府大阪市1-1'], gift: false }, destination: 'JP' },
} as const

test('an order stands as it was changed last, and what it was before stays on record', async () => {
  const number = await ordered()
  const before = await order(number)
  for (const to of [day('2026-11-28'), day('2026-11-29'), wrapping, address])
    assert.equal(await change(number, to), undefined)
  const now = await order(number)
  assert.equal(now.checkout?.deliveryDay, '2026-11-29')
  assert.deepEqual(now.checkout?.wrapping, { feeMinor: 550n })
  assert.deepEqual(now.deliverTo, address.after.deliverTo)
  assert.deepEqual(
    now.changes.map((one) => [one.change, one.what, one.before]),
    [
      [1, 'delivery-day', { day: null }],
      [2, 'delivery-day', { day: '2026-11-28' }],
      [3, 'wrapping', { wrapping: null }],
      [4, 'address', { deliverTo: before.deliverTo, destination: 'JP' }],
    ],
  )
  assert.deepEqual([now.changes[0]!.actor, now.changes[0]!.at], [staff.actor, staff.at])
  assert.equal(now.totalMinor, before.totalMinor)
  const { rows } = await sql<{ delivered_to: string }>`
    select deliver_to ->> 'name' as delivered_to from ordering.orders where number = ${number}`.execute(db)
  assert.equal(rows[0]!.delivered_to, before.deliverTo.name)
})

test('a piece that is to be made otherwise has its new options on the order, and its old ones in words', async () => {
  const number = await ordered()
  const size = { name: { ja: 'サイズ', en: 'Size' }, value: { ja: '11号', en: 'JP size 11' } }
  await change(number, { what: 'specification', line: 1, after: { sku: 'RING-11', options: [size] } })
  const now = await order(number)
  assert.deepEqual([now.lines[0]!.sku, now.lines[0]!.options], ['RING-11', [size]])
  assert.deepEqual(saidChange(now.changes[0]!, 'en'), { before: [], after: ['Size: JP size 11'] })
})

test('nothing is changed of an order that has left, and nothing is taken out of what was changed', async () => {
  const number = await ordered()
  await change(number, day('2026-11-28'))
  await dispatchParcel(
    db,
    'kaoru',
    { parcel: crypto.randomUUID(), order: number, lines: [1], carrier: 'yamato', tracking: '1' },
    staff,
  )
  assert.deepEqual(await change(number, day('2026-11-29')), { refused: 'too-late-to-change', line: 1 })
  await assert.rejects(sql`update ordering.changes set what = 'x' where number = ${number}`.execute(db))
  await assert.rejects(sql`delete from ordering.changes where number = ${number}`.execute(db))
})

test('whoever packs or sends on a page from before a change does nothing, and one of two at once waits for the other', async () => {
  const number = await ordered()
  const take = (step: 'prepare' | 'pack', seen: number) =>
    takeStep(db, 'kaoru', { order: number, lines: [1], step, seen }, staff)
  assert.equal(await take('prepare', 0), undefined)
  const elsewhere = connect(world.url, { max: 2, mayExitIdle: true })
  const [packed, changed] = await Promise.all([take('pack', 0), change(number, wrapping, elsewhere)])
  await elsewhere.destroy()
  assert.equal(changed, undefined)
  const { lines, changes } = await order(number)
  // Either it was packed before it was changed, or whoever packs has to look again.
  assert.deepEqual(
    [packed?.refused, lines[0]!.stage],
    packed === undefined ? [undefined, 'packed'] : ['order-changed', 'preparing'],
  )
  assert.equal(changes.length, 1)
  await change(number, address)
  const sent = { order: number, lines: [1], carrier: 'yamato', tracking: '2' }
  const stale = { ...sent, parcel: crypto.randomUUID(), seen: 0 }
  assert.deepEqual(await dispatchParcel(db, 'kaoru', stale, staff), { refused: 'order-moved-on' })
  const fresh = { ...sent, parcel: crypto.randomUUID(), seen: toSee(await order(number), []) }
  assert.equal(await dispatchParcel(db, 'kaoru', fresh, staff), undefined)
})
