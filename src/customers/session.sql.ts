/**
 * Browsers that may see something: all orders of a customer, one order, or one order without its prices.
 * Each ends by itself: some time after the sign-in, and sooner when it is not used. Knows tokens as hashes
 * only, and orders by number only.
 */
import type { Instant } from '#calendar'
import { at as instant, kept, transaction, type Db } from '#db'
import { customerOf, identitiesOf, type Customer } from './customer.sql.ts'
import { hashOf } from './token.gateway.ts'

/** What a browser may see. A `recipient` sees an order without its prices. */
export type Session =
  | ({ readonly kind: 'customer' } & Customer)
  | { readonly kind: 'guest'; readonly orderNumber: string }
  | { readonly kind: 'recipient'; readonly orderNumber: string }

/** A session just begun, and when it ends by itself: for the cookie. */
export type Opened = { readonly session: Session; readonly expiresAt: Instant }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
type Limits = Readonly<Record<Session['kind'], number>>
/** From the sign-in to the end, whatever is done; and from the last page that was asked for. */
const lasts: Limits = { customer: 30 * day, guest: day, recipient: day }
const idleFor: Limits = { customer: 7 * day, guest: 3 * hour, recipient: 3 * hour }

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
      seen_at: instant(at),
    })
    .execute()
  return { session, expiresAt }
}

/**
 * What the browser with this token may see now; undefined for no token, an unknown one, one too old or
 * unused.
 */
export async function readSession(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<Session | undefined> {
  return (await readSeen(db, shop, token, at))?.session
}

/** As `readSession`; it is used by that, so the time without use begins anew. */
export async function readUsedSession(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<Session | undefined> {
  const found = await readSeen(db, shop, token, at)
  if (found !== undefined && token !== undefined && found.seenAt < at - minute)
    await recordSeen(db, shop, token, at)
  return found?.session
}

async function readSeen(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<{ readonly session: Session; readonly seenAt: Instant } | undefined> {
  if (token === undefined || token === '') return undefined
  const [row] = await sessionRows(db, { shop, token: hashOf(token) })
  if (row === undefined || row.expires_at <= at) return undefined
  const { order_number: orderNumber, customer, address, name, language, identities } = row
  const kind = kindOf(row.kind)
  if (row.seen_at + idleFor[kind] <= at) return undefined
  const seenAt = row.seen_at
  if (orderNumber !== null)
    return { session: { kind: kind === 'recipient' ? 'recipient' : 'guest', orderNumber }, seenAt }
  if (customer === null || address === null || name === null || language === null) return undefined
  const who = customerOf({ customer, address, name, language, identities })
  return { session: { kind: 'customer', ...who }, seenAt }
}

const sessionRows = kept(['shop', 'token'], (db, given: { readonly shop: string; readonly token: string }) =>
  db
    .selectFrom('customers.sessions as s')
    .leftJoin('customers.customers as c', (join) =>
      join.onRef('c.shop', '=', 's.shop').onRef('c.customer', '=', 's.customer'),
    )
    .select(['s.kind', 's.order_number', 's.seen_at', 's.expires_at'])
    .select(['c.customer', 'c.address', 'c.name', 'c.language', identitiesOf('c').as('identities')])
    .where('s.shop', '=', given.shop)
    .where('s.token_hash', '=', given.token),
)

const kindOf = (text: string): Session['kind'] =>
  text === 'guest' || text === 'recipient' ? text : 'customer'

/** Somebody uses this browser, whose session was just read: the time without use begins anew. */
export async function recordSeen(db: Db, shop: string, token: string, at: Instant): Promise<void> {
  await db
    .updateTable('customers.sessions')
    .set({ seen_at: instant(at) })
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .where('seen_at', '<', instant(at - minute))
    .execute()
}

/** A browser at which a customer is signed in; `here` for the one that asks. */
export type CustomerSession = {
  readonly since: Instant
  readonly seen: Instant
  readonly here: boolean
}

/** Where a customer is signed in now, the newest first. `token` is the asking browser's. */
export async function readSessions(
  db: Db,
  shop: string,
  customer: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<readonly CustomerSession[]> {
  const rows = await db
    .selectFrom('customers.sessions')
    .select(['created_at', 'seen_at', 'token_hash'])
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .where('expires_at', '>', instant(at))
    .where('seen_at', '>', instant(at - idleFor.customer))
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    since: row.created_at,
    seen: row.seen_at,
    here: row.token_hash === hashOf(token),
  }))
}

/** Signs a customer out at every browser; links that were mailed and not used open nothing any more. */
export async function endSessions(db: Db, shop: string, customer: string, at: Instant): Promise<void> {
  await transaction(db, async (tx) => {
    await tx
      .deleteFrom('customers.sessions')
      .where('shop', '=', shop)
      .where('customer', '=', customer)
      .execute()
    await tx
      .updateTable('customers.sign_ins')
      .set({ used_at: instant(at) })
      .where('shop', '=', shop)
      .where('customer', '=', customer)
      .where('used_at', 'is', null)
      .execute()
  })
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
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', instant(at)),
        eb('seen_at', '<=', instant(at - idleFor.customer)),
        eb('kind', '<>', 'customer').and('seen_at', '<=', instant(at - idleFor.guest)),
      ]),
    )
    .execute()
  await db
    .deleteFrom('customers.sign_ins')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at - 30 * day))
    .execute()
}
