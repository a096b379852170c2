/**
 * Setting a second factor up, changing it and taking it away: by the member, who shows anew who they are as
 * soon as there is one, or by an owner for a colleague who lost the phone. Every change is on record and is
 * told to the member by letter.
 */
import type { Instant } from '#calendar'
import { countAttempt, forgiveAttempt, fromNetwork, type TooManyAttempts } from '#customers'
import { at as instant, transaction, type Db } from '#db'
import {
  forgetFactor,
  hasFactor,
  keepFactor,
  makeRecoveryCodes,
  takeCode,
  tellMember,
  type Whose,
} from './factor.sql.ts'
import { decrypted, encrypted } from './kept-secret.gateway.ts'
import { recordLog, type Deed, type LogType } from './log.sql.ts'
import { readMember, readPasswordHash, type Member, type NoSuchMember } from './member.sql.ts'
import { drawSecret, stepOfCode } from './one-time-code.gateway.ts'
import { isPassword } from './password.gateway.ts'
import { isFactorRequired } from './requirement.sql.ts'
import { endStaffSessions } from './session.sql.ts'

/** Neither a code of the app, nor a recovery code, nor the password. */
export type NotProven = { readonly refused: 'not-proven' }
export type WrongCode = { readonly refused: 'wrong-code' }
/** Nothing was offered, or too long ago: it begins anew. */
export type OfferOver = { readonly refused: 'offer-over' }
export type NoFactor = { readonly refused: 'no-factor' }
/** The shop wants one of everybody. */
export type FactorRequired = { readonly refused: 'factor-required' }

/** With `letter`, the identity of the letter that tells the member. */
export type ToldDeed = Deed & { readonly letter: string }
/** `key` opens the secrets that the database keeps; `typed` shows who somebody is. */
type Shown = { readonly key: string; readonly typed: string }

const offerLasts = 3_600_000

/**
 * Draws a secret for an app. Whoever has a factor shows who they are first; it holds until the new one does.
 */
export async function offerFactor(
  db: Db,
  shop: string,
  member: string,
  { key, typed }: Shown,
  { at }: Pick<Deed, 'at'>,
): Promise<NotProven | TooManyAttempts | undefined> {
  const whose = { shop, member }
  if (await hasFactor(db, shop, member)) {
    const refusal = await proveMember(db, whose, { key, typed }, at)
    if (refusal !== undefined) return refusal
  }
  const secret = encrypted(drawSecret(), key, whose)
  await db
    .insertInto('staff.factor_offers')
    .values({ ...whose, secret, offered_at: instant(at) })
    .onConflict((conflict) =>
      conflict.columns(['shop', 'member']).doUpdateSet({ secret, offered_at: instant(at) }),
    )
    .execute()
  return undefined
}

/** The secret that is offered to a member now, in base32. */
export async function readOffer(
  db: Db,
  shop: string,
  member: string,
  { key, at }: { readonly key: string; readonly at: Instant },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('staff.factor_offers')
    .select('secret')
    .where('shop', '=', shop)
    .where('member', '=', member)
    .where('offered_at', '>', instant(at - offerLasts))
    .executeTakeFirst()
  return row === undefined ? undefined : decrypted(row.secret, key, { shop, member })
}

/**
 * Sets the offered factor up, when the code shows that an app holds it. All other browsers of the member are
 * signed out; `keep` is the token of this one. The recovery codes are in the answer and nowhere else.
 */
export async function confirmFactor(
  db: Db,
  shop: string,
  member: Member,
  { key, typed, keep }: Shown & { readonly keep: string },
  deed: ToldDeed,
): Promise<{ readonly codes: readonly string[] } | WrongCode | OfferOver | TooManyAttempts> {
  const whose = { shop, member: member.member }
  const { at } = deed
  const secret = await readOffer(db, shop, member.member, { key, at })
  if (secret === undefined) return { refused: 'offer-over' }
  const attempt = await countAttempt(db, shop, counted(whose), at)
  if ('refused' in attempt) return attempt
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  const step = stepOfCode(secret, code, { at, after: 0n })
  if (step === undefined) return { refused: 'wrong-code' }
  return transaction(db, async (tx) => {
    const taken = await tx
      .deleteFrom('staff.factor_offers')
      .where('shop', '=', shop)
      .where('member', '=', member.member)
      .executeTakeFirst()
    if (taken.numDeletedRows === 0n) return { refused: 'offer-over' }
    await forgiveAttempt(tx, shop, attempt)
    const codes = await keepFactor(tx, whose, { secret, step, key, at })
    await endStaffSessions(tx, shop, member.member, { keep })
    await noteAndTell(tx, shop, member, 'factor-set', deed)
    return { codes }
  })
}

