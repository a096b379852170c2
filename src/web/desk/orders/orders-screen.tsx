/** The newest orders of the shop: a list to look into. */
import { dayOf, formatDate } from '#calendar'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import { mayDo } from '#staff'
import { say, type Language, type WordKey } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { EmptyState, PageTitle } from '#web/ui'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { pieceName, stageWords } from './pieces.ts'

export type OrdersProps = { readonly frame: Frame; readonly desk: AtDesk; readonly orders: readonly Order[] }

const columns = [
  ['number', 'desk.column.number'],
  ['placed', 'desk.fact.placed'],
  ['who', 'desk.column.who'],
  ['piece', 'desk.column.pieces'],
  ['step', 'desk.fact.stage'],
  ['total', 'desk.column.total'],
] as const satisfies readonly (readonly [string, WordKey])[]

export function OrdersScreen({ frame, desk, orders }: OrdersProps) {
  const { language } = frame
  const title = say(language, 'desk.orders')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.orders.sentence')} />
      <div class="stack-wide">
        <div class="stack-small">
          <p>
            <a href={`/desk/${desk.shop.name}/strays`}>{say(language, 'goods.strays')}</a>
          </p>
          <p>
            <a href={`/desk/${desk.shop.name}/receipts`}>{say(language, 'desk.papers.wishes')}</a>
          </p>
          {mayDo(desk.member.role, 'import-orders') ? (
            <p>
              <a href={`/desk/${desk.shop.name}/imports`}>{say(language, 'import.link')}</a>
            </p>
          ) : null}
        </div>
        {orders.length === 0 ? (
          <EmptyState title={say(language, 'desk.orders.empty')}>
            <p>{say(language, 'desk.orders.empty.sentence')}</p>
          </EmptyState>
        ) : (
          <CardTable
            caption={title}
            columns={columns.map(([name, words]) => ({ name, label: say(language, words) }))}
            rows={orders.map((order) => [
              <a href={`/desk/${desk.shop.name}/orders/${order.number}`}>{order.number}</a>,
              formatDate(dayOf(order.placedAt, desk.shop.calendar.zone), language),
              order.name,
              <PieceLines order={order} language={language} />,
              <StageLines order={order} language={language} />,
              formatMoney({ amountMinor: order.totalMinor, currency: order.currency }, language),
            ])}
          />
        )}
      </div>
    </DeskPage>
  )
}

function PieceLines({ order, language }: { order: Order; language: Language }) {
  return (
    <>
      {order.lines.map((line) => (
        <div>{pieceName(line, language)}</div>
      ))}
    </>
  )
}

/** One word when all lines stand at the same stage, else one for each. */
function StageLines({ order, language }: { order: Order; language: Language }) {
  if (order.givenUp !== null) return <div>{say(language, 'desk.given-up')}</div>
  const stages = order.lines.map(({ stage }) => say(language, stageWords[stage]))
  return (
    <>
      {(new Set(stages).size === 1 ? stages.slice(0, 1) : stages).map((stage) => (
        <div>{stage}</div>
      ))}
    </>
  )
}
