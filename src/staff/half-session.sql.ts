/**
 * Between the password, or the link, and the code: a browser that may see nothing yet, for ten minutes. Knows
 * tokens as hashes only.
 */
import type { Instant } from '#calendar'
import { countAttempt, forgiveAttempt, fromNetwork, hashOf, type TooManyAttempts } from '#customers'
import { at as instant, transaction, type Db } from '#db'
import { takeCode, tellMember, type Judged } from './factor.sql.ts'
import { recordLog } from './log.sql.ts'
import { memberOf, type Member } from './member.sql.ts'
import { recordStaffSession, type StaffOpened } from './session.sql.ts'

/** The first half was right; the browser holds a token that opens the page for the code. */
export type HalfOpened = { readonly wants: 'code'; readonly expiresAt: Instant }

export type HalfSession = { readonly member: Member; readonly cameBy: 'password' | 'link' }

/** `code-not-readable`: the code cannot be judged here, since the key is another; a recovery code can. */
export type CodeRefused = {
  readonly refused: 'half-session-over' | 'wrong-code' | 'code-not-readable'
}

const lasts = 10 * 60_000

/** Begins the ten minutes for whoever holds `sessionToken`. */
export async function recordHalfSession(
  tx: Db,
  shop: string,
  { member, cameBy }: HalfSession,
  { at, sessionToken }: { at: Instant; sessionToken: string },
): Promise<HalfOpened> {
  const expiresAt = at + lasts
  await tx
    .insertInto('staff.half_sessions')
    .values({
      shop,
      token_hash: hashOf(sessionToken),
      member: member.member,
      came_by: cameBy,
      created_at: instant(at),
      expires_at: instant(expiresAt),
    })
    .execute()
  return { wants: 'code', expiresAt }
}

/** Who is about to come in at this browser. */
export async function readHalfSession(
  db: Db,
  shop: string,
  token: string | undefined,
  at: Instant,
): Promise<HalfSession | undefined> {
  if (token === undefined || token === '') return undefined
  const row = await db
    .selectFrom('staff.half_sessions as h')
    .innerJoin('staff.members as m', (join) =>
      join.onRef('m.shop', '=', 'h.shop').onRef('m.member', '=', 'h.member'),
    )
    .select(['m.member', 'm.address', 'm.name', 'm.role', 'm.language', 'm.left_at', 'h.came_by'])
    .where('h.shop', '=', shop)
    .where('h.token_hash', '=', hashOf(token))
    .where('h.expires_at', '>', instant(at))
    .where('m.left_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { member: memberOf(row), cameBy: row.came_by === 'link' ? 'link' : 'password' }
}

type Given = {
  /** The token of the first half. */
  readonly half: string | undefined
  readonly typed: string
  /** Opens the secrets that the database keeps. */
  readonly key: string
}

type Press = {
  readonly at: Instant
  readonly sessionToken: string
  readonly network: string
  readonly request: string
  /** The identity of the letter that says that a recovery code was used. */
  readonly letter: string
}

/**
 * Signs in whoever gives the code after the first half. Wrong ones are counted by network and by member:
 * only somebody who has the password or the mailbox comes this far, so that both have little patience. Of any
 * number of presses with one code, one opens a session.
 */
export async function openWithCode(
  db: Db,
  shop: string,
  { half, typed, key }: Given,
  { at, sessionToken, network, request, letter }: Press,
): Promise<StaffOpened | CodeRefused | TooManyAttempts> {
  const known = await readHalfSession(db, shop, half, at)
  if (known === undefined || half === undefined) return { refused: 'half-session-over' }
  const { member, cameBy } = known
  const counted = [
    { subject: `staff code from ${network}`, patience: fromNetwork },
    { subject: `staff code ${member.member}`, patience: fromNetwork },
  ]
  const attempt = await countAttempt(db, shop, counted, at)
  if ('refused' in attempt) return attempt
  return transaction(db, async (tx) => {
    const judged = await takeCode(tx, { shop, member: member.member }, { typed, key, at })
    const entry = { member: member.member, request, at }
    if (judged === 'wrong' || judged === 'unreadable') {
      const data = { by: cameBy, why: judged }
      await recordLog(tx, shop, { ...entry, type: 'code-refused', data, actor: null })
      return { refused: judged === 'wrong' ? 'wrong-code' : 'code-not-readable' }
    }
    await forgiveAttempt(tx, shop, attempt)
    await endHalfSession(tx, shop, half)
    await noteSignIn(tx, shop, member, { judged, cameBy, request, at, letter })
    return recordStaffSession(tx, shop, member, { at, sessionToken })
  })
}

type SignIn = {
  readonly judged: Extract<Judged, 'code' | 'recovery'>
  readonly cameBy: HalfSession['cameBy']
  readonly request: string
  readonly at: Instant
  readonly letter: string
}

async function noteSignIn(
  tx: Db,
  shop: string,
  member: Member,
  { judged, cameBy, request, at, letter }: SignIn,
): Promise<void> {
  const entry = { member: member.member, actor: `staff:${member.member}`, request, at } as const
  if (judged === 'recovery') {
    await recordLog(tx, shop, { ...entry, type: 'recovery-used', data: {} })
    await tellMember(tx, shop, member, { what: 'recovery-used', letter, at })
  }
  await recordLog(tx, shop, { ...entry, type: 'signed-in', data: { by: cameBy, and: judged } })
}

/** Ends the ten minutes at this browser; nothing happens when there were none. */
async function endHalfSession(db: Db, shop: string, token: string): Promise<void> {
  await db
    .deleteFrom('staff.half_sessions')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(token))
    .execute()
}
