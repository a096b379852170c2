/** The vocabulary of goods sold at a distance, put together. Documents extend it with facts of their own. */
import { facts } from './facts.ts'
import { requests } from './requests.ts'
import { terms } from './terms.ts'
import type { Fact, Vocabulary } from './tree.ts'

/** The 27 members of the European Union by ISO code. */
const eu = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
] as const

export const commerce: Vocabulary = { requests, facts, terms, countryGroups: { EU: eu, UK: ['GB'] } }

/** The same vocabulary with a document's own facts behind it. */
export function extended(vocabulary: Vocabulary, own: readonly Fact[]): Vocabulary {
  return { ...vocabulary, facts: [...vocabulary.facts, ...own] }
}
