/** Why a box came back, in the database: written once, beside the box. */
import type { Instant } from '#calendar'
import { at as instant, type Actor, type Db } from '#db'
import { returnCauses, type ReturnCause } from './returns.ts'

/** Writes down why a box came back; the first word stands. */
export async function recordReturnCause(
  db: Db,
  shop: string,
  { parcel, cause }: { readonly parcel: string; readonly cause: ReturnCause },
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('parcels.returns')
    .values({ shop, parcel, cause, actor, at: instant(at) })
    .onConflict((c) => c.columns(['shop', 'parcel']).doNothing())
    .execute()
}

/** Why the boxes of an order came back, by parcel; from before that was kept, nothing. */
export async function readReturnCauses(
  db: Db,
  shop: string,
  order: string,
): Promise<ReadonlyMap<string, ReturnCause>> {
  const rows = await db
    .selectFrom('parcels.returns as r')
    .innerJoin('parcels.parcels as p', (join) =>
      join.onRef('p.shop', '=', 'r.shop').onRef('p.parcel', '=', 'r.parcel'),
    )
    .select(['r.parcel', 'r.cause'])
    .where('r.shop', '=', shop)
    .where('p.order_number', '=', order)
    .execute()
  return new Map(
    rows.flatMap(({ parcel, cause }) => {
      const known = returnCauses.find((one) => one === cause)
      return known === undefined ? [] : [[parcel, known] as const]
    }),
  )
}
