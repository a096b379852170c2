/**
 * Sets of situations as boxes: for each fact the values it may have. A box is widened until it would leave
 * its set, so that what is said of it is as short and as broad as the truth allows. Counts are of
 * combinations that can be true.
 */
import type { Compiled } from './compile.ts'
import { and, axisOf, isEnd, kidOf, literal, no, not, or, supportOf, without, yes } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'

/** For each axis that is narrowed, the values it may have. */
export type Box = ReadonlyMap<number, readonly number[]>

/** A set of situations with the axes that a reader would need to know of. */
export type Region = { readonly request: string; readonly where: Ref }

/** How many combinations of values of these axes lie in a set; classes count as many as they have values. */
export function countIn(compiled: Compiled, where: Ref, axes: ReadonlySet<number>): number {
  const d = compiled.nodes
  const order = [...axes].toSorted((a, b) => a - b)
  const place = new Map(order.map((axis, i) => [axis, i]))
  const after = order.map((axis) => weightsOf(compiled, axis).reduce((a, b) => a + b, 0))
  const between = (from: number, to: number) => after.slice(from, to).reduce((a, b) => a * b, 1)
  const memo = new Map<Ref, number>()
  const go = (ref: Ref, from: number): number => {
    if (isEnd(ref)) return ref === no ? 0 : between(from, order.length)
    const at = place.get(d.axis[ref]!)!
    let known = memo.get(ref)
    if (known === undefined) {
      known = weightsOf(compiled, d.axis[ref]!).reduce(
        (sum, weight, value) => sum + weight * go(kidOf(d, ref, value), at + 1),
        0,
      )
      memo.set(ref, known)
    }
    return known * between(from, at)
  }
  return go(where, 0)
}

function weightsOf({ axes }: Compiled, index: number): readonly number[] {
  const axis = axes[index]!
  if (axis.kind === 'happened') return [1, 1]
  if (axis.kind === 'position') return [1, ...axis.cuts.map(() => 1)]
  return axis.classes.map((members) => (axis.open === undefined ? members.length : 1))
}

/**
 * Whether a whole box lies in a set. `allowed` has a mark for each value that an axis may have, from where
 * `starts` says; `seen` holds the number of the asking for nodes that are known to be inside.
 */
type BoxQuery = {
  readonly allowed: Uint8Array
  readonly starts: Int32Array
  readonly seen: Int32Array
  asking: number
}

function within(d: Nodes, where: Ref, asked: BoxQuery): boolean {
  if (where < 0) return where === yes
  if (asked.seen[where] === asked.asking) return true
  const axis = d.axis[where]!
  const [kids, marks] = [d.start[where]!, asked.starts[axis]!]
  for (let value = 0; value < d.sizes[axis]!; value++) {
    if (asked.allowed[marks + value] === 1 && !within(d, d.pool[kids + value]!, asked)) return false
  }
  asked.seen[where] = asked.asking
  return true
}

const scratch = new WeakMap<Nodes, BoxQuery>()

/** Everything is allowed at first. One store of nodes is asked thousands of times: its marks are kept. */
function askedOf(d: Nodes): BoxQuery {
  const known = scratch.get(d)
  if (known !== undefined && known.seen.length >= d.count) {
    known.allowed.fill(1)
    return known
  }
  const starts = new Int32Array(d.sizes.length)
  let all = 0
  for (const [axis, size] of d.sizes.entries()) {
    starts[axis] = all
    all += size
  }
  const asked: BoxQuery = {
    starts,
    allowed: new Uint8Array(all).fill(1),
    seen: new Int32Array(d.count * 2),
    asking: 0,
  }
  scratch.set(d, asked)
  return asked
}

/** The values of an axis, those that stand for most words first. */
export function broadestFirst(compiled: Compiled, index: number): readonly number[] {
  const weights = weightsOf(compiled, index)
  return weights.map((_, value) => value).toSorted((a, b) => weights[b]! - weights[a]!)
}

/** One combination in a set, the broadest classes first; undefined when it is empty. */
export function pointIn(compiled: Compiled, where: Ref): Map<number, number> | undefined {
  const d = compiled.nodes
  if (where === no) return undefined
  const point = new Map<number, number>()
  let ref = where
  while (!isEnd(ref)) {
    const axis = axisOf(d, ref)
    const weights = weightsOf(compiled, axis)
    const values = weights.map((_, value) => value).filter((value) => kidOf(d, ref, value) !== no)
    const best = values.reduce((a, b) => (weights[b]! > weights[a]! ? b : a))
    point.set(axis, best)
    ref = kidOf(d, ref, best)
  }
  return point
}

/** The box around a point, widened fact by fact while all of it that can be true stays in the set. */
export function widened(compiled: Compiled, where: Ref, care: Ref, point: ReadonlyMap<number, number>): Box {
  const d = compiled.nodes
  return widenedIn(compiled, or(d, where, not(d, care)), point)
}

/** `inside`: the set, with all that cannot be. */
function widenedIn({ nodes: d }: Compiled, inside: Ref, point: ReadonlyMap<number, number>): Box {
  const axes = [...supportOf(d, inside)].toSorted((a, b) => b - a)
  const asked = askedOf(d)
  const { allowed, starts } = asked
  const of = (axis: number) => allowed.subarray(starts[axis], starts[axis]! + d.sizes[axis]!)
  const lies = () => {
    asked.asking += 1
    return within(d, inside, asked)
  }
  const only = (axis: number) =>
    of(axis)
      .fill(0)
      .fill(1, point.get(axis) ?? 0, (point.get(axis) ?? 0) + 1)
  axes.forEach(only)
  const box = new Map<number, readonly number[]>()
  for (const axis of axes) {
    const values = of(axis)
    values.fill(1)
    if (lies()) continue
    only(axis)
    for (let value = 0; value < values.length; value++) {
      if (values[value] === 1) continue
      values[value] = 1
      if (!lies()) values[value] = 0
    }
    box.set(
      axis,
      [...values.keys()].filter((value) => values[value] === 1),
    )
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

export const boxNode = (d: Nodes, box: Box): Ref =>
  [...box].reduce(
    (sum, [axis, values]) =>
      and(
        d,
        sum,
        literal(d, axis, (v) => values.includes(v)),
      ),
    yes,
  )

export type Cover = { readonly box: Box; readonly point: ReadonlyMap<number, number>; readonly count: number }

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
  const inside = or(d, where, not(d, care))
  let left = where
  while (left !== no && covers.length < atMost) {
    const point = pointIn(compiled, left)!
    const box = widenedIn(compiled, inside, point)
    const inBox = and(d, boxNode(d, box), where)
    covers.push({ box, point, count: countIn(compiled, inBox, axes) })
    left = without(d, left, inBox)
  }
  return {
    covers: covers.toSorted((a, b) => b.count - a.count),
    rest: countIn(compiled, left, axes),
    all: countIn(compiled, where, axes),
  }
}

const countedBy = ({ nodes: d }: Compiled, where: Ref, care: Ref): ReadonlySet<number> =>
  new Set([...supportOf(d, where), ...supportOf(d, care)])
