/**
 * Where letters to the buyer of an order go instead of the address it was placed with (MILA-39, KAORU-28):
 * kept beside the order, with who said so and why. Never edits an order or a letter that was written.
 */
import type { Instant } from '#calendar'
import { readAddress, type NotAnAddress } from '#customers'
import { at as instant, readActor, transaction, type Actor, type Db } from '#db'
import type { Order } from '#ordering'
import { resendTo } from './resend.sql.ts'
import { isOneRecipient } from './recipient.ts'

/** One correction, as it is on record. */
export type Correction = {
  readonly correction: string
  readonly sequence: number
  readonly address: string
  readonly why: string
  readonly actor: Actor | undefined
  readonly at: Instant
}

/** Corrected meanwhile by somebody else: whoever pressed has not seen it yet. */
export type CorrectedMeanwhile = { readonly refused: 'corrected-meanwhile' }

type Wanted = {
  /** The identity of the correction, made from what the form says. */
  readonly correction: string
  readonly address: string
  readonly why: string
  /** How many corrections of the order the form knew of. */
  readonly seen: number
  /** Whether what was sent so far is sent again, to the new address. */
  readonly again: boolean
}

/**
 * From now on letters to the buyer of this order go to another address. Pressed twice it happens once.
 * Answers how many letters are on their way again.
 */
export async function correctAddress(
  db: Db,
  order: Pick<Order, 'shop' | 'number' | 'address'>,
  { correction, address: typed, why, seen, again }: Wanted,
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<{ readonly letters: number } | NotAnAddress | CorrectedMeanwhile> {
  const address = readAddress(typed)
  if (address === undefined || !isOneRecipient(address)) return { refused: 'not-an-address' }
  return transaction(db, async (tx) => {
    const kept = await tx
      .insertInto('mail.corrections')
      .values({
        shop: order.shop,
        correction,
        order_number: order.number,
        sequence: seen + 1,
        instead_of: order.address,
        address,
        why,
        actor: by.actor,
        at: instant(by.at),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('correction')
      .executeTakeFirst()
    if (kept !== undefined) return { letters: again ? await resendTo(tx, order, correction, by) : 0 }
    const all = await readCorrections(tx, order.shop, order.number)
    if (all.some((one) => one.correction === correction)) return { letters: 0 }
    return { refused: 'corrected-meanwhile' }
  })
}

/** The corrections of an order, the newest first. */
export async function readCorrections(db: Db, shop: string, order: string): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('mail.corrections')
    .select(['correction', 'sequence', 'address', 'why', 'actor', 'at'])
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, actor: readActor(row.actor) }))
}

/** Where letters to the buyer of an order go now. */
export async function letterAddress(
  db: Db,
  { shop, number, address }: Pick<Order, 'shop' | 'number' | 'address'>,
): Promise<string> {
  return (await correctedAddress(db, shop, number, address)) ?? address
}

/**
 * Where a letter about an order goes that was meant for this address; undefined when nothing was corrected,
 * or it was meant for somebody else, as for whoever was given a present.
 */
export async function correctedAddress(
  db: Db,
  shop: string,
  order: string,
  meant: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('mail.corrections')
    .select(['address', 'instead_of'])
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined && row.instead_of === meant ? row.address : undefined
}
