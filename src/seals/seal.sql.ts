/**
 * Sealing what was written since the last seal. Nobody who writes waits for it: leaves that were noted
 * together are named by a row of their own, and a batch takes those rows it finds.
 */
import { sql } from 'kysely'
import { transaction, type Db } from '#db'
import { rootOf, sealHash } from './chain.gateway.ts'

/** The most leaves of one seal, and more than one row ever names. */
const largest = 2000

/**
 * Seals all that is unsealed, shop by shop. Answers how many leaves were sealed. A shop whose leaves cannot
 * be sealed keeps none of the others waiting; what went wrong with it is thrown when all are through.
 */
export async function sealAll(db: Db): Promise<number> {
  const shops = await db.selectFrom('seals.unsealed').select('shop').distinct().orderBy('shop').execute()
  let sealed = 0
  const troubles: unknown[] = []
  for (const { shop } of shops) {
    try {
      for (let batch = await sealBatch(db, shop); batch > 0; batch = await sealBatch(db, shop))
        sealed += batch
    } catch (problem) {
      troubles.push(new Error(`what ${shop} wrote could not be sealed`, { cause: problem }))
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, troubles.map(String).join('; '))
  return sealed
}

/**
 * Seals up to 2,000 leaves of a shop as one batch and answers how many: 0 when there are none, or while
 * another process seals for the shop.
 */
export function sealBatch(db: Db, shop: string): Promise<number> {
  return transaction(db, async (tx) => {
    const turn = await sql<{ ours: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`seals ${shop}`}, 0)) as ours`.execute(tx)
    if (!turn.rows[0]!.ours) return 0
    const taken = await firstRows(tx, shop)
    if (taken.length === 0) return 0
    const leaves = await tx
      .selectFrom('seals.leaves')
      .select(['leaf', 'hash'])
      .where('shop', '=', shop)
      .where(sql<boolean>`leaf = any (${taken.flatMap((row) => row.leaves)}::bigint[])`)
      .orderBy('leaf')
      .execute()
    const last = await tx
      .selectFrom('seals.seals')
      .select(['seal', 'hash'])
      .where('shop', '=', shop)
      .orderBy('seal', 'desc')
      .limit(1)
      .executeTakeFirst()
    const seal = (last?.seal ?? 0n) + 1n
    const root = rootOf(leaves.map(({ hash }) => hash))
    const hash = sealHash({ shop, seal, root, previous: last?.hash })
    await tx
      .insertInto('seals.seals')
      .values({ shop, seal, leaves: leaves.length, root, hash, at: sql`clock_timestamp()` as never })
      .execute()
    await sql`insert into seals.sealed (shop, leaf, seal)
      select ${shop}, unnest(${leaves.map(({ leaf }) => leaf)}::bigint[]), ${seal}::bigint`.execute(tx)
    const rows = taken.map(({ leaf }) => leaf)
    await sql`delete from seals.unsealed where shop = ${shop} and leaf = any (${rows}::bigint[])`.execute(tx)
    return leaves.length
  })
}

type Unsealed = { readonly leaf: bigint; readonly leaves: readonly bigint[] }

/** The oldest rows that name leaves without a seal, as many as make one seal. */
async function firstRows(tx: Db, shop: string): Promise<readonly Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select leaf, leaves from (
      select leaf, leaves, sum(cardinality(leaves)) over (order by leaf) as so_far from (
        select leaf, leaves from seals.unsealed
        where shop = ${shop} order by leaf limit ${largest}) as oldest) as counted
    where so_far <= ${largest} order by leaf`.execute(tx)
  return rows
}
