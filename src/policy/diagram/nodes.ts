/**
 * Ordered decision diagrams with many values and many ends: every function of the axes has one node, shared
 * by all who mean it, so that two answers are equal when their numbers are. Knows no policy, no fact and no
 * meaning of an end.
 */

/** A node, or an end: ends are the negative numbers, `end(0)` is -1. */
export type Ref = number

export const end = (value: number): Ref => -1 - value
export const endOf = (ref: Ref): number => -1 - ref
export const isEnd = (ref: Ref): boolean => ref < 0
export const no = end(0)
export const yes = end(1)

/** Thrown when a diagram outgrows its budget; the compiler's door turns it into a value. */
export class TooManyNodes extends Error {
  readonly budget: number
  constructor(budget: number) {
    super(`more than ${budget} nodes`)
    this.budget = budget
  }
}

/**
 * The store of nodes. `sizes` is the number of values of each axis, in the order in which axes are tested.
 */
export type Nodes = {
  readonly sizes: readonly number[]
  readonly budget: number
  count: number
  axis: Int32Array
  start: Int32Array
  pool: Int32Array
  used: number
  table: Int32Array
  /**
   * What has been put together already: operation, both refs, care and result, side by side because they are
   * read at once. A newer result may take an older one's place.
   */
  readonly done: Int32Array
  operations: number
  /** How many kids may still be looked at while diagrams are put together: the budget bounds these, too. */
  stepsLeft: number
  /** Kids of nodes that are being made. */
  stack: Int32Array
  top: number
  readonly some: Map<Ref, Ref>
}

/** Documents that are read by people take a tenth of this. */
const stepsPerNode = 60
const usualNodes = 2 ** 14
/** So many results are remembered, in so many numbers each. */
const [doneSize, doneWidth] = [2 ** 17, 8]
const [andOperation, orOperation, notOperation, whereOperation, withoutOperation] = [1, 2, 3, 4, 5]

/** A number for a way of putting diagrams together; results are remembered under it. */
export const newOperation = (d: Nodes): number => d.operations++

export function newNodes(sizes: readonly number[], budget: number): Nodes {
  return {
    sizes,
    budget,
    count: 0,
    used: 0,
    axis: new Int32Array(usualNodes),
    start: new Int32Array(usualNodes),
    pool: new Int32Array(usualNodes * 8),
    table: new Int32Array(usualNodes * 2).fill(-1),
    operations: 6,
    stepsLeft: budget * stepsPerNode,
    stack: new Int32Array(4096),
    top: 0,
    some: new Map(),
    done: new Int32Array(doneSize * doneWidth),
  }
}

/** The axis a node tests; beyond all axes for an end. */
export const axisOf = (d: Nodes, ref: Ref): number => (ref < 0 ? 0x7fffffff : d.axis[ref]!)
export const kidOf = (d: Nodes, ref: Ref, value: number): Ref => d.pool[d.start[ref]! + value]!

function hashOf(axis: number, kids: ArrayLike<number>, from: number, size: number): number {
  let hash = Math.imul(axis + 1, 0x9e3779b1)
  for (let i = 0; i < size; i++) hash = Math.imul(hash ^ kids[from + i]!, 0x85ebca6b) ^ (hash >>> 15)
  return hash >>> 0
}

function grown(array: Int32Array, fill?: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  if (fill !== undefined) return larger.fill(fill)
  larger.set(array)
  return larger
}

/** The node that tests an axis and goes on to `kids`; where all kids are one, that one. */
export function mk(d: Nodes, axis: number, kids: ArrayLike<Ref>, from = 0, size = kids.length): Ref {
  const first = kids[from]!
  let same = true
  for (let i = 1; i < size; i++)
    if (kids[from + i] !== first) {
      same = false
      break
    }
  if (same) return first
  const mask = d.table.length - 1
  let slot = hashOf(axis, kids, from, size) & mask
  for (let found = d.table[slot]!; found >= 0; slot = (slot + 1) & mask, found = d.table[slot]!) {
    if (d.axis[found] !== axis) continue
    const start = d.start[found]!
    let equal = true
    for (let i = 0; i < size; i++)
      if (d.pool[start + i] !== kids[from + i]) {
        equal = false
        break
      }
    if (equal) return found
  }
  return added(d, axis, kids, from, size, slot)
}

