/**
 * The order page, the heart of My Page: how far it has come, what is under way, each piece with the one
 * window that matters now, then what people come with, a line a need. Draws rulings; decides nothing.
 */
import { formatDate, parseDay } from '#calendar'
import { isClosed, isReadable } from '#cases'
import { sizeNow } from '#cases/kinds'
import { promisesAnew } from '#checkout'
import { standing, type OrderLine } from '#ordering'
import { isToPayFirst } from '#payments'
import type { Frame } from '#web/http'
import { drawnFrom, Notice, Page, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { styles } from '../style.file.ts'
import { CaseRows } from './case-rows.tsx'
import { Folded } from './folded.tsx'
import { NeedsList, sharedWindow, WindowNote } from './needs-list.tsx'
import { shownOf, type OrderView } from './order-view.ts'
import { SignOut, ViewerNote } from './orders-screen.tsx'
import { isUnderWay, ParcelRows, sentIn } from './parcel-rows.tsx'
import { PieceHeading } from './piece-heading.tsx'
import { isBeingMade, OwnWay } from './own-way.tsx'
import { StageRow } from './stage-row.tsx'
import { sharedStages, stagesOf } from './stages.ts'
import { toPay } from './to-pay.tsx'

/** Drawn once for as long as nothing of what it shows has changed. */
export const orderScreen = (frame: Frame, view: OrderView) =>
  drawnFrom(shownOf(frame, view), () => <Screen frame={frame} view={view} />)

function Screen({ frame, view }: { frame: Frame; view: OrderView }) {
  const { language } = frame
  const title = say(language, 'my.order.title', { number: view.order.number })
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <Whole frame={frame} view={view} title={title} />
    </Page>
  )
}

function Whole({ frame, view, title }: { frame: Frame; view: OrderView; title: string }) {
  const { language } = frame
  const { shop, session, order } = view
  const lines = order.lines.filter((line) => standing(line) > 0)
  const shared = order.givenUp === null && lines.length > 0 ? sharedStages(lines, order.placedAt) : undefined
  const note = sharedWindow(view, language)
  return (
    <div class="order-page">
      <div class="order-head">
        <PageTitle title={title} />
        <SignOut frame={frame} />
      </div>
      {view.said === undefined ? null : (
        <Notice tone={view.said === 'arrived.done' ? 'good' : 'wait'} live>
          <p>{say(language, `my.order.${view.said}`)}</p>
        </Notice>
      )}
      {order.givenUp === null ? null : (
        <Notice title={say(language, 'my.order.given-up')}>
          <p>{say(language, `my.order.given-up.${seesPrices(session) ? order.givenUp.why : 'gift'}`)}</p>
        </Notice>
      )}
      <ViewerNote session={session} language={language} />
      {seesPrices(session) ? toPay({ ...view, language }) : null}
      <OfCase view={view} language={language} />
      <UnderWay view={view} language={language} />
      {shared === undefined ? null : (
        <StageRow stages={shared} zone={shop.calendar.zone} language={language} />
      )}
      <Parcels view={view} lines={shared === undefined ? [] : order.lines} language={language} />
      {order.lines.map((line) => (
        <Line
          view={view}
          line={line}
          shared={shared !== undefined}
          noted={note === undefined}
          language={language}
        />
      ))}
      {note === undefined ? null : <p class="window">{note}</p>}
      <NeedsList view={view} language={language} />
      <Folded view={view} language={language} />
    </div>
  )
}

/** What was ordered in a request goes on at its page. */
function OfCase({ view: { shop, order }, language }: { view: OrderView; language: Language }) {
  if (order.origin?.of !== 'case') return null
  return (
    <Notice>
      <p>{say(language, 'my.order.from-case')}</p>
      <p>
        <a href={`/${shop.name}/my/cases/${order.origin.number}`}>
          {say(language, 'my.order.from-case.link')}
        </a>
      </p>
    </Notice>
  )
}

function UnderWay({ view, language }: { view: OrderView; language: Language }) {
  const open = view.cases.filter((theCase) => !isClosed(theCase))
  if (open.length === 0) return null
  return (
    <section class="under-way" aria-labelledby="cases-title">
      <h2 id="cases-title">{say(language, 'my.order.cases')}</h2>
      <CaseRows view={view} cases={open} language={language} />
    </section>
  )
}

/** What is still on its way, with these pieces in it. */
function Parcels({
  view,
  lines,
  language,
}: {
  view: OrderView
  lines: readonly OrderLine[]
  language: Language
}) {
  const { shop, order, lost } = view
  return (
    <ParcelRows
      parcels={sentIn(view, lines).filter(isUnderWay)}
      lost={lost}
      order={`/${shop.name}/my/orders/${order.number}`}
      language={language}
    />
  )
}

