/**
 * The order page, the heart of My Page: how far it has come, each piece with what can be done now, until
 * when, at whose cost, what cannot and why; then requests, letters, amounts. Draws rulings; decides nothing.
 */
import type { Instant } from '#calendar'
import { isClosed, type FoundCase } from '#cases'
import type { Session } from '#customers'
import type { KeptLetter } from '#mail'
import type { Order, OrderLine } from '#ordering'
import type { Parcel } from '#parcels'
import type { Ledger, Payment } from '#payments'
import { wordIn } from '#policy'
import { zoneOf, type PieceOptions } from '#rulings'
import type { OpenShop } from '#shops'
import type { Unit } from '#units'
import { requestWord, sentence, wordOf } from '#sentences'
import type { DocumentSet } from '#web/answers'
import type { Frame } from '#web/http'
import { Deadline, DescriptionList, Moment, Money, Notice, Page, PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { LetterList } from '../letters/letter-screen.tsx'
import { SignOut, stageValues, ViewerNote } from './orders-screen.tsx'
import { moneyRows } from './money-rows.ts'
import { drawnLists } from './drawn-lists.tsx'
import type { Ways } from './options-list.tsx'
import { ParcelRows } from './parcel-rows.tsx'
import { toPay } from './to-pay.tsx'
import { Delivered, PieceHeading, pieceWords } from './piece-heading.tsx'
import { sharedStages, stagesOf, type ShownStage } from './stages.ts'
import { styles } from '../style.file.ts'
import { dueWords } from '../case/timeline.ts'
import { wordsOf } from '../case/words.ts'

/**
 * Everything the page shows. `cases`: those this person may see.
 */
export type OrderView = {
  readonly shop: OpenShop
  readonly session: Session
  readonly order: Order
  readonly documentSet: DocumentSet
  readonly options: readonly PieceOptions[]
  readonly cases: readonly FoundCase[]
  readonly letters: readonly KeptLetter[]
  readonly ledger: Ledger
  readonly payments: readonly Payment[]
  readonly units: readonly Unit[]
  readonly parcels: readonly Parcel[]
  /** What became of the press that this page answers. */
  readonly said: 'arrived.done' | 'arrived.moved-on' | undefined
  readonly seenAt: Instant
}

export function orderScreen(frame: Frame, view: OrderView) {
  const { language } = frame
  const { shop, session, order } = view
  const title = say(language, 'my.order.title', { number: order.number })
  const shared = order.givenUp === null ? sharedStages(order.lines, order.placedAt) : undefined
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={`${frame.site.name} · ${say(language, 'common.my-page')}`} title={title} />
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
      {shared === undefined ? null : (
        <StageRow stages={shared} zone={shop.calendar.zone} language={language} />
      )}
      {order.lines.map((line) => (
        <Line view={view} line={line} shared={shared !== undefined} language={language} />
      ))}
      <Cases view={view} language={language} />
      <section class="band" id="letters" aria-labelledby="letters-title">
        <h2 id="letters-title">{say(language, 'my.order.letters')}</h2>
        <LetterList
          letters={view.letters}
          address={`/${shop.name}/my/orders/${order.number}/letters`}
          zone={shop.calendar.zone}
          language={language}
        />
      </section>
      <About view={view} language={language} />
      <SignOut frame={frame} />
    </Page>
  )
}

type LineProps = {
  readonly view: OrderView
  readonly line: OrderLine
  readonly shared: boolean
  readonly language: Language
}

/** A line with each of its pieces: those of the order, and replacements, each with its own time to claim. */
function Line({ view, line, shared, language }: LineProps) {
  const { shop, order, session, options } = view
  const { zone } = shop.calendar
  const own = options.filter(({ piece }) => piece.line.line === line.line)
  const [first] = own
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
      >
        {shared || order.givenUp !== null ? null : (
          <StageRow stages={stagesOf(line, order.placedAt)} zone={zone} language={language} />
        )}
        <ParcelRows
          parcels={view.parcels}
          line={line}
          order={`/${shop.name}/my/orders/${order.number}`}
          language={language}
        />
      </PieceHeading>
      {first === undefined && order.givenUp === null ? <p>{say(language, 'my.piece.over')}</p> : null}
      {own.map((one) => (
        <>
          {one.piece.isReplacement ? <Replacement line={one.line} zone={zone} language={language} /> : null}
          {drawnLists(one, waysOf(view, one), pieceWords(one.line, language))}
        </>
      ))}
    </section>
  )
}

