/** What the order page says of money and of what was stated with the order, in the words of staff. Pure. */
import type { LedgerEntry } from '#payments'
import { commerce, wordIn, type Fact } from '#policy'
import { say, type Language, type WordKey } from '#words'
import { valueWord } from '../case/ruling-view.ts'

export const entryWords = {
  authorised: 'desk.money.authorised',
  captured: 'desk.money.captured',
  'refund-owed': 'desk.money.refund-owed',
  'refund-paid': 'desk.money.refund-paid',
  fee: 'desk.money.fee',
  adjustment: 'desk.money.adjustment',
} as const satisfies Record<LedgerEntry['kind'], WordKey>

const valuesOf = (fact: string) => commerce.facts.find(({ name }) => name === fact)?.values ?? []
const methods = valuesOf('payment-method')
const brands = valuesOf('card-brand')

/** By what means, of which brand, and why. */
export function aboutEntry({ method, brand, reason }: LedgerEntry, language: Language): string {
  return [
    method === null ? '' : meansWord(method, language),
    brand === null ? '' : valueWord(brands, brand, language),
    reason ?? '',
  ]
    .filter((word) => word !== '')
    .join(' · ')
}

const meansWord = (method: string, language: Language): string =>
  method === 'same-means' ? say(language, 'desk.money.same-means') : valueWord(methods, method, language)

/**
 * What is on record with the order, by the words of the policy in force: a yes or no by its question. A fact
 * the policy no longer has keeps its bare name.
 */
export function statedRows(
  stated: Readonly<Record<string, string>>,
  facts: readonly Fact[],
  language: Language,
): readonly (readonly [string, string])[] {
  return Object.entries(stated).map(([name, value]) => {
    const fact = facts.find((known) => known.name === name)
    const words = fact === undefined ? name : wordIn(isYesOrNo(fact) ? fact.ask : fact.words, language)
    return [words, valueWord(fact?.values ?? [], value, language)]
  })
}

const isYesOrNo = ({ values }: Fact): boolean =>
  values.length > 0 && values.every(({ value }) => value === 'yes' || value === 'no')
