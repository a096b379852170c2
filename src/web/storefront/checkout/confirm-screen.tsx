/**
 * The last screen before an order (特定商取引法 12条の6, Directive 2011/83/EU arts. 6 and 8(2)): what, how many,
 * for how much, when, where to, how it is paid, what can be sent back and at whose cost. Its button orders.
 */
import type { Child } from 'hono/jsx'
import type { Product } from '#catalogue'
import { buttonWords, countryName, lastScreenWords, type ScreenPart } from '#checkout'
import type { Frame } from '#web/http'
import { Button, Deadline, DescriptionList, Fold, Markdown, Money, Notice, Page } from '#web/ui'
import { say, type Language } from '#words'
import { Details } from '../basket/basket-screen.tsx'
import { Totals } from '../basket/totals.tsx'
import { isFinal } from '../basket/view.ts'
import { Picture } from '../picture.tsx'
import { GuaranteeNotice } from '../legal/guarantee.tsx'
import { style } from '../style.file.ts'
import { periodWords } from '../availability.ts'
import { parcelLines, sectionOf, type LastView } from './confirm.ts'
import { MailAdvice } from './mail-advice.tsx'
import { stepAddress, Trail } from './trail.tsx'

type Part = LastView & { readonly language: Language }

/** `changed`: the page that was sent was out of date, and nothing was ordered. */
export function confirmScreen(frame: Frame, view: LastView, { changed = false } = {}) {
  const { language } = frame
  const part = { ...view, language }
  const title = say(language, 'buying.confirm.title')
  const hasPeriod = view.pieces.some(({ bought }) => bought?.product['order-until'] !== undefined)
  const addressee = { seller: view.selling.seller, mail: view.shop.settings.mail.address }
  const told = lastScreenWords(view.quote, view.screen, addressee, language)
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
          <Where {...part} />
          <Told told={told} parts={['delivery', 'abroad', 'payment']} language={language} />
          <PayBy {...part} />
          <Wishes {...part} />
          <Told told={told} parts={['cancel', 'withdrawal', 'model-form', 'guarantee']} language={language} />
          {view.screen.guarantees.includes('eu') ? (
            <GuaranteeNotice shop={view.shop} language={language} country={view.quote.destination} />
          ) : null}
          <Clauses {...part} />
          <Seller {...part} />
        </div>
        <aside class="sum-box stack" aria-label={say(language, 'basket.sum')}>
          <Totals
            quote={view.quote}
            language={language}
            wrapping={view.selling.wrapping?.name[language]}
            dutyTold
          />
          <form method="post" action={`/${view.shop.name}/checkout/order`} class="stack">
            <input type="hidden" name="key" value={view.basket.key} />
            <input type="hidden" name="mark" value={view.mark} />
            <Button>{buttonWords(language)}</Button>
          </form>
          <p class="small quiet">
            {say(language, hasPeriod ? 'buying.button-note.period' : 'buying.button-note')}
          </p>
        </aside>
      </div>
    </Page>
  )
}

