/** Between the password, or the link, and the desk: the code of the app, or a recovery code. */
import { formatMoment, type Instant } from '#calendar'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import { staffStylesheet } from '#web/staff-session'
import { Button, ErrorSummary, Field, Fold, Page, PageTitle } from '#web/ui'
import { deskStylesheet } from '../assets.file.ts'
import type { ShopChoice } from './sign-in-screen.tsx'

const minute = 60_000

export type CodeProps = {
  readonly frame: Frame
  readonly shop: ShopChoice
  readonly back: string
  readonly problem: string | undefined
}

export function CodeScreen({ frame, shop, back, problem }: CodeProps) {
  const { language } = frame
  const title = say(language, 'desk.code')
  return (
    <Page frame={frame} title={title} styles={[staffStylesheet, deskStylesheet]} unlisted>
      <div class="narrow stack">
        <PageTitle title={title} sentence={say(language, 'desk.code.sentence', { shop: shop.name })} />
        <ErrorSummary language={language} sentences={problem === undefined ? {} : { code: problem }} />
        <form class="stack" method="post" action="/desk/sign-in/code">
          <input type="hidden" name="shop" value={shop.shop} />
          <input type="hidden" name="back" value={back} />
          <Field
            language={language}
            name="code"
            label={say(language, 'desk.code.field')}
            problem={problem}
            autocomplete="one-time-code"
            inputmode="numeric"
            maxlength={20}
            short
          />
          <Fold label={say(language, 'desk.code.without')}>
            <Field
              language={language}
              name="recovery"
              label={say(language, 'desk.code.recovery')}
              hint={say(language, 'desk.code.recovery.hint')}
              autocomplete="off"
              maxlength={60}
              optional
            />
          </Fold>
          <div class="actions">
            <Button>{say(language, 'desk.code.press')}</Button>
          </div>
        </form>
      </div>
    </Page>
  )
}

/** When the next code is looked at, on the shop's clock: the first full minute after. */
export const waitWords = (language: Language, retryAt: Instant, zone: string): string =>
  say(language, 'desk.code.too-many', {
    at: formatMoment(Math.ceil(retryAt / minute) * minute, zone, language),
  })
