/** Everything the document can say: each answer to each request once, with a case in which it is given. */
import { everyAnswer, plainTerms, type Compiled } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import { tryAddress } from './addresses.ts'
import { ShortAnswer } from './answer-parts.tsx'
import { capital, joined, requestWord } from './wording.ts'
import { knownIn, type Setting } from './trial.ts'

type One = ReturnType<typeof everyAnswer>[number]

const kept = new WeakMap<Compiled, readonly One[]>()

function answersOf(compiled: Compiled, shop: OpenShop): readonly One[] {
  const known = kept.get(compiled) ?? everyAnswer(compiled, shop.calendar)
  kept.set(compiled, known)
  return known
}

export type AnswersProps = { readonly language: Language; readonly shop: OpenShop; readonly setting: Setting }

export function AnswersPanel({ language, shop, setting }: AnswersProps) {
  const answers = answersOf(setting.compiled, shop)
  const groups = Map.groupBy(answers, ({ request }) => request)
  return (
    <div class="stack">
      <p>{say(language, 'studio.answers.sentence', { count: answers.length })}</p>
      {[...groups].map(([request, ones]) => (
        <details class="clause group">
          <summary>
            <span>
              {say(language, 'studio.answers.count', {
                request: requestWord(request, language),
                count: ones.length,
              })}
            </span>
          </summary>
          <ul class="plain-list stack">
            {ones.map((one) => (
              <OneAnswer language={language} shop={shop} setting={setting} one={one} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function OneAnswer({ language, shop, setting, one }: AnswersProps & { one: One }) {
  const { compiled } = setting
  const laid = compiled.answers[one.answer]
  if (laid === undefined) return null
  return (
    <li class="answer-case">
      <ShortAnswer
        language={language}
        documents={compiled.documents}
        verdict={laid.verdict}
        clauses={laid.deciding}
        terms={plainTerms(laid.terms)}
      />
      <CaseOf language={language} shop={shop} setting={setting} one={one} />
    </li>
  )
}

function CaseOf({ language, shop, setting, one }: AnswersProps & { one: One }) {
  if (one.witness === undefined) return <p class="small quiet">{say(language, 'studio.answers.no-case')}</p>
  const { input } = one.witness
  const given = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]))
  const words = knownIn(given, setting, language).map(({ label, value }) =>
    say(language, 'studio.named', { name: label, value }),
  )
  const about = capital(joined(words, language))
  return (
    <p class="small">
      <span class="quiet">{about}</span>{' '}
      <a
        class="case-link"
        href={tryAddress(shop.name, input)}
        aria-label={say(language, 'studio.finding.try.about', { about: about.slice(0, 120) })}
      >
        {say(language, 'studio.finding.try')}
      </a>
    </p>
  )
}
