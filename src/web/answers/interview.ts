/**
 * Questions, one at a time, only those that can still change the answer. Pure: from what the address holds to
 * the next question or to the end. Which questions there are is the diagram's; what an address may say is
 * checked here. Answers that do not matter any more (after a change of mind) are dropped.
 */
import { endOfDay, formatInstant, startOfDay, typedDay, type Instant, type Zone } from '#calendar'
import type { Ask, Fact, FactValue, NextAsk, Words } from '#policy'
import type { Answers, FactsRefused } from '#rulings'
import type { WordKey } from '#words'

/**
 * What stands in the address or the form: `{ reason: 'defect', used: 'no' }`. A day is written YYYY-MM-DD.
 */
export type FormAnswers = Readonly<Record<string, string>>

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

/**
 * Nothing more is to be asked here. `answers` as facts, `given` as they stand in addresses and forms; `open`
 * is what others have to find out.
 */
export type End = {
  readonly kind: 'end'
  readonly answers: Answers
  readonly given: FormAnswers
  readonly before: readonly Answered[]
  readonly open: readonly Fact[]
}

export type Interviewed = {
  readonly zone: Zone
  readonly at: Instant
  /** The next question with these answers. */
  readonly next: (answers: Answers) => NextAsk | FactsRefused
  /** The answers to a question that can be meant here; all there are, where nothing is said. */
  readonly offers?: (fact: Fact) => readonly FactValue[]
}

/**
 * Goes through the questions with the answers there are. `again` names a question to show once more with its
 * answer; `pressed` one that was sent, so that sending it empty is said.
 */
export function interview(
  { zone, at, next, offers = ({ values }) => values }: Interviewed,
  given: FormAnswers,
  { again, pressed }: { readonly again?: string | undefined; readonly pressed?: string | undefined } = {},
): Question | End {
  const answers: Record<string, string> = {}
  const before: Answered[] = []
  let asked = next(answers)
  // Each turn takes one answer more, so it ends after as many turns as there are facts.
  for (;;) {
    if ('refused' in asked)
      throw new Error(`facts that are not understood: ${JSON.stringify(asked.problems)}`)
    if (asked.settled !== false) {
      const open = asked.settled === 'elsewhere' ? asked.open : []
      return { kind: 'end', answers, given: givenOf(before), before, open }
    }
    const fact = { ...asked.fact, values: offers(asked.fact) }
    const ask = { ...asked.ask, values: asked.ask.values.filter((one) => isAmong(fact, one.value)) }
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
    if (answer === undefined) return question(isMoment(fact) ? 'form.day' : 'answers.unknown')
    const then = next({ ...answers, [fact.name]: answer })
    if ('refused' in then) return question(then.problems[0]?.words ?? 'form.invalid')
    if (then.settled === false && then.fact.name === fact.name) throw new Error(`${fact.name} is asked twice`)
    answers[fact.name] = answer
    before.push({ fact, value })
    asked = then
  }
}

/** Answers as they stand in addresses. */
const givenOf = (before: readonly Answered[]): FormAnswers =>
  Object.fromEntries(before.map(({ fact, value }) => [fact.name, value]))

const isAmong = ({ values }: Fact, value: string): boolean => values.some((known) => known.value === value)
const isMoment = ({ kind }: Fact): boolean => kind === 'instant' || kind === 'day'
const missing = (fact: Fact): WordKey => (isMoment(fact) ? 'form.day' : 'form.choose')

/**
 * An answer as a fact, or undefined when it is none: a value that is not offered, a day that does not exist.
 * A day on which something happened means its last minute, as far as it has passed.
 */
function answerOf(fact: Fact, value: string, zone: Zone, at: Instant): string | undefined {
  if (fact.kind === 'choice') return isAmong(fact, value) ? value : undefined
  if (!isMoment(fact) || (value === notYet && fact.kind === 'instant')) return value
  const day = typedDay(value)
  if (day === undefined) return undefined
  if (fact.kind !== 'instant') return value
  // A day to come stays to come, so that its refusal can be said.
  return formatInstant(Math.max(startOfDay(day, zone), Math.min(endOfDay(day, zone) - minute, at)))
}

/** Something has not happened so far. */
export const notYet = 'not-yet'

const minute = 60_000

/** The question before this one: its name, to be shown again with all answers kept. */
export const questionBefore = (before: readonly Answered[]): string | undefined => before.at(-1)?.fact.name

/** The address with these answers behind it. */
export function withAnswers(path: string, given: FormAnswers, more: FormAnswers = {}): string {
  const query = new URLSearchParams({ ...given, ...more }).toString()
  return query === '' ? path : `${path}?${query}`
}
