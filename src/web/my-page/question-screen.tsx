/**
 * One question on a page, why it is asked, what was answered so far. The answers stand in the address, so
 * back works.
 */
import { wordIn } from '#policy'
import type { OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, ErrorSummary, Field, Notice, Page, PageTitle, RadioCards } from '#web/ui'
import { isWordKey, say, type Language, type WordKey } from '#words'
import { headingsOf, type Shelf } from './clauses.ts'
import { questionBefore, withAnswers, type Answered, type Given, type Question } from './interview.ts'
import { offeredValues } from './outlook.ts'
import { pieceWords } from './piece-heading.tsx'
import { style } from './style.file.ts'
import { wordOf } from './terms.ts'

export type QuestionView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly shelf: Shelf
  readonly question: Question
  /** Everything in the address, so that later answers are kept when an earlier one is changed. */
  readonly given: Given
  readonly carried: Given
  readonly changed: boolean
}

const mostHeadings = 4

export function questionScreen(frame: Frame, view: QuestionView) {
  const { language } = frame
  const { path, line, question, given, changed } = view
  const { ask, fact, before, value, wrong } = question
  const title = wordIn(ask.question, language)
  const problem = wrong === undefined ? undefined : problemWords(wrong, language)
  const kept = Object.entries(given).filter(([name]) => name !== fact.name)
  const earlier = questionBefore(before) ?? (line.quantity > 1 ? 'quantity' : undefined)
  return (
    <Asking
      frame={frame}
      title={title}
      line={line}
      changed={changed}
      problems={problem === undefined ? {} : { [fact.name]: problem }}
    >
      <SoFar before={before} view={view} language={language} />
      <form method="get" action={path} class="stack" novalidate>
        {kept.map(([name, answer]) => (
          <input type="hidden" name={name} value={answer} />
        ))}
        {fact.kind === 'choice' ? (
          <RadioCards
            language={language}
            name={fact.name}
            label={<span class="unseen">{title}</span>}
            value={value}
            problem={problem}
            choices={offeredValues(view.shelf.documents, ask, value).map((choice) => ({
              value: choice.value,
              label: wordIn(choice.words, language),
            }))}
          />
        ) : (
          <Field
            language={language}
            name={fact.name}
            label={wordIn(fact.words, language)}
            type="date"
            value={value}
            problem={problem}
            short
          />
        )}
        <Why question={question} shelf={view.shelf} language={language} />
        <div class="actions">
          <Button name="pressed" value={fact.name}>
            {say(language, 'my.exchange.next')}
          </Button>
          {earlier === undefined ? null : (
            <Button look="quiet" href={withAnswers(path, given, { again: earlier })}>
              {say(language, 'my.back')}
            </Button>
          )}
        </div>
      </form>
    </Asking>
  )
}

export type QuantityView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly given: Given
  readonly quantity: string | undefined
  readonly wrong: WordKey | undefined
}

/** The first question where several pieces of a kind were bought. */
export function quantityScreen(frame: Frame, { path, line, given, quantity, wrong }: QuantityView) {
  const { language } = frame
  const title = say(language, 'my.exchange.quantity')
  const problem = wrong === undefined ? undefined : say(language, wrong)
  const counts = Array.from({ length: line.quantity }, (_, index) => String(index + 1))
  return (
    <Asking
      frame={frame}
      title={title}
      line={line}
      changed={false}
      problems={problem === undefined ? {} : { quantity: problem }}
    >
      <form method="get" action={path} class="stack" novalidate>
        {Object.entries(given).map(([name, answer]) => (
          <input type="hidden" name={name} value={answer} />
        ))}
        {line.quantity > 8 ? (
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
            {say(language, 'my.exchange.next')}
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
  changed,
  problems,
  children,
}: {
  frame: Frame
  title: string
  line: OrderLine
  changed: boolean
  problems: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${say(language, 'my.exchange.title')} · ${pieceWords(line, language)}`
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
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

function SoFar({
  before,
  view: { path, given, line },
  language,
}: {
  before: readonly Answered[]
  view: QuestionView
  language: Language
}) {
  return <Answers before={before} path={path} given={given} line={line} language={language} />
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
  given: Given
  line: OrderLine
  language: Language
}) {
  const rows = [
    ...(line.quantity === 1 || given['quantity'] === undefined
      ? []
      : [
          {
            name: 'quantity',
            question: say(language, 'my.exchange.quantity'),
            answer: say(language, 'my.exchange.quantity-value', { count: Number(given['quantity']) }),
          },
        ]),
    ...before.map(({ fact, value }) => ({
      name: fact.name,
      question: wordIn(fact.ask, language),
      answer: wordOf(fact.values, value, language),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <section class="so-far" aria-label={say(language, 'my.exchange.so-far')}>
      <dl>
        {rows.map(({ name, question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd>
              <span>{answer}</span>
              <a
                href={withAnswers(path, given, { again: name })}
                aria-label={say(language, 'my.exchange.change-about', { question })}
              >
                {say(language, 'my.exchange.change')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Why({ question, shelf, language }: { question: Question; shelf: Shelf; language: Language }) {
  const headings = headingsOf(question.ask.because, shelf)
  if (headings.length === 0) return null
  const shown = headings.slice(0, mostHeadings)
  const more = headings.length - shown.length
  return (
    <div class="small quiet why">
      <p>{say(language, 'my.exchange.why')}</p>
      <ul>
        {shown.map((heading) => (
          <li>{heading}</li>
        ))}
        {more === 0 ? null : <li>{say(language, 'my.exchange.why-more', { count: more })}</li>}
      </ul>
    </div>
  )
}

const problemWords = (wrong: NonNullable<Question['wrong']>, language: Language): string =>
  typeof wrong === 'string' ? (isWordKey(wrong) ? say(language, wrong) : wrong) : wordIn(wrong, language)
