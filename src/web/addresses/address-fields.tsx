/** The fields of an address in the order of its country. */
import { formOf, regionChoices, type AddressField } from '#addresses'
import type { FormValues } from '#web/http'
import { Button, Field, Notice, Select } from '#web/ui'
import { say, type Language } from '#words'
import { addressField } from './address-form.ts'

export type AddressFieldsProps = {
  readonly country: string
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
  /** A button beside a Japanese postcode fills in its place: the form sends `act=postcode`. */
  readonly fills?: boolean
  /** A postcode was looked up, and stands for no place that we know. */
  readonly unknownPostcode?: boolean
}

const longest = 200

export function AddressFields(props: AddressFieldsProps) {
  const { country, given, sentences, language, fills = false, unknownPostcode = false } = props
  return (
    <>
      {unknownPostcode ? (
        <Notice tone="wait" live>
          <p>{say(language, 'buying.postcode.unknown')}</p>
        </Notice>
      ) : null}
      {formOf(country).fields.map((field) => (
        <Part
          country={country}
          field={field}
          given={given}
          problem={sentences[addressField(field.field)]}
          language={language}
          fills={fills && country === 'JP' && field.field === 'postcode'}
        />
      ))}
    </>
  )
}

type PartProps = {
  readonly country: string
  readonly field: AddressField
  readonly given: FormValues
  readonly problem: string | undefined
  readonly language: Language
  readonly fills: boolean
}

function Part({ country, field, given, problem, language, fills }: PartProps) {
  const name = addressField(field.field)
  const common = { language, name, label: field.label[language], problem, value: given[name] }
  if (field.regions !== undefined)
    return <Select {...common} options={regionChoices({ country, regions: field.regions }, language)} />
  const input = (
    <Field
      {...common}
      hint={hintOf(field, language)}
      autocomplete={field.field === 'lines' ? 'street-address' : field.autocomplete}
      optional={!field.required}
      maxlength={longest}
      {...(field.field === 'lines' ? { rows: 2 } : {})}
      {...(field.field === 'phone' ? { type: 'tel' as const } : {})}
      {...(field.field === 'postcode' ? { short: true } : {})}
    />
  )
  if (!fills) return input
  return (
    <div class="row bottom">
      {input}
      <Button look="second" name="act" value="postcode">
        {say(language, 'buying.postcode.fill')}
      </Button>
    </div>
  )
}

function hintOf({ field, example }: AddressField, language: Language): string | undefined {
  if (field === 'phone') return say(language, 'buying.phone.hint')
  if (field === 'lines') return say(language, 'buying.lines.hint')
  return example === undefined ? undefined : say(language, 'buying.example', { example })
}
