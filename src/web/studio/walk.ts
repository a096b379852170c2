/**
 * The diagram, one fork at a time: the values a question can have, and what follows from each. The answers
 * are the diagram's own. Pure.
 */
import { formatInstant } from '#calendar'
import { canBe, nextQuestion, readFacts, wordIn, type Compiled, type Fact } from '#policy'
import { say, type Language } from '#words'
import type { Answer } from '#publishing'
import { countryWord, inputOf, vocabularyOf, type TrialFacts, type Setting } from './trial.ts'

/** One way out of a fork. */
export type Way = {
  readonly value: string
  readonly label: string
  readonly then:
    | { readonly kind: 'answer'; readonly verdict: Answer['verdict']; readonly clauses: readonly string[] }
    | { readonly kind: 'question'; readonly question: string }
    | { readonly kind: 'impossible' }
}

const day = 86_400_000

/** All ways from a question. */
export function waysFrom(
  fact: Fact,
  given: TrialFacts,
  setting: Setting,
  language: Language,
): readonly Way[] {
  return valuesOf(fact, given, setting, language).map(({ value, label }) => ({
    value,
    label,
    then: behind({ ...given, [fact.name]: value }, setting, language),
  }))
}

function behind(given: TrialFacts, setting: Setting, language: Language): Way['then'] {
  const { compiled, calendar } = setting
  const { facts, problems } = readFacts(inputOf(given, setting), vocabularyOf(compiled))
  if (problems.length > 0) return { kind: 'impossible' }
  const next = nextQuestion(compiled, facts, calendar)
  if (!next.settled) return { kind: 'question', question: wordIn(next.fact.ask, language) }
  if (!canBe(compiled, facts, calendar) && isComplete(given, compiled)) return { kind: 'impossible' }
  return { kind: 'answer', verdict: next.laid.verdict, clauses: next.laid.deciding }
}

/** Whether each fact that the diagram tests is stated. */
const isComplete = (given: TrialFacts, { axes }: Compiled): boolean =>
  axes.every(({ fact }) => fact === 'notice' || given[fact] !== undefined)

type Value = { readonly value: string; readonly label: string }

function valuesOf(fact: Fact, given: TrialFacts, setting: Setting, language: Language): readonly Value[] {
  if (fact.kind === 'choice')
    return fact.values.map(({ value, words }) => ({ value, label: wordIn(words, language) }))
  if (fact.kind === 'country') return countriesOf(fact, setting, language)
  if (fact.kind === 'text') return []
  return momentsOf(fact, given, setting, language)
}

/** One country of each class that the documents tell apart. */
function countriesOf(fact: Fact, { compiled }: Setting, language: Language): readonly Value[] {
  const axis = compiled.axes.find((one) => one.kind === 'choice' && one.fact === fact.name)
  const classes = axis?.kind === 'choice' ? axis.classes : []
  const named = classes.flatMap((members) => {
    const [code] = members.includes('JP') ? ['JP'] : members
    return code === undefined || !/^[A-Z]{2}$/.test(code)
      ? []
      : [{ value: code, label: countryWord(code, language) }]
  })
  const other = ['US', 'CA', 'NZ'].find((code) => classes.every((members) => !members.includes(code)))
  if (other === undefined) return named
  const label = say(language, 'studio.diagram.country.other', { code: countryWord(other, language) })
  return [...named, { value: other, label }]
}

const mostMoments = 14

/** Not yet, and a day on each side of every edge that is counted from the moment. */
function momentsOf(fact: Fact, given: TrialFacts, setting: Setting, language: Language): readonly Value[] {
  const edges = setting.compiled.axes
    .flatMap((axis) =>
      axis.kind === 'position' && axis.fact === fact.name && !axis.inHours ? axis.cuts : [],
    )
    .flatMap(({ from }) => [from - 1, from])
  const days = [...new Set([0, ...edges])].filter((count) => count >= 0).toSorted((a, b) => a - b)
  const at = Date.parse(inputOf(given, setting)['at'] ?? '')
  const moments = days.slice(0, mostMoments).map((count) => ({
    value: formatInstant(at - count * day),
    label:
      count === 0
        ? say(language, 'studio.diagram.today')
        : say(language, 'studio.diagram.days', { days: count }),
  }))
  if (fact.kind === 'day') return moments.map(({ value, label }) => ({ value: value.slice(0, 10), label }))
  return [{ value: 'not-yet', label: say(language, 'studio.try.not-yet') }, ...moments]
}
