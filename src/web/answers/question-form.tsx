/**
 * One question as a form, why it is asked, what was answered so far. The answers stand in the address, so
 * that back works, and so does a browser without script.
 */
import type { Child } from 'hono/jsx'
import { wordIn } from '#policy'
import { sentence } from '#sentences'
import { Button, Field, RadioCards, Select } from '#web/ui'
import { isWordKey, say, type Language } from '#words'
import { headingsOf, type DocumentSet } from './clauses.ts'
import { notYet, withAnswers, type Answered, type FormAnswers, type Question } from './interview.ts'
import { answerWord, offeredValues, placesOf } from './offered.ts'

export type QuestionFormProps = {
  readonly path: string
  readonly question: Question
  readonly documentSet: DocumentSet
  /** Everything in the address, so that later answers are kept when an earlier one is changed. */
  readonly given: FormAnswers
  /** The question before this one, by the name of its field. */
  readonly earlier: string | undefined
  /** What was typed before the question came up: then the answer is sent with it, and no address says it. */
  readonly typed?: FormAnswers | undefined
}

export function QuestionForm({ path, question, documentSet, given, earlier, typed }: QuestionFormProps) {
  const { language } = documentSet
  const { fact } = question
  const kept = Object.entries({ ...typed, ...given }).filter(([name]) => name !== fact.name)
  return (
    <form method={typed === undefined ? 'get' : 'post'} action={path} class="stack" novalidate>
      {kept.map(([name, answer]) => (
        <input type="hidden" name={name} value={answer} />
      ))}
      <AnswerField question={question} documentSet={documentSet} given={given} />
      <Why question={question} documentSet={documentSet} />
      <div class="actions">
        <Button name="pressed" value={fact.name}>
          {say(language, 'answers.next')}
        </Button>
        {fact.kind === 'instant' && fact.from === 'order' ? (
          <Button look="second" name={notYet} value={fact.name}>
            {say(language, 'answers.not-yet')}
          </Button>
        ) : null}
        {earlier === undefined ? null : (
          <Back language={language} typed={typed} earlier={earlier} path={path} given={given} />
        )}
      </div>
    </form>
  )
}

function Back({
  language,
  typed,
  earlier,
  path,
  given,
}: Pick<QuestionFormProps, 'typed' | 'path' | 'given'> & { language: Language; earlier: string }) {
  const word = say(language, 'answers.back')
  return typed === undefined ? (
    <Button look="quiet" href={withAnswers(path, given, { again: earlier })}>
      {word}
    </Button>
  ) : (
    <Button look="quiet" name="again" value={earlier}>
      {word}
    </Button>
  )
}

function AnswerField({
  question,
  documentSet,
  given,
}: Pick<QuestionFormProps, 'question' | 'documentSet' | 'given'>) {
  const { ask, fact, value } = question
  const { language, documents } = documentSet
  const asked = wordIn(ask.question, language)
  const common = { language, name: fact.name, problem: problemOf(question, language) }
  if (fact.kind === 'choice')
    return (
      <RadioCards
        {...common}
        label={<span class="unseen">{asked}</span>}
        value={value}
        choices={offeredValues(documents, ask, value).map((choice) => ({
          value: choice.value,
          label: wordIn(choice.words, language),
        }))}
      />
    )
  const label = sentence(wordIn(fact.words, language))
  const places = placesOf(fact, given, language)
  if (places.length > 0) return <Select {...common} label={label} value={value} options={places} />
  if (fact.kind === 'day' && fact.values.length > 0)
    return (
      <Select
        {...common}
        label={label}
        value={value}
        options={fact.values.map((one) => ({ value: one.value, label: wordIn(one.words, language) }))}
      />
    )
  const type = fact.kind === 'instant' || fact.kind === 'day' ? 'date' : 'text'
  return <Field {...common} label={label} type={type} value={value === notYet ? '' : value} short />
}

/** What is wrong with the answer, in words. */
export function problemOf({ wrong }: Question, language: Language): string | undefined {
  if (wrong === undefined) return undefined
  if (typeof wrong !== 'string') return wordIn(wrong, language)
  return isWordKey(wrong) ? say(language, wrong) : wrong
}

const mostHeadings = 4

/**
 * Clauses of the shop: the laws of every country would stand here before the reader has said where they live.
 */
const ownOf = ({ ask }: Question, { documents }: DocumentSet): readonly string[] =>
  ask.because.filter((reference) => reference.startsWith(`${documents.policy.name}#`))

function Why({ question, documentSet }: { question: Question; documentSet: DocumentSet }) {
  const { language } = documentSet
  const headings = headingsOf(ownOf(question, documentSet), documentSet)
  if (headings.length === 0) return null
  const shown = headings.slice(0, mostHeadings)
  const more = headings.length - shown.length
  return (
    <div class="small quiet why">
      <p>{say(language, 'answers.why')}</p>
      <ul>
        {shown.map((heading) => (
          <li>{heading}</li>
        ))}
        {more === 0 ? null : <li>{say(language, 'answers.why-more', { count: more })}</li>}
      </ul>
    </div>
  )
}

/** One answer as it is shown: `name` is its field. */
export type AnswerRow = { readonly name: string; readonly question: string; readonly answer: Child }

export function rowsOf(before: readonly Answered[], language: Language): readonly AnswerRow[] {
  return before.map(({ fact, value }) => ({
    name: fact.name,
    question: wordIn(fact.ask, language),
    answer: value === notYet ? say(language, 'answers.not-yet') : answerWord(fact, value, language),
  }))
}

export type SoFarProps = {
  readonly rows: readonly AnswerRow[]
  readonly path: string
  readonly given: FormAnswers
  readonly language: Language
  /** Without the ways to change one: a page that carries what was typed goes back step by step. */
  readonly fixed?: boolean
  /** The form that a change is sent with, so that what was typed there goes along; else it is a link. */
  readonly form?: string
}

/** What was answered, each answer with a way to change it. */
export function SoFar({ rows, path, given, language, fixed = false, form }: SoFarProps) {
  if (rows.length === 0) return null
  return (
    <section class="so-far" aria-label={say(language, 'answers.so-far')}>
      {form === undefined ? null : (
        // Who presses Enter in a field means the form: the first button of it is the one that is meant.
        <button class="unseen" form={form} tabindex={-1} aria-hidden="true" />
      )}
      <dl>
        {rows.map(({ name, question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd>
              <span>{answer}</span>
              {fixed ? null : (
                <ToChange
                  href={withAnswers(path, given, { again: name })}
                  label={say(language, 'answers.change-about', { question })}
                  name={name}
                  form={form}
                >
                  {say(language, 'answers.change')}
                </ToChange>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The way back to one answer. */
function ToChange({
  href,
  label,
  name,
  form,
  children,
}: {
  readonly href: string
  readonly label: string
  readonly name: string
  readonly form: string | undefined
  readonly children: Child
}) {
  if (form === undefined)
    return (
      <a href={href} aria-label={label}>
        {children}
      </a>
    )
  return (
    <button form={form} name="again" value={name} aria-label={label}>
      {children}
    </button>
  )
}
