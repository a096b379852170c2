/**
 * How members of staff sign in: with a password, or by a link that is mailed or printed. Attempts are
 * limited, and a wrong address costs as much time as a wrong password. A link wants a press on its page
 * before `openStaffSignIn` is called, since mail scanners open links. Whoever has a second factor is asked
 * for its code next, whichever way they came.
 */
import type { Instant } from '#calendar'
import {
  countAsking,
  countAttempt,
  forgiveAttempt,
  fromNetwork,
  hashOf,
  onSubject,
  readAddress,
  type LinkRefused,
  type NotAnAddress,
  type TooManyAttempts,
} from '#customers'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import { hasFactor } from './factor.sql.ts'
import { recordHalfSession, type HalfOpened } from './half-session.sql.ts'
import { recordLog, type Deed } from './log.sql.ts'
import { findMember, readMember, readPasswordHash, type Member } from './member.sql.ts'
import { isPassword } from './password.gateway.ts'
import { recordStaffSession, type StaffOpened } from './session.sql.ts'

export type NotSignedIn = { readonly refused: 'wrong-address-or-password' }

/** `request` is the request it happens in, for the log. */
type Press = { readonly at: Instant; readonly sessionToken: string; readonly request?: string }
/** `network` is where the press comes from, for counting. */
type From = { readonly network: string }

const linkLasts = 15 * 60_000

/** Signs a member in by password. Counted by network and by address; who gets in is not counted. */
export async function signIn(
  db: Db,
  shop: string,
  address: string,
  password: string,
  { at, sessionToken, network, request = '' }: Press & From,
): Promise<StaffOpened | HalfOpened | NotSignedIn | TooManyAttempts> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'wrong-address-or-password' }
  const counted = [
    { subject: `staff from ${network}`, patience: fromNetwork },
    { subject: `staff ${read}`, patience: onSubject },
  ]
  const attempt = await countAttempt(db, shop, counted, at)
  if ('refused' in attempt) return attempt
  const member = await findMember(db, shop, read)
  const hash = member === undefined ? null : await readPasswordHash(db, shop, member.member)
  const right = await isPassword(password, hash)
  const entry = { member: member?.member ?? null, data: { by: 'password' }, request, at }
  if (member === undefined || !right) {
    await recordLog(db, shop, { ...entry, type: 'sign-in-refused', actor: null })
    return { refused: 'wrong-address-or-password' }
  }
  return transaction(db, async (tx) => {
    await forgiveAttempt(tx, shop, attempt)
    if (await hasFactor(tx, shop, member.member))
      return recordHalfSession(tx, shop, { member, cameBy: 'password' }, { at, sessionToken })
    await recordLog(tx, shop, { ...entry, type: 'signed-in', actor: `staff:${member.member}` })
    return recordStaffSession(tx, shop, member, { at, sessionToken })
  })
}

/**
 * Asks for a sign-in link by mail, as customers do: the answer is the same whether anybody here has the
 * address or not, the link is made when the letter (identity `letter`) is sent, and nobody who asks often
 * closes this way in for the member.
 */
export async function askStaffSignIn(
  db: Db,
  shop: string,
  address: string,
  { at, letter, network }: { at: Instant; letter: string } & From,
): Promise<{ readonly asked: true; readonly expiresAt: Instant } | NotAnAddress | TooManyAttempts> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'not-an-address' }
  return transaction(db, async (tx) => {
    const member = await findMember(tx, shop, read)
    const used = member !== undefined && (await isUsedUp(tx, shop, member.member))
    const asking = await countAsking(tx, shop, { what: 'staff sign-in', address: read, network, used }, at)
    if ('refused' in asking) return asking
    const expiresAt = at + linkLasts
    if (member === undefined) return { asked: true, expiresAt }
    if (!asking.letter) {
      await prolongLinks(tx, shop, member.member, { at, expiresAt })
      return { asked: true, expiresAt }
    }
    const order = {
      letter,
      kind: 'sign-in',
      to: { name: member.name, address: member.address },
      language: member.language,
      data: { opens: 'desk', member: member.member, expiresAt: new Date(expiresAt).toISOString() },
    } as const
    await enqueue(tx, 'send-letter', order, { shop, at, key: letter })
    return { asked: true, expiresAt }
  })
}

