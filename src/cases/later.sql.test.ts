/**
 * What happens to an order after somebody asked for something, or by the clock of a process that runs ahead:
 * the request stands as it was made.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordCapture } from '#payments'
import { deliverParcel, dispatchParcel } from '#parcels'
import { askFor, atTheDesk, buy, openWorld, signedIn } from '#main/testing'

const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru', 'k-uno'], units: 20 })
const second = 1_000

for (const [what, left] of [
  ['left and ', 1],
  ['', -3_600],
] as const)
  test(`a piece that ${what}arrived later than it was asked about, by another clock: the case is seen, and goes on`, async () => {
    const { db } = world
    for (const shop of ['kaoru', 'k-uno']) {
      const order = await buy(world, shop, { delivered: 'not-yet' })
      const parcel = crypto.randomUUID()
      const box = { parcel, order, lines: [1], carrier: 'yamato', tracking: '1' }
      const leaves = () =>
        dispatchParcel(db, shop, box, { actor: 'staff:world', at: world.now() + left * second })
      await leaves()
      await deliverParcel(db, shop, parcel, { actor: 'carrier', at: world.now() + 2 * second })
      const answers = { reason: 'defect', noticed: '2026-11-21T10:00+09:00' }
      const number = await askFor(world, shop, order, { answers })
      const amount = { amountMinor: 1n, currency: 'JPY' } as const
      const paid = {
        method: 'card',
        brand: 'visa',
        actor: 'staff:world',
        at: world.now() + 3 * second,
      } as const
      await recordCapture(db, shop, order, { amount, ...paid })
      const desk = await atTheDesk(world, shop)
      assert.match(await desk.read(`/desk/${shop}/cases/${number}`), new RegExp(number))
      const customer = await signedIn(world, shop, order)
      assert.match(await customer.read(`/${shop}/my/cases/${number}`), new RegExp(number))
      const words = {
        version: '1',
        'want-evidence-photo': 'yes',
        'want-evidence-note': 'From the side, please.',
      }
      await desk.press(`/desk/${shop}/cases/${number}/evidence`, words)
    }
    assert.deepEqual(world.faults, [])
  })
