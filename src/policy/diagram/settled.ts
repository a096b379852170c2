/**
 * From facts, some of them missing, to an answer or to the facts that can still change it, read from the
 * diagram.
 *
 * A fact matters only where a combination that can be true leads elsewhere; what cannot be true is passed
 * over. Terms that a law only fills in are no reason to ask (Directive 2011/83/EU art. 11a(2)); they are
 * stated as far as they are sure.
 */
import type { Laid } from '../evaluate/floor.ts'
import { joinedLaid } from '../evaluate/join.ts'
import type { Settled } from '../evaluate/settle.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { axisOf, endOf, isEnd, kidOf, no, someKid, yes } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { allowedOf, unknown, valueOf } from './reading.ts'
import type { Reading } from './reading.ts'

/** What is left of a diagram under the known facts: where it leads, and where it still forks. */
export type Left =
  | { readonly kind: 'leaf'; readonly laid: Laid }
  | {
      readonly kind: 'fork'
      readonly axis: number
      readonly kids: readonly Left[]
      readonly values: readonly number[]
    }

/** Settles a request, or names the facts to ask for in the vocabulary's order. */
export function settledBy(compiled: Compiled, request: string, reading: Reading): Settled {
  const on = compiled.requests.get(request)
  if (on === undefined) return { settled: true, laid: compiled.answers[0]! }
  const left = leftOf(compiled, on, reading)
  return left.kind === 'fork'
    ? { settled: false, asks: factsOf(compiled, left, reading) }
    : { settled: true, laid: left.laid }
}

/**
 * Walks a diagram and the care set together, along the known facts. Facts that contradict each other care for
 * nothing.
 */
function pairWalk<T>(
  compiled: Compiled,
  root: Ref,
  reading: Reading,
  leaf: (ref: Ref) => T,
  fork: (axis: number, kids: readonly T[], values: readonly number[]) => T,
): T {
  const d = compiled.nodes
  const possible = possibleUnder(compiled, reading)
  // A map of maps: a number made of both is too large to be looked up quickly.
  const memo = new Map<Ref, Map<Ref, T>>()
  const go = (from: Ref, care: Ref): T => {
    let ref = from
    while (ref >= 0) {
      const value = valueOf(compiled, reading, d.axis[ref]!)
      if (value === unknown) break
      ref = kidOf(d, ref, value)
    }
    if (isEnd(ref)) return leaf(ref)
    const axis = axisOf(d, ref)
    let cared = care
    while (axisOf(d, cared) < axis) {
      const value = valueOf(compiled, reading, d.axis[cared]!)
      cared = value === unknown ? someKid(d, cared) : kidOf(d, cared, value)
    }
    let underCare = memo.get(ref)
    if (underCare === undefined) memo.set(ref, (underCare = new Map()))
    const known = underCare.get(cared)
    if (known !== undefined) return known
    const kids: T[] = []
    const values: number[] = []
    for (const value of allowedOf(compiled, reading, axis)) {
      const next = axisOf(d, cared) === axis ? kidOf(d, cared, value) : cared
      if (!possible(next)) continue
      kids.push(go(kidOf(d, ref, value), next))
      values.push(value)
    }
    const made = fork(axis, kids, values)
    underCare.set(cared, made)
    return made
  }
  const care = careFor(compiled, reading)
  return go(root, [care, compiled.cares.hard].find(possible) ?? yes)
}

/**
 * Facts that will be completed from one another once one of them is told are taken as one. What was noticed
 * before today had come by then, which says nothing of the last parcel.
 */
function careFor({ cares }: Compiled, { situation: { facts } }: Reading): Ref {
  const { choices, moments } = facts
  const sameCountry = choices['country'] === undefined && choices['destination'] === undefined
  const sameDelivery =
    moments['delivered'] === undefined &&
    moments['delivered-last'] === undefined &&
    moments['noticed'] === facts.at
  return sameCountry
    ? sameDelivery
      ? cares.both()
      : cares.sameCountry()
    : sameDelivery
      ? cares.sameDelivery()
      : cares.always
}

