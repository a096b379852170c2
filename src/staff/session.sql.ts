/** Browsers at which a member of staff sits, for a working day. Knows tokens as hashes only. */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, type Db } from '#db'
import { memberOf, type Member } from './member.sql.ts'

/** A session just begun, and when it ends by itself: for the cookie. */
export type StaffOpened = { readonly member: Member; readonly expiresAt: Instant }

const hour = 3_600_000
const lasts = 12 * hour
const day = 24 * hour

/** Begins a session for whoever holds `sessionToken`. */
export async function recordStaffSession(
  tx: Db,
  shop: string,
  member: Member,
  { at, sessionToken }: { at: Instant; sessionToken: string },
): Promise<StaffOpened> {
  const expiresAt = at + lasts
  await tx
    .insertInto('staff.sessions')
    .values({
      shop,
      token_hash: hashOf(sessionToken),
      member: member.member,
      created_at: instant(at),
      expires_at: instant(expiresAt),
    })
    .execute()
  return { member, expiresAt }
}

/** Who sits at this browser; undefined for no token, an unknown one and one too old. */
export async function readStaffSession(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<Member | undefined> {
  if (token === undefined || token === '') return undefined
  const row = await db
    .selectFrom('staff.sessions as s')
    .innerJoin('staff.members as m', (join) =>
      join.onRef('m.shop', '=', 's.shop').onRef('m.member', '=', 's.member'),
    )
    .select(['m.member', 'm.address', 'm.name', 'm.role', 'm.language', 'm.left_at'])
    .where('s.shop', '=', shop)
    .where('s.token_hash', '=', hashOf(token))
    .where('s.expires_at', '>', instant(at))
    .where('m.left_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : memberOf(row)
}

/** Signs this browser out; nothing happens when it was not in. */
export async function endStaffSession(db: Db, shop: string, token: string): Promise<void> {
  await db
    .deleteFrom('staff.sessions')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** Signs a member out at every browser but the one that holds `keep`. */
export async function endStaffSessions(
  tx: Db,
  shop: string,
  member: string,
  { keep = '' }: { readonly keep?: string } = {},
): Promise<void> {
  await tx
    .deleteFrom('staff.sessions')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('token_hash', '<>', hashOf(keep))
    .execute()
}

/** A browser at which a member is signed in; `here` for the one that asks. */
export type StaffSession = { readonly since: Instant; readonly until: Instant; readonly here: boolean }

/** Where a member is signed in now, the newest first. `token` is the asking browser's. */
export async function readStaffSessions(
  db: Db,
  shop: string,
  member: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<readonly StaffSession[]> {
  const rows = await db
    .selectFrom('staff.sessions')
    .select(['created_at', 'expires_at', 'token_hash'])
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('expires_at', '>', instant(at))
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    since: row.created_at,
    until: row.expires_at,
    here: row.token_hash === hashOf(token),
  }))
}

/** Deletes sessions that have ended and links long dead; to be called now and then. */
export async function sweepStaff(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('staff.sessions')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
  await db
    .deleteFrom('staff.sign_ins')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at - 30 * day))
    .execute()
}
