/**
 * How to send the piece to the shop, and the parcel on its way: where to, by which carrier, who pays, what
 * goes into the box; that it was sent, and that it cannot be found. What a press does is the kind's.
 */
import { stepsFor, type AnyCase, type CaseFacts } from '#cases'
import { sendingOf } from '#cases/case'
import { obligationSentences, sendingSentences } from '#sentences'
import type { OpenShop } from '#shops'
import { Button, Field } from '#web/ui'
import { say, type Language } from '#words'
import { Tracked } from '../orders/parcel-rows.tsx'

type Props = {
  readonly shop: OpenShop
  readonly theCase: AnyCase
  readonly facts: CaseFacts
  readonly given: Readonly<Record<string, string | undefined>>
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
}

/** What there is to do about the piece on its way; nothing in other states. */
export function SendBackSection(props: Props) {
  const { theCase, language } = props
  const { current } = theCase
  switch (current.state) {
    case 'awaiting-return':
      return <SendBack {...props} />
    case 'ordered':
      // What is made to match a piece waits for it.
      return theCase.custody === 'with-customer' ? <SendBack {...props} /> : null
    case 'parcel-underway':
      return (
        <section class="stack to-do" aria-labelledby="to-do">
          <h2 id="to-do">{say(language, 'goods.underway.title')}</h2>
          <Tracked parcel={current} language={language} />
          <p>{say(language, 'goods.underway.sentence')}</p>
          <form method="post" action={actionOf(props, 'missing')}>
            <Version {...props} />
            <Button look="second">{say(language, 'goods.underway.missing')}</Button>
          </form>
          <details>
            <summary>{say(language, 'goods.underway.change')}</summary>
            <Sent {...props} />
          </details>
        </section>
      )
    case 'parcel-missing':
      return (
        <section class="stack to-do" aria-labelledby="to-do">
          <h2 id="to-do">{say(language, 'goods.missing.title')}</h2>
          <Tracked parcel={current} language={language} />
          <p>{say(language, 'goods.missing.sentence')}</p>
        </section>
      )
    case 'box-empty':
      return (
        <section class="stack to-do" aria-labelledby="to-do">
          <h2 id="to-do">{say(language, 'goods.empty.title')}</h2>
          <p>{say(language, 'goods.empty.sentence')}</p>
          <details open={Object.keys(props.sentences).length > 0}>
            <summary>{say(language, 'goods.empty.sent')}</summary>
            <Sent {...props} />
          </details>
        </section>
      )
    case 'wrong-thing':
      return (
        <section class="stack to-do" aria-labelledby="to-do">
          <h2 id="to-do">{say(language, 'goods.wrong.title')}</h2>
          <p>{say(language, 'goods.wrong.sentence', { what: current.what })}</p>
        </section>
      )
    default:
      return null
  }
}

const actionOf = ({ shop, theCase }: Props, place: string): string =>
  `/${shop.name}/my/cases/${theCase.number}/${place}`

const Version = ({ theCase }: Props) => <input type="hidden" name="version" value={String(theCase.version)} />

/** Everything that is needed to send it, without opening the e-mail. */
function SendBack(props: Props) {
  const { shop, theCase, facts, language } = props
  const { current } = theCase
  const by =
    current.state === 'awaiting-return'
      ? { at: current.sendBackBy, ...(current.from === undefined ? {} : { from: current.from }) }
      : facts.limit('send-back-within')
  const send = sendingOf(facts, by, 'payer' in current ? current.payer : undefined)
  const sentences = [
    ...sendingSentences(send, language),
    ...obligationSentences(facts.ruled().ruling.terms, language, told),
  ]
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.case.send-back.title')}</h2>
      <p>{say(language, 'goods.send.to')}</p>
      <address>
        {shop.settings.address[language].map((line) => (
          <span class="address">{line}</span>
        ))}
      </address>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {stepsFor(theCase, 'customer').includes('say-sent') ? (
        <>
          <h3>{say(language, 'goods.send.told.title')}</h3>
          <p>{say(language, 'goods.send.told.sentence')}</p>
          <Sent {...props} />
        </>
      ) : null}
    </section>
  )
}

/** What the section says itself, or what is done by then. */
const told = ['send-for-inspection', 'pack-well', 'certificate-number', 'accept-quote'] as const

function Sent(props: Props) {
  const { language, given, sentences } = props
  return (
    <form class="stack" method="post" action={actionOf(props, 'sent')} novalidate>
      <Version {...props} />
      {(['carrier', 'tracking'] as const).map((name) => (
        <Field
          language={language}
          name={name}
          label={say(language, `goods.send.${name}`)}
          value={given[name]}
          problem={sentences[name]}
          maxlength={100}
        />
      ))}
      <Button>{say(language, 'goods.send.press')}</Button>
    </form>
  )
}