/** Whether the newest link of a member has let somebody in, so that it opens nothing more. */
async function isUsedUp(tx: Db, shop: string, member: string): Promise<boolean> {
  const newest = await tx
    .selectFrom('staff.sign_ins')
    .select('used_at')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.used_at !== null
}

/** What was sent a moment ago opens until the instant that is told now. */
async function prolongLinks(
  tx: Db,
  shop: string,
  member: string,
  { at, expiresAt }: { at: Instant; expiresAt: Instant },
): Promise<void> {
  await tx
    .updateTable('staff.sign_ins')
    .set({ expires_at: instant(expiresAt) })
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('used_at', 'is', null)
    .where('created_at', '>', instant(at - linkLasts))
    .where('expires_at', '>', instant(at))
    .where('expires_at', '<', instant(expiresAt))
    .execute()
}

/** Makes a token open the desk for a member, once; `expiresAt` is a quarter of an hour off unless given. */
export async function makeSignInLink(
  db: Db,
  shop: string,
  member: string,
  { at, token, expiresAt = at + linkLasts }: { at: Instant; token: string; expiresAt?: Instant },
): Promise<void> {
  await db
    .insertInto('staff.sign_ins')
    .values({
      shop,
      token_hash: hashOf(token),
      member,
      created_at: instant(at),
      expires_at: instant(expiresAt),
    })
    .execute()
}

/** The same on the machine itself, where the link is printed: it stands in the log. */
export async function printSignInLink(
  db: Db,
  shop: string,
  member: string,
  { token, expiresAt }: { token: string; expiresAt: Instant },
  { actor, at, request }: Deed,
): Promise<void> {
  await transaction(db, async (tx) => {
    await makeSignInLink(tx, shop, member, { at, token, expiresAt })
    await recordLog(tx, shop, { type: 'link-printed', member, data: {}, actor, request, at })
  })
}

/**
 * Uses a link: the browser that holds `sessionToken` is the member's for twelve hours at most. Of any number
 * of presses on one link, one opens a session.
 */
export async function openStaffSignIn(
  db: Db,
  shop: string,
  token: string,
  { at, sessionToken, request = '' }: Press,
): Promise<StaffOpened | HalfOpened | LinkRefused> {
  const hash = hashOf(token)
  return transaction(db, async (tx) => {
    const used = await tx
      .updateTable('staff.sign_ins')
      .set({ used_at: instant(at) })
      .where('shop', '=', shop)
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', instant(at))
      .returning('member')
      .executeTakeFirst()
    if (used === undefined) return whyNot(tx, shop, hash)
    const member: Member | undefined = await readMember(tx, shop, used.member)
    if (member === undefined) throw new Error(`${shop}: a link without its member`)
    const entry = { member: member.member, data: { by: 'link' }, request, at }
    if (member.left === true) {
      await recordLog(tx, shop, { ...entry, type: 'sign-in-refused', actor: null })
      return { refused: 'link-unknown' }
    }
    if (await hasFactor(tx, shop, member.member))
      return recordHalfSession(tx, shop, { member, cameBy: 'link' }, { at, sessionToken })
    await recordLog(tx, shop, { ...entry, type: 'signed-in', actor: `staff:${member.member}` })
    return recordStaffSession(tx, shop, member, { at, sessionToken })
  })
}

async function whyNot(tx: Db, shop: string, hash: string): Promise<LinkRefused> {
  const link = await tx
    .selectFrom('staff.sign_ins')
    .select('used_at')
    .where('shop', '=', shop)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (link === undefined) return { refused: 'link-unknown' }
  return { refused: link.used_at === null ? 'link-expired' : 'link-used' }
}
