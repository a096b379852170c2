/** Asks an order's own documents about one line at one instant, and keeps the answers that count for ever. */
import { createHash } from 'node:crypto'
import type { Instant } from '#calendar'
import { at as instant, json, type Db } from '#db'
import type { Order, OrderLine } from '#ordering'
import { readLedger } from '#payments'
import { commerce, nextAsk, readFacts, rule } from '#policy'
import type { Documents, FactProblem, Facts, NextAsk, Ruling } from '#policy'
import { readPinned } from '#shops'
import type { OpenShop, Pin } from '#shops'
import { readOnHand } from '#stock'
import { factsOf } from './facts.ts'
import type { Answers, Records, Requester } from './facts.ts'
import { paymentOf } from './payment.ts'

/** Everything one needs to rule on the lines of an order: read once, asked many times. */
export type RulingContext = {
  readonly shop: OpenShop
  readonly order: Order
  readonly documents: Documents
  readonly records: ReadonlyMap<number, Records>
}

/** A ruling with the facts it rests on. */
export type Ruled = { readonly facts: Readonly<Record<string, string>>; readonly ruling: Ruling }

export type FactsRefused = {
  readonly refused: 'facts-not-understood'
  readonly problems: readonly FactProblem[]
}

/** Reads the documents the order was placed under, its payments and the stock. */
export async function openRulingContext(db: Db, shop: OpenShop, order: Order): Promise<RulingContext> {
  const documents = await readPinned(db, shop.name, order.documents)
  const ledger = await readLedger(db, shop.name, order)
  const onHand = await readOnHand(db, shop.name, [...new Set(order.lines.map((l) => l.sku))])
  const payment = paymentOf(ledger.entries, order.totalMinor)
  const records = new Map(
    order.lines.map((line): [number, Records] => [
      line.line,
      { replacement: onHand.get(line.sku)?.replacement, ...payment },
    ]),
  )
  return { shop, order, documents, records }
}

/** What is asked of one line: the request, when, by whom, and what that person has answered so far. */
export type RulingRequest = {
  readonly request: string
  readonly at: Instant
  readonly requester: Requester
  readonly answers: Answers
}

/** Rules on one request for one line. Answers that cannot be facts are refused with sentences. */
export function ruleOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): Ruled | FactsRefused {
  const read = factsFor(rulingContext, line, asked)
  if ('refused' in read) return read
  return { facts: read.input, ruling: rule(rulingContext.documents, read.facts, rulingContext.shop.calendar) }
}

/** What the customer has to be asked next before one can rule on a request for one line. */
export function askOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): NextAsk | FactsRefused {
  const read = factsFor(rulingContext, line, asked)
  if ('refused' in read) return read
  return nextAsk(
    rulingContext.documents,
    read.facts,
    rulingContext.shop.calendar,
    ({ from }) => from === 'customer',
  )
}

function factsFor(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): { readonly input: Ruled['facts']; readonly facts: Facts } | FactsRefused {
  const records = rulingContext.records.get(line.line) ?? {
    replacement: undefined,
    paidAt: undefined,
    paymentMethod: undefined,
  }
  const input = factsOf(rulingContext.order, line, records, asked, rulingContext.documents.facts)
  const { facts, problems } = readFacts(input, { ...commerce, facts: rulingContext.documents.facts })
  if (problems.length > 0) return { refused: 'facts-not-understood', problems }
  return { input, facts }
}

/**
 * Keeps a ruling by its content and answers its hash. INVARIANT (rulings): what was decided by can always be
 * read again.
 */
export async function keepRuling(db: Db, order: Order, ruled: Ruled, at: Instant): Promise<string> {
  const content = JSON.stringify([order.documents, ruled.facts, ruled.ruling])
  const hash = createHash('sha256').update(content).digest('hex')
  await db
    .insertInto('rulings.rulings')
    .values({
      shop: order.shop,
      hash,
      request: ruled.ruling.request,
      documents: json(order.documents),
      facts: json(ruled.facts),
      ruling: json(ruled.ruling),
      kept_at: instant(at),
    })
    .onConflict((c) => c.columns(['shop', 'hash']).doNothing())
    .execute()
  return hash
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
export type KeptRuling = Ruled & { readonly documents: readonly Pin[] }

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
  return new Map(
    rows.map((row) => [
      row.hash,
      {
        documents: row.documents as readonly Pin[],
        facts: row.facts as Ruled['facts'],
        ruling: row.ruling as Ruling,
      },
    ]),
  )
}
