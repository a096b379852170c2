/**
 * Whether a shop wants a second factor of everybody who works at its desk. Who has none sets one up before
 * anything else. Knows no secret and no page.
 */
import { at as instant, transaction, type Db } from '#db'
import { recordLog, type Deed } from './log.sql.ts'

export async function isFactorRequired(db: Db, shop: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff.factor_required')
    .select('shop')
    .where('shop', '=', shop)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a member has to set one up before anything else. */
export async function owesFactor(db: Db, shop: string, member: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff.factor_required as r')
    .leftJoin('staff.factors as f', (join) => join.onRef('f.shop', '=', 'r.shop').on('f.member', '=', member))
    .select('f.member')
    .where('r.shop', '=', shop)
    .executeTakeFirst()
  return row !== undefined && row.member === null
}

/** Wants it from the next request on, or leaves it to each again. Said twice it is on record once. */
export async function requireFactor(
  db: Db,
  shop: string,
  required: boolean,
  { actor, at, request }: Deed,
): Promise<void> {
  await transaction(db, async (tx) => {
    const changed = required
      ? (
          await tx
            .insertInto('staff.factor_required')
            .values({ shop, since: instant(at) })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (await tx.deleteFrom('staff.factor_required').where('shop', '=', shop).executeTakeFirst())
          .numDeletedRows
    if (changed !== 1n) return
    const type = required ? 'factor-required' : 'factor-optional'
    await recordLog(tx, shop, { type, member: null, data: {}, actor, request, at })
  })
}
