/**
 * How often somebody tried to open something lately, by the network they come from and by what they try to
 * open, each for itself: strangers who guess make one another wait, and never lock anybody out for long.
 * Knows subjects as hashes only: an address that a stranger typed is not kept.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { nextAttemptAt, type Patience } from './delay.ts'
import { hashOf } from './token.gateway.ts'

/** Tried too often; `retryAt` is when the next attempt is allowed. */
export type TooManyAttempts = { readonly refused: 'too-many-attempts'; readonly retryAt: Instant }

/** What an attempt counts on; case does not matter: `'guest KA-000042'`, `'guest from 192.0.2.1'`. */
export type Counted = { readonly subject: string; readonly patience: Patience }

/** An attempt that was let through, to be forgiven when it was right. */
export type Attempt = { readonly attempts: readonly bigint[] }

const hour = 3_600_000
const minute = 60_000

/** From one network: five attempts for nothing, then ten seconds, twenty … a quarter of an hour. */
export const fromNetwork: Patience = { free: 5, first: 10_000, longest: 15 * minute }
/**
 * On one thing from all networks together: for whom many guess, each further guess waits a minute at most.
 */
export const onSubject: Patience = { free: 20, first: 1_000, longest: minute }

/**
 * Counts an attempt on everything named, or refuses it and counts nothing: whoever waits is not made to wait
 * longer by asking again.
 */
export async function countAttempt(
  db: Db,
  shop: string,
  counted: readonly Counted[],
  at: Instant,
): Promise<Attempt | TooManyAttempts> {
  const all = counted
    .map(({ subject, patience }) => ({ hash: hashOf(subject.toLowerCase()), patience }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  return transaction(db, async (tx) => {
    let retryAt = Number.NEGATIVE_INFINITY
    for (const { hash, patience } of all) {
      // Attempts on one subject stand in line, so that ten at once are counted as ten.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`attempts ${shop} ${hash}`}, 0))`.execute(tx)
      retryAt = Math.max(retryAt, nextAttemptAt(await recent(tx, shop, hash, at), patience))
    }
    if (retryAt > at) return { refused: 'too-many-attempts', retryAt }
    const attempts: bigint[] = []
    for (const { hash } of all) {
      const { attempt } = await tx
        .insertInto('customers.attempts')
        .values({ shop, subject: hash, at: instant(at) })
        .returning('attempt')
        .executeTakeFirstOrThrow()
      attempts.push(attempt)
    }
    return { attempts }
  })
}

async function recent(tx: Db, shop: string, hash: string, at: Instant): Promise<readonly Instant[]> {
  const rows = await tx
    .selectFrom('customers.attempts')
    .select('at')
    .where('shop', '=', shop)
    .where('subject', '=', hash)
    .where('at', '>', instant(at - hour))
    .where('at', '<=', instant(at))
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => row.at)
}

/**
 * Whoever got in did not guess: this attempt is forgotten. Others of the same network are not: somebody with
 * an order of their own could guess at other people's for ever.
 */
export async function forgiveAttempt(db: Db, shop: string, { attempts }: Attempt): Promise<void> {
  await db
    .deleteFrom('customers.attempts')
    .where('shop', '=', shop)
    .where('attempt', 'in', attempts)
    .execute()
}

/** Deletes attempts that no limit looks at any more. */
export async function sweepAttempts(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('customers.attempts')
    .where('shop', '=', shop)
    .where('at', '<=', instant(at - hour))
    .execute()
}

/** Letters with a link: one network may ask for many before it waits, and never for longer than a minute. */
const askingFrom: Patience = { free: 20, first: 5_000, longest: minute }
/** Between two letters to one address: a minute, two, four, eight, ten. The link of the last still opens. */
const lettersTo: Patience = { free: 1, first: minute, longest: 10 * minute }

/** Whose last link is used up gets the next at once: some in an hour, since the owner alone uses links up. */
const afterUse: Patience = { free: 10, first: minute, longest: 10 * minute }

/** `what` is the door. `used` when the last link has been used up, so that there is none to open. */
type Asking = {
  readonly what: 'sign-in' | 'staff sign-in'
  readonly address: string
  readonly network: string
  readonly used: boolean
}

/**
 * Whether somebody who asks for a link gets a letter now. Nobody can close this way in for another: where a
 * letter went out a moment ago no second one does, and its link opens on. Known and unknown addresses are
 * counted alike.
 */
export async function countAsking(
  tx: Db,
  shop: string,
  { what, address, network, used }: Asking,
  at: Instant,
): Promise<{ readonly letter: boolean } | TooManyAttempts> {
  const asking = { subject: `${what} from ${network}`, patience: askingFrom }
  const refusal = await countAttempt(tx, shop, [asking], at)
  if ('refused' in refusal) return refusal
  const to = { subject: `${what} ${address}`, patience: used ? afterUse : lettersTo }
  const letter = await countAttempt(tx, shop, [to], at)
  return { letter: !('refused' in letter) }
}
