/**
 * Products, variants and pictures in the database; loaded from the shop's folder, read by screens and orders.
 */
import { sql, type Expression } from 'kysely'
import { json, kept, prepared, type Db } from '#db'
import { newestEdits } from './edit.sql.ts'
import { withChanges } from './edit.ts'
import { priceOf } from './product.ts'
import type { Product, Variant } from './product.ts'

/**
 * Writes the catalogue of a shop as its folder says, and over it what its owner edited; pieces no longer
 * there stay known to old orders but are not offered. Pieces of the owner's own stay as they are.
 */
export async function keepCatalogue(
  db: Db,
  shop: string,
  products: readonly Product[],
  pictures: ReadonlyMap<string, string>,
): Promise<void> {
  await db
    .updateTable('catalogue.products')
    .set({ offered: false, in_folder: false })
    .where('shop', '=', shop)
    .where('own', '=', false)
    .execute()
  if (products.length === 0) return
  const edits = await newestEdits(db, shop)
  const pieces = products.map((written) => ({
    written,
    ...withChanges(written, edits.get(written.product)?.changes ?? {}),
  }))
  await db
    .insertInto('catalogue.products')
    .values(
      pieces.map(({ written, product, offered }, position) => ({
        shop,
        product: product.product,
        document: json(product),
        written: json(written),
        position,
        offered,
        in_folder: true,
        own: false,
      })),
    )
    .onConflict((c) =>
      c.columns(['shop', 'product']).doUpdateSet((e) => ({
        document: e.ref('excluded.document'),
        written: e.ref('excluded.written'),
        position: e.ref('excluded.position'),
        offered: e.ref('excluded.offered'),
        in_folder: true,
        own: false,
      })),
    )
    .execute()
  await keepVariants(
    db,
    shop,
    pieces.map(({ product }) => product),
  )
  if (pictures.size === 0) return
  await db
    .insertInto('catalogue.pictures')
    .values([...pictures].map(([picture, svg]) => ({ shop, picture, svg })))
    .onConflict((c) => c.columns(['shop', 'picture']).doUpdateSet((e) => ({ svg: e.ref('excluded.svg') })))
    .execute()
}

/** Their variants, with the price of each. */
export async function keepVariants(db: Db, shop: string, products: readonly Product[]): Promise<void> {
  const variants = products.flatMap((product) =>
    product.variants.map(({ sku, options }) => ({
      shop,
      sku,
      product: product.product,
      options: json(options),
      price_minor: priceOf(product, options),
    })),
  )
  await db
    .insertInto('catalogue.variants')
    .values(variants)
    .onConflict((c) =>
      c.columns(['shop', 'sku']).doUpdateSet((e) => ({
        product: e.ref('excluded.product'),
        options: e.ref('excluded.options'),
        price_minor: e.ref('excluded.price_minor'),
      })),
    )
    .execute()
}

/** The pieces on offer, in the shop's order. */
export async function readCatalogue(db: Db, shop: string): Promise<readonly Product[]> {
  const rows = await db
    .selectFrom('catalogue.products')
    .select('document')
    .where('shop', '=', shop)
    .where('offered', '=', true)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.document as Product)
}

/**
 * What taxes the pieces bear that a part of the statement names: whose they are, its owner says. Those that
 * say nothing are left out.
 */
export function taxesFor<Given extends Readonly<Record<string, string>> & { readonly shop: string }>(
  names: readonly (keyof Given & string)[],
  products: (db: Db, given: Given) => Expression<{ product: string }>,
): (db: Db, given: Given) => Promise<ReadonlyMap<string, number>> {
  const read = kept(names, (db, given: Given) =>
    db
      .selectFrom('catalogue.products')
      .select(['product', sql<number>`(document -> 'tax')::integer`.as('tax')])
      .where('shop', '=', given.shop)
      // As a list, so that no others are looked at.
      .where(sql<boolean>`product = any (array(${products(db, given)}))`)
      .where(sql<boolean>`document ? 'tax'`),
  )
  return async (db, given) => new Map((await read(db, given)).map(({ product, tax }) => [product, tax]))
}

export async function readProduct(db: Db, shop: string, product: string): Promise<Product | undefined> {
  const row = await productNamed(db, shop, product).executeTakeFirst()
  return row?.document as Product | undefined
}

/** As `readProduct`, where the piece is on offer. */
export async function readOffered(db: Db, shop: string, product: string): Promise<Product | undefined> {
  const row = await productNamed(db, shop, product).where('offered', '=', true).executeTakeFirst()
  return row?.document as Product | undefined
}

/** The piece that a SKU is of, on offer or not. */
export async function readProductOf(db: Db, shop: string, sku: string): Promise<Product | undefined> {
  const row = await db
    .selectFrom('catalogue.variants')
    .select('product')
    .where('shop', '=', shop)
    .where('sku', '=', sku)
    .executeTakeFirst()
  return row === undefined ? undefined : readProduct(db, shop, row.product)
}

/** The row of a piece, to be narrowed further. */
export const productNamed = (db: Db, shop: string, product: string) =>
  db
    .selectFrom('catalogue.products')
    .select('document')
    .where('shop', '=', shop)
    .where('product', '=', product)

/** Variants that are on offer, by SKU; in one statement, however many are asked for. */
export async function readVariants(
  db: Db,
  shop: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, Variant>> {
  const rows = await variantsOf(db, [shop, skus])
  return new Map(rows.map(({ sku, ...variant }) => [sku, { sku, ...variant }]))
}

const variantsOf = prepared<Variant>(`
  select v.sku, v.options, v.price_minor as "priceMinor", p.document as product
  from catalogue.variants v join catalogue.products p on p.shop = v.shop and p.product = v.product
  where v.shop = $1 and v.sku = any ($2) and p.offered`)

/** The SVG of a picture, or undefined. */
export async function readPicture(db: Db, shop: string, picture: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('catalogue.pictures')
    .select('svg')
    .where('shop', '=', shop)
    .where('picture', '=', picture)
    .executeTakeFirst()
  return row?.svg
}
