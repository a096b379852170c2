/**
 * Signing in by a mailed link: asked for with an address, used once, good for a quarter of an hour. Never
 * tells whether an address is known. A mail scanner opens links, so the page behind one must ask for a press
 * before `openSignIn` is called.
 */
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import { readAddress, type NotAnAddress } from './address.ts'
import { countAttempt, type TooManyAttempts } from './attempts.sql.ts'
import { findCustomer, readCustomer } from './customer.sql.ts'
import { recordSession, type Opened } from './session.sql.ts'
import { hashOf } from './token.gateway.ts'

/** A link that does not open: used before, too old, or none of ours. */
export type LinkRefused = { readonly refused: 'link-used' | 'link-expired' | 'link-unknown' }

/** How long a mailed link is good for. */
const linkLasts = 15 * 60_000
/** Letters with a link that one address may ask for in an hour. */
const mostLinks = 5

/**
 * Asks for a sign-in link. The answer is the same whether the shop knows the address or not; if it does, the
 * link's hash and the order of the letter (identity `letter`) are written together. `token` comes from
 * `token()`. At most five an hour for an address, known or not.
 */
export async function askSignIn(
  db: Db,
  shop: string,
  address: string,
  { at, token, letter }: { at: Instant; token: string; letter: string },
): Promise<{ readonly asked: true; readonly expiresAt: Instant } | NotAnAddress | TooManyAttempts> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'not-an-address' }
  return transaction(db, async (tx) => {
    const refusal = await countAttempt(tx, shop, `sign-in ${read}`, { at, most: mostLinks })
    if (refusal !== undefined) return refusal
    const known = await findCustomer(tx, shop, read)
    const expiresAt = at + linkLasts
    if (known === undefined) return { asked: true, expiresAt }
    await makeSignInLink(tx, shop, known.customer, { at, token, expiresAt })
    const order = {
      letter,
      kind: 'sign-in',
      customer: known.customer,
      to: { name: known.name, address: known.address },
      language: known.language,
      data: { opens: 'my-page', token, expiresAt: new Date(expiresAt).toISOString() },
    } as const
    await enqueue(tx, 'send-letter', order, { shop, at, key: letter })
    return { asked: true, expiresAt }
  })
}

/** Makes a token open My Page for a customer, once; `expiresAt` is a quarter of an hour off unless given. */
export async function makeSignInLink(
  db: Db,
  shop: string,
  customer: string,
  { at, token, expiresAt = at + linkLasts }: { at: Instant; token: string; expiresAt?: Instant },
): Promise<void> {
  await db
    .insertInto('customers.sign_ins')
    .values({
      shop,
      token_hash: hashOf(token),
      customer,
      created_at: instant(at),
      expires_at: instant(expiresAt),
    })
    .execute()
}

/**
 * Uses a link: the browser that holds `sessionToken` (from `token()`) is the customer's for thirty days.
 * INVARIANT (once): of any number of presses on one link, one opens a session; the update sees to it.
 */
export async function openSignIn(
  db: Db,
  shop: string,
  token: string,
  { at, sessionToken }: { at: Instant; sessionToken: string },
): Promise<Opened | LinkRefused> {
  const hash = hashOf(token)
  return transaction(db, async (tx) => {
    const used = await tx
      .updateTable('customers.sign_ins')
      .set({ used_at: instant(at) })
      .where('shop', '=', shop)
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', instant(at))
      .returning('customer')
      .executeTakeFirst()
    if (used === undefined) return whyNot(tx, shop, hash)
    const customer = await readCustomer(tx, shop, used.customer)
    if (customer === undefined) throw new Error(`${shop}: a link without its customer`)
    return recordSession(tx, shop, { kind: 'customer', ...customer }, { at, sessionToken })
  })
}

async function whyNot(tx: Db, shop: string, hash: string): Promise<LinkRefused> {
  const link = await tx
    .selectFrom('customers.sign_ins')
    .select('used_at')
    .where('shop', '=', shop)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (link === undefined) return { refused: 'link-unknown' }
  return { refused: link.used_at === null ? 'link-expired' : 'link-used' }
}
