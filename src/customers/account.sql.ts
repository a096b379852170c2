/**
 * What a customer changes of themselves, and what stood there before: each change is a row that stays. Knows
 * no order and no letter; who else goes by an address that changed asks here.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { customerOf, customersOf, identitiesIn, type Customer, type Language } from './customer.sql.ts'

/** What can change, and how it is called in a row. */
export type Changed = 'name' | 'language' | 'address'

/** Changes the name or the language of e-mails; nothing happens where it is so already. */
export async function changeCustomer(
  db: Db,
  shop: string,
  customer: string,
  { name, language }: { readonly name: string; readonly language: Language },
  at: Instant,
): Promise<void> {
  await transaction(db, async (tx) => {
    const was = await lockCustomer(tx, shop, customer)
    const now = { name: name.trim(), language }
    await recordChange(tx, shop, { customer, what: 'name', before: was.name, after: now.name }, at)
    await recordChange(tx, shop, { customer, what: 'language', before: was.language, after: language }, at)
    await tx
      .updateTable('customers.customers')
      .set(now)
      .where('shop', '=', shop)
      .where('customer', '=', customer)
      .execute()
  })
}

/** Of changes of one customer at once, each stands after the other. */
export async function lockCustomer(tx: Db, shop: string, customer: string): Promise<Customer> {
  const row = await customersOf(tx, shop).where('c.customer', '=', customer).forUpdate('c').executeTakeFirst()
  if (row === undefined) throw new Error(`${shop}: no such customer`)
  return customerOf(row)
}

type Change = {
  readonly customer: string
  readonly what: Changed
  readonly before: string
  readonly after: string
}

/** Under the lock of the customer. */
export async function recordChange(tx: Db, shop: string, change: Change, at: Instant): Promise<void> {
  const { customer, what, before, after } = change
  if (before === after) return
  const { last } = await tx
    .selectFrom('customers.changes')
    .select((of) => of.fn.max('sequence').as('last'))
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .executeTakeFirstOrThrow()
  const actor = `customer:${customer}`
  await tx
    .insertInto('customers.changes')
    .values({ shop, customer, sequence: (last ?? 0) + 1, what, before, after, actor, at: instant(at) })
    .execute()
}

/** What a customer chose on My Page, which goes before what an order was placed with. */
export type Chosen = { readonly name?: string; readonly language?: Language }

export async function readChosen(db: Db, shop: string, customer: string): Promise<Chosen> {
  const rows = await customersOf(db, shop)
    .innerJoin('customers.changes as h', (join) =>
      join.onRef('h.shop', '=', 'o.shop').onRef('h.customer', '=', 'o.customer'),
    )
    .clearSelect()
    .select(['h.what', 'o.name', 'o.language'])
    .distinct()
    .where('c.customer', '=', customer)
    .execute()
  const has = (what: Changed) => rows.find((row) => row.what === what)
  const [named, spoken] = [has('name'), has('language')]
  return {
    ...(named === undefined ? {} : { name: named.name }),
    ...(spoken === undefined ? {} : { language: spoken.language === 'ja' ? 'ja' : 'en' }),
  }
}

/** An address that a customer has proved: theirs now, or theirs `until` they changed it. */
export type OwnAddress = { readonly address: string; readonly until?: Instant }

/** The address of a customer now, those of whoever was joined to them, and those they had before. */
export async function readOwnAddresses(
  db: Db,
  shop: string,
  { customer, address }: Pick<Customer, 'customer' | 'address'>,
): Promise<readonly OwnAddress[]> {
  const rows = await db
    .selectFrom('customers.changes')
    .select(['before', 'at'])
    .where('shop', '=', shop)
    .where('customer', 'in', identitiesIn(shop, customer))
    .where('what', '=', 'address')
    .where('before', '<>', '')
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  const joined = await readJoined(db, shop, customer)
  return [
    { address },
    ...joined.map((other) => ({ address: other.address })),
    ...rows.map(({ before, at }) => ({ address: before, until: at })),
  ]
}

/** Those that staff joined to a customer: name and address are their own. */
export async function readJoined(
  db: Db,
  shop: string,
  customer: string,
): Promise<readonly Pick<Customer, 'customer' | 'name' | 'address'>[]> {
  return db
    .selectFrom('customers.customers')
    .select(['customer', 'name', 'address'])
    .where('shop', '=', shop)
    .where('joined_to', '=', customer)
    .orderBy('address')
    .execute()
}

/** Where somebody is written to now who gave this address at an instant. */
export async function addressSince(db: Db, shop: string, address: string, at: Instant): Promise<string> {
  const row = await db
    .selectFrom('customers.changes as h')
    .innerJoin('customers.customers as c', (join) =>
      join.onRef('c.shop', '=', 'h.shop').onRef('c.customer', '=', 'h.customer'),
    )
    .select('c.address')
    .where('h.shop', '=', shop)
    .where('h.what', '=', 'address')
    .where(sql<boolean>`lower(h.before) = lower(${address})`)
    .where('h.at', '>=', instant(at))
    .orderBy('h.at')
    .limit(1)
    .executeTakeFirst()
  return row?.address ?? address
}

/** The same of many at once, in their order. */
export async function addressesSince(
  db: Db,
  shop: string,
  given: readonly { readonly address: string; readonly at: Instant }[],
): Promise<readonly string[]> {
  const asked = given.map(({ address, at }, n) => ({ n, address, at: new Date(at).toISOString() }))
  const { rows } = await sql<{ address: string }>`
    select coalesce((
      select c.address from customers.changes h
        join customers.customers c on c.shop = h.shop and c.customer = h.customer
      where h.shop = ${shop} and h.what = 'address' and lower(h.before) = lower(g.address) and h.at >= g.at
      order by h.at limit 1), g.address) as address
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as g (n integer, address text, at timestamptz)
    order by g.n`.execute(db)
  return rows.map(({ address }) => address)
}
