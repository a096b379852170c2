/** Counts changed by hand: what came in, and what a look at the shelf found, each with its reason. */
import type { Instant } from '#calendar'
import { transaction, type Actor, type Db } from '#db'
import { openPool, receiveUnits, takeUnits, type Pool, type SoldOut } from './pool.sql.ts'

/** Why a count is changed by hand. */
export const countReasons = ['received', 'found', 'missing', 'damaged'] as const
export type CountReason = (typeof countReasons)[number]

export type Count = {
  readonly sku: string
  readonly pool: Pool
  readonly why: CountReason
  readonly units: number
  /** Words of whoever counted. */
  readonly note: string
  /** How many there were on the page, so that the same form sent twice counts once. */
  readonly seen: number
}

/** The count is another one by now than on the page. */
export type CountMovedOn = { readonly refused: 'count-moved-on' }

/** Changes a count with its movement, or refuses and leaves it as it is. */
export async function countUnits(
  db: Db,
  shop: string,
  { sku, pool, why, units, note, seen }: Count,
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<SoldOut | CountMovedOn | undefined> {
  const move = { shop, sku, pool, units, why, reference: note, ...by } as const
  return transaction(db, async (tx) => {
    await openPool(tx, { ...move, units: 0 })
    const row = await tx
      .selectFrom('stock.pools')
      .select('on_hand')
      .where('shop', '=', shop)
      .where('sku', '=', sku)
      .where('pool', '=', pool)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (row.on_hand !== seen) return { refused: 'count-moved-on' as const }
    if (why === 'missing' || why === 'damaged') return takeUnits(tx, move)
    await receiveUnits(tx, move)
    return undefined
  })
}
