/**
 * Which orders are paid as far as work on them goes: the one place that says it, for one order or for many.
 */
import { sql } from 'kysely'
import type { Db } from '#db'

/** An order and what it costs. */
export type Costing = { readonly number: string; readonly totalMinor: bigint }

/**
 * Those whose money is all in, or is collected at the door. An order for which no payment was ever asked,
 * from before there were any, goes by its ledger.
 */
export async function readPaid(
  db: Db,
  shop: string,
  orders: readonly Costing[],
): Promise<ReadonlySet<string>> {
  if (orders.length === 0) return new Set()
  const numbers = orders.map(({ number }) => number)
  const totals = orders.map(({ totalMinor }) => String(totalMinor))
  const { rows } = await sql<{ number: string }>`
    select o.number
    from unnest(${numbers}::text[], ${totals}::bigint[]) as o (number, total)
    left join payments.balances b on b.shop = ${shop} and b.order_number = o.number
    left join lateral (
      select count(*) filter (where s.state <> 'given-up') as asked,
        count(*) filter (where s.state not in ('paid', 'given-up') and a.method <> 'cash-on-delivery') as open
      from payments.payments a join payments.standings s on s.shop = a.shop and s.payment = a.payment
      where a.shop = ${shop} and a.order_number = o.number and a.purpose = 'order'
    ) w on true
    where case when w.asked > 0 then w.open = 0
      else coalesce(b.captured_minor + b.adjustment_minor, 0) >= o.total end`.execute(db)
  return new Set(rows.map(({ number }) => number))
}
