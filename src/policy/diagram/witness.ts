/**
 * A combination of values → facts that somebody could write down, with moments that lie where the combination
 * says.
 */
import { formatDay, formatInstant } from '#calendar'
import type { Instant } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { PositionAxis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { and, endsOf, literal, mapped, no, supportOf } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { readingOf, valueOf } from './reading.ts'
import { reachable } from './settled.ts'
import { pointIn } from './boxes.ts'

export type Witness = { readonly input: Readonly<Record<string, unknown>>; readonly facts: Facts }

/**
 * Wednesdays and a weekend, so that edges that roll over holidays can be met on either side, and an hour at
 * which Japan has begun the next day and Europe has not.
 */
const asked: readonly Instant[] = [
  Date.UTC(2026, 5, 17, 3),
  Date.UTC(2026, 5, 16, 16),
  Date.UTC(2026, 5, 13, 3),
  Date.UTC(2026, 5, 14, 3),
  Date.UTC(2027, 0, 6, 3),
]
const day = 86_400_000
const tables = new WeakMap<Compiled, Map<string, readonly Instant[]>>()

/**
 * Facts for one combination in a set of situations, or undefined when no moment was found that meets all its
 * edges at once. Facts on which the set does not depend are left out.
 */
export function witnessIn(
  compiled: Compiled,
  request: string,
  where: Ref,
  shop: ShopCalendar,
): Witness | undefined {
  const d = compiled.nodes
  const possible = and(d, where, compiled.care)
  const asked0 = supportOf(d, where)
  for (const at of asked) {
    let left = possible
    for (let n = 0; n < 4 && left !== no; n++) {
      const point = pointIn(compiled, left)!
      const found = factsAt(compiled, request, point, asked0, at, shop)
      if (
        'facts' in found &&
        [...reachable(compiled, where, readingOf(compiled, found.facts, shop))].every((end) => end === 1)
      )
        return found
      left = elsewhere(compiled, left, point, 'missed' in found ? found.missed : [])
    }
  }
  return undefined
}

/** For each moment that was tried, the places it did not meet; empty when nothing was tried. */
type Missed = { readonly missed: readonly (readonly number[])[] }

/** The set without a place that could not be met and that can be given up, or without the last place. */
function elsewhere(
  compiled: Compiled,
  left: Ref,
  point: ReadonlyMap<number, number>,
  missed: Missed['missed'],
): Ref {
  const d = compiled.nodes
  const without = (axis: number) =>
    and(
      d,
      left,
      literal(d, axis, (v) => v !== point.get(axis)),
    )
  const last = [...point.keys()].filter((axis) => compiled.axes[axis]!.kind === 'position').at(-1)
  const free = missed.find((axes) => axes.every((axis) => without(axis) !== no))
  const given = free?.[0] ?? last
  return given === undefined ? no : without(given)
}

function factsAt(
  compiled: Compiled,
  request: string,
  point: ReadonlyMap<number, number>,
  needed: ReadonlySet<number>,
  at: Instant,
  shop: ShopCalendar,
): Witness | Missed {
  const input: Record<string, unknown> = { request, at: formatInstant(at) }
  for (const [index, value] of point) {
    const axis = compiled.axes[index]!
    if (axis.kind !== 'choice' || !(needed.has(index) || axis.fact === 'stage')) continue
    input[axis.fact] = axis.classes[value]![0] ?? outside(axis.classOf)
  }
  if (input['country'] === undefined) input['country'] = input['destination'] ?? 'JP'
  let { facts } = readFacts(input, { ...commerce, facts: compiled.documents.facts })
  for (const fact of latestFirst(
    new Set(compiled.axes.flatMap((a) => (a.kind === 'choice' || a.fact === 'notice' ? [] : [a.fact]))),
  )) {
    const moment = compiled.axes.findIndex((a) => a.kind === 'happened' && a.fact === fact)
    const said = needed.has(moment) ? point.get(moment) : undefined
    const places = [...point].filter(
      ([i]) => needed.has(i) && compiled.axes[i]!.kind === 'position' && compiled.axes[i]!.fact === fact,
    )
    if (said === undefined && places.length === 0) continue
    const placed =
      said === 0
        ? { ...facts, moments: { ...facts.moments, [fact]: 'not-yet' as const } }
        : place(compiled, facts, fact, places, shop)
    if ('missed' in placed) return placed
    facts = placed
  }
  for (const [name, moment] of Object.entries(facts.moments))
    input[name] = moment === 'not-yet' ? moment : formatInstant(moment)
  for (const [name, on] of Object.entries(facts.days)) input[name] = formatDay(on)
  const { facts: read, problems } = readFacts(input, { ...commerce, facts: compiled.documents.facts })
  return problems.length > 0 ? { missed: [] } : { input, facts: read }
}

const sequence = ['delivered-last', 'delivered', 'shipped', 'ordered']
/**
 * Moments in the order in which they are placed: what must not be later than something else comes after it.
 */
const latestFirst = (facts: ReadonlySet<string>) => [
  ...sequence.filter((f) => facts.has(f)),
  ...[...facts].filter((f) => !sequence.includes(f)),
]

const outside = (named: ReadonlyMap<string, number>): string =>
  ['US', 'CA', 'AU', 'KR', 'CH'].find((code) => !named.has(code)) ?? 'NZ'

/**
 * The facts with a moment for an anchor, and for what is placed from it, at which every axis has its value.
 */
function place(
  compiled: Compiled,
  facts: Facts,
  fact: string,
  places: readonly (readonly [number, number])[],
  shop: ShopCalendar,
): Facts | Missed {
  const subjects = [...new Set(places.map(([i]) => (compiled.axes[i] as PositionAxis).subject))].filter(
    (s) => s !== 'notice',
  )
  const near = candidates(compiled, fact, facts.at)
  const later = sequence
    .slice(0, Math.max(sequence.indexOf(fact), 0))
    .map((f) => facts.moments[f])
    .filter((m) => typeof m === 'number')
  const latest = Math.min(facts.at, ...later)
  const missed = new Map<string, readonly number[]>()
  for (const moment of [...near, latest].filter((m) => m <= latest)) {
    const anchored = { ...facts, moments: { ...facts.moments, [fact]: moment } }
    for (const tried of withSubject(compiled, anchored, subjects[0], near, moment)) {
      const reading = readingOf(compiled, tried, shop)
      const off = places.filter(([i, value]) => valueOf(compiled, reading, i) !== value).map(([i]) => i)
      if (off.length === 0) return tried
      missed.set(off.join(), off)
    }
  }
  return { missed: [...missed.values()].toSorted((a, b) => a.length - b.length) }
}

/**
 * What is placed from the anchor beside the notice: a day that is wished, or a moment between the anchor and
 * the request.
 */
function withSubject(
  compiled: Compiled,
  facts: Facts,
  subject: string | undefined,
  near: readonly Instant[],
  anchor: Instant,
): readonly Facts[] {
  if (subject === undefined) return [facts]
  if (compiled.documents.facts.find((f) => f.name === subject)?.kind === 'day') {
    const today = Math.floor(facts.at / day)
    return Array.from({ length: 40 }, (_, i) => ({
      ...facts,
      days: { ...facts.days, [subject]: today - 5 + i },
    }))
  }
  const moments = [...new Set([anchor, ...near.map((m) => anchor + (facts.at - m))])].filter(
    (m) => m <= facts.at,
  )
  return moments.map((m) => ({ ...facts, moments: { ...facts.moments, [subject]: m } }))
}

/** Moments before the request, on both sides of every edge that is counted from the anchor. */
function candidates(compiled: Compiled, fact: string, at: Instant): readonly Instant[] {
  const table = tables.get(compiled) ?? new Map<string, readonly Instant[]>()
  tables.set(compiled, table)
  const known = table.get(`${fact} ${at}`)
  if (known !== undefined) return known
  const near = compiled.axes
    .flatMap((a) => (a.kind === 'position' && a.fact === fact ? a.cuts : []))
    .flatMap(({ from, to }) => [
      from - 2,
      from - 1,
      from,
      from + 1,
      from + 20,
      ...(to < Infinity ? [to, to + 1, to + 16] : [from + 4]),
    ])
  const days = [...new Set([2, 0, ...near])].filter((n) => n >= 0)
  const made = [
    ...days.map((n) => at - n * day),
    ...days.map((n) => at - n * day - day / 2 + 3_600_000),
  ].filter((moment) => moment <= at)
  table.set(`${fact} ${at}`, made)
  return made
}

/**
 * One situation for each answer the documents can give, request by request; undefined where no moment could
 * be found.
 */
export function everyAnswer(
  compiled: Compiled,
  shop: ShopCalendar,
): readonly { readonly request: string; readonly answer: number; readonly witness: Witness | undefined }[] {
  const d = compiled.nodes
  return [...compiled.requests.values()].flatMap(({ request, answer: root }) =>
    [...endsOf(d, root)].flatMap((answer) => {
      const where = mapped(d, root, (end) => (end === answer ? 1 : 0))
      return and(d, where, compiled.care) === no
        ? []
        : [{ request, answer, witness: witnessIn(compiled, request, where, shop) }]
    }),
  )
}
