/** The page that asks when and in how many parcels it goes, how it is paid, and what has to be confirmed. */
import { formatDate, formatDay } from '#calendar'
import {
  brandName,
  methodName,
  methodRemarks,
  problemWords,
  type AskedFirst,
  type ClosedWay,
  type Quote,
} from '#checkout'
import { formatMoney, type Money as Amount } from '#money'
import type { MethodChoice } from '#payments/methods'
import type { FormValues, Frame } from '#web/http'
import { Button, Check, ErrorSummary, Field, Page, RadioCards, type Choice } from '#web/ui'
import { say, type Language } from '#words'
import { style } from '../style.file.ts'
import type { BasketView } from '../basket/view.ts'
import { MailAdvice } from './mail-advice.tsx'
import { longestNumber } from './how.ts'
import { ClauseLinks } from './parts.tsx'
import { Trail } from './trail.tsx'

export type HowProps = BasketView & {
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** Sections of the policy that refuse what was chosen. */
  readonly clauses: readonly string[]
  /** What cash on delivery would cost for this order. */
  readonly codFee: Amount | undefined
  /** Ways to pay that this order cannot be paid by; why, is told below those that it can. */
  readonly closed: readonly ClosedWay[]
  /** Ways that are not offered here and that staff decide on. */
  readonly askedFirst: readonly AskedFirst[]
}

type Part = HowProps & { readonly language: Language }

export function howScreen(frame: Frame, props: HowProps) {
  const { language } = frame
  const title = say(language, 'buying.how.title')
  const part = { ...props, language }
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <Trail shop={props.shop.name} at="how" language={language} />
      <div class="lede">
        <h1>{title}</h1>
      </div>
      <ErrorSummary language={language} sentences={props.sentences} />
      {props.clauses.length === 0 ? null : <ClauseLinks {...part} />}
      <MailAdvice mail={props.basket.who?.mail ?? ''} shop={props.shop} language={language} />
      <form method="post" action={`/${props.shop.name}/checkout/how`} class="stack-form narrow">
        <DeliveryDay {...part} />
        <Parcels {...part} />
        <SentWith {...part} />
        <Methods {...part} />
        <Acknowledgements {...part} />
        <p>
          <Button>{say(language, 'buying.to-confirm')}</Button>
        </p>
      </form>
    </Page>
  )
}

function DeliveryDay({ quote, given, sentences, language }: Part) {
  const days = quote.deliveryDays?.days ?? []
  if (days.length === 0) return <NotAsked name="day" sentences={sentences} />
  return (
    <RadioCards
      language={language}
      name="day"
      label={say(language, 'buying.day')}
      hint={say(language, 'buying.day.hint')}
      problem={sentences['day']}
      value={given['day'] ?? ''}
      choices={[
        { value: '', label: say(language, 'buying.day.none') },
        ...days.map((day) => ({ value: formatDay(day), label: formatDate(day, language) })),
      ]}
    />
  )
}

function Parcels({ quote, given, sentences, language }: Part) {
  const { choices } = quote.parcels
  if (choices.hows.length < 2)
    return (
      <>
        <NotAsked name="parcels" sentences={sentences} />
        <OneWay quote={quote} language={language} />
      </>
    )
  const { extra } = choices
  const estimate = extra === undefined ? '' : formatMoney(yen(extra.estimateMinor), language)
  return (
    <section class="stack" aria-labelledby="parcels">
      <h2 id="parcels">{say(language, 'buying.parcels')}</h2>
      <p>{say(language, 'buying.parcels.why')}</p>
      <RadioCards
        language={language}
        name="parcels"
        label={say(language, 'buying.parcels.ask')}
        problem={sentences['parcels']}
        value={given['parcels']}
        choices={choices.hows.map((how) => ({
          value: how,
          label: say(language, `buying.parcels.${how}`),
          hint:
            how !== 'ready-first' || extra === undefined
              ? undefined
              : say(language, `buying.extra.${extra.which}.${extra.freight}`, { estimate }),
        }))}
      />
      {extra === undefined ? null : (
        <Check
          name="consent"
          label={say(language, `buying.consent.${extra.freight}`, { estimate })}
          hint={say(language, 'buying.consent.hint')}
          checked={given['consent'] === 'yes'}
          problem={sentences['consent']}
        />
      )}
    </section>
  )
}

type NotAskedProps = { readonly name: string; readonly sentences: Part['sentences'] }

/**
 * What is wrong with an answer that has no field of its own here, as of a page from before the country
 * changed.
 */
function NotAsked({ name, sentences }: NotAskedProps) {
  const sentence = sentences[name]
  if (sentence === undefined) return null
  return (
    <p class="wrong" id={`field-${name}`} tabindex={-1}>
      {sentence}
    </p>
  )
}

