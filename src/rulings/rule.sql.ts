/** Reads what rulings on an order rest on, and keeps the answers that count for ever. */
import { hash as digest } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { prepared, together, type Db } from '#db'
import { readOrder, skusIn, type Order } from '#ordering'
import { ledgerOf, readEntries, readLedger, readPayments, type Ledger, type Payment } from '#payments'
import type { Ruling } from '#policy'
import { closingShape, readPinned } from '#shops'
import type { Closing, OpenShop, Pin } from '#shops'
import { onHandFor, readOnHand } from '#stock'
import { readUnits, toBePaidFor, type Unit } from '#units'
import type { Records } from './facts.ts'
import type { Ruled, RulingContext } from './rule.ts'
import { paymentOf } from './payment.ts'

/** Reads the documents the order was placed under, its payments and the stock; none waits for another. */
export async function openRulingContext(db: Db, shop: OpenShop, order: Order): Promise<RulingContext> {
  const [documents, ledger, payments, units, onHand] = await together(db, (one) =>
    Promise.all([
      readPinned(one, shop.name, order.documents),
      readLedger(one, shop.name, order),
      readPayments(one, shop.name, order.number),
      readUnits(one, shop.name, order.number),
      readOnHand(one, shop.name, [...new Set(order.lines.map((l) => l.sku))]),
    ]),
  )
  const records = recordsOf(order, { ledger, payments, onHand, units })
  return { shop, order, documents, ledger, units, records }
}

/** The same with the order itself, none waiting for another; undefined where the shop has no such order. */
export async function readRulingContext(
  db: Db,
  shop: OpenShop,
  number: string,
): Promise<RulingContext | undefined> {
  const [order, entries, payments, units, onHand] = await Promise.all([
    readOrder(db, shop.name, number),
    readEntries(db, shop.name, number),
    readPayments(db, shop.name, number),
    readUnits(db, shop.name, number),
    onHandOf(db, { shop: shop.name, number }),
  ])
  if (order === undefined) return undefined
  const documents = await readPinned(db, shop.name, order.documents)
  const ledger = ledgerOf(order.currency, entries)
  const records = recordsOf(order, { ledger, payments, onHand, units })
  return { shop, order, documents, ledger, units, records }
}

const onHandOf = onHandFor(['shop', 'number'], skusIn)

function recordsOf(
  order: Order,
  read: {
    readonly ledger: Ledger
    readonly payments: readonly Payment[]
    readonly onHand: Awaited<ReturnType<typeof readOnHand>>
    readonly units: readonly Unit[]
  },
): ReadonlyMap<number, Records> {
  const toMake = read.payments.find(({ payment }) => payment === order.checkout?.payment)
  const payment = paymentOf(read.ledger.entries, toBePaidFor(order, read.units).totalMinor, toMake?.method)
  const apart = lastApart(read.units)
  return new Map(
    order.lines.map((line): [number, Records] => [
      line.line,
      { replacement: read.onHand.get(line.sku)?.replacement, ...payment, ...apart },
    ]),
  )
}

/** What a ruling is kept under: its documents, its facts and the answer. */
export function hashOfRuling(order: Order, { facts, ruling }: Ruled): string {
  const { documents } = order
  const known = hashed.get(ruling)
  if (known?.facts === facts && known.documents === documents) return known.hash
  const hash = sha256(JSON.stringify([documents, inOrder(facts), ruling]))
  hashed.set(ruling, { facts, documents, hash })
  return hash
}

const sha256 = (text: string): string => digest('sha256', text)

/** A press names the same ruling several times: what it was hashed to last, and with what. */
const hashed = new WeakMap<Ruling, Pick<KeptRow, 'facts' | 'documents' | 'hash'>>()

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
  const { rows, wordings } = rulingRows([rulingRow({ shop, order }, ruled, at)])
  await keeping(db, [JSON.stringify(rows), JSON.stringify(wordings)])
  return rows[0]!.hash
}

/**
 * What many rulings have in common, kept once by its content: the words of the clauses that speak, and the
 * closing days that were counted by.
 */
export type Wording = {
  readonly shop: string
  readonly hash: string
  readonly clauses: Words
  readonly closing: Closing
}
/** By language and clause. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A ruling as it is kept; `wording` stands for the rest of its texts. */
type KeptRow = {
  readonly shop: string
  readonly hash: string
  readonly request: string
  readonly documents: readonly Pin[]
  readonly facts: Ruled['facts']
  readonly ruling: KeptForm
  readonly at: string
}
type KeptForm = Omit<Ruling, 'texts'> & {
  readonly texts: Readonly<Record<string, { readonly summary: string }>>
  readonly wording: string
}

export type RulingRow = { readonly row: KeptRow; readonly wording: Wording }

/** For whoever keeps it as a part of a greater statement, by `keepingRulings`. */
export function rulingRow(
  { shop, order }: Pick<RulingContext, 'shop' | 'order'>,
  ruled: Ruled & { readonly hash?: string },
  at: Instant,
): RulingRow {
  const { facts, ruling, hash = hashOfRuling(order, ruled) } = ruled
  const { texts, ...told } = ruling
  const summaries: Record<string, { summary: string }> = {}
  const clauses: Record<string, Words[string]> = {}
  for (const [language, { summary, clauses: words }] of Object.entries(texts)) {
    summaries[language] = { summary }
    clauses[language] = words
  }
  const wording = wordingOf(order.shop, clauses, shop.settings.closing)
  const row = {
    shop: order.shop,
    hash,
    request: ruling.request,
    documents: order.documents,
    facts,
    ruling: { ...told, texts: summaries, wording: wording.hash },
    at: new Date(at).toISOString(),
  }
  return { row, wording }
}

