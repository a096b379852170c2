/**
 * Pieces of a line that are cancelled before they leave: a row beside the order, which stays as it was
 * agreed. INVARIANT (cancelled): never more pieces than the line has, and none that has left the shop; what a
 * case holds back stays when the others of its line leave.
 */
import { at as instant, json, type Actor, type Db } from '#db'
import type { Instant } from '#calendar'
import { gone, standing } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'

/** The pieces have left the shop, or are cancelled already. */
export type AlreadySent = { readonly refused: 'already-sent' }

/** Cancels pieces of a line for a case, as part of the caller's transaction. */
export async function cancelPieces(
  tx: Db,
  shop: string,
  {
    order: number,
    line,
    quantity,
    caseNumber,
  }: {
    readonly order: string
    readonly line: number
    readonly quantity: number
    readonly caseNumber: string
  },
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<AlreadySent | undefined> {
  await lockOrder(tx, shop, number)
  const known = (await readOrder(tx, shop, number))?.lines.find((one) => one.line === line)
  const isHeld = known?.heldBy?.includes(caseNumber) === true
  const hasLeft =
    known === undefined || (gone.includes(known.stage) && known.stage !== 'undeliverable' && !isHeld)
  if (hasLeft || standing(known) < quantity) return { refused: 'already-sent' }
  const row = { shop, number, line, actor, at: instant(at) }
  await tx
    .insertInto('ordering.cancellations')
    .values({ ...row, case_number: caseNumber, quantity })
    .execute()
  await tx
    .insertInto('ordering.events')
    .values({ ...row, type: 'PiecesCancelled', data: json({ quantity, case: caseNumber }) })
    .execute()
  return undefined
}
