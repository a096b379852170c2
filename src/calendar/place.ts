/**
 * How a country and its subdivision are written: 'DE' with 'BY', or 'DE-BY'. Knows neither holidays nor
 * zones.
 */

/** ISO 3166-1 in capitals, and the part of ISO 3166-2 after the hyphen. */
export type Place = { readonly country: string; readonly subdivision: string | undefined }

/** Codes of the European Commission and of habit, to ISO. */
const COUNTRY_OF: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

/** Reads ('DE', 'BY'), ('DE-BY') and ('DE', 'DE-BY') as the same place. */
export function placeOf(country: string, subdivision?: string): Place {
  const [first = '', ...rest] = country.trim().toUpperCase().split('-')
  const given = subdivision?.trim().toUpperCase() ?? ''
  const own = given.startsWith(`${first}-`) ? given.slice(first.length + 1) : given
  const part = own === '' ? rest.join('-') : own
  return { country: COUNTRY_OF[first] ?? first, subdivision: part === '' ? undefined : part }
}
