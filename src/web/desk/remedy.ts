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
  replace: 'desk.rung.replace',
  make: 'desk.rung.make',
  repair: 'desk.rung.arrange',
  refund: 'desk.rung.refund',
  'price-reduction': 'desk.rung.arrange',
  terminate: 'desk.rung.refund',
  staff: 'desk.rung.by-hand',
} as const satisfies Record<Remedy, WordKey>
