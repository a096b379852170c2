/**
 * When a case would be ruled otherwise if it were asked later, all other facts as they are: which moments
 * wait with whoever waits, and which edges still lie ahead of them. Knows no rules and no answers.
 */
import type { Instant } from '#calendar'
import type { Position } from '../rules/tree.ts'
import type { Facts } from './facts.ts'
import { edgeOf } from './truth.ts'
import type { Edge, Situation } from './truth.ts'

/**
 * The same case asked later; a fault that is noticed by reporting it is noticed later too. A notice that
 * is still on its way then arrives when it would have.
 */
export function laterThan(facts: Facts, at: Instant): Facts {
  const noticed = facts.moments['noticed'] === facts.at ? { noticed: at } : {}
  return { ...facts, at, arrives: Math.max(at, facts.arrives), moments: { ...facts.moments, ...noticed } }
}

/** The moment a position places, when it is one that comes later by waiting: sent, arrived, or noticed. */
function waitingMoment({ subject, counting }: Position, facts: Facts): Instant | undefined {
  if (subject === 'notice') return counting.notice === 'dispatch' ? facts.at : facts.arrives
  return subject === 'noticed' && facts.moments['noticed'] === facts.at ? facts.at : undefined
}

/** The edges of these positions that lie ahead of what they place, the soonest first, each instant once. */
export function edgesAhead(positions: readonly Position[], s: Situation): readonly Edge[] {
  const ahead = new Map<Instant, Edge>()
  for (const position of positions) {
    const moment = waitingMoment(position, s.facts)
    if (moment === undefined) continue
    const edge = edgeOf(position, s)
    if (typeof edge === 'object' && edge.at > moment) ahead.set(edge.at, edge)
  }
  return [...ahead.values()].toSorted((a, b) => a.at - b.at)
}
