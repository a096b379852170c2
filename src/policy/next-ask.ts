/**
 * The one question to put to a person now. Where documents have no diagram (too large to examine), the plain
 * evaluator's first open question is put instead: it, too, asks nothing that could not change the answer.
 */
import { diagramOf } from './diagram/kept.ts'
import { questionFor } from './diagram/question.ts'
import type { Facts, ShopCalendar } from './evaluate/facts.ts'
import { rulePlainly } from './evaluate/rule.ts'
import type { Ask } from './evaluate/ruling.ts'
import type { Documents } from './evaluate/settle.ts'
import type { Fact } from './vocabulary/tree.ts'

/** `elsewhere`: what is still open is for others to find out. */
export type NextAsk =
  | { readonly settled: true }
  | { readonly settled: 'elsewhere'; readonly open: readonly Fact[] }
  | { readonly settled: false; readonly ask: Ask; readonly fact: Fact }

/** What to ask somebody who may be asked `mayAsk`, these facts given. */
export function nextAsk(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  mayAsk: (fact: Fact) => boolean,
): NextAsk {
  const named = (names: readonly string[]) => documents.facts.filter(({ name }) => names.includes(name))
  const compiled = diagramOf(documents)
  if ('refused' in compiled) {
    const { asks } = rulePlainly(documents, facts, shop)
    const open = named(asks.map(({ fact }) => fact))
    const fact = open.find(mayAsk)
    if (fact !== undefined) return { settled: false, fact, ask: asks.find((ask) => ask.fact === fact.name)! }
    return open.length === 0 ? { settled: true } : { settled: 'elsewhere', open }
  }
  const next = questionFor(compiled, facts, shop, mayAsk)
  if (next.settled === true) return { settled: true }
  if (next.settled === 'elsewhere') return { settled: 'elsewhere', open: named(next.open) }
  const { fact, because } = next
  const ask = { fact: fact.name, from: fact.from, question: fact.ask, values: fact.values, because }
  return { settled: false, fact, ask }
}
