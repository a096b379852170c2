/**
 * What the fields of an address hold: read from a form and written into one, with what is wrong in words. A
 * Japanese postcode fills in its place when that is asked for.
 */
import {
  addressProblemWords,
  checkAddress,
  normalised,
  placeOfPostcode,
  type Address,
  type FieldName,
} from '#addresses'
import { strangeLetters } from '#papers'
import type { FormValues } from '#web/http'
import { say, type Language } from '#words'

/** The field of a form that holds a part of the address. */
export const addressField = (field: FieldName): string => `to-${field}`

const parts = ['postcode', 'region', 'city', 'name', 'phone'] as const

/** The address that a form holds, written in the form of this country. */
export function addressIn(given: FormValues, country: string): Address {
  const text = (field: FieldName): string => given[addressField(field)] ?? ''
  return normalised({
    country,
    postcode: text('postcode'),
    region: text('region'),
    city: text('city'),
    lines: text('lines').split('\n'),
    name: text('name'),
    phone: text('phone'),
  })
}

type FieldWrong = readonly [field: string, sentence: string]

/** By field: what is wrong with an address, in words; among it what a delivery note cannot carry. */
export function addressWrong(to: Address, language: Language): readonly FieldWrong[] {
  const wrong = checkAddress(to).map((problem): FieldWrong => [
    addressField(problem.field),
    addressProblemWords(to, problem, language),
  ])
  const printed = { name: to.name, city: to.city, lines: to.lines.join('') } as const
  const strange = (Object.entries(printed) as [keyof typeof printed, string][]).flatMap(([field, text]) =>
    unprintable(addressField(field), text, language),
  )
  return [...strange.filter(([field]) => !wrong.some(([one]) => one === field)), ...wrong]
}

/** The letters of a field that no paper can print. */
export function unprintable(field: string, text: string, language: Language): readonly FieldWrong[] {
  const strange = strangeLetters(text)
  return strange.length === 0
    ? []
    : [[field, say(language, 'papers.form.letters', { letters: strange.join(' ') })]]
}

/** An address as it is kept somewhere, as the form shows it; what is no text is left out. */
export function addressGiven(address: Readonly<Record<string, unknown>> | undefined): FormValues {
  const lines = address?.['lines']
  return {
    ...Object.fromEntries(
      parts.flatMap((part) => {
        const value = address?.[part]
        return typeof value === 'string' ? [[addressField(part), value]] : []
      }),
    ),
    ...(Array.isArray(lines) ? { [addressField('lines')]: lines.join('\n') } : {}),
  }
}

/** An address as an address book keeps it. */
export const addressOfEntry = (kept: Readonly<Record<string, unknown>>): Address =>
  addressIn(addressGiven(kept), typeof kept['country'] === 'string' ? kept['country'] : '')

/**
 * The form with the place of its postcode filled in; undefined where it is there already, so that whoever
 * sends the form by the enter key goes on. `unknown`: the code stands for no place that we know.
 */
export function filledByPostcode(
  given: FormValues,
): { readonly given: FormValues; readonly unknown: boolean } | undefined {
  const [region, city, lines] = [addressField('region'), addressField('city'), addressField('lines')]
  const places = placeOfPostcode(given[addressField('postcode')] ?? '')
  const [place] = places
  if (place === undefined) return { given, unknown: true }
  const here = places.some((one) => one.region === given[region] && one.city === given[city])
  if (here && (given[lines] ?? '') !== '') return undefined
  // A code for several towns leaves the town to the person.
  const town = places.length === 1 ? place.town : ''
  const typed = given[lines] ?? ''
  return {
    given: {
      ...given,
      [region]: place.region,
      [city]: place.city,
      [lines]: typed === '' || town === '' || typed.startsWith(town) ? typed || town : `${town}${typed}`,
    },
    unknown: false,
  }
}
