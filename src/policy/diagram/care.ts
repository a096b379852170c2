/**
 * Which combinations of values can be true at all. Only what is certain is said here: an order is not
 * delivered before it is placed, what is within 7 days is within 14, a month has 28 to 31 days. What cannot
 * be is never a finding, never a witness, never counted, and never a reason to ask.
 */
import { zoneOf } from '#calendar'
import { commerce } from '../vocabulary/commerce.ts'
import { inOrder, neverEarlier } from '../vocabulary/order.ts'
import type { Axis, ChoiceAxis, Cut, PositionAxis } from './axes.ts'
import { all, and, implies, literal, not, yes } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'

/** Values that only a piece that has arrived can have. */
const onlyAfterDelivery: Readonly<Record<string, readonly string[]>> = {
  opened: ['yes'],
  used: ['tried', 'worn'],
  altered: ['yes'],
  'information-late': ['yes'],
  reason: ['damaged-on-arrival', 'stained', 'missing-part', 'wrong-item'],
}

/**
 * The care set (`come`: a piece is there by its stage when delivery has happened, and only then; `hard`
 * without what common sense says of a piece not yet there), and what is true besides when one fact stands in
 * for another that is not known either: built when it is first asked for.
 */
export type Care = {
  readonly come: Ref
  readonly hard: Ref
  readonly always: Ref
  readonly sameCountry: () => Ref
  readonly sameDelivery: () => Ref
  readonly both: () => Ref
}

export function careOf(d: Nodes, axes: readonly Axis[]): Care {
  const come = all(
    d,
    cameByStage(d, axes).filter((ref) => ref !== undefined),
  )
  const hard = certain(d, axes)
  const always = all(d, [hard, arrived(d, axes), clocksAlike(d, axes)])
  const sameCountry = once(() => and(d, always, countriesAlike(d, axes)))
  const deliveries = once(() => deliveriesAlike(d, axes))
  return {
    come,
    hard,
    always,
    sameCountry,
    sameDelivery: once(() => and(d, always, deliveries())),
    both: once(() => and(d, sameCountry(), deliveries())),
  }
}

function once(make: () => Ref): () => Ref {
  let made: Ref | undefined
  return () => (made ??= make())
}

/** Residence and delivery are one country: as facts are completed when only one is known. */
function countriesAlike(d: Nodes, axes: readonly Axis[]): Ref {
  const from = axes.findIndex((a) => a.kind === 'choice' && a.fact === 'country')
  const to = axes.findIndex((a) => a.kind === 'choice' && a.fact === 'destination')
  const [here, there] = [axes[from], axes[to]]
  if (here?.kind !== 'choice' || there?.kind !== 'choice') return yes
  const classIn = (axis: ChoiceAxis, value: string) => axis.classOf.get(value) ?? axis.open ?? 0
  return all(
    d,
    here.classes.map((members, i) => {
      const met = new Set(
        [
          ...members,
          ...(i === here.open ? ['', ...there.classes.flat().filter((v) => !here.classOf.has(v))] : []),
        ].map((value) => classIn(there, value)),
      )
      return implies(
        d,
        literal(d, from, (v) => v === i),
        literal(d, to, (v) => met.has(v)),
      )
    }),
  )
}

/** The only parcel is the last one: edges of both on one calendar are the same edges. */
function deliveriesAlike(d: Nodes, axes: readonly Axis[]): Ref {
  const moved = axes.map((a) =>
    a.kind === 'choice' || a.fact !== 'delivered-last' ? a : { ...a, fact: 'delivered' },
  )
  const happened = ['delivered', 'delivered-last'].map((fact) =>
    axisNode(
      d,
      axes,
      (a) => a.kind === 'happened' && a.fact === fact,
      (v) => v === 1,
    ),
  )
  const parts = [...both(d, happened[0], happened[1]), ...betweenAxes(d, moved)]
  return all(
    d,
    parts.filter((ref) => ref !== undefined),
  )
}

