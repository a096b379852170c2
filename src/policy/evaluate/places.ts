/** Where the buyer lives, by whose clock and holidays a law counts. */
import { holidaysOf, noHolidays, subdivisionsOf, zoneOf, type Holidays, type Zone } from '#calendar'
import type { Facts } from './facts.ts'

/** A clock and a calendar to count by. */
export type PlaceOfBuyer = { readonly zone: Zone | undefined; readonly holidays: Holidays }

/** The place whose clock and holidays a law counts by, as far as the facts tell. */
export function buyerPlace(facts: Facts): PlaceOfBuyer {
  const country = facts.choices['country']
  return country === undefined
    ? { zone: facts.choices['zone'], holidays: noHolidays }
    : placeIn(country, facts.choices['subdivision'], facts.choices['zone'])
}

function placeIn(country: string, subdivision: string | undefined, zone: string | undefined): PlaceOfBuyer {
  const part = subdivision === '' ? undefined : subdivision
  return { zone: zone ?? zoneOf(country, part), holidays: holidaysOf(country, part) }
}

/** Where else in the country the buyer may live, when nobody has said in which part of it. */
export function otherPlaces(facts: Facts): readonly PlaceOfBuyer[] {
  const { country, subdivision, zone } = facts.choices
  if (country === undefined || subdivision !== undefined) return []
  const known = places.get(country)
  const parts = known ?? subdivisionsOf(country).map((part) => placeIn(country, part, undefined))
  // Only countries that have parts are kept: there are not many of them.
  if (known === undefined && parts.length > 0) places.set(country, parts)
  return zone === undefined ? parts : parts.map(({ holidays }) => ({ zone, holidays }))
}

const places = new Map<string, readonly PlaceOfBuyer[]>()
