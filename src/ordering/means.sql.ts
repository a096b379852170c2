/**
 * A customer chooses another way to pay before the order is paid: one payment ends, another begins, and the
 * fee that goes with it is written beside the order, all in one transaction under the order's lock.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { readPayment, replacePayment, type Payment } from '#payments'
import { isEarlyFor, type MeansChosen } from './means.ts'
import type { Order, PromiseOfLine } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { movePromises } from './moved-promises.sql.ts'
import { readOrder } from './read.sql.ts'

export type MeansNotChanged =
  /** It is paid, over, or another was chosen: the payment says so. */
  | { readonly refused: 'not-to-be-paid' }
  /** The pieces are packed, or work on them has begun. */
  | { readonly refused: 'too-far' }

/** What is promised where nobody waits for money any more: `from` is when the days begin. */
type Anew = (order: Order, from: Instant) => readonly PromiseOfLine[]

/** Answers the payment that is to be made now. */
export async function changeMeans(
  db: Db,
  shop: string,
  { from, to, anew }: { readonly from: Payment; readonly to: MeansChosen; readonly anew: Anew },
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<{ readonly payment: string } | MeansNotChanged> {
  const payment = randomUUID()
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop, from.order)
    const order = await readOrder(tx, shop, from.order)
    if (order === undefined || order.givenUp !== null) return { refused: 'not-to-be-paid' }
    if (!isEarlyFor(order, from.method, to.method)) return { refused: 'too-far' }
    const asked = {
      payment,
      order: order.number,
      purpose: 'order',
      amount: { amountMinor: to.amountMinor, currency: order.currency },
      method: to.method,
      ...(to.brand === undefined ? {} : { brand: to.brand }),
      payBy: to.payBy,
    } as const
    const current = await readPayment(tx, shop, from.payment)
    if (current?.amount.amountMinor !== from.amount.amountMinor) return { refused: 'not-to-be-paid' }
    const refused = await replacePayment(tx, shop, from.payment, asked, by)
    if (refused !== undefined) return { refused: 'not-to-be-paid' }
    await keep(tx, order, { before: from.payment, payment, feeMinor: to.feeMinor }, by)
    if (to.method === 'cash-on-delivery')
      await movePromises(tx, order, { why: 'payment', from: by.at, promises: anew(order, by.at) }, by)
    const letter = { tell: 'payment-wanted', payment, changed: true } as const
    await enqueue(tx, 'tell-customer', letter, { shop, at: by.at })
    return { payment }
  })
}

async function keep(
  tx: Db,
  { shop, number, checkout }: Order,
  { before, payment, feeMinor }: { before: string; payment: string; feeMinor: bigint },
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  const change = sql<number>`(select count(*) + 1 from ordering.means m
    where m.shop = ${shop} and m.number = ${number})`
  const fees = { fee_before_minor: checkout?.paymentFeeMinor ?? 0n, fee_minor: feeMinor }
  await tx
    .insertInto('ordering.means')
    .values({ shop, number, change, before, payment, ...fees, actor, at: instant(at) })
    .execute()
  const data = json({ before, payment })
  await tx
    .insertInto('ordering.events')
    .values({ shop, number, type: 'MeansChanged', data, actor, at: instant(at) })
    .execute()
}
