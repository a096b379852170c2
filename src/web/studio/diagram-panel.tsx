/** The diagram to walk through: a request, fork by fork what follows, and a drawing of what is left. */
import { raw } from 'hono/html'
import { commerce, endWords, svgOf, waysOf, wordIn, type Ways } from '#policy'
import { say } from '#words'
import { EmptyState, Fold, Notice, Table } from '#web/ui'
import { panelAddress } from './addresses.ts'
import { ShortAnswer } from './answer-parts.tsx'
import { RulingPanel } from './ruling-panel.tsx'
import type { TryProps } from './try-panel.tsx'
import { knownIn, trialOf, upTo, type Trial } from './trial.ts'
import { waysFrom, type Way } from './walk.ts'
import { requestWord } from './wording.ts'

export function DiagramPanel(props: TryProps) {
  const { language, setting, given } = props
  const trial = trialOf(given, setting, language)
  return (
    <div class="stack">
      <p>{say(language, 'studio.diagram.sentence')}</p>
      <Requests {...props} />
      {trial.step === 'request' ? null : (
        <>
          <Path {...props} />
          <Fork {...props} trial={trial} />
          {trial.step === 'question' ? <Drawing {...props} trial={trial} /> : null}
        </>
      )}
    </div>
  )
}

function Requests({ language, shop, given }: TryProps) {
  return (
    <nav aria-label={say(language, 'studio.try.request')}>
      <ul class="plain-list row requests">
        {commerce.requests.map(({ value, words }) => (
          <li>
            <a
              href={panelAddress(shop.name, 'diagram', { request: value })}
              aria-current={value === given['request'] ? 'true' : undefined}
            >
              {wordIn(words, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way so far; each step leads back to itself. */
function Path({ language, shop, setting, given }: TryProps) {
  const known = knownIn(given, setting, language)
  if (known.length === 0) return null
  return (
    <ol class="path">
      {known.map(({ name, label, value }) => (
        <li>
          <a href={panelAddress(shop.name, 'diagram', upTo(given, name))}>
            {say(language, 'studio.named', { name: label, value })}
          </a>
        </li>
      ))}
    </ol>
  )
}

function Fork(props: TryProps & { trial: Exclude<Trial, { step: 'request' }> }) {
  const { language, setting, given, trial } = props
  if (trial.step === 'answer') return <RulingPanel {...props} ruling={trial.ruling} seenAt={trial.facts.at} />
  if (trial.step === 'wrong')
    return (
      <Notice title={say(language, 'studio.trouble.facts')} tone="wait">
        {trial.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
    )
  const question = wordIn(trial.fact.ask, language)
  const ways = waysFrom(trial.fact, given, setting, language)
  return (
    <div class="stack">
      <h3>{question}</h3>
      <p class="small quiet">{say(language, 'studio.diagram.left', { count: trial.answers })}</p>
      {ways.length === 0 ? (
        <EmptyState title={say(language, 'studio.panel.try')}>
          <p>
            <a href={panelAddress(props.shop.name, 'try', given)}>{question}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={question}
          hideCaption
          columns={[
            { label: say(language, 'studio.diagram.value') },
            { label: say(language, 'studio.diagram.then') },
          ]}
          rows={ways.map((way) => [
            <WayLink {...props} way={way} fact={trial.fact.name} />,
            <Behind language={language} setting={setting} way={way} />,
          ])}
        />
      )}
    </div>
  )
}

function WayLink({ shop, given, way, fact }: TryProps & { way: Way; fact: string }) {
  if (way.then.kind === 'impossible') return <span class="quiet">{way.label}</span>
  return <a href={panelAddress(shop.name, 'diagram', { ...given, [fact]: way.value })}>{way.label}</a>
}

function Behind({ language, setting, way: { then } }: Pick<TryProps, 'language' | 'setting'> & { way: Way }) {
  if (then.kind === 'impossible')
    return <span class="quiet">{say(language, 'studio.diagram.impossible')}</span>
  if (then.kind === 'question')
    return <span>{say(language, 'studio.diagram.asks', { question: then.question })}</span>
  const { verdict, clauses } = then
  return (
    <ShortAnswer
      language={language}
      documents={setting.compiled.documents}
      verdict={verdict}
      clauses={clauses}
    />
  )
}

type TrialQuestion = Extract<Trial, { step: 'question' }>

/** More lines than this nobody reads as one drawing. */
const mostLines = 40

/** The part below what is told already; where even that is too much, as far as there is room for it. */
function Drawing({ language, setting, trial: { facts } }: TryProps & { trial: TrialQuestion }) {
  const { compiled, calendar } = setting
  const overview = waysOf(compiled, facts, calendar, mostLines)
  if (overview.ways.kind !== 'fork') return null
  const request = requestWord(facts.request, language)
  const label = say(language, 'studio.diagram.drawn', { request })
  return (
    <div class="stack">
      <h3>{label}</h3>
      <p class="small quiet">
        {say(language, overview.whole ? 'studio.diagram.wide' : 'studio.diagram.too-large', {
          count: overview.answers,
        })}
      </p>
      <div class="drawing" role="region" aria-label={label} tabindex={0}>
        {raw(svgOf(compiled.documents, facts.request, overview, language))}
      </div>
      <Fold label={say(language, 'studio.diagram.as-text')}>
        <InWords language={language} setting={setting} ways={overview.ways} />
      </Fold>
    </div>
  )
}

function InWords({
  language,
  setting,
  ways,
}: Pick<TryProps, 'language' | 'setting'> & { ways: Extract<Ways, { kind: 'fork' }> }) {
  return (
    <ul class="in-words">
      {ways.ways.map(({ words, to }) => (
        <li>
          {wordIn(words, language)}
          {to.kind === 'fork' ? (
            <InWords language={language} setting={setting} ways={to} />
          ) : (
            <> → {endWords(to, setting.compiled.documents, language)}</>
          )}
        </li>
      ))}
    </ul>
  )
}
