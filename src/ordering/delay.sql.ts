/**
 * A delay told in time: an event beside the promise, which stands as it was given, and the letter that says
 * what the buyer may do (US: 16 CFR 435.2; EU: Directive 2011/83/EU art. 18; UK: CRA 2015 s 28).
 */
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { gone } from './order.ts'
import { lockOrder, readOrder } from './read.sql.ts'

export type Delay = {
  readonly order: string
  readonly line: number
  /** The day that is meant to hold now, 'YYYY-MM-DD'; left out where nobody knows. */
  readonly now?: string
  /** Words of staff for the customer. */
  readonly because: string
}

export type NotDelayed =
  | { readonly refused: 'no-such-line' }
  /** The day is not after the one that was promised. */
  | { readonly refused: 'day-not-later' }

/**
 * Tells the customer that a line leaves later than promised. Told twice with the same day, one letter is
 * written.
 */
export async function tellDelay(
  db: Db,
  shop: string,
  { order: number, line, now, because }: Delay,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<NotDelayed | undefined> {
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop, number)
    const order = await readOrder(tx, shop, number)
    const known = order?.lines.find((one) => one.line === line)
    const promise = known?.promise ?? null
    if (order === undefined || known === undefined || promise === null) return { refused: 'no-such-line' }
    if (order.givenUp !== null || gone.includes(known.stage)) return { refused: 'no-such-line' }
    const before = await lastTold(tx, shop, number, line)
    const was = before ?? promise.shipBy
    if (now !== undefined && now <= was) return { refused: 'day-not-later' }
    const day = now === undefined ? {} : { now }
    const data = json({ was, because, ...day })
    await tx
      .insertInto('ordering.events')
      .values({ shop, number, line, type: 'DelayTold', data, actor, at: instant(at) })
      .execute()
    const told = { tell: 'delayed' as const, order: number, lines: [line], was, because, ...day }
    const again = before === undefined ? {} : { again: true }
    await enqueue(tx, 'tell-customer', { ...told, ...again }, { shop, at })
    return undefined
  })
}

/** The day that the customer was told last, where there was a delay before. */
async function lastTold(tx: Db, shop: string, number: string, line: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('ordering.events')
    .select('data')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('line', '=', line)
    .where('type', '=', 'DelayTold')
    .orderBy('event', 'desc')
    .executeTakeFirst()
  const data = row?.data as { readonly was: string; readonly now?: string } | undefined
  return data === undefined ? undefined : (data.now ?? data.was)
}
