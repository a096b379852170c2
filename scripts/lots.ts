/**
 * How much of what is drawn by lot is drawn, and from which numbers on: little in `npm test`, five times as
 * much in `npm run agree`. `SEED=7 npm test -- laws/agreement` draws otherwise.
 */
import type { TestContext } from 'node:test'

/** One, or `LOTS`. */
export const lots = Number(process.env['LOTS'] ?? 1)

/** The seed, said beside the test, so that what failed can be drawn again. */
export function seedFor(t: TestContext): number {
  const seed = Number(process.env['SEED'] ?? 7)
  t.diagnostic(`seed ${seed}; again with SEED=${seed} LOTS=${lots}`)
  return seed
}
