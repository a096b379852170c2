/** The page that asks who buys and where it goes, in the form of the country it goes to. */
import { labelOf } from '#addresses'
import { basketLimits } from '#basket'
import type { BookEntry } from '#customers'
import { AddressFields, addressOfEntry } from '#web/addresses'
import { countries, countryName } from '#web/answers'
import type { FormValues, Frame } from '#web/http'
import { Button, Check, ErrorSummary, Field, Page, RadioCards, Select } from '#web/ui'
import { say, type Language } from '#words'
import { style } from '../style.file.ts'
import { Trail } from './trail.tsx'

type Props = {
  readonly shop: string
  readonly destination: string
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** A postcode was looked up, and stands for no place that we know. */
  readonly unknownPostcode: boolean
  /** For whoever is signed in: their addresses in this country. */
  readonly book: readonly BookEntry[] | undefined
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
      <ErrorSummary language={language} sentences={sentences} />
      <Book {...props} language={language} />
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

function Where(props: Part) {
  const { shop, destination, given, sentences, unknownPostcode, book, language } = props
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
      <AddressFields
        country={destination}
        given={given}
        sentences={sentences}
        language={language}
        unknownPostcode={unknownPostcode}
        fills
      />
      {book === undefined ? null : (
        <Check name="keep" label={say(language, 'account.keep')} checked={given['keep'] === 'yes'} />
      )}
    </section>
  )
}

/** Fills the fields below with one of the addresses that are kept. A form of its own: Enter below goes on. */
function Book({ shop, book = [], language }: Part) {
  if (book.length === 0) return null
  return (
    <form method="get" action={`/${shop}/checkout/who`} class="row bottom narrow">
      <Select
        language={language}
        name="saved"
        label={say(language, 'account.use')}
        hint={say(language, 'account.use.hint')}
        value={book[0]?.entry}
        options={book.map(({ entry, address }) => {
          const to = addressOfEntry(address)
          const lines = labelOf({ ...to, name: '' }, { from: to.country })
          return { value: entry, label: [to.name, ...lines].join(' ') }
        })}
      />
      <Button look="second">{say(language, 'account.use.press')}</Button>
    </form>
  )
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
