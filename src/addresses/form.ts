/**
 * The form of an address in each country: its fields in order, what they are called there, and which are
 * needed. Every country has one; most of the data comes from Google's address data by `scripts/addresses.ts`.
 */
import { isWordKey, say, type Language, type WordKey } from '#words'
import world from './world.json' with { type: 'json' }

export type FieldName = 'name' | 'postcode' | 'region' | 'city' | 'lines' | 'phone'

/** `name` is in the script of the country, `latin` beside it where that is another. */
export type Region = { readonly key: string; readonly name: string; readonly latin: string | undefined }

export type AddressField = {
  readonly field: FieldName
  readonly label: Readonly<Record<Language, string>>
  readonly required: boolean
  /** What `autocomplete` of the field is. */
  readonly autocomplete: string
  /** An example of how it is written. */
  readonly example?: string
  /** What there is to choose from. */
  readonly regions?: readonly Region[]
}

export type AddressForm = { readonly country: string; readonly fields: readonly AddressField[] }

/** What the data says of a country. `fmt` and `require` use the signs of `signs`. */
export type CountryShape = {
  readonly fmt: string
  readonly lfmt?: string
  readonly require: string
  readonly zip?: string
  readonly example?: string
  readonly state?: string
  readonly city?: string
  readonly code?: string
  readonly regions?: readonly (readonly (string | null)[])[]
}

const shapes = world as Readonly<Record<string, CountryShape>>

/** For a country the data does not know: nothing beyond lines and a city is asked for. */
const general: CountryShape = { fmt: '%N%n%O%n%A%n%C%n%S%n%Z', require: 'AC' }

export const shapeOf = (country: string): CountryShape => shapes[country] ?? general

const signs = { Z: 'postcode', S: 'region', C: 'city', A: 'lines' } as const

const autocompletes: Readonly<Record<FieldName, string>> = {
  name: 'name',
  postcode: 'postal-code',
  region: 'address-level1',
  city: 'address-level2',
  lines: 'address-line1',
  phone: 'tel',
}

/** Name first, telephone last, what lies between in the order of the country. */
export function formOf(country: string): AddressForm {
  const shape = shapeOf(country)
  const order = [...shape.fmt.matchAll(/%([ZSCA])/g)].map(([, sign]) => sign as keyof typeof signs)
  const between = [...new Set(order)].map((sign) => fieldOf(signs[sign], shape, shape.require.includes(sign)))
  return {
    country,
    fields: [fieldOf('name', shape, true), ...between, fieldOf('phone', shape, true)],
  }
}

export function regionsOf(shape: CountryShape): readonly Region[] {
  return (shape.regions ?? []).map(([key, name, latin]) => ({
    key: key ?? '',
    name: name ?? '',
    latin: latin ?? undefined,
  }))
}

const han = /\p{Script=Han}/u

/**
 * What there is to choose from, by names that a reader of this language can read: in Latin letters by their
 * alphabet, but prefectures of Japan in the order in which everybody there knows them.
 */
export function regionChoices(
  { country, regions = [] }: Pick<AddressForm, 'country'> & Pick<AddressField, 'regions'>,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const isRead = ({ name }: Region) => language === 'ja' && han.test(name)
  const choices = regions.map((region) => ({
    value: region.key,
    label: isRead(region) ? region.name : (region.latin ?? region.name),
  }))
  if (country === 'JP' || regions.every(isRead)) return choices
  const { compare } = new Intl.Collator(language)
  return choices.toSorted((one, other) => compare(one.label, other.label))
}

function fieldOf(field: FieldName, shape: CountryShape, required: boolean): AddressField {
  const key = labelKey(field, shape)
  const regions = field === 'region' ? regionsOf(shape) : []
  return {
    field,
    label: { ja: say('ja', key), en: say('en', key) },
    required,
    autocomplete: autocompletes[field],
    ...(field === 'postcode' && shape.example !== undefined ? { example: shape.example } : {}),
    ...(regions.length === 0 ? {} : { regions }),
  }
}

function labelKey(field: FieldName, shape: CountryShape): WordKey {
  const kind = { region: shape.state, city: shape.city, postcode: shape.code }[field as 'region']
  const key = `address.${field}.${kind}`
  return isWordKey(key) ? key : `address.${field}`
}
