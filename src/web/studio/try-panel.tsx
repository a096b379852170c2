/** A case tried on the draft: one question after another, then the whole answer. Works by addresses alone. */
import { dayOf, formatDay, parseInstant } from '#calendar'
import { commerce, wordIn, type Fact } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import { Button, DayOf, DescriptionList, Field, Notice, RadioCards } from '#web/ui'
import { panelAddress, studioAt } from './addresses.ts'
import { RulingPanel } from './ruling-panel.tsx'
import {
  inputOf,
  knownIn,
  presumedIn,
  trialOf,
  without,
  type TrialFacts,
  type Setting,
  type Trial,
} from './trial.ts'
import { headingsOf, requestWord } from './wording.ts'

export type TryProps = {
  readonly language: Language
  readonly shop: OpenShop
  readonly setting: Setting
  readonly given: TrialFacts
}

export function TryPanel(props: TryProps) {
  const { language, setting, given } = props
  const trial = trialOf(given, setting, language)
  if (trial.step === 'request') return <RequestForm {...props} />
  return (
    <div class="stack">
      <Case {...props} />
      <Step {...props} trial={trial} />
      <p>
        <a href={panelAddress(props.shop.name, 'try')}>{say(language, 'studio.try.again')}</a>
      </p>
    </div>
  )
}

function Step(props: TryProps & { trial: Exclude<Trial, { step: 'request' }> }) {
  const { language, trial } = props
  if (trial.step === 'question') return <Question {...props} trial={trial} />
  if (trial.step === 'wrong')
    return (
      <Notice title={say(language, 'studio.trouble.facts')} tone="wait">
        {trial.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
    )
  return (
    <>
      <RulingPanel {...props} ruling={trial.ruling} seenAt={trial.facts.at} />
      <DayForm {...props} />
      <Presumed {...props} />
    </>
  )
}

/** What a form carries on: the case so far, without what it asks. */
function Carried({ given, leave = [] }: { given: TrialFacts; leave?: readonly string[] }) {
  return (
    <>
      <input type="hidden" name="show" value="try" />
      {Object.entries(given)
        .filter(([name]) => !leave.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}

const actionOf = (shop: OpenShop): string => `${studioAt(shop.name)}/edit#panel`

function RequestForm({ language, shop }: TryProps) {
  return (
    <form method="get" action={actionOf(shop)} class="stack" novalidate>
      <p>{say(language, 'studio.try.sentence')}</p>
      <Carried given={{}} />
      <RadioCards
        language={language}
        name="request"
        label={say(language, 'studio.try.request')}
        choices={commerce.requests.map(({ value, words }) => ({ value, label: wordIn(words, language) }))}
      />
      <Button>{say(language, 'studio.try.next')}</Button>
    </form>
  )
}

/** The facts so far, each with a way to change it. */
function Case({ language, shop, setting, given }: TryProps) {
  const at = parseInstant(inputOf(given, setting)['at'] ?? '') ?? setting.now
  const day = dayOf(at, setting.calendar.zone)
  return (
    <section class="box" aria-label={say(language, 'studio.try.known')}>
      <p>
        <strong>{requestWord(given['request'] ?? '', language)}</strong>{' '}
        <span class="small quiet">
          {say(language, 'studio.try.at')} <DayOf day={day} language={language} />
        </span>
      </p>
      <DescriptionList
        rows={knownIn(given, setting, language).map(({ name, label, value }) => [
          label,
          <>
            {value}{' '}
            <a
              class="small"
              href={panelAddress(shop.name, 'try', without(given, name))}
              aria-label={say(language, 'studio.try.change.about', { fact: label })}
            >
              {say(language, 'studio.try.change')}
            </a>
          </>,
        ])}
      />
    </section>
  )
}

function Question({
  language,
  shop,
  setting,
  given,
  trial: { fact, because },
}: TryProps & { trial: Extract<Trial, { step: 'question' }> }) {
  return (
    <form method="get" action={actionOf(shop)} class="stack" novalidate>
      <Carried given={given} leave={[fact.name]} />
      <AnswerField language={language} fact={fact} />
      <Why headings={headingsOf(because, setting.compiled.documents, language)} language={language} />
      <div class="actions">
        <Button>{say(language, 'studio.try.next')}</Button>
        {fact.kind === 'instant' ? (
          <Button look="second" name={fact.name} value="not-yet">
            {say(language, 'studio.try.not-yet')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function AnswerField({ language, fact }: { language: Language; fact: Fact }) {
  const label = wordIn(fact.ask, language)
  if (fact.kind === 'choice')
    return (
      <RadioCards
        language={language}
        name={fact.name}
        label={label}
        choices={fact.values.map(({ value, words }) => ({ value, label: wordIn(words, language) }))}
      />
    )
  const isDay = fact.kind === 'instant' || fact.kind === 'day'
  const hint = isDay ? 'studio.try.day' : fact.kind === 'country' ? 'studio.try.country' : 'studio.try.text'
  return (
    <Field
      language={language}
      name={fact.name}
      label={label}
      hint={say(language, hint)}
      type={isDay ? 'date' : 'text'}
      short
    />
  )
}

const mostReasons = 4

function Why({ headings, language }: { headings: readonly string[]; language: Language }) {
  if (headings.length === 0) return null
  const more = headings.length - mostReasons
  return (
    <div class="small quiet">
      <p>{say(language, 'studio.try.why')}</p>
      <ul>
        {headings.slice(0, mostReasons).map((heading) => (
          <li>{heading}</li>
        ))}
        {more > 0 ? <li>{say(language, 'studio.try.more', { count: more })}</li> : null}
      </ul>
    </div>
  )
}

/** The same case asked on another day. */
function DayForm({ language, shop, setting, given }: TryProps) {
  const at = parseInstant(inputOf(given, setting)['at'] ?? '') ?? setting.now
  return (
    <form method="get" action={actionOf(shop)} class="stack-small" novalidate>
      <Carried given={given} leave={['at']} />
      <Field
        language={language}
        name="at"
        type="date"
        label={say(language, 'studio.try.on')}
        value={formatDay(dayOf(at, setting.calendar.zone))}
        short
      />
      <Button look="second">{say(language, 'studio.try.on.press')}</Button>
    </form>
  )
}

/** Facts that hold while nobody says otherwise: an owner may say otherwise. */
function Presumed({ language, shop, setting, given }: TryProps) {
  const facts = presumedIn(given, setting)
  if (facts.length === 0) return null
  return (
    <details class="fold">
      <summary>{say(language, 'studio.try.presumed')}</summary>
      <form method="get" action={actionOf(shop)} class="stack-small" novalidate>
        <Carried given={given} />
        {facts.map((fact) => (
          <div class="field">
            <label for={`fact-${fact.name}`}>{wordIn(fact.words, language)}</label>
            <select id={`fact-${fact.name}`} name={fact.name}>
              {fact.values.map(({ value, words }) => (
                <option value={value} selected={value === fact.presumed}>
                  {wordIn(words, language)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button look="second">{say(language, 'studio.try.presumed.press')}</Button>
      </form>
    </details>
  )
}
