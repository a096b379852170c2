/** The contact form, and what is said when a question has come in. */
import { categoriesOf, requestsWithOrder, type Category } from '#inquiries'
import { listed, requestWord } from '#sentences'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { PhotoFields, photoScript, photoStyle } from '#web/photos'
import {
  Button,
  DescriptionList,
  ErrorSummary,
  Field,
  Markdown,
  Notice,
  Page,
  PageTitle,
  Select,
} from '#web/ui'
import { say, type Language } from '#words'
import { MailAdvice } from '../checkout/mail-advice.tsx'
import type { Known } from './answers-first.ts'
import { lengthWords } from '../legal/terms.ts'
import { sellerRows } from '../legal/legal-screen.tsx'
import { style } from '../style.file.ts'

export const contactAddress = (shop: string): string => `/${shop}/contact`

export type ContactProps = {
  readonly shop: OpenShop
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** Names what is sent: the same form sent twice is one question. */
  readonly key: string
  /** Photos that came with an earlier try. */
  readonly kept?: readonly string[]
  /** What may answer it already: shown before it is sent, and then it is sent all the same. */
  readonly known?: readonly Known[]
}

/** What this shop is asked about; `chosen` stays on the list wherever it was chosen. */
const offered = ({ documents }: OpenShop, chosen: string | undefined): readonly Category[] => {
  const all = categoriesOf(documents.policy)
  return all.some((one) => one === chosen)
    ? all
    : [...all, ...(['faulty', 'service', 'parts'] as const).filter((one) => one === chosen)]
}

/** For what the shop's policy wants the number; for all else it helps and is not needed. */
function orderHint({ documents }: OpenShop, language: Language): string {
  const requests = requestsWithOrder(documents.policy).map((request) => requestWord(request, language))
  return requests.length === 0
    ? say(language, 'contact.order.hint')
    : say(language, 'contact.order.hint-for', { requests: listed(requests, language) })
}

export function contactScreen(frame: Frame, props: ContactProps) {
  const { shop, sentences, known = [] } = props
  const { language } = frame
  const labels = labelsIn(language)
  return (
    <Page
      frame={frame}
      title={say(language, 'contact.title')}
      styles={[style, photoStyle]}
      scripts={[photoScript]}
    >
      <PageTitle
        title={say(language, 'contact.title')}
        over={frame.site.name}
        sentence={say(language, 'contact.lede')}
      />
      <div class="stack-wide narrow">
        <Within shop={shop} frame={frame} />
        <MyPage shop={shop} language={language} />
        <ErrorSummary language={language} sentences={sentences} />
        <Answers known={known} address={`/${shop.name}/`} language={language} />
        <ContactForm {...props} language={language} labels={labels} />
        <Elsewhere shop={shop} language={language} />
      </div>
    </Page>
  )
}

const labelsIn = (language: Language) => ({
  category: say(language, 'contact.category'),
  order: say(language, 'contact.order'),
  name: say(language, 'contact.name'),
  address: say(language, 'contact.address'),
  words: say(language, 'contact.words'),
})

type FormProps = ContactProps & {
  readonly language: Language
  readonly labels: ReturnType<typeof labelsIn>
}

