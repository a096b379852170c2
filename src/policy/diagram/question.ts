/**
 * The next question: of the facts that can still change the answer, the one that tells most for what it costs
 * to find out. A click costs less than a photo, a photo less than an inspection; what the order knows costs
 * next to nothing.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { reference } from '../evaluate/floor.ts'
import type { Laid } from '../evaluate/floor.ts'
import { hear } from '../evaluate/settle.ts'
import type { Fact } from '../vocabulary/tree.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { endOf, supportOf } from './nodes.ts'
import { endsUnder, readingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { factAsked, keyOf, leftOf, toldWith } from './settled.ts'
import type { Left } from './settled.ts'

/**
 * `because` names the clauses that depend on it; `open` are all facts that can still change the answer, this
 * one among them.
 */
export type Question =
  | { readonly settled: true; readonly laid: Laid }
  | {
      readonly settled: false
      readonly fact: Fact
      readonly because: readonly string[]
      readonly open: readonly string[]
      /** How many answers are still possible. */
      readonly answers: number
    }

const costs: Readonly<Record<string, number>> = { photo: 3, description: 2, inspection: 8, severity: 8 }
const costOf = (fact: Fact): number =>
  costs[fact.name] ?? ({ order: 0.5, product: 0.5, customer: 1, shop: 4 } as const)[fact.from]

type Fork = Extract<Left, { kind: 'fork' }>

/** Facts are open, and none of them may be asked of this person. */
export type Elsewhere = { readonly settled: 'elsewhere'; readonly open: readonly string[] }

/** What to ask next, or the answer when nothing that is missing can change it. */
export const nextQuestion = (compiled: Compiled, facts: Facts, shop: ShopCalendar): Question =>
  questionFor(compiled, facts, shop, () => true) as Question

/** What to ask next of somebody who can tell only some of the facts. */
export function questionFor(
  compiled: Compiled,
  facts: Facts,
  shop: ShopCalendar,
  mayAsk: (fact: Fact) => boolean,
): Question | Elsewhere {
  const on = compiled.requests.get(facts.request)
  const reading = readingOf(compiled, facts, shop)
  const left: Left =
    on === undefined ? { kind: 'leaf', laid: compiled.answers[0]! } : leftUnder(compiled, on, reading)
  if (left.kind === 'leaf') return { settled: true, laid: left.laid }
  const forks = forksOf(left)
  const scores = scoresOf(compiled, forks, reading)
  const open = compiled.documents.facts.filter(
    (f) => scores.has(f.name) && !toldWith(f.name, scores, reading),
  )
  const [best] = open
    .filter(mayAsk)
    .toSorted((a, b) => scores.get(b.name)! / costOf(b) - scores.get(a.name)! / costOf(a))
  if (best === undefined) return { settled: 'elsewhere', open: open.map((f) => f.name) }
  const hearings = hear(compiled.documents, reading.situation)
  const because = hearings.flatMap((h) =>
    h.voices
      .filter((v) => v.missing.has(best.name) && v.rule.force !== 'advise')
      .map((v) => reference(h.document.name, v.rule.id)),
  )
  return { settled: false, fact: best, because, open: open.map((f) => f.name), answers: forks.leaves }
}

/** Where the values known lead to one answer, no question is left to look for. */
function leftUnder(compiled: Compiled, on: OnRequest, reading: Reading): Left {
  const ends = endsUnder(compiled, on.answer, reading)
  return ends?.length === 1
    ? { kind: 'leaf', laid: compiled.answers[endOf(ends[0]!)]! }
    : leftOf(compiled, on, reading)
}

/**
 * The tree of what is left, flat: a fork before those below it. A kid is the index of a fork, or `~leaf`;
 * leaves that say the same are one.
 */
type Forks = {
  readonly axes: readonly number[]
  readonly values: readonly (readonly number[])[]
  readonly kids: readonly (readonly number[])[]
  readonly leaves: number
}

function forksOf(left: Fork): Forks {
  const order: Fork[] = []
  const seen = new Set<Fork>()
  const go = (at: Left) => {
    if (at.kind === 'leaf' || seen.has(at)) return
    seen.add(at)
    at.kids.forEach(go)
    order.push(at)
  }
  go(left)
  order.reverse()
  const places = new Map(order.map((fork, place) => [fork, place]))
  const leaves = new Map<string, number>()
  const leaf = (key: string): number => {
    const known = leaves.get(key) ?? leaves.size
    leaves.set(key, known)
    return ~known
  }
  return {
    axes: order.map(({ axis }) => axis),
    values: order.map(({ values }) => values),
    kids: order.map(({ kids }) =>
      kids.map((kid) => (kid.kind === 'fork' ? places.get(kid)! : leaf(keyOf(kid.laid)))),
    ),
    leaves: leaves.size,
  }
}

/**
 * How much each open fact tells, in bits; a moment that places several axes tells what they tell together.
 */
function scoresOf(compiled: Compiled, forks: Forks, reading: Reading): ReadonlyMap<string, number> {
  const whole = uncertainty(forks, -1, -1)
  const scores = new Map<string, number>()
  for (const [axis, values] of valuesByAxis(forks)) {
    let after = 0
    for (const value of values) after += uncertainty(forks, axis, value) / values.size
    const fact = factAsked(compiled, reading, axis)
    scores.set(fact, Math.min(whole, (scores.get(fact) ?? 0) + Math.max(whole - after, 1e-6)))
  }
  return scores
}

function valuesByAxis({ axes, values }: Forks): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  for (const [fork, axis] of axes.entries()) {
    const known = found.get(axis) ?? new Set<number>()
    for (const value of values[fork]!) known.add(value)
    found.set(axis, known)
  }
  return found
}

/** The entropy of the answers when all values are as likely, with one axis known. */
function uncertainty({ axes, values, kids, leaves }: Forks, axis: number, value: number): number {
  const mass = new Float64Array(axes.length)
  const ends = new Float64Array(leaves)
  mass[0] = 1
  for (let fork = 0; fork < axes.length; fork++) {
    const here = mass[fork]!
    if (here === 0) continue
    const below = kids[fork]!
    const known = axes[fork] === axis ? values[fork]!.indexOf(value) : -1
    const share = known >= 0 ? here : here / below.length
    for (let way = 0; way < below.length; way++) {
      if (known >= 0 && way !== known) continue
      const kid = below[way]!
      if (kid >= 0) mass[kid]! += share
      else ends[~kid]! += share
    }
  }
  let entropy = 0
  for (const p of ends) if (p > 0) entropy -= p * Math.log2(p)
  return entropy
}

/** The facts that the answer to a request can hang on at all. */
export function testedBy(compiled: Compiled, request: string): ReadonlySet<string> {
  const on = compiled.requests.get(request)
  const axes = on === undefined ? [] : [...supportOf(compiled.nodes, on.answer)]
  return new Set(axes.map((axis) => compiled.axes[axis]!.fact))
}
