/**
 * Facts → values of the axes, each worked out when it is first asked for, or the fact that is missing for it.
 */
import { startOfDay } from '#calendar'
import type { Instant, Zone } from '#calendar'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { edgeOf, mayEndLater, situation } from '../evaluate/truth.ts'
import type { Situation } from '../evaluate/truth.ts'
import { laterThan } from '../evaluate/turn.ts'
import type { Axis, ChoiceAxis, PositionAxis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { kidOf, yes } from './nodes.ts'
import type { Ref } from './nodes.ts'

export const unknown = -1
const unread = -2

/** The values read so far; `missing` names the fact without which an axis has none. */
export type Reading = {
  readonly situation: Situation
  readonly values: Int16Array
  readonly missing: (string | undefined)[]
  /** Values that a place on an unknown axis can still be, where not all can. */
  readonly allowed: (readonly number[] | undefined)[]
  /** Nodes of the care set below which something can, or cannot, be true under these facts. */
  readonly possible: Map<Ref, boolean>
}

export function readingOf(compiled: Compiled, facts: Facts, shop: ShopCalendar): Reading {
  return fresh(compiled, situation(facts, shop))
}

const fresh = (compiled: Compiled, s: Situation): Reading => ({
  situation: s,
  values: new Int16Array(compiled.axes.length).fill(unread),
  missing: [],
  allowed: [],
  possible: new Map(),
})

/**
 * The same case asked later, as often as one likes: each asking moves the one reading on. Edges that are not
 * counted from what waits stay.
 */
export function askedLater(compiled: Compiled, reading: Reading): (at: Instant) => Reading {
  const { situation: s } = reading
  const waiting = waitingAxes(compiled, s.facts.moments['noticed'] === s.facts.at)
  const [values, missing, allowed] = [
    reading.values.slice(),
    reading.missing.slice(),
    reading.allowed.slice(),
  ]
  return (at) => {
    for (const index of waiting) {
      values[index] = unread
      missing[index] = undefined
      allowed[index] = undefined
    }
    const later = { ...s, facts: laterThan(s.facts, at) }
    return { situation: later, values, missing, allowed, possible: new Map() }
  }
}

type Waiting = { noticing?: readonly number[]; noticed?: readonly number[] }
const waitingIn = new WeakMap<Compiled, Waiting>()

/** The axes that move with whoever waits. */
function waitingAxes(compiled: Compiled, noticing: boolean): readonly number[] {
  const known = waitingIn.get(compiled) ?? {}
  waitingIn.set(compiled, known)
  return (known[noticing ? 'noticing' : 'noticed'] ??= compiled.axes.flatMap((axis, index) =>
    waits(axis, noticing) ? [index] : [],
  ))
}

/** Whether an axis is placed by, or counted from, what waits with whoever asks later. */
function waits(axis: Axis, noticing: boolean): boolean {
  if (axis.kind !== 'position') return false
  if (axis.fact === 'notice' || axis.subject === 'notice') return true
  return noticing && (axis.fact === 'noticed' || axis.subject === 'noticed')
}

/** The value of an axis, or `unknown`. */
export function valueOf(compiled: Compiled, reading: Reading, index: number): number {
  const known = reading.values[index]!
  if (known !== unread) return known
  const value = read(compiled.axes[index]!, reading.situation)
  reading.values[index] = typeof value === 'number' ? value : unknown
  if (typeof value === 'string') reading.missing[index] = value
  if (typeof value === 'object') {
    reading.missing[index] = 'subdivision'
    reading.allowed[index] = value
  }
  return reading.values[index]!
}

/** The values an axis may still have: all of them, unless the facts known leave fewer. */
export const allowedOf = (compiled: Compiled, reading: Reading, index: number): readonly number[] =>
  reading.allowed[index] ?? valuesBelow(compiled.nodes.sizes[index]!)

const ranges: (readonly number[])[] = []
/** 0, 1, … of so many, the same list each time. */
const valuesBelow = (size: number): readonly number[] =>
  (ranges[size] ??= Array.from({ length: size }, (_, value) => value))

function read(axis: Axis, s: Situation): number | string | readonly number[] {
  switch (axis.kind) {
    case 'choice': {
      const value = s.facts.choices[axis.fact]
      return value === undefined ? axis.fact : classOf(axis, value)
    }
    case 'happened': {
      const moment = s.facts.moments[axis.fact]
      return moment === undefined ? axis.fact : moment === 'not-yet' ? 0 : 1
    }
    case 'position':
      return readPosition(axis, s)
  }
}

/** A value that is not in the vocabulary of a closed fact is like none of the values rules name. */
function classOf(axis: ChoiceAxis, value: string): number {
  return axis.classOf.get(value) ?? axis.open ?? 0
}

function readPosition(axis: PositionAxis, s: Situation): number | string | readonly number[] {
  const anchor = axis.fact === 'notice' ? s.facts.at : s.facts.moments[axis.fact]
  if (anchor === undefined) return axis.fact
  if (anchor === 'not-yet') return 0
  const { cuts } = axis
  let [least, most] = [cuts.length, cuts.length]
  for (let i = 0; i < cuts.length; i++) {
    const { position } = cuts[i]!
    const edge = edgeOf(position, s)
    if (edge === undefined || typeof edge === 'string') return edge ?? axis.fact
    const moment = subjectOf(axis, edge.zone, s)
    if (moment === undefined) return axis.subject
    if (moment < edge.at) {
      most = i
      break
    }
    if (least > i && mayEndLater(position, moment, edge, s)) least = i
  }
  return least >= most ? most : Array.from({ length: most - least + 1 }, (_, i) => least + i)
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

/** So many nodes are looked at before care has to say what can be true: a few forks, no more. */
const patience = 60

/**
 * All ends that the values left can lead to, whether or not these can be true together; undefined where
 * looking for them takes long.
 */
export function endsUnder(compiled: Compiled, root: Ref, reading: Reading): readonly Ref[] | undefined {
  const d = compiled.nodes
  const ends: Ref[] = []
  let left = patience
  const go = (from: Ref): void => {
    let ref = from
    while (ref >= 0 && --left >= 0) {
      const value = valueOf(compiled, reading, d.axis[ref]!)
      if (value === unknown) break
      ref = kidOf(d, ref, value)
    }
    if (ref < 0) {
      if (!ends.includes(ref)) ends.push(ref)
      return
    }
    for (const value of allowedOf(compiled, reading, d.axis[ref]!)) {
      if (left < 0) return
      go(kidOf(d, ref, value))
    }
  }
  go(root)
  return left < 0 ? undefined : ends
}

/**
 * Whether facts describe something that can be: nothing delivered before it was shipped, nothing worn before
 * it arrived.
 */
export const canBe = (compiled: Compiled, facts: Facts, shop: ShopCalendar): boolean =>
  walk(compiled, compiled.care, readingOf(compiled, facts, shop)) === yes
