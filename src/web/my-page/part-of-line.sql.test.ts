/** A request about some of the pieces of a line says how many of how many, on its page and in its letters. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFor, buy, openWorld, ringCase, signedIn } from '#main/testing'

test('who cancels one of two pieces reads on the page and in the letter that it is about one of them', async () => {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['preorder'], units: 9 })
  const figures = { product: 'mio-figure', ordered: '2026-11-20T10:00+09:00', delivered: 'not-yet' } as const
  const order = await buy(world, 'preorder', { ...figures, quantity: 2 })
  const answers = { reason: 'changed-mind' }
  const number = await askFor(world, 'preorder', order, { request: 'cancel', quantity: 1, answers })
  const buyer = await signedIn(world, 'preorder', order)
  assert.match(await buyer.read(`/preorder/my/cases/${number}`), /Pieces 1 piece /)
  // No document says by when it is paid back.
  const onOrder = await buyer.read(`/preorder/my/orders/${order}`)
  assert.match(onOrder, /Your refund, or word from us: until Thursday 26 November/)
  assert.doesNotMatch(onOrder, /Next word from us/)
  await world.doJobs()
  const letter = (await world.letters('preorder')).find(({ kind }) => kind === 'case-cancelled')
  assert.match(letter!.text, /お品：フィギュア「灯台守のミオ」（2点のうち1点）/)
  assert.deepEqual(world.faults, [])
})

test('whose piece of two was paid back reads on the order that one was', async () => {
  const sale = await ringCase.sold('preorder', { sale: 5, replacement: 0 }, { quantity: 2 })
  const number = await ringCase.asked(sale)
  const { callIn, receive, inspect, approve, remedy } = ringCase
  await ringCase.allOf(
    sale,
    number,
    callIn,
    receive(),
    inspect('confirmed'),
    { ...approve, keep: false },
    remedy,
    { command: 'pay-out', note: '' },
  )
  const order = sale.order.number
  const buyer = await signedIn(sale.world, 'preorder', order)
  assert.match(await buyer.read(`/preorder/my/orders/${order}`), /1 piece was refunded\./)
})
