/**
 * From facts, some of them missing, to an answer or to the questions that can still change it.
 *
 * A missing fact is tried with each of its values that any open rule tells apart; where all ways lead to the
 * same answer it is not asked. The tree of tries is cut off at a budget; then every open fact is asked.
 */
import { startOfDay, subdivisionsOf, zonesOf } from '#calendar'
import type { Condition, Policy, Verdict } from '../rules/tree.ts'
import type { Fact, Term } from '../vocabulary/tree.ts'
import { completeFacts, factContradictions } from './facts.ts'
import type { Facts, Moment, ShopCalendar } from './facts.ts'
import { laidFrom, layLaw } from './floor.ts'
import type { Laid } from './floor.ts'
import { joinedLaid } from './join.ts'
import { beats, outcomeOf, standing, voicesOf } from './outcome.ts'
import type { Voice } from './outcome.ts'
import type { PlaceOfBuyer } from './places.ts'
import { situation } from './truth.ts'
import type { Situation } from './truth.ts'

/** The documents that rule together: a shop's policy, and the law packs under it. */
export type Documents = {
  readonly policy: Policy
  readonly laws: readonly Policy[]
  readonly facts: readonly Fact[]
  readonly terms: readonly Term[]
}

/** All that was heard in one situation, document by document. */
export type Hearing = {
  readonly document: Policy
  readonly voices: readonly Voice[]
  readonly stands: readonly Voice[]
  readonly beatenBy: ReadonlyMap<string, readonly string[]>
}

export type Settled =
  | { readonly settled: true; readonly laid: Laid }
  | { readonly settled: false; readonly asks: readonly string[] }

export const hear = ({ policy, laws }: Documents, s: Situation): readonly Hearing[] =>
  [policy, ...laws].map((document) => hearOne(document, s))

export function hearOne(document: Policy, s: Situation): Hearing {
  const voices = voicesOf(document, s)
  return { document, voices, ...standing(voices) }
}

/** The answer when rules that are not known to speak are taken not to. */
export function answerOf(hearings: readonly Hearing[], terms: readonly Term[]): Laid {
  const [policy, ...laws] = hearings
  const own = laidFrom(outcomeOf(policy!.stands, terms), policy!.document.name)
  return laws.reduce((laid, law) => layLaw(laid, law.stands, law.document.name, terms), own)
}

/**
 * Rules that are not known to speak and could change the answer. Advice never does, and a term that a law
 * only fills in is no reason to ask: a withdrawal may not be made to depend on further questions (Directive
 * 2011/83/EU art. 11a(2)).
 */
function openVoices(hearing: Hearing): readonly Voice[] {
  const fillsOnly = (v: Voice) => v.rule.force === 'default' && v.rule.then === 'terms'
  const open = hearing.voices.filter((v) => v.missing.size > 0 && v.rule.force !== 'advise' && !fillsOnly(v))
  const byId = new Map(hearing.voices.map((v) => [v.rule.id, v]))
  const sure = hearing.stands.filter(
    (v) => v.missing.size === 0 && !open.some((o) => beats(o, v.rule.id, byId)),
  )
  return open.filter((o) => !sure.some((v) => beats(v, o.rule.id, byId)))
}

type Tree =
  | { readonly kind: 'leaf'; readonly laid: Laid }
  | { readonly kind: 'fork'; readonly fact: string; readonly ways: readonly Way[] }

/** What follows from these values of a fact, which no open rule tells apart. */
type Way = { readonly values: readonly string[]; readonly tree: Tree }
type Tried = { readonly values: readonly string[]; readonly facts: Facts }

const budgetOfHearings = 2_000

/** Settles a request, or names the facts to ask for, most telling first. */
export function settle(documents: Documents, facts: Facts, shop: ShopCalendar): Settled {
  const budget = { left: budgetOfHearings, openFacts: new Set<string>() }
  const tree = grow(documents, facts, shop, budget)
  if (tree !== 'too-many' && tree.kind === 'leaf') return { settled: true, laid: tree.laid }
  const asked = tree === 'too-many' ? budget.openFacts : factsOf(tree)
  return { settled: false, asks: documents.facts.map((f) => f.name).filter((name) => asked.has(name)) }
}

/**
 * The verdict at the end of a period; undefined where facts are missing for it. Where that is nothing but the
 * part of the country, those of no part in particular and of each that a rule names: where a part ends later,
 * what held before holds still. `find` answers with the verdict or with what is missing.
 */
