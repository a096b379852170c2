/**
 * Sealing what was written since the last seal. Nobody who writes waits for it: a leaf is a row of its own,
 * and a batch takes those it finds.
 */
import { sql } from 'kysely'
import { transaction, type Db } from '#db'
import { rootOf, sealHash } from './chain.gateway.ts'

/** The most leaves of one seal. */
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
    const leaves = await tx
      .selectFrom('seals.unsealed as u')
      .innerJoin('seals.leaves as l', (join) =>
        join.onRef('l.shop', '=', 'u.shop').onRef('l.leaf', '=', 'u.leaf'),
      )
      .select(['l.leaf', 'l.hash'])
      .where('u.shop', '=', shop)
      .orderBy('u.leaf')
      .limit(largest)
      .execute()
    if (leaves.length === 0) return 0
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
    const taken = leaves.map(({ leaf }) => leaf)
    await sql`insert into seals.sealed (shop, leaf, seal)
      select ${shop}, unnest(${taken}::bigint[]), ${seal}::bigint`.execute(tx)
    await sql`delete from seals.unsealed where shop = ${shop} and leaf = any (${taken}::bigint[])`.execute(tx)
    return leaves.length
  })
}
