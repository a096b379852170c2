/**
 * Giving back what came in too late or too much: asked once under its own id, never more than is owed.
 * Through a payment service it counts as paid back when the service says so; by hand, when staff say that
 * they paid it out.
 */
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Money } from '#money'
import { happen, type By, type Happened, type NoSuchPayment } from './happen.sql.ts'
import { throughGateway } from './payment.ts'

export type NotOwed = { readonly refused: 'not-owed'; readonly left: Money }

/** Gives back a part or all of what is owed of a payment. `refund` is an id of the caller's own making. */
export function giveBack(
  db: Db,
  shop: string,
  {
    refund,
    payment,
    amountMinor,
  }: { readonly refund: string; readonly payment: string; readonly amountMinor: bigint },
  by: By,
): Promise<Happened | NoSuchPayment | NotOwed> {
  if (amountMinor <= 0n) throw new RangeError(`nothing to give back: ${amountMinor}`)
  return transaction(db, async (tx) => {
    const told = {
      notice: { provider: 'shop', id: `asked-back/${refund}` },
      happening: { what: 'asked-back', amountMinor },
      by,
    } as const
    const asked = await happen(tx, shop, payment, told, ({ toGiveBack }) =>
      amountMinor > toGiveBack.amountMinor ? { refused: 'not-owed' as const, left: toGiveBack } : undefined,
    )
    if ('refused' in asked || asked.known) return asked
    await tx
      .insertInto('payments.refunds')
      .values({ shop, refund, payment, amount_minor: amountMinor, actor: by.actor, at: instant(by.at) })
      .execute()
    if (throughGateway(asked.payment.method)) {
      await enqueue(tx, 'payment-refund', { refund }, { shop, at: by.at, key: refund })
      return asked
    }
    const paid = { ...told, notice: { provider: 'shop', id: `paid-back/${refund}` } }
    return happen(tx, shop, payment, { ...paid, happening: { what: 'paid-back', amountMinor } })
  })
}

type Refund = { readonly payment: string; readonly amount: Money }

export async function readRefund(db: Db, shop: string, refund: string): Promise<Refund | undefined> {
  const row = await db
    .selectFrom('payments.refunds as r')
    .innerJoin('payments.payments as p', (j) =>
      j.onRef('p.shop', '=', 'r.shop').onRef('p.payment', '=', 'r.payment'),
    )
    .select(['r.payment', 'r.amount_minor', 'p.currency'])
    .where('r.shop', '=', shop)
    .where('r.refund', '=', refund)
    .executeTakeFirst()
  return row && { payment: row.payment, amount: { amountMinor: row.amount_minor, currency: row.currency } }
}
