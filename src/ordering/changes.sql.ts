/**
 * Changes of orders, written down beside the order as agreed. INVARIANT (changes): a row says what stood
 * there before it, so that together they tell the order as agreed, as it stands, and every step between.
 */
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import { valueNow } from './changes.ts'
import type { ChangeTo, Order } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'

/** What it is about has left the shop: nothing about it can be changed any more. */
export type TooLateToChange = { readonly refused: 'too-late-to-change'; readonly line: number }

/**
 * Writes a change down, as part of the caller's transaction. The order is held and read anew, so that a
 * change and a step of work on the same order come one after the other.
 */
export async function recordChange(
  tx: Db,
  shop: string,
  number: string,
  change: ChangeTo & { readonly caseNumber: string },
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<TooLateToChange | undefined> {
  await lockOrder(tx, shop, number)
  const order = await readOrder(tx, shop, number)
  if (order === undefined) throw new Error(`${shop} has no order ${number}`)
  const { line, what, after, caseNumber } = change
  const late = leftIn(order, line)
  if (late !== undefined) return { refused: 'too-late-to-change', line: late }
  const before = valueNow(order, change)
  const values = {
    shop,
    number,
    change: order.changes.length + 1,
    line,
    what,
    case_number: caseNumber,
    actor,
  }
  await tx
    .insertInto('ordering.changes')
    .values({ ...values, before: json(before), after: json(after), at: instant(at) })
    .execute()
  await tx
    .insertInto('ordering.events')
    .values({
      shop,
      number,
      line,
      type: 'OrderChanged',
      data: json({ change: values.change, what, case: caseNumber }),
      actor,
      at: instant(at),
    })
    .execute()
  return undefined
}

/** The line that is gone; for the whole order, only where all of them are. What came back is here again. */
function leftIn({ lines }: Order, line: number | null): number | undefined {
  const about = lines.filter((one) => line === null || one.line === line)
  const left = about.every(({ stage }) => stage === 'shipped' || stage === 'delivered')
  return left ? (about[0]?.line ?? 0) : undefined
}