/** Whether something that can be true is left below a node of the care set, the known facts given. */
function possibleUnder(compiled: Compiled, reading: Reading): (care: Ref) => boolean {
  const d = compiled.nodes
  const { possible: memo } = reading
  const possible = (from: Ref): boolean => {
    let ref = from
    while (ref >= 0) {
      const value = valueOf(compiled, reading, d.axis[ref]!)
      if (value === unknown) break
      ref = kidOf(d, ref, value)
    }
    if (isEnd(ref)) return ref !== no
    const known = memo.get(ref)
    if (known !== undefined) return known
    const found = allowedOf(compiled, reading, d.axis[ref]!).some((v) => possible(kidOf(d, ref, v)))
    memo.set(ref, found)
    return found
  }
  return possible
}

/** The tree of what can still matter; a fork whose ways all lead to the same answer is none. */
export function leftOf(compiled: Compiled, on: OnRequest, reading: Reading): Left {
  const join: Join = (all) => joinedLaid(on.request, compiled.documents.policy.name, all)
  return pairWalk<Left>(
    compiled,
    on.answer,
    reading,
    (ref) => ({ kind: 'leaf', laid: compiled.answers[endOf(ref)]! }),
    (axis, kids, values) => joined(join, kids) ?? { kind: 'fork', axis, kids, values },
  )
}

type Join = (all: readonly Laid[]) => Laid | undefined

/** Ways that say the same as far as they can be true; undefined when they differ. */
function joined(join: Join, kids: readonly Left[]): Left | undefined {
  if (kids.every((kid) => kid.kind === 'leaf')) {
    const laid = join(kids.map((kid) => kid.laid))
    return laid === undefined ? undefined : { kind: 'leaf', laid }
  }
  const [first, ...others] = kids
  return others.reduce<Left | undefined>(
    (sum, kid) => (sum === undefined ? undefined : alike(join, sum, kid)),
    first,
  )
}

function alike(join: Join, a: Left, b: Left): Left | undefined {
  if (a === b) return a
  if (a.kind === 'leaf' && b.kind === 'leaf') return joined(join, [a, b])
  if (a.kind === 'leaf' || b.kind === 'leaf' || a.axis !== b.axis) return undefined
  const kids: Left[] = []
  const values = together(a.values, b.values)
  for (const value of values) {
    const [x, y] = [a.kids[a.values.indexOf(value)], b.kids[b.values.indexOf(value)]]
    const kid = x === undefined || y === undefined ? (x ?? y) : alike(join, x, y)
    if (kid === undefined) return undefined
    kids.push(kid)
  }
  return { kind: 'fork', axis: a.axis, kids, values }
}

/** Both, in order, each once. */
const together = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.length === b.length && a.every((value, i) => value === b[i])
    ? a
    : [...new Set([...a, ...b])].toSorted((x, y) => x - y)

const keys = new WeakMap<Laid, string>()
/** All that an answer says, its citations apart. */
export function keyOf(laid: Laid): string {
  const known = keys.get(laid)
  if (known !== undefined) return known
  const sorted = Object.entries(laid.terms).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const key = JSON.stringify([laid.verdict, laid.reason, sorted, laid.todo])
  keys.set(laid, key)
  return key
}

/** All ends that a combination which can be true may reach. */
export function reachable(compiled: Compiled, root: Ref, reading: Reading): ReadonlySet<number> {
  const ends = new Set<number>()
  pairWalk<true>(
    compiled,
    root,
    reading,
    (ref) => {
      ends.add(endOf(ref))
      return true
    },
    () => true,
  )
  return ends
}

function factsOf(compiled: Compiled, left: Left, reading: Reading): readonly string[] {
  const asked = new Set<string>()
  const seen = new Set<Left>()
  const go = (at: Left) => {
    if (at.kind === 'leaf' || seen.has(at)) return
    seen.add(at)
    asked.add(factAsked(compiled, reading, at.axis))
    at.kids.forEach(go)
  }
  go(left)
  return compiled.documents.facts
    .map((f) => f.name)
    .filter((name) => asked.has(name) && !toldWith(name, asked, reading))
}

/** Whether telling another of the facts that are asked completes this one. */
export function toldWith(name: string, asked: { has: (name: string) => boolean }, reading: Reading): boolean {
  const { choices, moments } = reading.situation.facts
  if (name === 'destination') return asked.has('country') && choices[name] === undefined
  return name === 'delivered-last' && asked.has('delivered') && moments[name] === undefined
}

/** The fact without which an axis has no value: its own, or the place whose clock it is counted by. */
export const factAsked = (compiled: Compiled, reading: Reading, axis: number): string => {
  valueOf(compiled, reading, axis)
  return reading.missing[axis] ?? compiled.axes[axis]!.fact
}
