/** The payment page of the demonstration: what happens is chosen, and nothing is paid. */
import { formatMoney } from '#money'
import type { Payment } from '#payments'
import type { Frame } from '#web/http'
import { Button, Notice, Page, PageTitle } from '#web/ui'
import { say, type Language } from '#words'

/** `page` is the page of the payment, to which one comes back. */
export type DemoView = { readonly payment: Payment; readonly page: string }

/** What is chosen, the usual first. */
const choices = [
  'success',
  'confirm',
  'decline',
  'time-out',
  'twice',
  'out-of-order',
  'refund-refused',
  'refund-silent',
  'refund-lost',
] as const

export function demoScreen(frame: Frame, { payment, page }: DemoView) {
  const { language } = frame
  const title = say(language, 'pay.demo.title')
  return (
    <Page frame={frame} title={title} unlisted>
      <PageTitle title={title} sentence={what(payment, language)} />
      <div class="stack">
        <Notice tone="wait">
          <p>{say(language, 'pay.demo.sentence')}</p>
        </Notice>
        <form method="post" action={`${page}/demo`} class="stack narrow">
          {choices.map((choice) => (
            <Button name="choice" value={choice} look={choice === 'success' ? 'first' : 'second'}>
              {say(language, `pay.demo.${choice}`)}
            </Button>
          ))}
        </form>
        <p>
          <Button href={page} look="quiet">
            {say(language, 'pay.demo.abandon')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

/** Where the customer's bank would ask whether it is them. */
export function bankScreen(frame: Frame, { payment, page }: DemoView) {
  const { language } = frame
  const title = say(language, 'pay.demo.bank.title')
  return (
    <Page frame={frame} title={title} unlisted>
      <PageTitle title={title} sentence={what(payment, language)} />
      <div class="stack">
        <Notice tone="wait">
          <p>{say(language, 'pay.demo.bank.sentence')}</p>
        </Notice>
        <form method="post" action={`${page}/demo`} class="stack narrow">
          <Button name="choice" value="success">
            {say(language, 'pay.demo.bank.confirm')}
          </Button>
          <Button name="choice" value="not-confirmed" look="second">
            {say(language, 'pay.demo.bank.refuse')}
          </Button>
        </form>
      </div>
    </Page>
  )
}

const what = ({ order, amount }: Payment, language: Language): string =>
  say(language, 'pay.demo.what', { order, amount: formatMoney(amount, language) })
