/**
 * Customers that are one person: staff join one to another, and part them again. Each keeps the row, the mail
 * address and the orders they came with; they are found, signed in and written down as the other from then
 * on. Knows no order.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, readActor, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { endSessions } from './session.sql.ts'
import { identitiesIn } from './customer.sql.ts'

/** Joined or parted by somebody else since the page was shown, or the same from the start. */
export type NotJoined = { readonly refused: 'joined-meanwhile' }

type Pair = {
  /** Who it is from now on, or was. */
  readonly customer: string
  readonly other: string
  readonly why: string
}

type By = {
  readonly actor: Actor
  readonly at: Instant
  /** The identity of the letter to a customer. */
  readonly letterTo: (customer: string) => string
}

/** From now on `other` is `customer`. Both are told, and whoever was signed in as `other` signs in again. */
export async function joinCustomers(
  db: Db,
  shop: string,
  pair: Pair,
  by: By,
): Promise<{ readonly done: true } | NotJoined> {
  const { customer, other } = pair
  return transaction(db, async (tx) => {
    const held = await lockBoth(tx, shop, pair)
    const free = (one: string) => held.some((row) => row.customer === one && row.joined_to === null)
    if (customer === other || !free(customer) || !free(other)) return { refused: 'joined-meanwhile' }
    await tx
      .updateTable('customers.customers')
      .set({ joined_to: customer })
      .where('shop', '=', shop)
      .where((of) => of.or([of('customer', '=', other), of('joined_to', '=', other)]))
      .execute()
    await tx
      .updateTable('customers.addresses')
      .set({ usual: false })
      .where('shop', '=', shop)
      .where('customer', '=', other)
      .execute()
    await tx
      .deleteFrom('customers.new_addresses')
      .where('shop', '=', shop)
      .where('customer', '=', other)
      .execute()
    await note(tx, shop, { ...pair, what: 'joined' }, by)
    await endSessions(tx, shop, other, by.at)
    return { done: true }
  })
}

/** They are two after all. Both sign in again, each as themselves; the orders of each were never moved. */
export async function partCustomers(
  db: Db,
  shop: string,
  pair: Pair,
  by: By,
): Promise<{ readonly done: true } | NotJoined> {
  const { customer, other } = pair
  return transaction(db, async (tx) => {
    const held = await lockBoth(tx, shop, pair)
    if (!held.some((row) => row.customer === other && row.joined_to === customer))
      return { refused: 'joined-meanwhile' }
    await tx
      .updateTable('customers.customers')
      .set({ joined_to: null })
      .where('shop', '=', shop)
      .where('customer', '=', other)
      .execute()
    await note(tx, shop, { ...pair, what: 'parted' }, by)
    await endSessions(tx, shop, customer, by.at)
    return { done: true }
  })
}

/** The rows of both and of those that were joined to them, in the order in which orders hold them. */
const lockBoth = (tx: Db, shop: string, { customer, other }: Pair) =>
  tx
    .selectFrom('customers.customers')
    .select(['customer', 'joined_to'])
    .where('shop', '=', shop)
    .where((of) => of.or([of('customer', 'in', [customer, other]), of('joined_to', '=', other)]))
    .orderBy(sql`lower(address)`)
    .forUpdate()
    .execute()

/** On record, and told to both by mail, neither with the address of the other. */
async function note(
  tx: Db,
  shop: string,
  { customer, other, why, what }: Pair & { readonly what: 'joined' | 'parted' },
  { actor, at, letterTo }: By,
): Promise<void> {
  const before = await tx
    .selectFrom('customers.joins')
    .select('sequence')
    .where('shop', '=', shop)
    .where('customer', '=', other)
    .execute()
  const sequence = before.length + 1
  await tx
    .insertInto('customers.joins')
    .values({ shop, customer: other, sequence, what, other: customer, why, actor, at: instant(at) })
    .execute()
  const people = await tx
    .selectFrom('customers.customers')
    .select(['customer', 'name', 'address', 'language'])
    .where('shop', '=', shop)
    .where('customer', 'in', [customer, other])
    .execute()
  for (const person of people) {
    const letter = letterTo(person.customer)
    const told = {
      letter,
      kind: what === 'joined' ? 'accounts-joined' : 'accounts-parted',
      customer: person.customer,
      to: { name: person.name, address: person.address },
      language: person.language === 'ja' ? 'ja' : 'en',
      data: { at: new Date(at).toISOString() },
    } as const
    await enqueue(tx, 'send-letter', told, { shop, at, key: letter })
  }
}

/** One time that somebody was joined or parted. `name` and `address` are of the one that it was done to. */
export type Join = {
  readonly what: 'joined' | 'parted'
  readonly name: string
  readonly address: string
  readonly why: string
  readonly actor: Actor | undefined
  readonly at: Instant
}

/** What was done with a customer and those that are or were joined to them, the newest first. */
export async function readJoins(db: Db, shop: string, customer: string): Promise<readonly Join[]> {
  const rows = await db
    .selectFrom('customers.joins as j')
    .innerJoin('customers.customers as c', (on) =>
      on.onRef('c.shop', '=', 'j.shop').onRef('c.customer', '=', 'j.customer'),
    )
    .select(['j.what', 'c.name', 'c.address', 'j.why', 'j.actor', 'j.at'])
    .where('j.shop', '=', shop)
    .where((of) =>
      of.or([
        of('j.customer', 'in', identitiesIn(shop, customer)),
        of('j.other', 'in', identitiesIn(shop, customer)),
      ]),
    )
    .orderBy('j.at', 'desc')
    .orderBy('j.sequence', 'desc')
    .execute()
  return rows.map(({ what, actor, ...row }) => ({
    ...row,
    what: what === 'joined' ? 'joined' : 'parted',
    actor: readActor(actor),
  }))
}
