/**
 * Situations by lot, for holding two engines against each other: every fact drawn from its values, every
 * moment drawn close to an edge that some rule names. Chance is an argument, so that a case can be drawn
 * again.
 */
import { commerce, completeFacts, readFacts } from '#policy'
import type { Condition, Documents, Facts, Ruling } from '#policy'

/** A number from 0 to 1, exclusive. */
export type Chance = () => number

/** The same numbers for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What cannot be later than something else, the last first. */
const sequence = [
  ['delivered', 'delivered-last'],
  ['delivered', 'noticed'],
  ['shipped', 'delivered'],
  ['ordered', 'shipped'],
  ['ordered', 'delivered'],
] as const

const places = [
  ['JP'],
  ['JP'],
  ['DE', 'DE-BY'],
  ['DE'],
  ['FR'],
  ['AT'],
  ['GB', 'GB-SCT'],
  ['GB'],
  ['GB', 'GB-NIR'],
  ['US', 'US-NY'],
  ['AU', 'AU-NSW'],
  ['KR'],
] as const

/**
 * Draws the facts of one situation as JSON; `known` is how likely each fact that need not be there is given.
 */
export function situationsOf(documents: Documents, chance: Chance, known = 1) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const rules = [documents.policy, ...documents.laws].flatMap((d) => d.rules)
  const lengths = edgesIn(rules.flatMap((r) => [r.when, ...r.provided.map((p) => p.condition)]))
  const spoken = [...new Set(rules.flatMap((r) => (r.on === '*' ? [] : r.on)))]
  const requests = [...spoken, ...spoken, pick(commerce.requests).value]
  const hour = 3_600_000

  function draw(): Record<string, unknown> {
    const at =
      Date.UTC(2026, 9, 1) + Math.floor(chance() * 900 * 24) * hour + pick([0, 0, 1, hour - 1, 1_800_000])
    const facts: Record<string, unknown> = { request: pick(requests), at: new Date(at).toISOString() }
    if (chance() < 0.2) facts['arrives'] = new Date(at + Math.floor(chance() * 72) * hour).toISOString()
    for (const fact of documents.facts) {
      if (chance() >= known) continue
      if (fact.kind === 'choice')
        facts[fact.name] = chance() < 0.3 ? fact.values[0]!.value : pick(fact.values).value
      else if (fact.kind === 'instant') facts[fact.name] = moment(fact.name, at)
      else if (fact.kind === 'day')
        facts[fact.name] = new Date(at + Math.floor(chance() * 20 - 3) * 24 * hour).toISOString().slice(0, 10)
      else if (fact.kind === 'country') place(facts, fact.name)
    }
    for (const [earlier, later] of sequence) {
      const [first, second] = [facts[earlier], facts[later]]
      if (typeof first !== 'string' || typeof second !== 'string' || second === 'not-yet') continue
      if (first === 'not-yet' || first > second) facts[earlier] = second
    }
    return facts
  }

  function moment(name: string, at: number): string {
    if (chance() < 0.12 && name !== 'noticed') return 'not-yet'
    const days = pick(lengths.get(name) ?? [3]) + pick([-2, -1, -1, 0, 0, 0, 1, 1, 2, 3])
    return new Date(at - Math.max(0, days * 24 + Math.floor(chance() * 36) - 18) * hour).toISOString()
  }

  function place(facts: Record<string, unknown>, name: string) {
    const [country, subdivision] = pick<readonly [string, string?]>(places)
    facts[name] = name === 'destination' && chance() < 0.7 ? (facts['country'] ?? country) : country
    if (name === 'country' && subdivision !== undefined && chance() < 0.5) facts['subdivision'] = subdivision
  }

  /** The next situation that can be: facts that contradict each other are drawn again. */
  return (): { readonly input: Readonly<Record<string, unknown>>; readonly facts: Facts } => {
    for (;;) {
      const input = draw()
      if (chance() < 0.8) delete input['stage']
      const { facts, problems } = readFacts(input, { ...commerce, facts: documents.facts })
      const { delivered, 'delivered-last': last } = facts.moments
      if (problems.length === 0 && !(delivered === 'not-yet' && typeof last === 'number'))
        return { input, facts }
    }
  }
}

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.44, years: 365.25 }

/** The lengths in days that rules count from each moment. */
function edgesIn(conditions: readonly Condition[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const walk = (condition: Condition) => {
    if (condition.kind === 'not') walk(condition.of)
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(walk)
    else if (condition.kind === 'position') {
      const { length } = condition
      const next = length.next === undefined ? 0 : length.next.count * unitDays[length.next.unit]
      found.set(condition.anchor, [
        ...(found.get(condition.anchor) ?? []),
        Math.round(length.count * unitDays[length.unit] + next),
      ])
    }
  }
  conditions.forEach(walk)
  return found
}

/**
 * The same situation with every missing fact filled in from another one drawn by lot, its moments moved
 * along.
 */
export function completedFrom(facts: Facts, other: Facts): Facts {
  const shift = facts.at - other.at
  const moments = Object.fromEntries(
    Object.entries(other.moments).map(([name, m]) => [name, m === 'not-yet' ? m : m + shift]),
  )
  const filled = (from: Facts): Facts =>
    completeFacts({
      ...facts,
      choices: { ...from.choices, ...facts.choices },
      moments: { ...moments, ...facts.moments },
      days: { ...from.days, ...facts.days },
    })
  const country = facts.choices['country'] ?? facts.choices['destination']
  const choices = { ...other.choices }
  if (country !== undefined)
    for (const name of ['country', 'destination', 'subdivision']) delete choices[name]
  return filled({ ...other, choices })
}

/**
 * A ruling without what the plain evaluator cannot know as long as the part of the country is not told: until
 * when an answer holds there.
 */
export function comparable(ruling: Ruling, facts: Facts): unknown {
  if (facts.choices['subdivision'] !== undefined) return ruling
  return { ...ruling, deadlines: ruling.deadlines.filter(({ of }) => of !== 'answer'), texts: {} }
}
