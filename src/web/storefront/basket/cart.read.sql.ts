/**
 * A cart with what it names, in one look: the basket of a browser, its pieces as the catalogue has them
 * today, and how many there are of each. Looks at tables of others; changes none.
 */
import { readDocument, type Basket } from '#basket'
import type { Product, Variant } from '#catalogue'
import { hashOf } from '#customers'
import { prepared, type Db } from '#db'

/** `said`: the basket and the pieces in writing; while it is the same, so are both. */
export type KeptCart = {
  readonly basket: Basket
  readonly version: number
  readonly variants: ReadonlyMap<string, Variant>
  /** Units on sale; a SKU that is missing has no count. */
  readonly counts: ReadonlyMap<string, number>
  readonly said: string
}

type Row = {
  readonly document: string
  readonly version: number
  readonly goods: string
  readonly counts: Readonly<Record<string, number>>
}

const reading = prepared<Row>(`
  with cart as (select document, version from basket.baskets where shop = $1 and basket_hash = $2),
    wanted as (
      select distinct line ->> 'sku' as sku from cart, jsonb_array_elements(
        case jsonb_typeof(document -> 'lines') when 'array' then document -> 'lines' else '[]' end) as line)
  select document::text, version,
    (select coalesce(json_agg(json_build_array(v.sku, v.options, v.price_minor::text, p.document)
        order by v.sku), '[]')::text
      from catalogue.variants v join catalogue.products p on p.shop = v.shop and p.product = v.product
      where v.shop = $1 and v.sku = any (array(select sku from wanted)) and p.offered) as goods,
    (select coalesce(json_object_agg(s.sku, s.on_hand), '{}') from stock.pools s
      where s.shop = $1 and s.sku = any (array(select sku from wanted)) and s.pool = 'sale') as counts
  from cart`)

type Goods = readonly (readonly [string, Variant['options'], string, Product])[]

/** Undefined for no secret, one that opens nothing, and what cannot be read any more. */
export async function readCart(
  db: Db,
  shop: string,
  token: string | undefined,
): Promise<KeptCart | undefined> {
  if (token === undefined || token === '') return undefined
  const [row] = await reading(db, [shop, hashOf(token)])
  const basket = row === undefined ? undefined : readDocument(JSON.parse(row.document))
  if (row === undefined || basket === undefined) return undefined
  const goods = (JSON.parse(row.goods) as Goods).map(([sku, options, price, product]) => {
    const variant = { sku, options, priceMinor: BigInt(price), product }
    return [sku, variant] as const
  })
  return {
    basket,
    version: row.version,
    variants: new Map(goods),
    counts: new Map(Object.entries(row.counts)),
    said: `${row.document}\n${row.goods}`,
  }
}
