/**
 * Sets of situations as boxes: for each fact the values it may have. A box is widened until it would leave
 * its set, so that what is said of it is as short and as broad as the truth allows. Counts are of
 * combinations that can be true.
 */
import type { Axis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { among, and, axisOf, isEnd, kidOf, marksFor, no, not, or, supportOf, without, yes } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'

/** For each axis that is narrowed, the values it may have. */
export type Box = ReadonlyMap<number, readonly number[]>

/** A set of situations with the axes that a reader would need to know of. */
export type Region = { readonly request: string; readonly where: Ref }

/** How many combinations of values of these axes lie in a set; classes count as many as they have values. */
export function countIn(compiled: Compiled, where: Ref, axes: ReadonlySet<number>): number {
  const d = compiled.nodes
  const last = d.sizes.length
  const above = combinationsAbove(compiled, axes)
  const counts = countsFor(d, axes)
  const go = (ref: Ref, from: number): number => {
    if (ref < 0) return ref === no ? 0 : above[last]! / above[from]!
    const axis = d.axis[ref]!
    if (counts[ref]! === 0) {
      const weights = weightsOf(compiled, axis)
      let count = 0
      for (let value = 0; value < weights.length; value++)
        count += weights[value]! * go(kidOf(d, ref, value), axis + 1)
      counts[ref] = count
    }
    return counts[ref]! * (above[axis]! / above[from]!)
  }
  return go(where, 0)
}

const counted = new WeakMap<ReadonlySet<number>, Float64Array>()

/** What was counted by these axes below each node; 0 where nothing was yet. */
function countsFor(d: Nodes, axes: ReadonlySet<number>): Float64Array {
  const known = counted.get(axes)
  if (known !== undefined && known.length >= d.count) return known
  const counts = new Float64Array(d.axis.length)
  if (known !== undefined) counts.set(known)
  counted.set(axes, counts)
  return counts
}

const aboveIn = new WeakMap<ReadonlySet<number>, Float64Array>()

/** Above each axis, how many combinations there are of those that are counted by. */
function combinationsAbove(compiled: Compiled, axes: ReadonlySet<number>): Float64Array {
  const known = aboveIn.get(axes)
  if (known !== undefined) return known
  const above = new Float64Array(compiled.axes.length + 1).fill(1)
  for (const axis of compiled.axes.keys()) {
    const breadth = axes.has(axis) ? weightsOf(compiled, axis).reduce((a, b) => a + b, 0) : 1
    above[axis + 1] = above[axis]! * breadth
  }
  aboveIn.set(axes, above)
  return above
}

const weights = new WeakMap<Axis, readonly number[]>()

/** For how many words each value of an axis stands. */
function weightsOf({ axes }: Compiled, index: number): readonly number[] {
  const axis = axes[index]!
  const known = weights.get(axis) ?? weighed(axis)
  weights.set(axis, known)
  return known
}

function weighed(axis: Axis): readonly number[] {
  if (axis.kind === 'happened') return [1, 1]
  if (axis.kind === 'position') return [1, ...axis.cuts.map(() => 1)]
  return axis.classes.map((members) => (axis.open === undefined ? members.length : 1))
}

const orders = new WeakMap<Axis, readonly number[]>()

/** The values of an axis, those that stand for most words first. */
export function broadestFirst(compiled: Compiled, index: number): readonly number[] {
  const axis = compiled.axes[index]!
  const known = orders.get(axis)
  if (known !== undefined) return known
  const weights = weightsOf(compiled, index)
  const order = weights.map((_, value) => value).toSorted((a, b) => weights[b]! - weights[a]!)
  orders.set(axis, order)
  return order
}

/** One combination in a set, the broadest classes first; undefined when it is empty. */
function pointIn(compiled: Compiled, where: Ref): Map<number, number> | undefined {
  const d = compiled.nodes
  if (where === no) return undefined
  const point = new Map<number, number>()
  let ref = where
  while (!isEnd(ref)) {
    const [at, axis] = [ref, d.axis[ref]!]
    const best = broadestFirst(compiled, axis).find((value) => kidOf(d, at, value) !== no)!
    point.set(axis, best)
    ref = kidOf(d, ref, best)
  }
  return point
}

/** The box around a point, widened fact by fact while all of it that can be true stays in the set. */
export function widened(compiled: Compiled, where: Ref, care: Ref, point: ReadonlyMap<number, number>): Box {
  const d = compiled.nodes
  return widenedIn(d, or(d, where, not(d, care)), point)
}

/**
 * `inside`: the set, with all that cannot be. From the last axis to the first: a value may be taken in when
 * all that is allowed already leads from it into the set.
 */
function widenedIn(d: Nodes, inside: Ref, point: ReadonlyMap<number, number>): Box {
  const box = new Map<number, readonly number[]>()
  const { marks, walk: isWithin } = marksFor(d)
  const within = (ref: Ref): boolean => {
    if (ref < 0) return ref === yes
    if (marks[ref]! >= isWithin) return marks[ref] === isWithin
    const values = box.get(d.axis[ref]!)
    const size = values?.length ?? d.sizes[d.axis[ref]!]!
    let all = true
    for (let i = 0; all && i < size; i++) all = within(kidOf(d, ref, values?.[i] ?? i))
    marks[ref] = all ? isWithin : isWithin + 1
    return all
  }
  const path: Ref[] = []
  for (let ref = inside; ref >= 0; ref = kidOf(d, ref, point.get(d.axis[ref]!) ?? 0)) path.push(ref)
  for (const ref of path.toReversed()) {
    const axis = d.axis[ref]!
    const values: number[] = []
    for (let value = 0; value < d.sizes[axis]!; value++) if (within(kidOf(d, ref, value))) values.push(value)
    if (values.length < d.sizes[axis]!) box.set(axis, values)
  }
  return box
}

/**
 * The box without values that cannot be true together with the rest of it: widening takes them in, and nobody
 * should read of them.
 */
export function trimmed(compiled: Compiled, box: Box): Box {
  const d = compiled.nodes
  const meets = (allowed: Box): boolean => {
    const failed = new Set<Ref>()
    const go = (ref: Ref): boolean => {
      if (isEnd(ref)) return ref === yes
      if (failed.has(ref)) return false
      const values =
        allowed.get(axisOf(d, ref)) ?? Array.from({ length: d.sizes[axisOf(d, ref)]! }, (_, v) => v)
      if (values.some((value) => go(kidOf(d, ref, value)))) return true
      failed.add(ref)
      return false
    }
    return go(compiled.care)
  }
  return new Map(
    [...box].map(([axis, values]) => [
      axis,
      values.length === 1 ? values : values.filter((value) => meets(new Map([...box, [axis, [value]]]))),
    ]),
  )
}

export function boxNode(d: Nodes, box: Box): Ref {
  const lastFirst = [...box].toSorted(([a], [b]) => b - a)
  return lastFirst.reduce((below, [axis, values]) => among(d, axis, values, below), yes)
}

/** A box around a point, its node, and what of the set lies in it. */
export type Cover = {
  readonly box: Box
  readonly point: ReadonlyMap<number, number>
  readonly node: Ref
  readonly inside: Ref
  readonly count: number
}

/**
 * A set as boxes, the broadest first; `rest` is how many combinations the boxes leave over. `axes` are those
 * that are counted by.
 */
export function coverOf(
  compiled: Compiled,
  where: Ref,
  care: Ref,
  atMost: number,
  axes: ReadonlySet<number> = countedBy(compiled, where, care),
) {
  const d = compiled.nodes
  const covers: Cover[] = []
  const all = countIn(compiled, where, axes)
  const around = or(d, where, not(d, care))
  let left = where
  while (left !== no && covers.length < atMost) {
    const point = pointIn(compiled, left)!
    const box = widenedIn(d, around, point)
    const node = boxNode(d, box)
    const inside = and(d, node, where)
    covers.push({ box, point, node, inside, count: inside === where ? all : countIn(compiled, inside, axes) })
    left = without(d, left, inside)
  }
  return {
    covers: covers.toSorted((a, b) => b.count - a.count),
    rest: countIn(compiled, left, axes),
    all,
  }
}

const countedBy = ({ nodes: d }: Compiled, where: Ref, care: Ref): ReadonlySet<number> =>
  new Set([...supportOf(d, where), ...supportOf(d, care)])
