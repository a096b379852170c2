/**
 * The second factor of a member: an app that shows codes, and ten recovery codes for when the phone is gone.
 * Says whether what somebody typed is one of them, each once. Knows the secret encrypted, recovery codes as
 * hashes.
 */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, type Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterValues } from '#letters'
import { decrypted, encrypted } from './kept-secret.gateway.ts'
import type { Member } from './member.sql.ts'
import { stepOfCode } from './one-time-code.gateway.ts'
import { drawRecoveryCodes, readRecoveryCode } from './recovery-code.gateway.ts'

/** What a member has set up. */
export type Factor = { readonly since: Instant; readonly recoveryLeft: number }

/** A shop and somebody who works there. */
export type Whose = { readonly shop: string; readonly member: string }

/** `key` opens the secrets that the database keeps. */
export type Proof = { readonly typed: string; readonly key: string; readonly at: Instant }

/** What somebody typed was: a code of the app, a recovery code, or neither. */
export type Judged = 'code' | 'recovery' | 'wrong' | 'unreadable'

/** Undefined when there is none. */
export async function readFactor(db: Db, shop: string, member: string): Promise<Factor | undefined> {
  const row = await db
    .selectFrom('staff.factors')
    .select('set_at')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { left } = await db
    .selectFrom('staff.recovery_codes')
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { since: row.set_at, recoveryLeft: Number(left) }
}

export const hasFactor = async (db: Db, shop: string, member: string): Promise<boolean> =>
  (await readFactor(db, shop, member)) !== undefined

/** The members of a shop who have one. */
export async function readFactorHolders(db: Db, shop: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('staff.factors').select('member').where('shop', '=', shop).execute()
  return new Set(rows.map(({ member }) => member))
}

/**
 * Whether what was typed is a code of this member, now. INVARIANT (once): a code and a recovery code are each
 * taken once, also when they are sent twice at the same time. A code that cannot be read because the key is
 * another one is told apart: a recovery code still opens.
 */
export async function takeCode(tx: Db, whose: Whose, { typed, key, at }: Proof): Promise<Judged> {
  const recovery = readRecoveryCode(typed)
  if (recovery !== undefined) return (await takeRecoveryCode(tx, whose, recovery, at)) ? 'recovery' : 'wrong'
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) return 'wrong'
  const row = await tx
    .selectFrom('staff.factors')
    .select(['secret', 'last_step'])
    .where('shop', '=', whose.shop)
    .where('member', '=', whose.member)
    .executeTakeFirst()
  if (row === undefined) return 'wrong'
  const secret = decrypted(row.secret, key, whose)
  if (secret === undefined) return 'unreadable'
  const step = stepOfCode(secret, code, { at, after: BigInt(row.last_step) })
  if (step === undefined) return 'wrong'
  const taken = await tx
    .updateTable('staff.factors')
    .set({ last_step: step })
    .where('shop', '=', whose.shop)
    .where('member', '=', whose.member)
    .where('secret', '=', row.secret)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n ? 'code' : 'wrong'
}

async function takeRecoveryCode(tx: Db, whose: Whose, code: string, at: Instant): Promise<boolean> {
  const taken = await tx
    .updateTable('staff.recovery_codes')
    .set({ used_at: instant(at) })
    .where('shop', '=', whose.shop)
    .where('member', '=', whose.member)
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** Keeps a secret that an app has proven to hold, in place of an earlier one; answers the recovery codes. */
export async function keepFactor(
  tx: Db,
  whose: Whose,
  { secret, step, key, at }: { secret: string; step: bigint; key: string; at: Instant },
): Promise<readonly string[]> {
  await forgetFactor(tx, whose)
  await tx
    .insertInto('staff.factors')
    .values({ ...whose, secret: encrypted(secret, key, whose), set_at: instant(at), last_step: step })
    .execute()
  return makeRecoveryCodes(tx, whose, at)
}

/** Ten new recovery codes; the earlier ones open nothing any more. They are shown once and kept as hashes. */
export async function makeRecoveryCodes(tx: Db, whose: Whose, at: Instant): Promise<readonly string[]> {
  await tx
    .deleteFrom('staff.recovery_codes')
    .where('shop', '=', whose.shop)
    .where('member', '=', whose.member)
    .execute()
  const codes = drawRecoveryCodes()
  const hashed = codes.map((code) => hashOf(readRecoveryCode(code)!))
  await tx
    .insertInto('staff.recovery_codes')
    .values(hashed.map((hash) => ({ ...whose, code_hash: hash, made_at: instant(at) })))
    .execute()
  return codes
}

/** Takes the factor away, its recovery codes and what was offered with it; says whether there was one. */
export async function forgetFactor(tx: Db, { shop, member }: Whose): Promise<boolean> {
  await tx.deleteFrom('staff.factor_offers').where('shop', '=', shop).where('member', '=', member).execute()
  const gone = await tx
    .deleteFrom('staff.factors')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Writes to a member what became of their second factor: if it was somebody else, they know. */
export async function tellMember(
  tx: Db,
  shop: string,
  member: Member,
  { what, letter, at }: { what: LetterValues['second-factor']['what']; letter: string; at: Instant },
): Promise<void> {
  const order = {
    letter,
    kind: 'second-factor',
    to: { name: member.name, address: member.address },
    language: member.language,
    data: { what, at: new Date(at).toISOString() },
  } as const
  await enqueue(tx, 'send-letter', order, { shop, at, key: letter })
}