/** Ten new recovery codes in place of those that are left. */
export async function renewRecoveryCodes(
  db: Db,
  shop: string,
  { member }: Member,
  shown: Shown,
  { actor, at, request }: Deed,
): Promise<{ readonly codes: readonly string[] } | NotProven | NoFactor | TooManyAttempts> {
  const whose = { shop, member }
  if (!(await hasFactor(db, shop, member))) return { refused: 'no-factor' }
  const refusal = await proveMember(db, whose, shown, at)
  if (refusal !== undefined) return refusal
  return transaction(db, async (tx) => {
    if (!(await hasFactor(tx, shop, member))) return { refused: 'no-factor' }
    const codes = await makeRecoveryCodes(tx, whose, at)
    await recordLog(tx, shop, { type: 'recovery-renewed', member, data: {}, actor, request, at })
    return { codes }
  })
}

/** Switches the second factor off, where the shop leaves that to its members. */
export async function removeFactor(
  db: Db,
  shop: string,
  member: Member,
  shown: Shown,
  deed: ToldDeed,
): Promise<NotProven | NoFactor | FactorRequired | TooManyAttempts | undefined> {
  const whose = { shop, member: member.member }
  if (!(await hasFactor(db, shop, member.member))) return { refused: 'no-factor' }
  if (await isFactorRequired(db, shop)) return { refused: 'factor-required' }
  const refusal = await proveMember(db, whose, shown, deed.at)
  if (refusal !== undefined) return refusal
  return transaction(db, async (tx) => {
    if (!(await forgetFactor(tx, whose))) return { refused: 'no-factor' }
    await noteAndTell(tx, shop, member, 'factor-removed', deed)
    return undefined
  })
}

/**
 * Takes a member's factor away for whoever lost the phone, and signs them out everywhere: an owner at the
 * desk, or whoever holds the machine. One's own is changed at one's own sign-in.
 */
export async function resetFactor(
  db: Db,
  shop: string,
  member: string,
  deed: ToldDeed,
): Promise<Member | NoSuchMember | NoFactor> {
  return transaction(db, async (tx) => {
    const known = await readMember(tx, shop, member)
    if (known === undefined || known.left === true || deed.actor === `staff:${member}`)
      return { refused: 'no-such-member' }
    if (!(await forgetFactor(tx, { shop, member }))) return { refused: 'no-factor' }
    await endStaffSessions(tx, shop, member)
    await noteAndTell(tx, shop, known, 'factor-reset', deed)
    return known
  })
}

/** All that a member types about the factor is counted together. */
const counted = ({ member }: Whose) => [{ subject: `staff factor ${member}`, patience: fromNetwork }]

async function proveMember(
  db: Db,
  whose: Whose,
  { key, typed }: Shown,
  at: Instant,
): Promise<NotProven | TooManyAttempts | undefined> {
  const attempt = await countAttempt(db, whose.shop, counted(whose), at)
  if ('refused' in attempt) return attempt
  const judged = await takeCode(db, whose, { typed, key, at })
  const proven =
    judged === 'code' ||
    judged === 'recovery' ||
    (await isPassword(typed, await readPasswordHash(db, whose.shop, whose.member)))
  if (!proven) return { refused: 'not-proven' }
  await forgiveAttempt(db, whose.shop, attempt)
  return undefined
}

const letterOf = { 'factor-set': 'set', 'factor-removed': 'removed', 'factor-reset': 'reset' } as const

async function noteAndTell(
  tx: Db,
  shop: string,
  member: Member,
  type: keyof typeof letterOf & LogType,
  { actor, at, request, letter }: ToldDeed,
): Promise<void> {
  await recordLog(tx, shop, { type, member: member.member, data: {}, actor, request, at })
  await tellMember(tx, shop, member, { what: letterOf[type], letter, at })
}