function Pieces(props: Part) {
  const { shop, pieces, quote, language } = props
  return (
    <section aria-labelledby="pieces">
      <h2 class="section-title" id="pieces">
        {say(language, 'buying.pieces')}
      </h2>
      <ul class="basket-lines">
        {pieces.map((piece) => {
          const priced = quote.lines.find(({ line }) => line === piece.line)
          if (piece.bought === undefined || priced === undefined) return null
          return (
            <li class="basket-line">
              <div class="frame">
                <Picture
                  shop={shop.name}
                  product={piece.bought.product}
                  language={language}
                  shown="beside-a-line"
                />
              </div>
              <div class="stack-small">
                <h3>{piece.bought.product.name[language]}</h3>
                <Details piece={piece} final={isFinal(props, piece)} language={language} />
                <Period product={piece.bought.product} language={language} />
                <p class="small">
                  {say(language, 'buying.each', { count: piece.quantity })}{' '}
                  <Money money={{ amountMinor: priced.eachMinor, currency: 'JPY' }} language={language} />
                </p>
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

/** Until when it can be ordered, where that ends (特定商取引法 12条の6). */
function Period({ product, language }: { product: Product; language: Language }) {
  const words = periodWords(product, language)
  if (words === '') return null
  return (
    <p class="small">
      {say(language, 'form.labelled', {
        label: say(language, 'storefront.order-period'),
        sentence: words,
      })}
    </p>
  )
}

/** What has to be told, in the order of `parts`, under headings of its own. */
function Told({
  told,
  parts,
  language,
}: {
  told: readonly ScreenPart[]
  parts: readonly ScreenPart['part'][]
  language: Language
}) {
  return (
    <>
      {parts
        .flatMap((part) => told.filter((one) => one.part === part))
        .map(({ part, heading, sentences }) => (
          <section class="stack-small" aria-labelledby={`told-${part}`}>
            <h2 class="section-title" id={`told-${part}`}>
              {heading}
            </h2>
            {part === 'model-form' ? (
              <Fold label={say(language, 'buying.form')} language={language}>
                <Sentences sentences={sentences} />
              </Fold>
            ) : (
              <Sentences sentences={sentences} />
            )}
          </section>
        ))}
    </>
  )
}

const Sentences = ({ sentences }: { sentences: readonly string[] }) => (
  <>
    {sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
  </>
)

function Where({ shop, who, language }: Part) {
  return (
    <section class="stack-small" aria-labelledby="where">
      <h2 class="section-title" id="where">
        {say(language, 'buying.where')}
      </h2>
      <MailAdvice mail={who.mail} shop={shop} language={language} />
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
            say(language, 'buying.buyer'),
            say(language, `buying.buyer.${who.buyer}`, {
              name: who.name,
              country: countryName(who.country, language),
            }),
          ],
          [say(language, 'buying.mail'), who.mail],
        ]}
      />
      <p>
        <a href={stepAddress(shop.name, 'who')}>{say(language, 'buying.change.who')}</a>
      </p>
    </section>
  )
}

/** Until when it has to be paid, to the minute; and the way back to what was chosen. */
function PayBy({ shop, payBy, quote, language }: Part) {
  return (
    <>
      {payBy === null ? null : (
        <p class="small">
          {say(language, 'buying.pay-until')}{' '}
          <Deadline at={payBy} zone={shop.calendar.zone} language={language} seenAt={quote.at} />
        </p>
      )}
      <p>
        <a href={stepAddress(shop.name, 'how')}>{say(language, 'buying.change.how')}</a>
      </p>
    </>
  )
}

function Wishes({ basket, how, selling, language }: Part) {
  const known = how.acknowledged.map((of) => <li>{say(language, `buying.know.${of}`)}</li>)
  const rows: readonly (readonly [string, Child])[] = [
    [say(language, 'basket.memo'), basket.memo],
    [
      say(language, 'basket.asks'),
      basket.asks
        .map((ask) => say(language, `basket.ask.${ask}`))
        .join(say(language, 'common.between-phrases')),
    ],
    [
      selling.wrapping?.name[language] ?? '',
      basket.wrapping
        ? [say(language, 'buying.wrapped'), basket.wrappingNote].filter((one) => one !== '').join(' ')
        : '',
    ],
    [
      say(language, 'buying.with'),
      how.sentWith === undefined ? '' : say(language, 'buying.with.shown', { number: how.sentWith }),
    ],
    [say(language, 'buying.known'), known.length === 0 ? '' : <ul class="plain-list">{known}</ul>],
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

/** The clauses on sending back in full, in the version that the order will be held to. */
function Clauses({ shop, screen, language }: Part) {
  const wanted = new Set(screen.told.returnClauses.map(({ clause }) => sectionOf(clause)))
  const { policy } = shop.documents
  const lawGives = screen.told.withdrawal === 'told'
  const sections = policy.sections.filter(({ id }) => wanted.has(id))
  return (
    <section class="stack" aria-labelledby="returns">
      <h2 class="section-title" id="returns">
        {say(language, 'buying.returns')}
      </h2>
      {sections.length === 0 ? (
        <p>{say(language, lawGives ? 'buying.law-first' : 'buying.no-clause')}</p>
      ) : null}
      {sections.map(({ id, heading, text }) => (
        <div class="stack-small">
          <h3>{heading[language] ?? id}</h3>
          <Markdown text={text[language] ?? ''} language={language} />
        </div>
      ))}
      <p>
        <a href={`/${shop.name}/policy`}>
          {say(language, 'buying.whole-policy', { version: policy.version })}
        </a>
      </p>
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
