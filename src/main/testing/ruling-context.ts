/**
 * What is known of one delivered piece, made from a shop's own documents without a database: for tests of
 * what is computed from it.
 */
import type { Order, OrderLine } from '#ordering'
import type { RulingContext } from '#rulings'
import { people } from '../samples.ts'
import { folders } from './folders.ts'
import { moment } from './moment.ts'

export const ordered = moment('2026-11-01T10:00+09:00')
export const delivered = moment('2026-11-20T10:00+09:00')

/** One piece of the shop, delivered; `changed` says what is different about it. */
export function rulingContextOf(
  name: string,
  country: string,
  changed: Partial<OrderLine> = {},
): RulingContext {
  const read = folders()
  const shop = read.open.get(name)!
  const product = read.folders.get(name)!.products[0]!
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
    picture: product.picture,
    facts: product.facts ?? {},
    quantity: 1,
    priceMinor: 128_000n,
    promise: null,
    stage: 'delivered',
    shippedAt: delivered - 86_400_000,
    deliveredAt: delivered,
    cancelled: 0,
    ...changed,
  }
  return {
    shop,
    order: orderOf(name, country, line),
    documents: shop.documents,
    records: new Map([[1, { replacement: 1, paidAt: ordered, paymentMethod: 'card' }]]),
    ledger: noEntries,
    units: [],
  }
}

const nothing = { amountMinor: 0n, currency: 'JPY' }
const noEntries: RulingContext['ledger'] = {
  entries: [],
  authorised: nothing,
  captured: nothing,
  refundOwed: nothing,
  refundPaid: nothing,
  fees: nothing,
  adjustments: nothing,
  left: nothing,
}

function orderOf(shop: string, country: string, line: OrderLine): Order {
  const { name, address, language } = people.hanako
  return {
    shop,
    number: 'KA-000001',
    customer: 'hanako',
    placedAt: ordered,
    language,
    currency: 'JPY',
    totalMinor: 129_000n,
    shippingMinor: 1_000n,
    buyer: 'consumer',
    name,
    address,
    country,
    subdivision: null,
    deliverTo: { name, lines: [], gift: false },
    destination: country,
    memo: '',
    facts: {},
    informedAt: ordered,
    returnClauseShown: true,
    documents: [],
    checkout: null,
    givenUp: null,
    changes: [],
    lines: [line],
  }
}
