/**
 * Situations by lot, close to the edges that two versions name: what a difference is held against, case by
 * case. Only tests use this door.
 */
import { commerce, readFacts, rule } from '#policy'
import type { Condition, Documents, ShopCalendar } from '#policy'
import { answerOf } from '../answer.ts'
import type { Answer } from '../version.ts'

/**
 * What a document says to facts as `yakusoku rule` takes them; undefined where they cannot be, or where more
 * is asked.
 */
export function answered(
  documents: Documents,
  input: Readonly<Record<string, unknown>>,
  shop: ShopCalendar,
): Answer | undefined {
  const { facts, problems } = readFacts(input, { ...commerce, facts: documents.facts })
  if (problems.length > 0) return undefined
  const ruling = rule(documents, facts, shop)
  return ruling.verdict === 'ask' ? undefined : answerOf(ruling)
}

const hour = 3_600_000
const days = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.44, years: 365.25 }
const places = ['JP', 'JP', 'DE', 'FR', 'GB', 'US', 'AU', 'KR']

/** Every fact known, every moment close to an edge. The same numbers for the same seed (mulberry32). */
export function situationsNear(
  versions: readonly Documents[],
  seed: number,
): () => Readonly<Record<string, unknown>> {
  let state = seed
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const rules = versions.flatMap(({ policy }) => policy.rules)
  const edges = edgesIn(rules.flatMap((r) => [r.when, ...r.provided.map((p) => p.condition)]))
  const spoken = [
    ...new Set(rules.flatMap((r) => (r.on === '*' ? commerce.requests.map((q) => q.value) : r.on))),
  ]
  const facts = versions[0]!.facts
  return () => {
    const at = Date.UTC(2026, 9, 1) + Math.floor(chance() * 300 * 24) * hour
    const back = (name: string) =>
      Math.max(
        0,
        (pick(edges.get(name) ?? [3]) + pick([-1, 0, 0, 1])) * 24 + Math.floor(chance() * 30) - 12,
      ) * hour
    const input: Record<string, unknown> = { request: pick(spoken), at: new Date(at).toISOString() }
    for (const fact of facts) {
      if (fact.kind === 'choice')
        input[fact.name] = chance() < 0.4 ? fact.values[0]!.value : pick(fact.values).value
      else if (fact.kind === 'instant')
        input[fact.name] = chance() < 0.1 ? 'not-yet' : new Date(at - back(fact.name)).toISOString()
      else if (fact.kind === 'day')
        input[fact.name] = new Date(at + Math.floor(chance() * 20 - 3) * 24 * hour).toISOString().slice(0, 10)
      else if (fact.kind === 'country') input[fact.name] = pick(places)
    }
    if (chance() < 0.7) input['destination'] = input['country']
    if (chance() < 0.8) delete input['stage']
    for (const [earlier, later] of [
      ['delivered', 'delivered-last'],
      ['shipped', 'delivered'],
      ['ordered', 'shipped'],
      ['ordered', 'delivered'],
    ] as const) {
      const [first, second] = [input[earlier], input[later]]
      if (
        typeof first === 'string' &&
        typeof second === 'string' &&
        second !== 'not-yet' &&
        (first === 'not-yet' || first > second)
      )
        input[earlier] = second
    }
    return input
  }
}

function edgesIn(conditions: readonly Condition[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const walk = (condition: Condition): void => {
    if (condition.kind === 'not') walk(condition.of)
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(walk)
    else if (condition.kind === 'position') {
      found.set(condition.anchor, [
        ...(found.get(condition.anchor) ?? []),
        Math.round(condition.length.count * days[condition.length.unit]),
      ])
    }
  }
  conditions.forEach(walk)
  return found
}
