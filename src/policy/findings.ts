/**
 * What a careful reader would remark on a document, beyond what keeps it from being read: questions it leaves
 * open itself, clauses that disagree, requests on which it is silent, examples that do not come out.
 */
import type { Place } from './document/tree.ts'
import { runExamples } from './examples.ts'
import { documentsOf, rule } from './evaluate/rule.ts'
import { readFacts } from './evaluate/facts.ts'
import type { ShopCalendar } from './evaluate/facts.ts'
import type { Condition, Policy, Rule } from './rules/tree.ts'
import { commerce } from './vocabulary/commerce.ts'
import type { Words } from './vocabulary/tree.ts'

/** One remark. `witness` is a case in which it shows, as facts that `yakusoku rule` takes. */
export type Finding = {
  readonly kind: 'open' | 'contradiction' | 'silence' | 'example'
  readonly place: Place
  readonly clauses: readonly string[]
  readonly words: Words
  readonly witness?: Readonly<Record<string, unknown>>
}

export function findingsOf(policy: Policy, shop: ShopCalendar): readonly Finding[] {
  return [
    ...openQuestions(policy),
    ...contradictions(policy, shop),
    ...silentRequests(policy),
    ...failedExamples(policy, shop),
  ]
}

function openQuestions(policy: Policy): readonly Finding[] {
  return policy.rules
    .filter((r) => r.then === 'open')
    .map((r) => ({
      kind: 'open',
      place: r.place,
      clauses: [r.id],
      words: {
        ja: `「${headingOf(policy, r, 'ja')}」は答えを定めていません`,
        en: `“${headingOf(policy, r, 'en')}” leaves the answer open`,
      },
    }))
}

const headingOf = (policy: Policy, r: Rule, language: string) =>
  policy.sections.find((s) => s.id === r.clause)?.heading[language] ?? r.clause

function silentRequests(policy: Policy): readonly Finding[] {
  const spoken = new Set(
    policy.rules.flatMap((r) => (r.on === '*' ? commerce.requests.map((q) => q.value) : r.on)),
  )
  const silent = commerce.requests.filter((q) => !spoken.has(q.value))
  const place = policy.sections[0]?.place
  if (policy.kind === 'law' || silent.length === 0 || place === undefined) return []
  const list = (language: string) =>
    silent.map((q) => q.words[language] ?? q.value).join(language === 'ja' ? '、' : ', ')
  return [
    {
      kind: 'silence',
      place: { ...place, line: 1, column: 1, endColumn: 2 },
      clauses: [],
      words: {
        ja: `次のお申し出には定めがなく、担当者の判断になります: ${list('ja')}`,
        en: `nothing is said on these requests, so staff decide: ${list('en')}`,
      },
    },
  ]
}

/**
 * Two rules that may speak at once with different answers and no precedence: a case is sought in which they
 * do.
 */
function contradictions(policy: Policy, shop: ShopCalendar): readonly Finding[] {
  // Rights of a law that differ are no contradiction: the buyer has the better one.
  if (policy.kind === 'law') return []
  const deciding = policy.rules.filter((r) => !['none', 'terms'].includes(r.then))
  const found: Finding[] = []
  const documents = documentsOf(policy, [])
  const patience = { left: mostTries }
  for (const [i, a] of deciding.entries()) {
    for (const b of deciding.slice(i + 1)) {
      if (a.then === b.then || isTied(a, b)) continue
      const witness = witnessOf(a, b, documents, shop, patience)
      if (witness === undefined) continue
      found.push({
        kind: 'contradiction',
        place: b.place,
        clauses: [a.id, b.id],
        witness,
        words: {
          ja: `「${headingOf(policy, a, 'ja')}」と「${headingOf(policy, b, 'ja')}」の答えが同じ場合に食い違います`,
          en: `“${headingOf(policy, a, 'en')}” and “${headingOf(policy, b, 'en')}” give different answers to the same case`,
        },
      })
    }
  }
  return found
}

const isTied = (a: Rule, b: Rule) =>
  [a, b].some((x) => [...x.exceptionTo, ...x.overrides].includes(x === a ? b.id : a.id))

const now = Date.UTC(2026, 5, 17, 3)

/** So many rules are heard in all while cases are tried; what needs more is left to the diagram. */
const mostTries = 500_000

