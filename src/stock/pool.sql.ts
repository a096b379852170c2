/**
 * Stock counters and their movements. A counter moves by one conditional statement, so it is never negative
 * and never sold twice.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import type { Expression } from 'kysely'
import { at as instant, kept, type Actor, type Db } from '#db'

export type Pool = 'sale' | 'replacement'

/** Units of a variant by pool; undefined for what is made to order and has no stock. */
export type OnHand = { readonly sale: number; readonly replacement: number } | undefined

/** A movement of units. `reference` is the order or case it belongs to. */
export type UnitsMove = {
  readonly shop: string
  readonly sku: string
  readonly pool: Pool
  readonly units: number
  readonly why: 'received' | 'ordered' | 'replacement'
  readonly reference: string
  readonly actor: Actor
  readonly at: Instant
}

export type SoldOut = { readonly refused: 'sold-out'; readonly sku: string; readonly pool: Pool }

/**
 * Puts units into a pool, which begins to exist with the first of them (zero units are a pool that is empty).
 */
export async function receiveUnits(tx: Db, move: UnitsMove): Promise<void> {
  const { shop, sku, pool, units } = move
  await tx
    .insertInto('stock.pools')
    .values({ shop, sku, pool, on_hand: units })
    .onConflict((c) =>
      c.columns(['shop', 'sku', 'pool']).doUpdateSet({ on_hand: sql`stock.pools.on_hand + ${units}` }),
    )
    .execute()
  if (units !== 0) await recordMove(tx, move, units)
}

/**
 * Puts the first units into a pool that does not exist yet, and does nothing where it does: counted in at
 * every start, by any number of processes, units come in once.
 */
export async function openPool(tx: Db, move: UnitsMove): Promise<void> {
  const { shop, sku, pool, units } = move
  const opened = await tx
    .insertInto('stock.pools')
    .values({ shop, sku, pool, on_hand: units })
    .onConflict((c) => c.columns(['shop', 'sku', 'pool']).doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 1n && units !== 0) await recordMove(tx, move, units)
}

/**
 * Takes units out of a pool, or refuses and leaves it as it is. INVARIANT (stock): counters equal the sum of
 * their movements.
 */
export async function takeUnits(tx: Db, move: UnitsMove): Promise<SoldOut | undefined> {
  const { shop, sku, pool, units } = move
  const taken = await tx
    .updateTable('stock.pools')
    .set({ on_hand: sql`on_hand - ${units}` })
    .where('shop', '=', shop)
    .where('sku', '=', sku)
    .where('pool', '=', pool)
    .where('on_hand', '>=', units)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return { refused: 'sold-out', sku, pool }
  await recordMove(tx, move, -units)
  return undefined
}

async function recordMove(
  tx: Db,
  { shop, sku, pool, why, reference, actor, at }: UnitsMove,
  units: number,
): Promise<void> {
  await tx
    .insertInto('stock.movements')
    .values({ shop, sku, pool, units, why, reference, actor, at: instant(at) })
    .execute()
}

/** What is on hand of some variants; a variant without pools is not in the answer. */
export async function readOnHand(
  db: Db,
  shop: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<OnHand>>> {
  if (skus.length === 0) return new Map()
  return byVariant(await pools(db, shop).where('sku', 'in', skus).execute())
}

const pools = (db: Db, shop: string) =>
  db.selectFrom('stock.pools').select(['sku', 'pool', 'on_hand']).where('shop', '=', shop)

/** The same for variants that a part of the statement names: whose they are, its owner says. */
export function onHandFor<Given extends Readonly<Record<string, string>> & { readonly shop: string }>(
  names: readonly (keyof Given & string)[],
  skus: (db: Db, given: Given) => Expression<{ sku: string }>,
): (db: Db, given: Given) => Promise<ReadonlyMap<string, NonNullable<OnHand>>> {
  const read = kept(names, (db, given: Given) =>
    pools(db, given.shop).where('sku', 'in', skus(db, given) as Expression<never>),
  )
  return async (db, given) => byVariant(await read(db, given))
}

type PoolRow = { readonly sku: string; readonly pool: string; readonly on_hand: number }

function byVariant(rows: readonly PoolRow[]): ReadonlyMap<string, NonNullable<OnHand>> {
  const found = new Map<string, { sale: number; replacement: number }>()
  for (const { sku, pool, on_hand } of rows) {
    const entry = found.get(sku) ?? { sale: 0, replacement: 0 }
    found.set(sku, { ...entry, [pool as Pool]: on_hand })
  }
  return found
}
