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
  readonly why:
    | 'received'
    | 'ordered'
    | 'replacement'
    | 'given-up'
    | 'cancelled'
    | 'found'
    | 'missing'
    | 'damaged'
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

/**
 * Takes units of several SKUs from what is on sale, all or none, as a part of a greater statement: from
 * `press` (n, actor, at) of a shop, which an expression names, `wanted` (n, sku, units) and `numbered` (n,
 * number) follows `short` (sku), what there was too little of when the statement began; whoever asks breaks
 * it off when anything is. What has no pool is made to order and never short.
 *
 * Nothing else may refer to the rest, and it has to stand first among what is written: PostgreSQL carries
 * these parts out last, the first of them at the very end. So rows are held for no longer than they must be,
 * and another statement waits for them only then. They are locked in the order of their SKUs, so that two
 * never wait for each other in a circle; where somebody took the pieces meanwhile, the statement breaks
 * itself off.
 */
export const takingFromSale = (shop: string): string => `
  needed as (select sku, sum(units)::integer as units from wanted group by sku),
  short as (
    select p.sku from stock.pools p join needed on needed.sku = p.sku
    where p.shop = ${shop} and p.sku = any (array(select sku from needed))
      and p.pool = 'sale' and p.on_hand < needed.units),
  held as (
    select p.sku, p.on_hand from stock.pools p
    where p.shop = ${shop} and p.sku = any (array(select sku from needed))
      and p.pool = 'sale'
    order by p.sku for no key update of p),
  gone as (
    select jsonb_agg(held.sku order by held.sku) as skus
    from held join needed on needed.sku = held.sku where on_hand < units),
  there as (
    select held.sku from held
    where case when (select skus from gone) is null then true
      else db.refuse('sold-out', (select skus from gone)) is null end),
  taken as (
    update stock.pools p set on_hand = p.on_hand - needed.units
    from needed
    where p.shop = ${shop} and p.sku = any (array(select sku from there))
      and p.pool = 'sale' and needed.sku = p.sku
    returning p.sku),
  moved as (
    insert into stock.movements (shop, sku, pool, units, why, reference, actor, at)
    select ${shop}, taken.sku, 'sale', -wanted.units, 'ordered', numbered.number, press.actor, press.at
    from taken join wanted on wanted.sku = taken.sku join press on press.n = wanted.n
      join numbered on numbered.n = wanted.n)`

/** Units that are on sale again. */
export type CameBack = { readonly sku: string; readonly units: number }

/**
 * Puts back on sale what an order took, SKU by SKU in their order, and answers what that was. Whoever asks
 * sees to it that it is asked once.
 */
export async function returnOrdered(
  tx: Db,
  { shop, reference, actor, at }: Pick<UnitsMove, 'shop' | 'reference' | 'actor' | 'at'>,
): Promise<readonly CameBack[]> {
  const { rows } = await sql<CameBack>`
    with gone as (
      select m.sku, -sum(m.units)::integer as units from stock.movements m
      where m.shop = ${shop} and m.reference = ${reference} and m.pool = 'sale' and m.why in ('ordered', 'cancelled')
      group by m.sku having sum(m.units) < 0),
    held as (
      select p.sku, gone.units from stock.pools p join gone on gone.sku = p.sku
      where p.shop = ${shop} and p.pool = 'sale' order by p.sku for no key update of p),
    back as (
      update stock.pools p set on_hand = p.on_hand + held.units from held
      where p.shop = ${shop} and p.sku = held.sku and p.pool = 'sale'
      returning p.sku, held.units)
    insert into stock.movements (shop, sku, pool, units, why, reference, actor, at)
    select ${shop}, sku, 'sale', units, 'given-up', ${reference}, ${actor}, ${instant(at)} from back
    returning sku, units`.execute(tx)
  return rows
}

/**
 * Puts back on sale pieces that an order took and that are cancelled: never more than it took, and answers
 * how many. What is made on order took none.
 */
export async function putBack(
  tx: Db,
  { shop, sku, units, reference, actor, at }: Omit<UnitsMove, 'pool' | 'why'>,
): Promise<readonly CameBack[]> {
  const { rows } = await sql<CameBack>`
    with held as (
      select on_hand from stock.pools where shop = ${shop} and sku = ${sku} and pool = 'sale' for no key update),
    back as (
      select least(${units}::integer, -sum(m.units)::integer) as units from stock.movements m, held
      where m.shop = ${shop} and m.sku = ${sku} and m.reference = ${reference} and m.pool = 'sale'
        and m.why in ('ordered', 'cancelled')),
    moved as (
      update stock.pools p set on_hand = p.on_hand + back.units from back
      where p.shop = ${shop} and p.sku = ${sku} and p.pool = 'sale' and back.units > 0 returning back.units)
    insert into stock.movements (shop, sku, pool, units, why, reference, actor, at)
    select ${shop}, ${sku}, 'sale', units, 'cancelled', ${reference}, ${actor}, ${instant(at)} from moved
    returning sku, units`.execute(tx)
  return rows
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
