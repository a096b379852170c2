/**
 * Where answers to a letter go: the shop's own address with a secret in it, made in the moment the letter is
 * sent. Of the secret only the hash is kept. And which inquiry a letter belongs to.
 */
import { hashOf, token } from '#customers'
import type { Db } from '#db'

/** `shop@kaoru.example` → `shop+0123…@kaoru.example` (RFC 5233). */
export async function makeReplyAddress(
  db: Db,
  shop: string,
  letter: string,
  address: string,
): Promise<string> {
  const secret = hashOf(token()).slice(0, 32)
  await db
    .insertInto('mail.reply_addresses')
    .values({ shop, hash: hashOf(secret), letter })
    .execute()
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${secret}${address.slice(at)}`
}

/** The letter that an address with this secret answers. */
export async function letterOfReplyAddress(
  db: Db,
  shop: string,
  secret: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('mail.reply_addresses')
    .select('letter')
    .where('shop', '=', shop)
    .where('hash', '=', hashOf(secret))
    .executeTakeFirst()
  return row?.letter
}

/** The inquiry whose letter it is. */
export async function readInquiryOfLetter(db: Db, shop: string, letter: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mail.inquiry_letters')
    .select('inquiry')
    .where('shop', '=', shop)
    .where('letter', '=', letter)
    .executeTakeFirst()
  return row?.inquiry
}
