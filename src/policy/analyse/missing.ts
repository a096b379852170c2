/**
 * Examples for what no example notices yet: a case is sought on which the changed document answers
 * otherwise, told with as few facts as show it. The expected answers are those the document gives today.
 */
import { dayOf, formatDay, formatInstant, parseInstant, startOfDay } from '#calendar'
import type { Instant } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import type { ShopCalendar } from '../evaluate/facts.ts'
import { reference } from '../evaluate/floor.ts'
import { rulePlainly } from '../evaluate/rule.ts'
import type { Ruling } from '../evaluate/ruling.ts'
import type { Documents } from '../evaluate/settle.ts'
import { runExamples } from '../examples.ts'
import { compile } from '../diagram/compile.ts'
import type { Compiled, NotCompiled } from '../diagram/compile.ts'
import { differenceTo } from '../diagram/difference.ts'
import { TooManyNodes } from '../diagram/nodes.ts'
import type { Witness } from '../diagram/witness.ts'
import type { Example } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Fact } from '../vocabulary/tree.ts'
import { exampleName } from './example-words.ts'
import type { ExampleScore, Mutant } from './examples.ts'
import { slipsOf } from './slips.ts'

/** An example as it is written into a document. */
export type WrittenExample = Omit<Example, 'place'>

/**
 * `left`: changes for which no case was found, because with the law under the document they show in none, or
 * only within some hours between two calendars.
 */
export type MissingExamples = {
  readonly examples: readonly WrittenExample[]
  readonly left: readonly Mutant[]
}

type FactValues = Readonly<Record<string, unknown>>

/** A document, the same with a slip in it, and a way to tell them apart. */
type Pair = {
  readonly documents: Documents
  readonly slipped: Documents
  readonly shop: ShopCalendar
  /** The diagram of the document with the law under it, made when it is first needed. */
  readonly whole: () => Compiled | NotCompiled
}

export function missingExamples(
  documents: Documents,
  score: ExampleScore,
  shop: ShopCalendar,
  language: 'ja' | 'en',
): MissingExamples {
  const slips = slipsOf(documents.policy)
  const taken = new Set(documents.policy.examples.map(({ name }) => name))
  const found = new Map<number, WrittenExample>()
  const left: Mutant[] = []
  let made: Compiled | NotCompiled | undefined
  const whole = () => (made ??= compile(documents))
  for (const [index, mutant] of edgesFirst(score.mutants)) {
    const pair = { documents, slipped: { ...documents, policy: slips[index]!.policy }, shop, whole }
    if ([...found.values()].some((example) => tells(pair, example))) continue
    const told = caseFor(pair, mutant.cases) ?? caseFor(pair, casesUnderLaw(pair))
    if (told === undefined) {
      left.push(mutant)
      continue
    }
    const name = freshName(exampleName(documents, told, shop, language), taken)
    taken.add(name)
    found.set(index, { ...exampleAt(pair, told)!, name, facts: asWritten(documents, told, shop) })
  }
  return { examples: [...found].toSorted(([a], [b]) => a - b).map(([, example]) => example), left }
}

/** An example at an edge notices other slips of the rule too, so that fewer are needed. */
const edgesFirst = (mutants: readonly Mutant[]): readonly (readonly [number, Mutant])[] =>
  [...mutants.entries()]
    .filter(([, { fate }]) => fate === 'unnoticed')
    .toSorted(([, a], [, b]) => Number(b.slip.what === 'shifted') - Number(a.slip.what === 'shifted'))

/** The shortest telling of the first case that shows the slip. */
function caseFor(pair: Pair, cases: readonly Witness[]): FactValues | undefined {
  for (const { input } of cases) {
    const told = shortest(pair, settled(pair, input))
    if (exampleAt(pair, told) !== undefined) return told
  }
  return undefined
}

/** Where the law hides the slip in the cases at hand, those in which it does not; none if it always does. */
function casesUnderLaw({ whole, slipped, shop }: Pair): readonly Witness[] {
  try {
    const before = whole()
    const difference = 'refused' in before ? before : differenceTo(before, slipped, shop)
    return 'refused' in difference ? [] : difference.groups.flatMap(({ witness }) => witness ?? [])
  } catch (problem) {
    if (problem instanceof TooManyNodes) return []
    throw problem
  }
}

const freshName = (name: string, taken: ReadonlySet<string>, count = 2): string =>
  !taken.has(name)
    ? name
    : taken.has(`${name} (${count})`)
      ? freshName(name, taken, count + 1)
      : `${name} (${count})`

const somewhere = { file: '', line: 1, column: 1, endColumn: 1 }

/** Whether the slip is noticed by an example. */
const tells = ({ slipped, shop }: Pair, example: WrittenExample): boolean =>
  runExamples(slipped, [{ ...example, place: somewhere }], shop)[0]!.differences.length > 0

