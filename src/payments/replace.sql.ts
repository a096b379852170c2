/**
 * One payment ends and another takes its place, in the caller's transaction. INVARIANT (one of two): the lock
 * of the first decides. Money that was there before keeps it; after that none is asked for by it, what is
 * held ready for it is let go, and what comes in of it all the same is asked back at once.
 */
import { randomUUID } from 'node:crypto'
import { transaction, type Db } from '#db'
import { giveBack } from './give-back.sql.ts'
import { happen, isKnown, type By, type Happened, type NoSuchPayment } from './happen.sql.ts'
import { isOpen, throughGateway, type Payment, type PaymentRequest } from './payment.ts'
import { requestPayment } from './request.sql.ts'

/** Money came in, or it is not asked for any more. */
export type NotReplaced = { readonly refused: 'not-to-be-paid'; readonly payment: Payment }

const noticeOf = (payment: string) => ({ provider: 'shop', id: `replaced/${payment}` }) as const

/** Whether another may take its place: nothing came in of it, and it is still asked for. */
export const mayBeReplaced = (payment: Payment, at: By['at']): boolean =>
  payment.purpose === 'order' &&
  isOpen(payment) &&
  payment.received.amountMinor === 0n &&
  (payment.payBy === null || at < payment.payBy)

/** Refuses where money came in meanwhile, where it is over, or where another was chosen already. */
export async function replacePayment(
  tx: Db,
  shop: string,
  before: string,
  request: PaymentRequest,
  by: By,
): Promise<NotReplaced | NoSuchPayment | undefined> {
  const told = { notice: noticeOf(before), happening: { what: 'given-up' }, by } as const
  const ended = await happen(tx, shop, before, told, (payment) =>
    mayBeReplaced(payment, by.at) ? undefined : { refused: 'not-to-be-paid' as const, payment },
  )
  if ('refused' in ended) return ended
  if (ended.known) return { refused: 'not-to-be-paid', payment: ended.payment }
  await requestPayment(tx, shop, request, by)
  return undefined
}

/** Whether another payment took its place. */
export const isReplaced = (db: Db, shop: string, payment: string): Promise<boolean> =>
  isKnown(db, shop, noticeOf(payment))

/**
 * What a payment service says of a payment, and the refund of what came in when another had taken its place.
 */
export function heard<Refusal extends { readonly refused: string }>(
  db: Db,
  shop: string,
  by: By,
  happened: (tx: Db) => Promise<Happened | Refusal>,
): Promise<Happened | Refusal> {
  return transaction(db, async (tx) => {
    const done = await happened(tx)
    if (!('payment' in done) || done.known) return done
    const { payment } = done as Happened
    const { amountMinor } = payment.toGiveBack
    if (payment.state !== 'given-up' || amountMinor <= 0n || !throughGateway(payment.method)) return done
    if (!(await isReplaced(tx, shop, payment.payment))) return done
    await giveBack(tx, shop, { refund: randomUUID(), payment: payment.payment, amountMinor }, by)
    return done
  })
}
