/**
 * Which pieces cases have in hand, where a line has several or a piece has several cases: none is lost, none
 * is claimed twice.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AnyCommand } from '#cases/kinds'
import { buy, moment, openWorld, sellRings, type World } from '#main/testing'
import { readOrder, type Order } from '#ordering'
import { readUnits } from '#units'
import { isReadable, openCase, press, readCase, stepsFor, type CaseRequest } from './index.ts'

const kenji = { actor: 'staff:kenji' as const, at: moment('2026-11-23T10:00+09:00') }
const hanako = { actor: 'customer:hanako' as const, at: moment('2026-11-22T10:00+09:00') }

type Sold = { readonly world: World; readonly shop: string; readonly order: Order }

/** Rings bought on 10 November and delivered on the 20th. */
async function sold(
  shop: string,
  { replacement, quantity = 1 }: { replacement: number; quantity?: number },
): Promise<Sold> {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: [shop] })
  await sellRings(world, shop, { sale: 5, replacement })
  const [ordered, delivered] = ['2026-11-10T10:00+09:00', '2026-11-20T10:00+09:00']
  const number = await buy(world, shop, { product: 'ring', quantity, ordered, delivered })
  return { world, shop, order: (await readOrder(world.db, shop, number))! }
}

const request: CaseRequest = {
  key: 'press',
  request: 'exchange',
  line: 1,
  quantity: 1,
  answers: { reason: 'defect' },
  description: '石がゆるんでいます',
  photos: [],
  requester: 'buyer',
  language: 'ja',
}

const ask = ({ world, shop, order }: Sold, more: Partial<CaseRequest> = {}) =>
  openCase(world.db, world.shop(shop), order, { ...request, ...more }, hanako)

async function asked(sale: Sold, more: Partial<CaseRequest> = {}): Promise<string> {
  const outcome = await ask(sale, more)
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

async function caseOf({ world, shop }: Sold, number: string) {
  const found = await readCase(world.db, shop, number)
  assert.ok(found !== undefined && isReadable(found))
  return found
}

/** Presses on the case as it stands now. */
async function pressed(sale: Sold, number: string, command: AnyCommand) {
  const { version } = await caseOf(sale, number)
  return press(sale.world.db, sale.world.shop(sale.shop), number, command, { ...kenji, version })
}

async function allOf(sale: Sold, number: string, ...commands: AnyCommand[]): Promise<void> {
  for (const command of commands) {
    const done = await pressed(sale, number, command)
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
}

const callIn = { command: 'call-in', note: '' } as const
const receive = () => ({ command: 'receive-parcel', parcel: randomUUID() }) as const
const inspect = { command: 'inspect', found: 'confirmed', note: '' } as const
const approve = { command: 'approve', note: '', keep: false } as const
const remedy = { command: 'remedy' } as const
const send = () =>
  ({ command: 'send-replacement', parcel: randomUUID(), carrier: 'yamato', tracking: '2' }) as const
const settle = { command: 'settle', note: '' } as const

test('a replacement never takes the number of a piece that no case has touched: of two rings, the other can still be claimed', async () => {
  const sale = await sold('kaoru', { replacement: 2, quantity: 2 })
  const first = await asked(sale)
  await allOf(sale, first, callIn, receive(), inspect, approve, remedy)
  await allOf(sale, first, send(), settle)
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
  const sale = await sold('milamore', { replacement: 0 })
  const answers = { reason: 'wrong-item', used: 'no', altered: 'no' }
  const number = await asked(sale, { answers })
  await allOf(sale, number, callIn, receive(), inspect, approve, remedy)
  await allOf(sale, number, { command: 'owe-refund', amountMinor: 19_000n })
  await allOf(sale, number, { command: 'pay-out', note: '' })
  assert.deepEqual(await ask(sale, { key: 'again', answers }), { refused: 'too-many-pieces', most: 0 })
})

test('who takes a case on at the desk makes no page of the customer out of date', async () => {
  const sale = await sold('kaoru', { replacement: 1 })
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
  const sale = await sold('kaoru', { replacement: 1 })
  const first = await asked(sale)
  const override = { clause: 'kaoru#faulty', reason: '写真で明らか' }
  await allOf(sale, first, { command: 'refuse', note: 'いいえ', override })
  const second = await asked(sale, { key: 'second' })
  await allOf(sale, second, callIn, receive())
  assert.deepEqual(stepsFor(await caseOf(sale, first), 'staff'), [])
  assert.ok('refused' in (await pressed(sale, first, { command: 'send-piece-back' })))
  assert.equal((await caseOf(sale, second)).custody, 'with-shop')
})
