/**
 * An order for the tests of this folder, made from a shop's own documents without a database; and who may see
 * it.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseInstant, type Instant } from '#calendar'
import { readPackFiles } from '#laws'
import type { Order, OrderLine } from '#ordering'
import type { RulingContext } from '#rulings'
import { openShop, readShopFolder, type OpenShop } from '#shops'
import { actorOf, maySeeCase, maySeeLetter, maySeeOrder } from './access.ts'
import { callerFrom } from './sign-in/caller.ts'

const root = join(import.meta.dirname, '../../..')
const packs = readPackFiles(join(root, 'laws')).map(({ pack }) => pack)
const opened = new Map<string, OpenShop>()

export function moment(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new RangeError(text)
  return at
}

export const ordered = moment('2026-11-01T10:00+09:00')
export const delivered = moment('2026-11-20T10:00+09:00')

/** One piece of the shop, delivered; `changed` says what is different about it. */
export function benchOf(name: string, country: string, changed: Partial<OrderLine> = {}): RulingContext {
  const folder = readShopFolder(join(root, 'shops'), name)
  const shop = opened.get(name) ?? openShop(folder, packs)
  opened.set(name, shop)
  const product = folder.products[0]!
  const line: OrderLine = {
    line: 1,
    sku: product.variants[0]!.sku,
    product: product.product,
    name: product.name,
    options: [],
    kind: product.kind,
    seal: product.seal,
    resizable: product.resizable ?? null,
    cancellable: product.cancellable ?? 'unstated',
    facts: product.facts ?? {},
    picture: product.picture,
    quantity: 1,
    priceMinor: 128_000n,
    stage: 'delivered',
    shippedAt: delivered - 86_400_000,
    deliveredAt: delivered,
    ...changed,
  }
  const order: Order = {
    shop: name,
    number: 'KA-000001',
    customer: 'hanako',
    placedAt: ordered,
    language: 'ja',
    currency: 'JPY',
    totalMinor: 129_000n,
    shippingMinor: 1_000n,
    buyer: 'consumer',
    name: '山田 花子',
    address: 'hanako@customer.example',
    country,
    subdivision: null,
    deliverTo: { name: '山田 花子', lines: [], gift: false },
    destination: country,
    memo: '',
    facts: {},
    informedAt: ordered,
    returnClauseShown: true,
    documents: [],
    lines: [line],
  }
  return {
    shop,
    order,
    documents: shop.documents,
    records: new Map([[1, { replacement: 1, paidAt: ordered, paymentMethod: 'card' }]]),
  }
}

const hanako = {
  kind: 'customer',
  customer: 'hanako',
  address: 'hanako@customer.example',
  name: '山田 花子',
  language: 'ja',
} as const
const guest = { kind: 'guest', orderNumber: 'KA-000001' } as const
const recipient = { kind: 'recipient', orderNumber: 'KA-000001' } as const

test('an order is seen by its buyer, a guest who opened it, whoever was given it, and nobody else', () => {
  const { order } = benchOf('kaoru', 'JP')
  for (const session of [hanako, guest, recipient]) assert.equal(maySeeOrder(session, order), true)
  assert.equal(maySeeOrder({ ...hanako, customer: 'anna' }, order), false)
  assert.equal(maySeeOrder({ ...guest, orderNumber: 'KA-000002' }, order), false)
})

test('whoever was given a piece sees their own requests and letters, and none that names an amount', () => {
  assert.equal(maySeeCase(recipient, { openedBy: 'recipient:KA-000001' }), true)
  assert.equal(maySeeCase(recipient, { openedBy: 'customer:hanako' }), false)
  assert.equal(maySeeCase(guest, { openedBy: 'recipient:KA-000001' }), true)
  const cases = [{ number: 'KA-C00001' }]
  assert.equal(maySeeLetter(recipient, { kind: 'case-opened', case: 'KA-C00001' }, cases), true)
  assert.equal(maySeeLetter(recipient, { kind: 'case-refund-owed', case: 'KA-C00001' }, cases), false)
  assert.equal(maySeeLetter(recipient, { kind: 'order-placed', case: null }, cases), false)
  assert.equal(maySeeLetter(guest, { kind: 'order-placed', case: null }, cases), true)
})

test('an act is written down under the name of whoever pressed', () => {
  assert.deepEqual([hanako, guest, recipient].map(actorOf), [
    'customer:hanako',
    'customer:KA-000001',
    'recipient:KA-000001',
  ])
})

test('only a proxy that stands beside us is believed about whom it speaks for', () => {
  assert.equal(callerFrom('203.0.113.9', '198.51.100.1'), '203.0.113.9')
  assert.equal(callerFrom('::ffff:127.0.0.1', '198.51.100.7, 198.51.100.1'), '198.51.100.1')
  assert.equal(callerFrom('10.0.0.2', undefined), '10.0.0.2')
})
