/**
 * What a diagram tests: facts by the classes of values that the rules tell apart, moments by whether they
 * have come and by which edges are behind us. Reads conditions only; knows nothing of precedence or answers.
 */
import { dayOf, startOfDay } from '#calendar'
import type { Holidays } from '#calendar'
import type { ShopCalendar } from '../evaluate/facts.ts'
import { computeEdge } from '../evaluate/truth.ts'
import type { Condition, Policy, Position } from '../rules/tree.ts'
import type { Documents } from '../evaluate/settle.ts'
import type { Fact } from '../vocabulary/tree.ts'

/**
 * One edge on an axis of time: its place among the others, a position that computes it, and certain bounds.
 */
export type Cut = {
  readonly order: number
  readonly position: Position
  /**
   * At least and at most so many days from the first instant of the anchor's day (hours: from the anchor).
   */
  readonly from: number
  readonly to: number
}

/**
 * Values of a fact that no rule tells apart stand in one class; `open`: so do all values that no rule names.
 */
export type ChoiceAxis = {
  readonly kind: 'choice'
  readonly key: string
  readonly fact: string
  readonly classes: readonly (readonly string[])[]
  readonly open: number | undefined
  readonly classOf: ReadonlyMap<string, number>
}
/** Value 0: not yet, 1: it has happened. */
export type HappenedAxis = { readonly kind: 'happened'; readonly key: string; readonly fact: string }
/** The value is the number of edges that are behind the subject. */
export type PositionAxis = {
  readonly kind: 'position'
  readonly key: string
  readonly fact: string
  readonly subject: string
  readonly byDispatch: boolean
  readonly zone: string
  readonly inHours: boolean
  readonly cuts: readonly Cut[]
}
export type Axis = ChoiceAxis | HappenedAxis | PositionAxis

export const sizeOf = (axis: Axis): number =>
  axis.kind === 'choice' ? axis.classes.length : axis.kind === 'happened' ? 2 : axis.cuts.length + 1

/** All conditions of a document: its scope, its rules' and their requirements'. */
export function conditionsOf(document: Policy): readonly Condition[] {
  return [document.scope, ...document.rules.flatMap((r) => [r.when, ...r.provided.map((p) => p.condition)])]
}

type AxisParts = {
  readonly tests: Map<string, Map<string, readonly string[]>>
  readonly happened: Set<string>
  readonly places: Map<string, AxisPlaces>
}
type AxisPlaces = { readonly axis: Omit<PositionAxis, 'cuts'>; readonly cuts: Map<number, Cut> }

/** The axes of one or more readings of documents, in the one order that all diagrams share. */
export function axesOf(all: readonly Documents[]): readonly Axis[] {
  const found: AxisParts = { tests: new Map(), happened: new Set(), places: new Map() }
  for (const { policy, laws } of all) {
    for (const document of [policy, ...laws])
      conditionsOf(document).forEach((condition) => collect(condition, found))
  }
  // The stage of an order says what has happened, and what has happened says the stage.
  const stages = found.tests.get('stage')
  if (stages !== undefined) {
    for (const fact of ['shipped', 'delivered']) found.happened.add(fact)
    stages.set('delivered', ['delivered']).set('shipped', ['shipped', 'delivered', 'undeliverable'])
  }
  const facts = new Map(all.flatMap((d) => d.facts).map((fact) => [fact.name, fact]))
  const rank = rankOf(facts)
  const choices = [...found.tests]
    .map(([name, tests]) => choiceAxis(facts.get(name)!, [...tests.values()], all))
    .toSorted((a, b) => rank(a.fact) - rank(b.fact) || (a.fact < b.fact ? -1 : 1))
  const moments = [...found.happened].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const timed = moments.flatMap((fact): readonly Axis[] => [
    ...(fact === 'notice' ? [] : [{ kind: 'happened' as const, key: `happened ${fact}`, fact }]),
    ...[...found.places.values()]
      .filter((p) => p.axis.fact === fact)
      .toSorted((a, b) => (a.axis.key < b.axis.key ? -1 : 1))
      .map(({ axis, cuts }) => ({ ...axis, cuts: [...cuts.values()].toSorted((a, b) => a.order - b.order) })),
  ])
  return [...choices, ...timed]
}

