/** Reads what rulings on an order rest on, and keeps the answers that count for ever. */
import { createHash } from 'node:crypto'
import type { Instant } from '#calendar'
import { prepared, together, type Db } from '#db'
import { readOrder, skusIn, type Order } from '#ordering'
import { ledgerOf, readEntries, readLedger, type Ledger } from '#payments'
import type { Ruling } from '#policy'
import { closingShape, readPinned } from '#shops'
import type { Closing, OpenShop, Pin } from '#shops'
import { onHandFor, readOnHand } from '#stock'
import { readUnits } from '#units'
import type { Records } from './facts.ts'
import type { Ruled, RulingContext } from './rule.ts'
import { paymentOf } from './payment.ts'

/** Reads the documents the order was placed under, its payments and the stock; none waits for another. */
export async function openRulingContext(db: Db, shop: OpenShop, order: Order): Promise<RulingContext> {
  const [documents, ledger, units, onHand] = await together(db, (one) =>
    Promise.all([
      readPinned(one, shop.name, order.documents),
      readLedger(one, shop.name, order),
      readUnits(one, shop.name, order.number),
      readOnHand(one, shop.name, [...new Set(order.lines.map((l) => l.sku))]),
    ]),
  )
  return { shop, order, documents, ledger, units, records: recordsOf(order, ledger, onHand) }
}

/** The same with the order itself, none waiting for another; undefined where the shop has no such order. */
export async function readRulingContext(
  db: Db,
  shop: OpenShop,
  number: string,
): Promise<RulingContext | undefined> {
  const [order, entries, units, onHand] = await Promise.all([
    readOrder(db, shop.name, number),
    readEntries(db, shop.name, number),
    readUnits(db, shop.name, number),
    onHandOf(db, { shop: shop.name, number }),
  ])
  if (order === undefined) return undefined
  const documents = await readPinned(db, shop.name, order.documents)
  const ledger = ledgerOf(order.currency, entries)
  return { shop, order, documents, ledger, units, records: recordsOf(order, ledger, onHand) }
}

const onHandOf = onHandFor(['shop', 'number'], skusIn)

function recordsOf(
  order: Order,
  ledger: Ledger,
  onHand: Awaited<ReturnType<typeof readOnHand>>,
): ReadonlyMap<number, Records> {
  const payment = paymentOf(ledger.entries, order.totalMinor)
  return new Map(
    order.lines.map((line): [number, Records] => [
      line.line,
      { replacement: onHand.get(line.sku)?.replacement, ...payment },
    ]),
  )
}

/** What a ruling is kept under: its documents, its facts and the answer. */
export function hashOfRuling(order: Order, { facts, ruling }: Ruled): string {
  const rests = JSON.stringify([order.documents, inOrder(facts)])
  const known = hashed.get(ruling)
  if (known?.rests === rests) return known.hash
  const hash = createHash('sha256')
    .update(`${rests.slice(0, -1)},${JSON.stringify(ruling)}]`)
    .digest('hex')
  hashed.set(ruling, { rests, hash })
  return hash
}

/** A press names the same ruling several times: what it was hashed to last, and with what. */
const hashed = new WeakMap<Ruling, { readonly rests: string; readonly hash: string }>()

/** Facts that came in another order are the same facts. */
const inOrder = (facts: Ruled['facts']) => Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * Keeps a ruling by its content, with the closing days it was counted by, and answers its hash. INVARIANT
 * (rulings): what was decided by can always be read again.
 */
export async function keepRuling(
  db: Db,
  { shop, order }: Pick<RulingContext, 'shop' | 'order'>,
  ruled: Ruled,
  at: Instant,
): Promise<string> {
  const row = rulingRow({ shop, order }, ruled, at)
  await keeping(db, [JSON.stringify([row])])
  return row.hash
}

/** A ruling as it is kept. */
export type RulingRow = {
  readonly shop: string
  readonly hash: string
  readonly request: string
  readonly documents: readonly Pin[]
  readonly facts: Ruled['facts']
  readonly ruling: Ruling
  readonly closing: Closing
  readonly at: string
}

/** For whoever keeps it as a part of a greater statement, by `keepingRulings`. */
export function rulingRow(
  { shop, order }: Pick<RulingContext, 'shop' | 'order'>,
  ruled: Ruled & { readonly hash?: string },
  at: Instant,
): RulingRow {
  const { facts, ruling, hash = hashOfRuling(order, ruled) } = ruled
  const { request } = ruling
  const { documents } = order
  const { closing } = shop.settings
  return {
    shop: order.shop,
    hash,
    request,
    documents,
    facts,
    ruling,
    closing,
    at: new Date(at).toISOString(),
  }
}

/** Keeps the rulings in `ruled`, a list of rows as JSON, as a part of a greater statement. */
export const keepingRulings = `
  ruled_row as materialized (
    select x.* from ruled, jsonb_to_recordset(ruled.rulings) as x (
      shop text, hash text, request text, documents jsonb, facts jsonb, ruling jsonb, closing jsonb,
      at timestamptz)),
  ruling_kept as (
    insert into rulings.rulings (shop, hash, request, documents, facts, ruling, kept_at)
    select shop, hash, request, documents, facts, ruling, at from ruled_row order by hash
    on conflict (shop, hash) do nothing),
  closing_kept as (
    insert into rulings.closings (shop, hash, closing)
    select shop, hash, closing from ruled_row order by hash
    on conflict (shop, hash) do nothing)`

const keeping = prepared<object>(`with ruled as (select $1::jsonb as rulings), ${keepingRulings} select`)

/** The closing days that kept rulings were counted by; those of earlier versions have none on record. */
export async function readClosings(
  db: Db,
  shop: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Closing>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('rulings.closings')
    .select(['hash', 'closing'])
    .where('shop', '=', shop)
    .where('hash', 'in', [...new Set(hashes)])
    .execute()
  return new Map(rows.map(({ hash, closing }) => [hash, closingShape.parse(closing)]))
}

export async function readRuling(db: Db, shop: string, hash: string): Promise<Ruled | undefined> {
  const row = await db
    .selectFrom('rulings.rulings')
    .select(['facts', 'ruling'])
    .where('shop', '=', shop)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : { facts: row.facts as Ruled['facts'], ruling: row.ruling as Ruling }
}

/** A kept ruling with the documents it was given under. */
export type KeptRuling = Ruled & {
  readonly documents: readonly Pin[]
  /** The closing days it was counted by, where they are on record. */
  readonly closing?: Closing
}

/** Kept rulings by their hashes. */
export async function readRulings(
  db: Db,
  shop: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, KeptRuling>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('rulings.rulings')
    .select(['hash', 'documents', 'facts', 'ruling'])
    .where('shop', '=', shop)
    .where('hash', 'in', [...hashes])
    .execute()
  const closings = await readClosings(db, shop, hashes)
  return new Map(
    rows.map((row) => [
      row.hash,
      {
        ...closingOf(closings.get(row.hash)),
        documents: row.documents as readonly Pin[],
        facts: row.facts as Ruled['facts'],
        ruling: row.ruling as Ruling,
      },
    ]),
  )
}

const closingOf = (closing: Closing | undefined) => (closing === undefined ? {} : { closing })
