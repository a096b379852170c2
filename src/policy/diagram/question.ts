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
import type { Compiled } from './compile.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { factAsked, keyOf, leftOf } from './settled.ts'
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
  costs[fact.name] ?? ({ order: 0.5, customer: 1, shop: 4 } as const)[fact.from]

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
    on === undefined ? { kind: 'leaf', laid: compiled.answers[0]! } : leftOf(compiled, on, reading)
  if (left.kind === 'leaf') return { settled: true, laid: left.laid }
  const forks = forksOf(left)
  const scores = scoresOf(compiled, forks, reading)
  const open = compiled.documents.facts.filter((f) => scores.has(f.name))
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
  return { settled: false, fact: best, because, open: open.map((f) => f.name), answers: leavesOf(forks).size }
}

/** All forks, a fork before those below it. */
function forksOf(left: Fork): readonly Fork[] {
  const seen = new Set<Fork>()
  const below: Fork[] = []
  const go = (at: Left) => {
    if (at.kind === 'leaf' || seen.has(at)) return
    seen.add(at)
    at.kids.forEach(go)
    below.push(at)
  }
  go(left)
  return below.reverse()
}

const leavesOf = (forks: readonly Fork[]): ReadonlySet<string> =>
  new Set(forks.flatMap((f) => f.kids.flatMap((kid) => (kid.kind === 'leaf' ? [keyOf(kid.laid)] : []))))

/**
 * How much each open fact tells, in bits; a moment that places several axes tells what they tell together.
 */
function scoresOf(compiled: Compiled, forks: readonly Fork[], reading: Reading): ReadonlyMap<string, number> {
  const whole = uncertainty(forks, -1, -1)
  const scores = new Map<string, number>()
  for (const axis of new Set(forks.map((f) => f.axis))) {
    const values = [...new Set(forks.filter((f) => f.axis === axis).flatMap((f) => f.values))]
    const after = values.reduce((sum, value) => sum + uncertainty(forks, axis, value) / values.length, 0)
    const fact = factAsked(compiled, reading, axis)
    scores.set(fact, Math.min(whole, (scores.get(fact) ?? 0) + Math.max(whole - after, 1e-6)))
  }
  return scores
}

/** The entropy of the answers when all values are as likely, with one axis known. */
function uncertainty(forks: readonly Fork[], axis: number, value: number): number {
  const mass = new Map<Left, number>([[forks[0]!, 1]])
  const leaves = new Map<string, number>()
  for (const fork of forks) {
    const here = mass.get(fork)
    if (here === undefined) continue
    const known = fork.axis === axis ? fork.values.indexOf(value) : -1
    const kids = known >= 0 ? [fork.kids[known]!] : fork.kids
    for (const kid of kids) {
      const share = here / kids.length
      if (kid.kind === 'fork') mass.set(kid, (mass.get(kid) ?? 0) + share)
      else leaves.set(keyOf(kid.laid), (leaves.get(keyOf(kid.laid)) ?? 0) + share)
    }
  }
  let entropy = 0
  for (const p of leaves.values()) entropy -= p * Math.log2(p)
  return entropy
}
