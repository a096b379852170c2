/** The list of what is to be paid and what is to be given back, and the search for a payment that came in. */
import type { Instant } from '#calendar'
import { isOpen, type Payment } from '#payments'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, Deadline, EmptyState, Field, Money, PageTitle, Tag, type Tone } from '#web/ui'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'

export type PaymentsProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly payments: readonly {
    readonly payment: Payment
    readonly customer: string
    readonly triesInVain: boolean
  }[]
  /** What was searched for. */
  readonly text: string
  readonly seenAt: Instant
}

const columns = [
  ['number', 'desk.column.number'],
  ['who', 'desk.column.who'],
  ['step', 'desk.pay.state'],
  ['total', 'desk.pay.left'],
  ['piece', 'pay.method'],
  ['due', 'pay.by'],
] as const

export function PaymentsScreen({ frame, desk, payments, text, seenAt }: PaymentsProps) {
  const { language } = frame
  const title = say(language, 'desk.pay')
  const { zone } = desk.shop.calendar
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.pay.sentence')} />
      <div class="stack-wide">
        <form method="get" action={`/desk/${desk.shop.name}/payments`} class="stack narrow" role="search">
          <Field
            language={language}
            name="q"
            type="search"
            label={say(language, 'desk.pay.search')}
            hint={say(language, 'desk.pay.search.hint')}
            value={text}
            optional
          />
          <Button look="second">{say(language, 'desk.pay.search.press')}</Button>
        </form>
        {payments.length === 0 ? (
          <EmptyState title={say(language, text === '' ? 'desk.pay.none' : 'desk.pay.not-found')} />
        ) : (
          <CardTable
            caption={title}
            columns={columns.map(([name, words]) => ({ name, label: say(language, words) }))}
            rows={payments.map(({ payment, customer, triesInVain }) => [
              <a href={`/desk/${desk.shop.name}/payments/${payment.payment}`}>{payment.order}</a>,
              customer,
              <>
                <StateTags payment={payment} seenAt={seenAt} language={language} />
                {triesInVain ? <Tag tone="no">{say(language, 'refund-tries.tag')}</Tag> : null}
              </>,
              <Money money={payment.left} language={language} />,
              say(language, `pay.method.${payment.method}`),
              payment.payBy === null ? (
                ''
              ) : (
                <Deadline at={payment.payBy} zone={zone} language={language} seenAt={seenAt} />
              ),
            ])}
          />
        )}
      </div>
    </DeskPage>
  )
}

const tones: Readonly<Record<Payment['state'], Tone>> = {
  open: 'plain',
  authorised: 'wait',
  paid: 'good',
  declined: 'no',
  expired: 'no',
  'given-up': 'plain',
}

/** How it stands; that it is late; that money is to be given back. */
export function StateTags({
  payment,
  seenAt,
  language,
}: {
  payment: Payment
  seenAt: Instant
  language: Language
}) {
  const { state, received, payBy, toGiveBack } = payment
  const part = isOpen(payment) && received.amountMinor > 0n
  const late = isOpen(payment) && payBy !== null && payBy <= seenAt
  return (
    <span class="row">
      <Tag tone={tones[state]}>{say(language, part ? 'desk.pay.state.part' : `desk.pay.state.${state}`)}</Tag>
      {late ? <Tag tone="no">{say(language, 'desk.pay.late')}</Tag> : null}
      {toGiveBack.amountMinor > 0n ? <Tag tone="wait">{say(language, 'desk.pay.owed')}</Tag> : null}
    </span>
  )
}
