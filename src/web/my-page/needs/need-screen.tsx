/**
 * A need's page: which piece, the question that comes first, or the answers of its requests with the way to
 * ask for each. A no ends with what can be done instead.
 */
import type { Instant } from '#calendar'
import type { Session } from '#customers'
import type { Order, OrderLine } from '#ordering'
import { wordIn } from '#policy'
import { answerEnds, shownVerdict, type Entry, type NeedName, type NeedNow, type PieceNeeds } from '#rulings'
import { saidShort } from '#sentences'
import type { OpenShop } from '#shops'
import {
  problemOf,
  QuestionForm,
  questionBefore,
  rowsOf,
  SoFar,
  type Answered,
  type DocumentSet,
  type FormAnswers,
  type Question,
} from '#web/answers'
import type { Frame } from '#web/http'
import { Button, ErrorSummary, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { seesPrices } from '../access.ts'
import { contactAddress } from '../contact.ts'
import { placeOf, type Busy } from '../orders/busy.ts'
import { actsIn, EntryItem } from '../orders/options-list.tsx'
import { PieceHeading, pieceWords } from '../orders/piece-heading.tsx'
import { OwnWay } from '../orders/own-way.tsx'
import { styles } from '../style.file.ts'

export type NeedView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly documentSet: DocumentSet
  readonly need: NeedName
  readonly given: FormAnswers
  readonly order: string
  readonly seenAt: Instant
}

export function needQuestionScreen(frame: Frame, view: NeedView, question: Question) {
  const { language } = frame
  const { path, given, documentSet } = view
  const problem = problemOf(question, language)
  return (
    <NeedPage
      frame={frame}
      view={view}
      title={wordIn(question.ask.question, language)}
      before={question.before}
      problems={problem === undefined ? {} : { [question.fact.name]: problem }}
    >
      <QuestionForm
        path={path}
        question={question}
        documentSet={documentSet}
        given={given}
        earlier={questionBefore(question.before)}
      />
    </NeedPage>
  )
}

export type NeedAnswers = {
  readonly entries: readonly Entry[]
  readonly before: readonly Answered[]
  /** What goes along to the pages of a request. */
  readonly answers: FormAnswers
  /** Other needs of the piece that are not answered by a no. */
  readonly others: readonly NeedNow[]
  readonly busy: Busy | undefined
}

export function needScreen(frame: Frame, view: NeedView, answered: NeedAnswers) {
  const { language } = frame
  const { documentSet, seenAt, shop, order, line, path, need } = view
  const { entries, before, answers, busy } = answered
  const ways = {
    documentSet,
    seenAt,
    order,
    shop: { name: shop.name },
    requests: path.slice(0, -`needs/${need}`.length),
    openCase: busy,
    answers,
  }
  const refused = entries.every(({ ruling }) => shownVerdict(ruling) === 'refuse')
  return (
    <NeedPage
      frame={frame}
      view={view}
      title={say(language, `my.need.${need}`)}
      before={before}
      problems={{}}
    >
      <section class="stack" aria-label={say(language, 'my.need.answers')}>
        <ul class="entries">
          {entries.map((entry) => (
            <EntryItem
              entry={entry}
              ways={ways}
              {...(entry.ruling.verdict === 'refuse' ? {} : { acts: actsIn(entries)(entry) })}
              piece={pieceWords(line, language)}
              open={refused}
            />
          ))}
        </ul>
      </section>
      {refused ? <Instead frame={frame} view={view} others={answered.others} /> : null}
      <p>
        <Button look="quiet" href={`/${shop.name}/my/orders/${order}`}>
          {say(language, 'my.order.to-order', { number: order })}
        </Button>
      </p>
    </NeedPage>
  )
}

/** The next lawful way: what the piece may still need, and a person. */
function Instead({
  frame: { language },
  view: { shop, path, need, order, seenAt },
  others,
}: {
  frame: Frame
  view: NeedView
  others: readonly NeedNow[]
}) {
  return (
    <section class="needs" aria-labelledby="instead">
      <h2 id="instead">{say(language, 'my.need.otherwise')}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={path.slice(0, -need.length) + other.need}>
              <span>{say(language, `my.need.${other.need}`)}</span>
              {other.settled === undefined ? null : (
                <span class="small quiet">
                  {saidShort(other.settled, { language, seenAt, until: answerEnds(other.settled) })}
                </span>
              )}
            </a>
          </li>
        ))}
        <li>
          <a href={contactAddress(shop, { order })}>
            <span>{say(language, 'common.write-to-us')}</span>
          </a>
        </li>
      </ul>
    </section>
  )
}

function NeedPage({
  frame,
  view: { path, given, line },
  title,
  before,
  problems,
  children,
}: {
  frame: Frame
  view: NeedView
  title: string
  before: readonly Answered[]
  problems: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow stack-wide">
        <ErrorSummary language={language} sentences={problems} />
        <div>
          <PageTitle over={pieceWords(line, language)} title={title} />
          <SoFar rows={rowsOf(before, language)} path={path} given={given} language={language} />
        </div>
        {children}
      </div>
    </Page>
  )
}

export type WhichView = {
  readonly shop: OpenShop
  readonly order: Order
  readonly session: Session
  readonly need: NeedName
  readonly pieces: readonly PieceNeeds[]
  readonly seenAt: Instant
  /** Of the need's page for a piece. */
  readonly address: (place: string) => string
}

export function whichScreen(frame: Frame, view: WhichView) {
  const { language } = frame
  const { shop, order, need, pieces, session, seenAt } = view
  const { zone } = shop.calendar
  const title = say(language, 'my.need.which')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow">
        <PageTitle over={say(language, `my.need.${need}`)} title={title} />
        <ul class="which">
          {pieces.map(({ piece, line, needs }) => {
            const settled = needs.find((one) => one.need === need)?.settled
            const until = settled === undefined ? undefined : answerEnds(settled)
            return (
              <li>
                <PieceHeading
                  shop={shop.name}
                  line={line}
                  currency={order.currency}
                  zone={zone}
                  language={language}
                  prices={seesPrices(session)}
                  level={2}
                  delivered
                />
                <OwnWay piece={piece} zone={zone} language={language} />
                <p class="row">
                  <Button href={view.address(placeOf(piece))}>
                    {say(language, 'my.need.this')}
                    <span class="unseen">
                      {say(language, 'my.need.this-about', { piece: pieceWords(line, language) })}
                    </span>
                  </Button>
                  {settled === undefined ? null : (
                    <span class="small">{saidShort(settled, { language, seenAt, until })}</span>
                  )}
                </p>
              </li>
            )
          })}
        </ul>
        <p>
          <Button look="quiet" href={`/${shop.name}/my/orders/${order.number}`}>
            {say(language, 'my.order.to-order', { number: order.number })}
          </Button>
        </p>
      </div>
    </Page>
  )
}
