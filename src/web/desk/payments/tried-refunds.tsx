/** Money that a payment service did not send back: what was tried, and the two ways on. */
import { formatMoment } from '#calendar'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import { isLeftToStaff, type Payment, type RefundStep, type TriedRefund } from '#payments'
import { say } from '#words'
import { Button, Field } from '#web/ui'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { actorWord, type Names } from '../people.ts'

type Shown = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly payment: Payment
  readonly order: Order
  readonly names: Names
  readonly tried: readonly TriedRefund[]
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function TriedRefunds(props: Shown) {
  const { frame, desk, payment, order, names, tried, given, sentences } = props
  const { language } = frame
  const page = `/desk/${desk.shop.name}/payments/${payment.payment}/refunds`
  const said = (what: RefundStep['what'], actor: RefundStep['actor']) => {
    const done = say(language, `refund-tries.${what}`)
    if (what !== 'again' && what !== 'by-hand') return done
    const who = actorWord(language, actor, names, order.name)
    return say(language, 'common.in-brackets', { what: done, aside: who })
  }
  const line = ({ what, at, actor, words }: RefundStep) => (
    <li>
      {say(language, 'form.labelled', {
        label: formatMoment(at, desk.shop.calendar.zone, language),
        sentence: said(what, actor),
      })}
      {words === '' ? null : <blockquote>{words}</blockquote>}
    </li>
  )
  return (
    <>
      {tried.map((one) => {
        const amount = formatMoney(one.amount, language)
        return (
          <section class="stack narrow" aria-labelledby={`tries-${one.refund}`}>
            <h2 id={`tries-${one.refund}`}>{say(language, 'refund-tries.title', { amount })}</h2>
            {one.caseNumber === null ? null : (
              <p>
                <a href={`/desk/${desk.shop.name}/cases/${one.caseNumber}`}>{one.caseNumber}</a>
              </p>
            )}
            <ul>{one.steps.map(line)}</ul>
            {isLeftToStaff(one) ? (
              <>
                <p>{say(language, 'refund-tries.left')}</p>
                <form method="post" action={`${page}/${one.refund}/again`}>
                  <Button>{say(language, 'refund-tries.again.press')}</Button>
                </form>
                <form method="post" action={`${page}/${one.refund}/by-hand`} class="stack">
                  <Field
                    language={language}
                    name="words"
                    label={say(language, 'refund-tries.words')}
                    hint={say(language, 'refund-tries.words.hint')}
                    value={given['words'] ?? ''}
                    problem={sentences['words']}
                    maxlength={1000}
                  />
                  <Button look="second">{say(language, 'refund-tries.by-hand.press', { amount })}</Button>
                </form>
              </>
            ) : null}
          </section>
        )
      })}
    </>
  )
}
