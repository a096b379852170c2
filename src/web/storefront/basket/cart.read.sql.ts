/**
 * A cart with what it names, in one look: the basket of a browser, its pieces as the catalogue has them
 * today, and how many there are of each. Looks at tables of others; changes none.
 */
import { readDocument, type Basket } from '#basket'
import { pieceVersion, type Product, type Variant } from '#catalogue'
import { hashOf } from '#customers'
import { gathered, laneOf, prepared, type Db } from '#db'

export type KeptCart = {
  readonly basket: Basket
  readonly version: number
  readonly variants: ReadonlyMap<string, Variant>
  /** Units on sale; a SKU that is missing has no count. */
  readonly counts: ReadonlyMap<string, number>
  /** The mark of each piece: while it is the same, so is the piece. */
  readonly seen: ReadonlyMap<string, string>
}

type Asked = { readonly shop: string; readonly hash: string }

type Goods = readonly (readonly [string, Variant['options'], string, Product, string])[]

type Row = {
  readonly n: number
  readonly document: unknown
  readonly version: number
  readonly goods: Goods
  readonly counts: Readonly<Record<string, number>>
}

const reading = prepared<Row>(`
  select asked.n::integer, cart.document, cart.version,
    (select coalesce(json_agg(
        json_build_array(v.sku, v.options, v.price_minor::text, p.document, ${pieceVersion})
        order by v.sku), '[]')
      from catalogue.variants v join catalogue.products p on p.shop = v.shop and p.product = v.product
      where v.shop = asked.shop and v.sku = any (wanted.skus) and p.offered) as goods,
    (select coalesce(json_object_agg(s.sku, s.on_hand), '{}') from stock.pools s
      where s.shop = asked.shop and s.sku = any (wanted.skus) and s.pool = 'sale') as counts
  from unnest($1::text[], $2::text[]) with ordinality as asked (shop, hash, n)
    cross join lateral (select document, version from basket.baskets b
      where b.shop = asked.shop and b.basket_hash = asked.hash limit 1) as cart
    cross join lateral (select array(select distinct line ->> 'sku' from jsonb_array_elements(
      case jsonb_typeof(cart.document -> 'lines') when 'array' then cart.document -> 'lines' else '[]' end)
      as line) as skus) as wanted`)

const readRow = gathered(async (db, asked: readonly Asked[]): Promise<readonly (Row | undefined)[]> => {
  const rows = await reading(laneOf(db), [asked.map(({ shop }) => shop), asked.map(({ hash }) => hash)])
  const byPlace = new Map(rows.map((row) => [row.n, row]))
  return asked.map((_one, n) => byPlace.get(n + 1))
})

/** Undefined for no secret, one that opens nothing, and what cannot be read any more. */
export async function readCart(
  db: Db,
  shop: string,
  token: string | undefined,
): Promise<KeptCart | undefined> {
  if (token === undefined || token === '') return undefined
  const row = await readRow(db, { shop, hash: hashOf(token) })
  const basket = row === undefined ? undefined : readDocument(row.document)
  if (row === undefined || basket === undefined) return undefined
  const goods = row.goods.map(([sku, options, price, product]) => {
    const variant = { sku, options, priceMinor: BigInt(price), product }
    return [sku, variant] as const
  })
  return {
    basket,
    version: row.version,
    variants: new Map(goods),
    counts: new Map(Object.entries(row.counts)),
    seen: new Map(row.goods.map(([sku, , , , mark]) => [sku, mark])),
  }
}
