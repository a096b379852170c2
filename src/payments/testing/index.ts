/** What tests of money share: an order to pay for, in some currency. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db'

/** An order of kaoru with nothing on it: the ledger has nothing to say of one that is not there. */
export async function anOrder(db: Db, currency = 'JPY'): Promise<{ number: string; currency: string }> {
  const [number, customer] = [`KA-${randomUUID().slice(0, 8)}`, randomUUID()]
  await sql`
    insert into customers.customers (shop, customer, address, name, language, created_at)
    values ('kaoru', ${customer}, ${`${number}@customer.example`}, 'Anna', 'en', now())`.execute(db)
  await sql`
    insert into ordering.orders (shop, number, key, customer, placed_at, language, currency, total_minor,
      shipping_minor, buyer, name, address, country, deliver_to, destination, memo, return_clause_shown,
      documents, actor)
    values ('kaoru', ${number}, ${number}, ${customer}, now(), 'en', ${currency}, 0, 0, 'consumer', 'Anna', '',
      'DE', '{}', 'DE', '', true, '[]', 'customer:anna')`.execute(db)
  return { number, currency }
}