/** Where all that live in a country live by the shop's clock, the buyer's days are the shop's. */
function clocksAlike(d: Nodes, axes: readonly Axis[]): Ref {
  const index = axes.findIndex((a) => a.kind === 'choice' && a.fact === 'country')
  const country = axes[index]
  if (country?.kind !== 'choice') return yes
  const zones = axes.flatMap((a) => (a.kind === 'position' && a.zone !== 'buyer' ? [a.zone] : []))
  return all(
    d,
    [...new Set(zones)].map((zone) => {
      const alike = country.classes.map((m) => m.length > 0 && m.every((code) => zoneOf(code) === zone))
      if (!alike.includes(true)) return yes
      const moved = axes.map((a) => (a.kind === 'position' && a.zone === 'buyer' ? { ...a, zone } : a))
      const isMoved = (axis: Axis) => !axes.includes(axis)
      return implies(
        d,
        literal(d, index, (v) => alike[v]!),
        all(d, betweenAxes(d, moved, isMoved)),
      )
    }),
  )
}

/** A part of a country lies in that country. */
function partsInside(d: Nodes, axes: readonly Axis[]): readonly Ref[] {
  const [from, to] = ['subdivision', 'country'].map((fact) =>
    axes.findIndex((a) => a.kind === 'choice' && a.fact === fact),
  ) as [number, number]
  const [parts, country] = [axes[from], axes[to]]
  if (parts?.kind !== 'choice' || country?.kind !== 'choice') return []
  return parts.classes.flatMap((members, i) => {
    if (members.length === 0) return []
    const around = new Set(members.map((part) => country.classOf.get(part.slice(0, 2)) ?? country.open))
    return [
      implies(
        d,
        literal(d, from, (v) => v === i),
        literal(d, to, (v) => around.has(v)),
      ),
    ]
  })
}

function cameByStage(d: Nodes, axes: readonly Axis[]): readonly (Ref | undefined)[] {
  const delivered = axisNode(
    d,
    axes,
    (a) => a.kind === 'happened' && a.fact === 'delivered',
    (value) => value === 1,
  )
  return both(d, valueIn(d, axes, 'stage', ['delivered']), delivered)
}

function certain(d: Nodes, axes: readonly Axis[]): Ref {
  const happened = (fact: string) =>
    axisNode(
      d,
      axes,
      (a) => a.kind === 'happened' && a.fact === fact,
      (value) => value === 1,
    )
  const stageIn = (stages: readonly string[]) => valueIn(d, axes, 'stage', stages)
  const rules: (Ref | undefined)[] = [
    ...inOrder.map(([first, second]) => imply(d, happened(second), happened(first))),
    ...cameByStage(d, axes),
    ...both(d, stageIn(['shipped', 'delivered', 'undeliverable']), happened('shipped')),
    imply(d, negated(d, stageIn(['delivered'])), negated(d, happened('delivered-last'))),
    ...unplaced(d, axes),
    ...partsInside(d, axes),
    ...betweenAxes(d, axes),
  ]
  const known = rules.filter((ref) => ref !== undefined && ref !== yes) as Ref[]
  return all(
    d,
    known.toSorted((a, b) => (d.axis[b] ?? 0) - (d.axis[a] ?? 0)),
  )
}

/** What is said of a piece in the hand is said after it was delivered. */
function arrived(d: Nodes, axes: readonly Axis[]): Ref {
  const delivered = [
    axisNode(
      d,
      axes,
      (a) => a.kind === 'happened' && a.fact === 'delivered',
      (v) => v === 1,
    ),
    valueIn(d, axes, 'stage', ['delivered']),
  ]
  const parts = Object.entries(onlyAfterDelivery).flatMap(([fact, values]) =>
    delivered.map((on) => imply(d, valueIn(d, axes, fact, values), on)),
  )
  return all(
    d,
    parts.filter((ref) => ref !== undefined),
  )
}

const imply = (d: Nodes, a: Ref | undefined, b: Ref | undefined) =>
  a === undefined || b === undefined ? undefined : implies(d, a, b)
const negated = (d: Nodes, a: Ref | undefined) => (a === undefined ? undefined : not(d, a))
const both = (d: Nodes, a: Ref | undefined, b: Ref | undefined) => [imply(d, a, b), imply(d, b, a)]

function axisNode(
  d: Nodes,
  axes: readonly Axis[],
  is: (axis: Axis) => boolean,
  holds: (value: number) => boolean,
) {
  const index = axes.findIndex(is)
  return index < 0 ? undefined : literal(d, index, holds)
}