/**
 * Place in the vocabulary; a document's own facts come behind, by name, so that versions agree on the order.
 */
function rankOf(facts: ReadonlyMap<string, Fact>) {
  const order = [...facts.keys()]
  const own = order.findIndex((name) => name === 'severity') + 1
  return (name: string) => {
    const index = order.indexOf(name)
    return index < 0 || (own > 0 && index >= own) ? order.length : index
  }
}

function collect(condition: Condition, found: AxisParts) {
  switch (condition.kind) {
    case 'is': {
      const tests = found.tests.get(condition.fact) ?? new Map<string, readonly string[]>()
      found.tests.set(condition.fact, tests.set(condition.values.join('|'), condition.values))
      return
    }
    case 'not':
      return collect(condition.of, found)
    case 'all':
    case 'any':
      return condition.of.forEach((part) => collect(part, found))
    case 'position': {
      found.happened.add(condition.anchor)
      if (condition.relation === 'happened' || condition.relation === 'not-yet') return
      const { axis, cut } = placeOf(condition)
      const place = found.places.get(axis.key) ?? { axis, cuts: new Map() }
      found.places.set(axis.key, place)
      if (!place.cuts.has(cut.order)) place.cuts.set(cut.order, cut)
    }
  }
}

function choiceAxis(
  fact: Fact,
  tests: readonly (readonly string[])[],
  all: readonly Documents[],
): ChoiceAxis {
  const isOpen = fact.kind !== 'choice'
  const declared = all
    .flatMap((d) => d.facts.filter((f) => f.name === fact.name))
    .flatMap((f) => f.values.map((v) => v.value))
  const values = [...new Set([...(isOpen ? [] : declared), ...tests.flat()])]
  const byTests = new Map<string, string[]>()
  for (const value of values) {
    const signature = tests.map((test) => (test.includes(value) ? '1' : '0')).join('')
    byTests.set(signature, [...(byTests.get(signature) ?? []), value])
  }
  const classes: (readonly string[])[] = [...byTests.values(), ...(isOpen ? [[]] : [])]
  const classOf = new Map(classes.flatMap((members, i) => members.map((value) => [value, i] as const)))
  return {
    kind: 'choice',
    key: `is ${fact.name}`,
    fact: fact.name,
    classes,
    classOf,
    open: isOpen ? classes.length - 1 : undefined,
  }
}

/**
 * On which axis a position's edge lies and where. Edges are on one axis only when their order is certain for
 * every anchor day: `within 7 days`, `from day 8` and `8 days, first day counted` are one edge; a month and
 * 30 days are not.
 */
export function placeOf(position: Position): {
  readonly axis: Omit<PositionAxis, 'cuts'>
  readonly cut: Cut
} {
  const { anchor, subject, counting, length } = position
  const excluded = counting.firstDay === 'excluded' ? 1 : 0
  const byDay = position.relation === 'from' || position.relation === 'before'
  const [family, order, from, to] = byDay
    ? daysFamily('none', length.count - 1 + excluded)
    : familyOf(position, excluded)
  const byDispatch = subject === 'notice' && counting.notice === 'dispatch'
  const key = `at ${anchor} ${subject}${byDispatch ? ' dispatch' : ''} ${counting.zone} ${family}`
  return {
    axis: {
      kind: 'position',
      key,
      fact: anchor,
      subject,
      byDispatch,
      zone: counting.zone,
      inHours: family === 'hours',
    },
    cut: { order, position, from, to },
  }
}

/**
 * No row of days on which nobody works is longer, as `evaluate/truth.ts` has it; and a shop works on two days
 * of every other week at least.
 */
