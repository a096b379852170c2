/** What My Page says of a request that the documents leave to a person, before and after somebody decided. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { press, readCase } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { askFor, atTheDesk, buy, openWorld, signedIn } from '#main/testing'

test('once staff have cancelled a piece, its page no longer says that a person will answer', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'], units: 9 })
  const order = await buy(world, 'kaoru', {
    product: 'minamo-ring',
    ordered: '2026-11-20T10:00+09:00',
    delivered: 'not-yet',
  })
  const answers = { reason: 'changed-mind' }
  const number = await askFor(world, 'kaoru', order, { request: 'cancel', answers })
  const buyer = await signedIn(world, 'kaoru', order)
  const page = `/kaoru/my/cases/${number}`
  assert.match(await buyer.read(page), /What applies to it A person decides .* looks at it and answers you/)
  const staff = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const press = { version: '1', 'cancel-pieces-amount': '129000', 'cancel-pieces-note': '' }
  const done = await staff.post(`/desk/kaoru/cases/${number}/cancellation`, press)
  assert.ok(done.status < 400, done.words)
  const after = await buyer.read(page)
  assert.match(after, /How the refund adds up/)
  assert.doesNotMatch(after, /A person decides|looks at it and answers you|What applies to it/)
  assert.deepEqual(world.faults, [])
})

test('a date stands on the page of a request while it lies ahead: not to send back what is here, nor to be paid what is paid', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['k-uno'], units: 9 })
  const order = await buy(world, 'k-uno', {
    who: 'emily',
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const number = await askFor(world, 'k-uno', order, { request: 'withdraw', answers: { opened: 'no' } })
  const buyer = await signedIn(world, 'k-uno', order, 'en')
  const staff = async (command: AnyCommand) => {
    const { version } = (await readCase(world.db, 'k-uno', number))!
    const by = { actor: 'staff:kenji', at: world.now(), version } as const
    const done = await press(world.db, world.shop('k-uno'), number, command, by)
    assert.ok(!('refused' in done), JSON.stringify(done))
  }
  const agreed = async () => {
    const page = await buyer.read(`/k-uno/my/cases/${number}`)
    return page.slice(page.indexOf('What applies to it'))
  }
  assert.match(
    await agreed(),
    /Please send it back by .* We refund you|We refund you .* Please send it back by/,
  )
  await staff({ command: 'receive-parcel', parcel: randomUUID() })
  assert.match(await agreed(), /We refund you/)
  assert.doesNotMatch(await agreed(), /Please send it back/)
  await staff({ command: 'owe-refund' } as AnyCommand)
  await staff({ command: 'pay-out', note: '' })
  assert.doesNotMatch(await agreed(), /We refund you (by|within)|Please send it back/)
  assert.match(await agreed(), /You pay for sending it to us/)
})

test('at the desk a piece that never left is in the shop, and in nobody else’s care', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'], units: 9 })
  const ordered = '2026-11-20T10:00+09:00'
  const order = await buy(world, 'kaoru', { product: 'minamo-ring', ordered, delivered: 'not-yet' })
  const answers = { reason: 'changed-mind' }
  const number = await askFor(world, 'kaoru', order, { request: 'cancel', answers })
  const staff = await atTheDesk(world, 'kaoru', 'owner', 'ja')
  const page = await staff.read(`/desk/kaoru/cases/${number}`)
  assert.match(page, /品物のありか 店にあり、まだ発送していません/)
  assert.doesNotMatch(page, /お預かり中/)
})
