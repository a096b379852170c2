/**
 * Information on the right to withdraw that reached the buyer only after the order, as staff record it: an
 * event beside the order as agreed. INVARIANT (late information): whoever was informed in time has none; of
 * several records the last counts, and every one of them stays.
 */
import { dayOf, endOfDay, formatDay, parseDay, type Instant, type Zone } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { isNotInformed, type LateInformation } from './order.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'

export type InformedLate = {
  readonly order: string
  /** How many records the page showed. */
  readonly seen: number
  readonly note: string
} & (
  | { readonly how: 'sent-before'; readonly on: string }
  /** The shop writes the letter with this record. */
  | { readonly how: 'by-letter' }
)

export type NotInformed =
  | { readonly refused: 'no-such-order' }
  | { readonly refused: 'informed-in-time' }
  | { readonly refused: 'page-out-of-date' }
  | { readonly refused: 'day-before-order' }
  | { readonly refused: 'day-to-come' }

type By = { readonly actor: Actor; readonly at: Instant; readonly zone: Zone }

/**
 * Records when the information was given. The same press sent twice is one record and one letter. A day
 * counts from its end: at which hour the buyer had it is not known, and an earlier one would cost them time.
 */
export async function recordLateInformation(
  db: Db,
  shop: string,
  given: InformedLate,
  { actor, at, zone }: By,
): Promise<NotInformed | undefined> {
  const { order: number, seen, how, note } = given
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop, number)
    const order = await readOrder(tx, shop, number)
    if (order === undefined) return { refused: 'no-such-order' }
    if (!isNotInformed(order)) return { refused: 'informed-in-time' }
    const records = order.lateInformation ?? []
    const on = how === 'by-letter' ? formatDay(dayOf(at, zone)) : given.on
    if (records.length !== seen) {
      const isSame = records.length === seen + 1 && samePress(records[seen]!, given)
      return isSame ? undefined : { refused: 'page-out-of-date' }
    }
    if (on < formatDay(dayOf(order.placedAt, zone))) return { refused: 'day-before-order' }
    if (on > formatDay(dayOf(at, zone))) return { refused: 'day-to-come' }
    const informedAt = how === 'by-letter' ? at : Math.min(endOfDay(parseDay(on) ?? 0, zone) - 1000, at)
    await tx
      .insertInto('ordering.events')
      .values({
        shop,
        number,
        type: 'InformedLate',
        data: json({ on, informedAt, how, note }),
        actor,
        at: instant(at),
      })
      .execute()
    if (how === 'by-letter') {
      const letter = { tell: 'informed-late', order: number, time: seen + 1 } as const
      await enqueue(tx, 'tell-customer', letter, { shop, at })
    }
    return undefined
  })
}

/** The day of a letter is the shop's own, so that a press sent again past midnight is the same one. */
const samePress = (kept: LateInformation, given: InformedLate): boolean =>
  kept.how === given.how && kept.note === given.note && (given.how === 'by-letter' || kept.on === given.on)
