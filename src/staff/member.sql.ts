/** Who works in a shop, and in which role. Knows members and hashes of passwords; no sessions, no cases. */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { readAddress, type NotAnAddress } from '#customers'
import { at as instant, type Db } from '#db'
import { hashPassword, type PasswordRefused } from './password.gateway.ts'
import { isRole, type Role } from './role.ts'

export type Member = {
  /** The identity; a UUID. */
  readonly member: string
  readonly address: string
  readonly name: string
  readonly role: Role
  readonly language: 'ja' | 'en'
  /** Works here no more: the name stays under what was done, and comes in by no way. */
  readonly left?: true
}

export type NoSuchMember = { readonly refused: 'no-such-member' }
/** Somebody in this shop has the address already. */
export type AddressTaken = { readonly refused: 'address-taken'; readonly member: string }

export type NewMember = Member & {
  /** At least 12 characters; without one, only links sign the member in. */
  readonly password?: string
}

/** Adds a member of staff. */
export async function addMember(
  db: Db,
  shop: string,
  { member, address, name, role, language, password }: NewMember,
  { at }: { at: Instant },
): Promise<Member | NotAnAddress | AddressTaken | PasswordRefused> {
  const read = readAddress(address)
  if (read === undefined) return { refused: 'not-an-address' }
  const hashed = password === undefined ? { hash: null } : await hashPassword(password)
  if ('refused' in hashed) return hashed
  const added = await db
    .insertInto('staff.members')
    .values({
      shop,
      member,
      address: read,
      name: name.trim(),
      role,
      language,
      password_hash: hashed.hash,
      created_at: instant(at),
    })
    .onConflict((conflict) => conflict.expression(sql`shop, lower(address)`).doNothing())
    .executeTakeFirst()
  const known = await findAnybody(db, shop, read)
  if (known === undefined) throw new Error(`${shop}: the member just added is not there`)
  return added.numInsertedOrUpdatedRows === 0n ? { refused: 'address-taken', member: known.member } : known
}

/** Undefined when nobody works here, or did, by that identity. */
export async function readMember(db: Db, shop: string, member: string): Promise<Member | undefined> {
  const row = await membersOf(db, shop).where('member', '=', member).executeTakeFirst()
  return row === undefined ? undefined : memberOf(row)
}

/** Who works here now, by address, whatever its case. */
export async function findMember(db: Db, shop: string, address: string): Promise<Member | undefined> {
  const member = await findAnybody(db, shop, address)
  return member?.left === true ? undefined : member
}

async function findAnybody(db: Db, shop: string, address: string): Promise<Member | undefined> {
  const row = await membersOf(db, shop)
    .where(sql<boolean>`lower(address) = lower(${address})`)
    .executeTakeFirst()
  return row === undefined ? undefined : memberOf(row)
}

/** Everyone who works in the shop, or did, by name. */
export async function readMembers(db: Db, shop: string): Promise<readonly Member[]> {
  const rows = await membersOf(db, shop).orderBy('name').orderBy('member').execute()
  return rows.map(memberOf)
}

/** The hash of a member's password; null when there is none. */
export async function readPasswordHash(db: Db, shop: string, member: string): Promise<string | null> {
  const row = await db
    .selectFrom('staff.members')
    .select('password_hash')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .executeTakeFirst()
  return row?.password_hash ?? null
}

function membersOf(db: Db, shop: string) {
  return db
    .selectFrom('staff.members')
    .select(['member', 'address', 'name', 'role', 'language', 'left_at'])
    .where('shop', '=', shop)
}

export function memberOf(row: {
  member: string
  address: string
  name: string
  role: string
  language: string
  left_at: Instant | null
}): Member {
  const { member, address, name, role, language, left_at: leftAt } = row
  if (!isRole(role)) throw new Error(`a member of an unknown role: ${role}`)
  const known = { member, address, name, role, language: language === 'ja' ? 'ja' : 'en' } as const
  return leftAt === null ? known : { ...known, left: true }
}
