/** Orders as they stand, as their readers need them: one query for the order, its lines and its changes. */
import type { Instant } from '#calendar'
import { sql } from 'kysely'
import { identitiesIn } from '#customers'
import { at as instant, kept, readActor, type Db } from '#db'
import type { Words } from '#policy'
import type { Pin } from '#shops'
import { giftCodeHash, giftCodeOf } from './gift-code.gateway.ts'
import { asItStands } from './changes.ts'
import { lastMoved } from './moved-promises.sql.ts'
import { withMeans, type Means } from './means.ts'
import type {
  Checkout,
  DeliverTo,
  GivenUpWhy,
  LateInformation,
  Order,
  OrderChange,
  OrderLine,
  Stage,
} from './order.ts'

export async function readOrder(db: Db, shop: string, number: string): Promise<Order | undefined> {
  return ordersIn(await rowsOf(db, { shop, number }))[0]
}

type OrderNamed = { readonly shop: string; readonly number: string }

const rowsOf = kept(['shop', 'number'], (db, { shop, number }: OrderNamed) =>
  joined(db, shop).where('o.number', '=', number),
)

/** The SKUs of an order, as part of a statement of whoever keeps something about them. */
export const skusIn = (db: Db, { shop, number }: OrderNamed) =>
  db.selectFrom('ordering.lines').select('sku').where('shop', '=', shop).where('number', '=', number)

/** The pieces of an order, in the same way. */
export const productsIn = (db: Db, { shop, number }: OrderNamed) =>
  db.selectFrom('ordering.lines').select('product').where('shop', '=', shop).where('number', '=', number)

/** A customer's orders, newest first; with those of whoever was joined to them. */
export async function readOrdersOf(db: Db, shop: string, customer: string): Promise<readonly Order[]> {
  return ordersWhere(db, shop, (query) => query.where('o.customer', 'in', identitiesIn(shop, customer)))
}

/** Some orders of a shop, by their numbers. */
export async function readOrdersCalled(
  db: Db,
  shop: string,
  numbers: readonly string[],
): Promise<readonly Order[]> {
  return numbers.length === 0 ? [] : ordersWhere(db, shop, (query) => query.where('o.number', 'in', numbers))
}

/** The order a gift code belongs to. */
export async function readOrderOfGift(db: Db, shop: string, code: string): Promise<Order | undefined> {
  return (await ordersWhere(db, shop, (query) => query.where('o.gift_code_hash', '=', giftCodeHash(code))))[0]
}

/** The gift code of an order, once more; none where it was not drawn from the order's key. */
export async function readGiftCode(db: Db, named: OrderNamed, secret: string): Promise<string | undefined> {
  const row = await giftOf(db, named)
  if (row === undefined) return undefined
  const code = giftCodeOf(named.shop, row.key, secret)
  return giftCodeHash(code) === row.gift_code_hash ? code : undefined
}

/** Whether an order is a present that a code opens. */
export const hasGiftCode = async (db: Db, named: OrderNamed): Promise<boolean> =>
  (await giftOf(db, named)) !== undefined

const giftOf = (db: Db, { shop, number }: OrderNamed) =>
  db
    .selectFrom('ordering.orders')
    .select(['key', 'gift_code_hash'])
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('gift_code_hash', 'is not', null)
    .executeTakeFirst()

/** The number of the order that a key placed. */
export async function readNumberOf(db: Db, shop: string, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('ordering.orders')
    .select('number')
    .where('shop', '=', shop)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.number
}

/** Newest orders of a shop, for staff. */
export async function readNewestOrders(db: Db, shop: string, limit: number): Promise<readonly Order[]> {
  const rows = await db
    .selectFrom('ordering.orders')
    .select('number')
    .where('shop', '=', shop)
    .orderBy('placed_at', 'desc')
    .limit(limit)
    .execute()
  return readOrdersCalled(
    db,
    shop,
    rows.map((r) => r.number),
  )
}