/** That what follows is about a replacement, and when it came. */
function Replacement({
  line: { shippedAt, deliveredAt },
  zone,
  language,
}: {
  line: OrderLine
  zone: string
  language: Language
}) {
  return (
    <p class="row">
      <Tag tone="shop">{say(language, 'my.piece.replacement')}</Tag>
      <span class="small">
        {deliveredAt === null ? (
          say(language, shippedAt === null ? 'my.piece.replacement.coming' : 'my.piece.replacement.sent')
        ) : (
          <Delivered at={deliveredAt} zone={zone} language={language} />
        )}
      </span>
    </p>
  )
}

function waysOf(
  { shop, order, documentSet, cases, units, seenAt }: OrderView,
  { piece: { free, line, units: own, isReplacement } }: PieceOptions,
): Ways {
  const number = units.find((one) => one.line === line.line && own.includes(one.unit) && one.inCase)?.inCase
  const busy = free.length === 0 ? (number ?? undefined) : undefined
  const seen = cases.some((theCase) => theCase.number === busy)
  const place = isReplacement ? `${line.line}.${own[0]}` : String(line.line)
  return {
    documentSet,
    seenAt,
    order: order.number,
    mail: shop.settings.mail.address,
    requests: `/${shop.name}/my/orders/${order.number}/lines/${place}/`,
    ...(busy === undefined
      ? {}
      : {
          openCase: seen ? { number: busy, address: `/${shop.name}/my/cases/${busy}` } : { number: busy },
        }),
  }
}

export function StageRow({
  stages,
  zone,
  language,
}: {
  stages: readonly ShownStage[]
  zone: string
  language: Language
}) {
  return (
    <ol class="stages" aria-label={say(language, 'my.order.stages')}>
      {stages.map(({ stage, state, at }) => (
        <li class={state} aria-current={state === 'present' ? 'step' : undefined}>
          <span>{sentence(wordOf(stageValues, stage, language))}</span>
          {state === 'present' ? null : <span class="unseen">{say(language, `step.${state}`)}</span>}
          {at === null ? null : (
            <span class="small quiet">
              <Moment at={at} zone={zone} language={language} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Cases({ view: { shop, order, cases, seenAt }, language }: { view: OrderView; language: Language }) {
  if (cases.length === 0) return null
  return (
    <section class="band" aria-labelledby="cases-title">
      <h2 id="cases-title">{say(language, 'my.order.cases')}</h2>
      <ul class="rows">
        {cases.map((theCase) => {
          const line = order.lines.find((one) => one.line === theCase.line)
          const words = wordsOf(theCase)
          return (
            <li>
              <a href={`/${shop.name}/my/cases/${theCase.number}`}>
                {say(language, 'my.case.title', {
                  request: requestWord(theCase.request, language),
                  piece: line === undefined ? '' : pieceWords(line, language),
                })}
              </a>
              <span class="small quiet numbers">{theCase.number}</span>
              <Tag tone={words.tone}>{say(language, words.word)}</Tag>
              {theCase.dueAt === null || isClosed(theCase) ? null : (
                <span class="small">
                  {say(language, dueWords[theCase.dueIs ?? 'answer'])}{' '}
                  <Deadline
                    at={theCase.dueAt}
                    zone={zoneOf(theCase.dueFrom, shop)}
                    language={language}
                    seenAt={seenAt}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** When, where to, how much. For whoever was given the piece: the name it is sent to, and no amounts. */
function About({
  view: { shop, session, order, ledger },
  language,
}: {
  view: OrderView
  language: Language
}) {
  const { zone } = shop.calendar
  const money = (amountMinor: bigint) => (
    <Money money={{ amountMinor, currency: order.currency }} language={language} />
  )
  const to = seesPrices(session) ? [order.deliverTo.name, ...order.deliverTo.lines] : [order.deliverTo.name]
  const version = order.documents.find(({ kind }) => kind === 'policy')?.version ?? ''
  return (
    <section class="band" aria-labelledby="about-title">
      <h2 id="about-title">{say(language, 'my.order.about')}</h2>
      <div class="stack">
        <DescriptionList
          rows={[
            [
              say(language, 'my.order.placed'),
              <Moment at={order.placedAt} zone={zone} language={language} />,
            ],
            [
              say(language, 'my.order.deliver-to'),
              <>
                {to.map((line) => (
                  <span class="address">{line}</span>
                ))}
              </>,
            ],
            [say(language, 'my.order.memo'), seesPrices(session) ? order.memo : ''],
            ...(seesPrices(session)
              ? ([
                  [say(language, 'my.order.shipping'), money(order.shippingMinor)],
                  [say(language, 'my.order.total'), money(order.totalMinor)],
                  ...moneyRows(ledger, language),
                ] as const)
              : []),
            [say(language, 'my.order.documents'), say(language, 'my.order.documents-text', { version })],
          ]}
        />
      </div>
    </section>
  )
}

/** Names of pieces, for titles. */
export const namesOf = (order: Order, language: Language): readonly string[] =>
  order.lines.map((line) => wordIn(line.name, language))
