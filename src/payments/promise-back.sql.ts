/**
 * Money that a case promises back: through the payments it came by, as far as a payment service took it; the
 * rest is paid out by hand. And less that is asked for, where pieces were cancelled before they were paid.
 */
import { randomUUID } from 'node:crypto'
import { at as instant, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Money } from '#money'
import { giveUpPayments } from './by-hand.sql.ts'
import { happen, type By } from './happen.sql.ts'
import { oweRefund, type RefundTooLarge } from './ledger.sql.ts'
import { isOpen, throughGateway, type Payment } from './payment.ts'
import { joined, paymentOf } from './request.sql.ts'

/** What is not asked back from a payment service: staff pay it out. */
export type PromisedBack = { readonly byHand: Money }

/**
 * Promises money back as part of the caller's transaction, with a job for each payment service. Refused when
 * more would be promised than the shop has of the customer; then the caller takes its transaction back.
 */
export async function promiseBack(
  tx: Db,
  shop: string,
  order: string,
  { amount, caseNumber, ...by }: By & { readonly amount: Money; readonly caseNumber: string },
): Promise<PromisedBack | RefundTooLarge> {
  const payments = await lockPayments(tx, shop, order)
  const refused = await oweRefund(tx, shop, order, { amount, caseNumber, ...by })
  if (refused !== undefined) return refused
  let left = amount.amountMinor
  for (const { payment, method, kept } of payments) {
    const amountMinor = kept < left ? kept : left
    if (!throughGateway(method) || amountMinor <= 0n) continue
    left -= amountMinor
    await askBack(tx, shop, payment, { amountMinor, caseNumber, by })
  }
  return { byHand: { ...amount, amountMinor: left } }
}

async function askBack(
  tx: Db,
  shop: string,
  payment: string,
  { amountMinor, caseNumber, by }: { amountMinor: bigint; caseNumber: string; by: By },
): Promise<void> {
  const refund = randomUUID()
  const notice = { provider: 'shop', id: `promised/${refund}` }
  await happen(tx, shop, payment, { notice, happening: { what: 'promised', amountMinor }, by })
  const row = { shop, refund, payment, amount_minor: amountMinor, case_number: caseNumber }
  await tx
    .insertInto('payments.refunds')
    .values({ ...row, actor: by.actor, at: instant(by.at) })
    .execute()
  await enqueue(tx, 'payment-refund', { refund }, { shop, at: by.at, key: refund })
}

/**
 * Less is asked for an order that is not paid yet, once for each case. `nothing`: nothing is left to be paid
 * for, so that nothing is asked for any more, and what came in of it is owed back.
 */
export async function askLess(
  tx: Db,
  shop: string,
  order: string,
  { less, nothing, caseNumber, by }: { less: Money; nothing: boolean; caseNumber: string; by: By },
): Promise<void> {
  const open = (await lockPayments(tx, shop, order)).filter(isStillAsked)
  if (nothing) return giveUpPayments(tx, shop, order, by)
  let rest = less.amountMinor
  for (const { payment, amount } of open) {
    const amountMinor = rest < amount.amountMinor ? rest : amount.amountMinor
    if (amountMinor <= 0n) continue
    rest -= amountMinor
    const notice = { provider: 'shop', id: `lowered/${payment}/${caseNumber}` }
    await happen(tx, shop, payment, { notice, happening: { what: 'lowered', amountMinor }, by })
  }
}

/** Whether the order itself is still to be paid, wholly or in part. */
export const isUnpaid = (payments: readonly Payment[]): boolean => payments.some(isStillAsked)

/** A sum that is still to be paid, how, and until when it must be in. */
export type LeftToPay = { readonly amountMinor: bigint } & Pick<Payment, 'method' | 'payBy'>

/**
 * What is still to be paid of an order itself once so much less is asked for, by whoever can still pay it:
 * not what is being taken in.
 */
export function leftToPay(payments: readonly Payment[], less = 0n): LeftToPay | undefined {
  const open = payments.filter((one) => isStillAsked(one) && isOpen(one))
  const [first] = open
  if (first === undefined) return undefined
  const left = open.reduce((sum, one) => sum + one.left.amountMinor, -less)
  return { amountMinor: left < 0n ? 0n : left, method: first.method, payBy: first.payBy }
}

const isStillAsked = ({ purpose, state }: Pick<Payment, 'purpose' | 'state'>): boolean =>
  purpose === 'order' && (state === 'open' || state === 'declined' || state === 'authorised')

/** Held for the transaction; those of the order itself first. `kept`: what came in and is not owed back. */
async function lockPayments(tx: Db, shop: string, order: string) {
  const rows = await joined(tx, shop)
    .where('p.order_number', '=', order)
    .orderBy('p.payment')
    .forUpdate('s')
    .execute()
  return rows
    .toSorted((one, other) => Number(other.purpose === 'order') - Number(one.purpose === 'order'))
    .map((row) => ({ ...paymentOf(row), kept: row.captured_minor - row.owed_minor }))
}

/** What payment services were asked to send back for a case, in minor units. */
export async function readAskedBack(db: Db, shop: string, caseNumber: string): Promise<bigint> {
  const row = await db
    .selectFrom('payments.refunds')
    .select((e) => e.fn.sum<bigint | null>('amount_minor').as('sum'))
    .where('shop', '=', shop)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst()
  return BigInt(row?.sum ?? 0)
}
