/**
 * The stages of a line on its way to the parcel, and the step that the shop takes next with it. Pure; leaving
 * in a parcel and arriving are the parcel's.
 */
import { going, type OrderLine, type Stage } from './order.ts'

/** What is done with a line before it is sent: made, gathered and prepared, put into its box. */
export const workSteps = ['make', 'prepare', 'pack'] as const

export type WorkStep = (typeof workSteps)[number]

/** Where a step leaves a line. */
export const stageAfter = {
  make: 'in-production',
  prepare: 'preparing',
  pack: 'packed',
} as const satisfies Record<WorkStep, Stage>

/**
 * What is to be done with a line now; undefined when it waits for its parcel, has left, or all of its pieces
 * are cancelled or held back by a case.
 */
export function nextStep(
  line: Pick<OrderLine, 'stage' | 'kind' | 'quantity' | 'cancelled' | 'held'>,
): WorkStep | undefined {
  const { stage, kind } = line
  if (going(line) <= 0) return undefined
  if (stage === 'accepted') return isMadeOnOrder(kind) ? 'make' : 'prepare'
  if (stage === 'in-production') return 'prepare'
  return stage === 'preparing' ? 'pack' : undefined
}

/** Whether work begins only with the order. */
export const isMadeOnOrder = (kind: OrderLine['kind']): boolean =>
  kind === 'made-to-order' || kind === 'personalised'
