/** What to check when letters do not come: whether there is an order, which domain to allow, six causes. */
import type { OpenShop } from '#shops'
import type { Frame, FormValues } from '#web/http'
import { Button, DescriptionList, ErrorSummary, Field, Notice, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { contactAddress } from '../ask/contact-screen.tsx'
import { style } from '../style.file.ts'

/** `asked` after the question; what was typed, and what is wrong with it. */
export type MailTrouble = {
  readonly asked: boolean
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

/** The six causes, in the order in which they are most often it. */
const causes = ['refused', 'filter', 'bulk', 'pc', 'spam', 'rfc'] as const

export function mailTroubleScreen(frame: Frame, shop: OpenShop, shown: MailTrouble) {
  const { language, site } = frame
  const { address } = shop.settings.mail
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const seller = shop.settings.selling?.seller
  return (
    <Page frame={frame} title={say(language, 'mail.trouble.title')} styles={[style]}>
      <PageTitle
        over={site.name}
        title={say(language, 'mail.trouble.title')}
        sentence={say(language, 'mail.trouble.sentence')}
      />
      <div class="stack-wide narrow">
        <Question frame={frame} shown={shown} />
        <section class="stack" aria-labelledby="allow">
          <h2 id="allow">{say(language, 'mail.trouble.allow')}</h2>
          <p>{say(language, 'mail.trouble.allow.says')}</p>
          <DescriptionList
            rows={[
              [say(language, 'mail.trouble.from'), address],
              [say(language, 'mail.trouble.domain'), <strong>{domain}</strong>],
            ]}
          />
        </section>
        <section class="stack" aria-labelledby="causes">
          <h2 id="causes">{say(language, 'mail.trouble.causes')}</h2>
          <ol class="stack">
            {causes.map((cause) => (
              <li>
                <strong>{say(language, `mail.trouble.${cause}`)}</strong>
                <p>{say(language, `mail.trouble.${cause}.says`, { domain, address })}</p>
              </li>
            ))}
          </ol>
        </section>
        <section class="stack" aria-labelledby="other">
          <h2 id="other">{say(language, 'mail.trouble.other')}</h2>
          <p>{say(language, 'mail.trouble.other.says', { address })}</p>
          <p>
            <Button look="second" href={`${contactAddress(shop.name)}?category=order`}>
              {say(language, 'common.write-to-us')}
            </Button>
          </p>
          {seller === undefined ? null : (
            <p>
              {say(language, 'mail.trouble.call', { phone: seller.phone, hours: seller.hours[language] })}
            </p>
          )}
        </section>
      </div>
    </Page>
  )
}

function Question({ frame: { language, site }, shown }: { frame: Frame; shown: MailTrouble }) {
  const { asked, given, sentences } = shown
  return (
    <section class="stack" aria-labelledby="order">
      <h2 id="order">{say(language, 'mail.trouble.order')}</h2>
      {asked ? (
        <Notice tone="good" title={say(language, 'mail.trouble.asked')} live>
          <p>{say(language, 'mail.trouble.asked.says')}</p>
        </Notice>
      ) : (
        <p>{say(language, 'mail.trouble.order.says')}</p>
      )}
      <ErrorSummary language={language} sentences={sentences} />
      <form method="post" action={`${site.home}mail-trouble`} class="stack" novalidate>
        <Field
          language={language}
          name="address"
          value={given['address']}
          problem={sentences['address']}
          label={say(language, 'mail.trouble.address')}
          inputmode="email"
          autocomplete="email"
          maxlength={254}
        />
        <div class="actions">
          <Button look={asked ? 'second' : 'first'}>{say(language, 'mail.trouble.ask')}</Button>
        </div>
      </form>
      <p>
        {say(language, 'mail.trouble.number')}{' '}
        <a href={`${site.home}my/`}>{say(language, 'mail.trouble.to-my-page')}</a>
      </p>
    </section>
  )
}