export function verdictsAt(
  documents: Documents,
  facts: Facts,
  find: (facts: Facts) => Verdict | readonly string[],
): readonly (Verdict | undefined)[] {
  const verdictIn = (found: Verdict | readonly string[]) => (typeof found === 'string' ? found : undefined)
  const first = find(facts)
  if (typeof first === 'string' || first.length !== 1 || first[0] !== 'subdivision') return [verdictIn(first)]
  const named = partsNamed(documents).filter((part) => part.startsWith(`${facts.choices['country']}-`))
  return ['', ...named].map((subdivision) =>
    verdictIn(find({ ...facts, choices: { ...facts.choices, subdivision } })),
  )
}

const parts = new WeakMap<Documents, readonly string[]>()

/** The parts of countries that rules name: `GB-SCT`. */
function partsNamed(documents: Documents): readonly string[] {
  const known = parts.get(documents)
  if (known !== undefined) return known
  const rules = [documents.policy, ...documents.laws].flatMap((document) => document.rules)
  const named = [...new Set(rules.flatMap(({ when }) => testsOn(when, 'subdivision').flat()))]
  parts.set(documents, named)
  return named
}

/** The verdict, or the facts to ask for. */
export const foundIn = (settled: Settled): Verdict | readonly string[] =>
  settled.settled ? settled.laid.verdict : settled.asks

function grow(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  budget: { left: number; openFacts: Set<string> },
  whole?: PlaceOfBuyer,
): Tree | 'too-many' {
  budget.left -= 1
  if (budget.left < 0) return 'too-many'
  const s = situation(facts, shop, whole)
  const hearings = hear(documents, s)
  const open = hearings.flatMap(openVoices)
  const missing = new Set(open.flatMap((v) => [...v.missing]))
  const next = documents.facts.find((f) => missing.has(f.name))
  if (next === undefined) return { kind: 'leaf', laid: answerOf(hearings, documents.terms) }
  for (const fact of missing) budget.openFacts.add(fact)
  const ways: Way[] = []
  const canBe = (tried: Tried) => factContradictions(tried.facts).length === 0
  const tries = waysOf(documents, next, facts, open, s).filter(canBe)
  for (const tried of tries.length > 0 ? tries : besideOthers(next, facts).filter(canBe)) {
    const tree = grow(documents, tried.facts, shop, budget, next.name === 'subdivision' ? s.buyer : whole)
    if (tree === 'too-many') return tree
    ways.push({ values: tried.values, tree })
  }
  return joined(documents, facts.request, next.name, ways)
}

/** A fork whose ways all lead to the same answer, or to the same further questions, is no fork. */
function joined(documents: Documents, request: string, fact: string, ways: readonly Way[]): Tree {
  const alike = (a: Tree, b: Tree): Tree | undefined => {
    if (a.kind === 'leaf' && b.kind === 'leaf') {
      const laid = joinedLaid(request, documents.policy.name, [a.laid, b.laid])
      return laid === undefined ? undefined : { kind: 'leaf', laid }
    }
    if (a.kind === 'leaf' || b.kind === 'leaf' || a.fact !== b.fact) return undefined
    const found: Way[] = []
    for (const value of new Set([...a.ways, ...b.ways].flatMap(({ values }) => values))) {
      const [x, y] = [a, b].map((fork) => fork.ways.find(({ values }) => values.includes(value)))
      const tree = x === undefined || y === undefined ? undefined : alike(x.tree, y.tree)
      if (tree === undefined) return undefined
      found.push({ values: [value], tree })
    }
    return { kind: 'fork', fact: a.fact, ways: found }
  }
  const [first, ...others] = ways
  const leaves = ways.flatMap(({ tree }) => (tree.kind === 'leaf' ? [tree.laid] : []))
  if (leaves.length === ways.length && leaves.length > 0) {
    const laid = joinedLaid(request, documents.policy.name, leaves)
    return laid === undefined ? { kind: 'fork', fact, ways } : { kind: 'leaf', laid }
  }
  const same = others.reduce<Tree | undefined>(
    (sum, { tree }) => (sum === undefined ? undefined : alike(sum, tree)),
    first?.tree,
  )
  return same ?? { kind: 'fork', fact, ways }
}

function factsOf(tree: Tree, into = new Set<string>()): Set<string> {
  if (tree.kind === 'fork') {
    into.add(tree.fact)
    for (const way of tree.ways) factsOf(way.tree, into)
  }
  return into
}

