/** Letters of an order at the desk, each with its sendings and their proof; and where letters go. */
import { formatMoment } from '#calendar'
import { mailAdvice } from '#customers'
import type { Bounce } from '#incoming'
import type { Correction, KeptLetter, Sending } from '#mail'
import type { Order } from '#ordering'
import { mayDo, type Member } from '#staff'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import {
  Button,
  Check,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Field,
  Notice,
  PageTitle,
  Tag,
} from '#web/ui'
import { say, type Language } from '#words'
import { Letter } from '../case/case-timeline.tsx'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, namesOf } from '../people.ts'

/** Everything the page shows, read at once. `address` is where letters to the buyer go now. */
export type LettersFile = {
  readonly order: Order
  readonly letters: readonly KeptLetter[]
  readonly sendings: readonly Sending[]
  readonly corrections: readonly Correction[]
  readonly members: readonly Member[]
  readonly address: string
  /** What mail servers said of letters that they could not deliver. */
  readonly bounces: readonly Bounce[]
}

export type LettersProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly file: LettersFile
  readonly done: 'again' | 'address' | undefined
  readonly moved: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

type Part = Pick<LettersProps, 'desk' | 'file'> & { readonly language: Language }

const pageOf = ({ desk, file }: Pick<Part, 'desk' | 'file'>): string =>
  `/desk/${desk.shop.name}/orders/${file.order.number}`

export function LettersScreen(props: LettersProps) {
  const { frame, desk, file, done, moved } = props
  const { language } = frame
  const { number } = file.order
  const title = say(language, 'desk.letters.title', { number })
  const part: Part = { language, desk, file }
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={pageOf(props)}>{say(language, 'desk.order-of', { number })}</a>
      </p>
      <PageTitle title={title} sentence={say(language, 'desk.letters.sentence')} />
      {moved === undefined ? null : (
        <Notice tone="wait" live>
          <p>{moved}</p>
        </Notice>
      )}
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, `desk.letters.done.${done}`)}</p>
        </Notice>
      )}
      <div class="order">
        <Sent {...part} />
        <Address {...part} given={props.given} sentences={props.sentences} />
      </div>
    </DeskPage>
  )
}

function Sent(part: Part) {
  const { language, file } = part
  if (file.letters.length === 0) return <EmptyState title={say(language, 'desk.letters.none')} />
  return (
    <ul class="plain-list stack">
      {file.letters.map((letter) => (
        <li class="box stack">
          <SentLetter {...part} letter={letter} />
        </li>
      ))}
    </ul>
  )
}

function SentLetter(part: Part & { readonly letter: KeptLetter }) {
  const { language, desk, file, letter } = part
  const { zone } = desk.shop.calendar
  const own = file.sendings.filter((sending) => sending.letter === letter.letter)
  return (
    <>
      <p>
        <strong lang={letter.language}>{letter.subject}</strong>
      </p>
      <Letter language={language} zone={zone} letter={letter} />
      {file.bounces
        .filter((bounce) => bounce.letter === letter.letter)
        .map(({ status, at }) => (
          <p>
            <Tag tone="no">
              {say(language, 'desk.inquiry.bounce', { status, moment: formatMoment(at, zone, language) })}
            </Tag>
          </p>
        ))}
      <ol class="plain-list stack small">
        {own.map((sending) => (
          <li>
            <SendingRow {...part} sending={sending} />
          </li>
        ))}
      </ol>
      {mayDo(desk.member.role, 'send-letters') ? (
        <form method="post" action={`${pageOf(part)}/letters/again`}>
          <input type="hidden" name="letter" value={letter.letter} />
          <input type="hidden" name="seen" value={String(own.at(-1)?.sending ?? 1)} />
          <Button look="quiet">{say(language, 'desk.letters.again')}</Button>
        </form>
      ) : null}
    </>
  )
}

function SendingRow({
  language,
  desk,
  file,
  letter,
  sending,
}: Part & { readonly letter: KeptLetter; readonly sending: Sending }) {
  const moment = (at: number): string => formatMoment(at, desk.shop.calendar.zone, language)
  const { actor, askedAt, sentAt, fault, answer } = sending
  const who = actor === null ? undefined : actorWord(language, actor, namesOf(file.members), file.order.name)
  const fate =
    sentAt !== null
      ? say(language, 'desk.letter.sent', { at: moment(sentAt) })
      : fault === null
        ? say(language, 'desk.letter.kept')
        : say(language, 'desk.letter.fault', { fault })
  return (
    <>
      <strong>{say(language, 'desk.letters.sending', { count: sending.sending })}</strong>
      {askedAt === null || who === undefined ? null : (
        <div>{say(language, 'desk.letters.asked', { at: moment(askedAt), name: who })}</div>
      )}
      <div>{say(language, 'desk.letters.goes-to', { address: sending.address ?? letter.to.address })}</div>
      <div>{fate}</div>
      {answer === null || answer === '' ? null : (
        <div class="quiet">{say(language, 'desk.letters.answer', { answer })}</div>
      )}
    </>
  )
}

function Address(props: Part & Pick<LettersProps, 'given' | 'sentences'>) {
  const { language, desk, file } = props
  const { corrections, members, order } = file
  const { zone } = desk.shop.calendar
  return (
    <section class="stack" aria-labelledby="address">
      <h2 id="address">{say(language, 'desk.letters.address')}</h2>
      <DescriptionList rows={[[say(language, 'desk.letters.address.now'), file.address]]} />
      {mailAdvice(file.address, desk.shop.settings.mail.address).map(({ key, values }) => (
        <Notice tone="wait">
          <p>{say(language, key, values)}</p>
        </Notice>
      ))}
      {mayDo(desk.member.role, 'send-letters') ? <AddressForm {...props} /> : null}
      {corrections.length === 0 ? null : (
        <>
          <h3>{say(language, 'desk.letters.history')}</h3>
          <ol class="plain-list stack">
            {corrections.map(({ address, why, actor, at }) => (
              <li class="box">
                <p>{address}</p>
                {why === '' ? null : <blockquote class="own-words">{why}</blockquote>}
                <p class="small quiet">
                  {formatMoment(at, zone, language)}{' '}
                  {actorWord(language, actor ?? 'unknown', namesOf(members), order.name)}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function AddressForm({ language, desk, file, given, sentences }: Parameters<typeof Address>[0]) {
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <form class="stack" method="post" action={`${pageOf({ desk, file })}/letters/address`} novalidate>
      <p>{say(language, 'desk.letters.address.says')}</p>
      <ErrorSummary language={language} sentences={sentences} />
      <input type="hidden" name="seen" value={String(file.corrections[0]?.sequence ?? 0)} />
      <Field
        {...field('address')}
        label={say(language, 'desk.letters.address.new')}
        inputmode="email"
        autocomplete="off"
        maxlength={254}
      />
      <Field
        {...field('why')}
        label={say(language, 'desk.letters.address.why')}
        hint={say(language, 'desk.letters.address.why-hint')}
        maxlength={500}
      />
      <Check
        name="again"
        label={say(language, 'desk.letters.address.again')}
        checked={given['seen'] === undefined || given['again'] === 'yes'}
      />
      <div class="actions">
        <Button>{say(language, 'desk.letters.address.press')}</Button>
      </div>
    </form>
  )
}
