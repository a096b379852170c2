/** The page of one payment: how much, for what, until when, how it is paid, and what became of it. */
import type { Instant } from '#calendar'
import { formatMoney } from '#money'
import { isOpen, mayBePaid, throughGateway, type Payment } from '#payments'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Deadline, DescriptionList, Money, Notice, Page, PageTitle } from '#web/ui'
import { say, type Language } from '#words'

export type PayView = {
  readonly shop: OpenShop
  readonly payment: Payment
  /** The address of this page. */
  readonly page: string
  /** Whether a payment service carries out its method. */
  readonly hasGateway: boolean
  readonly seenAt: Instant
  /** Whether it may be paid in another way. */
  readonly hasOther: boolean
  /** Another payment took its place. */
  readonly isReplaced: boolean
  /** It was chosen a moment ago. */
  readonly changed: boolean
}

export function payScreen(frame: Frame, view: PayView) {
  const { language } = frame
  const { payment, shop } = view
  const title = say(language, 'pay.title')
  return (
    <Page frame={frame} title={title} unlisted>
      <PageTitle over={frame.site.name} title={title} />
      <div class="stack">
        {view.changed && isOpen(payment) ? (
          <Notice tone="good" live>
            <p>{say(language, 'pay.means.done')}</p>
          </Notice>
        ) : null}
        <Became view={view} language={language} />
        <Amounts view={view} language={language} />
        <HowToPay view={view} language={language} />
        {view.hasOther ? (
          <p>
            <a href={`${view.page}/means`}>{say(language, 'pay.means.link')}</a>
          </p>
        ) : null}
        <p>
          <a href={`/${shop.name}/my/orders/${payment.order}`}>{say(language, 'pay.my-page')}</a>
        </p>
      </div>
    </Page>
  )
}

type PartProps = { readonly view: PayView; readonly language: Language }

/** What became of it, where something did. */
function Became({ view: { payment, seenAt, isReplaced }, language }: PartProps) {
  const { state, declined, purpose, received, left, toGiveBack } = payment
  const amount = (money: Payment['amount']) => formatMoney(money, language)
  const owed =
    toGiveBack.amountMinor > 0n ? <p>{say(language, 'pay.owed', { amount: amount(toGiveBack) })}</p> : null
  if (state === 'paid' || state === 'authorised')
    return (
      <Notice tone="good" title={say(language, `pay.${state}.title`)}>
        <p>{say(language, `pay.${state}`)}</p>
        {owed}
      </Notice>
    )
  if (state === 'expired' || state === 'given-up')
    return (
      <Notice tone="no" title={say(language, `pay.${state}.title`)}>
        <p>
          {state === 'given-up'
            ? say(language, isReplaced ? 'pay.replaced' : 'pay.given-up')
            : say(language, purpose === 'order' ? 'pay.expired.order' : 'pay.expired.other')}
        </p>
        {owed}
      </Notice>
    )
  if (!mayBePaid(payment, seenAt))
    return (
      <Notice tone="wait" title={say(language, 'pay.late.title')}>
        <p>{say(language, 'pay.late')}</p>
      </Notice>
    )
  if (state === 'declined')
    return (
      <Notice tone="no" title={say(language, 'pay.declined.title')}>
        <p>{say(language, `pay.declined.${declined ?? 'refused'}`)}</p>
      </Notice>
    )
  if (received.amountMinor === 0n) return null
  return (
    <Notice tone="wait">
      <p>{say(language, 'pay.part', { received: amount(received), left: amount(left) })}</p>
    </Notice>
  )
}

function Amounts({ view: { shop, payment, seenAt }, language }: PartProps) {
  const { amount, received, left, payBy } = payment
  const begun = received.amountMinor > 0n && isOpen(payment)
  return (
    <DescriptionList
      rows={[
        [say(language, 'pay.order'), payment.order],
        [say(language, 'pay.for'), say(language, `pay.for.${payment.purpose}`)],
        [say(language, 'pay.amount'), <Money money={amount} language={language} />],
        [say(language, 'pay.received'), begun ? <Money money={received} language={language} /> : null],
        [say(language, 'pay.left'), begun ? <Money money={left} language={language} /> : null],
        [say(language, 'pay.method'), say(language, `pay.method.${payment.method}`)],
        [
          say(language, 'pay.by'),
          payBy === null || !isOpen(payment) ? null : (
            <Deadline at={payBy} zone={shop.calendar.zone} language={language} seenAt={seenAt} />
          ),
        ],
      ]}
    />
  )
}

/** What to do now; nothing, when there is nothing to do. */
function HowToPay({ view, language }: PartProps) {
  const { payment, page, hasGateway, shop, seenAt } = view
  if (!mayBePaid(payment, seenAt)) return null
  if (throughGateway(payment.method))
    return hasGateway ? (
      <form method="post" action={page} class="stack narrow">
        <p>{say(language, 'pay.go.sentence')}</p>
        <Button>{say(language, 'pay.go')}</Button>
      </form>
    ) : (
      <Notice tone="wait" title={say(language, 'pay.no-gateway.title')}>
        <p>{say(language, 'pay.no-gateway')}</p>
        <p>
          <a
            href={`/${shop.name}/contact?${new URLSearchParams({ category: 'order', order: payment.order })}`}
          >
            {say(language, 'pay.write')}
          </a>
        </p>
      </Notice>
    )
  if (payment.method === 'bank-transfer') return <Transfer view={view} language={language} />
  const [place, values] =
    payment.method === 'cash-on-delivery'
      ? (['door', { amount: formatMoney(payment.left, language) }] as const)
      : (['store', {}] as const)
  return (
    <section class="band" aria-labelledby="how-title">
      <h2 id="how-title">{say(language, `pay.${place}.title`)}</h2>
      <p>{say(language, `pay.${place}`, values)}</p>
    </section>
  )
}

/** The account, how much, until when, and the name by which the shop finds the transfer. */
function Transfer({ view: { shop, payment, seenAt }, language }: PartProps) {
  const methods = shop.settings.selling?.payment?.methods ?? []
  const account = methods.flatMap((one) => (one.method === 'bank-transfer' ? one.account[language] : []))
  return (
    <section class="band" aria-labelledby="how-title">
      <h2 id="how-title">{say(language, 'pay.transfer.title')}</h2>
      <DescriptionList
        rows={[
          [
            say(language, 'pay.transfer.account'),
            <>
              {account.map((line) => (
                <div>{line}</div>
              ))}
            </>,
          ],
          [say(language, 'pay.transfer.amount'), <Money money={payment.left} language={language} />],
          [
            say(language, 'pay.transfer.until'),
            payment.payBy === null ? null : (
              <Deadline at={payment.payBy} zone={shop.calendar.zone} language={language} seenAt={seenAt} />
            ),
          ],
          [
            say(language, 'pay.transfer.name'),
            say(language, 'pay.transfer.name-value', { number: payment.order }),
          ],
        ]}
      />
      <p class="small">{say(language, 'pay.transfer.sentence')}</p>
    </section>
  )
}
