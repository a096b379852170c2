/**
 * The ways in, and what is said after each: three forms on one page, the page after asking for a link, the
 * link itself.
 */
import { formatMoment, type Instant } from '#calendar'
import type { MailAdvice } from '#customers'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Deadline, DescriptionList, ErrorSummary, Field, Notice, Page, PageTitle } from '#web/ui'
import { say, type WordKey } from '#words'
import { styles } from '../style.file.ts'

/** What was typed and what is wrong with it. `wanted` when somebody came from a page they may not see yet. */
export type WaysIn = {
  readonly shop: OpenShop
  readonly given: Readonly<Record<string, string>>
  readonly sentences: Readonly<Record<string, string>>
  readonly wanted: boolean
}

export function waysInScreen(frame: Frame, { shop, given, sentences, wanted }: WaysIn) {
  const { language, site } = frame
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  const example = `${shop.settings['order-prefix']}-000123`
  return (
    <Page frame={frame} title={say(language, 'common.my-page')} styles={styles} unlisted>
      <PageTitle
        over={`${site.name} · ${say(language, 'common.my-page')}`}
        title={say(language, 'my.ways.title')}
        sentence={say(language, 'my.ways.sentence')}
      />
      {wanted ? (
        <Notice tone="wait" live>
          <p>{say(language, 'my.ways.wanted')}</p>
        </Notice>
      ) : null}
      <ErrorSummary language={language} sentences={sentences} />
      <div class="ways">
        <Way frame={frame} way="link">
          <Field
            {...field('link-address')}
            label={say(language, 'my.link.address')}
            hint={say(language, 'my.link.hint')}
            inputmode="email"
            autocomplete="email"
            maxlength={254}
          />
        </Way>
        <Way frame={frame} way="guest">
          <Field
            {...field('number')}
            label={say(language, 'my.guest.number')}
            maxlength={40}
            hint={say(language, 'my.guest.number-hint', { example })}
            short
            autocomplete="off"
          />
          <Field
            {...field('guest-address')}
            label={say(language, 'my.link.address')}
            hint={say(language, 'my.link.hint')}
            inputmode="email"
            autocomplete="email"
            maxlength={254}
          />
        </Way>
        <Way frame={frame} way="gift">
          <Field {...field('code')} label={say(language, 'my.gift.code')} maxlength={80} autocomplete="off" />
        </Way>
        <Way frame={frame} way="certificate">
          <Field
            {...field('certificate')}
            label={say(language, 'my.certificate.number')}
            maxlength={40}
            autocomplete="off"
            short
          />
        </Way>
      </div>
    </Page>
  )
}

function Way({
  frame: { language, site },
  way,
  children,
}: {
  frame: Frame
  way: 'link' | 'guest' | 'gift' | 'certificate'
  children: unknown
}) {
  return (
    <section aria-labelledby={`way-${way}`}>
      <h2 id={`way-${way}`}>{say(language, `my.${way}.title`)}</h2>
      <p class="quiet">{say(language, `my.${way}.sentence`)}</p>
      <form method="post" action={`${site.home}my/${way}`} class="stack" novalidate>
        {children}
        <Button look={way === 'link' ? 'first' : 'second'}>{say(language, `my.${way}.press`)}</Button>
      </form>
    </section>
  )
}

