/**
 * For how long a case is ruled the same while nothing happens but that time passes: from the last moment at
 * which anything in the documents turns to the next. Shorter than need be in places, never longer.
 */
import { dayOf, startOfDay } from '#calendar'
import type { Holidays, Instant, Zone } from '#calendar'
import type { Length, Position, TermValue } from '../rules/tree.ts'
import { otherPlaces } from './places.ts'
import type { Facts, ShopCalendar } from './facts.ts'
import type { Documents } from './settle.ts'
import { positionsIn, positionsOf } from './tell.ts'
import { computeEdge, edgeOf, furthest, situation } from './truth.ts'
import type { Situation } from './truth.ts'

/** From an instant on, and until just before another. */
export type Stretch = { readonly from: Instant; readonly to: Instant }

/**
 * The stretch around `facts.at` in which every request is ruled the same if the same is asked then, all that
 * is told staying as it is. Days begin and end it, too: what is counted from the notice moves with the day.
 */
export function steadyAround(documents: Documents, facts: Facts, shop: ShopCalendar): Stretch {
  const { at } = facts
  const { positions, terms, zones } = timesOf(documents)
  const momentary = { from: at, to: at + 1 }
  if (facts.arrives !== at || Object.keys(facts.days).length > 0) return momentary
  const s = situation(facts, shop)
  const noticing = facts.moments['noticed'] === at
  const moves = (from: string) => from === 'notice' || (noticing && from === 'noticed')
  if (terms.some(({ length }) => inHours(length))) return momentary
  if (positions.some(({ length, anchor }) => moves(anchor) && inHours(length))) return momentary
  const places = otherPlaces(facts)
  const clocks = new Set([...zones, shop.zone, s.buyer.zone, ...places.map(({ zone }) => zone)])
  let [from, to] = [-Infinity, Infinity]
  const turn = (edge: Instant) => {
    if (edge <= at) from = Math.max(from, edge)
    else to = Math.min(to, edge)
  }
  for (const zone of clocks) {
    if (zone === undefined || zone === 'buyer') continue
    const today = dayOf(at, zone)
    turn(startOfDay(today, zone))
    turn(startOfDay(today + 1, zone))
  }
  for (const position of positions) {
    if (moves(position.anchor)) continue
    for (const edge of edgesOf(position, s, places)) {
      turn(edge)
      turn(edge + furthest + 1)
    }
  }
  return { from, to }
}

/** Where a position turns, wherever in the country the buyer may live. */
function edgesOf(
  position: Position,
  s: Situation,
  places: readonly { readonly zone: Zone | undefined; readonly holidays: Holidays }[],
): readonly Instant[] {
  const edge = edgeOf(position, s)
  const own = typeof edge === 'object' ? [edge.at] : []
  const anchor = s.facts.moments[position.anchor]
  if (position.counting.zone !== 'buyer' || typeof anchor !== 'number') return own
  const others = places.flatMap(({ zone, holidays }) =>
    zone === undefined ? [] : [computeEdge(position, anchor, zone, holidays).at],
  )
  return [...own, ...others]
}

type Times = {
  readonly positions: readonly Position[]
  readonly terms: readonly Extract<TermValue, { readonly of: string }>[]
  readonly zones: ReadonlySet<Zone | 'buyer'>
}

const known = new WeakMap<Documents, Times>()

/** All that these documents count by time. */
function timesOf(documents: Documents): Times {
  const kept = known.get(documents)
  if (kept !== undefined) return kept
  const all = [documents.policy, ...documents.laws]
  const positions = all.flatMap(({ rules, scope }) => [...rules.flatMap(positionsOf), ...positionsIn(scope)])
  const terms = all
    .flatMap(({ rules }) => rules.flatMap((rule) => Object.values(rule.terms)))
    .filter((value) => typeof value === 'object' && 'of' in value)
  const countings = [...all, ...positions, ...terms].map(({ counting }) => counting.zone)
  const found = { positions, terms, zones: new Set(countings) }
  known.set(documents, found)
  return found
}

const inHours = ({ unit, next }: Length): boolean => unit === 'hours' || (next !== undefined && inHours(next))
