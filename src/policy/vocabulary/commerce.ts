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

/** Those and the three to which the law of the European Economic Area brings Directive 2011/83/EU. */
const eea = [...eu, 'NO', 'IS', 'LI'] as const

/** Countries of whose law a pack gives advice and no more: `laws/others/law.md`. */
const others = ['KR', 'TW', 'CN', 'HK', 'SG', 'AU', 'US', 'CA', 'CH'] as const

export const commerce: Vocabulary = {
  requests,
  facts,
  terms,
  countryGroups: { EU: eu, EEA: eea, UK: ['GB'], OTHERS: others },
}

/** The same vocabulary with a document's own facts behind it. */
export function extended(vocabulary: Vocabulary, own: readonly Fact[]): Vocabulary {
  return { ...vocabulary, facts: [...vocabulary.facts, ...own] }
}
