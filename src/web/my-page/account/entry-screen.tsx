/** One address of the address book: the country first, then the fields of its form. */
import type { OpenShop } from '#shops'
import { AddressFields } from '#web/addresses'
import { countries, countryName } from '#web/answers'
import type { FormValues, Frame } from '#web/http'
import { Button, Check, ErrorSummary, Page, PageTitle, Select } from '#web/ui'
import { say } from '#words'
import { styles } from '../style.file.ts'

export type EntryView = {
  readonly shop: OpenShop
  /** None for a new one. */
  readonly entry: string | undefined
  /** Undefined while it is still to be chosen. */
  readonly country: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly unknownPostcode: boolean
}

export function entryScreen(frame: Frame, view: EntryView) {
  const { language } = frame
  const { shop, entry, country, sentences } = view
  const title = say(language, entry === undefined ? 'account.entry.new' : 'account.entry.change')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={say(language, 'account.title')} title={title} />
      <ErrorSummary language={language} sentences={sentences} />
      <div class="stack narrow">
        {country === undefined ? <Country frame={frame} view={view} /> : <Fields frame={frame} view={view} />}
        <p>
          <Button look="quiet" href={`/${shop.name}/my/account`}>
            {say(language, 'account.title')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

type Part = { readonly frame: Frame; readonly view: EntryView }

const place = ({ shop, entry }: EntryView): string => `/${shop.name}/my/account/addresses/${entry ?? 'new'}`

function Country({ frame: { language }, view }: Part) {
  return (
    <form method="get" action={place(view)} class="stack-form">
      <Select
        language={language}
        name="country"
        label={say(language, 'account.entry.country')}
        value={view.given['country'] ?? view.shop.settings.home.country}
        problem={view.sentences['country']}
        options={countries(language)}
      />
      <p>
        <Button>{say(language, 'account.entry.country.on')}</Button>
      </p>
    </form>
  )
}

function Fields({ frame: { language }, view }: Part) {
  const { country = '', given, sentences, unknownPostcode } = view
  return (
    <form method="post" action={place(view)} class="stack-form" novalidate>
      <input type="hidden" name="country" value={country} />
      <p>
        {countryName(country, language) ?? country}{' '}
        <a class="target" href={`${place(view)}?country=`}>
          {say(language, 'account.entry.elsewhere')}
        </a>
      </p>
      <AddressFields
        country={country}
        given={given}
        sentences={sentences}
        language={language}
        unknownPostcode={unknownPostcode}
        fills
      />
      <Check name="usual" label={say(language, 'account.entry.usual')} checked={given['usual'] === 'yes'} />
      <p>
        <Button name="act" value="keep">
          {say(language, 'account.save')}
        </Button>
      </p>
    </form>
  )
}
