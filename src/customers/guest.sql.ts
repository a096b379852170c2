/**
 * Opening one order without signing in: by its number and address, or by a gift code. The order itself is
 * looked up by the caller, since orders stand below; here attempts are counted, texts compared and the
 * session begun. The answer never tells which half was wrong.
 */
import type { Instant } from '#calendar'
import { transaction, type Db } from '#db'
import { folded } from './address.ts'
import { countAttempt, forgiveAttempt, fromNetwork, onSubject, type TooManyAttempts } from './attempts.sql.ts'
import { recordSession, type Opened } from './session.sql.ts'
import { sameText } from './token.gateway.ts'

export type NoSuchOrder = { readonly refused: 'no-such-order' }
export type NoSuchGift = { readonly refused: 'no-such-gift' }

/** `network` is where the press comes from, for counting. */
type Press = { readonly at: Instant; readonly sessionToken: string; readonly network: string }

/**
 * Opens an order for a day with the number and address it was placed with. `found` is the order that has this
 * number, or undefined. Counted by network, by number and by address; who gets in is not counted.
 */
export async function openGuestOrder(
  db: Db,
  shop: string,
  asked: {
    readonly orderNumber: string
    readonly address: string
    readonly found: { readonly number: string; readonly address: string } | undefined
  },
  { at, sessionToken, network }: Press,
): Promise<Opened | NoSuchOrder | TooManyAttempts> {
  const { orderNumber, address, found } = asked
  return transaction(db, async (tx) => {
    const counted = [
      { subject: `guest from ${network}`, patience: fromNetwork },
      { subject: `guest ${folded(orderNumber)}`, patience: onSubject },
      { subject: `guest by ${folded(address)}`, patience: onSubject },
    ]
    const attempt = await countAttempt(tx, shop, counted, at)
    if ('refused' in attempt) return attempt
    const same = [
      sameText(found?.number ?? '', orderNumber),
      sameText(found?.address ?? '', address),
      found !== undefined,
    ]
    if (found === undefined || same.includes(false)) return { refused: 'no-such-order' }
    await forgiveAttempt(tx, shop, attempt)
    return recordSession(tx, shop, { kind: 'guest', orderNumber: found.number }, { at, sessionToken })
  })
}

/**
 * Opens an order for a day, without its prices, to whoever was given its gift code (MILA-14). `found` is the
 * order that the code belongs to, or undefined. Counted by network; who gets in is not counted.
 */
export async function openGift(
  db: Db,
  shop: string,
  { found }: { readonly found: { readonly number: string } | undefined },
  { at, sessionToken, network }: Press,
): Promise<Opened | NoSuchGift | TooManyAttempts> {
  return transaction(db, async (tx) => {
    const counted = [{ subject: `gift from ${network}`, patience: fromNetwork }]
    const attempt = await countAttempt(tx, shop, counted, at)
    if ('refused' in attempt) return attempt
    if (found === undefined) return { refused: 'no-such-gift' }
    await forgiveAttempt(tx, shop, attempt)
    return recordSession(tx, shop, { kind: 'recipient', orderNumber: found.number }, { at, sessionToken })
  })
}
