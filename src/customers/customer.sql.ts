/**
 * The people who buy in a shop: one for each address, whatever its case. Knows who they are, not what they
 * bought nor how they sign in.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'
import { readAddress, type NotAnAddress } from './address.ts'

export type Language = 'ja' | 'en'

export type Customer = {
  /** The identity; a UUID. */
  readonly customer: string
  /** As its owner typed it first. */
  readonly address: string
  readonly name: string
  readonly language: Language
  /** Their own identity, and those of customers that staff joined to them. */
  readonly identities: readonly string[]
}

/**
 * The customer with this address, made with identity `id` if there is none yet. Someone known keeps the name,
 * the spelling and the language they came with. Any address that can be written is accepted (MILA-38).
 */
export async function registerCustomer(
  db: Db,
  shop: string,
  { address, name, language }: { address: string; name: string; language: Language },
  { at, id }: { at: Instant; id: string },
): Promise<Customer | NotAnAddress> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'not-an-address' }
  await db
    .insertInto('customers.customers')
    .values({ shop, customer: id, address: read, name: name.trim(), language, created_at: instant(at) })
    .onConflict((conflict) => conflict.expression(sql`shop, lower(address)`).doNothing())
    .execute()
  const customer = await findCustomer(db, shop, read)
  if (customer === undefined) throw new Error(`${shop}: the customer just registered is not there`)
  return customer
}

/**
 * The same as a part of a greater statement: from `press` (n, shop, customer_id, mail, name, language, at)
 * follows `buyer` (n, customer), also where somebody else registers one of them in this very moment: it is
 * written anew as it is, since it cannot be read yet. `mail` has the form that `readAddress` gave it.
 */
export const registering = `
  known as (
    select press.n, c.customer from press join customers.customers c
      on c.shop = press.shop and lower(c.address) = lower(press.mail)
    where c.shop = any (array(select shop from press))
      and lower(c.address) = any (array(select lower(mail) from press))),
  fresh as (
    insert into customers.customers (shop, customer, address, name, language, created_at)
    select distinct on (lower(mail)) shop, customer_id, mail, name, language, at
    from press where n not in (select n from known) order by lower(mail)
    on conflict (shop, lower(address)) do update set name = customers.name
    returning customer, address),
  buyer as (
    select n, customer from known
    union all
    select press.n, fresh.customer from fresh join press on lower(press.mail) = lower(fresh.address))`

/** Undefined when this shop has no such customer; of one that was joined to another, that other. */
export async function readCustomer(db: Db, shop: string, customer: string): Promise<Customer | undefined> {
  const row = await customersOf(db, shop).where('c.customer', '=', customer).executeTakeFirst()
  return row === undefined ? undefined : customerOf(row)
}

/**
 * By address, whatever its case, to be written to there. Not for screens: whether an address is known is
 * nobody's business.
 */
export async function findCustomer(db: Db, shop: string, address: string): Promise<Customer | undefined> {
  const row = await customersOf(db, shop)
    .select('c.address as asked')
    .where(sql<boolean>`lower(c.address) = lower(${address})`)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...customerOf(row), address: row.asked }
}

/** Rows `c`, each with who it is: itself, or whom it was joined to. */
export function customersOf(db: Db, shop: string) {
  return db
    .selectFrom('customers.customers as c')
    .innerJoin('customers.customers as o', (join) =>
      join
        .onRef('o.shop', '=', 'c.shop')
        .on('o.customer', '=', (of) => of.fn.coalesce('c.joined_to', 'c.customer')),
    )
    .select(['o.customer', 'o.address', 'o.name', 'o.language', identitiesOf('o').as('identities')])
    .where('c.shop', '=', shop)
}

/** All identities of the customer in a row that is called so in a statement. */
export const identitiesOf = (row: 'c' | 'o') => sql<string[]>`
  ${sql.ref(`${row}.customer`)} || array(
    select i.customer from customers.customers i
    where i.shop = ${sql.ref(`${row}.shop`)} and i.joined_to = ${sql.ref(`${row}.customer`)})`

/** The identities of a customer that is found as itself, as part of a statement: `in (…)`. */
export const identitiesIn = (shop: string, customer: string) => sql<string>`(
  select i.customer from customers.customers i
  where i.shop = ${shop} and (i.customer = ${customer} or i.joined_to = ${customer}))`

export function customerOf(row: {
  customer: string
  address: string
  name: string
  language: string
  identities: readonly string[]
}): Customer {
  const { customer, address, name, language, identities } = row
  return { customer, address, name, language: language === 'ja' ? 'ja' : 'en', identities }
}
