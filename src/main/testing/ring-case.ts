/**
 * A ring that was sold, and a case about it: what most tests of cases begin with. Requests and presses go
 * through the doors of `#cases`.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { openCase, press, readCase, isReadable, type CaseRequest } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { readOrder, type Order } from '#ordering'
import { deliverParcel } from '#parcels'
import { readOnHand } from '#stock'
import { buy, sellRings } from './buy.ts'
import { moment } from './moment.ts'
import { openWorld, type World } from './world.ts'

export const kenji = { actor: 'staff:kenji' as const, at: moment('2026-11-23T10:00+09:00') }
export const hanako = { actor: 'customer:hanako' as const, at: moment('2026-11-22T10:00+09:00') }

export type Sold = { readonly world: World; readonly shop: string; readonly order: Order }

/** A ring for 20,000 yen, bought and paid on 10 November, delivered on the 20th. */
export async function sold(
  shop: string,
  stock: { sale: number; replacement: number },
  { quantity = 1, country }: { quantity?: number; country?: string } = {},
): Promise<Sold> {
  const world = await openWorld('2026-11-23T10:00+09:00', { shops: [shop] })
  await sellRings(world, shop, stock)
  const number = await buy(world, shop, {
    product: 'ring',
    quantity,
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const order = (await readOrder(world.db, shop, number))!
  return {
    world,
    shop,
    order: country === undefined ? order : { ...order, country, destination: country, subdivision: null },
  }
}

export const request = (more: Partial<CaseRequest> = {}): CaseRequest => ({
  key: 'press',
  request: 'exchange',
  line: 1,
  quantity: 1,
  answers: { reason: 'defect' },
  description: '石がゆるんでいます',
  photos: [],
  requester: 'buyer',
  language: 'ja',
  ...more,
})

export const ask = ({ world, shop, order }: Sold, more: Partial<CaseRequest> = {}, by = hanako) =>
  openCase(world.db, world.shop(shop), order, request(more), by)

export async function asked(sale: Sold, more: Partial<CaseRequest> = {}): Promise<string> {
  const outcome = await ask(sale, more)
  assert.ok('number' in outcome && !('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

export const caseOf = async ({ world, shop }: Sold, number: string) => {
  const found = await readCase(world.db, shop, number)
  assert.ok(found !== undefined && isReadable(found))
  return found
}
export const state = async (sale: Sold, number: string) => (await caseOf(sale, number)).current.state
export const onHand = async ({ world, shop }: Sold) =>
  (await readOnHand(world.db, shop, ['RING'])).get('RING')

/** Presses on the case as it stands now. */
export async function pressed(
  sale: Sold,
  number: string,
  command: AnyCommand,
  by: { actor: typeof kenji.actor | typeof hanako.actor; at: number } = kenji,
) {
  const { version } = await caseOf(sale, number)
  return press(sale.world.db, sale.world.shop(sale.shop), number, command, { ...by, version })
}

export async function allOf(sale: Sold, number: string, ...commands: AnyCommand[]): Promise<void> {
  for (const command of commands) {
    const done = await pressed(sale, number, command)
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
}

export const callIn = { command: 'call-in', note: '' } as const
export const receive = () => ({ command: 'receive-parcel', parcel: randomUUID() }) as const
export const inspect = (found: 'confirmed' | 'not-found' | 'by-use') =>
  ({ command: 'inspect', found, note: '' }) as const
export const approve = { command: 'approve', note: '', keep: true } as const
export const remedy = { command: 'remedy' } as const
export const send = () =>
  ({ command: 'send-replacement', parcel: randomUUID(), carrier: 'yamato', tracking: '2' }) as const
/** The carrier hands the replacement over. */
export const handOver = ({ world, shop }: Sold, parcel: string, at = kenji.at) =>
  deliverParcel(world.db, shop, parcel, { actor: 'carrier', at })
export const settle = { command: 'settle', note: '' } as const
