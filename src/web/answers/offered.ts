/** What a question offers to choose from. Pure. */
import { formatDate, parseDay, subdivisionName, subdivisionsOf, zoneName, zonesOf } from '#calendar'
import { valuesTested } from '#rulings'
import { wordIn, type Ask, type Documents, type Fact, type FactValue } from '#policy'
import { nameOfCountry, say, type Language } from '#words'
import type { FormAnswers } from './interview.ts'

/** Reasons that are always offered: whoever has none of those that a clause names says one of these. */
const anyway = ['changed-mind', 'other']

/**
 * The values of a question worth offering. Of reasons only those that a clause open in this case names:
 * nobody reads through the troubles of other trades. What was answered before stays.
 */
export function offeredValues(
  { policy, laws }: Documents,
  { fact, values, because }: Ask,
  answered: string | undefined,
): readonly FactValue[] {
  if (fact !== 'reason') return values
  const named = [policy, ...laws].flatMap((document) =>
    document.rules
      .filter(({ id }) => because.includes(`${document.name}#${id}`))
      .flatMap((rule) => [rule.when, ...rule.provided.map(({ condition }) => condition)])
      .flatMap((condition) => valuesTested(condition, fact).flat()),
  )
  return values.filter(({ value }) => named.includes(value) || anyway.includes(value) || value === answered)
}

export type Option = { readonly value: string; readonly label: string }

/** Countries, parts of a country, clocks: chosen from a list. `given` tells in which country. */
export function placesOf(fact: Fact, given: FormAnswers, language: Language): readonly Option[] {
  if (fact.kind === 'country') return countries(language)
  const country = given['country'] ?? given['destination'] ?? ''
  if (fact.name === 'subdivision') return partsOf(country, language)
  if (fact.name === 'zone')
    return zonesOf(country).map((zone) => ({ value: zone, label: zoneName(zone, language) }))
  return []
}

/** An answer to any question in words. */
export function answerWord(fact: Fact, value: string, language: Language): string {
  const known = fact.values.find((one) => one.value === value)
  if (known !== undefined) return wordIn(known.words, language)
  if (fact.kind === 'country') return countryName(value, language) ?? value
  const day = fact.kind === 'instant' || fact.kind === 'day' ? parseDay(value) : undefined
  if (day !== undefined) return formatDate(day, language)
  if (fact.name === 'zone') return zoneName(value, language)
  if (fact.name === 'subdivision')
    return partsOf(value.slice(0, 2), language).find((part) => part.value === value)?.label ?? value
  return value
}

/** Code of no country, though something has a name under it: regions, unions, tests. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const lists = new Map<Language, readonly Option[]>()

/** Every country there is by its name in the language, Japan first. */
export function countries(language: Language): readonly Option[] {
  const known = lists.get(language)
  if (known !== undefined) return known
  const named = letters
    .flatMap((a) => letters.map((b) => a + b))
    .flatMap((value): Option[] => {
      const label = countryName(value, language)
      return label === undefined || noCountry.has(value) || isOld(value) ? [] : [{ value, label }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  const list = [
    ...named.filter(({ value }) => value === 'JP'),
    ...named.filter(({ value }) => value !== 'JP'),
  ]
  lists.set(language, list)
  return list
}

export const countryName = (code: string, language: Language): string | undefined =>
  nameOfCountry(code, language)

/** A code that another one has taken the place of, such as SU. */
const isOld = (code: string): boolean => new Intl.Locale(`und-${code}`).region !== code

/** A part of the country that keeps the days of the country itself. */
const anotherPart = (country: string): string => `${country}-0`

function partsOf(country: string, language: Language): readonly Option[] {
  const parts = subdivisionsOf(country).map((value) => ({ value, label: subdivisionName(value) ?? value }))
  return [
    ...parts.toSorted((a, b) => a.label.localeCompare(b.label, language)),
    { value: anotherPart(country), label: say(language, 'answers.another-part') },
  ]
}
