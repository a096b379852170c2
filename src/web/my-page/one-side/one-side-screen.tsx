/** The form for whoever holds a certificate, and what is said after it: the same to everybody. */
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { Button, ErrorSummary, Field, Notice, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { styles } from '../style.file.ts'

type Props = {
  readonly shop: OpenShop
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function oneSideScreen(frame: Frame, { shop, given, sentences }: Props) {
  const { language } = frame
  const title = say(language, 'one-side.title')
  return (
    <Page frame={frame} title={title} styles={styles}>
      <PageTitle
        over={wordIn(shop.settings.name, language)}
        title={title}
        sentence={say(language, 'one-side.lede')}
      />
      <div class="narrow stack-wide">
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack" method="post" action={`/${shop.name}/my/one-side`}>
          <Field
            language={language}
            name="certificate"
            label={say(language, 'remake.certificate')}
            hint={say(language, 'remake.certificate.hint')}
            value={given['certificate']}
            problem={sentences['certificate']}
            autocomplete="off"
            maxlength={40}
            short
          />
          <Field
            language={language}
            name="address"
            type="email"
            autocomplete="email"
            label={say(language, 'one-side.address')}
            hint={say(language, 'one-side.address.hint')}
            value={given['address']}
            problem={sentences['address']}
            maxlength={254}
          />
          <div>
            <Button>{say(language, 'one-side.press')}</Button>
          </div>
        </form>
        <p>
          <a href={`/${shop.name}/policy`}>{say(language, 'common.policy')}</a>
        </p>
      </div>
    </Page>
  )
}

export function oneSideAskedScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const title = say(language, 'one-side.asked.title')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={wordIn(shop.settings.name, language)} title={title} />
      <div class="narrow stack-wide">
        <Notice tone="good" live>
          <p>{say(language, 'one-side.asked')}</p>
        </Notice>
        <p>
          <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
        </p>
      </div>
    </Page>
  )
}
