/**
 * The terms of a ruling in words: who pays which way, what it costs, which remedies in which order, what is
 * asked of the customer, until when. The words are the vocabulary's; only what belongs together is said in
 * one sentence.
 */
import { parseInstant, type Instant } from '#calendar'
import { commerce, isForShop, wordIn, type Documents, type FactValue, type Ruling } from '#policy'
import { say, type Language, type WordKey } from '#words'

type Terms = Ruling['terms']

/** Short sentences on cost, for a list of what is possible: one for both ways where the same side pays. */
export function costsOf(terms: Terms, language: Language): readonly string[] {
  const [back, out] = [terms['return-shipping'], terms['outbound-shipping']]
  const ways: readonly WordKey[] =
    back !== undefined && back === out
      ? [back === 'shop' ? 'answers.cost.both-shop' : 'answers.cost.both-customer']
      : [
          ...(back === undefined
            ? []
            : ([back === 'shop' ? 'answers.cost.back-shop' : 'answers.cost.back-customer'] as const)),
          ...(out === undefined
            ? []
            : ([out === 'shop' ? 'answers.cost.out-shop' : 'answers.cost.out-customer'] as const)),
        ]
  return [
    ...ways.map((key) => say(language, key)),
    ...['duty', 'fee', 'refund-of', 'deduction'].flatMap((name) => stated(terms, name, language)),
  ]
}

/** 'Duties and customs fees: paid by you'. A deduction of nothing is not worth a word. */
function stated(terms: Terms, name: string, language: Language): readonly string[] {
  const term = commerce.terms.find((known) => known.name === name)
  const value = terms[name]
  if (term === undefined || typeof value !== 'string' || (name === 'deduction' && value === 'none')) return []
  return [
    say(language, 'answers.named', {
      name: wordIn(term.words, language),
      value: wordOf(term.values, value, language),
    }),
  ]
}

/** What the shop does, in the order in which it is tried. */
export function remediesOf(terms: Terms, language: Language): readonly string[] {
  return valuesOf(terms, 'remedies', language)
}

/** What is asked of the customer. */
export function obligationsOf(
  terms: Terms,
  language: Language,
  met: readonly string[] = [],
): readonly string[] {
  const stated = terms['obligations']
  const open = Array.isArray(stated) ? stated.filter((obligation) => !met.includes(obligation)) : stated
  return valuesOf({ ...terms, obligations: open ?? [] }, 'obligations', language).map(sentence)
}

/** A term with its value in words, or with its last moment. */
export type TermRow = {
  readonly name: string
  readonly value: string | { readonly at: Instant; readonly zone: string }
}

/** Every other term with its name, periods with their last moment. */
export function termRows({ terms, deadlines }: Ruling, language: Language): readonly TermRow[] {
  return commerce.terms.flatMap((term): TermRow[] => {
    const value = terms[term.name]
    const name = wordIn(term.words, language)
    if (term.kind === 'choice' && typeof value === 'string') {
      return [{ name, value: wordOf(term.values, value, language) }]
    }
    const end = term.kind === 'period' ? deadlines.find(({ of }) => of === term.name) : undefined
    const at = end === undefined ? undefined : parseInstant(end.at)
    return end === undefined || at === undefined ? [] : [{ name, value: { at, zone: end.zone } }]
  })
}

/**
 * What an answer that is not complete yet waits for, and from whom: from the requirements that are not met.
 */
export function waitsFor(
  ruling: Ruling,
  documents: Documents,
  language: Language,
): readonly { readonly fact: string; readonly from: 'shop' | 'customer'; readonly words: string }[] {
  const requirements = [documents.policy, ...documents.laws].flatMap(({ name, rules }) =>
    rules.flatMap(({ provided }) => provided.map((one) => ({ ...one, reference: `${name}#${one.id}` }))),
  )
  const facts = requirements
    .filter(({ reference }) => ruling.todo.includes(reference))
    .flatMap(({ condition }) => factsIn(condition))
  facts.push(...ruling.asks.filter(({ from }) => isForShop(from)).map(({ fact }) => fact))
  return documents.facts
    .filter(({ name, from }) => facts.includes(name) && from !== 'order')
    .map(({ name, from, words }) => ({
      fact: name,
      from: isForShop(from) ? 'shop' : 'customer',
      words: wordIn(words, language),
    }))
}

type Condition = Documents['policy']['rules'][number]['when']

function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
      return [condition.fact]
    case 'not':
      return factsIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(factsIn)
    case 'position':
      return [condition.subject, condition.anchor]
  }
}

/** The vocabulary's word for a request. */
export const requestWord = (request: string, language: Language): string =>
  wordOf(commerce.requests, request, language)

export function wordOf(values: readonly FactValue[], value: string, language: Language): string {
  const found = values.find((known) => known.value === value)
  return found === undefined ? value : wordIn(found.words, language)
}

function valuesOf(terms: Terms, name: string, language: Language): readonly string[] {
  const values = commerce.terms.find((term) => term.name === name)?.values ?? []
  return [terms[name] ?? []].flat().map((value) => wordOf(values, value, language))
}

/** The words as a sentence begins. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
