/** What is read of a parcel that the carrier has lost, by its customer and at the desk. Over HTTP. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { readCasesOf } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, ringCase, signedIn } from '#main/testing'
import { dispatchParcel } from '#parcels'

test('nobody is told that the shop has a parcel which the carrier has lost', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const order = await buy(world, 'kaoru', { product: 'minamo-ring', delivered: 'not-yet' })
  const parcel = randomUUID()
  const box = { parcel, order, lines: [1], carrier: 'yamato', tracking: '400000000009' }
  await dispatchParcel(world.db, 'kaoru', box, { actor: 'staff:world', at: world.now() })
  const staff = await atTheDesk(world, 'kaoru', 'owner')
  assert.doesNotMatch(await staff.read(`/desk/kaoru/orders/${order}`), /the request is due again/)
  const recorded = `/desk/kaoru/orders/${order}/parcels/${parcel}/delivery`
  await staff.post(recorded, { outcome: 'lost', note: '' })
  const [{ number } = { number: '' }] = await readCasesOf(world.db, 'kaoru', order)
  const seen = await staff.read(`/desk/kaoru/cases/${number}`)
  assert.match(seen, /On sale: 4 pieces What is sent in place of a lost parcel comes from these/)
  assert.doesNotMatch(seen, /Replacement stock/)
  assert.match(seen, /Where it is lost on its way to the customer/)
  const page = `/kaoru/my/cases/${number}`
  const buyer = await signedIn(world, 'kaoru', order)
  const { html, words } = await buyer.get(page)
  assert.match(words, /The carrier cannot find the parcel that we sent you/)
  assert.match(words, /Nothing is sent in its place/)
  assert.doesNotMatch(words, /read what you told us|We keep the parcel/)
  const after = await buyer.press(`${page}/no-parcel`, { ...hiddenFields(html), 'no-note': '' })
  assert.match(after, /The carrier cannot find your parcel/)
  assert.doesNotMatch(after, /parcel is with us|stays with us/)
  const japanese = await buyer.open(`${page}?lang=ja`)
  assert.match(japanese.words, /配送会社で見つからなくなりました/)
  assert.deepEqual(world.faults, [])
})

test('the desk says of a piece that is looked for, or lost on its way to the shop, that it is so, not that it is coming', async () => {
  const sale = await ringCase.sold('kaoru', { sale: 5, replacement: 1 })
  const number = await ringCase.asked(sale)
  const staff = await atTheDesk(sale.world, 'kaoru', 'owner')
  const where = async () =>
    /Where it is (.*?) The request/.exec(await staff.read(`/desk/kaoru/cases/${number}`))?.[1]
  await ringCase.allOf(sale, number, ringCase.callIn)
  const sent = { command: 'say-sent', carrier: 'yamato', tracking: '7' } as const
  await ringCase.pressed(sale, number, sent, ringCase.hanako)
  assert.equal(await where(), 'on its way to the shop')
  await ringCase.allOf(sale, number, { command: 'miss-parcel', note: '' })
  assert.equal(await where(), 'not come yet: it is being looked for on its way to the shop')
  const override = { clause: 'kaoru#faulty', reason: 'The carrier confirms the loss.' }
  await ringCase.allOf(sale, number, { ...ringCase.approve, keep: false, override })
  assert.equal(await where(), 'lost on its way to the shop')
})
