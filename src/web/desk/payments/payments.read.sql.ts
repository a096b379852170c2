/** For the list of what is to be paid: each payment with whoever ordered. Looks, and changes nothing. */
import { sql } from 'kysely'
import type { Db } from '#db'

export type PaymentRow = {
  readonly payment: string
  readonly order: string
  readonly customer: string
  /** A payment service was asked to send money back, and did not so far. */
  readonly triesInVain: boolean
}

const triesInVain = sql<boolean>`(s.asked_back_minor > s.paid_back_minor and exists (
  select from payments.refund_steps t join payments.refunds r using (shop, refund)
  where r.shop = s.shop and r.payment = s.payment))`

/** As many as a person looks through. */
const most = 200

/** What is still to be paid, what is due first; then what is to be given back. */
export async function readToDo(db: Db, shop: string): Promise<readonly PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select p.payment, p.order_number as "order", o.name as customer, ${triesInVain} as "triesInVain"
    from payments.standings s
    join payments.payments p using (shop, payment)
    join ordering.orders o on o.shop = p.shop and o.number = p.order_number
    where s.shop = ${shop} and (s.state in ('open', 'authorised', 'declined')
      or s.owed_minor > s.asked_back_minor
      or ${triesInVain})
    order by ${triesInVain} desc,
      s.owed_minor > s.asked_back_minor desc, p.pay_by nulls last, p.at limit ${most}`.execute(db)
  return rows
}

/**
 * Payments of any state by the number of the order, the name on it or who paid before, or an amount: what was
 * asked for, or what is still to come. The newest first.
 */
export async function findPayments(
  db: Db,
  shop: string,
  { text, amountMinor }: { readonly text: string; readonly amountMinor: bigint | undefined },
): Promise<readonly PaymentRow[]> {
  const part = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const names = (column: string) =>
    sql`replace(normalize(${sql.ref(column)}, NFKC), ' ', '') ilike replace(normalize(${part}, NFKC), ' ', '')`
  const { rows } = await sql<PaymentRow>`
    select p.payment, p.order_number as "order", o.name as customer, ${triesInVain} as "triesInVain"
    from payments.payments p
    join payments.standings s using (shop, payment)
    join ordering.orders o on o.shop = p.shop and o.number = p.order_number
    where p.shop = ${shop} and (
      p.order_number ilike ${part}
      or ${names('o.name')}
      or exists (select from payments.notices n
        where n.shop = p.shop and n.payment = p.payment and n.payer <> '' and ${names('n.payer')})
      or ${amountMinor ?? null}::bigint in (p.amount_minor, p.amount_minor - s.captured_minor))
    order by p.at desc limit ${most}`.execute(db)
  return rows
}
