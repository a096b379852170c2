/**
 * The ledger of an order: entries that are never changed, and a balance kept by the same statement that
 * guards it.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, type Actor, type Db } from '#db'
import type { Money } from '#money'

export type LedgerEntry = {
  readonly kind: 'paid' | 'refund-owed'
  readonly amount: Money
  readonly method: string
  readonly brand: string | null
  readonly caseNumber: string | null
  readonly actor: string
  readonly at: Instant
}

export type Ledger = {
  readonly entries: readonly LedgerEntry[]
  readonly paid: Money
  readonly refunded: Money
}

export type RefundTooLarge = { readonly refused: 'refund-exceeds-payment'; readonly left: Money }

/** Records money that came in for an order. */
export async function recordPayment(
  tx: Db,
  shop: string,
  order: string,
  {
    amount,
    method,
    brand,
    actor,
    at,
  }: { amount: Money; method: string; brand?: string; actor: Actor; at: Instant },
): Promise<void> {
  const { amountMinor, currency } = amount
  await tx
    .insertInto('payments.balances')
    .values({ shop, order_number: order, currency, paid_minor: amountMinor, refunded_minor: 0n })
    .onConflict((c) =>
      c
        .columns(['shop', 'order_number'])
        .doUpdateSet({ paid_minor: sql`payments.balances.paid_minor + ${amountMinor}` }),
    )
    .execute()
  await tx
    .insertInto('payments.entries')
    .values({
      shop,
      order_number: order,
      kind: 'paid',
      amount_minor: amountMinor,
      currency,
      method,
      brand: brand ?? null,
      actor,
      at: instant(at),
    })
    .execute()
}

/**
 * Records that money is owed back; staff pay it out by hand. INVARIANT (refunds): the sum of refunds of an
 * order never exceeds what was paid; the balance row is the lock.
 */
export async function oweRefund(
  tx: Db,
  shop: string,
  order: string,
  { amount, caseNumber, actor, at }: { amount: Money; caseNumber: string; actor: Actor; at: Instant },
): Promise<RefundTooLarge | undefined> {
  const { amountMinor, currency } = amount
  const owed = await tx
    .updateTable('payments.balances')
    .set({ refunded_minor: sql`refunded_minor + ${amountMinor}` })
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('currency', '=', currency)
    .where(sql<boolean>`refunded_minor + ${amountMinor} <= paid_minor`)
    .executeTakeFirst()
  if (owed.numUpdatedRows === 0n) {
    const { paid, refunded } = await readLedger(tx, shop, order)
    return {
      refused: 'refund-exceeds-payment',
      left: { amountMinor: paid.amountMinor - refunded.amountMinor, currency },
    }
  }
  await tx
    .insertInto('payments.entries')
    .values({
      shop,
      order_number: order,
      kind: 'refund-owed',
      amount_minor: amountMinor,
      currency,
      method: 'same-means',
      case_number: caseNumber,
      actor,
      at: instant(at),
    })
    .execute()
  return undefined
}

export async function readLedger(db: Db, shop: string, order: string): Promise<Ledger> {
  const rows = await db
    .selectFrom('payments.entries')
    .selectAll()
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .orderBy('entry')
    .execute()
  const entries = rows.map((row): LedgerEntry => ({
    kind: row.kind as LedgerEntry['kind'],
    amount: { amountMinor: row.amount_minor, currency: row.currency },
    method: row.method,
    brand: row.brand,
    caseNumber: row.case_number,
    actor: row.actor,
    at: row.at,
  }))
  const sum = (kind: LedgerEntry['kind']): Money => ({
    amountMinor: entries
      .filter((e) => e.kind === kind)
      .reduce((total, e) => total + e.amount.amountMinor, 0n),
    currency: entries[0]?.amount.currency ?? 'JPY',
  })
  return { entries, paid: sum('paid'), refunded: sum('refund-owed') }
}