/** After a certificate's number: the same for every number. */
export function certificateAskedScreen(frame: Frame, shop: OpenShop) {
  const { language, site } = frame
  const title = say(language, 'my.certificate.asked.title')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={site.name} title={title} />
      <div class="narrow stack">
        <p>{say(language, 'my.certificate.asked')}</p>
        <p>
          <Button look="second" href={`/${shop.name}/contact`}>
            {say(language, 'my.certificate.write')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

/** After asking for a link: the same for every address, known or not. */
export type LinkAsked = {
  readonly shop: OpenShop
  readonly address: string
  readonly expiresAt: Instant
  readonly advice: readonly MailAdvice[]
  /** A code that was typed and opened nothing, and why. */
  readonly wrong?: { readonly code: string; readonly sentence: string } | undefined
}

export function linkAskedScreen(frame: Frame, { shop, address, expiresAt, advice, wrong }: LinkAsked) {
  const { language, site } = frame
  const mail = shop.settings.mail.address
  const domain = mail.slice(mail.indexOf('@') + 1)
  const hints: readonly WordKey[] = [
    'my.sent.hint-typed',
    'my.sent.hint-spam',
    'my.sent.hint-domain',
    'my.sent.hint-refusal',
    'my.sent.hint-order',
    'my.sent.hint-write',
  ]
  return (
    <Page frame={frame} title={say(language, 'my.sent.title')} styles={styles} unlisted>
      <PageTitle
        over={site.name}
        title={say(language, 'my.sent.title')}
        sentence={say(language, 'my.sent.sentence')}
      />
      <div class="stack narrow">
        <ErrorSummary language={language} sentences={wrong === undefined ? {} : { code: wrong.sentence }} />
        <DescriptionList
          rows={[
            [say(language, 'my.sent.address'), <span class="typed">{address}</span>],
            [
              say(language, 'my.sent.until'),
              <Deadline at={expiresAt} zone={shop.calendar.zone} language={language} />,
            ],
          ]}
        />
        <p>{say(language, 'my.sent.once')}</p>
        <form method="post" action={`${site.home}my/link/code`} class="stack" novalidate>
          <Field
            language={language}
            name="code"
            label={say(language, 'my.code')}
            hint={say(language, 'my.code.hint')}
            value={wrong?.code}
            problem={wrong?.sentence}
            autocomplete="one-time-code"
            maxlength={40}
            short
          />
          <Button look="second">{say(language, 'my.code.press')}</Button>
        </form>
        {advice.map(({ key, values }) => (
          <Notice tone="wait">
            <p>{say(language, key, values)}</p>
          </Notice>
        ))}
        <section class="stack">
          <h2>{say(language, 'my.sent.nothing')}</h2>
          <ul class="hints">
            {hints.map((hint) => (
              <li>{say(language, hint, { domain, address: mail })}</li>
            ))}
          </ul>
          <p>
            <a href={`${site.home}mail-trouble`}>{say(language, 'mail.trouble.title')}</a>
          </p>
        </section>
        <p>
          <Button look="second" href={`${site.home}my/`}>
            {say(language, 'my.sent.again')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

/**
 * Behind a mailed link: a button, since programs that look through mail open links, and a link opens once.
 */
export function enterScreen(frame: Frame, token: string) {
  const { language, site } = frame
  return (
    <Page frame={frame} title={say(language, 'my.enter.title')} styles={styles} unlisted>
      <PageTitle
        over={site.name}
        title={say(language, 'my.enter.title')}
        sentence={say(language, 'my.enter.sentence')}
      />
      <form method="post" action={`${site.home}my/sign-in`}>
        <input type="hidden" name="token" value={token} />
        <Button>{say(language, 'my.enter.press')}</Button>
      </form>
    </Page>
  )
}

export function linkRefusedScreen(frame: Frame, refused: 'link-used' | 'link-expired' | 'link-unknown') {
  const { language, site } = frame
  return (
    <Page frame={frame} title={say(language, 'my.enter.refused.title')} styles={styles} unlisted>
      <PageTitle
        over={site.name}
        title={say(language, 'my.enter.refused.title')}
        sentence={say(language, `my.enter.${refused}`)}
      />
      <p>
        <Button href={`${site.home}my/`}>{say(language, 'my.enter.again')}</Button>
      </p>
    </Page>
  )
}

const minute = 60_000

/** 'Please try again after …': what a person who tried too often is told. */
export const tooOften = (retryAt: Instant, shop: OpenShop, language: 'ja' | 'en'): string =>
  say(language, 'my.too-often', {
    moment: formatMoment(Math.ceil(retryAt / minute) * minute, shop.calendar.zone, language),
  })
