/** The words an owner may write in rules, with their meaning in the owner's language, for the editor. */
import { commerce, wordIn, type Fact, type FactValue, type Policy } from '#policy'
import type { Language } from '#words'
import type { Lexicon, Offer } from './completions.ts'

const keys = [
  'id',
  'on',
  'when',
  'provided',
  'then',
  'else',
  'terms',
  'exception-to',
  'overrides',
  'all',
  'any',
  'not',
  'within',
  'until',
  'after',
  'from',
  'before',
  'happened',
  'not-yet',
  'counting',
] as const
const effects = ['accept', 'pending', 'staff', 'refuse', 'none', 'open', 'terms'] as const

/** All that does not depend on the text. `own` are the facts that the shop's document declares. */
export function lexiconFor(own: readonly Fact[], language: Language): Omit<Lexicon, 'ids'> {
  const offer = ({ value, words }: FactValue): Offer => ({ word: value, meaning: wordIn(words, language) })
  const plain = (word: string): Offer => ({ word, meaning: '' })
  return {
    requests: commerce.requests.map(offer),
    facts: [...commerce.facts, ...own].map(({ name, kind, values, words }) => ({
      word: name,
      meaning: wordIn(words, language),
      kind,
      values: values.map(offer),
    })),
    terms: commerce.terms.map(({ name, words, values }) => ({
      word: name,
      meaning: wordIn(words, language),
      values: values.map(offer),
    })),
    effects: effects.map(plain),
    keys: keys.map(plain),
    countries: [...Object.keys(commerce.countryGroups), 'JP', 'DE', 'FR', 'GB', 'US'].map(plain),
  }
}

/** Ids of clauses and rules of a text, with the heading they stand under. */
export function idsIn({ sections, rules }: Policy, language: Language): readonly Offer[] {
  const headings = new Map(sections.map(({ id, heading }) => [id, wordIn(heading, language)]))
  const ids = [
    ...sections.map(({ id }) => ({ word: id, clause: id })),
    ...rules.map(({ id, clause }) => ({ word: id, clause })),
  ]
  return [...new Map(ids.map(({ word, clause }) => [word, headings.get(clause) ?? ''] as const))].map(
    ([word, meaning]) => ({ word, meaning }),
  )
}
