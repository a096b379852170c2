/** Whether an address can be sent to, field by field. It is checked in its plain form. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import { say, type Language } from '#words'
import type { Address } from './address.ts'
import { formOf, shapeOf, type AddressField, type FieldName } from './form.ts'
import { placeOfPostcode } from './postcode.ts'

/** `elsewhere`: the postcode belongs to another prefecture than the one chosen. */
export type AddressProblem = {
  readonly field: FieldName
  readonly problem: 'missing' | 'too-long' | 'emoji' | 'postcode' | 'elsewhere' | 'region' | 'phone' | 'lines'
}

const longest = 100
const mostLines = 3

/** What is wrong, in the order of the form; nothing for an address that can be sent to. */
export function checkAddress(address: Address): readonly AddressProblem[] {
  return formOf(address.country).fields.flatMap((field): readonly AddressProblem[] => {
    const problem = problemOf(address, field)
    return problem === undefined ? [] : [{ field: field.field, problem }]
  })
}

/** The problem as a sentence for the person who types. */
export function addressProblemWords(
  { country }: Address,
  { field, problem }: AddressProblem,
  language: Language,
): string {
  const form = formOf(country).fields.find((one) => one.field === field)
  const label = form?.label[language] ?? ''
  const example = form?.example
  if (problem === 'postcode' && example !== undefined)
    return say(language, 'address.wrong.postcode-like', { label, example })
  return say(language, `address.wrong.${problem}`, { label })
}

function problemOf(address: Address, form: AddressField): AddressProblem['problem'] | undefined {
  const given = address[form.field]
  const texts = [given].flat()
  if (texts.every((text) => text === '')) return form.required ? 'missing' : undefined
  if (texts.some((text) => text.length > longest || /\p{Cc}/u.test(text))) return 'too-long'
  // No label and no paper prints them.
  if (texts.some((text) => /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text))) return 'emoji'
  switch (form.field) {
    case 'lines':
      return texts.length > mostLines ? 'lines' : undefined
    case 'postcode':
      return postcodeProblem(address)
    case 'region':
      return form.regions?.some(({ key }) => key === address.region) === false ? 'region' : undefined
    case 'phone':
      return isPhone(address) ? undefined : 'phone'
    case 'name':
    case 'city':
      return undefined
  }
}

function postcodeProblem({ country, postcode, region }: Address): AddressProblem['problem'] | undefined {
  const { zip } = shapeOf(country)
  if (zip !== undefined && !new RegExp(`^(?:${zip})$`).test(postcode)) return 'postcode'
  const places = country === 'JP' ? placeOfPostcode(postcode) : []
  // A code that the list does not have is newer than the list, and is believed.
  return places.length > 0 && region !== '' && places.every((place) => place.region !== region)
    ? 'elsewhere'
    : undefined
}

function isPhone({ country, phone }: Address): boolean {
  return parsePhoneNumberFromString(phone, country as CountryCode)?.isPossible() === true
}
