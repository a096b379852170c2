/**
 * How far a piece has come: the stages of its order in a row, each with its moment where one is known. Values
 * only.
 */
import type { Instant } from '#calendar'
import type { OrderLine, Stage } from '#ordering'

export type ShownStage = {
  readonly stage: Stage
  readonly state: 'done' | 'present' | 'coming'
  readonly at: Instant | null
}

const ready: readonly Stage[] = ['accepted', 'preparing', 'shipped', 'delivered']
const made: readonly Stage[] = ['accepted', 'in-production', 'preparing', 'shipped', 'delivered']

/** A piece that could not be handed over ends with that; one on stock is not made first. */
export function stagesOf(line: OrderLine, placedAt: Instant): readonly ShownStage[] {
  const usual = line.kind === 'ready' && line.stage !== 'in-production' ? ready : made
  const row = usual.flatMap((stage): Stage[] => {
    if (stage === 'preparing' && line.stage === 'packed') return [stage, 'packed']
    return [stage === 'delivered' && line.stage === 'undeliverable' ? 'undeliverable' : stage]
  })
  const reached = row.indexOf(line.stage)
  const moments: Readonly<Partial<Record<Stage, Instant | null>>> = {
    accepted: placedAt,
    shipped: line.shippedAt,
    delivered: line.deliveredAt,
  }
  return row.map((stage, index) => ({
    stage,
    state: index < reached ? 'done' : index === reached ? 'present' : 'coming',
    at: moments[stage] ?? null,
  }))
}

/** Pieces that have come equally far share one row: that of the piece with the longest way. */
export function sharedStages(
  lines: readonly OrderLine[],
  placedAt: Instant,
): readonly ShownStage[] | undefined {
  const rows = lines.map((line) => stagesOf(line, placedAt))
  const [first = ''] = rows.map(presentIn)
  const [longest] = rows.toSorted((one, other) => other.length - one.length)
  return rows.every((row) => presentIn(row) === first) ? longest : undefined
}

const presentIn = (row: readonly ShownStage[]): string =>
  JSON.stringify(row.find(({ state }) => state === 'present'))