function ContactForm({ shop, given, sentences, key, kept = [], known = [], language, labels }: FormProps) {
  const field = (name: keyof typeof labels) => ({
    language,
    name,
    label: labels[name],
    value: given[name],
    problem: sentences[name],
  })
  return (
    <form
      class="stack-form"
      method="post"
      action={contactAddress(shop.name)}
      enctype="multipart/form-data"
      id="contact"
    >
      <input type="hidden" name="key" value={key} />
      {known.length === 0 ? null : <input type="hidden" name="read" value="yes" />}
      <input type="hidden" name="about" value={given['about'] ?? ''} />
      <Select
        {...field('category')}
        options={offered(shop, given['category']).map((one) => ({
          value: one,
          label: say(language, `contact.category.${one}`),
        }))}
      />
      <Field {...field('name')} autocomplete="name" maxlength={100} />
      <Field {...field('address')} type="email" autocomplete="email" maxlength={254} />
      <Field
        {...field('order')}
        hint={orderHint(shop, language)}
        optional={!requestsWithOrder(shop.documents.policy).includes(given['about'] ?? '')}
        short
        autocomplete="off"
        maxlength={40}
      />
      <Field {...field('words')} hint={say(language, 'contact.words.hint')} rows={8} maxlength={4000} />
      <PhotoFields
        language={language}
        shop={shop.name}
        label={say(language, 'inquiry.photos')}
        problem={sentences['photos']}
        kept={kept}
        optional
      />
      <Kept shop={shop} language={language} />
      <div>
        <Button>{say(language, known.length === 0 ? 'contact.press' : 'contact.found.send')}</Button>
      </div>
    </form>
  )
}

const Kept = ({ shop, language }: { shop: OpenShop; language: Language }) => (
  <p class="small quiet">
    {say(language, 'contact.kept')} <a href={`/${shop.name}/privacy`}>{say(language, 'privacy.title')}</a>
  </p>
)

const Elsewhere = ({ shop, language }: { shop: OpenShop; language: Language }) => (
  <section class="stack" aria-labelledby="elsewhere">
    <h2 id="elsewhere">{say(language, 'contact.elsewhere')}</h2>
    <DescriptionList rows={sellerRows({ shop, language })} />
  </section>
)

const MyPage = ({ shop, language }: { shop: OpenShop; language: Language }) => (
  <p>
    {say(language, 'contact.my-page')}{' '}
    <a href={`/${shop.name}/my/`}>{say(language, 'contact.my-page-link')}</a>
  </p>
)

function Within({ shop, frame: { language } }: { shop: OpenShop; frame: Frame }) {
  const hours = shop.settings.selling?.seller?.hours[language]
  if (hours === undefined) return null
  const length = lengthWords(shop.settings.periods.answer, language)
  return <p>{say(language, 'contact.within', { length, hours })}</p>
}

/** Answers that stand already; whoever finds theirs need not send. */
function Answers({
  known,
  address,
  language,
}: {
  known: readonly Known[]
  address: string
  language: Language
}) {
  if (known.length === 0) return null
  return (
    <section class="stack" aria-labelledby="found" role="status">
      <h2 id="found">{say(language, 'contact.found.title')}</h2>
      <p>{say(language, 'contact.found')}</p>
      {known.map(({ title, text, address: place }) => (
        <details class="fold" open={known.length === 1}>
          <summary>{title}</summary>
          <Markdown text={text} language={language} />
          <p>
            <a href={place}>{say(language, 'contact.found.read')}</a>
          </p>
        </details>
      ))}
      <p class="row">
        <Button href={address} look="second">
          {say(language, 'contact.found.done')}
        </Button>
        <Button form="contact">{say(language, 'contact.found.send')}</Button>
      </p>
    </section>
  )
}

/** What was sent: its number, its page, and whoever is written to. */
export type Sent = { readonly number: string; readonly page: string; readonly address: string }

export function contactDoneScreen(frame: Frame, shop: OpenShop, link: Sent | undefined) {
  const { language } = frame
  const title = say(language, 'contact.done.title')
  const length = lengthWords(shop.settings.periods.answer, language)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} />
      <Notice tone="good" live>
        <p>{say(language, 'contact.done', { length, address: shop.settings.mail.address })}</p>
        {link === undefined ? null : (
          <p>
            {say(language, 'contact.done.number', { number: link.number })}{' '}
            <a href={link.page}>{say(language, 'contact.done.page')}</a>
          </p>
        )}
      </Notice>
      {link === undefined ? null : <MailAdvice mail={link.address} shop={shop} language={language} />}
      <p class="actions">
        <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
      </p>
    </Page>
  )
}
