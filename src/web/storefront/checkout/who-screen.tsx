/** The page that asks who buys and where it goes, in the form of the country it goes to. */
import { formOf, type AddressField } from '#addresses'
import { basketLimits } from '#basket'
import { countries, countryName } from '#web/answers'
import type { FormValues, Frame } from '#web/http'
import { Button, ErrorSummary, Field, Notice, Page, RadioCards, Select } from '#web/ui'
import { say, type Language } from '#words'
import { style } from '../style.file.ts'
import { Trail } from './trail.tsx'
import { addressField } from './who.ts'

type Props = {
  readonly shop: string
  readonly destination: string
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** A postcode was looked up, and stands for no place that we know. */
  readonly unknownPostcode: boolean
}

export function whoScreen(frame: Frame, props: Props) {
  const { language } = frame
  const { shop, sentences } = props
  const title = say(language, 'buying.who.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <Trail shop={shop} at="who" language={language} />
      <div class="lede">
        <h1>{title}</h1>
      </div>
      <ErrorSummary language={language} sentences={sentences} labels={labelsOf(language)} />
      <form method="post" action={`/${shop}/checkout/who`} class="stack-form narrow">
        <Mail {...props} language={language} />
        <Where {...props} language={language} />
        <Buyer {...props} language={language} />
        <p>
          <Button name="act" value="on">
            {say(language, 'buying.on')}
          </Button>
        </p>
      </form>
    </Page>
  )
}

/** Over fields whose problem does not name them. */
const labelsOf = (language: Language): Readonly<Record<string, string>> => ({
  gift: say(language, 'buying.gift'),
  'own-name': say(language, 'buying.own-name'),
  country: say(language, 'buying.country'),
  buyer: say(language, 'buying.as'),
})

type Part = Props & { readonly language: Language }

function Mail({ given, sentences, language }: Part) {
  return (
    <Field
      language={language}
      name="mail"
      label={say(language, 'buying.mail')}
      hint={say(language, 'buying.mail.hint')}
      type="text"
      inputmode="email"
      autocomplete="email"
      maxlength={basketLimits.mail}
      value={given['mail']}
      problem={sentences['mail']}
    />
  )
}

function Where({ shop, destination, given, sentences, unknownPostcode, language }: Part) {
  return (
    <section class="stack-form" aria-labelledby="where">
      <h2 id="where">{say(language, 'buying.where')}</h2>
      <RadioCards
        language={language}
        name="gift"
        label={say(language, 'buying.gift')}
        value={given['gift']}
        problem={sentences['gift']}
        choices={[
          { value: 'no', label: say(language, 'buying.gift.no') },
          { value: 'yes', label: say(language, 'buying.gift.yes'), hint: say(language, 'buying.gift.hint') },
        ]}
      />
      <p>
        {say(language, 'buying.goes-to', { country: countryName(destination, language) ?? destination })}{' '}
        <a href={`/${shop}/basket#field-destination`}>{say(language, 'buying.goes-elsewhere')}</a>
      </p>
      {unknownPostcode ? (
        <Notice tone="wait" live>
          <p>{say(language, 'buying.postcode.unknown')}</p>
        </Notice>
      ) : null}
      {formOf(destination).fields.map((field) => (
        <AddressPart
          field={field}
          given={given}
          problem={sentences[addressField(field.field)]}
          language={language}
          fills={destination === 'JP' && field.field === 'postcode'}
        />
      ))}
    </section>
  )
}

type PartProps = {
  readonly field: AddressField
  readonly given: FormValues
  readonly problem: string | undefined
  readonly language: Language
  /** A button beside it fills in the place. */
  readonly fills: boolean
}

function AddressPart({ field, given, problem, language, fills }: PartProps) {
  const name = addressField(field.field)
  const common = { language, name, label: field.label[language], problem, value: given[name] }
  if (field.regions !== undefined)
    return (
      <Select
        {...common}
        options={field.regions.map((region) => ({
          value: region.key,
          label: language === 'ja' ? region.name : (region.latin ?? region.name),
        }))}
      />
    )
  const input = (
    <Field
      {...common}
      hint={hintOf(field, language)}
      autocomplete={field.field === 'lines' ? 'street-address' : field.autocomplete}
      optional={!field.required}
      maxlength={basketLimits.text}
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

function Buyer({ destination, given, sentences, language }: Part) {
  return (
    <section class="stack-form" aria-labelledby="buyer">
      <h2 id="buyer">{say(language, 'buying.buyer')}</h2>
      <Field
        language={language}
        name="own-name"
        label={say(language, 'buying.own-name')}
        hint={say(language, 'buying.own-name.hint')}
        autocomplete="name"
        optional
        maxlength={basketLimits.name}
        value={given['own-name']}
        problem={sentences['own-name']}
      />
      <Select
        language={language}
        name="country"
        label={say(language, 'buying.country')}
        hint={say(language, 'buying.country.hint')}
        value={given['country'] ?? destination}
        problem={sentences['country']}
        options={countries(language)}
      />
      <RadioCards
        language={language}
        name="buyer"
        label={say(language, 'buying.as')}
        hint={say(language, 'buying.as.hint')}
        value={given['buyer']}
        problem={sentences['buyer']}
        choices={[
          { value: 'consumer', label: say(language, 'buying.as.consumer') },
          { value: 'business', label: say(language, 'buying.as.business') },
        ]}
      />
    </section>
  )
}