function added(d: Nodes, axis: number, kids: ArrayLike<Ref>, from: number, size: number, slot: number): Ref {
  if (d.count >= d.budget) throw new TooManyNodes(d.budget)
  if (d.count === d.axis.length) {
    d.axis = grown(d.axis)
    d.start = grown(d.start)
  }
  while (d.used + size > d.pool.length) d.pool = grown(d.pool)
  const made = d.count++
  d.axis[made] = axis
  d.start[made] = d.used
  for (let i = 0; i < size; i++) d.pool[d.used++] = kids[from + i]!
  d.table[slot] = made
  if (d.count * 2 > d.table.length) rehash(d)
  return made
}

function rehash(d: Nodes) {
  d.table = grown(d.table, -1)
  const mask = d.table.length - 1
  for (let ref = 0; ref < d.count; ref++) {
    let slot = hashOf(d.axis[ref]!, d.pool, d.start[ref]!, d.sizes[d.axis[ref]!]!) & mask
    while (d.table[slot]! >= 0) slot = (slot + 1) & mask
    d.table[slot] = ref
  }
}

/** Takes steps from the budget, so that nothing hangs that makes few nodes of many. */
export function spend(d: Nodes, steps: number): void {
  d.stepsLeft -= steps
  if (d.stepsLeft < 0) throw new TooManyNodes(d.budget)
}

/** Where in `done` a result would stand. */
const slotOf = (f: Ref, g: Ref, operation: number): number =>
  ((Math.imul(f, 0x9e3779b1) ^ Math.imul(g, 0x85ebca6b) ^ Math.imul(operation, 0xc2b2ae35)) >>> 15) *
  doneWidth

function room(d: Nodes, size: number): number {
  const base = d.top
  d.top += size
  while (d.top > d.stack.length) d.stack = grown(d.stack)
  return base
}

/** `yes` where the axis has one of these values. */
export function literal(d: Nodes, axis: number, holds: (value: number) => boolean): Ref {
  const size = d.sizes[axis]!
  const base = room(d, size)
  for (let value = 0; value < size; value++) d.stack[base + value] = holds(value) ? yes : no
  const made = mk(d, axis, d.stack, base, size)
  d.top = base
  return made
}

/** `then` where the axis has one of these values, `no` elsewhere. */
export function among(d: Nodes, axis: number, values: readonly number[], then: Ref): Ref {
  const size = d.sizes[axis]!
  const base = room(d, size)
  d.stack.fill(no, base, base + size)
  for (const value of values) d.stack[base + value] = then
  const made = mk(d, axis, d.stack, base, size)
  d.top = base
  return made
}

/**
 * Two diagrams put together end by end. An operation belongs to one `combine`. `early` may answer before the
 * ends.
 */
export function apply(
  d: Nodes,
  f: Ref,
  g: Ref,
  combine: (a: number, b: number) => number,
  operation: number,
  early: (f: Ref, g: Ref) => Ref | undefined = notEarly,
): Ref {
  d.stepsLeft -= 1
  return put(d, f, g, { combine, operation, early })
}

const notEarly = (): undefined => undefined

type Putting = {
  readonly combine: (a: number, b: number) => number
  readonly operation: number
  readonly early: (f: Ref, g: Ref) => Ref | undefined
}

function put(d: Nodes, a: Ref, b: Ref, how: Putting): Ref {
  const known = how.early(a, b)
  if (known !== undefined) return known
  if (a < 0 && b < 0) return end(how.combine(endOf(a), endOf(b)))
  const { operation } = how
  const slot = slotOf(a, b, operation)
  if (isDone(d, slot, a, b, operation)) return d.done[slot + 4]!
  const [x, y] = [axisOf(d, a), axisOf(d, b)]
  const axis = x < y ? x : y
  const size = d.sizes[axis]!
  spend(d, size)
  const base = room(d, size)
  for (let value = 0; value < size; value++) {
    const kid = put(d, x === axis ? kidOf(d, a, value) : a, y === axis ? kidOf(d, b, value) : b, how)
    d.stack[base + value] = kid
  }
  return put0(d, slot, a, b, operation, axis, base, size)
}

const isDone = ({ done }: Nodes, slot: number, a: Ref, b: Ref, operation: number): boolean =>
  done[slot] === operation && done[slot + 1] === a && done[slot + 2] === b

/** The node of kids that lie on the stack, remembered as what has been put together. */
function put0(
  d: Nodes,
  slot: number,
  a: Ref,
  b: Ref,
  operation: number,
  axis: number,
  base: number,
  size: number,
): Ref {
  const made = mk(d, axis, d.stack, base, size)
  const { done } = d
  d.top = base
  done[slot] = operation
  done[slot + 1] = a
  done[slot + 2] = b
  done[slot + 4] = made
  return made
}