/** Where pieces are not ready at once and there is nothing to choose, how they go is told all the same. */
function OneWay({ quote, language }: { quote: Quote; language: Language }) {
  const kinds = new Set(quote.lines.map(({ product }) => (product.kind === 'ready' ? 'ready' : 'later')))
  if (kinds.size < 2 && quote.parcels.how === 'together') return null
  return (
    <section class="stack" aria-labelledby="parcels">
      <h2 id="parcels">{say(language, 'buying.parcels')}</h2>
      <p>{say(language, `buying.one-way.${quote.parcels.how}`)}</p>
    </section>
  )
}

function SentWith({ given, sentences, language }: Part) {
  return (
    <section class="stack-small" aria-labelledby="with">
      <h2 id="with">{say(language, 'buying.with')}</h2>
      <Check
        name="with"
        label={say(language, 'buying.with.tick')}
        hint={say(language, 'buying.with.hint')}
        checked={given['with'] === 'yes'}
      />
      <Field
        language={language}
        name="with-number"
        label={say(language, 'buying.with.number')}
        value={given['with-number']}
        problem={sentences['with-number']}
        maxlength={longestNumber}
        short
        optional
      />
    </section>
  )
}

function Methods(props: Part) {
  const { quote, given, sentences, closed, language } = props
  const { methods, destination = '' } = quote
  if (methods === undefined) return null
  const remarks = [
    ...methodRemarks(methods, destination, language),
    ...closed.map(({ problem }) => problemWords(problem, destination, language)),
  ]
  return (
    <section class="stack" aria-labelledby="pay">
      <h2 id="pay">{say(language, 'buying.pay')}</h2>
      <RadioCards
        language={language}
        name="method"
        label={say(language, 'buying.pay.ask')}
        problem={sentences['method']}
        value={given['method']}
        choices={methods.offered
          .flatMap((offer) => methodChoices(props, offer))
          .filter(({ value }) => closed.every(({ choice }) => value !== choiceValue(choice)))}
      />
      {remarks.length === 0 ? null : (
        <ul class="small quiet">
          {remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
      {props.askedFirst.map(({ method, clauses }) => (
        <AskFirst {...props} method={method} clauses={clauses.map(({ id }) => id.split('.')[0]!)} />
      ))}
    </section>
  )
}

type AskFirstProps = Part & { readonly method: MethodChoice['method'] }

/** Who would like to pay in a way that the policy leaves to staff is led to them, and to its words. */
function AskFirst({ method, ...part }: AskFirstProps) {
  const { shop, language } = part
  return (
    <div class="stack-small">
      <p>
        {say(language, 'buying.ask-first', { method: methodName(method, language) })}{' '}
        <a href={`/${shop.name}/contact?category=piece`}>{say(language, 'buying.ask-first.link')}</a>
      </p>
      <ClauseLinks {...part} />
    </div>
  )
}

/** 'card/visa' where a brand is chosen with it. */
const choiceValue = ({ method, brand }: MethodChoice): string =>
  brand === undefined ? method : `${method}/${brand}`

type Offer = NonNullable<Quote['methods']>['offered'][number]

function methodChoices({ codFee, language }: Part, { method, brands, pays }: Offer): readonly Choice[] {
  const name = asLabel(methodName(method, language))
  if (brands.length > 0)
    return brands.map((brand) => ({
      value: choiceValue({ method, brand }),
      label: say(language, 'buying.method-brand', { method: name, brand: brandName(brand, language) }),
    }))
  const hint =
    method === 'cash-on-delivery'
      ? codFee === undefined
        ? undefined
        : say(language, 'buying.cod-fee', { fee: formatMoney(codFee, language) })
      : pays === undefined || method === 'paypal' || method === 'card'
        ? undefined
        : say(language, `buying.pays.${pays.unit}`, { count: pays.length })
  return [{ value: method, label: name, hint }]
}

/** Words that stand within sentences, beginning as a label does. */
const asLabel = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function Acknowledgements({ selling, given, sentences, language }: Part) {
  if (selling.acknowledge.length === 0) return null
  return (
    <section class="stack" aria-labelledby="know">
      <h2 id="know">{say(language, 'buying.know')}</h2>
      <NotAsked name="acknowledged" sentences={sentences} />
      {selling.acknowledge.map((of) => (
        <Check
          name={`know-${of}`}
          label={say(language, `buying.know.${of}`)}
          checked={given[`know-${of}`] === 'yes'}
        />
      ))}
    </section>
  )
}

const yen = (amountMinor: bigint): Amount => ({ amountMinor, currency: 'JPY' })
