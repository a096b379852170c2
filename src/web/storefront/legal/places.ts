/** Destinations in words: 'Japan', 'Germany, France', 'other countries and regions'. Pure. */
import { commerce } from '#policy'
import { reaches, type OpenShop, type Reach } from '#shops'
import { nameOfCountry, say, type Language } from '#words'

type ShipsTo = OpenShop['settings']['ships-to']

/** A row of settings that holds for some destinations. */
export type PlaceRow<Row> = { readonly row: Row; readonly places: Reach }

/**
 * The rows that some destination of the shop comes under, each with the destinations left to it: the first
 * row that fits counts, and `ends` says whether a row leaves nothing of its destinations to later ones.
 */
export function placesOf<Row extends { readonly to: Reach }>(
  rows: readonly Row[],
  shipsTo: ShipsTo,
  ends: (row: Row) => boolean = () => true,
): readonly PlaceRow<Row>[] {
  const left = shipsTo === 'world' ? undefined : new Set<string>(shipsTo)
  return rows.flatMap((row) => {
    const places = left === undefined ? row.to : [...left].filter((country) => reaches(row.to, country))
    if (places.length === 0) return []
    if (left !== undefined && ends(row) && places !== 'world') for (const one of places) left.delete(one)
    return [{ row, places }]
  })
}

/** `rest` where rows before have named countries, so that 'world' means the others. */
export function placeWords(places: Reach, language: Language, { rest }: { readonly rest: boolean }): string {
  if (places === 'world') return say(language, rest ? 'legal.elsewhere' : 'legal.everywhere')
  const eu = commerce.countryGroups['EU'] ?? []
  const whole = eu.every((country) => places.includes(country))
  const single = places.filter((country) => !whole || !eu.includes(country))
  return [
    ...(whole ? [say(language, 'legal.eu')] : []),
    ...single.map((country) => nameOfCountry(country, language) ?? country),
  ].join(say(language, 'common.between'))
}

/** The destinations that both mean. */
export function placesWithin(to: Reach, shipsTo: ShipsTo): Reach {
  if (shipsTo === 'world') return to
  const both = shipsTo.filter((country) => reaches(to, country))
  return both.length === shipsTo.length ? 'world' : both
}
