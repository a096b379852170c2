/**
 * Words of the buyer's own that come onto a piece, or off it, after the order: what that makes of the piece.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buy, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { openCase, press } from './index.ts'

test('an engraving that is asked for later makes the piece its buyer’s own, which cannot be withdrawn from any more; without it, it can again', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['k-uno'] })
  const { db } = world
  const shop = world.shop('k-uno')
  const number = await buy(world, 'k-uno', { who: 'anna', product: 'musubi-ring', delivered: 'not-yet' })
  const engrave = async (engraving: string) => {
    const order = (await readOrder(db, 'k-uno', number))!
    const request = {
      key: randomUUID(),
      request: 'change-specification',
      line: 1,
      quantity: 1,
      answers: {},
      description: '',
      photos: [],
      requester: 'buyer',
      language: 'en',
      details: { what: 'specification', chosen: { engraving } },
    } as const
    const by = { actor: `customer:${order.customer}`, at: world.now() } as const
    const asked = await openCase(db, shop, order, request, by)
    assert.ok('number' in asked, JSON.stringify(asked))
    const staff = { actor: 'staff:kenji', at: world.now(), version: 1 } as const
    const done = await press(db, shop, asked.number, { command: 'make-change', note: '' }, staff)
    assert.ok(!('refused' in done), JSON.stringify(done))
    return (await readOrder(db, 'k-uno', number))!.lines[0]!.kind
  }
  const anna = await signedIn(world, 'k-uno', number)
  const unwanted = async () => (await anna.get(`/k-uno/my/orders/${number}/lines/1/needs/unwanted`)).words
  assert.match(await unwanted(), /This is your legal right/)
  assert.equal(await engrave('A & K'), 'personalised')
  assert.doesNotMatch(await unwanted(), /This is your legal right/)
  assert.equal(await engrave(''), 'made-to-order')
  assert.match(await unwanted(), /This is your legal right/)
})
