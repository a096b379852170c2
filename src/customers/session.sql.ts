/**
 * Browsers that may see something: all orders of a customer, one order, or one order without its prices.
 * Knows tokens as hashes only, and orders by number only.
 */
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'
import { customerOf, type Customer } from './customer.sql.ts'
import { hashOf } from './token.gateway.ts'

/** What a browser may see. A `recipient` sees an order without its prices. */
export type Session =
  | ({ readonly kind: 'customer' } & Customer)
  | { readonly kind: 'guest'; readonly orderNumber: string }
  | { readonly kind: 'recipient'; readonly orderNumber: string }

/** A session just begun, and when it ends by itself: for the cookie. */
export type Opened = { readonly session: Session; readonly expiresAt: Instant }

const day = 86_400_000
const lasts: Readonly<Record<Session['kind'], number>> = { customer: 30 * day, guest: day, recipient: day }

/** Begins a session for whoever holds `sessionToken`. */
export async function recordSession(
  tx: Db,
  shop: string,
  session: Session,
  { at, sessionToken }: { at: Instant; sessionToken: string },
): Promise<Opened> {
  const expiresAt = at + lasts[session.kind]
  await tx
    .insertInto('customers.sessions')
    .values({
      shop,
      token_hash: hashOf(sessionToken),
      kind: session.kind,
      customer: session.kind === 'customer' ? session.customer : null,
      order_number: session.kind === 'customer' ? null : session.orderNumber,
      created_at: instant(at),
      expires_at: instant(expiresAt),
    })
    .execute()
  return { session, expiresAt }
}

/** What the browser with this token may see now; undefined for no token, an unknown one and one too old. */
export async function readSession(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<Session | undefined> {
  if (token === undefined || token === '') return undefined
  const row = await db
    .selectFrom('customers.sessions as s')
    .leftJoin('customers.customers as c', (join) =>
      join.onRef('c.shop', '=', 's.shop').onRef('c.customer', '=', 's.customer'),
    )
    .select(['s.kind', 's.order_number', 'c.customer', 'c.address', 'c.name', 'c.language'])
    .where('s.shop', '=', shop)
    .where('s.token_hash', '=', hashOf(token))
    .where('s.expires_at', '>', instant(at))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { kind, order_number: orderNumber, customer, address, name, language } = row
  if (orderNumber !== null) return { kind: kind === 'recipient' ? 'recipient' : 'guest', orderNumber }
  if (customer === null || address === null || name === null || language === null) return undefined
  return { kind: 'customer', ...customerOf({ customer, address, name, language }) }
}

/** Signs this browser out; nothing happens when it was not in. */
export async function endSession(db: Db, shop: string, token: string): Promise<void> {
  await db
    .deleteFrom('customers.sessions')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** Deletes what no longer opens anything; a link stays for a while, so that it can say it was used. */
export async function sweepSessions(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('customers.sessions')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
  await db
    .deleteFrom('customers.sign_ins')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at - 30 * day))
    .execute()
}
