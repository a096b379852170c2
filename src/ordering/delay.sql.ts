/**
 * A delay told in time: an event beside the promise, which stands as it was given, and the letter that says
 * what the buyer may do (US: 16 CFR 435.2; EU: Directive 2011/83/EU art. 18; UK: CRA 2015 s 28).
 */
import type { Instant } from '#calendar'
import { sql } from 'kysely'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { gone, standing } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'

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

/** The delay as it was told: the day that was promised, and the one that is meant to hold. */
export const delayNamed = ({
  was,
  now,
}: {
  readonly was: string
  readonly now?: string | undefined
}): string => `${was} ${now ?? ''}`

/**
 * The customer was to agree to wait and the time for it is over: a task for staff, once, to cancel and pay
 * back unless they agreed (16 CFR 435.2(b)(1), (c)). Nothing is left to do where the piece has gone, was
 * cancelled, or another delay was told since.
 */
export async function delayOver(
  db: Db,
  shop: string,
  { order: number, line, told }: { readonly order: string; readonly line: number; readonly told: string },
  at: Instant,
): Promise<void> {
  await transaction(db, async (tx) => {
    await lockOrder(tx, shop, number)
    const order = await readOrder(tx, shop, number)
    const known = order?.lines.find((one) => one.line === line)
    if (order === undefined || known === undefined || order.givenUp !== null) return
    if (gone.includes(known.stage) || standing(known) <= 0) return
    const last = await lastDelay(tx, shop, number, line)
    if (last === undefined || delayNamed(last) !== told) return
    await sql`
      insert into ordering.tasks (shop, number, task, what, detail, created_at)
      select ${shop}, ${number}, coalesce(max(task), 0) + 1, 'delay-unanswered', ${json({ line, told })},
        ${instant(at)}
      from ordering.tasks where shop = ${shop} and number = ${number}
      having coalesce(bool_and(not (what = 'delay-unanswered' and detail = ${json({ line, told })})), true)
    `.execute(tx)
  })
}

/** The day that the customer was told last, where there was a delay since it was promised. */
async function lastTold(tx: Db, shop: string, number: string, line: number): Promise<string | undefined> {
  const data = await lastDelay(tx, shop, number, line)
  return data === undefined ? undefined : (data.now ?? data.was)
}

async function lastDelay(tx: Db, shop: string, number: string, line: number) {
  const row = await tx
    .selectFrom('ordering.events')
    .select(['type', 'data'])
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('line', '=', line)
    .where('type', 'in', ['DelayTold', 'PromiseMoved'])
    .orderBy('event', 'desc')
    .executeTakeFirst()
  if (row?.type !== 'DelayTold') return undefined
  return row.data as { readonly was: string; readonly now?: string }
}
