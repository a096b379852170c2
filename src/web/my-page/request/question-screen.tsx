/**
 * One question on a page, why it is asked, what was answered so far. The answers stand in the address, so
 * back works.
 */
import type { OpeningRequest } from '#cases/kinds'
import { wordIn } from '#policy'
import type { OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import {
  problemOf,
  QuestionForm,
  questionBefore,
  rowsOf,
  SoFar,
  type Answered,
  type FormAnswers,
  type Question,
  type DocumentSet,
} from '#web/answers'
import type { Frame } from '#web/http'
import { Button, drawnFrom, ErrorSummary, Field, nameOf, Notice, Page, PageTitle, RadioCards } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { pieceWords } from '../orders/piece-heading.tsx'
import { styles } from '../style.file.ts'
import { requestWords } from '../case/words.ts'

export type QuestionView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly request: OpeningRequest
  readonly documentSet: DocumentSet
  readonly question: Question
  /** Everything in the address, so that later answers are kept when an earlier one is changed. */
  readonly given: FormAnswers
  readonly carried: FormAnswers
  readonly changed: boolean
}

/** Drawn once for the same question, with the same answers before it. */
export function questionScreen(frame: Frame, view: QuestionView) {
  const { path, line, request, question, given, carried, changed, documentSet } = view
  const { name, quantity } = line
  const from = [path, name, quantity, request, question, given, carried, changed]
  return drawnFrom(['question', frame, nameOf(documentSet.documents), ...from], () => (
    <Screen frame={frame} view={view} />
  ))
}

function Screen({ frame, view }: { frame: Frame; view: QuestionView }) {
  const { language } = frame
  const { path, line, request, question, given, changed } = view
  const { ask, fact, before } = question
  const title = wordIn(ask.question, language)
  const problem = problemOf(question, language)
  const earlier = questionBefore(before) ?? (line.quantity > 1 ? 'quantity' : undefined)
  return (
    <Asking
      frame={frame}
      title={title}
      line={line}
      request={request}
      changed={changed}
      problems={problem === undefined ? {} : { [fact.name]: problem }}
    >
      <Answers before={before} path={path} given={given} line={line} language={language} />
      <QuestionForm
        path={path}
        question={question}
        documentSet={view.documentSet}
        given={given}
        earlier={earlier}
      />
    </Asking>
  )
}

export type QuantityView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly request: OpeningRequest
  /** How many pieces can be asked for. */
  readonly most: number
  readonly given: FormAnswers
  readonly quantity: string | undefined
  readonly wrong: WordKey | undefined
}

/** The first question where several pieces of a kind were bought. */
export function quantityScreen(
  frame: Frame,
  { path, line, request, most, given, quantity, wrong }: QuantityView,
) {
  const { language } = frame
  const title = say(language, 'my.exchange.quantity')
  const problem = wrong === undefined ? undefined : say(language, wrong)
  const counts = Array.from({ length: most }, (_, index) => String(index + 1))
  return (
    <Asking
      frame={frame}
      title={title}
      line={line}
      request={request}
      changed={false}
      problems={problem === undefined ? {} : { quantity: problem }}
    >
      <form method="get" action={path} class="stack" novalidate>
        {Object.entries(given).map(([name, answer]) => (
          <input type="hidden" name={name} value={answer} />
        ))}
        {most > 8 ? (
          <Field
            language={language}
            name="quantity"
            label={title}
            type="number"
            inputmode="numeric"
            value={quantity}
            problem={problem}
            short
          />
        ) : (
          <RadioCards
            language={language}
            name="quantity"
            label={<span class="unseen">{title}</span>}
            value={quantity}
            problem={problem}
            choices={counts.map((count) => ({
              value: count,
              label: say(language, 'my.exchange.quantity-value', { count: Number(count) }),
            }))}
          />
        )}
        <div class="actions">
          <Button name="pressed" value="quantity">
            {say(language, 'answers.next')}
          </Button>
        </div>
      </form>
    </Asking>
  )
}

function Asking({
  frame,
  title,
  line,
  request,
  changed,
  problems,
  children,
}: {
  frame: Frame
  title: string
  line: OrderLine
  request: OpeningRequest
  changed: boolean
  problems: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${say(language, requestWords[request].title)} · ${pieceWords(line, language)}`
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow stack">
        <ErrorSummary language={language} sentences={problems} />
        {changed ? (
          <Notice tone="wait" live>
            <p>{say(language, 'my.exchange.changed')}</p>
          </Notice>
        ) : null}
        <PageTitle over={over} title={title} />
        {children}
      </div>
    </Page>
  )
}

/** What was answered, each answer with a way to change it. */
export function Answers({
  before,
  path,
  given,
  line,
  language,
}: {
  before: readonly Answered[]
  path: string
  given: FormAnswers
  line: OrderLine
  language: Language
}) {
  const quantity =
    line.quantity === 1 || given['quantity'] === undefined
      ? []
      : [
          {
            name: 'quantity',
            question: say(language, 'my.exchange.quantity'),
            answer: say(language, 'my.exchange.quantity-value', { count: Number(given['quantity']) }),
          },
        ]
  return (
    <SoFar rows={[...quantity, ...rowsOf(before, language)]} path={path} given={given} language={language} />
  )
}
