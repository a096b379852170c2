/**
 * The address book of a customer: where they have things sent, one of them the usual one. Whether an address
 * can be sent to is asked before; here it is kept as it is given.
 */
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Db } from '#db'
import { lockCustomer } from './account.sql.ts'
import { identitiesIn } from './customer.sql.ts'

/** The parts of an address as a form takes them; which there are is known to `#addresses`. */
export type KeptAddress = Readonly<Record<string, string | readonly string[]>>

export type BookEntry = { readonly entry: string; readonly address: KeptAddress; readonly usual: boolean }

export type BookFull = { readonly refused: 'book-full' }
export type NoSuchEntry = { readonly refused: 'no-such-entry' }

/** More than anybody writes down for themselves. */
export const mostEntries = 20

/** The usual one first, then the newest; with those of whoever was joined to them. */
export async function readBook(db: Db, shop: string, customer: string): Promise<readonly BookEntry[]> {
  const rows = await db
    .selectFrom('customers.addresses')
    .select(['entry', 'address', 'usual'])
    .where('shop', '=', shop)
    .where('customer', 'in', identitiesIn(shop, customer))
    .orderBy('usual', 'desc')
    .orderBy('kept_at', 'desc')
    .orderBy('entry')
    .execute()
  return rows.map(({ entry, address, usual }) => ({ entry, address: address as KeptAddress, usual }))
}

type Written = {
  /** The identity of a new one, made by the caller; of one that is changed, its own. */
  readonly entry: string
  readonly address: KeptAddress
  readonly usual: boolean
}

/** Keeps a new address, or a changed one. The first is the usual one; one that was it stays so. */
export async function keepEntry(
  db: Db,
  shop: string,
  customer: string,
  { entry, address, usual }: Written,
  at: Instant,
): Promise<{ readonly kept: true } | BookFull> {
  return transaction(db, async (tx) => {
    await lockCustomer(tx, shop, customer)
    const book = await readBook(tx, shop, customer)
    const known = book.find((one) => one.entry === entry)
    if (known === undefined && book.length >= mostEntries) return { refused: 'book-full' }
    const isUsual = usual || known?.usual === true || book.length === 0
    if (isUsual) await noneUsual(tx, shop, customer)
    const row = { address: json(address), usual: isUsual, kept_at: instant(at) }
    if (known === undefined)
      await tx
        .insertInto('customers.addresses')
        .values({ shop, customer, entry, ...row })
        .execute()
    else
      await tx
        .updateTable('customers.addresses')
        .set(row)
        .where('shop', '=', shop)
        .where('customer', 'in', identitiesIn(shop, customer))
        .where('entry', '=', entry)
        .execute()
    return { kept: true }
  })
}

/** This one is the usual one from now on. */
export async function makeUsual(
  db: Db,
  shop: string,
  customer: string,
  entry: string,
): Promise<{ readonly kept: true } | NoSuchEntry> {
  return transaction(db, async (tx) => {
    await lockCustomer(tx, shop, customer)
    const book = await readBook(tx, shop, customer)
    if (!book.some((one) => one.entry === entry)) return { refused: 'no-such-entry' }
    await noneUsual(tx, shop, customer)
    await setUsual(tx, shop, customer, entry)
    return { kept: true }
  })
}

/** Forgets an address; where it was the usual one, the newest of the others is. */
export async function removeEntry(db: Db, shop: string, customer: string, entry: string): Promise<void> {
  await transaction(db, async (tx) => {
    await lockCustomer(tx, shop, customer)
    await tx
      .deleteFrom('customers.addresses')
      .where('shop', '=', shop)
      .where('customer', 'in', identitiesIn(shop, customer))
      .where('entry', '=', entry)
      .execute()
    const [next] = await readBook(tx, shop, customer)
    if (next !== undefined && !next.usual) await setUsual(tx, shop, customer, next.entry)
  })
}

async function noneUsual(tx: Db, shop: string, customer: string): Promise<void> {
  await tx
    .updateTable('customers.addresses')
    .set({ usual: false })
    .where('shop', '=', shop)
    .where('customer', 'in', identitiesIn(shop, customer))
    .where('usual', '=', true)
    .execute()
}

async function setUsual(tx: Db, shop: string, customer: string, entry: string): Promise<void> {
  await tx
    .updateTable('customers.addresses')
    .set({ usual: true })
    .where('shop', '=', shop)
    .where('customer', 'in', identitiesIn(shop, customer))
    .where('entry', '=', entry)
    .execute()
}
