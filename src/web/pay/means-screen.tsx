/** The ways in which an order can be paid instead, each with its fee, the sum it comes to, and its time. */
import { formatDeadline } from '#calendar'
import { formatMoney } from '#money'
import type { MeansChosen } from '#ordering'
import type { Payment } from '#payments'
import { sentence } from '#sentences'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, EmptyState, Page, PageTitle, RadioCards } from '#web/ui'
import { say, type Language } from '#words'
import { meansValue, meansWords } from './means-words.ts'

export type MeansView = {
  readonly shop: OpenShop
  readonly payment: Payment
  /** The page of the payment. */
  readonly page: string
  readonly means: readonly MeansChosen[]
  readonly problem?: string
}

export function meansScreen(frame: Frame, { shop, payment, page, means, problem }: MeansView) {
  const { language } = frame
  const title = say(language, 'pay.means.title')
  const now = say(language, 'pay.means.now', {
    order: payment.order,
    method: meansWords(
      { method: payment.method, ...(payment.brand === null ? {} : { brand: payment.brand }) },
      language,
    ),
    amount: formatMoney(payment.amount, language),
  })
  return (
    <Page frame={frame} title={title} unlisted>
      <PageTitle over={frame.site.name} title={title} sentence={now} />
      <div class="stack">
        {means.length === 0 ? (
          <EmptyState title={say(language, 'pay.means.none')} />
        ) : (
          <form method="post" action={`${page}/means`} class="stack-form narrow">
            <input type="hidden" name="amount" value={String(payment.amount.amountMinor)} />
            <RadioCards
              language={language}
              name="means"
              label={say(language, 'pay.means.ask')}
              hint={say(language, 'pay.means.hint')}
              problem={problem}
              value={undefined}
              choices={means.map((one) => ({
                value: meansValue(one),
                label: sentence(meansWords(one, language)),
                hint: aboutOf(one, payment, shop, language),
              }))}
            />
            <div>
              <Button>{say(language, 'pay.means.press')}</Button>
            </div>
          </form>
        )}
        <p>
          <a href={page}>{say(language, 'pay.back')}</a>
        </p>
      </div>
    </Page>
  )
}

/** What it comes to, the fee in it, and until when it is paid. */
function aboutOf(
  one: MeansChosen,
  { amount: { currency } }: Payment,
  shop: OpenShop,
  language: Language,
): string {
  const money = (amountMinor: bigint) => formatMoney({ amountMinor, currency }, language)
  const sum =
    one.feeMinor === 0n
      ? say(language, 'pay.means.sum', { amount: money(one.amountMinor) })
      : say(language, 'pay.means.sum-fee', { amount: money(one.amountMinor), fee: money(one.feeMinor) })
  const until =
    one.payBy === null
      ? say(language, 'pay.means.door')
      : say(language, 'pay.means.until', { until: formatDeadline(one.payBy, shop.calendar.zone, language) })
  return `${sum}${language === 'ja' ? '' : ' '}${until}`
}
