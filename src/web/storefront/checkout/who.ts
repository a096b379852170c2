/**
 * Who buys and where it goes, read from the form: the fields of the country's own address, an address of
 * mail as people have them. A Japanese postcode fills in its place when that is asked for.
 */
import {
  addressProblemWords,
  checkAddress,
  normalised,
  placeOfPostcode,
  type Address,
  type FieldName,
} from '#addresses'
import type { BasketWho } from '#basket'
import { basketLimits } from '#basket'
import { readAddress } from '#customers'
import { isCountry } from '#policy'
import type { FormValues } from '#web/http'
import { say, type Language } from '#words'

/** The field of a form that holds a part of the address. */
export const addressField = (field: FieldName): string => `to-${field}`

export type WhoForm = { readonly who: BasketWho } | { readonly sentences: Readonly<Record<string, string>> }

/** `destination` was chosen before; the address is written in its form. */
export function readWho(given: FormValues, destination: string, language: Language): WhoForm {
  const to = addressIn(given, destination)
  const gift = given['gift'] === 'yes'
  const mail = readAddress(given['mail'] ?? '')
  const ownName = (given['own-name'] ?? '').trim()
  const country = given['country'] ?? ''
  const wrong = (field: string, is: boolean, sentence: string) => (is ? [[field, sentence] as const] : [])
  const problems = [
    ...wrong('mail', mail === undefined, say(language, 'form.mail')),
    ...wrong('gift', !['yes', 'no'].includes(given['gift'] ?? ''), say(language, 'form.choose')),
    ...checkAddress(to).map(
      (problem) => [addressField(problem.field), addressProblemWords(to, problem, language)] as const,
    ),
    ...wrong('own-name', gift && ownName === '', say(language, 'form.required')),
    ...wrong(
      'own-name',
      ownName.length > basketLimits.name,
      say(language, 'form.too-long', { max: basketLimits.name }),
    ),
    ...wrong('country', !isCountry(country), say(language, 'form.choose')),
    ...wrong('buyer', !['consumer', 'business'].includes(given['buyer'] ?? ''), say(language, 'form.choose')),
  ]
  if (problems.length > 0 || mail === undefined) return { sentences: Object.fromEntries(problems) }
  const buyer = given['buyer'] === 'business' ? 'business' : 'consumer'
  return {
    who: { mail, name: gift ? ownName : to.name, buyer, country, gift, to: { ...to, lines: [...to.lines] } },
  }
}

function addressIn(given: FormValues, country: string): Address {
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

/** What the form was filled with, to show it again. */
export function givenFrom(who: BasketWho): FormValues {
  const { to } = who
  return {
    mail: who.mail,
    gift: who.gift ? 'yes' : 'no',
    'own-name': who.gift ? who.name : '',
    country: who.country,
    buyer: who.buyer,
    ...Object.fromEntries(
      (['postcode', 'region', 'city', 'name', 'phone'] as const).map((field) => [
        addressField(field),
        to[field],
      ]),
    ),
    [addressField('lines')]: to.lines.join('\n'),
  }
}

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
