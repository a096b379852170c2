/**
 * Which ruling counts for a case: asked again while nothing is decided, and what was decided by after that.
 * The one place that says so, for the desk and for My Page.
 */
import type { CaseEvent } from '#cases/case'
import type { Db } from '#db'
import type { OrderLine } from '#ordering'
import { readRuling, type Ruled, type RulingContext } from '#rulings'
import { phaseOf, type AnyCase } from './any-case.ts'
import { ruleCase } from './in-hand.sql.ts'

export type RulingInForce = {
  /** What the request was answered by. */
  readonly asked: Ruled | undefined
  /** What counts now. */
  readonly inForce: Ruled | undefined
  /** Whether a decision was made, so that it is kept. */
  readonly isDecided: boolean
}

/** In these phases the decision is still to be made, so that the documents are asked again. */
const undecided: readonly string[] = ['answer', 'waiting', 'arrived']

export async function readRulingInForce(
  db: Db,
  rulingContext: RulingContext,
  line: OrderLine,
  theCase: AnyCase,
  events: readonly CaseEvent[],
): Promise<RulingInForce> {
  const asked = await readRuling(db, theCase.shop, theCase.ruling)
  const isDecided = events.some(({ type }) => ['Approved', 'Refused', 'Cancelled'].includes(type))
  if (undecided.includes(phaseOf(theCase)))
    return { asked, inForce: ruleCase(rulingContext, line, theCase), isDecided }
  const named = events.findLast(({ type, data }) => type !== 'Asked' && typeof data['ruling'] === 'string')
  const decided =
    named === undefined ? undefined : await readRuling(db, theCase.shop, String(named.data['ruling']))
  return { asked, inForce: decided ?? asked, isDecided }
}