/** How many orders of a shop were placed at an instant or later. */
export async function countOrdersSince(db: Db, shop: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('ordering.orders')
    .select((e) => e.fn.countAll<bigint>().as('n'))
    .where('shop', '=', shop)
    .where('placed_at', '>=', instant(since))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Null while nothing was changed. Moments as epoch milliseconds, since JSON has no others. */
const changesOf = sql<readonly OrderChange[] | null>`(
  select jsonb_agg(jsonb_build_object('change', x.change, 'line', x.line, 'what', x.what, 'before', x.before,
    'after', x.after, 'caseNumber', x.case_number, 'actor', x.actor,
    'at', (extract(epoch from x.at) * 1000)::bigint) order by x.change)
  from ordering.changes x where x.shop = o.shop and x.number = o.number)`

/** Null where the buyer was informed with the order, or nothing was recorded since. */
const lateInformationOf = sql<readonly LateInformation[] | null>`case when o.informed_at is null then (
  select jsonb_agg(e.data || jsonb_build_object('actor', e.actor,
    'at', (extract(epoch from e.at) * 1000)::bigint) order by e.event)
  from ordering.events e where e.shop = o.shop and e.number = o.number and e.type = 'InformedLate') end`

/** Null where the way to pay is the one that was agreed. */
const meansOf = sql<Means | null>`(
  select jsonb_build_object('payment', w.payment, 'feeMinor', w.fee_minor::text)
  from ordering.means w where w.shop = o.shop and w.number = o.number order by w.change desc limit 1)`

/** What is read of a line and of what lies beside its order. */
const columns = [
  'l.line',
  'l.sku',
  'l.product',
  'l.name as line_name',
  'l.options',
  'l.kind',
  'l.seal',
  'l.resizable',
  'l.cancellable',
  'l.picture',
  'l.facts as line_facts',
  'l.quantity',
  'l.price_minor',
  'p.stage',
  'p.shipped_at',
  'p.delivered_at',
  'p.held_by',
  'p.held',
  'd.ship_by',
  'd.deliver_from',
  'd.deliver_to as deliver_until',
  'c.content',
  'c.payment',
  'c.payment_fee_minor',
  'c.wrapping_fee_minor',
  'c.wrapped_for',
  'c.delivery_day',
  'c.parcels',
  'c.asks',
  'c.taxes',
  'c.told',
  'g.why as given_up_why',
  'g.at as given_up_at',
  'f.case_number as origin_case',
  'f.actor as origin_actor',
  'f.at as origin_at',
] as const

function joined(db: Db, shop: string) {
  return db
    .selectFrom('ordering.orders as o')
    .innerJoin('ordering.lines as l', (j) =>
      j.onRef('l.shop', '=', 'o.shop').onRef('l.number', '=', 'o.number'),
    )
    .innerJoin('ordering.progress as p', (j) =>
      j.onRef('p.shop', '=', 'l.shop').onRef('p.number', '=', 'l.number').onRef('p.line', '=', 'l.line'),
    )
    .leftJoin('ordering.promises as d', (j) =>
      j.onRef('d.shop', '=', 'l.shop').onRef('d.number', '=', 'l.number').onRef('d.line', '=', 'l.line'),
    )
    .leftJoin('ordering.checkouts as c', (j) =>
      j.onRef('c.shop', '=', 'o.shop').onRef('c.number', '=', 'o.number'),
    )
    .leftJoin('ordering.given_up as g', (j) =>
      j.onRef('g.shop', '=', 'o.shop').onRef('g.number', '=', 'o.number'),
    )
    .leftJoin('ordering.origins as f', (j) =>
      j.onRef('f.shop', '=', 'o.shop').onRef('f.number', '=', 'o.number'),
    )
    .selectAll('o')
    .select(columns)
    .select(changesOf.as('changes'))
    .select(meansOf.as('means'))
    .select(lateInformationOf.as('late_information'))
    .select(lastMoved.as('moved'))
    .select((eb) =>
      eb
        .selectFrom('ordering.cancellations as x')
        .select((e) => e.fn.sum<bigint>('x.quantity').as('n'))
        .whereRef('x.shop', '=', 'l.shop')
        .whereRef('x.number', '=', 'l.number')
        .whereRef('x.line', '=', 'l.line')
        .as('cancelled'),
    )
    .where('o.shop', '=', shop)
    .orderBy('o.placed_at', 'desc')
    .orderBy('o.number')
    .orderBy('l.line')
}

type Joined = ReturnType<typeof joined>

async function ordersWhere(
  db: Db,
  shop: string,
  narrow: (query: Joined) => Joined,
): Promise<readonly Order[]> {
  return ordersIn(await narrow(joined(db, shop)).execute())
}

function ordersIn(rows: readonly Row[]): readonly Order[] {
  const orders = new Map<string, Order & { lines: OrderLine[] }>()
  for (const row of rows) {
    const order = orders.get(row.number) ?? withMeans(orderOf(row), row.means)
    order.lines.push(lineOf(row))
    orders.set(row.number, order)
  }
  return [...orders.values()].map((order) =>
    order.changes.length === 0 ? order : asItStands(order, order.changes),
  )
}

type Row = Awaited<ReturnType<Joined['execute']>>[number]

function orderOf(row: Row): Order & { lines: OrderLine[] } {
  return {
    shop: row.shop,
    number: row.number,
    customer: row.customer,
    placedAt: row.placed_at,
    language: row.language as 'ja' | 'en',
    currency: row.currency,
    totalMinor: row.total_minor,
    shippingMinor: row.shipping_minor,
    buyer: row.buyer as Order['buyer'],
    name: row.name,
    address: row.address,
    country: row.country,
    subdivision: row.subdivision,
    deliverTo: row.deliver_to as DeliverTo,
    destination: row.destination,
    memo: row.memo,
    facts: row.facts as Order['facts'],
    ...informedOf(row),
    returnClauseShown: row.return_clause_shown,
    documents: row.documents as readonly Pin[],
    checkout: checkoutOf(row),
    givenUp: row.given_up_at === null ? null : { why: row.given_up_why as GivenUpWhy, at: row.given_up_at },
    changes: row.changes ?? [],
    ...originOf(row),
    lines: [],
  }
}

function informedOf({
  informed_at,
  late_information: late,
}: Row): Pick<Order, 'informedAt' | 'lateInformation'> {
  if (late === null) return { informedAt: informed_at as Instant | null }
  return { informedAt: late.at(-1)?.informedAt ?? null, lateInformation: late }
}

function originOf({ origin_case: number, origin_actor, origin_at: at }: Row): Pick<Order, 'origin'> {
  if (origin_actor === null || at === null) return {}
  const by = readActor(origin_actor) ?? 'unknown'
  return { origin: { by, at, ...(number === null ? { of: 'earlier-system' } : { of: 'case', number }) } }
}

function checkoutOf(row: Row): Checkout | null {
  if (row.content === null) return null
  const forWhom = row.wrapped_for ?? ''
  return {
    payment: row.payment,
    paymentFeeMinor: row.payment_fee_minor ?? 0n,
    wrapping:
      row.wrapping_fee_minor === null
        ? null
        : { feeMinor: row.wrapping_fee_minor, ...(forWhom === '' ? {} : { forWhom }) },
    deliveryDay: row.delivery_day,
    parcels: row.parcels as Checkout['parcels'],
    asks: row.asks as Checkout['asks'],
    taxes: row.taxes,
    told: row.told as Checkout['told'],
  }
}

function lineOf(row: Row): OrderLine {
  return {
    line: row.line,
    sku: row.sku,
    product: row.product,
    name: row.line_name as Words,
    options: row.options as OrderLine['options'],
    kind: row.kind as OrderLine['kind'],
    seal: row.seal as OrderLine['seal'],
    resizable: row.resizable as OrderLine['resizable'],
    cancellable: row.cancellable as OrderLine['cancellable'],
    picture: row.picture,
    facts: row.line_facts as OrderLine['facts'],
    quantity: row.quantity,
    priceMinor: row.price_minor,
    promise:
      row.moved ??
      (row.ship_by === null
        ? null
        : { shipBy: row.ship_by, deliverFrom: row.deliver_from!, deliverTo: row.deliver_until! }),
    stage: row.stage as Stage,
    shippedAt: row.shipped_at as Instant | null,
    deliveredAt: row.delivered_at as Instant | null,
    cancelled: Number(row.cancelled ?? 0),
    ...(row.held_by.length === 0 ? {} : { heldBy: row.held_by, held: row.held }),
  }
}
