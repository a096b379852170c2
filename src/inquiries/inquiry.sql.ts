/**
 * What people ask with the shop's form: kept as asked, listed until somebody has answered, forgotten a year
 * after. Answers are mails of the shop's own.
 */
import type { Instant } from '#calendar'
import { at as instant, readActor, type Actor, type Db } from '#db'

/** What it is about, as the form asks. */
export const categories = ['piece', 'order', 'delivery', 'faulty', 'service', 'parts', 'other'] as const
export type Category = (typeof categories)[number]

export type Asked = {
  readonly category: Category
  /** As it was typed; nobody has looked whether there is such an order. */
  readonly orderNumber: string | undefined
  readonly name: string
  readonly address: string
  readonly language: 'ja' | 'en'
  readonly words: string
}

export type Inquiry = Asked & {
  readonly inquiry: string
  readonly askedAt: Instant
  readonly answered: { readonly at: Instant; readonly by: Actor | 'unknown' } | undefined
}

/** Keeps it. The same `inquiry` sent twice is one. */
export async function recordInquiry(
  db: Db,
  shop: string,
  inquiry: string,
  asked: Asked,
  at: Instant,
): Promise<void> {
  const { category, orderNumber, name, address, language, words } = asked
  await db
    .insertInto('inquiries.inquiries')
    .values({
      shop,
      inquiry,
      category,
      order_number: orderNumber ?? null,
      name,
      address,
      language,
      words,
      asked_at: instant(at),
    })
    .onConflict((c) => c.columns(['shop', 'inquiry']).doNothing())
    .execute()
}

/** Open ones first, oldest first; then those answered last. */
export async function readInquiries(db: Db, shop: string, limit: number): Promise<readonly Inquiry[]> {
  const all = db.selectFrom('inquiries.inquiries').selectAll().where('shop', '=', shop)
  const open = await all.where('answered_at', 'is', null).orderBy('asked_at').limit(limit).execute()
  const done = await all
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(limit)
    .execute()
  return [...open, ...done].map((row) => ({
    inquiry: row.inquiry,
    category: categories.find((one) => one === row.category) ?? 'other',
    orderNumber: row.order_number ?? undefined,
    name: row.name,
    address: row.address,
    language: row.language === 'ja' ? 'ja' : 'en',
    words: row.words,
    askedAt: row.asked_at,
    answered:
      row.answered_at === null
        ? undefined
        : { at: row.answered_at, by: readActor(row.answered_by ?? '') ?? 'unknown' },
  }))
}

/** Somebody answered it. False when it was answered before, or there is none. */
export async function answerInquiry(
  db: Db,
  shop: string,
  inquiry: string,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<boolean> {
  const answered = await db
    .updateTable('inquiries.inquiries')
    .set({ answered_at: instant(at), answered_by: actor })
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return answered.numUpdatedRows === 1n
}

/** How long an answered inquiry is kept. */
export const keptDays = 365

export async function sweepInquiries(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('inquiries.inquiries')
    .where('shop', '=', shop)
    .where('answered_at', '<=', instant(at - keptDays * 86_400_000))
    .execute()
}
