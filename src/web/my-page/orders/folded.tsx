/** What is read once and then looked up: requests that are over, e-mails, when, where to and how much. */
import { isClosed } from '#cases'
import { formatDate, parseDay } from '#calendar'
import { promisesAnew } from '#checkout'
import { chargesOf, missedWish, saidChange } from '#ordering'
import { isToPayFirst } from '#payments'
import { toBePaidFor } from '#units'
import { ChangeList, DescriptionList, Fold, Moment, Money } from '#web/ui'
import { say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { LetterList } from '../letters/letter-screen.tsx'
import { CaseRows } from './case-rows.tsx'
import { moneyRows } from './money-rows.ts'
import type { OrderView } from './order-view.ts'
import { sentIn, Tracked } from './parcel-rows.tsx'

/** Folded away below the needs. */
export function Folded({ view, language }: { view: OrderView; language: Language }) {
  const { shop, order, letters } = view
  const over = view.cases.filter(isClosed)
  return (
    <div class="folded">
      {over.length === 0 ? null : (
        <Fold label={say(language, 'my.order.cases-over', { count: over.length })}>
          <CaseRows view={view} cases={over} language={language} />
        </Fold>
      )}
      <Fold label={say(language, 'my.order.letters-count', { count: letters.length })}>
        <div id="letters">
          <LetterList
            letters={letters}
            address={`/${shop.name}/my/orders/${order.number}/letters`}
            zone={shop.calendar.zone}
            language={language}
          />
        </div>
      </Fold>
      <Fold label={say(language, 'my.order.about')}>
        <About view={view} language={language} />
        <Changed view={view} language={language} />
      </Fold>
    </div>
  )
}

/** When, where to, how much. For whoever was given the piece: the name it is sent to, and no amounts. */
function About({ view, language }: { view: OrderView; language: Language }) {
  const { shop, session, order } = view
  const { zone } = shop.calendar
  const to = seesPrices(session) ? [order.deliverTo.name, ...order.deliverTo.lines] : [order.deliverTo.name]
  const shipped = [...new Set(order.lines.flatMap(({ shippedAt }) => shippedAt ?? []))]
  const delivered = [...new Set(order.lines.flatMap(({ deliveredAt }) => deliveredAt ?? []))]
  const came = sentIn(view, order.lines).filter(({ deliveredAt }) => deliveredAt !== null)
  const version = order.documents.find(({ kind }) => kind === 'policy')?.version ?? ''
  return (
    <DescriptionList
      rows={[
        [say(language, 'my.order.placed'), <Moment at={order.placedAt} zone={zone} language={language} />],
        [
          say(language, 'my.order.shipped'),
          shipped.length === 0
            ? ''
            : shipped.map((at) => (
                <span class="address">
                  <Moment at={at} zone={zone} language={language} />
                </span>
              )),
        ],
        [
          say(language, 'my.order.came'),
          delivered.length === 0
            ? ''
            : delivered.map((at) => (
                <span class="address">
                  <Moment at={at} zone={zone} language={language} />
                </span>
              )),
        ],
        [
          say(language, 'my.order.parcels'),
          came.length === 0
            ? ''
            : came.map(({ carrier, tracking }) => (
                <Tracked parcel={{ carrier: carrier ?? '', tracking: tracking ?? '' }} language={language} />
              )),
        ],
        [
          say(language, 'my.order.deliver-to'),
          <>
            {to.map((line) => (
              <span class="address">{line}</span>
            ))}
          </>,
        ],
        ...giftRows(view, language),
        ...wishedRows(view, language),
        [say(language, 'my.order.memo'), seesPrices(session) ? order.memo : ''],
        ...(seesPrices(session) ? moneyOf(view, language) : []),
        [say(language, 'my.order.documents'), say(language, 'my.order.documents-text', { version })],
      ]}
    />
  )
}

/** The code to pass on with a present, for the giver who has closed the page that showed it first. */
function giftRows({ giftCode }: OrderView, language: Language) {
  if (giftCode === undefined) return []
  return [
    [
      say(language, 'buying.thanks.gift'),
      <>
        <span class="address">{giftCode}</span>
        <span class="address small">{say(language, 'my.order.gift-why')}</span>
      </>,
    ],
  ] as const
}

/** What it comes to beside the pieces, and what became of the money. */
function moneyOf({ shop, order, units, ledger, payments }: OrderView, language: Language) {
  const money = (amountMinor: bigint) => (
    <Money money={{ amountMinor, currency: order.currency }} language={language} />
  )
  const charges = chargesOf(order).map(
    ({ what, amountMinor }) => [say(language, `charge.${what}`), money(amountMinor)] as const,
  )
  const word = order.destination === shop.settings.home.country ? 'my.order.total' : 'my.order.total.exempt'
  const total = [say(language, word), money(order.totalMinor)] as const
  const notAsked = order.totalMinor - toBePaidFor(order, units).totalMinor
  const less = [say(language, 'charge.not-asked'), notAsked === 0n ? null : money(-notAsked)] as const
  return [...charges, total, less, ...moneyRows(ledger, payments, language)]
}

/** The day that was wished for and the wrapping, as they stand. */
function wishedRows({ order, shop, payments, seenAt }: OrderView, language: Language) {
  const { checkout } = order
  const day = parseDay(checkout?.deliveryDay ?? '')
  const said = day === undefined ? '' : formatDate(day, language)
  // Before it is paid, as of a payment now: as the page tells when it comes.
  const anew = isToPayFirst(payments) ? promisesAnew(order, shop.calendar, seenAt) : []
  const missed = missedWish(order, anew) !== undefined
  const wrapped = (checkout?.wrapping ?? null) !== null
  return [
    [
      say(language, 'change.fact.delivery-day'),
      missed ? say(language, 'change.wish.missed', { day: said }) : said,
    ],
    [say(language, 'change.fact.wrapping'), wrapped ? say(language, 'change.wrapping.yes') : ''],
  ] as const
}

/** What was changed since the order; an address only for whoever bought it. */
function Changed({ view: { session, order }, language }: { view: OrderView; language: Language }) {
  const shown = order.changes.filter(({ what }) => what !== 'address' || seesPrices(session))
  if (shown.length === 0) return null
  return (
    <section class="stack" aria-labelledby="changed">
      <h3 id="changed">{say(language, 'change.since')}</h3>
      <ChangeList
        language={language}
        changes={shown.map((change) => ({
          what: say(language, `change.what.${change.what}`),
          ...saidChange(change, language),
        }))}
      />
    </section>
  )
}
