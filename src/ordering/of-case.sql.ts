/**
 * Orders that cases lead to: one piece, made to order, whose price was quoted, accepted and paid in the case.
 * INVARIANT (order of a case): a case leads to one order, and what is made for it moves by the case alone.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { addressSince } from '#customers'
import { at as instant, json, type Actor, type Db } from '#db'
import type { Money } from '#money'
import type { Words } from '#policy'
import type { OpenShop } from '#shops'
import { giveUpOrder } from './give-up.sql.ts'
import type { Order, OrderLine, Stage } from './order.ts'
import { advanceLines } from './progress.sql.ts'

type By = { readonly actor: Actor; readonly at: Instant }

export type OrderOfCase = {
  readonly number: string
  /** The piece that it is made like. */
  readonly line: OrderLine
  readonly amount: Money
  /** What it is, beside the options of that piece. */
  readonly option: { readonly name: Words; readonly value: Words }
}

/**
 * Places the order as part of the caller's transaction, under the documents of the one it comes from. Nothing
 * is taken from stock and no money is asked for.
 */
export async function placeOrderOfCase(
  tx: Db,
  { name: shop, settings }: OpenShop,
  from: Order,
  { number: caseNumber, line, amount, option }: OrderOfCase,
  { actor, at }: By,
): Promise<string> {
  const { rows } = await sql<{ next: string }>`select nextval('ordering.numbers')::text as next`.execute(tx)
  const next = rows[0]!.next
  const number = `${settings['order-prefix']}-${next.padStart(6, '0')}`
  const content = createHash('sha256').update(JSON.stringify([caseNumber, String(amount.amountMinor)]))
  await tx
    .insertInto('ordering.orders')
    .values({
      ...sameAs(from),
      // Whoever has another mail address since is written to there.
      address: await addressSince(tx, shop, from.address, from.placedAt),
      shop,
      number,
      key: `case:${caseNumber}`,
      actor,
      ...costing(amount, at),
    })
    .execute()
  await tx
    .insertInto('ordering.origins')
    .values({
      shop,
      number,
      origin: 'case',
      case_number: caseNumber,
      content: content.digest('hex'),
      actor,
      at: instant(at),
    })
    .execute()
  await tx
    .insertInto('ordering.lines')
    .values({ shop, number, ...lineLike(line, option), price_minor: amount.amountMinor })
    .execute()
  await tx.insertInto('ordering.progress').values({ shop, number, line: 1, stage: 'accepted' }).execute()
  await tx
    .insertInto('ordering.events')
    .values({ shop, number, type: 'OrderPlaced', data: json({ case: caseNumber }), actor, at: instant(at) })
    .execute()
  return number
}

const costing = ({ amountMinor, currency }: Money, at: Instant) => ({
  placed_at: instant(at),
  currency,
  total_minor: amountMinor,
  shipping_minor: 0n,
})

const sameAs = (from: Order) => ({
  customer: from.customer,
  language: from.language,
  buyer: from.buyer,
  name: from.name,
  country: from.country,
  subdivision: from.subdivision,
  deliver_to: json(from.deliverTo),
  destination: from.destination,
  memo: '',
  facts: json({}),
  gift_code_hash: null,
  informed_at: null,
  return_clause_shown: false,
  documents: json(from.documents),
})

const lineLike = (line: OrderLine, option: OrderOfCase['option']) => ({
  line: 1,
  sku: line.sku,
  product: line.product,
  name: json(line.name),
  options: json([...line.options, option]),
  kind: 'made-to-order',
  seal: line.seal,
  resizable: null,
  cancellable: 'unstated',
  picture: line.picture,
  facts: json(line.facts),
  quantity: 1,
})

/** The number of the order that a case led to. */
export async function readOrderOfCase(db: Db, shop: string, caseNumber: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('ordering.origins')
    .select('number')
    .where('shop', '=', shop)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst()
  return row?.number
}

/** Where what is made for the case stands now. */
export async function moveOrderOfCase(
  tx: Db,
  shop: string,
  caseNumber: string,
  stage: Stage,
  by: By,
): Promise<string> {
  const number = await readOrderOfCase(tx, shop, caseNumber)
  if (number === undefined) throw new Error(`case ${caseNumber} led to no order`)
  await advanceLines(tx, shop, number, [1], stage, by)
  return number
}

/** It is not made after all. What was paid lies with the case, and goes back from there. */
export async function giveUpOrderOfCase(tx: Db, shop: string, caseNumber: string, by: By): Promise<void> {
  const number = await readOrderOfCase(tx, shop, caseNumber)
  if (number === undefined) throw new Error(`case ${caseNumber} led to no order`)
  const refused = await giveUpOrder(tx, shop, number, 'case-ended', by)
  if (refused !== undefined) throw new Error(`order ${number} cannot be given up: ${refused.refused}`)
}
