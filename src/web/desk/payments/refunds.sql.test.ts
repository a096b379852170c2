/**
 * A refund that the payment service does not send: what was tried is at the desk, staff have it asked again
 * or pay it back by hand, and nothing goes back twice. Through the payment service of the demonstration.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openCase, readCasesOf, readTasks } from '#cases'
import { atTheDesk, buy, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import {
  demoIn,
  mostTries,
  readLedger,
  readPayments,
  receiveNotice,
  startPayment,
  type DemoChoice,
} from '#payments'

/** A pre-order, paid by card, and cancelled at once: all of it is to go back. */
async function cancelled(choice: DemoChoice) {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['preorder'], units: 20 })
  const { db } = world
  const order = await buy(world, 'preorder', {
    ordered: '2026-11-20T10:00+09:00',
    product: 'mio-figure',
    toPay: { method: 'card', payBy: '2026-12-20T10:00+09:00' },
  })
  const payment = async () => (await readPayments(db, 'preorder', order))[0]!
  const { payment: id } = await payment()
  const demo = demoIn(world.gateways, 'card')!
  await startPayment(db, world.gateways, 'preorder', id, { page: '', actor: 'customer:x', at: world.now() })
  for (const notice of await demo.choose('preorder', id, choice))
    await receiveNotice(db, world.gateways, 'demo', { ...notice, at: world.now() })
  await world.doJobs()
  const placed = (await readOrder(db, 'preorder', order))!
  const request = {
    key: randomUUID(),
    request: 'cancel' as const,
    line: 1,
    quantity: 1,
    answers: { reason: 'changed-mind' },
    description: '',
    photos: [],
    requester: 'buyer' as const,
    language: 'ja' as const,
  }
  const by = { actor: `customer:${placed.customer}` as const, at: world.now() }
  const opened = await openCase(db, world.shop('preorder'), placed, request, by)
  assert.ok('number' in opened && !('refused' in opened))
  const { number } = opened
  const rin = await atTheDesk(world, 'preorder', 'support')
  const place = `/desk/preorder/payments/${id}`
  return {
    world,
    rin,
    place,
    /** The form of a press at the desk. */
    formOf: async (what: 'again' | 'by-hand') => {
      const { html } = await rin.get(place)
      return new RegExp(`action="([^"]+/refunds/[^"]+/${what})"`).exec(html)?.[1]
    },
    /** As often as the queue would come to it. */
    tryAsOften: async (times: number) => {
      for (let i = 0; i < times; i += 1) await world.tryJobs()
    },
    asked: async () => {
      const told = await demo.read('preorder', await payment())
      return told?.what === 'told' ? told.refundedMinor : undefined
    },
    paidBack: async () => (await readLedger(db, 'preorder', placed)).refundPaid.amountMinor,
    total: placed.totalMinor,
    state: async () => {
      const [found] = await readCasesOf(db, 'preorder', order)
      return found !== undefined && 'current' in found ? found.current.state : undefined
    },
    tasks: async () => (await readTasks(db, 'preorder', number)).filter(({ doneAt }) => doneAt === null),
    caseAt: `/desk/preorder/cases/${number}`,
  }
}

test('a refund that the payment service refuses is a task at the desk with what was tried; asked again it goes back, once', async () => {
  const one = await cancelled('refund-refused')
  const { world, rin, place } = one
  await world.doJobs()
  assert.deepEqual([await one.paidBack(), await one.state()], [0n, 'refund-owed'])
  assert.deepEqual(
    (await one.tasks()).map(({ what }) => what),
    ['refund-failed'],
  )
  assert.match(await rin.read('/desk/preorder/payments'), /refund not sent yet/)
  const seen = await rin.get(one.caseAt)
  assert.match(seen.words, /The payment service does not send the refund/)
  assert.ok(seen.html.includes(`href="${place}"`))
  assert.match(await rin.read(place), /the payment service refused/)
  const again = (await one.formOf('again'))!
  assert.match(await rin.press(again, {}), /The payment service is asked again/)
  // Pressed twice: the second finds nothing to do.
  assert.equal((await rin.post(again, {})).status, 409)
  await world.doJobs()
  assert.deepEqual([await one.paidBack(), await one.asked()], [one.total, one.total])
  assert.equal(await one.state(), 'settled')
  assert.deepEqual(await one.tasks(), [])
  assert.doesNotMatch(await rin.read('/desk/preorder/payments'), /refund not sent yet/)
  assert.deepEqual(world.faults, [])
})

test('without an answer it is tried ten times and then left to staff, who pay it back by hand with words; nobody asks the service after that', async () => {
  const one = await cancelled('refund-silent')
  const { world, rin, place } = one
  await one.tryAsOften(mostTries - 1)
  assert.equal(await one.formOf('by-hand'), undefined)
  assert.deepEqual(await one.tasks(), [])
  await one.tryAsOften(1)
  await world.doJobs()
  assert.equal((await one.tasks()).length, 1)
  const byHand = (await one.formOf('by-hand'))!
  const empty = await rin.post(byHand, { words: ' ' })
  assert.equal(empty.status, 422)
  assert.equal((await rin.post(byHand, { words: 'x'.repeat(1001) })).status, 422)
  assert.equal(await one.paidBack(), 0n)
  const words = '11月24日、ご指定の口座へ振込'
  const both = await Promise.all([rin.post(byHand, { words }), rin.post(byHand, { words })])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409])
  await world.doJobs()
  assert.deepEqual([await one.paidBack(), await one.state()], [one.total, 'settled'])
  assert.equal(await one.asked(), 0n)
  assert.match(await rin.read(place), /paid back by hand \(Rin\) 11月24日、ご指定の口座へ振込/)
  assert.deepEqual(await one.tasks(), [])
  for (const role of ['workshop', 'shipping'] as const) {
    const other = await atTheDesk(world, 'preorder', role)
    assert.equal((await other.post(byHand, { words })).status, 403)
  }
})

test('where the service sent the money and only its answer was lost, nobody can pay it out a second time', async () => {
  const one = await cancelled('refund-lost')
  const { world, rin } = one
  await one.tryAsOften(mostTries)
  await world.doJobs()
  assert.deepEqual([await one.paidBack(), await one.asked()], [0n, one.total])
  const byHand = (await one.formOf('by-hand'))!
  const answer = await rin.post(byHand, { words: '振込' })
  assert.equal(answer.status, 409)
  await world.doJobs()
  assert.deepEqual([await one.paidBack(), await one.state()], [one.total, 'settled'])
  assert.doesNotMatch(await rin.read(one.place), /paid back by hand/)
})
