/**
 * A count changed by hand; where more came on sale, whoever waited longest is told in the same transaction.
 */
import type { Instant } from '#calendar'
import { transaction, type Actor, type Db } from '#db'
import { countUnits, type Count, type CountMovedOn, type SoldOut } from '#stock'
import { answerRestock } from './requests.sql.ts'

/** As `countUnits` of `#stock`, and the wave of letters that it causes. */
export async function countAndTell(
  db: Db,
  shop: string,
  count: Count,
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<SoldOut | CountMovedOn | undefined> {
  return transaction(db, async (tx) => {
    const refused = await countUnits(tx, shop, count, by)
    if (refused !== undefined) return refused
    const came = count.pool === 'sale' && (count.why === 'received' || count.why === 'found')
    if (came) await answerRestock(tx, shop, count.sku, count.units, by)
    return undefined
  })
}
