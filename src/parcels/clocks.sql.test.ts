/** Processes whose clocks are apart tell of one parcel: what is on record stays in an order that can be. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buy, moment, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from './index.ts'

test('a parcel told as delivered by a clock that runs behind arrives when it was sent, and its page is there', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'] })
  const order = await buy(world, 'k-uno', { ordered: '2026-11-10T10:00+09:00', delivered: 'not-yet' })
  const parcel = randomUUID()
  const sent = { parcel, order, lines: [1], carrier: 'DHL', tracking: 'T' }
  const ahead = { actor: 'carrier' as const, at: moment('2026-11-20T09:59:30+09:00') }
  await dispatchParcel(world.db, 'k-uno', sent, ahead)
  await deliverParcel(world.db, 'k-uno', parcel, { ...ahead, at: moment('2026-11-20T09:58+09:00') })
  const line = (await readOrder(world.db, 'k-uno', order))?.lines[0]
  assert.deepEqual([line?.shippedAt, line?.deliveredAt], [ahead.at, ahead.at])
  const hanako = await signedIn(world, 'k-uno', order)
  assert.equal((await hanako.get(`/k-uno/my/orders/${order}/lines/1/exchange`)).status, 200)
  assert.deepEqual(world.faults, [])
})
