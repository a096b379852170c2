/**
 * The last screen before an order (特定商取引法 12条の6, Directive 2011/83/EU arts. 6 and 8(2)): what, how many,
 * for how much, when, where to, how it is paid, what can be sent back and at whose cost. Its button orders.
 */
import { formatDate } from '#calendar'
import type { LineOnScreen } from '#checkout'
import { countryName } from '#web/answers'
import type { Frame } from '#web/http'
import { Button, Deadline, DescriptionList, Markdown, Money, Notice, Page } from '#web/ui'
import { say, type Language } from '#words'
import { Details } from '../basket/basket-screen.tsx'
import { Totals } from '../basket/totals.tsx'
import { Picture } from '../front-screen.tsx'
import { style } from '../style.file.ts'
import { parcelLines, sectionOf, type LastView } from './confirm.ts'
import { MailAdvice } from './mail-advice.tsx'
import { ModelForm } from './model-form.tsx'
import { stepAddress, Trail } from './trail.tsx'

type Part = LastView & { readonly language: Language }

/** `changed`: the page that was sent was out of date, and nothing was ordered. */
export function confirmScreen(frame: Frame, view: LastView, { changed = false } = {}) {
  const { language } = frame
  const part = { ...view, language }
  const title = say(language, 'buying.confirm.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <Trail shop={view.shop.name} at="confirm" language={language} />
      <div class="lede">
        <h1>{title}</h1>
        <p>{say(language, 'buying.confirm.lede')}</p>
      </div>
      {changed ? (
        <div class="note">
          <Notice tone="wait" live title={say(language, 'buying.changed.title')}>
            <p>{say(language, 'buying.changed')}</p>
          </Notice>
        </div>
      ) : null}
      <div class="basket">
        <div class="stack-form">
          <Pieces {...part} />
          <Delivery {...part} />
          <Payment {...part} />
          <Wishes {...part} />
          <Returns {...part} />
          <Seller {...part} />
        </div>
        <aside class="sum-box stack" aria-label={say(language, 'basket.sum')}>
          <Totals quote={view.quote} language={language} wrapping={view.selling.wrapping?.name[language]} />
          <form method="post" action={`/${view.shop.name}/checkout/order`} class="stack">
            <input type="hidden" name="key" value={view.basket.key} />
            <input type="hidden" name="mark" value={view.mark} />
            <Button>{buttonWords(view, language)}</Button>
          </form>
          <p class="small quiet">{say(language, 'buying.button-note')}</p>
        </aside>
      </div>
    </Page>
  )
}

