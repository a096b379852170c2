/** Single pieces on a real database: who has which in hand, what took whose place, and what is sold once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { moment, openWorld, ringCase, sellRings } from '#main/testing'
import { placeOrder } from '#ordering'
import { readOnHand } from '#stock'
import { readUnits } from '#units'
import { press, stepsFor, wakeCase } from './index.ts'

const {
  hanako,
  sold,
  ask,
  asked,
  caseOf,
  state,
  onHand,
  pressed,
  allOf,
  callIn,
  receive,
  inspect,
  approve,
  remedy,
  send,
  settle,
  handOver,
} = ringCase
const at = moment

test('each piece of a line has a case of its own at most, and the others stay free', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 2 }, { quantity: 3 })
  const first = await asked(sale, { quantity: 2 })
  const second = await asked(sale, { key: 'other', quantity: 1 })
  assert.deepEqual((await caseOf(sale, first)).units, [1, 2])
  assert.deepEqual((await caseOf(sale, second)).units, [3])
  assert.deepEqual(await ask(sale, { key: 'third' }), { refused: 'case-already-open', number: first })
  await pressed(sale, first, { command: 'drop' }, hanako)
  assert.deepEqual((await caseOf(sale, await asked(sale, { key: 'again' }))).units, [1])
})

test('a case that lapsed and a new one for the same piece never take two replacements', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 5 })
  const { world } = sale
  const first = await asked(sale)
  await allOf(sale, first, callIn)
  const later = at('2026-12-08T00:00+09:00')
  await wakeCase(world.db, world.shop('kaoru'), first, { actor: 'job:wake-case', at: later })
  assert.equal(await state(sale, first), 'lapsed')
  const second = await asked(sale, { key: 'second' })
  assert.deepEqual(await pressed(sale, first, receive()), {
    refused: 'unit-in-another-case',
    number: second,
  })
  await allOf(sale, second, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  const sent = send()
  await allOf(sale, second, sent)
  await handOver(sale, sent.parcel)
  await allOf(sale, second, settle)
  assert.deepEqual(await pressed(sale, first, receive()), { refused: 'unit-replaced-or-refunded' })
  assert.deepEqual(await onHand(sale), { sale: 4, replacement: 4 })
  assert.equal(await state(sale, first), 'lapsed')
})

test('a replacement is a piece of its own: its own delivery, its own window, its own claim', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 2 })
  const { world, order } = sale
  const first = await asked(sale)
  await allOf(sale, first, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  const sent = send()
  await allOf(sale, first, sent)
  await handOver(sale, sent.parcel, at('2026-12-01T10:00+09:00'))
  await allOf(sale, first, settle)
  const late = { ...hanako, at: at('2026-12-05T10:00+09:00') }
  assert.deepEqual(await ask(sale, { key: 'old' }, late), { refused: 'too-many-pieces', most: 0 })
  const again = await ask(sale, { key: 'new', piece: 2 }, late)
  assert.ok('number' in again && !('refused' in again), JSON.stringify(again))
  assert.deepEqual((await caseOf(sale, again.number)).units, [2])
  const tooLate = { ...hanako, at: at('2026-12-09T00:00+09:00') }
  assert.equal(
    ((await ask(sale, { key: 'later', piece: 2 }, tooLate)) as { refused?: string }).refused,
    'case-already-open',
  )
  await pressed(sale, again.number, { command: 'drop' }, hanako)
  const refused = await ask(sale, { key: 'latest', piece: 2 }, tooLate)
  assert.equal('refused' in refused && refused.refused, 'ruling-refuses')
  const units = await readUnits(world.db, 'kaoru', order.number)
  assert.deepEqual(
    units.map(({ unit, replaces, ended }) => [unit, replaces, ended]),
    [
      [1, null, 'replaced'],
      [2, 1, null],
    ],
  )
})

test('when a new one cannot be made after all, no piece is left that was never sent', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 0 })
  const number = await asked(sale, { answers: { reason: 'wrong-item', used: 'no', altered: 'no' } })
  await allOf(sale, number, approve, remedy, { command: 'owe-refund', amountMinor: 500n })
  const units = await readUnits(sale.world.db, 'milamore', sale.order.number)
  assert.deepEqual(
    units.map(({ unit, ended }) => [unit, ended]),
    [[1, null]],
  )
})

test('a refund of the whole price ends the claim: the piece cannot be paid back twice', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 0 })
  const answers = { reason: 'wrong-item', used: 'no', altered: 'no' }
  const number = await asked(sale, { answers })
  await allOf(sale, number, approve, remedy, { command: 'owe-refund' }, { command: 'pay-out', note: '' })
  assert.deepEqual(await ask(sale, { key: 'again', answers }), { refused: 'too-many-pieces', most: 0 })
})

test('the last piece is sold once, however many press at once', async () => {
  const world = await openWorld('2026-11-10T10:00+09:00', { shops: ['kaoru'] })
  await sellRings(world, 'kaoru', { sale: 3, replacement: 0 })
  const pins = await world.pinsOf('kaoru', world.now())
  const presses = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      placeOrder(
        world.db,
        world.shop('kaoru'),
        pins,
        {
          key: `key-${i}`,
          customer: { name: '花子', address: 'hanako@customer.example', language: 'ja' },
          buyer: 'consumer',
          country: 'JP',
          destination: 'JP',
          deliverTo: { name: '花子', lines: [], gift: false },
          lines: [{ sku: 'RING', quantity: 1 }],
          facts: {},
          memo: '',
          shippingMinor: 1_000n,
          informed: false,
          returnCostTold: true,
          returnClauseShown: true,
        },
        { actor: 'customer:hanako', at: world.now() },
      ),
    ),
  )
  assert.equal(presses.filter((p) => 'number' in p).length, 3)
  assert.deepEqual((await readOnHand(world.db, 'kaoru', ['RING'])).get('RING'), { sale: 0, replacement: 0 })
})

test('a replacement never takes the number of a piece that no case has touched: of two rings, the other can still be claimed', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 2 }, { quantity: 2 })
  const first = await asked(sale)
  await allOf(sale, first, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  const sent = send()
  await allOf(sale, first, sent)
  await handOver(sale, sent.parcel)
  await allOf(sale, first, settle)
  const units = await readUnits(sale.world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    units.map(({ unit, replaces, ended }) => [unit, replaces, ended]),
    [
      [1, null, 'replaced'],
      [3, 1, null],
    ],
  )
  const second = await asked(sale, { key: 'other' })
  assert.deepEqual((await caseOf(sale, second)).units, [2])
})

test('a piece that is with the shop and was paid for, less a deduction, cannot be claimed again', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 0 })
  const answers = { reason: 'wrong-item', used: 'no', altered: 'no' }
  const number = await asked(sale, { answers })
  await allOf(sale, number, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  await allOf(sale, number, { command: 'owe-refund', amountMinor: 19_000n })
  await allOf(sale, number, { command: 'pay-out', note: '' })
  assert.deepEqual(await ask(sale, { key: 'again', answers }), { refused: 'too-many-pieces', most: 0 })
})

test('who takes a case on at the desk makes no page of the customer out of date', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  await allOf(sale, number, { command: 'want-evidence', wanted: ['photo'], note: '' })
  const { version } = await caseOf(sale, number)
  await allOf(sale, number, { command: 'assign', member: randomUUID() })
  const given = { command: 'give-evidence', photos: [], note: '裏側です' } as const
  const pressOnce = () => press(world.db, world.shop('kaoru'), number, given, { ...hanako, version })
  assert.deepEqual(await pressOnce(), { number, state: 'requested' })
  assert.deepEqual(await pressOnce(), { number, state: 'requested' })
  const late = { command: 'drop' } as const
  const refused = await press(world.db, world.shop('kaoru'), number, late, { ...hanako, version })
  assert.ok('refused' in refused && refused.refused === 'page-out-of-date')
})

test('a refused case sends nothing back that is with the shop for another case', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const first = await asked(sale)
  const override = { clause: 'kaoru#faulty', reason: '写真で明らか' }
  await allOf(sale, first, { command: 'refuse', note: 'いいえ', override })
  const second = await asked(sale, { key: 'second' })
  await allOf(sale, second, callIn, receive())
  assert.deepEqual(stepsFor(await caseOf(sale, first), 'staff'), [])
  const back = { command: 'send-piece-back', parcel: randomUUID(), carrier: 'c', tracking: 't' } as const
  assert.ok('refused' in (await pressed(sale, first, back)))
  assert.equal((await caseOf(sale, second)).custody, 'with-shop')
})