/**
 * As `apply`, as far as combinations can be: `care` says which can. For what cannot be nothing is worked out;
 * its answer is one that stands beside it, so that it makes no nodes.
 */
export function applyWithin(
  d: Nodes,
  care: Ref,
  f: Ref,
  g: Ref,
  combine: (a: number, b: number) => number,
  operation: number,
  early: (f: Ref, g: Ref) => Ref | undefined = notEarly,
): Ref {
  d.stepsLeft -= 1
  return care === no ? f : putWithin(d, care, f, g, { combine, operation, early })
}

function putWithin(d: Nodes, care: Ref, a: Ref, b: Ref, how: Putting): Ref {
  if (care === yes) return put(d, a, b, how)
  if (a < 0 && b < 0) return how.early(a, b) ?? end(how.combine(endOf(a), endOf(b)))
  const [x, y] = [axisOf(d, a), axisOf(d, b)]
  const axis = x < y ? x : y
  let cared = care
  while (axisOf(d, cared) < axis) cared = someKid(d, cared)
  if (cared === yes) return put(d, a, b, how)
  // Results without care are remembered under the operation, those with care under its negative.
  const slot = slotOf(a, b, how.operation ^ Math.imul(cared, 0x27d4eb2f))
  if (isDone(d, slot, a, b, -how.operation) && d.done[slot + 3] === cared) return d.done[slot + 4]!
  const size = d.sizes[axis]!
  const branches = axisOf(d, cared) === axis
  spend(d, size)
  const base = room(d, size)
  let [first, last] = [-1, 0]
  for (let value = 0; value < size; value++) {
    const within = branches ? kidOf(d, cared, value) : cared
    if (within !== no) {
      last = putWithin(
        d,
        within,
        x === axis ? kidOf(d, a, value) : a,
        y === axis ? kidOf(d, b, value) : b,
        how,
      )
      if (first < 0) first = value
    }
    d.stack[base + value] = last
  }
  for (let value = 0; value < first; value++) d.stack[base + value] = d.stack[base + first]!
  d.done[slot + 3] = cared
  return put0(d, slot, a, b, -how.operation, axis, base, size)
}

/** `and` where `zero` is `no`, `or` where it is `yes`: apart from others, since most of all work is this. */
function joined(d: Nodes, f: Ref, g: Ref, zero: Ref): Ref {
  if (f === zero || g === zero) return zero
  if (f < 0 || f === g) return g
  if (g < 0) return f
  const [a, b] = f < g ? [f, g] : [g, f]
  const operation = zero === no ? andOperation : orOperation
  const slot = slotOf(a, b, operation)
  if (isDone(d, slot, a, b, operation)) return d.done[slot + 4]!
  const [x, y] = [d.axis[a]!, d.axis[b]!]
  const axis = x < y ? x : y
  const size = d.sizes[axis]!
  spend(d, size)
  const base = room(d, size)
  for (let value = 0; value < size; value++) {
    const kid = joined(d, x === axis ? kidOf(d, a, value) : a, y === axis ? kidOf(d, b, value) : b, zero)
    d.stack[base + value] = kid
  }
  return put0(d, slot, a, b, operation, axis, base, size)
}

export const and = (d: Nodes, f: Ref, g: Ref): Ref => joined(d, f, g, no)
export const or = (d: Nodes, f: Ref, g: Ref): Ref => joined(d, f, g, yes)
export const not = (d: Nodes, f: Ref): Ref => mapped(d, f, (value) => 1 - value, notOperation)
export const implies = (d: Nodes, f: Ref, g: Ref): Ref => or(d, not(d, f), g)
export const without = (d: Nodes, f: Ref, g: Ref): Ref =>
  apply(
    d,
    f,
    g,
    (a, b) => (a === 1 && b === 0 ? 1 : 0),
    withoutOperation,
    (a, b) => (a === no || b === yes || a === b ? no : b === no ? a : undefined),
  )
export const all = (d: Nodes, refs: readonly Ref[]): Ref => refs.reduce((sum, ref) => and(d, sum, ref), yes)
export const some = (d: Nodes, refs: readonly Ref[]): Ref => refs.reduce((sum, ref) => or(d, sum, ref), no)

/** The same diagram with other ends. */
export const mapped = (
  d: Nodes,
  f: Ref,
  change: (value: number) => number,
  operation = newOperation(d),
): Ref => apply(d, f, yes, change, operation)

/**
 * For each end the set that leads to it. Which ends lie below a node is worked out once, so that a set is as
 * quick to take out as it is large.
 */
