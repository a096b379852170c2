/**
 * Asking for money: written once, in the transaction that causes it, with the job that looks at it when it is
 * due; and the rows as their readers need them.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, kept, readActor, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Money } from '#money'
import type { CardBrand, PaymentMethod } from '#shops'
import type { Decline, Payment, PaymentPurpose, PaymentRequest, PaymentState } from './payment.ts'

/** Asks for money for an order, as part of the caller's transaction. */
export async function requestPayment(
  tx: Db,
  shop: string,
  { payment, order, purpose, caseNumber, amount, method, brand, payBy }: PaymentRequest,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  const row = {
    shop,
    payment,
    order_number: order,
    purpose,
    case_number: caseNumber ?? null,
    amount_minor: amount.amountMinor,
    currency: amount.currency,
    method,
    brand: brand ?? null,
    pay_by: instant(payBy),
    actor,
    at: instant(at),
  }
  await tx
    .with('asked', (one) =>
      one.insertInto('payments.payments').values(row).returning(['shop', 'payment', 'at']),
    )
    .insertInto('payments.standings')
    .columns(['shop', 'payment', 'state', 'changed_at'])
    .expression((e) => e.selectFrom('asked').select(['shop', 'payment', sql.lit('open').as('state'), 'at']))
    .execute()
  if (payBy !== null) await enqueue(tx, 'payment-due', { payment }, { shop, at: payBy, key: payment })
}

/**
 * Asks for what an order costs as a part of the statement that places it: from `press` (n, shop,
 * payment, total_minor, currency, method, brand, pay_by, actor, at) and `agreed` (n, number), where `payment`
 * is not null. Whoever asks orders the job 'payment-due' as well.
 */
export const requestingPayment = `
  asked as (
    insert into payments.payments
      (shop, payment, order_number, purpose, amount_minor, currency, method, brand, pay_by, actor, at)
    select press.shop, press.payment, agreed.number, 'order', press.total_minor, press.currency, press.method,
      press.brand, press.pay_by, press.actor, press.at
    from press join agreed on agreed.n = press.n where press.payment is not null
    returning shop, payment, at),
  standing as (
    insert into payments.standings (shop, payment, state, changed_at)
    select shop, payment, 'open', at from asked)`

/** The payments of an order, oldest first. */
export async function readPayments(db: Db, shop: string, order: string): Promise<readonly Payment[]> {
  return (await ofOrder(db, { shop, order })).map(paymentOf)
}

const ofOrder = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  joined(db, shop).where('p.order_number', '=', order).orderBy('p.at').orderBy('p.payment'),
)

/** Payments by their ids, for lists; those that are not there are left out. */
export async function readPaymentsOf(
  db: Db,
  shop: string,
  payments: readonly string[],
): Promise<ReadonlyMap<string, Payment>> {
  if (payments.length === 0) return new Map()
  const rows = await joined(db, shop).where('p.payment', 'in', payments).execute()
  return new Map(rows.map((row) => [row.payment, paymentOf(row)]))
}

/** One payment by its id. */
export async function readPayment(db: Db, shop: string, payment: string): Promise<Payment | undefined> {
  const row = await joined(db, shop).where('p.payment', '=', payment).executeTakeFirst()
  return row && paymentOf(row)
}

/** Payments with what moves of them. */
export function joined(db: Db, shop: string) {
  return db
    .selectFrom('payments.payments as p')
    .innerJoin('payments.standings as s', (j) =>
      j.onRef('s.shop', '=', 'p.shop').onRef('s.payment', '=', 'p.payment'),
    )
    .selectAll('p')
    .select([
      's.state',
      's.authorised_minor',
      's.captured_minor',
      's.owed_minor',
      's.asked_back_minor',
      's.paid_back_minor',
      's.promised_minor',
      's.lowered_minor',
      's.by_hand_minor',
      's.tries',
      's.declined',
    ])
    .where('p.shop', '=', shop)
}

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number]

export function paymentOf(row: Row): Payment {
  const money = (amountMinor: bigint): Money => ({ amountMinor, currency: row.currency })
  const ended = row.state === 'expired' || row.state === 'given-up'
  const amountMinor = row.amount_minor - row.lowered_minor
  const left = amountMinor - row.captured_minor
  return {
    payment: row.payment,
    order: row.order_number,
    purpose: row.purpose as PaymentPurpose,
    caseNumber: row.case_number,
    amount: money(amountMinor),
    method: row.method as PaymentMethod,
    brand: row.brand as CardBrand | null,
    payBy: row.pay_by as Instant | null,
    requestedAt: row.at,
    requestedBy: readActor(row.actor) ?? 'start',
    state: row.state as PaymentState,
    received: money(row.captured_minor),
    left: money(ended || left < 0n ? 0n : left),
    toGiveBack: money(row.owed_minor - row.asked_back_minor),
    tries: row.tries,
    declined: row.declined as Decline | null,
  }
}
