/** A parcel that came back: where it goes next, or that it is not wanted any more. */
import { isLostParcel, stepsFor, type AnyCase } from '#cases'
import type { Order } from '#ordering'
import type { OpenShop } from '#shops'
import { Button, Field } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly order: Order
  readonly theCase: AnyCase
  readonly given: Readonly<Record<string, string | undefined>>
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
}

/** What may be told of a parcel that came back; nothing where there is nothing to tell. */
export function AddressSection(props: Props) {
  const { theCase, language } = props
  const steps = stepsFor(theCase, 'customer')
  if (!steps.includes('decline-parcel')) return null
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      {steps.includes('give-address') ? <Where {...props} /> : null}
      <details>
        <summary>{say(language, 'goods.address.decline')}</summary>
        <form class="stack" method="post" action={actionOf(props, 'no-parcel')}>
          <Version {...props} />
          <p>{say(language, isLostParcel(theCase) ? lostSays : 'goods.address.decline.says')}</p>
          <Note {...props} name="no-note" />
          <Button look="second">{say(language, 'goods.address.decline')}</Button>
        </form>
      </details>
    </section>
  )
}

const lostSays = 'goods.address.decline.lost'

const actionOf = ({ shop, theCase }: Props, place: string): string =>
  `/${shop.name}/my/cases/${theCase.number}/${place}`

const Version = ({ theCase }: Props) => <input type="hidden" name="version" value={String(theCase.version)} />

const Note = ({ given, sentences, language, name }: Props & { readonly name: string }) => (
  <Field
    language={language}
    name={name}
    label={say(language, 'goods.address.note')}
    value={given[name]}
    problem={sentences[name]}
    rows={2}
    optional
    maxlength={2000}
  />
)

/** The address it went to, to be put right. */
function Where(props: Props) {
  const { order, given, sentences, language } = props
  const { name, lines } = order.deliverTo
  return (
    <>
      <h2 id="to-do">{say(language, 'goods.address.title')}</h2>
      <p>{say(language, 'goods.address.sentence')}</p>
      <form class="stack" method="post" action={actionOf(props, 'address')} novalidate>
        <Version {...props} />
        <Field
          language={language}
          name="name"
          label={say(language, 'goods.address.name')}
          value={given['name'] ?? name}
          problem={sentences['name']}
          autocomplete="name"
          maxlength={100}
        />
        <Field
          language={language}
          name="lines"
          label={say(language, 'goods.address.lines')}
          value={given['lines'] ?? lines.join('\n')}
          problem={sentences['lines']}
          rows={4}
          autocomplete="street-address"
          maxlength={400}
        />
        <Note {...props} name="note" />
        <Button>{say(language, 'goods.address.press')}</Button>
      </form>
    </>
  )
}
