/** The door to the desk: which shop, who, with which password; or a link that is opened by a press. */
import { formatMoment, type Instant } from '#calendar'
import { say, type Language } from '#words'
import type { Frame, FormValues } from '#web/http'
import { type AtDesk, staffStylesheet } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, Page, PageTitle } from '#web/ui'
import { deskStylesheet } from '../assets.file.ts'

const minute = 60_000

/** A shop to choose from. */
export type ShopChoice = { readonly shop: string; readonly name: string }

export type SignInProps = {
  readonly frame: Frame
  readonly shops: readonly ShopChoice[]
  /** Desks at which this browser is signed in already. */
  readonly open: readonly AtDesk[]
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** Why it did not work, or what became of it. */
  readonly notice?: { readonly tone: 'good' | 'wait' | 'no'; readonly text: string } | undefined
}

export function SignInScreen({ frame, shops, open, given, sentences, notice }: SignInProps) {
  const { language } = frame
  const title = say(language, 'desk.sign-in')
  return (
    <Page frame={frame} title={title} styles={[staffStylesheet, deskStylesheet]} unlisted>
      <div class="narrow stack">
        <PageTitle title={title} sentence={say(language, 'desk.sign-in.sentence')} />
        {notice === undefined ? null : (
          <Notice tone={notice.tone} live>
            <p>{notice.text}</p>
          </Notice>
        )}
        <OpenDesks language={language} open={open} />
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack" method="post" action="/desk/">
          <input type="hidden" name="back" value={given['back'] ?? ''} />
          <ShopField language={language} shops={shops} value={given['shop']} problem={sentences['shop']} />
          <Field
            language={language}
            name="address"
            label={say(language, 'desk.address')}
            type="email"
            autocomplete="username"
            value={given['address']}
            problem={sentences['address']}
          />
          <Field
            language={language}
            name="password"
            label={say(language, 'desk.password')}
            hint={say(language, 'desk.password.hint')}
            type="password"
            autocomplete="current-password"
            problem={sentences['password']}
          />
          <div class="actions">
            <Button>{say(language, 'desk.sign-in')}</Button>
            <Button look="quiet" name="send" value="link">
              {say(language, 'desk.ask-link')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  )
}

function OpenDesks({ language, open }: { language: Language; open: readonly AtDesk[] }) {
  if (open.length === 0) return null
  return (
    <section class="stack" aria-labelledby="open-desks">
      <h2 id="open-desks">{say(language, 'desk.open-desks')}</h2>
      <ul class="plain-list stack-small">
        {open.map(({ shop, member }) => (
          <li>
            <Button look="second" href={`/desk/${shop.name}/`}>
              {say(language, 'desk.open-desk', { shop: shop.settings.name[language], name: member.name })}
            </Button>
          </li>
        ))}
      </ul>
      <h2>{say(language, 'desk.other-desk')}</h2>
    </section>
  )
}

type ShopFieldProps = {
  readonly language: Language
  readonly shops: readonly ShopChoice[]
  readonly value: string | undefined
  readonly problem: string | undefined
}

function ShopField({ language, shops, value, problem }: ShopFieldProps) {
  return (
    <div class={problem === undefined ? 'field' : 'field in-error'}>
      <label for="field-shop">{say(language, 'desk.shop')}</label>
      {problem === undefined ? null : (
        <p class="wrong" id="field-shop-wrong">
          {problem}
        </p>
      )}
      <select
        id="field-shop"
        name="shop"
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : 'field-shop-wrong'}
      >
        {shops.map(({ shop, name }) => (
          <option value={shop} selected={shop === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

export type LinkProps = {
  readonly frame: Frame
  readonly shop: ShopChoice
  readonly token: string
}

/** Shown by a link: mail scanners open links, so that only the press signs in. */
export function LinkScreen({ frame, shop, token }: LinkProps) {
  const { language } = frame
  const title = say(language, 'desk.link', { shop: shop.name })
  return (
    <Page frame={frame} title={title} styles={[staffStylesheet, deskStylesheet]} unlisted>
      <div class="narrow stack">
        <PageTitle title={title} sentence={say(language, 'desk.link.sentence')} />
        <form method="post" action="/desk/sign-in">
          <input type="hidden" name="shop" value={shop.shop} />
          <input type="hidden" name="token" value={token} />
          <Button>{say(language, 'desk.link.press')}</Button>
        </form>
      </div>
    </Page>
  )
}

/** When the next attempt is allowed, on the shop's clock: the first full minute after. */
export const retryWords = (language: Language, retryAt: Instant, zone: string): string =>
  say(language, 'desk.refused.too-many-attempts', {
    at: formatMoment(Math.ceil(retryAt / minute) * minute, zone, language),
  })
