/**
 * Requests to hear when a variant is there again: taken, taken back, answered oldest first by as many letters
 * as units came in, and swept. Promises nothing: a letter keeps no unit for anybody.
 */
import { sql } from 'kysely'
import { readProductOf, readVariants, type Product } from '#catalogue'
import type { Instant } from '#calendar'
import { hashOf, readAddress, type NotAnAddress } from '#customers'
import { at as instant, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'

export type RestockRequest = {
  readonly sku: string
  readonly address: string
  readonly language: 'ja' | 'en'
}

/** Asked for now, or before and still waiting: it is the same request, and the answer looks the same. */
export type Asked = { readonly asked: true }

export type NotAsked = NotAnAddress | { readonly refused: 'no-such-variant' }

/**
 * Asks to be told. One address waits once for a variant; asking again keeps its place in the line, and the
 * link of the first time takes it back: whoever types an address of somebody else's takes nothing from them.
 */
export async function askRestock(
  db: Db,
  shop: string,
  { sku, address: typed, language }: RestockRequest,
  by: { readonly request: string; readonly token: string; readonly at: Instant },
): Promise<Asked | NotAsked> {
  const address = readAddress(typed)
  if (address === undefined) return { refused: 'not-an-address' }
  if ((await readVariants(db, shop, [sku])).get(sku) === undefined) return { refused: 'no-such-variant' }
  await db
    .insertInto('restock.requests')
    .values({
      shop,
      request: by.request,
      sku,
      address,
      language,
      token_hash: hashOf(by.token),
      asked_at: instant(by.at),
    })
    .onConflict((c) =>
      c
        .expression(sql`shop, sku, lower(address)`)
        .where('answered_at', 'is', null)
        .doNothing(),
    )
    .execute()
  return { asked: true }
}

/**
 * What a link to take a request back belongs to, on offer or not; undefined when it was answered, or taken
 * back.
 */
export async function readRestockLink(
  db: Db,
  shop: string,
  token: string,
): Promise<{ readonly sku: string; readonly product: Product } | undefined> {
  const asked = await db
    .selectFrom('restock.requests')
    .select('sku')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  const product = asked === undefined ? undefined : await readProductOf(db, shop, asked.sku)
  return asked === undefined || product === undefined ? undefined : { sku: asked.sku, product }
}

/** Takes a request back and forgets its address; nothing happens when there is none. */
export async function withdrawRestock(db: Db, shop: string, token: string): Promise<void> {
  await db
    .deleteFrom('restock.requests')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .where('answered_at', 'is', null)
    .execute()
}

/**
 * Whoever waits is written to at another address from now on. Who waits by both for one variant has the
 * earlier place and one e-mail.
 */
export async function restockGoesTo(
  tx: Db,
  shop: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  const both = [before.toLowerCase(), after.toLowerCase()]
  await sql`
    delete from restock.requests later using restock.requests earlier
    where later.shop = ${shop} and earlier.shop = later.shop and earlier.sku = later.sku
      and later.answered_at is null and earlier.answered_at is null and earlier.place < later.place
      and lower(later.address) = any (${both}) and lower(earlier.address) = any (${both})`.execute(tx)
  await tx
    .updateTable('restock.requests')
    .set({ address: after })
    .where('shop', '=', shop)
    .where('answered_at', 'is', null)
    .where(sql<boolean>`lower(address) = lower(${before})`)
    .execute()
}

/**
 * Writes to those who have waited longest, one for each unit that came into the sale pool, and in the
 * transaction that brought the units in. Answers how many were written to. Two that come in at once write to
 * different people.
 */
export async function answerRestock(
  tx: Db,
  shop: string,
  sku: string,
  units: number,
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<number> {
  if (units <= 0) return 0
  return transaction(tx, async (within) => {
    const variant = (await readVariants(within, shop, [sku])).get(sku)
    if (variant === undefined) return 0
    const oldest = await within
      .selectFrom('restock.requests')
      .select('request')
      .where('shop', '=', shop)
      .where('sku', '=', sku)
      .where('answered_at', 'is', null)
      .orderBy('place')
      .limit(units)
      .forUpdate()
      .skipLocked()
      .execute()
    if (oldest.length === 0) return 0
    const told = await within
      .updateTable('restock.requests')
      .set({ answered_at: instant(by.at), answered_by: by.actor })
      .where('shop', '=', shop)
      .where(
        'request',
        'in',
        oldest.map(({ request }) => request),
      )
      .returning(['request', 'address', 'language'])
      .execute()
    const { product } = variant
    const options = product.options.flatMap((option) => {
      const chosen =
        'values' in option ? option.values.find(({ id }) => id === variant.options[option.id]) : undefined
      return chosen === undefined ? [] : [chosen.name]
    })
    for (const { request, address, language } of told)
      await enqueue(
        within,
        'send-letter',
        {
          letter: request,
          kind: 'restock',
          to: { name: '', address },
          language: language === 'ja' ? 'ja' : 'en',
          data: { piece: { name: product.name, options, quantity: 1 }, product: product.product, sku },
        },
        { shop, at: by.at },
      )
    return told.length
  })
}

/** How many wait for each variant, and how many were written to in the last ninety days. */
export type Demand = { readonly waiting: number; readonly answered: number }

export async function readDemand(db: Db, shop: string): Promise<ReadonlyMap<string, Demand>> {
  const rows = await db
    .selectFrom('restock.requests')
    .select((of) => [
      'sku',
      of.fn.countAll<number>().filterWhere('answered_at', 'is', null).as('waiting'),
      of.fn.countAll<number>().filterWhere('answered_at', 'is not', null).as('answered'),
    ])
    .where('shop', '=', shop)
    .groupBy('sku')
    .execute()
  return new Map(
    rows.map(({ sku, waiting, answered }) => [sku, { waiting: Number(waiting), answered: Number(answered) }]),
  )
}

/** How long the address of an answered request is kept: as long as somebody may ask about its letter. */
export const keptDays = 90

/** Forgets what was answered long enough ago. */
export async function sweepRestock(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('restock.requests')
    .where('shop', '=', shop)
    .where('answered_at', '<=', instant(at - keptDays * 86_400_000))
    .execute()
}
