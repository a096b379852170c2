/**
 * A withdrawal from what has not left: nobody makes, packs or sends the piece from that moment, it is on sale
 * again when the contract has ended, and the order goes on where staff do not accept.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { atTheDesk, buy, openWorld, type Bought, type World } from '#main/testing'
import { readOrder, takeStep } from '#ordering'
import { dispatchParcel } from '#parcels'
import { readLedger, readPayments } from '#payments'
import { readOnHand } from '#stock'
import { isReadable, openCase, press, readCase, readTasks } from './index.ts'
import type { AnyCommand } from '#cases/kinds'

const staff = (world: World) => ({ actor: 'staff:kenji' as const, at: world.now() })

async function bought(
  who: 'anna' | undefined,
  { quantity = 1, toPay }: Pick<Bought, 'quantity' | 'toPay'> = {},
) {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const { db } = world
  const shop = world.shop('kaoru')
  const person = who === undefined ? {} : { who }
  const number = await buy(world, 'kaoru', {
    ...person,
    product: 'minamo-ring',
    quantity,
    ...(toPay === undefined ? { delivered: 'not-yet' } : { toPay }),
  })
  const order = async () => (await readOrder(db, 'kaoru', number))!
  const withdraw = async (pieces = 1) => {
    const { customer, language } = await order()
    const request = {
      key: randomUUID(),
      request: 'withdraw' as const,
      line: 1,
      quantity: pieces,
      answers: {},
      description: '',
      photos: [],
      requester: 'buyer' as const,
      language,
      declared: true as const,
    }
    const by = { actor: `customer:${customer}` as const, at: world.now() }
    const opened = await openCase(db, shop, await order(), request, by)
    assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
    return opened.number
  }
  const caseNow = async (one: string) => {
    const found = await readCase(db, 'kaoru', one)
    assert.ok(found !== undefined && isReadable(found))
    return found
  }
  const pressed = async (one: string, command: AnyCommand) =>
    press(db, shop, one, command, { ...staff(world), version: (await caseNow(one)).version })
  const prepare = () =>
    takeStep(db, 'kaoru', { order: number, lines: [1], step: 'prepare', seen: 0 }, staff(world))
  const send = () =>
    dispatchParcel(
      db,
      'kaoru',
      { parcel: randomUUID(), order: number, lines: [1], carrier: 'DHL', tracking: '1' },
      staff(world),
    )
  const onSale = async () => {
    const { sku } = (await order()).lines[0]!
    return (await readOnHand(db, 'kaoru', [sku])).get(sku)?.sale
  }
  return { world, db, number, order, withdraw, caseNow, pressed, prepare, send, onSale }
}

test('what a consumer abroad withdraws from before it leaves is off the work list at once, cannot be prepared or sent, and is on sale again before any money moved', async () => {
  const { world, db, number, order, withdraw, caseNow, pressed, prepare, send, onSale } = await bought('anna')
  const before = await onSale()
  const desk = await atTheDesk(world, 'kaoru', 'shipping')
  assert.match(await desk.read('/desk/kaoru/work'), new RegExp(number))
  const one = await withdraw()
  assert.equal((await caseNow(one)).current.state, 'approved')
  assert.doesNotMatch(await desk.read('/desk/kaoru/work'), new RegExp(number))
  assert.deepEqual(await prepare(), { refused: 'line-moved-on', line: 1 })
  assert.deepEqual(await send(), { refused: 'order-moved-on' })
  assert.equal(await onSale(), before! + 1)
  assert.equal((await readLedger(db, 'kaoru', await order())).refundOwed.amountMinor, 0n)
  const owed = await pressed(one, { command: 'owe-refund' })
  assert.ok(!('refused' in owed), JSON.stringify(owed))
  const { refundOwed } = await readLedger(db, 'kaoru', await order())
  assert.equal(refundOwed.amountMinor, (await order()).totalMinor)
  assert.equal(await onSale(), before! + 1)
})

test('of three pieces one is withdrawn from: the other two are packed and sent, and one is on sale again', async () => {
  const { order, withdraw, prepare, send, onSale } = await bought('anna', { quantity: 3 })
  const before = await onSale()
  await withdraw(1)
  assert.equal(await onSale(), before! + 1)
  assert.equal(await prepare(), undefined)
  assert.equal(await send(), undefined)
  const [line] = (await order()).lines
  assert.deepEqual([line?.cancelled, line?.stage], [1, 'shipped'])
})

test('while staff decide on a withdrawal nobody packs or sends the piece; with a no the order goes on, and nobody is to send anything back', async () => {
  const { world, db, withdraw, caseNow, pressed, prepare, send, onSale } = await bought(undefined)
  const before = await onSale()
  const one = await withdraw()
  assert.equal((await caseNow(one)).current.state, 'requested')
  assert.deepEqual(await prepare(), { refused: 'line-moved-on', line: 1 })
  assert.deepEqual(await send(), { refused: 'order-moved-on' })
  assert.equal(await onSale(), before)
  const done = await pressed(one, { command: 'refuse', note: 'Please see our policy.' })
  assert.ok(!('refused' in done), JSON.stringify(done))
  assert.deepEqual(await readTasks(db, 'kaoru', one), [])
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'case-refused')!
  assert.doesNotMatch(letter.text, /お返し|お送りします/)
  assert.equal(await prepare(), undefined)
  assert.equal(await send(), undefined)
  assert.equal(await onSale(), before)
})

test('with a yes of staff the contract ends there and then: the piece is cancelled and on sale again', async () => {
  const { order, withdraw, pressed, prepare, onSale } = await bought(undefined)
  const before = await onSale()
  const one = await withdraw()
  const override = { clause: 'kaoru#returns', reason: 'ご事情をうかがい、例外としてお受けします。' }
  const done = await pressed(one, { command: 'approve', note: '', keep: false, override })
  assert.ok(!('refused' in done), JSON.stringify(done))
  assert.equal(await onSale(), before! + 1)
  const [line] = (await order()).lines
  assert.deepEqual([line?.cancelled, line?.heldBy], [1, undefined])
  assert.deepEqual(await prepare(), { refused: 'line-moved-on', line: 1 })
})

test('withdrawing and sending at the same time: one of them, decided by one lock', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { order, withdraw, send, caseNow } = await bought('anna')
    const [sent, one] = await Promise.all([send(), withdraw()])
    const [line] = (await order()).lines
    const { current } = await caseNow(one)
    if (sent === undefined) assert.deepEqual([line?.stage, line?.cancelled], ['shipped', 0])
    else assert.deepEqual([line?.stage, line?.cancelled, current.state], ['accepted', 1, 'approved'])
  }
})

test('what was withdrawn from before it was paid is not asked for any more, and nothing is owed', async () => {
  const toPay = { method: 'bank-transfer', payBy: '2026-11-28T00:00+09:00' } as const
  const { world, db, number, order, withdraw, caseNow } = await bought('anna', { toPay })
  const one = await withdraw()
  assert.equal((await caseNow(one)).current.state, 'cancelled')
  const [asked] = await readPayments(db, 'kaoru', number)
  assert.deepEqual([asked?.state, asked?.left.amountMinor], ['given-up', 0n])
  assert.equal((await readLedger(db, 'kaoru', await order())).refundOwed.amountMinor, 0n)
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'case-withdrawn')!
  assert.match(letter.text, /There is nothing left to pay/)
  assert.doesNotMatch(letter.text, /You have your refund/)
})
