/**
 * The one draft that a member of staff has: kept, read, put away. A text is kept over another one only by the
 * window that wrote that other one or has seen it: what was written in a second window is not lost to the
 * first.
 */
import type { Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import { sql } from 'kysely'

/** A policy as it was last kept, and when that was. */
export type Draft = { readonly text: string; readonly savedAt: Instant }

/** Whose draft it is. */
export type Writer = { readonly shop: string; readonly member: string }

/** When and where a text is written, and which texts are known there. */
export type Writing = {
  readonly at: Instant
  readonly window: string
  readonly hasSeen: (text: string) => boolean
}

/** Another text was kept since, and stays: it is `draft`. */
export type ChangedMeanwhile = { readonly refused: 'changed-meanwhile'; readonly draft: Draft }

/**
 * Keeps the text in place of the one before; undefined puts the draft away. `window` is where it is written;
 * `hasSeen` says of a draft written elsewhere whether this window knows it.
 */
export async function keepDraft(
  db: Db,
  writer: Writer,
  text: string | undefined,
  { at, window, hasSeen }: Writing,
): Promise<ChangedMeanwhile | undefined> {
  return transaction(db, async (tx) => {
    const { shop, member } = writer
    await sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${shop} ${member}`}, 0))`.execute(tx)
    const before = await readRow(tx, writer)
    const known = before === undefined || before.text === text || before.window === window
    if (!known && !hasSeen(before.text))
      return { refused: 'changed-meanwhile', draft: { text: before.text, savedAt: before.savedAt } }
    if (text === undefined) return dropDraft(tx, writer)
    const saved_at = instant(at)
    await tx
      .insertInto('drafts.policies')
      .values({ shop, member, text, saved_at, written_in: window })
      .onConflict((conflict) =>
        conflict.columns(['shop', 'member']).doUpdateSet({ text, saved_at, written_in: window }),
      )
      .execute()
    return undefined
  })
}

/** Undefined while the member writes nothing. */
export async function readDraft(db: Db, writer: Writer): Promise<Draft | undefined> {
  const row = await readRow(db, writer)
  return row === undefined ? undefined : { text: row.text, savedAt: row.savedAt }
}

async function readRow(db: Db, { shop, member }: Writer) {
  return db
    .selectFrom('drafts.policies')
    .select(['text', 'saved_at as savedAt', 'written_in as window'])
    .where('shop', '=', shop)
    .where('member', '=', member)
    .executeTakeFirst()
}

/** Puts the draft away, after it was published or given up. */
export async function dropDraft(db: Db, { shop, member }: Writer): Promise<undefined> {
  await db.deleteFrom('drafts.policies').where('shop', '=', shop).where('member', '=', member).execute()
}
