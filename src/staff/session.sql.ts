/**
 * Browsers at which a member of staff sits: for a working day at most, and no longer than two hours without
 * being used. Knows tokens as hashes only.
 */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, transaction, type Db } from '#db'
import { recordLog, type Deed } from './log.sql.ts'
import { memberOf, type Member } from './member.sql.ts'

/** A session just begun, and when it ends by itself: for the cookie. */
export type StaffOpened = { readonly member: Member; readonly expiresAt: Instant }

const hour = 3_600_000
/** From the sign-in to the end, whatever is done; and from the last page that was asked for. */
const lasts = 12 * hour
const idleFor = 2 * hour
const day = 24 * hour
/** A session that is used is written down as used once in this time. */
const minute = 60_000

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
      seen_at: instant(at),
    })
    .execute()
  return { member, expiresAt }
}

/** Who sits at this browser; undefined for no token, an unknown one, one too old or unused. */
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
    .where('s.seen_at', '>', instant(at - idleFor))
    .where('m.left_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : memberOf(row)
}

/** Somebody uses this browser, whose session was just read: the time without use begins anew. */
export async function recordStaffSeen(db: Db, shop: string, token: string, at: Instant): Promise<void> {
  await db
    .updateTable('staff.sessions')
    .set({ seen_at: instant(at) })
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .where('seen_at', '<', instant(at - minute))
    .execute()
}

/** Signs this browser out; nothing happens when it was not in. */
export async function endStaffSession(
  db: Db,
  shop: string,
  token: string,
  { at, request }: Omit<Deed, 'actor'>,
): Promise<void> {
  await transaction(db, async (tx) => {
    const ended = await tx
      .deleteFrom('staff.sessions')
      .where('shop', '=', shop)
      .where('token_hash', '=', hashOf(token))
      .returning('member')
      .executeTakeFirst()
    if (ended === undefined) return
    const { member } = ended
    const actor = `staff:${member}` as const
    await recordLog(tx, shop, { type: 'signed-out', member, data: {}, actor, request, at })
  })
}

/** Signs a member out at every browser but the one that holds `keep`, also where a code is still owed. */
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
  await tx.deleteFrom('staff.half_sessions').where('shop', '=', shop).where('member', '=', member).execute()
}

/** A browser at which a member is signed in; `here` for the one that asks. */
export type StaffSession = {
  readonly since: Instant
  readonly seen: Instant
  readonly here: boolean
}

/** Where a member is signed in now, the newest first. `token` is the asking browser's. */
export async function readStaffSessions(
  db: Db,
  shop: string,
  member: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<readonly StaffSession[]> {
  const rows = await db
    .selectFrom('staff.sessions')
    .select(['created_at', 'seen_at', 'token_hash'])
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('expires_at', '>', instant(at))
    .where('seen_at', '>', instant(at - idleFor))
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    since: row.created_at,
    seen: row.seen_at,
    here: row.token_hash === hashOf(token),
  }))
}

/** Deletes sessions that have ended, offers nobody took up and links long dead; to be called now and then. */
export async function sweepStaff(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('staff.sessions')
    .where('shop', '=', shop)
    .where((eb) => eb.or([eb('expires_at', '<=', instant(at)), eb('seen_at', '<=', instant(at - idleFor))]))
    .execute()
  await db
    .deleteFrom('staff.half_sessions')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
  await db
    .deleteFrom('staff.factor_offers')
    .where('shop', '=', shop)
    .where('offered_at', '<=', instant(at - day))
    .execute()
  await db
    .deleteFrom('staff.sign_ins')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at - 30 * day))
    .execute()
}
