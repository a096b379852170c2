/**
 * *See what applies to you*: the request, one question after another, the answer. Works by addresses alone.
 */
import type { Instant } from '#calendar'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import {
  problemOf,
  QuestionForm,
  questionBefore,
  rowsOf,
  SoFar,
  style as answersStyle,
  WholeAnswer,
  type FormAnswers,
  type DocumentSet,
} from '#web/answers'
import type { Frame } from '#web/http'
import { Button, ErrorSummary, Page, PageTitle, RadioCards } from '#web/ui'
import { say, type Language } from '#words'
import type { Applies } from './applies.ts'
import { contactAddress } from './ask/contact-screen.tsx'
import { style } from './style.file.ts'

export type AppliesView = {
  readonly shop: OpenShop
  readonly applies: Applies
  /** What stands in the address, the hints apart. */
  readonly given: FormAnswers
  readonly seenAt: Instant
}

export const appliesAddress = (shop: string): string => `/${shop}/policy/applies`

type Props = AppliesView & {
  readonly language: Language
  readonly documentSet: DocumentSet
  readonly path: string
}

export function appliesScreen(frame: Frame, view: AppliesView) {
  const { language } = frame
  const { shop, applies } = view
  const documentSet = { shop: shop.name, documents: shop.documents, published: shop.documents, language }
  const props: Props = { ...view, language, documentSet, path: appliesAddress(shop.name) }
  const title = titleOf(applies, language)
  return (
    <Page frame={frame} title={title} styles={[style, answersStyle]} unlisted={applies.kind !== 'request'}>
      <div class="narrow stack-wide applies">
        <ErrorSummary language={language} sentences={problemsOf(applies, language)} />
        <div>
          <PageTitle over={overOf(applies, language)} title={title} />
          {applies.kind === 'request' ? null : <Outcome {...props} applies={applies} />}
        </div>
        <Step {...props} />
        <p class="small quiet">{say(language, 'storefront.applies.example')}</p>
        <p>
          <a href={`/${shop.name}/policy`}>{say(language, 'storefront.promise-link')}</a>
        </p>
      </div>
    </Page>
  )
}

function titleOf(applies: Applies, language: Language): string {
  switch (applies.kind) {
    case 'request':
      return say(language, 'storefront.applies.title')
    case 'question':
      return wordIn(applies.question.ask.question, language)
    case 'answer':
      return wordIn(applies.request.words, language)
  }
}

const overOf = (applies: Applies, language: Language): string =>
  applies.kind === 'question'
    ? wordIn(applies.request.words, language)
    : say(language, applies.kind === 'answer' ? 'storefront.applies.title' : 'storefront.applies.over')

function problemsOf(applies: Applies, language: Language): Readonly<Record<string, string>> {
  if (applies.kind === 'request' && applies.wrong) return { request: say(language, 'form.choose') }
  if (applies.kind !== 'question') return {}
  const problem = problemOf(applies.question, language)
  return problem === undefined ? {} : { [applies.question.fact.name]: problem }
}

function Step(props: Props) {
  const { applies, path, given, documentSet } = props
  switch (applies.kind) {
    case 'request':
      return <RequestForm {...props} applies={applies} />
    case 'question':
      return (
        <QuestionForm
          path={path}
          question={applies.question}
          documentSet={documentSet}
          given={given}
          earlier={questionBefore(applies.question.before)}
        />
      )
    case 'answer':
      return <AnswerPage {...props} applies={applies} />
  }
}

type Of<K extends Applies['kind']> = Props & { readonly applies: Extract<Applies, { kind: K }> }

function RequestForm({ applies: { requests, wrong }, language, path, given, shop }: Of<'request'>) {
  return (
    <form method="get" action={path} class="stack-wide" novalidate>
      <p>{say(language, 'storefront.applies.lede')}</p>
      {Object.entries(given)
        .filter(([name]) => name !== 'request')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <RadioCards
        language={language}
        name="request"
        label={say(language, 'storefront.applies.request')}
        value={given['request']}
        problem={wrong ? say(language, 'form.choose') : undefined}
        choices={requests.map(({ value, words }) => ({ value, label: wordIn(words, language) }))}
      />
      <div class="actions">
        <Button name="pressed" value="request">
          {say(language, 'answers.next')}
        </Button>
      </div>
      <p class="small quiet">
        {say(language, 'storefront.applies.else')}{' '}
        <a href={contactAddress(shop.name)}>{say(language, 'common.write-to-us')}</a>
      </p>
    </form>
  )
}

/** The answers so far, the request first. */
function Outcome({ applies, language, path, given }: Of<'question' | 'answer'>) {
  const before = applies.kind === 'question' ? applies.question.before : applies.end.before
  const request = {
    name: 'request',
    question: say(language, 'storefront.applies.request'),
    answer: wordIn(applies.request.words, language),
  }
  return <SoFar rows={[request, ...rowsOf(before, language)]} path={path} given={given} language={language} />
}

function AnswerPage(props: Of<'answer'>) {
  const { applies, language, documentSet, seenAt, path, shop } = props
  const { ruling, branches, needed } = applies
  return (
    <>
      <WholeAnswer
        ruling={ruling}
        branches={branches}
        needed={needed}
        documentSet={documentSet}
        seenAt={seenAt}
      />
      <Presumed {...props} />
      <div class="actions">
        <Button href={`/${shop.name}/my/`} look="second">
          {say(language, 'storefront.applies.my-page')}
        </Button>
        <Button href={path} look="quiet">
          {say(language, 'storefront.applies.again')}
        </Button>
      </div>
    </>
  )
}

/** What was taken for granted: whoever finds it otherwise says so and asks again. */
function Presumed({ applies: { presumed }, language, path, given }: Of<'answer'>) {
  if (presumed.length === 0) return null
  const names = presumed.map(({ fact }) => fact.name)
  return (
    <details class="fold">
      <summary>{say(language, 'storefront.applies.presumed')}</summary>
      <form method="get" action={path} class="stack" novalidate>
        {Object.entries(given)
          .filter(([name]) => !names.includes(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        {presumed.map(({ fact, value }) => (
          <div class="field">
            <label for={`field-${fact.name}`}>{wordIn(fact.ask, language)}</label>
            <select id={`field-${fact.name}`} name={fact.name}>
              {fact.values.map((one) => (
                <option value={one.value} selected={one.value === value}>
                  {wordIn(one.words, language)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button look="second">{say(language, 'storefront.applies.presumed-press')}</Button>
      </form>
    </details>
  )
}
