/** A customer's own account: name and language, mail address, and where things are sent. */
import { labelOf } from '#addresses'
import { formatMoment } from '#calendar'
import { mailAdvice, mostEntries, type BookEntry, type Customer, type NewAddress } from '#customers'
import type { OpenShop } from '#shops'
import { addressOfEntry } from '#web/addresses'
import type { FormValues, Frame } from '#web/http'
import {
  Button,
  DescriptionList,
  ErrorSummary,
  Field,
  Notice,
  Page,
  PageTitle,
  RadioCards,
  Tag,
} from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { styles } from '../style.file.ts'

/** What was done just now, for the sentence that says so. */
export const saved = ['details', 'address', 'removed', 'usual', 'dropped', 'mail'] as const
export type Saved = (typeof saved)[number]

export type AccountView = {
  readonly shop: OpenShop
  readonly customer: Customer
  readonly waiting: NewAddress | undefined
  readonly book: readonly BookEntry[]
  /** Other addresses that staff joined to this customer's. */
  readonly others: readonly string[]
  readonly done: Saved | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

type Part = AccountView & { readonly language: Language }

const addressOf = ({ shop }: Pick<AccountView, 'shop'>, place = ''): string =>
  `/${shop.name}/my/account${place}`

export function accountScreen(frame: Frame, view: AccountView) {
  const { language } = frame
  const { done, sentences } = view
  const title = say(language, 'account.title')
  const part = { ...view, language }
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={say(language, 'common.my-page')}
        title={title}
        sentence={say(language, 'account.sentence')}
      />
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, `account.saved.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary language={language} sentences={sentences} />
      <div class="stack-wide narrow">
        <Details {...part} />
        <Mail {...part} />
        <Book {...part} />
        <p>
          <Button look="quiet" href={`/${view.shop.name}/my/`}>
            {say(language, 'common.my-page')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

function Details(props: Part) {
  const { customer, given, sentences, language } = props
  return (
    <section class="stack" aria-labelledby="details">
      <h2 id="details">{say(language, 'account.details')}</h2>
      <form method="post" action={addressOf(props)} class="stack" novalidate>
        <Field
          language={language}
          name="name"
          label={say(language, 'account.name')}
          hint={say(language, 'account.name.hint')}
          value={given['name'] ?? customer.name}
          problem={sentences['name']}
          autocomplete="name"
          maxlength={100}
        />
        <RadioCards
          language={language}
          name="language"
          label={say(language, 'account.language')}
          hint={say(language, 'account.language.hint')}
          value={given['language'] ?? customer.language}
          problem={sentences['language']}
          choices={[
            { value: 'ja', label: <span lang="ja">{say(language, 'common.japanese')}</span> },
            { value: 'en', label: <span lang="en">{say(language, 'common.english')}</span> },
          ]}
        />
        <p>
          <Button>{say(language, 'account.save')}</Button>
        </p>
      </form>
    </section>
  )
}

function Mail(props: Part) {
  const { shop, customer, others, waiting, given, sentences, language } = props
  return (
    <section class="stack" aria-labelledby="mail">
      <h2 id="mail">{say(language, 'account.mail')}</h2>
      <DescriptionList
        rows={[
          [say(language, 'account.mail.now'), <span class="typed">{customer.address}</span>],
          ...others.map(
            (address) => [say(language, 'account.mail.also'), <span class="typed">{address}</span>] as const,
          ),
        ]}
      />
      {waiting === undefined ? null : (
        <Notice tone="wait">
          <p>
            {say(language, 'account.mail.waiting', {
              address: waiting.address,
              moment: formatMoment(waiting.expiresAt, shop.calendar.zone, language),
            })}
          </p>
          {mailAdvice(waiting.address, shop.settings.mail.address).map(({ key, values }) => (
            <p>{say(language, key, values)}</p>
          ))}
          <form method="post" action={addressOf(props, '/mail/drop')}>
            <Button look="quiet">{say(language, 'account.mail.drop')}</Button>
          </form>
        </Notice>
      )}
      <form method="post" action={addressOf(props, '/mail')} class="stack" novalidate>
        <Field
          language={language}
          name="mail"
          label={say(language, 'account.mail.new')}
          hint={say(language, 'account.mail.hint')}
          value={given['mail']}
          problem={sentences['mail']}
          inputmode="email"
          autocomplete="email"
          maxlength={254}
        />
        <p>
          <Button look="second">{say(language, 'account.mail.press')}</Button>
        </p>
      </form>
    </section>
  )
}

function Book(props: Part) {
  const { book, language } = props
  return (
    <section class="stack" aria-labelledby="book">
      <h2 id="book">{say(language, 'account.book')}</h2>
      <p class="quiet">{say(language, book.length === 0 ? 'account.book.none' : 'account.book.sentence')}</p>
      {book.length === 0 ? null : (
        <ul class="book stack">
          {book.map((one) => (
            <li class="stack-small">
              <Entry {...props} one={one} />
            </li>
          ))}
        </ul>
      )}
      {book.length >= mostEntries ? (
        <p>{say(language, 'account.book.full', { max: mostEntries })}</p>
      ) : (
        <p>
          <Button look="second" href={addressOf(props, '/addresses/new')}>
            {say(language, 'account.book.add')}
          </Button>
        </p>
      )}
    </section>
  )
}

function Entry(props: Part & { readonly one: BookEntry }) {
  const { one, shop, language } = props
  const address = addressOfEntry(one.address)
  const place = (act: string): string => addressOf(props, `/addresses/${one.entry}${act}`)
  // Of several buttons with the same word, each says for whom it is to whoever hears the page.
  const button = (key: WordKey) => (
    <>
      {say(language, key)}
      <span class="unseen">{say(language, 'account.book.about', { name: address.name })}</span>
    </>
  )
  return (
    <>
      {one.usual ? (
        <p>
          <Tag tone="shop">{say(language, 'account.book.usual')}</Tag>
        </p>
      ) : null}
      <address>
        {labelOf(address, { from: shop.settings.home.country }).map((line) => (
          <div>{line}</div>
        ))}
        <div class="small quiet numbers">{address.phone}</div>
      </address>
      <div class="row">
        <Button look="quiet" href={place('')}>
          {button('account.book.change')}
        </Button>
        {one.usual ? null : (
          <form method="post" action={place('/usual')}>
            <Button look="quiet">{button('account.book.make-usual')}</Button>
          </form>
        )}
        <form method="post" action={place('/remove')}>
          <Button look="quiet">{button('account.book.remove')}</Button>
        </form>
      </div>
    </>
  )
}
