/**
 * Another mail address for a customer: it holds once whoever is signed in has opened the link that was mailed
 * to it. Of an address that is somebody else's nobody but its owner is told, by mail. Knows no order.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import { lockCustomer, recordChange } from './account.sql.ts'
import { readAddress, type NotAnAddress } from './address.ts'
import { countAttempt, fromNetwork, type TooManyAttempts } from './attempts.sql.ts'
import { findCustomer, type Customer } from './customer.sql.ts'
import type { Patience } from './delay.ts'
import { hashOf } from './token.gateway.ts'

/** How long the mailed link opens. */
const proofLasts = 3_600_000
const minute = 60_000

/**
 * Of one customer, and to one address, whoever asks: two e-mails, then a minute, two, four … half an hour.
 */
const asking: Patience = { free: 2, first: minute, longest: 30 * minute }

/** An address that waits for its proof. */
export type NewAddress = { readonly address: string; readonly expiresAt: Instant }

export type SameAddress = { readonly refused: 'same-address' }

/**
 * Asks for another address. The answer is the same whether it is somebody else's or nobody's: the e-mail to
 * it (identity `letter`) differs. What was asked for before counts no more.
 */
export async function askNewAddress(
  db: Db,
  shop: string,
  customer: Customer,
  typed: string,
  { at, letter, network }: { readonly at: Instant; readonly letter: string; readonly network: string },
): Promise<NewAddress | NotAnAddress | SameAddress | TooManyAttempts> {
  const address = readAddress(typed)
  if (address === undefined) return { refused: 'not-an-address' }
  return transaction(db, async (tx) => {
    const known = await findCustomer(tx, shop, address)
    if (known?.customer === customer.customer) return { refused: 'same-address' }
    const counted = [
      { subject: `new address from ${network}`, patience: fromNetwork },
      { subject: `new address of ${customer.customer}`, patience: asking },
      { subject: `new address ${address}`, patience: asking },
    ]
    const attempt = await countAttempt(tx, shop, counted, at)
    if ('refused' in attempt) return attempt
    const expiresAt = at + proofLasts
    await waitFor(tx, shop, { customer: customer.customer, address, expiresAt }, at)
    const order =
      known === undefined
        ? ({
            letter,
            kind: 'address-proof',
            customer: customer.customer,
            to: { name: customer.name, address },
            language: customer.language,
            data: { expiresAt: new Date(expiresAt).toISOString() },
          } as const)
        : ({
            letter,
            kind: 'address-taken',
            to: { name: known.name, address: known.address },
            language: known.language,
            data: {},
          } as const)
    await enqueue(tx, 'send-letter', order, { shop, at, key: letter })
    return { address, expiresAt }
  })
}

async function waitFor(
  tx: Db,
  shop: string,
  { customer, address, expiresAt }: { customer: string; address: string; expiresAt: Instant },
  at: Instant,
): Promise<void> {
  const row = { address, link_hashes: [], asked_at: instant(at), expires_at: instant(expiresAt) }
  await tx
    .insertInto('customers.new_addresses')
    .values({ shop, customer, ...row })
    .onConflict((c) => c.columns(['shop', 'customer']).doUpdateSet(row))
    .execute()
}

/** What waits for its proof now. */
export async function readNewAddress(
  db: Db,
  shop: string,
  customer: string,
  at: Instant,
): Promise<NewAddress | undefined> {
  const row = await waiting(db, shop, customer, at).executeTakeFirst()
  return row === undefined ? undefined : { address: row.address, expiresAt: row.expires_at }
}

const waiting = (db: Db, shop: string, customer: string, at: Instant) =>
  db
    .selectFrom('customers.new_addresses')
    .select(['address', 'expires_at', 'link_hashes'])
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .where('expires_at', '>', instant(at))

/** It is not to be changed after all; links that were mailed open nothing any more. */
export async function dropNewAddress(db: Db, shop: string, customer: string): Promise<void> {
  await db
    .deleteFrom('customers.new_addresses')
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .execute()
}

/** Makes the link in the e-mail to this address prove it; for one that waits no more it opens nothing. */
export async function makeAddressLink(
  db: Db,
  shop: string,
  { customer, address }: { readonly customer: string; readonly address: string },
  token: string,
): Promise<void> {
  await db
    .updateTable('customers.new_addresses')
    .set({ link_hashes: sql`link_hashes || ${hashOf(token)}::text` })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .where('address', '=', address)
    .execute()
}

/** The address that this link proves, for the customer who is signed in; undefined for any other link. */
export async function readProof(
  db: Db,
  shop: string,
  { customer, token, at }: Proof,
): Promise<string | undefined> {
  const row = await waiting(db, shop, customer, at).executeTakeFirst()
  return row?.link_hashes.includes(hashOf(token)) === true ? row.address : undefined
}

export type Proof = { readonly customer: string; readonly token: string; readonly at: Instant }

export type NotProved = { readonly refused: 'link-unknown' | 'address-taken' }

/**
 * The link was opened: the new address holds, and sign-in links that lie in the mailbox of the old one open
 * nothing any more. `address-taken`: meanwhile somebody ordered with it, which its owner may know.
 */
export async function proveAddress(
  tx: Db,
  shop: string,
  { customer, token, at }: Proof,
): Promise<{ readonly before: Customer; readonly address: string } | NotProved> {
  const before = await lockCustomer(tx, shop, customer)
  const address = await readProof(tx, shop, { customer, token, at })
  if (address === undefined) return { refused: 'link-unknown' }
  const known = await findCustomer(tx, shop, address)
  if (known !== undefined) return { refused: 'address-taken' }
  await tx
    .updateTable('customers.customers')
    .set({ address })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .execute()
  await recordChange(tx, shop, { customer, what: 'address', before: before.address, after: address }, at)
  await dropNewAddress(tx, shop, customer)
  await tx
    .updateTable('customers.sign_ins')
    .set({ used_at: instant(at) })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .where('used_at', 'is', null)
    .execute()
  return { before, address }
}

/** Forgets addresses that were never proved. */
export async function sweepNewAddresses(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('customers.new_addresses')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
}
