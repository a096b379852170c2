/**
 * Links that open the receipt of one order to whoever holds the letter, for some time. Of the secret only its
 * hash is kept.
 */
import type { Instant } from '#calendar'
import { hashOf, token } from '#customers'
import { at as instant, type Db } from '#db'

/** How long a link of a letter opens: as long as people keep the box. */
const linkLasts = 60 * 86_400_000

/**
 * The address of an order's receipt, below the shop's, with a secret that cannot be guessed. To be made in
 * the moment the letter is sent: no letter that is kept holds one.
 */
export async function makeReceiptLink(db: Db, shop: string, order: string, at: Instant): Promise<string> {
  const secret = token()
  await db
    .insertInto('papers.links')
    .values({ shop, token_hash: hashOf(secret), order_number: order, expires_at: instant(at + linkLasts) })
    .execute()
  return `/${shop}/my/receipt/${secret}`
}

/** The order whose receipt a link opens; undefined where it opens none, or none any more. */
export async function openReceiptLink(
  db: Db,
  shop: string,
  secret: string,
  at: Instant,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('papers.links')
    .select('order_number')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(secret))
    .where('expires_at', '>', instant(at))
    .executeTakeFirst()
  return row?.order_number
}

/** Links that open nothing any more go. */
export async function sweepPapers(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('papers.links')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
}
