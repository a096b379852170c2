/**
 * Who works in a shop, changed by its owner with effect at once: the role is asked anew at each request, and
 * whoever leaves is out at every browser. INVARIANT (an owner): a shop that has an owner keeps one.
 */
import { sql } from 'kysely'
import {
  countAttempt,
  forgiveAttempt,
  fromNetwork,
  type NotAnAddress,
  type TooManyAttempts,
} from '#customers'
import { at as instant, transaction, type Db } from '#db'
import { forgetFactor } from './factor.sql.ts'
import { recordLog, type Deed } from './log.sql.ts'
import {
  addMember,
  readMember,
  readPasswordHash,
  type AddressTaken,
  type Member,
  type NoSuchMember,
} from './member.sql.ts'
import { isCommonPassword } from './common-password.ts'
import { hashPassword, isPassword, type PasswordRefused } from './password.gateway.ts'
import type { Role } from './role.ts'
import { endStaffSessions } from './session.sql.ts'

/** Somebody else changed the role since it was seen. */
export type RoleMovedOn = { readonly refused: 'role-moved-on' }
export type LastOwner = { readonly refused: 'last-owner' }
export type WrongPassword = { readonly refused: 'wrong-password' }
export type PasswordCommon = { readonly refused: 'password-common' }

/** Adds a member, or takes one back who had left: with a new role, without the old password. */
export async function takeOn(
  db: Db,
  shop: string,
  person: Omit<Member, 'left'>,
  { actor, at, request }: Deed,
): Promise<Member | NotAnAddress | AddressTaken> {
  return transaction(db, async (tx) => {
    await lockPeople(tx, shop)
    const added = await addMember(tx, shop, person, { at })
    const member = 'member' in added ? added.member : undefined
    if ('refused' in added) {
      if (added.refused === 'password-too-short' || added.refused === 'password-too-long')
        throw new Error(`${shop}: nobody gave a password`)
      const known = member === undefined ? undefined : await readMember(tx, shop, member)
      if (known?.left !== true) return added
      await tx
        .updateTable('staff.members')
        .set({ left_at: null, role: person.role, name: person.name.trim(), password_hash: null })
        .where('shop', '=', shop)
        .where('member', '=', known.member)
        .execute()
    }
    const data = { role: person.role }
    await recordLog(tx, shop, { type: 'member-added', member: member!, data, actor, request, at })
    return (await readMember(tx, shop, member!))!
  })
}

/** Gives a member who had the role `seen` another one, from the next request on. */
export async function changeRole(
  db: Db,
  shop: string,
  member: string,
  { seen, role }: { readonly seen: Role; readonly role: Role },
  { actor, at, request }: Deed,
): Promise<Member | NoSuchMember | LastOwner | RoleMovedOn> {
  return transaction(db, async (tx) => {
    const known = await lockedMember(tx, shop, member)
    if (known === undefined) return { refused: 'no-such-member' }
    if (known.role === role) return known
    if (known.role !== seen) return { refused: 'role-moved-on' }
    if (await isLastOwner(tx, shop, known)) return { refused: 'last-owner' }
    await tx
      .updateTable('staff.members')
      .set({ role })
      .where('shop', '=', shop)
      .where('member', '=', member)
      .execute()
    const data = { from: known.role, to: role }
    await recordLog(tx, shop, { type: 'role-changed', member, data, actor, request, at })
    return { ...known, role }
  })
}

/** Lets a member go: out at every browser at once, and in by no link and no password. */
export async function letGo(
  db: Db,
  shop: string,
  member: string,
  { actor, at, request }: Deed,
): Promise<Member | NoSuchMember | LastOwner> {
  return transaction(db, async (tx) => {
    const known = await lockedMember(tx, shop, member)
    if (known === undefined) return { refused: 'no-such-member' }
    if (await isLastOwner(tx, shop, known)) return { refused: 'last-owner' }
    await tx
      .updateTable('staff.members')
      .set({ left_at: instant(at), password_hash: null })
      .where('shop', '=', shop)
      .where('member', '=', member)
      .execute()
    await endStaffSessions(tx, shop, member)
    await forgetFactor(tx, { shop, member })
    const data = { role: known.role }
    await recordLog(tx, shop, { type: 'member-removed', member, data, actor, request, at })
    return { ...known, left: true }
  })
}

/**
 * Sets a member's password; whoever has one names it first. All other browsers of the member are signed out;
 * `keep` is the token of the one at which it was set.
 */
export async function setPassword(
  db: Db,
  shop: string,
  member: Member,
  { now, wanted, keep }: { readonly now: string; readonly wanted: string; readonly keep: string },
  { actor, at, request }: Deed,
): Promise<PasswordRefused | PasswordCommon | WrongPassword | TooManyAttempts | undefined> {
  const counted = [{ subject: `staff password ${member.member}`, patience: fromNetwork }]
  const attempt = await countAttempt(db, shop, counted, at)
  if ('refused' in attempt) return attempt
  const before = await readPasswordHash(db, shop, member.member)
  if (before !== null && !(await isPassword(now, before))) return { refused: 'wrong-password' }
  await forgiveAttempt(db, shop, attempt)
  const hashed = await hashPassword(wanted)
  if ('refused' in hashed) return hashed
  if (isCommonPassword(wanted, [member.address, member.name, shop])) return { refused: 'password-common' }
  return transaction(db, async (tx) => {
    await lockPeople(tx, shop)
    if ((await readPasswordHash(tx, shop, member.member)) !== before) return { refused: 'wrong-password' }
    await tx
      .updateTable('staff.members')
      .set({ password_hash: hashed.hash })
      .where('shop', '=', shop)
      .where('member', '=', member.member)
      .where('left_at', 'is', null)
      .execute()
    await endStaffSessions(tx, shop, member.member, { keep })
    await recordLog(tx, shop, { type: 'password-set', member: member.member, data: {}, actor, request, at })
    return undefined
  })
}

/** Whether a member has a password, or comes in by links alone. */
export const hasPassword = async (db: Db, shop: string, member: string): Promise<boolean> =>
  (await readPasswordHash(db, shop, member)) !== null

/** Signs a member out at every browser but the one that holds `keep`. */
export async function endAllSessions(
  db: Db,
  shop: string,
  member: string,
  keep: string,
  { actor, at, request }: Deed,
): Promise<void> {
  await transaction(db, async (tx) => {
    await endStaffSessions(tx, shop, member, { keep })
    await recordLog(tx, shop, { type: 'sessions-ended', member, data: {}, actor, request, at })
  })
}

/** Changes to a shop's people come one after the other, so that the last two owners cannot both go. */
async function lockPeople(tx: Db, shop: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${shop}`}, 0))`.execute(tx)
}

async function lockedMember(tx: Db, shop: string, member: string): Promise<Member | undefined> {
  await lockPeople(tx, shop)
  const known = await readMember(tx, shop, member)
  return known?.left === true ? undefined : known
}

async function isLastOwner(tx: Db, shop: string, { member, role }: Member): Promise<boolean> {
  if (role !== 'owner') return false
  const other = await tx
    .selectFrom('staff.members')
    .select('member')
    .where('shop', '=', shop)
    .where('role', '=', 'owner')
    .where('member', '<>', member)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return other === undefined
}
