/**
 * Opening one order without signing in: by its number and address, or by a gift code. The order itself is
 * looked up by the caller, since orders stand below; here attempts are counted, texts compared and the
 * session begun. The answer never tells which half was wrong.
 */
import type { Instant } from '#calendar'
import { transaction, type Db } from '#db'
import { folded } from './address.ts'
import { countAttempt, forgiveAttempts, type TooManyAttempts } from './attempts.sql.ts'
import { recordSession, type Opened } from './session.sql.ts'
import { sameText } from './token.gateway.ts'

export type NoSuchOrder = { readonly refused: 'no-such-order' }
export type NoSuchGift = { readonly refused: 'no-such-gift' }

type Press = { readonly at: Instant; readonly sessionToken: string }

/** Attempts within an hour, by order number, by address, and by whoever tries gift codes. */
const most = 5

/**
 * Opens an order for a day with the number and address it was placed with. `found` is the order that has this
 * number, or undefined. At most five attempts an hour on a number, and five with an address; who gets in is
 * forgiven.
 */
export async function openGuestOrder(
  db: Db,
  shop: string,
  asked: {
    readonly orderNumber: string
    readonly address: string
    readonly found: { readonly number: string; readonly address: string } | undefined
  },
  { at, sessionToken }: Press,
): Promise<Opened | NoSuchOrder | TooManyAttempts> {
  const { orderNumber, address, found } = asked
  const subjects = [`guest ${folded(orderNumber)}`, `guest by ${folded(address)}`]
  return transaction(db, async (tx) => {
    for (const subject of subjects) {
      const refusal = await countAttempt(tx, shop, subject, { at, most })
      if (refusal !== undefined) return refusal
    }
    const same = [
      sameText(found?.number ?? '', orderNumber),
      sameText(found?.address ?? '', address),
      found !== undefined,
    ]
    if (found === undefined || same.includes(false)) return { refused: 'no-such-order' }
    await forgiveAttempts(tx, shop, subjects)
    return recordSession(tx, shop, { kind: 'guest', orderNumber: found.number }, { at, sessionToken })
  })
}

/**
 * Opens an order for a day, without its prices, to whoever was given its gift code (MILA-14). `found` is the
 * order that the code belongs to, or undefined. `from` says whose attempts are counted, for instance the
 * network address; at most five an hour, and who gets in is forgiven.
 */
export async function openGift(
  db: Db,
  shop: string,
  { from, found }: { readonly from: string; readonly found: { readonly number: string } | undefined },
  { at, sessionToken }: Press,
): Promise<Opened | NoSuchGift | TooManyAttempts> {
  const subject = `gift from ${from}`
  return transaction(db, async (tx) => {
    const refusal = await countAttempt(tx, shop, subject, { at, most })
    if (refusal !== undefined) return refusal
    if (found === undefined) return { refused: 'no-such-gift' }
    await forgiveAttempts(tx, shop, [subject])
    return recordSession(tx, shop, { kind: 'recipient', orderNumber: found.number }, { at, sessionToken })
  })
}