export function partsOf(d: Nodes, root: Ref): (end: number) => Ref {
  const last = Math.max(...endsOf(d, root))
  const words = (last >>> 5) + 1
  const places = new Int32Array(d.count).fill(-1)
  const below: Uint32Array[] = []
  const marked = (ref: Ref): Uint32Array => {
    if (ref >= 0 && places[ref]! >= 0) return below[places[ref]!]!
    const marks = new Uint32Array(words)
    if (ref < 0) {
      marks[endOf(ref) >>> 5] = 1 << (endOf(ref) & 31)
      return marks
    }
    for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++) {
      const under = marked(kidOf(d, ref, value))
      for (let i = 0; i < words; i++) marks[i]! |= under[i]!
    }
    places[ref] = below.push(marks) - 1
    return marks
  }
  marked(root)
  const taken = new Int32Array(below.length)
  const takenFor = new Int32Array(below.length).fill(-1)
  return (wanted) => {
    const [word, mark] = [wanted >>> 5, 1 << (wanted & 31)]
    const take = (ref: Ref): Ref => {
      if (ref < 0) return endOf(ref) === wanted ? yes : no
      const place = places[ref]!
      if ((below[place]![word]! & mark) === 0) return no
      if (takenFor[place] === wanted) return taken[place]!
      const size = d.sizes[d.axis[ref]!]!
      const base = room(d, size)
      for (let value = 0; value < size; value++) {
        const kid = take(kidOf(d, ref, value))
        d.stack[base + value] = kid
      }
      const made = mk(d, d.axis[ref]!, d.stack, base, size)
      d.top = base
      takenFor[place] = wanted
      taken[place] = made
      return made
    }
    return take(root)
  }
}

/** `then` where the condition holds, end 0 elsewhere. */
export function where(d: Nodes, condition: Ref, then: Ref): Ref {
  return apply(
    d,
    condition,
    then,
    (c, value) => (c === 1 ? value : 0),
    whereOperation,
    (c, f) => (c === no ? no : c === yes ? f : undefined),
  )
}

/** Whether the function holds for some value of the axis that its top node tests. */
export function someKid(d: Nodes, ref: Ref): Ref {
  const cached = d.some.get(ref)
  if (cached !== undefined) return cached
  let made = no
  for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++) made = or(d, made, kidOf(d, ref, value))
  d.some.set(ref, made)
  return made
}

/**
 * Which nodes a walk has been at: each walk has a number, so that the marks of earlier ones need no wiping.
 */
type Walks = { marks: Int32Array; walk: number }

const walks = new WeakMap<Nodes, Walks>()

/** Marks for a walk that makes no nodes: none of them is `walk` yet, nor the next number. */
export function marksFor(d: Nodes): { readonly marks: Int32Array; readonly walk: number } {
  const known = walks.get(d) ?? { marks: new Int32Array(0), walk: 0 }
  walks.set(d, known)
  if (known.marks.length < d.count) known.marks = new Int32Array(d.axis.length)
  known.walk += 2
  return { marks: known.marks, walk: known.walk }
}

/** A look at each node below some roots, once. */
function visit(d: Nodes, roots: readonly Ref[], node: (ref: Ref) => void, ends?: (value: number) => void) {
  const { marks, walk } = marksFor(d)
  const go = (ref: Ref) => {
    if (ref < 0) return ends?.(endOf(ref))
    if (marks[ref] === walk) return undefined
    marks[ref] = walk
    node(ref)
    const size = d.sizes[d.axis[ref]!]!
    for (let value = 0; value < size; value++) go(kidOf(d, ref, value))
    return undefined
  }
  roots.forEach(go)
}

/** All ends that can be reached, as values. */
export function endsOf(d: Nodes, f: Ref): ReadonlySet<number> {
  const ends = new Set<number>()
  visit(
    d,
    [f],
    () => {},
    (value) => ends.add(value),
  )
  return ends
}

/** All nodes below, in no order that means anything but parents first. */
export function nodesBelow(d: Nodes, roots: readonly Ref[]): readonly Ref[] {
  const seen: Ref[] = []
  visit(d, roots, (ref) => seen.push(ref))
  return seen.toSorted((a, b) => d.axis[a]! - d.axis[b]! || a - b)
}

/** The axes a function depends on, in their order. */
export function supportOf(d: Nodes, f: Ref): ReadonlySet<number> {
  const tested = new Uint8Array(d.sizes.length)
  visit(d, [f], (ref) => (tested[d.axis[ref]!] = 1))
  const axes = new Set<number>()
  for (const [axis, is] of tested.entries()) if (is === 1) axes.add(axis)
  return axes
}
