/** Adds a piece that no file of the folder describes: the owner's own, in the catalogue beside the others. */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { addressName, pieceLike, type NewPiece } from './new-piece.ts'
import { keepVariants, productNamed } from './product.sql.ts'
import type { Product } from './product.ts'

/**
 * Adds a piece like another one of the shop. It is not offered until its owner says so: its photos are still
 * to come. The same press sent twice adds one. Undefined where there is no such other piece.
 */
export async function addPiece(
  db: Db,
  shop: string,
  { like, ...piece }: NewPiece & { readonly like: string },
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<Product | undefined> {
  return transaction(db, async (tx) => {
    const other = await productNamed(tx, shop, like).where('in_folder', '=', true).executeTakeFirst()
    if (other === undefined) return undefined
    const { product, isNew } = await firstFree(tx, shop, other.document as Product, piece)
    if (!isNew) return product
    await keepVariants(tx, shop, [product])
    const notYet = json({ offered: false })
    await tx
      .insertInto('catalogue.edits')
      .values({ shop, product: product.product, version: 1, changes: notYet, actor, at: instant(at) })
      .execute()
    return product
  })
}

/**
 * Written under the first name that nothing has, neither a piece nor the code of a variant; or found there,
 * word for word and as it was added.
 */
async function firstFree(
  tx: Db,
  shop: string,
  other: Product,
  piece: NewPiece,
  nth = 1,
): Promise<{ readonly product: Product; readonly isNew: boolean }> {
  const product = pieceLike(other, piece, addressName(piece.name.en, nth))
  const document = json(product)
  const { rows: taken } = await sql<{ same: boolean }>`
    select p.own and p.written = ${document}::jsonb and not exists (
      select from catalogue.edits e where e.shop = p.shop and e.product = p.product and e.version > 1) as same
    from catalogue.products p where p.shop = ${shop} and (p.product = ${product.product} or p.product in (
      select v.product from catalogue.variants v
      where v.shop = p.shop and v.sku = any (${product.variants.map(({ sku }) => sku)})))`.execute(tx)
  if (taken.some(({ same }) => same)) return { product, isNew: false }
  if (taken.length > 0) return firstFree(tx, shop, other, piece, nth + 1)
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from catalogue.products where shop = ${shop})`
  const row = { shop, product: product.product, document, written: document, position }
  const added = await tx
    .insertInto('catalogue.products')
    .values({ ...row, offered: false, in_folder: true, own: true })
    .onConflict((c) => c.columns(['shop', 'product']).doNothing())
    .returning('product')
    .execute()
  // Somebody was quicker, and what they wrote is there to see now.
  return added.length > 0 ? { product, isNew: true } : firstFree(tx, shop, other, piece, nth)
}
