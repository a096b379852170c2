/** A question before an answer, and the answer, for a request that is made by writing to the shop. */
import type { Instant } from '#calendar'
import { wordIn, type Ruling } from '#policy'
import type { OrderLine } from '#ordering'
import { requestWord } from '#sentences'
import type { OpenShop } from '#shops'
import type { Branches, Brought } from '#rulings'
import {
  NearestStores,
  problemOf,
  QuestionForm,
  questionBefore,
  rowsOf,
  serviceFor,
  SoFar,
  WholeAnswer,
  type Answered,
  type FormAnswers,
  type Question,
  type DocumentSet,
} from '#web/answers'
import type { Frame } from '#web/http'
import { Button, ErrorSummary, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { contactAddress } from '../contact.ts'
import { pieceWords } from '../orders/piece-heading.tsx'
import { styles } from '../style.file.ts'

export type RequestAnswerView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly documentSet: DocumentSet
  readonly request: string
  readonly given: FormAnswers
  readonly order: string
  readonly seenAt: Instant
  /** The prefecture that the order went to. */
  readonly region: string | undefined
}

export function requestQuestionScreen(frame: Frame, view: RequestAnswerView, question: Question) {
  const { language } = frame
  const { path, given, documentSet } = view
  const problem = problemOf(question, language)
  return (
    <AnswerPage
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
    </AnswerPage>
  )
}

export type RequestAnswer = {
  readonly ruling: Ruling
  readonly branches: Branches | undefined
  readonly needed: readonly Brought[]
  readonly before: readonly Answered[]
}

export function requestAnswerScreen(
  frame: Frame,
  view: RequestAnswerView,
  { ruling, branches, needed, before }: RequestAnswer,
) {
  const { language } = frame
  const { documentSet, seenAt, shop, order, request } = view
  const word = requestWord(request, language)
  return (
    <AnswerPage frame={frame} view={view} title={word} before={before} problems={{}}>
      <WholeAnswer
        ruling={ruling}
        branches={branches}
        needed={needed}
        documentSet={documentSet}
        seenAt={seenAt}
      />
      <NearestStores
        shop={shop}
        service={serviceFor(request, undefined)}
        region={view.region}
        language={language}
      />
      <p>{say(language, 'my.request-answer.write', { address: shop.settings.mail.address })}</p>
      <div class="actions">
        <Button href={contactAddress(shop, { order, request })}>{say(language, 'my.entry.write')}</Button>
        <Button look="quiet" href={`/${shop.name}/my/orders/${order}`}>
          {say(language, 'my.order.to-order', { number: order })}
        </Button>
      </div>
    </AnswerPage>
  )
}

function AnswerPage({
  frame,
  view: { path, given, line, request },
  title,
  before,
  problems,
  children,
}: {
  frame: Frame
  view: RequestAnswerView
  title: string
  before: readonly Answered[]
  problems: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${requestWord(request, language)} · ${pieceWords(line, language)}`
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow stack-wide">
        <ErrorSummary language={language} sentences={problems} />
        <div>
          <PageTitle over={over} title={title} />
          <SoFar rows={rowsOf(before, language)} path={path} given={given} language={language} />
        </div>
        {children}
      </div>
    </Page>
  )
}
