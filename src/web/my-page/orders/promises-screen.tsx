/**
 * Everything that policy and law say about the pieces of an order before anything is asked: what can be done
 * now, until when, at whose cost, what cannot and why. Draws rulings; decides nothing.
 */
import type { Instant } from '#calendar'
import type { FoundCase } from '#cases'
import type { Order, OrderLine } from '#ordering'
import type { PieceOptions } from '#rulings'
import type { OpenShop } from '#shops'
import type { Unit } from '#units'
import type { DocumentSet } from '#web/answers'
import type { Frame } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { styles } from '../style.file.ts'
import { busyIn, placeOf } from './busy.ts'
import { drawnLists } from './drawn-lists.tsx'
import type { Ways } from './options-list.tsx'
import { pieceWords } from './piece-heading.tsx'
import { OwnWay } from './own-way.tsx'

/** `cases`: those this person may see. */
export type PromisesView = {
  readonly shop: OpenShop
  readonly order: Order
  readonly documentSet: DocumentSet
  readonly options: readonly PieceOptions[]
  readonly cases: readonly FoundCase[]
  readonly units: readonly Unit[]
  readonly seenAt: Instant
}

export function promisesScreen(frame: Frame, view: PromisesView) {
  const { language } = frame
  const { shop, order } = view
  const title = say(language, 'my.promises.title')
  const back = say(language, 'my.order.to-order', { number: order.number })
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={say(language, 'my.order.title', { number: order.number })} title={title} />
      {order.lines.map((line) => (
        <Line view={view} line={line} language={language} />
      ))}
      <div class="actions">
        <Button look="second" href={`/${shop.name}/my/orders/${order.number}`}>
          {back}
        </Button>
      </div>
    </Page>
  )
}

/** A line with each of its pieces: those of the order, and replacements, each with its own time to claim. */
function Line({ view, line, language }: { view: PromisesView; line: OrderLine; language: Language }) {
  const own = view.options.filter(({ piece }) => piece.line.line === line.line)
  return (
    <section class="line" aria-labelledby={`line-${line.line}`}>
      <h2 id={`line-${line.line}`}>{pieceWords(line, language)}</h2>
      {own.length === 0 ? <p>{say(language, 'my.piece.over')}</p> : null}
      {own.map((one) => (
        <>
          <OwnWay piece={one.piece} zone={view.shop.calendar.zone} language={language} />
          {drawnLists(one, waysOf(view, one), pieceWords(one.line, language))}
        </>
      ))}
    </section>
  )
}

function waysOf(view: PromisesView, { piece }: PieceOptions): Ways {
  const { shop, order, documentSet, seenAt } = view
  return {
    documentSet,
    seenAt,
    order: order.number,
    shop: { name: shop.name },
    requests: `/${shop.name}/my/orders/${order.number}/lines/${placeOf(piece)}/`,
    openCase: busyIn(view, piece),
  }
}
