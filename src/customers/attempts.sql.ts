/**
 * How often somebody tried to open something lately, so that nothing is opened by guessing and nobody's
 * letterbox is flooded. Knows subjects as hashes only: an address that a stranger typed is not kept.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { hashOf } from './token.gateway.ts'

/** Tried too often; `retryAt` is when the next attempt is allowed. */
export type TooManyAttempts = { readonly refused: 'too-many-attempts'; readonly retryAt: Instant }

export type AttemptLimit = {
  readonly at: Instant
  /** So many within an hour. */
  readonly most: number
}

const hour = 3_600_000

/**
 * Counts an attempt on a subject (`'sign-in hanako@example.jp'`, `'guest KA-000042'`); case does not matter.
 * A refused attempt is not counted, so the hour passes while one waits.
 */
export async function countAttempt(
  db: Db,
  shop: string,
  subject: string,
  { at, most }: AttemptLimit,
): Promise<TooManyAttempts | undefined> {
  const hash = hashOf(subject.toLowerCase())
  return transaction(db, async (tx) => {
    // Attempts on one subject stand in line, so that ten at once are counted as ten.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`attempts ${shop} ${hash}`}, 0))`.execute(tx)
    const recent = await tx
      .selectFrom('customers.attempts')
      .select('at')
      .where('shop', '=', shop)
      .where('subject', '=', hash)
      .where('at', '>', instant(at - hour))
      .orderBy('at', 'desc')
      .limit(most)
      .execute()
    const oldest = recent[most - 1]
    if (oldest !== undefined) return { refused: 'too-many-attempts', retryAt: oldest.at + hour }
    await tx
      .insertInto('customers.attempts')
      .values({ shop, subject: hash, at: instant(at) })
      .execute()
    return undefined
  })
}

/** Whoever got in did not guess: what was counted on these subjects is forgotten. */
export async function forgiveAttempts(db: Db, shop: string, subjects: readonly string[]): Promise<void> {
  await db
    .deleteFrom('customers.attempts')
    .where('shop', '=', shop)
    .where(
      'subject',
      'in',
      subjects.map((subject) => hashOf(subject.toLowerCase())),
    )
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