function wordingOf(shop: string, clauses: Words, closing: Closing): Wording {
  const all = Object.values(clauses)
  const known = all[0] && wordings.get(all[0])
  if (known?.shop === shop && known.closing === closing && all.every((one, i) => one === known.words[i]))
    return known.wording
  const wording = { shop, hash: sha256(JSON.stringify([clauses, closing])), clauses, closing }
  if (all[0]) wordings.set(all[0], { shop, closing, words: all, wording })
  return wording
}

type Worded = Pick<Wording, 'shop' | 'closing'> & {
  readonly words: readonly object[]
  readonly wording: Wording
}
/** The same words are given to many rulings: what they were hashed to, and with what. */
const wordings = new WeakMap<object, Worded>()

/** The same rulings apart, as `keepingRulings` is told them: each row and each wording once. */
export function rulingRows(rulings: readonly RulingRow[]): {
  readonly rows: readonly KeptRow[]
  readonly wordings: readonly Wording[]
} {
  const rows = new Map(rulings.map(({ row }) => [row.hash, row]))
  const wordings = new Map(rulings.map(({ wording }) => [wording.hash, wording]))
  return { rows: [...rows.values()], wordings: [...wordings.values()] }
}

/**
 * Keeps the rulings in `ruled`, lists of rows as JSON, and the wordings in `worded`, one such list, as a part
 * of a greater statement.
 */
export const keepingRulings = `
  wording_kept as (
    insert into rulings.wordings (shop, hash, clauses, closing)
    select x.shop, x.hash, x.clauses, x.closing
    from worded, jsonb_to_recordset(worded.wordings) as x (
      shop text, hash text, clauses jsonb, closing jsonb)
    order by x.hash on conflict (shop, hash) do nothing),
  ruling_kept as (
    insert into rulings.rulings (shop, hash, request, documents, facts, ruling, kept_at)
    select x.shop, x.hash, x.request, x.documents, x.facts, x.ruling, x.at
    from ruled, jsonb_to_recordset(ruled.rulings) as x (
      shop text, hash text, request text, documents jsonb, facts jsonb, ruling jsonb, at timestamptz)
    order by x.hash on conflict (shop, hash) do nothing)`

const keeping = prepared<object>(`
with ruled as (select $1::jsonb as rulings), worded as (select $2::jsonb as wordings),
  ${keepingRulings}
select`)

/**
 * The closing days that kept rulings were counted by; those of earlier versions have none on record, or have
 * them in a row of their own.
 */
export async function readClosings(
  db: Db,
  shop: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Closing>> {
  const rows = await readRows(db, shop, hashes)
  return new Map(
    rows.flatMap(({ hash, closing }) => (closing === null ? [] : [[hash, closingShape.parse(closing)]])),
  )
}

export async function readRuling(db: Db, shop: string, hash: string): Promise<Ruled | undefined> {
  const [row] = await readRows(db, shop, [hash])
  return row === undefined ? undefined : { facts: row.facts, ruling: rulingIn(row) }
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
  const rows = await readRows(db, shop, hashes)
  return new Map(
    rows.map((row) => [
      row.hash,
      {
        ...(row.closing === null ? {} : { closing: closingShape.parse(row.closing) }),
        documents: row.documents,
        facts: row.facts,
        ruling: rulingIn(row),
      },
    ]),
  )
}

type Row = {
  readonly hash: string
  readonly documents: readonly Pin[]
  readonly facts: Ruled['facts']
  /** Earlier versions kept it with all its texts. */
  readonly ruling: Ruling | KeptForm
  readonly clauses: Words | null
  readonly closing: unknown
}

async function readRows(db: Db, shop: string, hashes: readonly string[]): Promise<readonly Row[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql<Row>`
    select r.hash, r.documents, r.facts, r.ruling, w.clauses, coalesce(c.closing, w.closing) as closing
    from rulings.rulings r
    left join rulings.closings c on c.shop = r.shop and c.hash = r.hash
    left join rulings.wordings w on w.shop = r.shop and w.hash = r.ruling ->> 'wording'
    where r.shop = ${shop} and r.hash = any (${[...new Set(hashes)]}::text[])`.execute(db)
  return rows
}

/** The ruling as it was given, word for word. */
function rulingIn({ hash, ruling: kept, clauses }: Row): Ruling {
  if (!('wording' in kept)) return kept
  const { wording, texts, ...ruling } = kept
  if (clauses === null) throw new Error(`the wording ${wording} of the ruling ${hash} is not on record`)
  const languages = Object.entries(texts)
  return {
    ...ruling,
    texts: Object.fromEntries(
      languages.map(([language, { summary }]) => [language, { summary, clauses: clauses[language] ?? {} }]),
    ),
  }
}

/** Of the pieces that left in boxes of their own. What was replaced or cancelled came, or is not to come. */
function lastApart(units: readonly Unit[]): Pick<Records, 'apart'> {
  const came = units
    .filter(({ replaces, parcel, ended }) => replaces === null && parcel !== null && ended === null)
    .map(({ deliveredAt }) => deliveredAt)
  if (came.length === 0) return {}
  return { apart: { deliveredAt: came.includes(null) ? null : Math.max(...came.map(Number)) } }
}
