/**
 * Ordered decision diagrams with many values and many ends: every function of the axes has one node, shared by all who
 * mean it, so that two answers are equal when their numbers are. Knows no policy, no fact and no meaning of an end.
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

type Cache = Map<number, Ref>

/** The store of nodes. `sizes` is the number of values of each axis, in the order in which axes are tested. */
export type Nodes = {
  readonly sizes: readonly number[]
  readonly budget: number
  count: number
  axis: Int32Array
  start: Int32Array
  pool: Int32Array
  used: number
  table: Int32Array
  readonly caches: { readonly and: Cache; readonly or: Cache; readonly not: Cache; readonly some: Cache }
}

export function newNodes(sizes: readonly number[], budget: number): Nodes {
  return {
    sizes, budget, count: 0, used: 0, axis: new Int32Array(1024), start: new Int32Array(1024), pool: new Int32Array(8192),
    table: new Int32Array(4096).fill(-1), caches: { and: new Map(), or: new Map(), not: new Map(), some: new Map() },
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
export function mk(d: Nodes, axis: number, kids: readonly Ref[]): Ref {
  const size = kids.length
  const first = kids[0]!
  let same = true
  for (let i = 1; i < size; i++) if (kids[i] !== first) { same = false; break }
  if (same) return first
  const mask = d.table.length - 1
  let slot = hashOf(axis, kids, 0, size) & mask
  for (let found = d.table[slot]!; found >= 0; slot = (slot + 1) & mask, found = d.table[slot]!) {
    if (d.axis[found] !== axis) continue
    const from = d.start[found]!
    let equal = true
    for (let i = 0; i < size; i++) if (d.pool[from + i] !== kids[i]) { equal = false; break }
    if (equal) return found
  }
  return added(d, axis, kids, slot)
}

function added(d: Nodes, axis: number, kids: readonly Ref[], slot: number): Ref {
  if (d.count >= d.budget) throw new TooManyNodes(d.budget)
  if (d.count === d.axis.length) {
    d.axis = grown(d.axis)
    d.start = grown(d.start)
  }
  while (d.used + kids.length > d.pool.length) d.pool = grown(d.pool)
  const made = d.count++
  d.axis[made] = axis
  d.start[made] = d.used
  for (const kid of kids) d.pool[d.used++] = kid
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

const offset = 2 ** 21
const span = 2 ** 25
const pairKey = (f: Ref, g: Ref): number => (f + offset) * span + (g + offset)

/** `yes` where the axis has one of these values. */
export function literal(d: Nodes, axis: number, holds: (value: number) => boolean): Ref {
  return mk(d, axis, Array.from({ length: d.sizes[axis]! }, (_, value) => (holds(value) ? yes : no)))
}

/** Two diagrams put together end by end. A cache belongs to one `combine`. `early` may answer before the ends. */
export function apply(
  d: Nodes, f: Ref, g: Ref, combine: (a: number, b: number) => number, cache: Cache,
  early: (f: Ref, g: Ref) => Ref | undefined = () => undefined,
): Ref {
  const walk = (a: Ref, b: Ref): Ref => {
    const known = early(a, b)
    if (known !== undefined) return known
    if (a < 0 && b < 0) return end(combine(endOf(a), endOf(b)))
    const key = pairKey(a, b)
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const [x, y] = [axisOf(d, a), axisOf(d, b)]
    const axis = x < y ? x : y
    const kids: Ref[] = []
    for (let value = 0; value < d.sizes[axis]!; value++) {
      kids.push(walk(x === axis ? kidOf(d, a, value) : a, y === axis ? kidOf(d, b, value) : b))
    }
    const made = mk(d, axis, kids)
    cache.set(key, made)
    return made
  }
  return walk(f, g)
}

export function and(d: Nodes, f: Ref, g: Ref): Ref {
  return apply(d, f, g, (a, b) => a & b, d.caches.and, (a, b) => (
    a === no || b === no ? no : a === yes ? b : b === yes ? a : a === b ? a : undefined
  ))
}

export function or(d: Nodes, f: Ref, g: Ref): Ref {
  return apply(d, f, g, (a, b) => a | b, d.caches.or, (a, b) => (
    a === yes || b === yes ? yes : a === no ? b : b === no ? a : a === b ? a : undefined
  ))
}

export const not = (d: Nodes, f: Ref): Ref => mapped(d, f, (value) => 1 - value, d.caches.not)
export const implies = (d: Nodes, f: Ref, g: Ref): Ref => or(d, not(d, f), g)
export const without = (d: Nodes, f: Ref, g: Ref): Ref => and(d, f, not(d, g))
export const all = (d: Nodes, refs: readonly Ref[]): Ref => refs.reduce((sum, ref) => and(d, sum, ref), yes)
export const some = (d: Nodes, refs: readonly Ref[]): Ref => refs.reduce((sum, ref) => or(d, sum, ref), no)

/** The same diagram with other ends. */
export function mapped(d: Nodes, f: Ref, change: (value: number) => number, cache: Cache = new Map()): Ref {
  const walk = (ref: Ref): Ref => {
    if (ref < 0) return end(change(endOf(ref)))
    const cached = cache.get(ref)
    if (cached !== undefined) return cached
    const axis = d.axis[ref]!
    const kids: Ref[] = []
    for (let value = 0; value < d.sizes[axis]!; value++) kids.push(walk(kidOf(d, ref, value)))
    const made = mk(d, axis, kids)
    cache.set(ref, made)
    return made
  }
  return walk(f)
}

/** `then` where the condition holds, end 0 elsewhere. */
export function where(d: Nodes, condition: Ref, then: Ref): Ref {
  return apply(d, condition, then, (c, value) => (c === 1 ? value : 0), new Map(), (c, f) => (
    c === no ? no : c === yes ? f : undefined
  ))
}

/** Whether the function holds for some value of the axis that its top node tests. */
export function someKid(d: Nodes, ref: Ref): Ref {
  const cached = d.caches.some.get(ref)
  if (cached !== undefined) return cached
  let made = no
  for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++) made = or(d, made, kidOf(d, ref, value))
  d.caches.some.set(ref, made)
  return made
}

/** All ends that can be reached, as values. */
export function endsOf(d: Nodes, f: Ref): ReadonlySet<number> {
  const seen = new Set<Ref>()
  const ends = new Set<number>()
  const walk = (ref: Ref) => {
    if (ref < 0) return void ends.add(endOf(ref))
    if (seen.has(ref)) return undefined
    seen.add(ref)
    for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++) walk(kidOf(d, ref, value))
    return undefined
  }
  walk(f)
  return ends
}

/** All nodes below, in no order that means anything but parents first. */
export function nodesBelow(d: Nodes, roots: readonly Ref[]): readonly Ref[] {
  const seen = new Set<Ref>()
  const walk = (ref: Ref) => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++) walk(kidOf(d, ref, value))
  }
  roots.forEach(walk)
  return [...seen].toSorted((a, b) => d.axis[a]! - d.axis[b]! || a - b)
}

/** The axes a function depends on. */
export const supportOf = (d: Nodes, f: Ref): ReadonlySet<number> => new Set(nodesBelow(d, [f]).map((ref) => d.axis[ref]!))