type LineProps = {
  readonly view: OrderView
  readonly line: OrderLine
  readonly shared: boolean
  /** Whether its window is told here, and not once for all pieces. */
  readonly noted: boolean
  readonly language: Language
}

/**
 * When a piece that is still here leaves, and when it comes, as it was promised. Before the order is paid its
 * days have not begun: they are told as of a payment now, to whoever may pay.
 */
function Promised({ view, line, language }: Pick<LineProps, 'view' | 'line' | 'language'>) {
  const { order, session, shop, seenAt } = view
  if (line.promise === null || line.shippedAt !== null || standing(line) <= 0) return null
  const waits = isToPayFirst(view.payments)
  if (waits && !seesPrices(session)) return null
  const anew = waits ? promisesAnew(order, shop.calendar, seenAt) : []
  const promise = anew.find((one) => one.line === line.line) ?? line.promise
  const day = (text: string) => formatDate(parseDay(text) ?? 0, language)
  const { shipBy, deliverFrom, deliverTo } = promise
  const how = deliverFrom === deliverTo ? 'my.order.promised-on' : 'my.order.promised'
  return (
    <p class="small">
      {waits ? `${say(language, 'my.order.promised-once-paid')} ` : null}
      {say(language, how, {
        by: day(shipBy),
        from: day(deliverFrom),
        to: day(deliverTo),
      })}
    </p>
  )
}

/** That a line is cancelled, or so many of its pieces. */
function Cancelled({ line, language }: { line: OrderLine; language: Language }) {
  if (line.cancelled === 0) return null
  const words =
    standing(line) <= 0
      ? say(language, 'my.piece.cancelled')
      : say(language, 'my.piece.cancelled-some', { count: line.cancelled })
  return <p>{words}</p>
}

/** That so many pieces of a line were paid back, while others of it stay. */
function PaidBack({ view, line, language }: Pick<LineProps, 'view' | 'line' | 'language'>) {
  const own = view.units.filter((unit) => unit.line === line.line && unit.replaces === null)
  const count = own.filter(({ ended }) => ended === 'refunded').length
  if (count === 0 || count >= standing(line)) return null
  return <p>{say(language, 'my.piece.paid-back-some', { count })}</p>
}

/**
 * That a piece which its shop's page called not to be cancelled cannot be, where the documents hold it to
 * that: a law may say otherwise for who bought it.
 */
function NotCancellable({ line, own, language }: Pick<LineProps, 'line' | 'language'> & OwnNeeds) {
  if (line.cancellable !== 'no' || line.shippedAt !== null || standing(line) <= 0) return null
  const refused = own.some(({ needs }) =>
    needs.some(({ need, settled }) => need === 'unwanted' && settled?.verdict === 'refuse'),
  )
  return refused ? <p>{say(language, 'my.piece.not-cancellable')}</p> : null
}

type OwnNeeds = { readonly own: OrderView['needs'] }

/** A line with the window of each of its pieces: those of the order, and replacements. */
function Line({ view, line, shared, noted, language }: LineProps) {
  const { shop, order, session } = view
  const { zone } = shop.calendar
  const own = view.needs.filter(({ piece }) => piece.line.line === line.line)
  return (
    <section class="line" aria-labelledby={`line-${line.line}`}>
      <PieceHeading
        shop={shop.name}
        line={line}
        currency={order.currency}
        zone={zone}
        language={language}
        prices={seesPrices(session)}
        level={2}
        delivered={false}
        sizeNow={sizeNow(view.cases.filter(isReadable), line.line)?.size}
      />
      {shared || order.givenUp !== null || standing(line) <= 0 ? null : (
        <StageRow stages={stagesOf(line, order.placedAt)} zone={zone} language={language} />
      )}
      <Parcels view={view} lines={shared ? [] : [line]} language={language} />
      {order.givenUp === null ? <Promised view={view} line={line} language={language} /> : null}
      <Cancelled line={line} language={language} />
      <PaidBack view={view} line={line} language={language} />
      {order.givenUp === null ? <NotCancellable line={line} own={own} language={language} /> : null}
      {own.length === 0 && order.givenUp === null && standing(line) > 0 ? (
        <p>{say(language, 'my.piece.over')}</p>
      ) : null}
      {own.map((one) => (
        <>
          <OwnWay
            piece={one.piece}
            zone={zone}
            language={language}
            isMade={isBeingMade(view.cases, one.piece)}
          />
          {noted ? <WindowNote piece={one} view={view} language={language} /> : null}
        </>
      ))}
    </section>
  )
}
