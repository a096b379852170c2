/**
 * Refunds that a payment service did not carry out: each try is written down; after the last, or a refusal,
 * staff say what becomes of it. INVARIANT (refund): while one is left to staff no job asks the service, and
 * of asking again and paying by hand the lock of the payment lets one through.
 */
import { sql } from 'kysely'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Money } from '#money'
import { happen, type By } from './happen.sql.ts'
import { isLeftToStaff, type RefundStep, type TriedRefund } from './refund-steps.ts'
import { joined } from './request.sql.ts'

/** It was carried out meanwhile, or somebody else has pressed. */
export type RefundNotOpen = { readonly refused: 'refund-not-open' }

const notOpen: RefundNotOpen = { refused: 'refund-not-open' }

/** Totals tell nothing of a single refund; what the case of one is still owed does. */
const isOut = sql<boolean>`s.asked_back_minor - s.paid_back_minor >= r.amount_minor
  and (r.case_number is null or r.amount_minor <= (
    select sum(case e.kind when 'refund-owed' then e.amount_minor else -e.amount_minor end)
    from payments.entries e where e.shop = r.shop and e.order_number = p.order_number
      and e.case_number = r.case_number and e.kind in ('refund-owed', 'refund-paid')))`

/** Those of some payments, or of all of the shop, that were tried in vain at least once; the oldest first. */
export async function readTriedRefunds(
  db: Db,
  shop: string,
  of: { readonly payment?: string; readonly refund?: string; readonly caseNumber?: string } = {},
): Promise<readonly TriedRefund[]> {
  let query = db
    .selectFrom('payments.refund_steps as t')
    .innerJoin('payments.refunds as r', (j) =>
      j.onRef('r.shop', '=', 't.shop').onRef('r.refund', '=', 't.refund'),
    )
    .innerJoin('payments.payments as p', (j) =>
      j.onRef('p.shop', '=', 'r.shop').onRef('p.payment', '=', 'r.payment'),
    )
    .innerJoin('payments.standings as s', (j) =>
      j.onRef('s.shop', '=', 'r.shop').onRef('s.payment', '=', 'r.payment'),
    )
    .select(isOut.as('is_out'))
    .select(['r.refund', 'r.payment', 'r.amount_minor', 'r.case_number', 'p.currency'])
    .select(['t.what', 't.words', 't.actor', 't.at'])
    .where('t.shop', '=', shop)
  if (of.payment !== undefined) query = query.where('r.payment', '=', of.payment)
  if (of.refund !== undefined) query = query.where('r.refund', '=', of.refund)
  if (of.caseNumber !== undefined) query = query.where('r.case_number', '=', of.caseNumber)
  const found = new Map<string, TriedRefund & { steps: RefundStep[] }>()
  for (const row of await query.orderBy('t.step').execute()) {
    const { refund, payment, case_number: caseNumber, currency, what, words, at } = row
    const amount = { amountMinor: row.amount_minor, currency }
    const one = found.get(refund) ?? {
      refund,
      payment,
      amount,
      caseNumber,
      isOut: row.is_out === true,
      steps: [],
    }
    one.steps.push({ what, words, at, actor: row.actor } as RefundStep)
    found.set(refund, one)
  }
  return [...found.values()]
}

export const readTriedRefund = async (db: Db, shop: string, refund: string) =>
  (await readTriedRefunds(db, shop, { refund }))[0]

/** Writes down a try in vain; answers whether it was the last. */
export function recordTry(
  db: Db,
  shop: string,
  { refund, payment, what }: { refund: string; payment: string; what: 'no-answer' | 'refused' },
  by: By,
): Promise<{ readonly wasLast: boolean }> {
  return transaction(db, async (tx) => {
    await holdPayment(tx, shop, payment)
    await addStep(tx, shop, { refund, what }, by)
    const tried = await readTriedRefund(tx, shop, refund)
    const wasLast = tried !== undefined && isLeftToStaff(tried)
    if (wasLast && tried.caseNumber !== null)
      await enqueue(tx, 'refund-failed', { number: tried.caseNumber, refund, payment }, { shop, at: by.at })
    return { wasLast }
  })
}

/** The payment service is asked once more, under the same id as before. */
export function askRefundAgain(
  db: Db,
  shop: string,
  refund: string,
  by: By,
): Promise<{ readonly amount: Money } | RefundNotOpen> {
  return transaction(db, async (tx) => {
    const tried = await leftToStaff(tx, shop, refund)
    if (tried === undefined) return notOpen
    await addStep(tx, shop, { refund, what: 'again' }, by)
    await enqueue(tx, 'payment-refund', { refund }, { shop, at: by.at, key: refund })
    return { amount: tried.amount }
  })
}

/** Staff paid it back in another way; from now on nobody asks the service. */
export function paidByHand(
  db: Db,
  shop: string,
  { refund, words }: { readonly refund: string; readonly words: string },
  by: By,
): Promise<{ readonly amount: Money } | RefundNotOpen> {
  return transaction(db, async (tx) => {
    const tried = await leftToStaff(tx, shop, refund)
    if (tried === undefined) return notOpen
    const { payment, amount } = tried
    await addStep(tx, shop, { refund, what: 'by-hand', words }, by)
    const notice = { provider: 'shop', id: `by-hand/${refund}` }
    const happening = { what: 'paid-by-hand', amountMinor: amount.amountMinor } as const
    await happen(tx, shop, payment, { notice, happening, by, refund })
    return { amount }
  })
}

/**
 * Under the lock of its payment: a refund that staff decide on, and that the service has not sent after all.
 */
async function leftToStaff(tx: Db, shop: string, refund: string): Promise<TriedRefund | undefined> {
  const found = await readTriedRefund(tx, shop, refund)
  if (found === undefined) return undefined
  await holdPayment(tx, shop, found.payment)
  const tried = await readTriedRefund(tx, shop, refund)
  return tried !== undefined && isLeftToStaff(tried) ? tried : undefined
}

const holdPayment = (tx: Db, shop: string, payment: string) =>
  joined(tx, shop).where('p.payment', '=', payment).forUpdate('s').executeTakeFirstOrThrow()

async function addStep(
  tx: Db,
  shop: string,
  { refund, what, words = '' }: { refund: string; what: RefundStep['what']; words?: string },
  { actor, at }: By,
): Promise<void> {
  await tx
    .insertInto('payments.refund_steps')
    .values({ shop, refund, what, words, actor, at: instant(at) })
    .execute()
}
