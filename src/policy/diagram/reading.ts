/** Facts → values of the axes, each worked out when it is first asked for, or the fact that is missing for it. */
import { startOfDay } from '#calendar'
import type { Instant, Zone } from '#calendar'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { edgeOf, situation } from '../evaluate/truth.ts'
import type { Situation } from '../evaluate/truth.ts'
import type { Axis, ChoiceAxis, PositionAxis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { kidOf } from './nodes.ts'
import type { Ref } from './nodes.ts'

export const unknown = -1
const unread = -2

/** The values read so far; `missing` names the fact without which an axis has none. */
export type Reading = {
  readonly situation: Situation
  readonly values: Int16Array
  readonly missing: (string | undefined)[]
}

export function readingOf(compiled: Compiled, facts: Facts, shop: ShopCalendar): Reading {
  return fresh(compiled, situation(facts, shop))
}

const fresh = (compiled: Compiled, s: Situation): Reading => ({
  situation: s, values: new Int16Array(compiled.axes.length).fill(unread), missing: new Array<string | undefined>(compiled.axes.length),
})

/** The same facts, asked at a later moment. Edges stay where they are, unless something counts from the notice itself. */
export function readingAt(compiled: Compiled, { situation: s }: Reading, at: Instant): Reading {
  const countsFromNotice = compiled.axes.some((axis) => axis.kind === 'position' && axis.fact === 'notice')
  return fresh(compiled, { ...s, facts: { ...s.facts, at, arrives: at }, edges: countsFromNotice ? new Map() : s.edges })
}

/** The value of an axis, or `unknown`. */
export function valueOf(compiled: Compiled, reading: Reading, index: number): number {
  const known = reading.values[index]!
  if (known !== unread) return known
  const value = read(compiled.axes[index]!, reading.situation)
  reading.values[index] = typeof value === 'number' ? value : unknown
  if (typeof value === 'string') reading.missing[index] = value
  return reading.values[index]!
}

function read(axis: Axis, s: Situation): number | string {
  switch (axis.kind) {
    case 'choice': {
      const value = s.facts.choices[axis.fact]
      return value === undefined ? axis.fact : classOf(axis, value)
    }
    case 'happened': {
      const moment = s.facts.moments[axis.fact]
      return moment === undefined ? axis.fact : moment === 'not-yet' ? 0 : 1
    }
    case 'position': return readPosition(axis, s)
  }
}

/** A value that is not in the vocabulary of a closed fact is like none of the values rules name. */
function classOf(axis: ChoiceAxis, value: string): number {
  return axis.classOf.get(value) ?? axis.open ?? 0
}

function readPosition(axis: PositionAxis, s: Situation): number | string {
  const anchor = axis.fact === 'notice' ? s.facts.at : s.facts.moments[axis.fact]
  if (anchor === undefined) return axis.fact
  if (anchor === 'not-yet') return 0
  for (const [i, cut] of axis.cuts.entries()) {
    const edge = edgeOf(cut.position, s)
    if (edge === undefined || typeof edge === 'string') return edge ?? axis.fact
    const moment = subjectOf(axis, edge.zone, s)
    if (moment === undefined) return axis.subject
    if (moment < edge.at) return i
  }
  return axis.cuts.length
}

function subjectOf(axis: PositionAxis, zone: Zone, s: Situation): Instant | undefined {
  if (axis.subject === 'notice') return axis.byDispatch ? s.facts.at : s.facts.arrives
  const moment = s.facts.moments[axis.subject]
  if (typeof moment === 'number') return moment
  const day = s.facts.days[axis.subject]
  return day === undefined ? undefined : startOfDay(day, zone)
}

/** The end that the facts lead to, or undefined when a fact on the way is missing. */
export function walk(compiled: Compiled, root: Ref, reading: Reading): Ref | undefined {
  const d = compiled.nodes
  let ref = root
  while (ref >= 0) {
    const value = valueOf(compiled, reading, d.axis[ref]!)
    if (value === unknown) return undefined
    ref = kidOf(d, ref, value)
  }
  return ref
}
