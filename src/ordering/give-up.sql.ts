/**
 * Giving an order up that nobody paid: what it took goes back on sale, once, and a row beside the order says
 * so. INVARIANT (given up): never an order for which money came in, and never one that left the shop.
 */
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import { holdBalance } from '#payments'
import { returnAndTell } from '#restock'
import { gone, type GivenUpWhy } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'

export type NotGivenUp =
  | { readonly refused: 'no-such-order' }
  /** Money came in, or is held ready: whoever paid is owed the pieces. */
  | { readonly refused: 'payment-came' }
  /** A piece is packed or on its way. */
  | { readonly refused: 'already-sent' }

/**
 * Gives an order up, as part of the caller's transaction. Asked again, nothing happens and nothing is
 * refused. Whether an order is to be paid before it is sent is the caller's to know.
 */
export async function giveUpOrder(
  tx: Db,
  shop: string,
  number: string,
  why: GivenUpWhy,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<NotGivenUp | undefined> {
  await lockOrder(tx, shop, number)
  const order = await readOrder(tx, shop, number)
  if (order === undefined) return { refused: 'no-such-order' }
  if (order.givenUp !== null) return undefined
  if (order.lines.some(({ stage }) => stage === 'packed' || gone.includes(stage)))
    return { refused: 'already-sent' }
  const { kept, held } = await holdBalance(tx, shop, order)
  if (kept > 0n || held) return { refused: 'payment-came' }
  await tx
    .insertInto('ordering.given_up')
    .values({ shop, number, why, actor, at: instant(at) })
    .execute()
  await tx
    .insertInto('ordering.events')
    .values({ shop, number, type: 'OrderGivenUp', data: json({ why }), actor, at: instant(at) })
    .execute()
  await returnAndTell(tx, { shop, reference: number, actor, at })
  return undefined
}