/** The words that a law prescribes for it, where one does; they say that ordering obliges to pay. */
function buttonWords({ screen }: LastView, language: Language): string {
  const duty = screen.duties.find(({ id }) => id === 'order-button')
  if (duty === undefined) return say(language, 'buying.button')
  const prescribed = duty.wording[language]?.text
  return prescribed === undefined ? say(language, 'buying.button.pay') : capital(prescribed)
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function Pieces(props: Part) {
  const { shop, pieces, quote, screen, language } = props
  return (
    <section aria-labelledby="pieces">
      <h2 class="section-title" id="pieces">
        {say(language, 'buying.pieces')}
      </h2>
      <ul class="basket-lines">
        {pieces.map((piece) => {
          const priced = quote.lines.find(({ line }) => line === piece.line)
          const promise = quote.promises.find(({ line }) => line === piece.line)
          const terms = screen.lines.find(({ line }) => line === piece.line)
          if (piece.bought === undefined || priced === undefined) return null
          return (
            <li class="basket-line">
              <div class="frame">
                <Picture shop={shop.name} product={piece.bought.product} language={language} />
              </div>
              <div class="stack-small">
                <h3>{piece.bought.product.name[language]}</h3>
                <Details piece={piece} language={language} />
                <p class="small">
                  {say(language, 'buying.each', { count: piece.quantity })}{' '}
                  <Money money={{ amountMinor: priced.eachMinor, currency: 'JPY' }} language={language} />
                </p>
                {promise === undefined ? null : (
                  <p class="small">
                    {say(language, `buying.promise.${promise.from}`, {
                      shipBy: formatDate(promise.shipBy, language),
                      from: formatDate(promise.deliverFrom, language),
                      to: formatDate(promise.deliverTo, language),
                    })}
                  </p>
                )}
                {terms === undefined ? null : <Terms terms={terms} language={language} />}
              </div>
              <p class="line-sum">
                <Money money={{ amountMinor: priced.totalMinor, currency: 'JPY' }} language={language} />
              </p>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={stepAddress(shop.name, 'basket')}>{say(language, 'buying.change.basket')}</a>
      </p>
    </section>
  )
}

/** Cancelling, sending back and withdrawing, each in one sentence. */
export function Terms({ terms, language }: { terms: LineOnScreen; language: Language }) {
  return (
    <ul class="small terms">
      {termsWords(terms, language).map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

type Verdict = LineOnScreen['cancel']['verdict']
const kinds = { accept: 'yes', pending: 'yes', refuse: 'no', staff: 'ask', ask: 'ask' } as const satisfies Record<
  Verdict,
  string
>

export function termsWords(
  { cancel, sendBack, sendBackDays, withdrawal }: LineOnScreen,
  language: Language,
): readonly string[] {
  const back = kinds[sendBack.verdict]
  return [
    say(language, `buying.cancel.${kinds[cancel.verdict]}`),
    ...(withdrawal.right === 'given'
      ? [
          say(language, 'buying.withdraw.given', { days: withdrawal.days }),
          say(language, `buying.withdraw.cost.${withdrawal.returnCost}`),
          ...(withdrawal.lostWhenOpened.length === 0 ? [] : [say(language, 'buying.withdraw.lost')]),
        ]
      : [
          ...(withdrawal.right === 'exempt' ? [say(language, 'buying.withdraw.exempt')] : []),
          back === 'yes' && sendBackDays !== undefined
            ? say(language, 'buying.back.within', { days: sendBackDays })
            : say(language, `buying.back.${back}`),
        ]),
  ]
}

function Delivery({ shop, quote, who, how, language }: Part) {
  const { extra } = quote.parcels.choices
  return (
    <section aria-labelledby="delivery">
      <h2 class="section-title" id="delivery">
        {say(language, 'buying.delivery')}
      </h2>
      <DescriptionList
        rows={[
          [
            say(language, who.gift ? 'buying.to.gift' : 'buying.to'),
            <>
              <span class="address">{who.to.name}</span>
              {parcelLines(shop, who).map((line) => (
                <span class="address">{line}</span>
              ))}
              <span class="address">{who.to.phone}</span>
            </>,
          ],
          [
            say(language, 'buying.day'),
            quote.deliveryDays === undefined
              ? ''
              : quote.deliveryDay === undefined
                ? say(language, 'buying.day.none')
                : formatDate(quote.deliveryDay, language),
          ],
          [
            say(language, 'buying.parcels'),
            quote.lines.length < 2 ? '' : say(language, `buying.parcels.${quote.parcels.how}`),
          ],
        ]}
      />
      {quote.deliveryDay === undefined ? null : <p class="small">{say(language, 'buying.day.hint')}</p>}
      {quote.parcels.how === 'ready-first' && extra !== undefined && how.consented ? (
        <p class="small">{say(language, `buying.consented.${extra.which}.${extra.freight}`)}</p>
      ) : null}
      {quote.exempt ? <p class="small">{say(language, 'basket.duty')}</p> : null}
      <p>
        <a href={stepAddress(shop.name, 'who')}>{say(language, 'buying.change.who')}</a>
      </p>
    </section>
  )
}

function Payment({ shop, who, how, payBy, quote, language }: Part) {
  const method = say(language, `buying.method.${how.method}`)
  return (
    <section aria-labelledby="payment">
      <h2 class="section-title" id="payment">
        {say(language, 'buying.payment')}
      </h2>
      <MailAdvice mail={who.mail} shop={shop} language={language} />
      <DescriptionList
        rows={[
          [
            say(language, 'buying.buyer'),
            say(language, `buying.buyer.${who.buyer}`, {
              name: who.name,
              country: countryName(who.country, language) ?? who.country,
            }),
          ],
          [say(language, 'buying.mail'), who.mail],
          [
            say(language, 'buying.pay'),
            how.brand === undefined
              ? method
              : say(language, 'buying.method-brand', { method, brand: say(language, `buying.brand.${how.brand}`) }),
          ],
          [
            say(language, 'buying.pay-when'),
            payBy === null ? (
              say(language, 'buying.pay-at-door')
            ) : (
              <>
                {say(language, `buying.pay-when.${how.method}`)}{' '}
                <Deadline at={payBy} zone={shop.calendar.zone} language={language} seenAt={quote.at} />
              </>
            ),
          ],
        ]}
      />
      <p>
        <a href={stepAddress(shop.name, 'how')}>{say(language, 'buying.change.how')}</a>
      </p>
    </section>
  )
}

function Wishes({ basket, how, selling, language }: Part) {
  const rows: readonly (readonly [string, string])[] = [
    [say(language, 'basket.memo'), basket.memo],
    [
      say(language, 'basket.asks'),
      basket.asks.map((ask) => say(language, `basket.ask.${ask}`)).join(say(language, 'common.between-phrases')),
    ],
    [
      selling.wrapping?.name[language] ?? '',
      basket.wrapping ? [say(language, 'buying.wrapped'), basket.wrappingNote].filter((one) => one !== '').join(' ') : '',
    ],
    [
      say(language, 'buying.with'),
      how.sentWith === undefined ? '' : say(language, 'buying.with.shown', { number: how.sentWith }),
    ],
    [
      say(language, 'buying.know'),
      how.acknowledged.map((of) => say(language, `buying.know.${of}`)).join(' '),
    ],
  ]
  if (rows.every(([, value]) => value === '')) return null
  return (
    <section aria-labelledby="wishes">
      <h2 class="section-title" id="wishes">
        {say(language, 'basket.memo.title')}
      </h2>
      <DescriptionList rows={rows} />
    </section>
  )
}

/** The clauses on sending back, in full; what the law adds; the form that it gives. */
function Returns(props: Part) {
  const { shop, screen, language } = props
  const wanted = new Set(screen.told.returnClauses.map(({ clause }) => sectionOf(clause)))
  const { policy } = shop.documents
  return (
    <section class="stack" aria-labelledby="returns">
      <h2 class="section-title" id="returns">
        {say(language, 'buying.returns')}
      </h2>
      {policy.sections
        .filter(({ id }) => wanted.has(id))
        .map(({ id, heading, text }) => (
          <div class="stack-small">
            <h3>{heading[language] ?? id}</h3>
            <Markdown text={text[language] ?? ''} language={language} />
          </div>
        ))}
      {screen.guarantees.length === 0 ? null : <p>{say(language, 'buying.guarantee')}</p>}
      {screen.lines.some(({ advice }) => advice.length > 0) ? <p>{say(language, 'buying.advice')}</p> : null}
      <p>
        <a href={`/${shop.name}/policy`}>
          {say(language, 'buying.whole-policy', { version: policy.version })}
        </a>
      </p>
      {screen.modelForm === undefined ? null : (
        <ModelForm shop={shop} law={screen.modelForm} language={language} />
      )}
    </section>
  )
}

function Seller({ selling, shop, language }: Part) {
  const { seller } = selling
  return (
    <section aria-labelledby="seller">
      <h2 class="section-title" id="seller">
        {say(language, 'buying.seller')}
      </h2>
      <DescriptionList
        rows={[
          [say(language, 'buying.seller.name'), seller.name[language]],
          [
            say(language, 'buying.seller.address'),
            <>
              {seller.address[language].map((line) => (
                <span class="address">{line}</span>
              ))}
            </>,
          ],
          [say(language, 'buying.seller.phone'), `${seller.phone} ${seller.hours[language]}`],
          [say(language, 'buying.mail'), shop.settings.mail.address],
        ]}
      />
    </section>
  )
}
