/** After the press: that the order is there, what happens next, how it is paid, and that a mail is coming. */
import type { Order } from '#ordering'
import { isOpen, throughGateway, type Payment } from '#payments'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Deadline, DescriptionList, Money, Notice, Page } from '#web/ui'
import { say, type Language } from '#words'
import { style } from '../style.file.ts'
import { MailAdvice } from './mail-advice.tsx'

export type ThanksView = {
  readonly shop: OpenShop
  readonly order: Order
  readonly payment: Payment | undefined
  /** For whoever is given the present. */
  readonly giftCode: string | undefined
}

type Part = ThanksView & { readonly language: Language }

export function thanksScreen(frame: Frame, view: ThanksView) {
  const { language } = frame
  const { shop, order } = view
  const title = say(language, 'buying.thanks.title')
  const part = { ...view, language }
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <div class="lede">
        <h1>{title}</h1>
        <p>{say(language, 'buying.thanks.number', { number: order.number })}</p>
      </div>
      <div class="stack-form narrow">
        <Next {...part} />
        <section class="stack" aria-labelledby="mail">
          <h2 id="mail">{say(language, 'buying.thanks.mail')}</h2>
          <p>{say(language, 'buying.thanks.mail-to', { mail: order.address })}</p>
          <MailAdvice mail={order.address} shop={shop} language={language} />
          <p class="small">
            {say(language, 'buying.thanks.no-mail', { address: shop.settings.mail.address })}{' '}
            <a href={`/${shop.name}/mail-trouble`}>{say(language, 'mail.trouble.title')}</a>
          </p>
        </section>
        {view.giftCode === undefined ? null : (
          <Notice title={say(language, 'buying.thanks.gift')}>
            <p class="gift-code">{view.giftCode}</p>
            <p>{say(language, 'buying.thanks.gift-why')}</p>
          </Notice>
        )}
        <p class="row">
          <Button href={`/${shop.name}/my/orders/${order.number}`} look="second">
            {say(language, 'buying.thanks.my-page')}
          </Button>
          <Button href={`/${shop.name}/`} look="quiet">
            {say(language, 'storefront.back-to-pieces')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

/** What to do now about paying; and what we do. */
function Next({ shop, order, payment, language }: Part) {
  const made = order.lines.some(({ kind }) => kind === 'made-to-order' || kind === 'personalised')
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{say(language, 'buying.thanks.next')}</h2>
      {payment === undefined ? null : (
        <>
          <p>{nextWords(payment, language)}</p>
          <DescriptionList
            rows={[
              [
                say(
                  language,
                  order.destination === shop.settings.home.country ? 'basket.total' : 'basket.total-exempt',
                ),
                <Money money={payment.amount} language={language} />,
              ],
              [
                say(language, 'buying.pay-until'),
                payment.payBy === null || !isOpen(payment) ? (
                  ''
                ) : (
                  <Deadline at={payment.payBy} zone={shop.calendar.zone} language={language} />
                ),
              ],
            ]}
          />
          {isOpen(payment) ? (
            <form method="post" action={`/${shop.name}/checkout/pay`}>
              <Button>
                {say(language, throughGateway(payment.method) ? 'buying.pay-now' : 'buying.how-to-pay')}
              </Button>
            </form>
          ) : null}
        </>
      )}
      <p>{say(language, made ? 'buying.next.made' : 'buying.next.ready')}</p>
    </section>
  )
}

function nextWords(payment: Payment, language: Language): string {
  const { state, method } = payment
  return say(
    language,
    state === 'open' || state === 'declined' ? `buying.next.${method}` : `buying.next.was-${state}`,
  )
}