/** Only where whole classes are meant: a class that also holds other values says nothing certain. */
function valueIn(d: Nodes, axes: readonly Axis[], fact: string, values: readonly string[]): Ref | undefined {
  const index = axes.findIndex((a) => a.kind === 'choice' && a.fact === fact)
  const axis = axes[index]
  if (axis?.kind !== 'choice') return undefined
  const within = axis.classes.map((members) => members.length > 0 && members.every((m) => values.includes(m)))
  const cleanly = axis.classes.every((members, i) => within[i] || !members.some((m) => values.includes(m)))
  if (!cleanly && fact === 'stage') return undefined
  return literal(d, index, (value) => within[value]!)
}

/** A position of something that has not happened is no position: one value stands for all. */
function unplaced(d: Nodes, axes: readonly Axis[]): readonly Ref[] {
  return axes.flatMap((axis, index) => {
    if (axis.kind !== 'position') return []
    const happened = axes.findIndex((a) => a.kind === 'happened' && a.fact === axis.fact)
    if (happened < 0) return []
    return [
      implies(
        d,
        literal(d, happened, (v) => v === 0),
        literal(d, index, (v) => v === 0),
      ),
    ]
  })
}

/**
 * What one axis of time says for certain of another: before this edge there means before that edge here.
 * `of`: only where one of the two is such an axis.
 */
function betweenAxes(
  d: Nodes,
  axes: readonly Axis[],
  of: (axis: Axis) => boolean = () => true,
): readonly Ref[] {
  const placed = axes.flatMap((axis, index) => (axis.kind === 'position' ? [{ axis, index }] : []))
  return placed.flatMap((a) =>
    placed.flatMap((b) => {
      if (a === b || !(of(a.axis) || of(b.axis)) || !comparable(a.axis, b.axis)) return []
      const parts: Ref[] = []
      let last = b.axis.cuts.length
      for (let i = a.axis.cuts.length - 1; i >= 0; i--) {
        const found = b.axis.cuts.findIndex((cut) => certainlyBy(a.axis, a.axis.cuts[i]!, b.axis, cut))
        if (found < 0 || found >= last) continue
        last = found
        parts.push(
          implies(
            d,
            literal(d, a.index, (v) => v <= i),
            literal(d, b.index, (v) => v <= found),
          ),
        )
      }
      const guard = all(
        d,
        a.axis.fact === b.axis.fact
          ? []
          : [a.axis.fact, b.axis.fact].flatMap((fact) => {
              const index = axes.findIndex((x) => x.kind === 'happened' && x.fact === fact)
              return index < 0 ? [] : [literal(d, index, (v) => v === 1)]
            }),
      )
      return parts.length === 0
        ? []
        : [
            implies(
              d,
              guard,
              parts.reduce((sum, part) => and(d, sum, part), yes),
            ),
          ]
    }),
  )
}

const moments = new Set(commerce.facts.filter((fact) => fact.kind === 'instant').map((fact) => fact.name))

/**
 * Being before an edge of `a` can say something of `b`: the same subject, or one that is never later; anchors
 * in order.
 */
function comparable(a: PositionAxis, b: PositionAxis): boolean {
  // Whatever has happened had happened when the notice was sent, and that is not later than when it arrived.
  const subjects =
    a.subject === b.subject
      ? a.byDispatch === b.byDispatch || !a.byDispatch
      : a.subject === 'notice' && moments.has(b.subject)
  return (
    subjects &&
    (a.fact === b.fact || neverEarlier.some(([first, second]) => first === a.fact && second === b.fact))
  )
}

/**
 * The edge of `a` never lies behind the edge of `b`. Days of two zones are compared as hours, with room for
 * both.
 */
function certainlyBy(a: PositionAxis, cutA: Cut, b: PositionAxis, cutB: Cut): boolean {
  if (!a.inHours && !b.inHours && a.zone === b.zone) return cutA.to <= cutB.from
  const latest = a.inHours ? cutA.to : cutA.to * 24 + 2
  const earliest = b.inHours ? cutB.from : (cutB.from - 1) * 24 - 2
  return latest <= earliest
}
