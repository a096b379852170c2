/**
 * A promise that moves: its money came on another day than the order, or another day of delivery was agreed.
 * An event beside what the last screen promised, which stays as it was; an order as it stands has the last.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import type { LinePromise, Order, PromiseOfLine } from './order.ts'

/** `from`: when the days begin since then. */
export type PromisesMoved = { readonly promises: readonly PromiseOfLine[] } & (
  | { readonly why: 'payment'; readonly from: Instant }
  | { readonly why: 'delivery-day' }
)

/** The order is held by the caller, and read since. The same payment moves nothing a second time. */
export async function movePromises(
  tx: Db,
  order: Order,
  { promises, ...because }: PromisesMoved,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  const { shop, number, lines } = order
  if ('from' in because && because.from === (await readCountedFrom(tx, order))) return
  const moved = promises.flatMap(({ line, ...after }) => {
    const before = lines.find((one) => one.line === line)?.promise ?? null
    const isMoved = before !== null && ('from' in because || !isSame(before, after))
    return isMoved ? [{ line, data: json({ ...because, before, after }) }] : []
  })
  if (moved.length === 0) return
  const event = { shop, number, type: 'PromiseMoved', actor, at: instant(at) }
  await tx
    .insertInto('ordering.events')
    .values(moved.map((one) => ({ ...event, ...one })))
    .execute()
}

const isSame = (one: LinePromise, other: LinePromise): boolean =>
  one.shipBy === other.shipBy && one.deliverFrom === other.deliverFrom && one.deliverTo === other.deliverTo

/** From when the days of an order are counted: its payment where that moved them, else the order. */
export async function readCountedFrom(db: Db, { shop, number, placedAt }: Order): Promise<Instant> {
  const { rows } = await sql<{ from: number }>`
    select (e.data ->> 'from')::double precision as "from" from ordering.events e
    where e.shop = ${shop} and e.number = ${number} and e.type = 'PromiseMoved' and e.data ->> 'why' = 'payment'
    order by e.event desc limit 1`.execute(db)
  return rows[0]?.from ?? placedAt
}

/** The last one of a line `l`, as part of a statement that reads lines. */
export const lastMoved = sql<LinePromise | null>`(
  select e.data -> 'after' from ordering.events e
  where e.shop = l.shop and e.number = l.number and e.line = l.line and e.type = 'PromiseMoved'
  order by e.event desc limit 1)`
