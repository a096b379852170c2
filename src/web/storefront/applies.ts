/**
 * *See what applies to you*: one case, told question by question, answered by the shop's document and the law
 * under it. Pure; nobody's order is touched and nothing is kept. What only the shop can find out is not
 * asked: the answers for each of its findings stand side by side.
 */
import { formatInstant, type Instant } from '#calendar'
import { commerce, diagramOf, nextAsk, readFacts, rule, testedBy } from '#policy'
import type { Documents, Fact, FactValue, Ruling, ShopCalendar } from '#policy'
import { branchesOf, brought, neededOf, saidBy, type Branches, type Brought } from '#rulings'
import { interview, notYet, type End, type FormAnswers, type Question } from '#web/answers'

/** What the page is asked. `given` stands in its address. */
export type Case = {
  readonly documents: Documents
  readonly calendar: ShopCalendar
  readonly at: Instant
  readonly given: FormAnswers
}

export type Applies =
  | { readonly kind: 'request'; readonly requests: readonly FactValue[]; readonly wrong: boolean }
  | { readonly kind: 'question'; readonly request: FactValue; readonly question: Question }
  | {
      readonly kind: 'answer'
      readonly request: FactValue
      readonly end: End
      readonly ruling: Ruling
      readonly branches: Branches | undefined
      readonly needed: readonly Brought[]
      /** What was taken for granted, where the answer would be another if it were otherwise. */
      readonly presumed: readonly Presumed[]
    }

export type Presumed = { readonly fact: Fact; readonly value: string }

/**
 * What holds for nearly everybody who reads this page; they may say otherwise. That the return clause is
 * shown where one orders is the shop's own duty, and nothing a reader could know.
 */
const usual: FormAnswers = { 'bought-from': 'online', requester: 'buyer', 'return-clause-shown': 'yes' }

export function whatApplies(asked: Case): Applies {
  const { documents, at, calendar } = asked
  const { request: wanted, again, pressed, ...rest } = folded(asked.given)
  const requests = requestsOf(documents)
  const request = requests.find(({ value }) => value === wanted)
  if (request === undefined || again === 'request') {
    const wrong = again === undefined && (pressed !== undefined || wanted !== undefined)
    return { kind: 'request', requests, wrong }
  }
  const presumed = presumedIn(asked, request.value, rest)
  const granted = Object.fromEntries(presumed.map(({ fact, value }) => [fact.name, value]))
  const inputWith = (answers: FormAnswers) => ({
    ...known({ ...brought, ...usual, ...granted }, documents),
    ...answers,
    request: request.value,
    at: formatInstant(at),
  })
  const read = (answers: FormAnswers) =>
    readFacts(inputWith(answers), { ...commerce, facts: documents.facts })
  const next = (answers: FormAnswers) => {
    const { facts, problems } = read(answers)
    return problems.length > 0
      ? ({ refused: 'facts-not-understood', problems } as const)
      : nextAsk(
          documents,
          facts,
          calendar,
          ({ from, name }) => from !== 'shop' && answers[name] === undefined,
        )
  }
  const end = interview({ zone: calendar.zone, at, next }, rest, { again, pressed })
  if (end.kind === 'question') return { kind: 'question', request, question: end }
  const ruled = (more: FormAnswers) => rule(documents, read({ ...end.answers, ...more }).facts, calendar)
  const ruling = ruled({})
  const worthSaying = presumed.filter(
    ({ fact, value }) =>
      rest[fact.name] === value ||
      fact.values.some((other) => saidBy(ruled({ [fact.name]: other.value })) !== saidBy(ruling)),
  )
  const branches = branchesOf(end.open, ruled)
  return { kind: 'answer', request, end, ruling, branches, needed: neededOf(ruled), presumed: worthSaying }
}

/** The button that says 'not yet' sends the name of its question. */
function folded({ [notYet]: fact, ...given }: FormAnswers): FormAnswers {
  return fact === undefined ? given : { ...given, [fact]: notYet, pressed: fact }
}

const known = (given: FormAnswers, { facts }: Documents): FormAnswers =>
  Object.fromEntries(Object.entries(given).filter(([name]) => facts.some((fact) => fact.name === name)))

/** Requests that a clause or an article speaks of, in the vocabulary's order. */
export function requestsOf({ policy, laws }: Documents): readonly FactValue[] {
  const named = new Set(
    [policy, ...laws].flatMap(({ rules }) =>
      rules.filter(({ force }) => force !== 'advise').flatMap(({ on }) => (on === '*' ? [] : on)),
    ),
  )
  return commerce.requests.filter(({ value }) => named.has(value))
}

/** Facts with a usual value on which this request can hang, as they are said or taken to be. */
function presumedIn({ documents }: Case, request: string, given: FormAnswers): readonly Presumed[] {
  const compiled = diagramOf(documents)
  if ('refused' in compiled) return []
  const tested = testedBy(compiled, request)
  return documents.facts.flatMap((fact): Presumed[] => {
    const value = usual[fact.name] ?? (fact.from === 'shop' ? undefined : fact.presumed)
    if (value === undefined || !tested.has(fact.name) || fact.from === 'shop') return []
    const said = given[fact.name] ?? ''
    return [{ fact, value: fact.values.some((one) => one.value === said) ? said : value }]
  })
}