/** The facts with one missing fact tried in every way that an open rule can tell apart. */
function waysOf(
  documents: Documents,
  fact: Fact,
  facts: Facts,
  open: readonly Voice[],
  s: Situation,
): readonly Tried[] {
  const chosen = (value: string) => ({ ...facts, choices: { ...facts.choices, [fact.name]: value } })
  if (fact.kind === 'choice' || fact.kind === 'country') {
    return classesToTry(documents, fact, open).map((values) => ({
      values,
      facts: completeFacts(chosen(values[0]!)),
    }))
  }
  const lengths = cutsOf(open, fact.name)
  if (fact.kind === 'instant') {
    return ['not-yet' as const, ...lengths.map((days) => facts.at - days * 86_400_000)].map((moment) =>
      happening(fact, moment, facts),
    )
  }
  if (fact.kind === 'day') {
    const today = Math.floor(facts.at / 86_400_000)
    return [-1, 0, ...lengths]
      .map((ahead) => ({
        values: [String(ahead)],
        facts: { ...facts, days: { ...facts.days, [fact.name]: today + ahead } },
      }))
      .filter((tried) => startOfDay(tried.facts.days[fact.name]!, s.shop.zone) > 0)
  }
  const country = facts.choices['country'] ?? ''
  const parts =
    fact.name === 'subdivision'
      ? ['', ...subdivisionsOf(country)]
      : fact.name === 'zone'
        ? zonesOf(country)
        : ['']
  return parts.map((part) => ({ values: [part], facts: chosen(part) }))
}

const happening = (fact: Fact, moment: Moment, facts: Facts): Tried => ({
  values: [String(moment)],
  facts: completeFacts({ ...facts, moments: { ...facts.moments, [fact.name]: moment } }),
})

/** A moment that cannot lie near any edge, because of what is known of others: it may lie where they do. */
function besideOthers(fact: Fact, facts: Facts): readonly Tried[] {
  if (fact.kind !== 'instant') return []
  return [...new Set(Object.values(facts.moments))].map((moment) => happening(fact, moment, facts))
}

/** The values of a fact in classes that the open rules' conditions treat alike. */
function classesToTry(
  documents: Documents,
  fact: Fact,
  open: readonly Voice[],
): readonly (readonly string[])[] {
  const scopes = [documents.policy, ...documents.laws].map((d) => d.scope)
  const tests = [
    ...scopes,
    ...open.flatMap((v) => [v.rule.when, ...v.rule.provided.map((p) => p.condition)]),
  ].flatMap((c) => testsOn(c, fact.name))
  const named =
    fact.kind === 'country'
      ? [...new Set(['JP', 'DE', 'GB', 'US', ...tests.flat()])]
      : fact.values.map((v) => v.value)
  const classes = Map.groupBy(named, (value) => {
    const place = fact.kind === 'country' && ['JP', 'DE', 'GB', 'US'].includes(value) ? value : ''
    return `${place}|${tests.map((values) => (values.includes(value) ? '1' : '0')).join('')}`
  })
  return [...classes.values()]
}

function testsOn(condition: Condition, fact: string): readonly (readonly string[])[] {
  switch (condition.kind) {
    case 'is':
      return condition.fact === fact ? [condition.values] : []
    case 'not':
      return testsOn(condition.of, fact)
    case 'all':
    case 'any':
      return condition.of.flatMap((c) => testsOn(c, fact))
    case 'position':
      return []
  }
}

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.5, weeks: 7, months: 31, years: 366 }

/** Day counts that lie inside each stretch between the turns of the open rules' positions. */
function cutsOf(open: readonly Voice[], fact: string): readonly number[] {
  const cuts = new Set<number>()
  const walk = (condition: Condition) => {
    if (condition.kind === 'position' && (condition.anchor === fact || condition.subject === fact)) {
      const { length } = condition
      cuts.add(
        length.count * unitDays[length.unit] +
          (length.next === undefined ? 0 : length.next.count * unitDays[length.next.unit]),
      )
    } else if (condition.kind === 'not') walk(condition.of)
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(walk)
  }
  for (const voice of open) [voice.rule.when, ...voice.rule.provided.map((p) => p.condition)].forEach(walk)
  const sorted = [...cuts].toSorted((a, b) => a - b)
  const around = sorted.flatMap((cut) => [cut - 1, cut, cut + 1, cut * 1.2 + 3])
  return [...new Set([0, ...around.filter((days) => days >= 0).map((days) => Math.round(days))])]
}
