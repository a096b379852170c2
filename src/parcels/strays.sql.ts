/**
 * Boxes that reached the shop and belong to no open case, in the database: written down as they came, and
 * matched once to the case that they belong to.
 */
import type { Instant } from '#calendar'
import { at as instant, type Actor, type Db } from '#db'

export type Stray = {
  readonly stray: string
  readonly sender: string
  readonly what: string
  readonly carrier: string
  readonly tracking: string
  readonly at: Instant
  /** The case it turned out to belong to; null while nobody knows. */
  readonly caseNumber: string | null
}

type By = { readonly actor: Actor; readonly at: Instant }

/** Writes a box down. Told twice, it is one box. */
export async function recordStray(
  db: Db,
  shop: string,
  stray: Omit<Stray, 'at' | 'caseNumber'>,
  { actor, at }: By,
): Promise<void> {
  await db
    .insertInto('parcels.strays')
    .values({ ...stray, shop, actor, at: instant(at) })
    .onConflict((c) => c.columns(['shop', 'stray']).doNothing())
    .execute()
}

/** Says which case a box belongs to; false when that was said before. */
export async function matchStray(
  tx: Db,
  shop: string,
  { stray, caseNumber }: { readonly stray: string; readonly caseNumber: string },
  { actor, at }: By,
): Promise<boolean> {
  const matched = await tx
    .insertInto('parcels.matches')
    .values({ shop, stray, case_number: caseNumber, actor, at: instant(at) })
    .onConflict((c) => c.columns(['shop', 'stray']).doNothing())
    .returning('stray')
    .executeTakeFirst()
  return matched !== undefined
}

/** The latest boxes, those without an owner first. */
export async function readStrays(db: Db, shop: string): Promise<readonly Stray[]> {
  const rows = await db
    .selectFrom('parcels.strays as s')
    .leftJoin('parcels.matches as m', (join) =>
      join.onRef('m.shop', '=', 's.shop').onRef('m.stray', '=', 's.stray'),
    )
    .select([
      's.stray',
      's.sender',
      's.what',
      's.carrier',
      's.tracking',
      's.at',
      'm.case_number as caseNumber',
    ])
    .where('s.shop', '=', shop)
    .orderBy((eb) => eb('m.case_number', 'is', null), 'desc')
    .orderBy('s.at', 'desc')
    .limit(100)
    .execute()
  return rows
}
