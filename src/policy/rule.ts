/**
 * The ruling on one request. The diagram decides; documents too large for one are ruled by the plain
 * evaluator, which is the diagram's judge wherever there are both.
 */
import { answerFromDiagram } from './diagram/answer.ts'
import { diagramOf } from './diagram/kept.ts'
import type { Facts, ShopCalendar } from './evaluate/facts.ts'
import { rulePlainly } from './evaluate/rule.ts'
import type { Ruling } from './evaluate/ruling.ts'
import type { Documents } from './evaluate/settle.ts'

/** Rules on one request. `shop` is the calendar by which the shop counts business days. */
export function rule(documents: Documents, facts: Facts, shop: ShopCalendar): Ruling {
  const compiled = diagramOf(documents)
  return 'refused' in compiled
    ? rulePlainly(documents, facts, shop)
    : answerFromDiagram(compiled, facts, shop)
}
