/** What was told of a payment, as it was written down, for those who look. */
import type { Instant } from '#calendar'
import { readActor, type Actor, type Db } from '#db'
import type { Happening } from './standing.ts'

export type KeptNotice = {
  readonly what: Happening['what']
  /** Amounts as digits, reasons by name. */
  readonly data: Readonly<Record<string, string>>
  readonly payer: string
  readonly actor: Actor
  readonly at: Instant
}

/** Oldest first. */
export async function readNotices(db: Db, shop: string, payment: string): Promise<readonly KeptNotice[]> {
  const rows = await db
    .selectFrom('payments.notices')
    .select(['what', 'data', 'payer', 'actor', 'at'])
    .where('shop', '=', shop)
    .where('payment', '=', payment)
    .orderBy('notice')
    .execute()
  return rows.map(({ what, data, payer, actor, at }) => ({
    what: what as KeptNotice['what'],
    data: data as KeptNotice['data'],
    payer,
    actor: readActor(actor) ?? 'start',
    at,
  }))
}
