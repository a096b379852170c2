/**
 * How long one ruling takes against writing the same ruling out as JSON, in the same run: a thousand cases of
 * each shop with its packs, all facts known and a quarter of them missing; the first ruling on documents, and
 * those after it, apart. Also the next question, over six hundred situations. Prints lines of JSON; a ratio
 * above 1 is beyond its ceiling, for a person to look at.
 */
import { documentsOf, nextAsk, rule } from '#policy'
import type { Facts } from '#policy'
import { theShop } from '#shops/testing'
import { chanceFrom, situationsOf } from '../scripts/random-facts.ts'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'] as const
const lots = [
  { called: 'all facts known', known: 1 },
  { called: 'a quarter missing', known: 0.75 },
] as const
const [cases, rounds, situations] = [1_000, 30, 600]

for (const name of shops) {
  const { documents, calendar } = theShop(name)
  for (const { called, known } of lots) {
    const drawn = drawnFrom(name, known, cases)
    for (const facts of drawn) rule(documents, facts, calendar)
    const ratios = drawn.map((facts) => {
      const ruling = rule(documents, facts, calendar)
      const [written, ruled] = mediansInTurns([
        () => JSON.stringify(ruling).length,
        () => rule(documents, facts, calendar).clauses.length,
      ])
      return ruled! / written!
    })
    tell(`${name}: ruling, ${called}, the median against 5 times its JSON`, median(ratios) / 5)
    tell(`${name}: ruling, ${called}, the worst against 30 times its JSON`, Math.max(...ratios) / 30)
  }
}

for (const name of shops) {
  const { documents, calendar } = theShop(name)
  const [facts] = drawnFrom(name, 1, 1)
  const first = Array.from({ length: 7 }, () => {
    const fresh = documentsOf(documents.policy, documents.laws)
    return timeOf(() => rule(fresh, facts!, calendar).clauses.length)
  })
  tell(`${name}: the first ruling on documents, milliseconds against 100`, median(first) / 100)
}

const questions = shops.flatMap((name) => {
  const { documents, calendar } = theShop(name)
  return drawnFrom(name, 0.4, situations / shops.length).map((facts) =>
    medianOf(() => (nextAsk(documents, facts, calendar, () => true).settled === true ? 1 : 0), 5),
  )
})
tell(
  'next question, the slowest in a hundred, milliseconds against 5',
  questions.toSorted((a, b) => a - b)[Math.floor(questions.length * 0.99)]! / 5,
)

function drawnFrom(name: string, known: number, count: number): readonly Facts[] {
  const next = situationsOf(theShop(name).documents, chanceFrom(9), known)
  return Array.from({ length: count }, () => next().facts)
}

/** One line of JSON: what was measured as a share of its ceiling. */
function tell(bench: string, share: number) {
  console.log(JSON.stringify({ bench, ratio: Number(share.toFixed(3)) }))
}

function medianOf(run: () => number, times: number): number {
  return median(Array.from({ length: times }, () => timeOf(run)))
}

/** The median time of each, taken in turns so that what slows one slows all. */
function mediansInTurns(runs: readonly (() => number)[]): readonly number[] {
  const times = runs.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, run] of runs.entries()) times[i]!.push(timeOf(run))
  return times.map(median)
}

/** Milliseconds. */
function timeOf(run: () => number): number {
  const start = performance.now()
  const kept = run()
  const time = performance.now() - start
  if (Number.isNaN(kept)) throw new Error('nothing was measured')
  return time
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}
