/**
 * The one question to put to a person now. Where documents have no diagram (too large to examine), the plain
 * evaluator's first open question is put instead: it, too, asks nothing that could not change the answer.
 *
 * A fault is taken to be noticed when it is told. When it showed is asked last, and only of those to whom an
 * earlier day would give another answer: nobody loses a right because nobody asked.
 */
import { diagramOf } from './diagram/kept.ts'
import { questionFor } from './diagram/question.ts'
import type { Facts, ShopCalendar } from './evaluate/facts.ts'
import { rulePlainly } from './evaluate/rule.ts'
import type { Ask, Ruling } from './evaluate/ruling.ts'
import type { Documents } from './evaluate/settle.ts'
import { rule } from './rule.ts'
import type { Fact } from './vocabulary/tree.ts'

/** `elsewhere`: what is still open is for others to find out. */
export type NextAsk =
  | { readonly settled: true }
  | { readonly settled: 'elsewhere'; readonly open: readonly Fact[] }
  | { readonly settled: false; readonly ask: Ask; readonly fact: Fact }

/** What to ask somebody who may be asked `mayAsk`, these facts given; nothing that was answered already. */
export function nextAsk(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  mayAsk: (fact: Fact) => boolean,
): NextAsk {
  const next = openAsk(documents, facts, shop, mayAsk)
  return next.settled === true ? (noticedAsk(documents, facts, shop, mayAsk) ?? next) : next
}

/** When the fault showed, where it would be answered otherwise had it shown as early as it can have. */
function noticedAsk(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  mayAsk: (fact: Fact) => boolean,
): NextAsk | undefined {
  const fact = documents.facts.find(({ name }) => name === 'noticed')
  const { delivered, noticed } = facts.moments
  if (fact === undefined || !mayAsk(fact) || typeof delivered !== 'number' || noticed !== facts.at)
    return undefined
  const earliest = { ...facts, moments: { ...facts.moments, noticed: delivered } }
  const [now, early] = [rule(documents, facts, shop), rule(documents, earliest, shop)]
  if (answerOf(now) === answerOf(early)) return undefined
  const because = [now, early].flatMap((ruling) => decidingOf(ruling))
  const ask = {
    fact: fact.name,
    from: fact.from,
    question: fact.ask,
    values: [],
    because: [...new Set(because)],
  }
  return { settled: false, fact, ask }
}

const answerOf = ({ verdict, terms }: Ruling): string => JSON.stringify([verdict, terms])

const decidingOf = ({ clauses }: Ruling): readonly string[] =>
  clauses.filter(({ deciding }) => deciding).map(({ document, id }) => `${document}#${id}`)

function openAsk(
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