/** The example of a case; undefined when it would not notice the slip, or the case cannot be. */
function exampleAt(pair: Pair, told: FactValues): WrittenExample | undefined {
  const [today, slipped] = [rulingOn(pair, pair.documents, told), rulingOn(pair, pair.slipped, told)]
  if (today === undefined || slipped === undefined) return undefined
  const plain = { name: '', facts: told, expect: expected(today, pair.documents.policy.name) }
  if (tells(pair, plain)) return plain
  const terms = Object.entries(today.terms).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(slipped.terms[name]),
  )
  const exact = { ...plain, expect: { ...plain.expect, terms: Object.fromEntries(terms) } }
  return terms.length > 0 && tells(pair, exact) ? exact : undefined
}

function rulingOn({ shop }: Pair, documents: Documents, told: FactValues): Ruling | undefined {
  const { facts, problems } = readFacts(told, { ...commerce, facts: documents.facts })
  return problems.length > 0 ? undefined : rulePlainly(documents, facts, shop)
}

function expected({ verdict, reason, clauses, asks }: Ruling, own: string): Example['expect'] {
  if (verdict === 'ask') return { verdict, asks: asks.map(({ fact }) => fact) }
  const cites = clauses
    .filter(({ deciding, id }) => deciding && id !== 'silence')
    .map(({ document, id }) => (document === own ? id : reference(document, id)))
  return { verdict, reason, cites }
}

const mostAsked = 12

/** The case with what is still asked filled in, as long as the slip shows. */
function settled(pair: Pair, told: FactValues): FactValues {
  let known = told
  for (let n = 0; n < mostAsked; n++) {
    const more = oneMore(pair, known)
    if (more === undefined) return known
    known = more
  }
  return known
}

function oneMore(pair: Pair, known: FactValues): FactValues | undefined {
  for (const ask of rulingOn(pair, pair.documents, known)?.asks ?? []) {
    const fact = pair.documents.facts.find(({ name }) => name === ask.fact)
    if (fact === undefined) continue
    for (const value of valuesOf(fact, pair, known)) {
      const next = { ...known, [fact.name]: value }
      if (exampleAt(pair, next) !== undefined) return next
    }
  }
  return undefined
}

const day = 86_400_000

/** What an asked fact may be, the most ordinary first. */
function valuesOf(fact: Fact, { documents }: Pair, told: FactValues): readonly string[] {
  if (fact.kind === 'country') return [...new Set([documents.policy.home, 'JP', 'DE', 'GB', 'US'])]
  const at = parseInstant(String(told['at'])) ?? 0
  if (fact.kind === 'instant') return [...[1, 10, 40].map((n) => formatInstant(at - n * day)), 'not-yet']
  if (fact.kind === 'day') return [10, 30].map((n) => formatDay(Math.floor(at / day) + n))
  const usual = fact.presumed === undefined ? [] : [fact.presumed]
  return [...new Set([...usual, ...fact.values.map(({ value }) => value)])]
}

/** What follows from the rest goes first. */
const goFirst = ['stage', 'noticed', 'delivered-last', 'ordered', 'shipped']

/** The case without facts that change nothing in its answer. */
function shortest(pair: Pair, told: FactValues): FactValues {
  const said = (one: FactValues) => {
    const ruling = rulingOn(pair, pair.documents, one)
    return ruling && JSON.stringify([expected(ruling, ''), ruling.terms])
  }
  const whole = said(told)
  const names = Object.keys(told).filter((name) => name !== 'request' && name !== 'at')
  return [...goFirst.filter((name) => names.includes(name)), ...names].reduce((kept, name) => {
    const { [name]: _gone, ...less } = kept
    return said(less) === whole && exampleAt(pair, less) !== undefined ? less : kept
  }, told)
}

/** Facts in the order of the vocabulary, moments by the shop's clock. */
function asWritten({ facts }: Documents, told: FactValues, shop: ShopCalendar): FactValues {
  const moments = new Set(['at', ...facts.filter(({ kind }) => kind === 'instant').map(({ name }) => name)])
  const names = ['request', 'at', ...facts.map(({ name }) => name)]
  return Object.fromEntries(
    names
      .filter((name) => told[name] !== undefined)
      .map((name) => [name, moments.has(name) ? byTheClock(String(told[name]), shop) : told[name]]),
  )
}

/** '2026-06-17T03:00:00Z' → '2026-06-17T12:00+09:00' in Tokyo; the same text where that is not exact. */
function byTheClock(text: string, { zone }: ShopCalendar): string {
  const moment = parseInstant(text)
  if (moment === undefined) return text
  const today = dayOf(moment, zone)
  const local = clockText(moment, today, today * day - startOfDay(today, zone))
  return parseInstant(local) === moment ? local : text
}

function clockText(moment: Instant, today: number, offset: number): string {
  const two = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const minutes = Math.floor((moment + offset - today * day) / 60_000)
  return `${formatDay(today)}T${two(minutes)}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60_000)}`
}
