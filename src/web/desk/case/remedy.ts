/** Which remedy comes next, said before the press. The press itself asks the exchange. */
import type { Remedy } from '#cases/exchange'
import type { WordKey } from '#words'

/**
 * The rung that will be climbed, given the units in the replacement pool (KAORU-33: what is on sale does not
 * count).
 */
export function nextRung(ladder: readonly Remedy[], replacementUnits: number, quantity: number): Remedy {
  return ladder.find((rung) => rung !== 'replace' || replacementUnits >= quantity) ?? 'staff'
}

/** What the press does at each rung. */
export const rungWords = {
  replace: 'desk.remedy.replace',
  make: 'desk.remedy.make',
  repair: 'desk.remedy.arrange',
  refund: 'desk.remedy.refund',
  'price-reduction': 'desk.remedy.arrange',
  terminate: 'desk.remedy.refund',
  staff: 'desk.remedy.by-hand',
} as const satisfies Record<Remedy, WordKey>
