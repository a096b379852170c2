/**
 * From facts, some of them missing, to an answer or to the questions that can still change it.
 *
 * A missing fact is tried with each of its values that any open rule tells apart; where all ways lead to the
 * same answer it is not asked. The tree of tries is cut off at a budget; then every open fact is asked.
 */
import { startOfDay, subdivisionsOf, zonesOf } from '#calendar'
import type { Condition, Policy } from '../rules/tree.ts'
import type { Fact, Term } from '../vocabulary/tree.ts'
import { completeFacts, factContradictions } from './facts.ts'
import type { Facts, Moment, ShopCalendar } from './facts.ts'
import { laidFrom, layLaw } from './floor.ts'
import type { Laid } from './floor.ts'
import { beats, outcomeOf, standing, voicesOf } from './outcome.ts'
import type { Voice } from './outcome.ts'
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

export function hear(documents: Documents, s: Situation): readonly Hearing[] {
  return [documents.policy, ...documents.laws].map((document) => {
    const voices = voicesOf(document, s)
    return { document, voices, ...standing(voices) }
  })
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
  | { readonly kind: 'fork'; readonly fact: string; readonly kids: readonly Tree[] }

const budgetOfHearings = 2_000

/** Settles a request, or names the facts to ask for, most telling first. */
export function settle(documents: Documents, facts: Facts, shop: ShopCalendar): Settled {
  const budget = { left: budgetOfHearings, openFacts: new Set<string>() }
  const tree = grow(documents, facts, shop, budget)
  if (tree !== 'too-many' && tree.kind === 'leaf') return { settled: true, laid: tree.laid }
  const asked = tree === 'too-many' ? budget.openFacts : factsOf(tree)
  return { settled: false, asks: documents.facts.map((f) => f.name).filter((name) => asked.has(name)) }
}

function grow(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  budget: { left: number; openFacts: Set<string> },
): Tree | 'too-many' {
  budget.left -= 1
  if (budget.left < 0) return 'too-many'
  const s = situation(facts, shop)
  const hearings = hear(documents, s)
  const open = hearings.flatMap(openVoices)
  const missing = new Set(open.flatMap((v) => [...v.missing]))
  const next = documents.facts.find((f) => missing.has(f.name))
  if (next === undefined) return { kind: 'leaf', laid: answerOf(hearings, documents.terms) }
  for (const fact of missing) budget.openFacts.add(fact)
  const kids: Tree[] = []
  const canBe = (tried: Facts) => factContradictions(tried).length === 0
  const ways = waysOf(documents, next, facts, open, s).filter(canBe)
  for (const tried of ways.length > 0 ? ways : besideOthers(next, facts).filter(canBe)) {
    const kid = grow(documents, tried, shop, budget)
    if (kid === 'too-many') return kid
    kids.push(kid)
  }
  return joinKids(facts.request, next.name, kids)
}

/** A fork whose ways all lead to the same answer is no fork: what all of them cite is cited. */
function joinKids(request: string, fact: string, kids: readonly Tree[]): Tree {
  const leaves = kids.filter((k) => k.kind === 'leaf').map((k) => k.laid)
  if (leaves.length !== kids.length || leaves.length === 0) return { kind: 'fork', fact, kids }
  const [first, ...others] = leaves as [Laid, ...Laid[]]
  if (others.some((laid) => keyOf(laid, request) !== keyOf(first, request)))
    return { kind: 'fork', fact, kids }
  // Clauses that disagree are all named, whichever way the missing fact turns out.
  if (first.reason === 'contradiction')
    return {
      kind: 'leaf',
      laid: { ...first, deciding: [...new Set(leaves.flatMap((laid) => laid.deciding))] },
    }
  const common = first.deciding.filter((id) => others.every((laid) => laid.deciding.includes(id)))
  if (common.length === 0 && leaves.some((laid) => laid.deciding.length > 0))
    return { kind: 'fork', fact, kids }
  const shared = Object.entries(first.terms).filter(([name, value]) =>
    others.every((laid) => JSON.stringify(laid.terms[name]) === JSON.stringify(value)),
  )
  const reason = others.every((laid) => laid.reason === first.reason)
    ? first.reason
    : common.every((id) => leaves.some((l) => l.reason === 'law' && l.deciding.includes(id)))
      ? 'law'
      : 'clause'
  return { kind: 'leaf', laid: { ...first, reason, deciding: common, terms: Object.fromEntries(shared) } }
}

/**
 * What makes two answers the same: verdict, terms and what is still to do. Terms that a law only fills in are
 * no reason to ask; and a withdrawal may not be made to depend on more than who withdraws from what
 * (Directive 2011/83/EU art. 11a(2)).
 */
function keyOf(laid: Laid, request: string): string {
  if (request === 'withdraw') return `${laid.verdict} ${laid.reason === 'contradiction'}`
  const terms = Object.entries(laid.terms)
    .filter(([name]) => !laid.filled.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([laid.verdict, laid.reason === 'contradiction', terms, laid.todo])
}

function factsOf(tree: Tree, into = new Set<string>()): Set<string> {
  if (tree.kind === 'fork') {
    into.add(tree.fact)
    for (const kid of tree.kids) factsOf(kid, into)
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
): readonly Facts[] {
  if (fact.kind === 'choice' || fact.kind === 'country') {
    return valuesToTry(documents, fact, open).map((value) =>
      completeFacts({ ...facts, choices: { ...facts.choices, [fact.name]: value } }),
    )
  }
  const lengths = cutsOf(open, fact.name)
  if (fact.kind === 'instant') {
    const moments: Moment[] = ['not-yet', ...lengths.map((days) => facts.at - days * 86_400_000)]
    return moments.map((moment) =>
      completeFacts({ ...facts, moments: { ...facts.moments, [fact.name]: moment } }),
    )
  }
  if (fact.kind === 'day') {
    const today = Math.floor(facts.at / 86_400_000)
    return [-1, 0, ...lengths]
      .map((ahead) => ({ ...facts, days: { ...facts.days, [fact.name]: today + ahead } }))
      .filter((tried) => startOfDay(tried.days[fact.name]!, s.shop.zone) > 0)
  }
  const country = facts.choices['country'] ?? ''
  const parts =
    fact.name === 'subdivision'
      ? ['', ...subdivisionsOf(country)]
      : fact.name === 'zone'
        ? zonesOf(country)
        : ['']
  return parts.map((part) => ({ ...facts, choices: { ...facts.choices, [fact.name]: part } }))
}

/** A moment that cannot lie near any edge, because of what is known of others: it may lie where they do. */
function besideOthers(fact: Fact, facts: Facts): readonly Facts[] {
  if (fact.kind !== 'instant') return []
  return [...new Set(Object.values(facts.moments))].map((moment) =>
    completeFacts({ ...facts, moments: { ...facts.moments, [fact.name]: moment } }),
  )
}

/** One value of each class that the open rules' conditions treat alike. */
function valuesToTry(documents: Documents, fact: Fact, open: readonly Voice[]): readonly string[] {
  const scopes = [documents.policy, ...documents.laws].map((d) => d.scope)
  const tests = [
    ...scopes,
    ...open.flatMap((v) => [v.rule.when, ...v.rule.provided.map((p) => p.condition)]),
  ].flatMap((c) => testsOn(c, fact.name))
  const named =
    fact.kind === 'country'
      ? [...new Set(['JP', 'DE', 'GB', 'US', ...tests.flat()])]
      : fact.values.map((v) => v.value)
  const seen = new Map<string, string>()
  for (const value of named) {
    const place = fact.kind === 'country' ? (['JP', 'DE', 'GB', 'US'].includes(value) ? value : '') : ''
    const signature = `${place}|${tests.map((values) => (values.includes(value) ? '1' : '0')).join('')}`
    if (!seen.has(signature)) seen.set(signature, value)
  }
  return [...seen.values()]
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
