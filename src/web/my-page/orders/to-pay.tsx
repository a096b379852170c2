/**
 * What is to be paid for an order, and the way to its page while that is so; the amounts tell what is paid.
 */
import { formatDeadline, type Instant } from '#calendar'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import { mayBePaid, type Payment } from '#payments'
import type { OpenShop } from '#shops'
import { Button, Notice } from '#web/ui'
import { say, type Language } from '#words'

type ToPay = {
  readonly shop: OpenShop
  readonly order: Order
  readonly payments: readonly Payment[]
  readonly seenAt: Instant
  readonly language: Language
}

/** Payments that the customer still has something to do with, or hears of. */
export function toPay({ shop, order, payments, seenAt, language }: ToPay) {
  const shown = payments.filter((payment) => payment.state !== 'paid' || payment.toGiveBack.amountMinor > 0n)
  return shown.map((payment) => (
    <Notice tone={mayBePaid(payment, seenAt) ? 'wait' : 'shop'} title={say(language, 'pay.my.title')}>
      <p>{sentenceOf(payment, shop, seenAt, language)}</p>
      {mayBePaid(payment, seenAt) && payment.received.amountMinor > 0n ? (
        <p>{say(language, 'pay.my.received', { received: formatMoney(payment.received, language) })}</p>
      ) : null}
      {payment.toGiveBack.amountMinor > 0n ? (
        <p>{say(language, 'pay.owed', { amount: formatMoney(payment.toGiveBack, language) })}</p>
      ) : null}
      {mayBePaid(payment, seenAt) || payment.state === 'authorised' ? (
        <form method="post" action={`/${shop.name}/my/orders/${order.number}/pay`}>
          <input type="hidden" name="payment" value={payment.payment} />
          <Button look={mayBePaid(payment, seenAt) ? 'first' : 'quiet'}>{say(language, 'pay.my.go')}</Button>
        </form>
      ) : null}
    </Notice>
  ))
}

function sentenceOf(payment: Payment, shop: OpenShop, seenAt: Instant, language: Language): string {
  const { state, method, payBy } = payment
  const amount = formatMoney(mayBePaid(payment, seenAt) ? payment.left : payment.amount, language)
  if (state === 'paid' || state === 'authorised') return say(language, `pay.my.${state}`, { amount })
  if (!mayBePaid(payment, seenAt)) return say(language, 'pay.my.ended', { amount })
  if (method === 'cash-on-delivery') return say(language, 'pay.my.door', { amount })
  if (payBy === null) return say(language, 'pay.my.open', { amount })
  const until = formatDeadline(payBy, shop.calendar.zone, language, seenAt)
  return say(language, 'pay.my.open-until', { amount, until })
}
