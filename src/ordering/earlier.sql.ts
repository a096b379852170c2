/**
 * Orders of the shop's earlier system: written as they were, delivered long ago, so that service can be asked
 * for their pieces. No stock is taken for them, no money asked for and no letter written. INVARIANT (earlier
 * orders): a number is one order, however often and by how many its rows are imported.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Variant } from '#catalogue'
import type { Instant } from '#calendar'
import { addressesSince, registering } from '#customers'
import { at as instant, prepared, type Actor, type Db } from '#db'
import type { OpenShop, Pin } from '#shops'
import { agreedLine, type AgreedLine } from './agreed.ts'

/** A line; `variant` is there while the catalogue still has the piece. */
export type EarlierLine = {
  readonly sku: string
  readonly piece: string
  readonly variant: Variant | undefined
  readonly quantity: number
  readonly priceMinor: bigint
}

export type EarlierOrder = {
  /** As the earlier system gave it. */
  readonly number: string
  readonly placedAt: Instant
  readonly deliveredAt: Instant
  readonly name: string
  /** In the form that `readAddress` gave it. */
  readonly mail: string
  readonly country: string
  readonly address: string
  readonly language: 'ja' | 'en'
  readonly lines: readonly EarlierLine[]
  /** What else was said with it; the same order is the same only with this. */
  readonly beside: string
}

