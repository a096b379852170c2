/**
 * What a change asks: another day, another address, wrapping or none, other options of the piece. What is
 * offered and what is taken is said by the kind; here are the fields.
 */
import type { FieldName } from '#addresses'
import { formatDate, parseDay } from '#calendar'
import { chosenNow, daysLeft, isPast, untilOf, type OpeningRequest } from '#cases/kinds'
import { lineOnPiece, refuseText, type Product } from '#catalogue'
import { formatMoney } from '#money'
import { AddressFields, addressField, addressGiven, addressIn, addressWrong } from '#web/addresses'
import { countries } from '#web/answers'
import type { FormValues } from '#web/http'
import { Field, noteLabel, Notice, Select } from '#web/ui'
import { say, type Language } from '#words'
import type { DetailsForm, DetailsProps } from './form.ts'

type Change = Extract<
  OpeningRequest,
  'change-delivery-day' | 'change-address' | 'wrapping' | 'change-specification'
>

const addressParts = ['postcode', 'region', 'city', 'name', 'phone'] as const
const addressName = (field: FieldName | 'country'): string =>
  field === 'country' ? 'to-country' : addressField(field)
const optionName = (id: string): string => `option-${id}`

export const changeForms: { readonly [R in Change]: DetailsForm } = {
  'change-delivery-day': {
    // A day that the documents asked for was answered before.
    read: (given) => ({ what: 'delivery-day', day: given['wished'] ?? given['day'] ?? '' }),
    wrong: (fields, language) =>
      said(fields, language, { same: ['day', 'change.form.same'], day: ['day', 'change.form.day.wrong'] }),
    Fields: Day,
  },
  'change-address': {
    read: (given) => ({
      what: 'address',
      shown: given['to-shown'] ?? '',
      address: {
        country: given[addressName('country')] ?? '',
        lines: (given[addressName('lines')] ?? '').split('\n'),
        ...Object.fromEntries(addressParts.map((part) => [part, given[addressName(part)] ?? ''])),
      },
    }),
    wrong: (fields, language, given) => ({
      ...(fields.includes('country') || fields.includes('same') ? {} : wrongPlace(given, language)),
      ...said(fields, language, {
        country: ['to-country', 'change.form.country.wrong'],
        same: ['to-name', 'change.form.same'],
      }),
    }),
    Fields: Place,
  },
  wrapping: {
    read: (given) => ({ what: 'wrapping', wrap: given['wrap'] ?? '' }),
    wrong: (_fields, language) => ({ wrap: say(language, 'change.form.same') }),
    Fields: Wrap,
  },
  'change-specification': {
    read: (given) => ({
      what: 'specification',
      chosen: Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) =>
          name.startsWith('option-') ? [[name.slice('option-'.length), value]] : [],
        ),
      ),
    }),
    wrong: (fields, language, given, of) =>
      Object.fromEntries(
        fields.map((field) =>
          field === 'same' || field === 'combination' || field === 'piece'
            ? ['options', say(language, field === 'same' ? 'change.form.same' : 'change.form.combination')]
            : [optionName(field), wrongOption(field, language, given, of)],
        ),
      ),
    Fields: Options,
    ofProduct: true,
  },
}

