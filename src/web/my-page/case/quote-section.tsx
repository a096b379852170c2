/** The quote that stands on a request: what it says, the yes with the way to pay, and the no. */
import { formatDate, type Instant } from '#calendar'
import type { AnyCase } from '#cases'
import { methodsOf, quote, quotedIn, type Quoted } from '#cases/case'
import { borneByCustomer } from '#cases/kinds'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import type { Ruled } from '#rulings'
import type { OpenShop } from '#shops'
import { Button, Check, DescriptionList, Field, RadioCards } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { StaffWords } from './staff-words.tsx'

type Props = {
  readonly shop: OpenShop
  readonly order: Order
  readonly theCase: AnyCase
  readonly ruled: Ruled | undefined
  readonly given: Readonly<Record<string, string | undefined>>
  readonly sentences: Readonly<Record<string, string>>
  readonly seenAt: Instant
  readonly language: Language
}

/** The price of a quote in words. */
const priceOf = ({ amountMinor, currency }: Quoted, language: Language): string =>
  amountMinor === '0'
    ? say(language, 'quote.free')
    : formatMoney({ amountMinor: BigInt(amountMinor), currency }, language)

const priceLabel = (props: Pick<Props, 'shop' | 'order' | 'theCase'>) =>
  quote.isTaxed(props, props.theCase.kind) ? 'quote.price' : 'quote.price.exempt'

/** What is agreed to, word for word: shown beside the box and kept with the yes. */
export const agreedSentence = (quoted: Quoted, language: Language): string =>
  say(language, 'quote.agree', { works: quoted.works, price: priceOf(quoted, language) })

/** A quote, with its forms while it waits for the customer. */
export function QuoteSection(props: Props) {
  const { theCase, seenAt, language } = props
  const quoted = quotedIn(theCase.current)
  if (quoted === undefined) return null
  const isOver = quoted.state === 'quoted' && seenAt >= quoted.answerBy
  const ready = quoted.readyBy === null ? null : formatDate(quoted.readyBy, language)
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'quote.title')}</h2>
      <StaffWords words={quoted.works} language={language} />
      <DescriptionList
        rows={[
          [say(language, priceLabel(props)), priceOf(quoted, language)],
          [say(language, 'quote.ready'), ready],
        ]}
      />
      {isOver ? <p>{say(language, 'quote.over')}</p> : <Answer {...props} quoted={quoted} />}
    </section>
  )
}

function Answer(props: Props & { readonly quoted: Quoted }) {
  const { quoted } = props
  return (
    <>
      {quoted.state === 'quoted' ? (
        <Accept {...props} quoted={quoted} />
      ) : (
        <Pay {...props} payment={quoted.payment} />
      )}
      <Decline {...props} />
    </>
  )
}

function Accept({
  shop,
  order,
  theCase,
  given,
  sentences,
  language,
  quoted,
}: Props & { readonly quoted: Quoted }) {
  const pays = quoted.amountMinor !== '0'
  const methods = methodsOf({ shop, order })
  return (
    <form class="stack" method="post" action={`/${shop.name}/my/cases/${theCase.number}/quote`}>
      <input type="hidden" name="version" value={String(theCase.version)} />
      <Check
        name="agreed"
        label={agreedSentence(quoted, language)}
        problem={sentences['agreed']}
        checked={given['agreed'] === 'yes'}
      />
      {pays ? (
        <RadioCards
          language={language}
          name="method"
          label={say(language, 'quote.method')}
          problem={sentences['method']}
          value={given['method'] ?? (methods.length === 1 ? methods[0]?.method : undefined)}
          choices={methods.map(({ method }) => ({
            value: method,
            label: say(language, `pay.method.${method}`),
          }))}
        />
      ) : null}
      <Button>{say(language, pays ? 'quote.accept-pay' : 'quote.accept')}</Button>
    </form>
  )
}

function Pay({ shop, theCase, language, payment }: Props & { readonly payment: string }) {
  return (
    <form method="post" action={`/${shop.name}/my/cases/${theCase.number}/pay`}>
      <input type="hidden" name="payment" value={payment} />
      <Button>{say(language, 'quote.pay')}</Button>
    </form>
  )
}

/** What a no means, where no piece of the customer's comes back with it. */
const declineWords: Partial<Readonly<Record<string, WordKey>>> = {
  change: 'quote.decline.order',
  redelivery: 'quote.decline.parcel',
}

/** Whoever pays the way back by the documents pays it also where no work is done. */
function whatNoMeans({ theCase, ruled }: Pick<Props, 'theCase' | 'ruled'>): WordKey {
  const borne = theCase.kind === 'care' && ruled !== undefined ? borneByCustomer(ruled.ruling) : {}
  if ('outbound-shipping' in borne) return 'quote.decline.own-way'
  return declineWords[theCase.kind] ?? 'quote.decline.says'
}

function Decline({ shop, theCase, ruled, given, language }: Props) {
  return (
    <details>
      <summary>{say(language, 'quote.decline')}</summary>
      <form class="stack" method="post" action={`/${shop.name}/my/cases/${theCase.number}/no-quote`}>
        <input type="hidden" name="version" value={String(theCase.version)} />
        <p>{say(language, whatNoMeans({ theCase, ruled }))}</p>
        <Field
          language={language}
          name="note"
          label={say(language, 'quote.decline.note')}
          rows={3}
          optional
          value={given['note']}
          maxlength={2000}
        />
        <Button look="second">{say(language, 'quote.decline')}</Button>
      </form>
    </details>
  )
}
