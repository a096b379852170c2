/** One payment at the desk: how it stands, what was told of it, money received by hand, and giving back. */
import { formatMoment, type Instant } from '#calendar'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import { isOpen, throughGateway, type KeptNotice, type Payment, type TriedRefund } from '#payments'
import { say, type Language } from '#words'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import {
  Button,
  Deadline,
  DescriptionList,
  ErrorSummary,
  Field,
  Money,
  Notice,
  PageTitle,
  Steps,
} from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, type Names } from '../people.ts'
import { StateTags } from './payments-screen.tsx'
import { TriedRefunds } from './tried-refunds.tsx'

export type PaymentProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly payment: Payment
  readonly order: Order
  readonly notices: readonly KeptNotice[]
  /** Money that its payment service was asked to send back and did not, try by try. */
  readonly tried: readonly TriedRefund[]
  readonly names: Names
  /** Makes a press that is sent twice one. */
  readonly key: string
  readonly seenAt: Instant
  readonly done: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** The press did nothing, because things had moved on. */
  readonly moved: boolean
}

const doneWords = ['received', 'given-back', 'again', 'by-hand'] as const

export function PaymentScreen(props: PaymentProps) {
  const { frame, desk, payment, sentences, done, moved } = props
  const { language } = frame
  const title = say(language, 'desk.pay.title', { number: payment.order })
  const said = doneWords.find((one) => one === done)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} />
      <div class="stack">
        <ErrorSummary language={language} sentences={sentences} />
        {said === undefined ? null : (
          <Notice tone="good" live>
            <p>{say(language, `desk.pay.done.${said}`)}</p>
          </Notice>
        )}
        {moved ? (
          <Notice tone="wait" live>
            <p>{say(language, 'desk.pay.moved')}</p>
          </Notice>
        ) : null}
        <Facts {...props} />
        <TriedRefunds {...props} />
        <GiveBack {...props} />
        <Received {...props} />
        <History {...props} />
        <p>
          <Button look="quiet" href={`/desk/${desk.shop.name}/payments`}>
            {say(language, 'desk.pay.back')}
          </Button>
        </p>
      </div>
    </DeskPage>
  )
}

function Facts({ frame: { language }, desk, payment, order, seenAt }: PaymentProps) {
  const money = (amount: Payment['amount']) => <Money money={amount} language={language} />
  return (
    <DescriptionList
      rows={[
        [
          say(language, 'desk.column.number'),
          <a href={`/desk/${desk.shop.name}/orders/${payment.order}`}>{payment.order}</a>,
        ],
        [say(language, 'desk.column.who'), order.name],
        [
          say(language, 'desk.pay.state'),
          <StateTags payment={payment} seenAt={seenAt} language={language} />,
        ],
        [say(language, 'pay.for'), say(language, `pay.for.${payment.purpose}`)],
        [say(language, 'pay.amount'), money(payment.amount)],
        [say(language, 'pay.received'), money(payment.received)],
        [say(language, 'pay.left'), money(payment.left)],
        [say(language, 'pay.method'), say(language, `pay.method.${payment.method}`)],
        [
          say(language, 'pay.by'),
          payment.payBy === null || !isOpen(payment) ? null : (
            <Deadline at={payment.payBy} zone={desk.shop.calendar.zone} language={language} seenAt={seenAt} />
          ),
        ],
      ]}
    />
  )
}

/** What is owed back, and the press that gives it back. */
function GiveBack({ frame: { language }, desk, payment }: PaymentProps) {
  const { toGiveBack, method, payment: id } = payment
  if (toGiveBack.amountMinor <= 0n) return null
  const amount = formatMoney(toGiveBack, language)
  const by = throughGateway(method) ? 'service' : 'hand'
  return (
    <form method="post" action={`/desk/${desk.shop.name}/payments/${id}/given-back`} class="stack narrow">
      <h2>{say(language, 'desk.pay.give-back')}</h2>
      <p>{say(language, `desk.pay.give-back.${by}`, { amount })}</p>
      <input type="hidden" name="amount" value={String(toGiveBack.amountMinor)} />
      <input type="hidden" name="seen" value={String(payment.received.amountMinor)} />
      <Button look="second">{say(language, `desk.pay.give-back.${by}.press`, { amount })}</Button>
    </form>
  )
}

/** Money that staff saw come in; only its service says so of a card. */
function Received({ frame: { language }, desk, payment, key, given, sentences }: PaymentProps) {
  if (throughGateway(payment.method)) return null
  const over = payment.left.amountMinor <= 0n
  return (
    <form
      method="post"
      action={`/desk/${desk.shop.name}/payments/${payment.payment}/received`}
      class="stack narrow"
    >
      <h2>{say(language, 'desk.pay.receive')}</h2>
      <p>{say(language, over ? 'desk.pay.receive.over' : 'desk.pay.receive.sentence')}</p>
      <input type="hidden" name="key" value={given['key'] ?? key} />
      <Field
        language={language}
        name="amount"
        label={say(language, 'desk.pay.amount')}
        inputmode="numeric"
        short
        value={given['amount'] ?? (over ? '' : String(payment.left.amountMinor))}
        problem={sentences['amount']}
      />
      <Field
        language={language}
        name="payer"
        label={say(language, 'desk.pay.payer')}
        hint={say(language, 'desk.pay.payer.hint')}
        value={given['payer'] ?? ''}
        problem={sentences['payer']}
        optional
      />
      <Button look={over ? 'second' : 'first'}>{say(language, 'desk.pay.receive.press')}</Button>
    </form>
  )
}

function History({ frame: { language }, desk, payment, order, notices, names }: PaymentProps) {
  const { zone } = desk.shop.calendar
  if (notices.length === 0) return null
  return (
    <section class="band" aria-labelledby="history-title">
      <h2 id="history-title">{say(language, 'desk.pay.history')}</h2>
      <Steps
        language={language}
        steps={notices.map((notice) => ({
          state: 'done',
          title: noticeWords(notice, payment, language),
          when: `${formatMoment(notice.at, zone, language)} · ${actorWord(language, notice.actor, names, order.name)}`,
          ...(notice.payer === '' ? {} : { text: <p>{notice.payer}</p> }),
        }))}
      />
    </section>
  )
}

/** What a notice says, with its amounts. */
function noticeWords(
  { what, data }: KeptNotice,
  { amount: { currency } }: Payment,
  language: Language,
): string {
  const sum = (name: string): string =>
    formatMoney({ amountMinor: BigInt(data[name] ?? '0'), currency }, language)
  if (what === 'told')
    return say(language, 'desk.pay.notice.told', {
      authorised: sum('authorisedMinor'),
      captured: sum('capturedMinor'),
      refunded: sum('refundedMinor'),
    })
  return say(language, `desk.pay.notice.${what}`, { amount: sum('amountMinor') })
}
