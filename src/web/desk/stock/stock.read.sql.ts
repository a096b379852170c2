/** What is on hand, and the newest movements, as the stock page shows them. Only looks. */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import type { Actor, Db } from '#db'
import type { Words } from '#policy'
import type { Pool } from '#stock'

export type StockRow = {
  readonly sku: string
  readonly name: Words
  readonly sale: number
  readonly replacement: number
}

export type Movement = {
  readonly pool: Pool
  readonly units: number
  readonly why: string
  readonly reference: string
  readonly actor: Actor
  readonly at: Instant
}

/** Pieces that are counted, in the order of their codes. */
export async function readStock(db: Db, shop: string): Promise<readonly StockRow[]> {
  const { rows } = await sql<StockRow>`
    select p.sku, c.document -> 'name' as name,
      coalesce(max(p.on_hand) filter (where p.pool = 'sale'), 0) as sale,
      coalesce(max(p.on_hand) filter (where p.pool = 'replacement'), 0) as replacement
    from stock.pools p
    join catalogue.variants v on v.shop = p.shop and v.sku = p.sku
    join catalogue.products c on c.shop = v.shop and c.product = v.product
    where p.shop = ${shop}
    group by p.sku, c.document -> 'name'
    order by p.sku`.execute(db)
  return rows
}

/** Of one piece, the newest first. */
export async function readMovements(
  db: Db,
  shop: string,
  sku: string,
  most: number,
): Promise<readonly Movement[]> {
  const { rows } = await sql<Movement>`
    select pool, units, why, reference, actor, at from stock.movements
    where shop = ${shop} and sku = ${sku} order by movement desc limit ${most}`.execute(db)
  return rows
}
