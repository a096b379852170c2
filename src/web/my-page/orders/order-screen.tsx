/**
 * The order page, the heart of My Page: how far it has come, each piece with what can be done now, until
 * when, at whose cost, what cannot and why; then requests, letters, amounts. Draws rulings; decides nothing.
 */
import type { Instant } from '#calendar'
import type { Case } from '#cases/case'
import { closedStates, type Exchange } from '#cases/exchange'
import type { Session } from '#customers'
import type { KeptLetter } from '#mail'
import type { Order } from '#ordering'
import type { Ledger } from '#payments'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { requestWord, sentence, type DocumentSet, wordOf } from '#web/answers'
import type { Frame } from '#web/http'
import { Deadline, DescriptionList, Moment, Money, Page, PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { LetterList } from '../letters/letter-screen.tsx'
import { SignOut, stageValues, ViewerNote } from './orders-screen.tsx'
import { moneyRows } from './money-rows.ts'
import type { LineOptions } from './options.ts'
import { OptionLists, type Ways } from './options-list.tsx'
import { PieceHeading, pieceWords } from './piece-heading.tsx'
import { sharedStages, stagesOf, type ShownStage } from './stages.ts'
import { styles } from '../style.file.ts'
import { dueWord, stateWords, toneOf } from '../case/timeline.ts'

/**
 * Everything the page shows. `cases`: those this person may see; `busy`: lines with a request under way, seen
 * or not.
 */
export type OrderView = {
  readonly shop: OpenShop
  readonly session: Session
  readonly order: Order
  readonly documentSet: DocumentSet
  readonly options: readonly LineOptions[]
  readonly cases: readonly Case<Exchange>[]
  readonly busy: ReadonlyMap<number, string>
  readonly letters: readonly KeptLetter[]
  readonly ledger: Ledger
  readonly seenAt: Instant
}

export function orderScreen(frame: Frame, view: OrderView) {
  const { language } = frame
  const { shop, session, order, options } = view
  const title = say(language, 'my.order.title', { number: order.number })
  const shared = sharedStages(order.lines, order.placedAt)
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={`${frame.site.name} · ${say(language, 'common.my-page')}`} title={title} />
      <ViewerNote session={session} language={language} />
      {shared === undefined ? null : (
        <StageRow stages={shared} zone={shop.calendar.zone} language={language} />
      )}
      {options.map((options) => (
        <section class="line" aria-labelledby={`line-${options.line.line}`}>
          <PieceHeading
            shop={shop.name}
            line={options.line}
            currency={order.currency}
            zone={shop.calendar.zone}
            language={language}
            prices={seesPrices(session)}
            level={2}
          >
            {shared === undefined ? (
              <StageRow
                stages={stagesOf(options.line, order.placedAt)}
                zone={shop.calendar.zone}
                language={language}
              />
            ) : null}
          </PieceHeading>
          <OptionLists
            options={options}
            ways={waysOf(view, options)}
            piece={pieceWords(options.line, language)}
          />
        </section>
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

function waysOf({ shop, order, documentSet, cases, busy, seenAt }: OrderView, { line }: LineOptions): Ways {
  const number = busy.get(line.line)
  const seen = cases.some((theCase) => theCase.number === number)
  return {
    documentSet,
    seenAt,
    order: order.number,
    mail: shop.settings.mail.address,
    exchange: `/${shop.name}/my/orders/${order.number}/lines/${line.line}/exchange`,
    see: `/${shop.name}/my/orders/${order.number}/lines/${line.line}/see/`,
    ...(number === undefined
      ? {}
      : { openCase: seen ? { number, address: `/${shop.name}/my/cases/${number}` } : { number } }),
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
          const { state } = theCase.current
          return (
            <li>
              <a href={`/${shop.name}/my/cases/${theCase.number}`}>
                {say(language, 'my.case.title', {
                  request: requestWord(theCase.kind, language),
                  piece: line === undefined ? '' : pieceWords(line, language),
                })}
              </a>
              <span class="small quiet numbers">{theCase.number}</span>
              <Tag tone={toneOf(state)}>{say(language, stateWords[state])}</Tag>
              {theCase.dueAt === null || closedStates.includes(state) ? null : (
                <span class="small">
                  {say(language, dueWord(state))}{' '}
                  <Deadline
                    at={theCase.dueAt}
                    zone={shop.calendar.zone}
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
