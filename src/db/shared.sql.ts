/**
 * Presses of one kind that come while others of it are being written wait for these, and are then written
 * together, by one statement: a rush costs less by the press than a quiet hour. Whoever is refused spoils
 * nothing for the others: what cannot be written together is written one by one. Nor does whoever waits for a
 * row that somebody else holds: those who were to be written with them wait a moment, and then go on. Knows
 * no table.
 */
import { isUnavailable } from './unavailable.ts'
import { laneOf, type Db } from './connect.sql.ts'
import { gathered } from './gathered.sql.ts'

/** What is to be written. */
export type Shared<Press, Written> = {
  /** Only those of one lane are written together. */
  readonly lane: (press: Press) => string
  /** Of those that have this in common only one at a time is. */
  readonly single?: (press: Press) => string
  /**
   * Whether two groups may be written beside each other: where no two presses are about the same, or wait.
   */
  readonly abreast?: boolean
  /** Writes all, or throws and writes none; answers for each, in their order. */
  readonly write: (db: Db, presses: readonly Press[]) => Promise<readonly Written[]>
}

/** Of each press, while those that were pressed with it may be written already. */
type Outcome<Written> = { readonly written: Promise<Written> }

/** Writes a press: soon, or within a transaction at once and alone. */
export function shared<Press, Written>({
  lane: laneFor,
  single,
  abreast,
  write,
}: Shared<Press, Written>): (db: Db, press: Press) => Promise<Written> {
  const alone = async (db: Db, press: Press): Promise<Written> => (await write(db, [press]))[0]!

  /** Nothing is left of a group that was broken off, whoever in it was the reason. */
  const writeAll = async (db: Db, presses: readonly Press[]): Promise<readonly Outcome<Written>[]> => {
    const lane = laneOf(db)
    try {
      const all = await write(lane, presses)
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

  const gather = gathered(writeAll, laneFor, { single, abreast })
  return async (db, press) => (await gather(db, press)).written
}