function witnessOf(
  a: Rule,
  b: Rule,
  documents: ReturnType<typeof documentsOf>,
  shop: ShopCalendar,
  patience: { left: number },
) {
  const requests = commerce.requests
    .map((q) => q.value)
    .filter((q) => [a, b].every((r) => r.on === '*' || r.on.includes(q)))
  if (requests.length === 0) return undefined
  const conditions = [
    documents.policy.scope,
    ...[a, b].flatMap((r) => [r.when, ...r.provided.map((p) => p.condition)]),
  ]
  const axes = axesOf(conditions)
  const heard = rulesAbout(a, b, documents.policy.rules)
  for (const request of requests.slice(0, 3)) {
    for (const choice of combinations(axes)) {
      if (patience.left <= 0) return undefined
      patience.left -= heard.length
      const input = { request, at: new Date(now).toISOString(), ...choice }
      const { facts, problems } = readFacts(input, { ...commerce, facts: documents.facts })
      if (problems.length > 0) continue
      const only = { ...documents, policy: { ...documents.policy, rules: heard } }
      const ruling = rule(only, facts, shop)
      const cited = ruling.clauses.filter((c) => c.deciding).map((c) => c.id)
      const speaks = (r: Rule) => cited.some((id) => id === r.id || id.startsWith(`${r.id}.`))
      if (ruling.reason === 'contradiction' && speaks(a) && speaks(b)) return input
    }
  }
  return undefined
}

/**
 * All rules of both clauses; of clauses that nobody could follow, those that the two name or are named by.
 */
function rulesAbout(a: Rule, b: Rule, rules: readonly Rule[]): readonly Rule[] {
  const both = rules.filter((r) => [a.clause, b.clause].includes(r.clause))
  if (both.length <= 30) return both
  const named = (r: Rule) => [...r.exceptionTo, ...r.overrides]
  const tied = (x: Rule, y: Rule) => named(x).includes(y.id) || named(y).includes(x.id)
  return both.filter((r) => r === a || r === b || tied(r, a) || tied(r, b))
}

/** The facts that two rules test, each with the values they name; moments by the days around each edge. */
function axesOf(conditions: readonly Condition[]): readonly (readonly [string, readonly unknown[]])[] {
  const axes = new Map<string, Set<string>>()
  const add = (fact: string, value: string) =>
    void (axes.get(fact) ?? axes.set(fact, new Set()).get(fact)!).add(value)
  const walk = (condition: Condition) => {
    if (condition.kind === 'is') condition.values.slice(0, 6).forEach((value) => add(condition.fact, value))
    else if (condition.kind === 'not') {
      walk(condition.of)
      if (condition.of.kind === 'is')
        othersOf(condition.of).forEach((value) => add((condition.of as { fact: string }).fact, value))
    } else if (condition.kind === 'position') {
      for (const days of [
        0,
        condition.length.count - 1,
        condition.length.count,
        condition.length.count + 1,
      ]) {
        if (days >= 0) add(condition.anchor, new Date(now - days * 86_400_000).toISOString())
      }
      add(condition.anchor, 'not-yet')
    } else condition.of.forEach(walk)
  }
  conditions.forEach(walk)
  return [...axes].map(([fact, values]) => [fact, [...values]] as const)
}

function othersOf(condition: Extract<Condition, { kind: 'is' }>): readonly string[] {
  if (condition.fact === 'country' || condition.fact === 'destination')
    return ['JP', 'DE', 'GB', 'US'].filter((c) => !condition.values.includes(c))
  const known = commerce.facts.find((f) => f.name === condition.fact)?.values.map((v) => v.value) ?? [
    'yes',
    'no',
  ]
  return known.filter((v) => !condition.values.includes(v)).slice(0, 3)
}

/** At most a few thousand combinations: a witness that needs more is left to the diagram. */
function* combinations(
  axes: readonly (readonly [string, readonly unknown[]])[],
  limit = 3_000,
): Generator<Record<string, unknown>> {
  const total = axes.reduce((product, [, values]) => product * values.length, 1)
  for (let n = 0; n < Math.min(total, limit); n++) {
    let rest = n
    const choice: Record<string, unknown> = {}
    for (const [fact, values] of axes) {
      choice[fact] = values[rest % values.length]
      rest = Math.floor(rest / values.length)
    }
    yield choice
  }
}

function failedExamples(policy: Policy, shop: ShopCalendar): readonly Finding[] {
  const alone = policy.examples.filter(
    (e) => !(e.expect.cites ?? []).some((id) => id.includes('#')) && e.expect.reason !== 'law',
  )
  return runExamples(documentsOf(policy, []), alone, shop)
    .filter((r) => r.differences.length > 0)
    .map(({ example, differences }) => ({
      kind: 'example',
      place: example.place,
      clauses: [],
      words: {
        ja: `例「${example.name}」: ${differences.join(' / ')}`,
        en: `example “${example.name}”: ${differences.join(' / ')}`,
      },
    }))
}
