/** A combination of values → facts that somebody could write down, with moments that lie where the combination says. */
import { formatDay, formatInstant } from '#calendar'
import type { Instant } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { PositionAxis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { and, literal, no, supportOf, yes } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { readingOf, valueOf, walk } from './reading.ts'
import { pointIn } from './boxes.ts'

export type Witness = { readonly input: Readonly<Record<string, unknown>>; readonly facts: Facts }

/** Wednesdays and a Saturday, so that edges that roll over holidays can be met on either side. */
const asked: readonly Instant[] = [Date.UTC(2026, 5, 17, 3), Date.UTC(2026, 5, 13, 3), Date.UTC(2027, 0, 6, 3)]
const day = 86_400_000
const tables = new WeakMap<Compiled, Map<string, readonly Instant[]>>()

/**
 * Facts for one combination in a set of situations, or undefined when no moment was found that meets all its edges at
 * once. Facts on which the set does not depend are left out.
 */
export function witnessIn(compiled: Compiled, request: string, where: Ref, shop: ShopCalendar): Witness | undefined {
  const d = compiled.nodes
  const possible = and(d, where, compiled.care)
  const asked0 = supportOf(d, where)
  for (const [tries, at] of asked.entries()) {
    let left = possible
    for (let n = 0; n < (tries === 0 ? 3 : 1) && left !== no; n++) {
      const point = pointIn(compiled, left)!
      const found = factsAt(compiled, request, point, asked0, at, shop)
      if (found !== undefined && walk(compiled, where, readingOf(compiled, found.facts, shop)) === yes) return found
      left = elsewhere(compiled, left, point)
    }
  }
  return undefined
}

/** The set without the first moment's place in the point that failed. */
function elsewhere(compiled: Compiled, left: Ref, point: ReadonlyMap<number, number>): Ref {
  const d = compiled.nodes
  const timed = [...point.keys()].filter((axis) => compiled.axes[axis]!.kind === 'position')
  const last = timed.at(-1)
  return last === undefined ? no : and(d, left, literal(d, last, (v) => v !== point.get(last)))
}

function factsAt(
  compiled: Compiled, request: string, point: ReadonlyMap<number, number>, needed: ReadonlySet<number>, at: Instant, shop: ShopCalendar,
): Witness | undefined {
  const input: Record<string, unknown> = { request, at: formatInstant(at) }
  for (const [index, value] of point) {
    const axis = compiled.axes[index]!
    if (axis.kind !== 'choice' || !(needed.has(index) || axis.fact === 'stage' || value !== 0)) continue
    input[axis.fact] = axis.classes[value]![0] ?? outside(axis.classOf)
  }
  if (input['country'] === undefined) input['country'] = input['destination'] ?? 'JP'
  for (const fact of new Set(compiled.axes.flatMap((a) => (a.kind === 'choice' ? [] : [a.fact])))) {
    if (fact === 'notice') continue
    const happened = compiled.axes.findIndex((a) => a.kind === 'happened' && a.fact === fact)
    const said = point.get(happened)
    const places = [...point].filter(([i]) => compiled.axes[i]!.kind === 'position' && compiled.axes[i]!.fact === fact)
    if (said === 0) input[fact] = 'not-yet'
    else if (said === 1 || places.length > 0) {
      if (!place(compiled, input, fact, places, at, shop)) return undefined
    }
  }
  const { facts, problems } = readFacts(input, { ...commerce, facts: compiled.documents.facts })
  return problems.length > 0 ? undefined : { input, facts }
}

const outside = (named: ReadonlyMap<string, number>): string => ['US', 'CA', 'AU', 'KR', 'CH'].find((code) => !named.has(code)) ?? 'NZ'

/** Finds a moment for an anchor at which every axis has its value, and a wished day where one is placed. */
function place(
  compiled: Compiled, input: Record<string, unknown>, fact: string, places: readonly (readonly [number, number])[], at: Instant, shop: ShopCalendar,
): boolean {
  for (const moment of candidates(compiled, fact, at)) {
    const wishes = places.some(([i]) => (compiled.axes[i] as PositionAxis).subject !== 'notice') ? wishedDays(at) : [undefined]
    for (const wished of wishes) {
      const tried = { ...input, [fact]: formatInstant(moment), ...(wished === undefined ? {} : { wished }) }
      const { facts } = readFacts(tried, { ...commerce, facts: compiled.documents.facts })
      const reading = readingOf(compiled, facts, shop)
      if (!places.every(([i, value]) => valueOf(compiled, reading, i) === value)) continue
      Object.assign(input, tried)
      return true
    }
  }
  return false
}

const wishedDays = (at: Instant) => Array.from({ length: 40 }, (_, i) => formatDay(Math.floor(at / day) - 5 + i))

/** Moments before the request, on both sides of every edge that is counted from the anchor. */
function candidates(compiled: Compiled, fact: string, at: Instant): readonly Instant[] {
  const table = tables.get(compiled) ?? new Map<string, readonly Instant[]>()
  tables.set(compiled, table)
  const known = table.get(`${fact} ${at}`)
  if (known !== undefined) return known
  const near = compiled.axes.flatMap((a) => (a.kind === 'position' && a.fact === fact ? a.cuts : []))
    .flatMap(({ from, to }) => [from - 3, from - 2, from - 1, from, from + 1, ...(to < Infinity ? [to, to + 1] : [from + 2, from + 3, from + 5])])
  const days = [...new Set([2, 0, ...near])].filter((n) => n >= 0)
  const made = [...days.map((n) => at - n * day), ...days.map((n) => at - n * day - day / 2 + 3_600_000)].filter((moment) => moment <= at)
  table.set(`${fact} ${at}`, made)
  return made
}

