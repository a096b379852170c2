/**
 * Moments for a set of combinations: where each must lie, seen from one request at one place, so that every
 * edge is behind or ahead as the set says. Exact: the edges themselves are moved back by the calendar, and no
 * moment between two of them is left out. Knows no facts but moments and days.
 */
import { dayOf, startOfDay } from '#calendar'
import type { Day, Holidays, Instant, Zone } from '#calendar'
import type { Moment, ShopCalendar } from '../evaluate/facts.ts'
import type { PlaceOfBuyer } from '../evaluate/places.ts'
import { computeEdge } from '../evaluate/truth.ts'
import type { Length, Position } from '../rules/tree.ts'
import { comesBefore, isOrdered } from '../vocabulary/order.ts'
import type { Axis, Cut, PositionAxis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { axisOf, isEnd, kidOf, no, supportOf, yes } from './nodes.ts'
import type { Ref } from './nodes.ts'

/** When it is asked, and by whose clocks and holidays edges are counted. */
export type Asking = {
  readonly at: Instant
  readonly arrives: Instant
  readonly buyer: PlaceOfBuyer
  readonly shop: ShopCalendar
}

/** What was found: moments, and days that are wished. */
export type Placed = {
  readonly moments: Readonly<Record<string, Moment>>
  readonly days: Readonly<Record<string, Day>>
}

/** A stretch of time, both ends in it. */
type Stretch = { readonly from: Instant; readonly to: Instant }
type Subject = { readonly fact: string; readonly moment: Instant; readonly day?: Day }

const day = 86_400_000
const hour = 3_600_000
/** Facts do not reach further back. */
const earliest = Date.UTC(1990, 0, 1)

/** One fact placed on the way: not yet, or within a stretch of which the part before `least` is too early. */
type Step = { readonly fact: string; readonly stretch: Stretch | undefined; readonly least: Instant }

/** How many places are tried in all before a set is given up. */
export type Patience = { left: number }

/**
 * Moments that lead from a node below all choices to `yes`, or undefined when none can, seen from this
 * request.
 */
export function momentsIn(
  compiled: Compiled,
  ref: Ref,
  asking: Asking,
  patience: Patience,
): Placed | undefined {
  const { nodes: d, axes } = compiled
  const failed = new Set<string>()
  const needed = supportOf(d, ref)

  function go(at: Ref, steps: readonly Step[], subject: Subject | undefined): Placed | undefined {
    if (isEnd(at)) return at === yes ? realised(steps, subject) : undefined
    if (patience.left <= 0) return undefined
    patience.left -= 1
    const { fact } = axes[axisOf(d, at)]!
    const key = `${at} ${steps.map((s) => (isOrdered(s.fact) ? s.least : '')).join()} ${subject?.moment}`
    if (failed.has(key)) return undefined
    const found = placesOf(fact, at, steps, subject)
    failed.add(key)
    return found
  }

  /** Tries every place that the fact of the node's axis can have. */
  function placesOf(fact: string, at: Ref, steps: readonly Step[], subject: Subject | undefined) {
    const block = blockOf(compiled, fact)
    const least = Math.max(earliest, ...steps.filter((s) => comesBefore(s.fact, fact)).map((s) => s.least))
    const told = block.filter((index) => needed.has(index))
    for (const about of subjectsFor(compiled, told, asking, subject)) {
      for (const { stretch, next } of stretchesOf(compiled, fact, at, asking, about)) {
        const within = fact === 'notice' ? { from: asking.at, to: asking.at } : stretch
        const own = about?.fact === fact ? { from: about.moment, to: about.moment } : within
        const isEarlier = about !== undefined && comesBefore(fact, about.fact)
        const from = Math.max(own.from, within.from, fact === 'notice' ? 0 : least)
        const to = Math.min(own.to, within.to, isEarlier ? about.moment : Infinity)
        if (next === no || from > to) continue
        const found = go(next, [...steps, { fact, stretch: { from, to }, least: from }], about)
        if (found !== undefined) return found
      }
    }
    if (fact === 'notice' || subject?.fact === fact) return undefined
    const next = followed(compiled, block, at, notYet)
    return next === no ? undefined : go(next, [...steps, { fact, stretch: undefined, least }], subject)
  }

  return go(ref, [], undefined)

  /** The latest first: what comes before it lies before it. */
  function realised(steps: readonly Step[], subject: Subject | undefined): Placed {
    const moments: Record<string, Moment> = {}
    for (const { fact, stretch } of steps.toReversed()) {
      if (fact === 'notice') continue
      const bounds = Object.entries(moments).flatMap(([name, moment]) =>
        comesBefore(fact, name) && typeof moment === 'number' ? [moment] : [],
      )
      moments[fact] =
        stretch === undefined ? 'not-yet' : sayable(stretch.from, Math.min(stretch.to, ...bounds), asking.at)
    }
    if (subject !== undefined && subject.day === undefined) moments[subject.fact] ??= subject.moment
    return { moments, days: subject?.day === undefined ? {} : { [subject.fact]: subject.day } }
  }
}

/** A moment in a stretch as somebody would tell it: not long ago, at the full hour. */
function sayable(from: Instant, to: Instant, now: Instant): Instant {
  const middle = from + Math.floor((to - from) / 2)
  const wanted = [
    ...(to === now ? [to - 2 * day] : []),
    ...(to - from > 60 * day ? [to - 20 * day] : []),
    middle - (middle % hour),
    middle - (middle % 60_000),
  ]
  return wanted.map((m) => m - (m % 60_000)).find((m) => m >= from && m <= to) ?? middle
}

/** The axes of a fact, which stand together: whether it has happened, and where it lies. */
function blockOf(compiled: Compiled, fact: string): readonly number[] {
  const known = blocks.get(compiled) ?? new Map<string, readonly number[]>()
  blocks.set(compiled, known)
  const isOf = (axis: Axis) => axis.kind !== 'choice' && axis.fact === fact
  const block = known.get(fact) ?? compiled.axes.flatMap((axis, index) => (isOf(axis) ? [index] : []))
  known.set(fact, block)
  return block
}

const blocks = new WeakMap<Compiled, Map<string, readonly number[]>>()

/** The values of a fact's axes in their order; as long as it has not happened, all are 0. */
type Values = readonly number[]
const notYet: Values = []

/** Where a node leads by the values of a fact's axes. */
function followed({ nodes: d }: Compiled, block: readonly number[], at: Ref, values: Values): Ref {
  const [first = 0] = block
  let next = at
  while (!isEnd(next) && d.axis[next]! < first + block.length)
    next = kidOf(d, next, values[d.axis[next]! - first] ?? 0)
  return next
}

type Run = { stretch: Stretch; readonly next: Ref }

/** The stretches of a fact's moment, latest first; neighbours that lead on to the same node are one. */
function stretchesOf(
  compiled: Compiled,
  fact: string,
  at: Ref,
  asking: Asking,
  subject: Subject | undefined,
): readonly Run[] {
  const { block, parts } = timelineOf(compiled, fact, asking, subject)
  const runs: Run[] = []
  for (const { stretch, values } of parts) {
    const next = followed(compiled, block, at, values)
    const last = runs.at(-1)
    if (last?.next === next) last.stretch = { from: stretch.from, to: last.stretch.to }
    else runs.push({ stretch, next })
  }
  return runs
}

/** All that the edges of a fact's axes tell apart, latest first. */
type Timeline = {
  readonly block: readonly number[]
  readonly parts: readonly { readonly stretch: Stretch; readonly values: Values }[]
}

const timelines = new WeakMap<Compiled, Map<string, Timeline>>()

/** The same for every set of situations that is asked about from there. */
function timelineOf(
  compiled: Compiled,
  fact: string,
  asking: Asking,
  subject: Subject | undefined,
): Timeline {
  const { at, arrives, buyer, shop } = asking
  const known = timelines.get(compiled) ?? new Map<string, Timeline>()
  timelines.set(compiled, known)
  const days = `${buyer.zone} ${numberOf(buyer.holidays)} ${numberOf(shop.holidays)}`
  const about = subject && `${subject.fact} ${subject.moment} ${subject.day}`
  const key = `${fact} ${at} ${arrives} ${days} ${about}`
  const made = known.get(key) ?? laidOut(compiled, fact, asking, subject)
  known.set(key, made)
  return made
}

let calendars = 0
const calendarNumbers = new WeakMap<Holidays, number>()

/** A name for a calendar of holidays. */
function numberOf(holidays: Holidays): number {
  const number = calendarNumbers.get(holidays) ?? ++calendars
  calendarNumbers.set(holidays, number)
  return number
}

function laidOut(compiled: Compiled, fact: string, asking: Asking, subject: Subject | undefined): Timeline {
  const block = blockOf(compiled, fact)
  const turns = block.map((index) => turnsOf(compiled, index, asking, subject))
  const all = [...new Set(turns.flat())].filter((t) => t > earliest && t <= asking.at)
  const starts = [...all.toSorted((a, b) => b - a), earliest]
  const parts = starts.map((from, i) => {
    const to = i === 0 ? asking.at : starts[i - 1]! - 1
    const values = block.map((index, place) =>
      compiled.axes[index]!.kind === 'happened' ? 1 : turns[place]!.filter((t) => to < t).length,
    )
    return { stretch: { from, to }, values }
  })
  return { block, parts }
}

/** For each edge of an axis the moment from which on it would still lie ahead. */
function turnsOf(
  compiled: Compiled,
  index: number,
  asking: Asking,
  subject: Subject | undefined,
): readonly Instant[] {
  const axis = compiled.axes[index]!
  if (axis.kind !== 'position') return []
  const zone = axis.zone === 'buyer' ? asking.buyer.zone : axis.zone
  if (zone === undefined) return []
  const holidays = axis.zone === 'buyer' ? asking.buyer.holidays : asking.shop.holidays
  const moment = placedOn(axis, asking, subject, zone)
  return axis.cuts.map((cut) => turnOf(axis, cut, moment, zone, holidays))
}

function placedOn(axis: PositionAxis, asking: Asking, subject: Subject | undefined, zone: Zone): Instant {
  if (axis.subject === 'notice') return axis.byDispatch ? asking.at : asking.arrives
  if (subject?.fact !== axis.subject) return asking.at
  return subject.day === undefined ? subject.moment : startOfDay(subject.day, zone)
}

const turns = new WeakMap<Holidays, Map<string, Instant>>()

/**
 * The first anchor whose edge lies behind no more; earlier ones are behind. Days of one zone move together.
 * An edge is known by its place on its axis, so that another version of a document finds it again.
 */
function turnOf(axis: PositionAxis, cut: Cut, moment: Instant, zone: Zone, holidays: Holidays): Instant {
  const known = turns.get(holidays) ?? new Map<string, Instant>()
  turns.set(holidays, known)
  const key = `${axis.key} ${cut.order} ${moment} ${zone}`
  const made = known.get(key) ?? soughtTurn(cut.position, moment, zone, holidays)
  known.set(key, made)
  return made
}

function soughtTurn(position: Position, moment: Instant, zone: Zone, holidays: Holidays): Instant {
  const { unit, count, next } = position.length
  const byDay = position.relation === 'from' || position.relation === 'before'
  if (unit === 'hours' && next === undefined && !byDay) return moment - count * hour + 1
  const isAhead = (anchor: Day) => computeEdge(position, startOfDay(anchor, zone), zone, holidays).at > moment
  let turn = dayOf(moment, zone) - Math.round(roughDays(position.length))
  if (turn * day < earliest - 400 * day) return -Infinity
  while (isAhead(turn)) turn -= 1
  while (!isAhead(turn)) turn += 1
  return startOfDay(turn, zone)
}

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.44, years: 365.25 }
const roughDays = ({ count, unit, next }: Length): number =>
  count * unitDays[unit] + (next === undefined ? 0 : roughDays(next))

/** What else is placed from the fact of these axes: a day that is wished, or when a fault was noticed. */
function subjectsFor(
  compiled: Compiled,
  block: readonly number[],
  asking: Asking,
  chosen: Subject | undefined,
): readonly (Subject | undefined)[] {
  const fact = block
    .map((index) => compiled.axes[index]!)
    .flatMap((axis) => (axis.kind === 'position' && axis.subject !== 'notice' ? [axis.subject] : []))[0]
  if (fact === undefined || chosen !== undefined) return [chosen]
  const today = Math.floor(asking.at / day)
  if (compiled.documents.facts.find((f) => f.name === fact)?.kind === 'day')
    return Array.from({ length: 40 }, (_, i) => ({ fact, moment: (today + i) * day, day: today + i }))
  const ago = [0, 1, 2, 3, 4, 5, 7, 9, 11, 14, 20, 31, 61, 100, 190, 370, 400, 740, 1100, 1900]
  return ago.map((days) => ({ fact, moment: asking.at - days * day }))
}
