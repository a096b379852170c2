/**
 * Baskets in the database: read and changed by whoever holds the secret, one change after the other. Only the
 * secret's hash is kept.
 */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, json, transaction, type Db } from '#db'
import { orderedFrom, readDocument, type Basket } from './basket.ts'

/** Undefined for no secret, one that opens nothing, and what cannot be read any more. */
export async function readBasket(
  db: Db,
  shop: string,
  token: string | undefined,
): Promise<Basket | undefined> {
  if (token === undefined || token === '') return undefined
  const row = await db
    .selectFrom('basket.baskets')
    .select('document')
    .where('shop', '=', shop)
    .where('basket_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row === undefined ? undefined : readDocument(row.document)
}

type Change = {
  readonly token: string
  /** What it begins as where there is none yet. */
  readonly fresh: Basket
  readonly at: Instant
}

/**
 * Changes the basket by what it is now: of two presses at once the second sees what the first left. A refusal
 * leaves it as it was.
 */
export async function changeBasket<No extends { readonly refused: string } = never>(
  db: Db,
  shop: string,
  { token, fresh, at }: Change,
  change: (basket: Basket) => Basket | No,
): Promise<Basket | No> {
  return transaction(db, async (tx) => {
    const own = { shop, basket_hash: hashOf(token) }
    await tx
      .insertInto('basket.baskets')
      .values({ ...own, document: json(fresh), version: 0, changed_at: instant(at) })
      .onConflict((c) => c.columns(['shop', 'basket_hash']).doNothing())
      .execute()
    const kept = await tx
      .selectFrom('basket.baskets')
      .select(['document', 'version'])
      .where('shop', '=', shop)
      .where('basket_hash', '=', own.basket_hash)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const changed = change(readDocument(kept.document) ?? fresh)
    if ('refused' in changed) return changed
    await tx
      .updateTable('basket.baskets')
      .set({ document: json(changed), version: kept.version + 1, changed_at: instant(at) })
      .where('shop', '=', shop)
      .where('basket_hash', '=', own.basket_hash)
      .execute()
    return changed
  })
}

/**
 * How a basket is emptied by the order that comes of it: the document it will be, and what it was read as.
 */
export type Emptying = ReturnType<typeof emptyingBy>

export const emptyingBy = (
  read: { readonly token: string; readonly version: number },
  basket: Basket,
  nextKey: string,
) => ({
  hash: hashOf(read.token),
  version: read.version,
  next: orderedFrom(basket, { number: '', payment: null }, nextKey),
})

/**
 * Empties baskets as a part of the statement that places orders: from `press` (n, at, payment, basket_hash,
 * basket_version, basket_next) of a shop, which an expression names, and `agreed` (n, number) follows
 * `emptied` (n), which lacks a basket that somebody has changed since it was read.
 */
export const emptying = (shop: string): string => `
  emptied as (
    update basket.baskets b set version = b.version + 1, changed_at = press.at,
      document = press.basket_next || jsonb_build_object('ordered',
        press.basket_next -> 'ordered'
          || jsonb_build_object('number', agreed.number, 'payment', press.payment))
    from press join agreed on agreed.n = press.n
    where b.shop = ${shop}
      and b.basket_hash = any (array(select basket_hash from press where basket_hash is not null))
      and b.basket_hash = press.basket_hash and b.version = press.basket_version
    returning press.n)`

const day = 86_400_000

/** How long a basket waits for whoever left it. */
export const basketWaits = 90 * day

/** Clears away what nobody has touched for that long. */
export async function sweepBaskets(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('basket.baskets')
    .where('shop', '=', shop)
    .where('changed_at', '<', instant(at - basketWaits))
    .execute()
}
