/**
 * My Page signed in: the orders with their pieces, how far each has come, its letters and what is under way.
 */
import { dayOf, formatDate } from '#calendar'
import type { FoundCase } from '#cases'
import type { Session } from '#customers'
import type { Inquiry } from '#inquiries'
import { standing, type Order } from '#ordering'
import { commerce } from '#policy'
import type { OpenShop } from '#shops'
import { requestWord, sentence, wordOf } from '#sentences'
import type { Frame } from '#web/http'
import { Button, EmptyState, Money, Page, PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { PiecePicture, pieceWords } from './piece-heading.tsx'
import { styles } from '../style.file.ts'
import { wordsOf } from '../case/words.ts'

/** An order with the number of its letters and the requests that are under way. */
export type OrderCard = {
  readonly order: Order
  readonly letters: number
  readonly cases: readonly FoundCase[]
}

/** What this person has ordered and asked. */
type Shown = { readonly cards: readonly OrderCard[]; readonly inquiries: readonly Inquiry[] }

export function ordersScreen(frame: Frame, shop: OpenShop, session: Session, shown: Shown) {
  const { cards, inquiries } = shown
  const { language } = frame
  const title = say(language, 'my.orders.title')
  const name = session.kind === 'customer' ? say(language, 'my.signed-in-as', { name: session.name }) : ''
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={`${say(language, 'common.my-page')} ${name}`.trim()} title={title} />
      <ViewerNote session={session} language={language} />
      {cards.length === 0 ? (
        <EmptyState title={say(language, 'my.orders.none')}>
          <p>{say(language, 'my.orders.none-text')}</p>
        </EmptyState>
      ) : (
        <ul class="orders">
          {cards.map((card) => (
            <li>
              <OrderItem card={card} shop={shop} language={language} prices={seesPrices(session)} />
            </li>
          ))}
        </ul>
      )}
      <Inquiries shop={shop} inquiries={inquiries} language={language} />
      {session.kind === 'customer' ? (
        <p class="row small">
          <a class="target" href={`/${shop.name}/my/account`}>
            {say(language, 'account.title')}
          </a>
          <a class="target" href={`/${shop.name}/my/signed-in`}>
            {say(language, 'my.signed-in.title')}
          </a>
        </p>
      ) : null}
      <SignOut frame={frame} />
    </Page>
  )
}

function Inquiries({
  shop,
  inquiries,
  language,
}: {
  shop: OpenShop
  inquiries: readonly Inquiry[]
  language: Language
}) {
  if (inquiries.length === 0) return null
  return (
    <section class="stack" aria-labelledby="inquiries">
      <h2 id="inquiries">{say(language, 'inquiry.mine')}</h2>
      <ul class="plain-list stack-small">
        {inquiries.map(({ number, category, askedAt, dueAt, closedAt }) => (
          <li>
            <a href={`/${shop.name}/my/inquiries/${number}`}>{say(language, 'inquiry.title', { number })}</a>{' '}
            <span class="small quiet">
              {formatDate(dayOf(askedAt, shop.calendar.zone), language)}
              {say(language, 'answers.between')}
              {say(language, `contact.category.${category}`)}
            </span>{' '}
            <Tag tone={closedAt === null && dueAt !== null ? 'wait' : 'shop'}>
              {say(
                language,
                `inquiry.state.${closedAt !== null ? 'closed' : dueAt === null ? 'answered' : 'asked'}`,
              )}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OrderItem({
  card: { order, letters, cases },
  shop,
  language,
  prices,
}: {
  card: OrderCard
  shop: OpenShop
  language: Language
  prices: boolean
}) {
  const [first] = order.lines
  const names = first === undefined ? '' : pieceWords(first, language)
  const stages = [...new Set(order.lines.filter((line) => standing(line) > 0).map(({ stage }) => stage))]
  const address = `/${shop.name}/my/orders/${order.number}`
  const day = formatDate(dayOf(order.placedAt, shop.calendar.zone), language)
  return (
    <article class="order-card" aria-labelledby={`order-${order.number}`}>
      <div class="pictures">
        {order.lines.slice(0, 4).map((line) => (
          <PiecePicture shop={shop.name} line={line} language={language} />
        ))}
      </div>
      <div class="stack-small">
        <h2 id={`order-${order.number}`}>
          <a href={address}>
            {order.lines.length < 2
              ? names
              : say(language, 'my.orders.pieces', { name: names, count: order.lines.length - 1 })}
          </a>
        </h2>
        <p class="small quiet numbers">
          {order.number}
          {say(language, 'answers.between')}
          {say(language, 'my.orders.placed', { day })}
        </p>
        <p class="row">
          {order.givenUp === null ? (
            stages.map((stage) => <Tag tone="shop">{sentence(wordOf(stageValues, stage, language))}</Tag>)
          ) : (
            <Tag tone="wait">{say(language, 'my.order.given-up')}</Tag>
          )}
          {cases.map((theCase) => (
            <Tag tone={wordsOf(theCase).tone}>
              {say(language, 'answers.named', {
                name: requestWord(theCase.request, language),
                value: say(language, wordsOf(theCase).word),
              })}
            </Tag>
          ))}
        </p>
        <p class="row small">
          {prices ? (
            <span>
              {say(language, 'my.orders.total')}{' '}
              <Money
                money={{ amountMinor: order.totalMinor, currency: order.currency }}
                language={language}
              />
            </span>
          ) : null}
          {letters === 0 ? null : (
            <a href={`${address}#letters`}>{say(language, 'my.orders.letters', { count: letters })}</a>
          )}
        </p>
      </div>
    </article>
  )
}

export const stageValues = commerce.facts.find(({ name }) => name === 'stage')?.values ?? []

/** What this person sees less than all of. */
export function ViewerNote({ session, language }: { session: Session; language: Language }) {
  if (session.kind === 'customer') return null
  const words =
    session.kind === 'guest'
      ? say(language, 'my.one-order', { number: session.orderNumber })
      : say(language, 'my.one-gift')
  return <p class="small quiet viewer">{words}</p>
}

export function SignOut({ frame: { language, site } }: { frame: Frame }) {
  return (
    <form class="sign-out" method="post" action={`${site.home}my/sign-out`}>
      <Button look="quiet">{say(language, 'my.sign-out')}</Button>
    </form>
  )
}
