/**
 * Signing in by a mailed link, or a code beside it: asked for with an address, used once, good for a quarter
 * of an hour. Never tells whether an address is known. A mail scanner opens links, so the page behind one
 * must ask for a press before `openSignIn` is called.
 */
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterValues } from '#letters'
import { readAddress, type NotAnAddress } from './address.ts'
import { countAsking, type TooManyAttempts } from './attempts.sql.ts'
import { findCustomer, readCustomer } from './customer.sql.ts'
import { recordSession, type Opened } from './session.sql.ts'
import { hashOf } from './token.gateway.ts'

/** A link that does not open: used before, too old, or none of ours. */
export type LinkRefused = { readonly refused: 'link-used' | 'link-expired' | 'link-unknown' }

/** How long a mailed link is good for. */
const linkLasts = 15 * 60_000

type Asking = {
  readonly at: Instant
  readonly letter: string
  readonly network: string
  /** The page that says where the letter went takes a code too. */
  readonly code?: true
  /** The page that the link leads to, below My Page; to its beginning, where it is left out. */
  readonly page?: string
  /**
   * Where somebody asks whether there is an order: which there are, for the letter to list. Without one no
   * letter goes out.
   */
  readonly orders?: (tx: Db, customer: string) => Promise<NonNullable<LetterValues['sign-in']['orders']>>
}

/**
 * Asks for a sign-in link. The answer is the same whether the shop knows the address or not; if it does, the
 * letter (identity `letter`) is ordered, and its link is made when it is sent. Asked again a moment later no
 * second letter goes out: the link of the first opens for longer.
 */
export async function askSignIn(
  db: Db,
  shop: string,
  address: string,
  { at, letter, network, code, page, orders }: Asking,
): Promise<{ readonly asked: true; readonly expiresAt: Instant } | NotAnAddress | TooManyAttempts> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'not-an-address' }
  return transaction(db, async (tx) => {
    const known = await findCustomer(tx, shop, read)
    const used = known !== undefined && (await isUsedUp(tx, shop, known.customer))
    const asking = await countAsking(tx, shop, { what: 'sign-in', address: read, network, used }, at)
    if ('refused' in asking) return asking
    const expiresAt = at + linkLasts
    if (known === undefined) return { asked: true, expiresAt }
    if (!asking.letter) {
      await prolongLinks(tx, shop, known.customer, { at, expiresAt })
      return { asked: true, expiresAt }
    }
    const found = await orders?.(tx, known.customer)
    if (found?.length === 0) return { asked: true, expiresAt }
    const order = {
      letter,
      kind: 'sign-in',
      customer: known.customer,
      to: { name: known.name, address: known.address },
      language: known.language,
      data: {
        opens: 'my-page',
        expiresAt: new Date(expiresAt).toISOString(),
        ...(code === undefined ? {} : { code }),
        ...(page === undefined ? {} : { page }),
        ...(found === undefined ? {} : { orders: found }),
      },
    } as const
    await enqueue(tx, 'send-letter', order, { shop, at, key: letter })
    return { asked: true, expiresAt }
  })
}

/** Whether the newest link of a customer has let somebody in, so that it opens nothing more. */
async function isUsedUp(tx: Db, shop: string, customer: string): Promise<boolean> {
  const newest = await tx
    .selectFrom('customers.sign_ins')
    .select('used_at')
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.used_at !== null
}

/** What was sent a moment ago opens until the instant that is told now. */
async function prolongLinks(
  tx: Db,
  shop: string,
  customer: string,
  { at, expiresAt }: { at: Instant; expiresAt: Instant },
): Promise<void> {
  await tx
    .updateTable('customers.sign_ins')
    .set({ expires_at: instant(expiresAt) })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .where('used_at', 'is', null)
    .where('created_at', '>', instant(at - linkLasts))
    .where('expires_at', '>', instant(at))
    .where('expires_at', '<', instant(expiresAt))
    .execute()
}

/**
 * Makes a token open My Page for a customer, once; `expiresAt` is a quarter of an hour off unless given.
 * `orBy`: another secret of the same letter, used up with it.
 */
export async function makeSignInLink(
  db: Db,
  shop: string,
  customer: string,
  {
    at,
    token,
    orBy,
    expiresAt = at + linkLasts,
  }: { at: Instant; token: string; orBy?: string | undefined; expiresAt?: Instant },
): Promise<void> {
  const row = { shop, customer, created_at: instant(at), expires_at: instant(expiresAt) }
  const link = hashOf(token)
  const code = orBy === undefined ? null : hashOf(orBy)
  await db
    .insertInto('customers.sign_ins')
    .values([
      { ...row, token_hash: link, beside: code },
      ...(code === null ? [] : [{ ...row, token_hash: code, beside: link }]),
    ])
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
      .returning(['customer', 'beside'])
      .executeTakeFirst()
    if (used === undefined) return whyNot(tx, shop, hash)
    if (used.beside !== null) await useUp(tx, shop, used.beside, at)
    const customer = await readCustomer(tx, shop, used.customer)
    if (customer === undefined) throw new Error(`${shop}: a link without its customer`)
    return recordSession(tx, shop, { kind: 'customer', ...customer }, { at, sessionToken })
  })
}

/** What was sent beside it opens nothing more. */
async function useUp(tx: Db, shop: string, hash: string, at: Instant): Promise<void> {
  await tx
    .updateTable('customers.sign_ins')
    .set({ used_at: instant(at) })
    .where('shop', '=', shop)
    .where('token_hash', '=', hash)
    .execute()
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
