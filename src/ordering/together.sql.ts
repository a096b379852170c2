/**
 * Presses that come while others of their shop are being written wait for these, and are then written
 * together, in one transaction: a rush costs less by the order than a quiet hour. Whoever is refused spoils
 * nothing for the others: what cannot be written together is written one by one. Nor does whoever waits for a
 * piece that somebody else holds: those who were to be written with them wait a moment, and then go on.
 */
import { gathered, isUnavailable, laneOf, oneStatement, type Db } from '#db'
import type { Press } from './press.gateway.ts'
import { placing } from './statement.sql.ts'

/** An order's number, and whether the basket that it came of was emptied with it. */
export type Written = { readonly number: string; readonly emptied?: true }

/** Of each press, while those that were pressed with it may be written already. */
type Outcome = { readonly written: Promise<Written> }

const gather = gathered(writeAll, ({ shop }: Press) => shop)

/** Writes an order: soon, or within a transaction at once and alone. */
export const written = async (db: Db, press: Press): Promise<Written> => (await gather(db, press)).written

/** Nothing is left of a group that was broken off, whoever in it was the reason. */
async function writeAll(db: Db, presses: readonly Press[]): Promise<readonly Outcome[]> {
  const lane = laneOf(db)
  try {
    const all = await ask(lane, presses)
    return all.map((one) => ({ written: Promise.resolve(one) }))
  } catch (problem) {
    const isHeldUp = lane !== db && isUnavailable(problem)
    if (presses.length === 1 && !isHeldUp) throw problem
    const each = presses.map((press) => alone(isHeldUp ? db : lane, press))
    const settled = Promise.allSettled(each)
    if (!isHeldUp) await settled
    return each.map((one) => ({ written: one }))
  }
}

const alone = async (db: Db, press: Press): Promise<Written> => (await ask(db, [press]))[0]!

async function ask(db: Db, presses: readonly Press[]): Promise<readonly Written[]> {
  const text = JSON.stringify(presses.map((press, n) => ({ ...press, n })))
  const [row] = await oneStatement(db, () => placing(db, [text]))
  const { numbers, emptied } = row!
  return numbers.map((number, n) => (emptied.includes(n) ? { number, emptied: true } : { number }))
}
