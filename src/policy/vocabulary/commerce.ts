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

/**
 * Parts of a member state that have an ISO code of their own, as addresses write them: the Treaties, and the
 * law of the state, reach who lives there (TFEU arts. 349, 355(1), (4)).
 */
export const withinState: Readonly<Record<string, readonly [country: string, subdivision: string]>> = {
  AX: ['FI', 'FI-01'],
  GP: ['FR', 'FR-971'],
  MQ: ['FR', 'FR-972'],
  GF: ['FR', 'FR-973'],
  RE: ['FR', 'FR-974'],
  YT: ['FR', 'FR-976'],
  MF: ['FR', 'FR-978'],
}

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
