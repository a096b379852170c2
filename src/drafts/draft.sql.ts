/** The one draft that a member of staff has: kept, read, put away. The latest text wins. */
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'

/** A policy as it was last kept, and when that was. */
export type Draft = { readonly text: string; readonly savedAt: Instant }

/** Whose draft it is. */
export type Writer = { readonly shop: string; readonly member: string }

/** Keeps the text in place of the one before. */
export async function keepDraft(
  db: Db,
  { shop, member }: Writer,
  text: string,
  { at }: { at: Instant },
): Promise<void> {
  const saved_at = instant(at)
  await db
    .insertInto('drafts.policies')
    .values({ shop, member, text, saved_at })
    .onConflict((conflict) => conflict.columns(['shop', 'member']).doUpdateSet({ text, saved_at }))
    .execute()
}

/** Undefined while the member writes nothing. */
export async function readDraft(db: Db, { shop, member }: Writer): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('drafts.policies')
    .select(['text', 'saved_at'])
    .where('shop', '=', shop)
    .where('member', '=', member)
    .executeTakeFirst()
  return row === undefined ? undefined : { text: row.text, savedAt: row.saved_at }
}

/** Puts the draft away, after it was published or given up. */
export async function dropDraft(db: Db, { shop, member }: Writer): Promise<void> {
  await db.deleteFrom('drafts.policies').where('shop', '=', shop).where('member', '=', member).execute()
}
