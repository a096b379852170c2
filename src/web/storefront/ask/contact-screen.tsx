/** The contact form, and what is said when a question has come in. */
import { categories, keptDays } from '#inquiries'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { Button, DescriptionList, ErrorSummary, Field, Notice, Page, PageTitle, Select } from '#web/ui'
import { say } from '#words'
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
}

export function contactScreen(frame: Frame, { shop, given, sentences, key }: ContactProps) {
  const { language } = frame
  const title = say(language, 'contact.title')
  const labels = {
    category: say(language, 'contact.category'),
    order: say(language, 'contact.order'),
    name: say(language, 'contact.name'),
    address: say(language, 'contact.address'),
    words: say(language, 'contact.words'),
  }
  const field = (name: keyof typeof labels) => ({
    language,
    name,
    label: labels[name],
    value: given[name],
    problem: sentences[name],
  })
  return (
    <Page frame={frame} title={title} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'contact.lede')} />
      <div class="stack-wide narrow">
        <Within shop={shop} frame={frame} />
        <p>
          {say(language, 'contact.my-page')}{' '}
          <a href={`/${shop.name}/my/`}>{say(language, 'contact.my-page-link')}</a>
        </p>
        <ErrorSummary language={language} sentences={sentences} labels={labels} />
        <form class="stack-form" method="post" action={contactAddress(shop.name)}>
          <input type="hidden" name="key" value={key} />
          <Select
            {...field('category')}
            options={categories.map((one) => ({
              value: one,
              label: say(language, `contact.category.${one}`),
            }))}
          />
          <Field {...field('name')} autocomplete="name" maxlength={100} />
          <Field {...field('address')} type="email" autocomplete="email" maxlength={254} />
          <Field
            {...field('order')}
            hint={say(language, 'contact.order.hint')}
            optional
            short
            autocomplete="off"
            maxlength={40}
          />
          <Field {...field('words')} hint={say(language, 'contact.words.hint')} rows={8} maxlength={4000} />
          <p class="small quiet">
            {say(language, 'contact.kept', { days: keptDays })}{' '}
            <a href={`/${shop.name}/privacy`}>{say(language, 'privacy.title')}</a>
          </p>
          <div>
            <Button>{say(language, 'contact.press')}</Button>
          </div>
        </form>
        <section class="stack" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{say(language, 'contact.elsewhere')}</h2>
          <DescriptionList rows={sellerRows({ shop, language })} />
        </section>
      </div>
    </Page>
  )
}

function Within({ shop, frame: { language } }: { shop: OpenShop; frame: Frame }) {
  const hours = shop.settings.selling?.seller?.hours[language]
  if (hours === undefined) return null
  const length = lengthWords(shop.settings.periods.answer, language)
  return <p>{say(language, 'contact.within', { length, hours })}</p>
}

export function contactDoneScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const title = say(language, 'contact.done.title')
  const length = lengthWords(shop.settings.periods.answer, language)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} />
      <Notice tone="good" live>
        <p>{say(language, 'contact.done', { length, address: shop.settings.mail.address })}</p>
      </Notice>
      <p class="actions">
        <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
      </p>
    </Page>
  )
}
