/**
 * The questions before a request, one at a time, only those that can still change the answer. Pure: from what
 * the address holds to the next question or to the end. Which questions there are is the ruling's; what an
 * address may say is checked here. Answers that do not matter any more (after a change of mind) are dropped.
 */
import { endOfDay, formatInstant, parseDay, startOfDay, type Instant, type Zone } from '#calendar'
import type { Ask, Fact, Words } from '#policy'
import type { Answers, FactsRefused, Ruled } from '#rulings'
import type { WordKey } from '#words'

/**
 * What stands in the address or the form: `{ reason: 'defect', used: 'no' }`. A day is written YYYY-MM-DD.
 */
export type Given = Readonly<Record<string, string>>

/** `wrong`: why the answer given cannot be taken. `before`: what was answered so far, in order. */
export type Question = {
  readonly kind: 'question'
  readonly ask: Ask
  readonly fact: Fact
  readonly before: readonly Answered[]
  readonly value: string | undefined
  readonly wrong: WordKey | Words | undefined
}

export type Answered = { readonly fact: Fact; readonly value: string }

/** Nothing more is to be asked. `answers` as facts, `given` as they stand in addresses and forms. */
export type End = {
  readonly kind: 'end'
  readonly answers: Answers
  readonly given: Given
  readonly before: readonly Answered[]
  readonly ruled: Ruled
}

export type Interviewed = {
  readonly facts: readonly Fact[]
  readonly zone: Zone
  readonly at: Instant
  /** The ruling with these answers. */
  readonly rule: (answers: Answers) => Ruled | FactsRefused
}

/** What the last page supplies by itself. */
const supplied: ReadonlySet<string> = new Set(['photo', 'description', 'channel'])

/**
 * Goes through the questions with the answers there are. `again` names a question to show once more with its
 * answer;
 * `pressed` one that was sent, so that sending it empty is said.
 */
export function interview(
  { facts, zone, at, rule }: Interviewed,
  given: Given,
  { again, pressed }: { readonly again?: string | undefined; readonly pressed?: string | undefined } = {},
): Question | End {
  const answers: Record<string, string> = {}
  const before: Answered[] = []
  let ruled = rule(answers)
  // Each turn takes one answer more, so it ends after as many turns as there are facts.
  for (;;) {
    if ('refused' in ruled)
      throw new Error(`facts that are not understood: ${JSON.stringify(ruled.problems)}`)
    const ask = ruled.ruling.asks.find(({ from, fact }) => from === 'customer' && !supplied.has(fact))
    const fact = facts.find(({ name }) => name === ask?.fact)
    if (ask === undefined || fact === undefined) {
      return { kind: 'end', answers, given: givenOf(before), before, ruled }
    }
    const value = given[fact.name]
    const question = (wrong: Question['wrong']): Question => ({
      kind: 'question',
      ask,
      fact,
      before,
      value,
      wrong,
    })
    if (again === fact.name) return question(undefined)
    if (value === undefined || value === '')
      return question(pressed === fact.name ? missing(fact) : undefined)
    const answer = answerOf(fact, value, zone, at)
    if (answer === undefined) return question(fact.kind === 'choice' ? 'my.answer-unknown' : 'form.day')
    const next = rule({ ...answers, [fact.name]: answer })
    if ('refused' in next) return question(next.problems[0]?.words ?? 'form.invalid')
    if (next.ruling.asks.some((open) => open.fact === fact.name))
      throw new Error(`${fact.name} is asked twice`)
    answers[fact.name] = answer
    before.push({ fact, value })
    ruled = next
  }
}

/** Answers as they stand in addresses. */
export const givenOf = (before: readonly Answered[]): Given =>
  Object.fromEntries(before.map(({ fact, value }) => [fact.name, value]))

const missing = (fact: Fact): WordKey => (fact.kind === 'choice' ? 'form.choose' : 'form.day')

/**
 * An answer as a fact, or undefined when it is none: a value that is not offered, a day that does not exist.
 * A day on which something happened means its last minute, as far as it has passed.
 */
function answerOf(fact: Fact, value: string, zone: Zone, at: Instant): string | undefined {
  if (fact.kind === 'choice') return fact.values.some((known) => known.value === value) ? value : undefined
  const day = parseDay(value)
  if (day === undefined) return undefined
  if (fact.kind !== 'instant') return value
  return formatInstant(Math.max(startOfDay(day, zone), Math.min(endOfDay(day, zone) - minute, at)))
}

const minute = 60_000

/** The question before this one: its name, to be shown again with all answers kept. */
export const questionBefore = (before: readonly Answered[]): string | undefined => before.at(-1)?.fact.name

/** The address with these answers behind it. */
export function withAnswers(path: string, given: Given, more: Given = {}): string {
  const query = new URLSearchParams({ ...given, ...more }).toString()
  return query === '' ? path : `${path}?${query}`
}
