/** For the queue: who ordered, and which piece each case is about. One query; looks, and changes nothing. */
import type { Db } from '#db'
import type { Words } from '#policy'

/** What a row of the queue says beside the case itself. */
export type QueuePiece = { readonly customer: string; readonly piece: Words }

/** By order number and line, as `pieceKey` writes them. */
export async function readPieces(
  db: Db,
  shop: string,
  orders: readonly string[],
): Promise<ReadonlyMap<string, QueuePiece>> {
  if (orders.length === 0) return new Map()
  const rows = await db
    .selectFrom('ordering.orders as o')
    .innerJoin('ordering.lines as l', (join) =>
      join.onRef('l.shop', '=', 'o.shop').onRef('l.number', '=', 'o.number'),
    )
    .select(['o.number', 'o.name as customer', 'l.line', 'l.name as piece'])
    .where('o.shop', '=', shop)
    .where('o.number', 'in', [...new Set(orders)])
    .execute()
  return new Map(
    rows.map(({ number, line, customer, piece }) => [
      pieceKey(number, line),
      { customer, piece: piece as Words },
    ]),
  )
}

export const pieceKey = (order: string, line: number): string => `${order} ${line}`
