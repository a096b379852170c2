/** What My Page says of a request that the documents leave to a person, before and after somebody decided. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
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
