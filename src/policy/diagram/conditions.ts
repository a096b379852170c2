/** Conditions as diagrams of yes and no over the axes. */
import type { Condition } from '../rules/tree.ts'
import { placeOf } from './axes.ts'
import type { Axis } from './axes.ts'
import { among, and, literal, no, not, or, yes } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'

/** The axes with their places, and what has been built of them. */
export type Ground = {
  readonly nodes: Nodes
  readonly axes: readonly Axis[]
  readonly places: ReadonlyMap<string, number>
  readonly built: Map<Condition, Ref>
  /** Where documents are heard: beyond it none speaks. */
  readonly within: Ref
}

export function groundOf(nodes: Nodes, axes: readonly Axis[]): Ground {
  const places = new Map(axes.map((axis, index) => [axis.key, index]))
  return { nodes, axes, places, built: new Map(), within: yes }
}

export function conditionNode(ground: Ground, condition: Condition): Ref {
  const known = ground.built.get(condition)
  if (known !== undefined) return known
  const made = made0(ground, condition)
  ground.built.set(condition, made)
  return made
}

function made0(ground: Ground, condition: Condition): Ref {
  const { nodes: d, places, axes } = ground
  switch (condition.kind) {
    case 'all':
      return condition.of.reduce((sum, part) => and(d, sum, conditionNode(ground, part)), yes)
    case 'any':
      return condition.of.reduce((sum, part) => or(d, sum, conditionNode(ground, part)), no)
    case 'not':
      return not(d, conditionNode(ground, condition.of))
    case 'is': {
      const index = places.get(`is ${condition.fact}`)!
      const axis = axes[index]!
      if (axis.kind !== 'choice') return no
      const held = condition.values.flatMap((value) => axis.classOf.get(value) ?? [])
      return among(d, index, held, yes)
    }
    case 'position':
      return positionNode(ground, condition)
  }
}

function positionNode(
  { nodes: d, places, axes }: Ground,
  position: Extract<Condition, { kind: 'position' }>,
): Ref {
  const moment = places.get(`happened ${position.anchor}`)
  const happened = moment === undefined ? yes : among(d, moment, [1], yes)
  if (position.relation === 'happened') return happened
  if (position.relation === 'not-yet') return not(d, happened)
  const { axis, cut } = placeOf(position)
  const index = places.get(axis.key)!
  const on = axes[index]!
  const edge = on.kind === 'position' ? on.cuts.findIndex((c) => c.order === cut.order) : 0
  const before = literal(d, index, (value) => value <= edge)
  switch (position.relation) {
    case 'within':
      return and(d, happened, before)
    case 'until':
    case 'before':
      return or(d, not(d, happened), before)
    case 'after':
    case 'from':
      return and(d, happened, not(d, before))
  }
}