const longestRow = 12

/**
 * The same axes where the shop's calendar is known: its periods of business days are bounded by what
 * they come to.
 */
export function withCalendar(axes: readonly Axis[], { zone, holidays }: ShopCalendar): readonly Axis[] {
  const counted = (axis: PositionAxis) => axis.zone !== 'buyer' && axis.key.includes(' business ')
  const bounded = ({ position, order, from, to }: Cut): Cut => {
    const [least, most] = spanOf(position, zone, holidays)
    return { position, order, from: Math.max(from, least), to: Math.min(to, most) }
  }
  return axes.map((a) => (a.kind === 'position' && counted(a) ? { ...a, cuts: a.cuts.map(bounded) } : a))
}

type Span = readonly [least: number, most: number]
const spans = new WeakMap<Holidays, Map<string, Span>>()

/** The fewest and the most days that a period comes to, in the years about which shops ask. */
function spanOf(position: Position, zone: string, holidays: Holidays): Span {
  const known = spans.get(holidays) ?? new Map<string, Span>()
  spans.set(holidays, known)
  const key = JSON.stringify([position.length, position.counting, zone])
  const span = known.get(key) ?? soughtSpan(position, zone, holidays)
  known.set(key, span)
  return span
}

function soughtSpan(position: Position, zone: string, holidays: Holidays): Span {
  let [least, most] = [Infinity, 0]
  for (let day = firstAsked; day < lastAsked; day += 1) {
    const { at } = computeEdge(position, startOfDay(day, zone), zone, holidays)
    const days = dayOf(at, zone) - day
    if (days < least) least = days
    if (days > most) most = days
  }
  return [least, most]
}

const [firstAsked, lastAsked] = [Date.UTC(2024, 0, 1) / 86_400_000, Date.UTC(2034, 0, 1) / 86_400_000]

type Family = readonly [family: string, order: number, from: number, to: number]

function familyOf({ length, counting }: Position, excluded: number): Family {
  const { count, unit, next } = length
  const { firstDay, months, roll } = counting
  if (next !== undefined) {
    const first = familyOf({ length: { count, unit }, counting } as Position, excluded)
    const second = familyOf({ length: next, counting } as Position, excluded)
    return [
      `then ${unit} ${next.count} ${next.unit} ${firstDay} ${months} ${roll}`,
      count,
      first[2] + second[2] - 2,
      first[3] + second[3],
    ]
  }
  switch (unit) {
    case 'hours':
      return ['hours', count, count, count]
    case 'days':
      // So short a period may have to be lengthened to two working days, by how its first day is counted.
      return daysFamily(
        roll === 'next-working-day' && count <= 2 ? `${roll} ${firstDay}` : roll,
        count + excluded,
      )
    case 'weeks':
      return daysFamily(roll, count * 7 + excluded)
    case 'business-days':
      return [
        `business ${firstDay} ${roll}`,
        count,
        count + excluded,
        Math.ceil(count * 3.5) + longestRow + excluded,
      ]
    case 'months':
    case 'years': {
      const total = unit === 'years' ? count * 12 : count
      const [least, most] = daysOfMonths(total)
      const how = excluded === 1 ? months : 'first-day'
      return [
        `months ${how} ${roll}`,
        total,
        least - 1 + excluded,
        most + 2 + (roll === 'next-working-day' ? longestRow : 0),
      ]
    }
  }
}

const daysFamily = (roll: string, days: number): Family => [
  `days ${roll}`,
  days,
  days,
  days + (roll === 'none' ? 0 : roll === 'jp-142' ? 1 : longestRow),
]

/** The fewest and the most days that so many months can have. */
function daysOfMonths(months: number): readonly [number, number] {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const least = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334][rest]!
  const most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337][rest]!
  return [years * 365 + Math.floor(years / 8) + least, years * 365 + Math.ceil(years / 4) + most]
}
