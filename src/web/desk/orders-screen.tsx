/** The newest orders of the shop: a list to look into. */
import { dayOf, formatDate } from '#calendar'
import { formatMoney } from '#money'
import type { Order } from '#ordering'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import { EmptyState, PageTitle, Table } from '#web/ui'
import { DeskPage } from './desk-page.tsx'
import { pieceName, stageWords } from './pieces.ts'
import type { AtDesk } from './session.ts'

export type OrdersProps = { readonly frame: Frame; readonly desk: AtDesk; readonly orders: readonly Order[] }

export function OrdersScreen({ frame, desk, orders }: OrdersProps) {
  const { language } = frame
  const title = say(language, 'desk.orders')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.orders.sentence')} />
      {orders.length === 0 ? (
        <EmptyState title={say(language, 'desk.orders.empty')}>
          <p>{say(language, 'desk.orders.empty.sentence')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={title}
          hideCaption
          columns={[
            { label: say(language, 'desk.column.number') },
            { label: say(language, 'desk.fact.placed') },
            { label: say(language, 'desk.column.who') },
            { label: say(language, 'desk.column.pieces') },
            { label: say(language, 'desk.fact.stage') },
            { label: say(language, 'desk.column.total'), number: true },
          ]}
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
  const stages = order.lines.map(({ stage }) => say(language, stageWords[stage]))
  return (
    <>
      {(new Set(stages).size === 1 ? stages.slice(0, 1) : stages).map((stage) => (
        <div>{stage}</div>
      ))}
    </>
  )
}