/** The hash of all that is said of an order. */
function earlierContent({ lines, ...order }: EarlierOrder): string {
  const said = lines.map(({ sku, piece, quantity, priceMinor }) => [sku, piece, quantity, String(priceMinor)])
  const { number, placedAt, deliveredAt, name, mail, country, address, language, beside } = order
  const all = [number, placedAt, deliveredAt, name, mail, country, address, language, beside, said]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** Which of these orders are there: the same as they are said, or others of their number. */
export async function readEarlier(
  db: Db,
  shop: string,
  orders: readonly EarlierOrder[],
): Promise<ReadonlyMap<string, 'same' | 'other'>> {
  if (orders.length === 0) return new Map()
  const rows = await db
    .selectFrom('ordering.orders as o')
    .leftJoin('ordering.origins as f', (on) =>
      on.onRef('f.shop', '=', 'o.shop').onRef('f.number', '=', 'o.number'),
    )
    .select(['o.number', 'f.content'])
    .where('o.shop', '=', shop)
    .where(
      'o.number',
      'in',
      orders.map(({ number }) => number),
    )
    .execute()
  const known = new Map(rows.map(({ number, content }) => [number, content]))
  return new Map(
    orders.flatMap((order) => {
      const content = known.get(order.number)
      if (content === undefined) return []
      return [[order.number, content === earlierContent(order) ? 'same' : 'other'] as const]
    }),
  )
}

const importing = prepared<{ readonly numbers: readonly string[] | null }>(`
with press as materialized (
    select * from jsonb_to_recordset($1::jsonb) as x (
      n integer, shop text, number text, content text, actor text, at timestamptz, placed_at timestamptz,
      delivered_at timestamptz, customer_id uuid, mail text, given text, name text, language text,
      currency text,
      total_minor bigint, country text, deliver_to jsonb, documents jsonb, event jsonb, lines jsonb)),
  line as materialized (
    select press.n, x.* from press, jsonb_to_recordset(press.lines) as x (
      line integer, sku text, product text, name jsonb, options jsonb, kind text, seal text, resizable text,
      cancellable text, picture text, facts jsonb, quantity integer, price_minor bigint)),
  ${registering},
  placed as (
    insert into ordering.orders (shop, number, key, customer, placed_at, language, currency, total_minor,
      shipping_minor, buyer, name, address, country, deliver_to, destination, memo, facts,
      return_clause_shown, documents, actor)
    select p.shop, p.number, 'earlier:' || p.number, buyer.customer, p.placed_at, p.language, p.currency,
      p.total_minor, 0, 'consumer', p.name, p.given, p.country, p.deliver_to, p.country, '', '{}', false,
      p.documents, p.actor
    from press p join buyer on buyer.n = p.n
    order by p.number
    on conflict do nothing
    returning shop, number),
  agreed as materialized (
    select p.n, placed.shop, placed.number from placed join press p on p.number = placed.number),
  origins as (
    insert into ordering.origins (shop, number, origin, content, actor, at)
    select a.shop, a.number, 'earlier-system', p.content, p.actor, p.at
    from agreed a join press p on p.n = a.n),
  lines as (
    insert into ordering.lines (shop, number, line, sku, product, name, options, kind, seal, resizable,
      cancellable, picture, facts, quantity, price_minor)
    select a.shop, a.number, l.line, l.sku, l.product, l.name, l.options, l.kind, l.seal, l.resizable,
      l.cancellable, l.picture, l.facts, l.quantity, l.price_minor
    from agreed a join line l on l.n = a.n),
  progress as (
    insert into ordering.progress (shop, number, line, stage, shipped_at, delivered_at)
    select a.shop, a.number, l.line, 'delivered', p.delivered_at, p.delivered_at
    from agreed a join line l on l.n = a.n join press p on p.n = a.n),
  told as (
    insert into ordering.events (shop, number, type, data, actor, at)
    select a.shop, a.number, 'OrderImported', p.event, p.actor, p.at
    from agreed a join press p on p.n = a.n)
select (select jsonb_agg(number order by number) from agreed) as numbers`)

/**
 * Writes orders down as part of the caller's transaction; answers the numbers of those that were not there.
 * `file` names what they were read from.
 */
export async function recordEarlierOrders(
  tx: Db,
  shop: OpenShop,
  orders: readonly EarlierOrder[],
  {
    pins,
    file,
    actor,
    at,
  }: {
    readonly pins: readonly Pin[]
    readonly file: string
    readonly actor: Actor
    readonly at: Instant
  },
): Promise<readonly string[]> {
  // Whoever has another address by now is known by it, and the order keeps the one it was placed with.
  const known = orders.map(({ mail, placedAt }) => ({ address: mail, at: placedAt }))
  const mails = await addressesSince(tx, shop.name, known)
  const press = orders.map((order, n) => ({
    n,
    shop: shop.name,
    number: order.number,
    content: earlierContent(order),
    actor,
    at: text(at),
    placed_at: text(order.placedAt),
    delivered_at: text(order.deliveredAt),
    customer_id: randomUUID(),
    mail: mails[n] ?? order.mail,
    given: order.mail,
    name: order.name,
    language: order.language,
    currency: shop.settings.currency,
    total_minor: String(order.lines.reduce((sum, l) => sum + l.priceMinor * BigInt(l.quantity), 0n)),
    country: order.country,
    deliver_to: { name: order.name, lines: [order.address].filter((one) => one !== ''), gift: false },
    documents: pins,
    event: { file },
    lines: order.lines.map((line, index) => lineOf(line, index + 1)),
  }))
  const [row] = await importing(tx, [JSON.stringify(press)])
  return row?.numbers ?? []
}

/** The numbers of the orders that were imported in one moment, by number. */
export async function readImportedAt(db: Db, shop: string, at: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ordering.origins')
    .select('number')
    .where('shop', '=', shop)
    .where('origin', '=', 'earlier-system')
    .where('at', '=', instant(at))
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

const text = (at: Instant): string => new Date(at).toISOString()

/** As the catalogue has it, where it does; name, number and price are those of the order. */
function lineOf({ sku, piece, variant, quantity, priceMinor }: EarlierLine, line: number): AgreedLine {
  const own = { line, sku, quantity, price_minor: String(priceMinor) }
  const named = piece === '' ? {} : { name: { ja: piece, en: piece } }
  if (variant !== undefined) return { ...agreedLine({ sku, quantity }, variant, line), ...named, ...own }
  return {
    ...own,
    product: '',
    name: { ja: piece, en: piece },
    options: [],
    kind: 'ready',
    seal: 'none',
    resizable: null,
    cancellable: 'unstated',
    picture: '',
    facts: {},
  }
}