const wrongPlace = (given: FormValues, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(addressWrong(addressIn(given, given[addressName('country')] ?? ''), language))

/** What is allowed of an option: so many letters, these signs, one of its values, or nothing any more. */
function wrongOption(
  id: string,
  language: Language,
  given: FormValues,
  { product, line }: Pick<DetailsProps, 'product' | 'line'>,
): string {
  const option = product?.options.find((one) => one.id === id)
  if (option === undefined) return say(language, 'change.form.combination')
  if (isPast(line.stage, untilOf(option))) return say(language, 'change.form.option.past')
  if (!('text' in option)) return say(language, 'basket.choice.not-chosen')
  const refused = refuseText(option, lineOnPiece(given[optionName(id)] ?? ''))
  return refused?.refused === 'letters-not-offered'
    ? say(language, 'basket.choice.letters', { signs: refused.letters.join(' ') })
    : say(language, 'basket.choice.too-long', { most: option.max })
}

type Sentence = 'change.form.same' | 'change.form.day.wrong' | 'change.form.country.wrong'

/** Sentences for the fields that are wrong, each at the field of the form it belongs to. */
function said(
  fields: readonly string[],
  language: Language,
  at: Readonly<Record<string, readonly [field: string, key: Sentence]>>,
): Readonly<Record<string, string>> {
  const found = fields.flatMap((field) => (at[field] === undefined ? [] : [at[field]]))
  return Object.fromEntries(found.map(([field, key]) => [field, say(language, key)]))
}

/** The days that are offered; any day where the shop offers none of its own. */
function Day({ language, shop, order, seenAt, given, answered, sentences }: DetailsProps) {
  if (answered['wished'] !== undefined) return <Said of="day" sentence={sentences['day']} />
  const offered = daysLeft(shop, order, seenAt)
  const label = say(language, 'change.form.day')
  const common = { language, name: 'day', label, problem: sentences['day'], value: given['day'] }
  if (offered === undefined) return <Field {...common} type="date" short />
  if (offered.length === 0) return <Said of="day" sentence={say(language, 'change.form.day.none')} />
  return (
    <Select
      {...common}
      options={offered.map((value) => ({ value, label: formatDate(parseDay(value) ?? 0, language) }))}
    />
  )
}

/**
 * What is wrong where there is no single field for it, in the place that the list of what to correct leads
 * to.
 */
const Said = ({ of, sentence }: { readonly of: string; readonly sentence: string | undefined }) =>
  sentence === undefined ? null : (
    <div id={`field-${of}`} tabindex={-1}>
      <Notice tone="wait">
        <p>{sentence}</p>
      </Notice>
    </div>
  )

/** The address in the form of its country, filled in as it stands. */
function Place({ language, order, given, sentences }: DetailsProps) {
  const typed = given[addressName('country')] !== undefined
  const country = given[addressName('country')] ?? order.destination
  const before: FormValues = typed ? given : { ...addressGiven(order.deliverTo.address), ...given }
  return (
    <>
      <input type="hidden" name="to-shown" value={country} />
      <Select
        language={language}
        name={addressName('country')}
        label={say(language, 'change.form.country')}
        problem={sentences[addressName('country')]}
        value={country}
        options={countries(language).map(({ value, label }) => ({ value, label }))}
      />
      <AddressFields country={country} given={before} sentences={sentences} language={language} />
    </>
  )
}

/** Wrapping is added, or taken off where there is some. */
function Wrap({ language, shop, order, sentences }: DetailsProps) {
  const has = (order.checkout?.wrapping ?? null) !== null
  const fee = shop.settings.selling?.wrapping?.fee ?? 0
  const price = formatMoney({ amountMinor: BigInt(fee), currency: order.currency }, language)
  return (
    <>
      <input type="hidden" name="wrap" value={has ? 'no' : 'yes'} />
      <p>
        {has
          ? say(language, 'change.form.unwrap')
          : fee === 0
            ? say(language, 'change.form.wrap')
            : say(language, 'change.form.wrap.fee', { price })}
      </p>
      <Said of="wrap" sentence={sentences['wrap']} />
    </>
  )
}

/** Every option of the piece with its values, as it stands; those that work has gone past are told. */
function Options({ language, line, product, given, sentences }: DetailsProps) {
  if (product === undefined) return null
  const now = chosenNow(product, line)
  return (
    <>
      <Said of="options" sentence={sentences['options']} />
      {product.options.map((option) => {
        const name = optionName(option.id)
        const common = { language, name, label: option.name[language], problem: sentences[name] }
        const until = untilOf(option)
        if (isPast(line.stage, until)) {
          noteLabel(name, common.label)
          return (
            <p id={`field-${name}`} tabindex={-1}>
              <strong>{option.name[language]}</strong> {valueOf(option, now[option.id] ?? '', language)}{' '}
              <span class="small quiet">{say(language, 'change.form.option.past')}</span>
            </p>
          )
        }
        const stage = say(
          language,
          `change.form.until.${until as 'accepted' | 'in-production' | 'preparing'}`,
        )
        const tells = say(language, 'change.form.until', { stage })
        const value = given[name] ?? now[option.id]
        return 'text' in option ? (
          <Field
            {...common}
            value={value}
            hint={`${say(language, 'change.form.text', { max: option.max })} ${tells}`}
            optional
            maxlength={100}
          />
        ) : (
          <Select
            {...common}
            value={value}
            hint={tells}
            options={option.values.map((one) => ({ value: one.id, label: one.name[language] }))}
          />
        )
      })}
      <p class="small">{say(language, 'change.form.price')}</p>
    </>
  )
}

const valueOf = (option: Product['options'][number], value: string, language: Language): string =>
  'text' in option ? value : (option.values.find(({ id }) => id === value)?.name[language] ?? '')
