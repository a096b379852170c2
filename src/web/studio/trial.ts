/**
 * A case that an owner tries on a draft, as it stands in the address: the next question that matters, or the
 * answer. Pure; nothing is recorded. A day stands for its noon.
 */
import { formatInstant, formatMoment, parseDay, parseInstant, startOfDay, type Instant } from '#calendar'
import { commerce, nextQuestion, readFacts, rule, wordIn } from '#policy'
import type { Compiled, Fact, Facts, Ruling, ShopCalendar } from '#policy'
import { nameOfCountry, sayInAll, type Language } from '#words'
import { valueWord } from './wording.ts'

/** What the address says: `{ request: 'exchange', at: '2026-11-20', reason: 'defect' }`. */
export type TrialFacts = Readonly<Record<string, string>>

/** One fact of the case in words. */
export type Known = { readonly name: string; readonly label: string; readonly value: string }

export type Trial =
  | { readonly step: 'request' }
  | { readonly step: 'wrong'; readonly sentences: readonly string[] }
  | {
      readonly step: 'question'
      readonly fact: Fact
      /** References of the clauses that depend on it. */
      readonly because: readonly string[]
      /** How many answers are still possible. */
      readonly answers: number
      readonly facts: Facts
    }
  | { readonly step: 'answer'; readonly ruling: Ruling; readonly facts: Facts }

export type Setting = { readonly compiled: Compiled; readonly calendar: ShopCalendar; readonly now: Instant }

const noon = 43_200_000

/** Facts of the address as rulings take them; names that the documents do not know are left out. */
export function inputOf(
  given: TrialFacts,
  { compiled, calendar, now }: Setting,
): Readonly<Record<string, string>> {
  const at = instantIn(given['at'] ?? '', calendar.zone) ?? now
  const input: Record<string, string> = { request: given['request'] ?? '', at: formatInstant(at) }
  for (const fact of compiled.documents.facts) {
    const value = given[fact.name]
    if (value === undefined || value === '') continue
    const moment = fact.kind === 'instant' ? instantIn(value, calendar.zone) : undefined
    input[fact.name] = moment === undefined ? value.trim() : formatInstant(onTheDay(moment, at, value))
  }
  return input
}

/** The day of the request itself has no more than the hours until it. */
const onTheDay = (moment: Instant, at: Instant, value: string): Instant =>
  parseDay(value) !== undefined && moment > at && moment - at < noon ? at : moment

function instantIn(value: string, zone: string): Instant | undefined {
  const day = parseDay(value)
  return day === undefined ? parseInstant(value) : startOfDay(day, zone) + noon
}

/** The case as far as it has come. */
export function trialOf(given: TrialFacts, setting: Setting, language: Language): Trial {
  const { compiled, calendar } = setting
  if (!commerce.requests.some(({ value }) => value === given['request'])) return { step: 'request' }
  const { facts, problems } = readFacts(inputOf(given, setting), vocabularyOf(compiled))
  if (problems.length > 0)
    return { step: 'wrong', sentences: problems.map(({ words }) => wordIn(words, language)) }
  const next = nextQuestion(compiled, facts, calendar)
  if (!next.settled) {
    return { step: 'question', fact: next.fact, because: next.because, answers: next.answers, facts }
  }
  return { step: 'answer', ruling: rule(compiled.documents, facts, calendar), facts }
}

export const vocabularyOf = ({ documents }: Compiled) => ({ ...commerce, facts: documents.facts })

/** What the address says of the case, fact by fact, in words. The request and its moment stand apart. */
export function knownIn(given: TrialFacts, setting: Setting, language: Language): readonly Known[] {
  const input = inputOf(given, setting)
  const { facts } = setting.compiled.documents
  return Object.keys(given).flatMap((name) => {
    const [fact, value] = [facts.find((one) => one.name === name), input[name]]
    if (fact === undefined || value === undefined) return []
    return [{ name, label: wordIn(fact.words, language), value: saidAs(fact, value, setting, language) }]
  })
}

function saidAs(fact: Fact, value: string, { calendar }: Setting, language: Language): string {
  if (fact.kind === 'country') return countryWord(value, language)
  const moment = fact.kind === 'instant' ? parseInstant(value) : undefined
  return moment === undefined
    ? valueWord([...fact.values, notYet], value, language)
    : formatMoment(moment, calendar.zone, language)
}

/** 'DE' → 'Germany'; what is no country's code stays as it is. */
export function countryWord(code: string, language: Language): string {
  return nameOfCountry(code, language) ?? code
}

const notYet = { value: 'not-yet', words: sayInAll('studio.try.known-not-yet') }

/** Facts that count as presumed while nobody says otherwise, where the documents ask for them. */
export function presumedIn(given: TrialFacts, { compiled }: Setting): readonly Fact[] {
  const tested = new Set(compiled.axes.filter(({ kind }) => kind === 'choice').map(({ fact }) => fact))
  return compiled.documents.facts.filter(
    ({ name, presumed }) => presumed !== undefined && tested.has(name) && given[name] === undefined,
  )
}

/** The address without one fact, to be asked again. */
export const without = (given: TrialFacts, name: string): TrialFacts =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== name))

/** The case up to a fact, that one included. */
export function upTo(given: TrialFacts, name: string): TrialFacts {
  const names = Object.keys(given)
  const kept = new Set(['request', 'at', ...names.slice(0, names.indexOf(name) + 1)])
  return Object.fromEntries(Object.entries(given).filter(([key]) => kept.has(key)))
}
