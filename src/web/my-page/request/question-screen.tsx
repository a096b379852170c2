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
import { keptField } from '#web/photos'
import { say, type Language, type WordKey } from '#words'
import { pieceWords } from '../orders/piece-heading.tsx'
import { styles } from '../style.file.ts'
import { requestWords } from '../case/words.ts'

/** What was typed and chosen when a question came up after all. */
export type Typed = {
  /** Something changed meanwhile, so that it came up. */
  readonly changed: boolean
  /** Marks of the photos that came with it. */
  readonly kept: readonly string[]
  /** Which photos could not be taken, in words. */
  readonly lacking: string | undefined
  readonly description: string
  /** All of it as the form carries it on, the words among it. */
  readonly fields: FormAnswers
}

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
  readonly typed: Typed | undefined
}

/** Drawn once for the same question, with the same answers before it. */
export function questionScreen(frame: Frame, view: QuestionView) {
  const { path, line, request, question, given, carried, typed, documentSet } = view
  if (typed !== undefined) return <Screen frame={frame} view={view} />
  const { name, quantity } = line
  const from = [path, name, quantity, request, question, given, carried]
  return drawnFrom(['question', frame, nameOf(documentSet.documents), ...from], () => (
    <Screen frame={frame} view={view} />
  ))
}

function Screen({ frame, view }: { frame: Frame; view: QuestionView }) {
  const { language } = frame
  const { path, line, request, question, given, typed } = view
  const { ask, fact, before } = question
  const title = wordIn(ask.question, language)
  const problem = problemOf(question, language)
  const earlier = questionBefore(before) ?? (line.quantity > 1 ? 'quantity' : undefined)
  return (
    <Asking
      frame={frame}
      shop={view.shop.name}
      title={title}
      line={line}
      request={request}
      typed={typed}
      problems={problem === undefined ? {} : { [fact.name]: problem }}
    >
      <Answers
        before={before}
        path={path}
        given={given}
        line={line}
        language={language}
        fixed={typed !== undefined}
      />
      <QuestionForm
        path={path}
        question={question}
        documentSet={view.documentSet}
        given={given}
        earlier={earlier}
        typed={typed === undefined ? undefined : carriedOn(typed)}
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
  readonly typed: Typed | undefined
}

/** The first question where several pieces of a kind were bought. */
export function quantityScreen(
  frame: Frame,
  { shop, path, line, request, most, given, quantity, wrong, typed }: QuantityView,
) {
  const { language } = frame
  const title = say(language, 'my.exchange.quantity')
  const problem = wrong === undefined ? undefined : say(language, wrong)
  const counts = Array.from({ length: most }, (_, index) => String(index + 1))
  return (
    <Asking
      frame={frame}
      shop={shop.name}
      title={title}
      line={line}
      request={request}
      typed={typed}
      problems={problem === undefined ? {} : { quantity: problem }}
    >
      <form method={typed === undefined ? 'get' : 'post'} action={path} class="stack" novalidate>
        {Object.entries({ ...(typed === undefined ? {} : carriedOn(typed)), ...given }).map(
          ([name, answer]) => (
            <input type="hidden" name={name} value={answer} />
          ),
        )}
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

/** What the form carries on: the words, and the photos under our marks. */
const carriedOn = ({ fields, kept }: Typed): FormAnswers => ({
  ...fields,
  ...Object.fromEntries(kept.map((mark, index) => [keptField('photos', index + 1), mark])),
})

/**
 * That nothing of it is lost: the words and the photos stand on the page, and on the last one to be changed.
 */
function Kept({ shop, typed, language }: { shop: string; typed: Typed; language: Language }) {
  const { description, kept, lacking } = typed
  if (description === '' && kept.length === 0 && lacking === undefined) return null
  return (
    <section class="stack-small" aria-labelledby="kept">
      <h2 id="kept">{say(language, 'my.exchange.kept')}</h2>
      <p class="small quiet">{say(language, 'my.exchange.kept.until')}</p>
      {lacking === undefined ? null : <p class="wrong">{lacking}</p>}
      {description === '' ? null : <p class="typed">{description}</p>}
      {kept.length === 0 ? null : (
        <ul class="photos">
          {kept.map((mark, index) => (
            <li>
              <img
                src={`/${shop}/photos/kept/${mark}`}
                alt={say(language, 'photos.one', { number: index + 1 })}
                width="160"
                height="160"
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Asking({
  frame,
  shop,
  title,
  line,
  request,
  typed,
  problems,
  children,
}: {
  frame: Frame
  shop: string
  title: string
  line: OrderLine
  request: OpeningRequest
  typed: Typed | undefined
  problems: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${say(language, requestWords[request].title)} · ${pieceWords(line, language)}`
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow stack">
        <ErrorSummary language={language} sentences={problems} />
        {typed?.changed === true ? (
          <Notice tone="wait" live>
            <p>{say(language, 'my.exchange.changed')}</p>
          </Notice>
        ) : null}
        <PageTitle over={over} title={title} />
        {children}
        {typed === undefined ? null : <Kept shop={shop} typed={typed} language={language} />}
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
  fixed,
  form,
}: {
  before: readonly Answered[]
  path: string
  given: FormAnswers
  line: OrderLine
  language: Language
  fixed?: boolean
  form?: string
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
    <SoFar
      rows={[...quantity, ...rowsOf(before, language)]}
      path={path}
      given={given}
      language={language}
      {...(fixed === undefined ? {} : { fixed })}
      {...(form === undefined ? {} : { form })}
    />
  )
}
