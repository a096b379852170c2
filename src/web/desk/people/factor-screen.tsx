/**
 * The second factor of whoever sits here, in its three states: not set up, offered as a picture, set up. And
 * the recovery codes, shown once.
 */
import { formatMoment } from '#calendar'
import type { Factor } from '#staff'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { QrCode } from './qr.tsx'

/** What an app is given: the secret for typing, and the address that the picture says. */
export type Offer = { readonly secret: string; readonly address: string }

export type FactorProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly factor: Factor | undefined
  readonly offer: Offer | undefined
  /** The shop wants it of everybody. */
  readonly required: boolean
  readonly sentences: Readonly<Record<string, string>>
}

export function FactorScreen({ frame, desk, factor, offer, required, sentences }: FactorProps) {
  const { language } = frame
  const title = say(language, 'desk.factor')
  const home = `/desk/${desk.shop.name}/account`
  const part = { language, home, sentences }
  // Of an offer that is over, or an app that is gone, there is no field left to lead to.
  const stands = Object.keys(sentences).every((field) => (field === 'code' ? offer : factor) !== undefined)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <div class="narrow stack">
        <PageTitle title={title} sentence={say(language, 'desk.factor.sentence')} />
        {required && factor === undefined ? (
          <Notice tone="wait" live>
            <p>{say(language, 'desk.factor.owed')}</p>
          </Notice>
        ) : null}
        {stands ? (
          <ErrorSummary language={language} sentences={sentences} />
        ) : (
          <Notice tone="no" live>
            <p>{Object.values(sentences)}</p>
          </Notice>
        )}
        {offer === undefined ? null : <Scan {...part} offer={offer} />}
        {offer === undefined && factor === undefined ? <Begin {...part} /> : null}
        {factor === undefined ? null : <Change {...part} desk={desk} factor={factor} required={required} />}
        <p>
          <Button look="quiet" href={home}>
            {say(language, 'desk.factor.back')}
          </Button>
        </p>
      </div>
    </DeskPage>
  )
}

type PartProps = {
  readonly language: Language
  readonly home: string
  readonly sentences: Readonly<Record<string, string>>
}

function Begin({ language, home }: PartProps) {
  return (
    <form class="stack" method="post" action={`${home}/factor/offer`}>
      <p>{say(language, 'desk.factor.begin.sentence')}</p>
      <Button>{say(language, 'desk.factor.begin')}</Button>
    </form>
  )
}

function Scan({ language, home, sentences, offer }: PartProps & { readonly offer: Offer }) {
  return (
    <>
      <h2>{say(language, 'desk.factor.scan')}</h2>
      <QrCode text={offer.address} label={say(language, 'desk.factor.scan.alt')} />
      <p>
        {say(language, 'desk.factor.type')}{' '}
        <code class="groups">
          {(offer.secret.match(/.{1,4}/g) ?? []).map((group) => (
            <span>{group} </span>
          ))}
        </code>
      </p>
      <form class="stack" method="post" action={`${home}/factor/confirm`}>
        <Field
          language={language}
          name="code"
          label={say(language, 'desk.factor.confirm')}
          problem={sentences['code']}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={20}
          short
        />
        <div class="actions">
          <Button>{say(language, 'desk.factor.confirm.press')}</Button>
        </div>
      </form>
    </>
  )
}

type ChangeProps = PartProps & {
  readonly desk: AtDesk
  readonly factor: Factor
  readonly required: boolean
}

function Change({ language, home, sentences, desk, factor, required }: ChangeProps) {
  const since = formatMoment(factor.since, desk.shop.calendar.zone, language)
  return (
    <>
      <h2>{say(language, 'desk.factor.now')}</h2>
      <p>{say(language, 'desk.factor.since', { since, left: factor.recoveryLeft })}</p>
      {required ? <p>{say(language, 'desk.factor.required')}</p> : null}
      <form class="stack" method="post" action={`${home}/factor/codes`}>
        <Field
          language={language}
          name="proof"
          label={say(language, 'desk.factor.proof')}
          hint={say(language, 'desk.factor.proof.hint')}
          problem={sentences['proof']}
          type="password"
          autocomplete="current-password"
          maxlength={1000}
        />
        <div class="actions">
          <Button>{say(language, 'desk.factor.renew')}</Button>
          <Button look="second" to={`${home}/factor/offer`}>
            {say(language, 'desk.factor.replace')}
          </Button>
          {required ? null : (
            <Button look="second" to={`${home}/factor/remove`}>
              {say(language, 'desk.factor.remove')}
            </Button>
          )}
        </div>
      </form>
    </>
  )
}

export type CodesProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly codes: readonly string[]
}

/** Shown in the answer to the press that made them, and never again. */
export function CodesScreen({ frame, desk, codes }: CodesProps) {
  const { language } = frame
  const title = say(language, 'desk.factor.codes')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <div class="narrow stack">
        <PageTitle title={title} sentence={say(language, 'desk.factor.codes.sentence')} />
        <ol class="codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <Button href={`/desk/${desk.shop.name}/account/factor`}>
            {say(language, 'desk.factor.codes.done')}
          </Button>
        </p>
      </div>
    </DeskPage>
  )
}
