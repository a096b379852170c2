/**
 * Links that open the page of a payment without signing in: for letters, My Page and the end of checkout.
 * They tell an amount and take money, and open nothing else. Of the secret only the hash is kept.
 */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, type Db } from '#db'

/**
 * How long a link opens: long after the payment is due, so that whoever comes late reads what became of it.
 */
const opensFor = 90 * 86_400_000

/** Makes a link for a payment. `token` is drawn by the caller, who alone knows it. */
export async function makePaymentLink(
  db: Db,
  shop: string,
  payment: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('payments.links')
    .values({ shop, hash: hashOf(token), payment, ends_at: instant(at + opensFor) })
    .execute()
}

/** The payment that a link opens, as long as it does. */
export async function openPaymentLink(
  db: Db,
  shop: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payments.links')
    .select('payment')
    .where('shop', '=', shop)
    .where('hash', '=', hashOf(token))
    .where('ends_at', '>', instant(at))
    .executeTakeFirst()
  return row?.payment
}

/** Links that open no more are cleared away. */
export async function sweepPayments(db: Db, shop: string, at: Instant): Promise<void> {
  await db.deleteFrom('payments.links').where('shop', '=', shop).where('ends_at', '<=', instant(at)).execute()
}
