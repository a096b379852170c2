/**
 * Pieces that come back on sale because an order took them in vain: as with pieces that come in, whoever
 * waited longest is told in the same transaction.
 */
import type { Instant } from '#calendar'
import type { Actor, Db } from '#db'
import { putBack, returnOrdered, type CameBack } from '#stock'
import { answerRestock } from './requests.sql.ts'

type Order = {
  readonly shop: string
  readonly reference: string
  readonly actor: Actor
  readonly at: Instant
}

/** As `returnOrdered` of `#stock`: all that an order took which is given up. */
export async function returnAndTell(tx: Db, order: Order): Promise<void> {
  await tell(tx, order, await returnOrdered(tx, order))
}

/** As `putBack` of `#stock`: pieces of an order that are cancelled. */
export async function putBackAndTell(
  tx: Db,
  pieces: Order & { readonly sku: string; readonly units: number },
): Promise<void> {
  await tell(tx, pieces, await putBack(tx, pieces))
}

async function tell(tx: Db, { shop, actor, at }: Order, back: readonly CameBack[]): Promise<void> {
  for (const { sku, units } of back) await answerRestock(tx, shop, sku, units, { actor, at })
}
