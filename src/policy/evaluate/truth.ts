/**
 * Is a condition true of these facts? Three values: true, false, or unknown because facts are missing; the
 * missing ones are collected. Time is civil dates in the zone of the position's counting, never blocks of 24
 * hours.
 */
import { dayOf, deadlineOf, lastDay, startOfDay } from '#calendar'
import type { Holidays, Instant, Period, Zone } from '#calendar'
import type { Condition, Counting, Length, Position } from '../rules/tree.ts'
import type { Facts, ShopCalendar } from './facts.ts'
import { buyerPlace, otherPlaces, type PlaceOfBuyer } from './places.ts'
import { inOrder } from '../vocabulary/order.ts'

/** A situation ready to be asked many times. `edges` remembers where positions change. */
export type Situation = {
  readonly facts: Facts
  readonly shop: ShopCalendar
  readonly buyer: PlaceOfBuyer
  /**
   * While parts of a country are tried, the country as a whole: no period ends sooner in a part than there.
   */
  readonly whole: PlaceOfBuyer | undefined
  readonly edges: Map<Position, Edge | string>
  /** When these end where they end last, as long as nobody has said in which part of the country that is. */
  readonly latest: Map<Position, { readonly edge: Edge; readonly at: Instant }>
}

/** Where a position turns: an exclusive instant, in the zone it was counted in. */
export type Edge = { readonly at: Instant; readonly zone: Zone }

export type Truth = boolean | undefined

export function situation(facts: Facts, shop: ShopCalendar, whole?: PlaceOfBuyer): Situation {
  return { facts, shop, buyer: buyerPlace(facts), whole, edges: new Map(), latest: new Map() }
}

/** The truth of a condition; facts that are missing for it are added to `missing`. */
export function truthOf(condition: Condition, s: Situation, missing: Set<string>): Truth {
  switch (condition.kind) {
    case 'is': {
      const value = s.facts.choices[condition.fact]
      if (value === undefined) missing.add(condition.fact)
      return value === undefined ? undefined : condition.values.includes(value)
    }
    case 'not': {
      const truth = truthOf(condition.of, s, missing)
      return truth === undefined ? undefined : !truth
    }
    case 'all':
      return combine(condition.of, s, missing, false)
    case 'any':
      return combine(condition.of, s, missing, true)
    case 'position':
      return positionTruth(condition, s, missing)
  }
}

/** `settling` is the value that settles the whole: false for all, true for any. */
function combine(parts: readonly Condition[], s: Situation, missing: Set<string>, settling: boolean): Truth {
  const gathered = new Set<string>()
  let unknown = false
  for (const part of parts) {
    const truth = truthOf(part, s, gathered)
    if (truth === settling) return settling
    if (truth === undefined) unknown = true
  }
  if (!unknown) return !settling
  for (const fact of gathered) missing.add(fact)
  return undefined
}

function positionTruth(position: Position, s: Situation, missing: Set<string>): Truth {
  const anchor = position.anchor === 'notice' ? s.facts.at : s.facts.moments[position.anchor]
  if (anchor === undefined) {
    const { relation } = position
    if ((relation === 'happened' || relation === 'not-yet') && hasFollowed(position.anchor, s))
      return relation === 'happened'
    missing.add(position.anchor)
    return undefined
  }
  if (anchor === 'not-yet') return ['until', 'before', 'not-yet'].includes(position.relation)
  if (position.relation === 'happened') return true
  if (position.relation === 'not-yet') return false
  if (s.facts.moments[position.subject] === 'not-yet') return false
  const edge = edgeOf(position, s)
  if (edge === undefined) return undefined
  if (typeof edge === 'string') {
    missing.add(edge)
    return undefined
  }
  const moment = subjectOf(position, edge.zone, s)
  if (moment === undefined) {
    missing.add(position.subject)
    return undefined
  }
  const before = moment < edge.at
  if (!before && mayEndLater(position, moment, edge, s)) {
    missing.add('subdivision')
    return undefined
  }
  return position.relation === 'within' || position.relation === 'until' || position.relation === 'before'
    ? before
    : !before
}

/** Whether something has happened that comes after it: who has the last piece has this one. */
const hasFollowed = (moment: string, { facts: { moments } }: Situation): boolean =>
  inOrder.some(([first, then]) => first === moment && typeof moments[then] === 'number')

/** No chain of holidays, and no clock, moves the end of a period further than this. */
export const furthest = 12 * 86_400_000

/**
 * Holidays differ within a country, and sometimes clocks. When it is not known in which part of it the buyer
 * lives and the period would still run in some part, the part has to be asked (Regulation 1182/71 art. 2; BGB
 * § 193).
 */
export function mayEndLater(position: Position, moment: Instant, edge: Edge, s: Situation): boolean {
  if (position.counting.zone !== 'buyer' || moment - edge.at > furthest) return false
  return ends(position) && moment < latestEnd(position, edge, s)
}

const ends = ({ relation }: Position): boolean => ['within', 'until', 'after'].includes(relation)

/** When a period ends in that part of the buyer's country where it ends last. */
function latestEnd(position: Position, edge: Edge, s: Situation): Instant {
  const known = s.latest.get(position)
  if (known?.edge === edge) return known.at
  const anchor = position.anchor === 'notice' ? s.facts.at : s.facts.moments[position.anchor]
  let at = edge.at
  for (const { zone, holidays } of otherPlaces(s.facts)) {
    if (zone === undefined || typeof anchor !== 'number') continue
    if (zone === edge.zone && !needsHolidays(position)) continue
    at = Math.max(at, keptEdge(position, anchor, zone, holidays).at)
  }
  s.latest.set(position, { edge, at })
  return at
}

const needsHolidays = ({ length, counting }: Position): boolean =>
  counting.roll !== 'none' || [length.unit, length.next?.unit].includes('business-days')

/** The moment that is placed: the notice (sent or arrived, as the counting says), or a wished day. */
function subjectOf(position: Position, zone: Zone, s: Situation): Instant | undefined {
  if (position.subject === 'notice')
    return position.counting.notice === 'dispatch' ? s.facts.at : s.facts.arrives
  const moment = s.facts.moments[position.subject]
  if (typeof moment === 'number') return moment
  const day = s.facts.days[position.subject]
  return day === undefined ? undefined : startOfDay(day, zone)
}

/**
 * Where the position turns; the name of a missing fact when its zone is not known; undefined when its anchor
 * is not.
 */
export function edgeOf(position: Position, s: Situation): Edge | string | undefined {
  // What is counted from the notice, or from a fault noticed with it, moves when the same is asked later.
  const stays = position.anchor !== 'notice' && position.anchor !== 'noticed'
  const known = stays ? s.edges.get(position) : undefined
  if (known !== undefined) return known
  const anchor = position.anchor === 'notice' ? s.facts.at : s.facts.moments[position.anchor]
  if (typeof anchor !== 'number') return undefined
  const byBuyer = position.counting.zone === 'buyer'
  const zone = byBuyer ? s.buyer.zone : position.counting.zone
  const edge =
    zone === undefined
      ? s.facts.choices['country'] === undefined
        ? 'country'
        : 'zone'
      : byBuyer
        ? edgeOfBuyer(position, anchor, zone, s)
        : keptEdge(position, anchor, zone, s.shop.holidays)
  if (stays) s.edges.set(position, edge)
  return edge
}

/** In a part that is tried, an end there counts where it is later than that of the country as a whole. */
function edgeOfBuyer(position: Position, anchor: Instant, zone: Zone, { buyer, whole }: Situation): Edge {
  const edge = keptEdge(position, anchor, zone, buyer.holidays)
  if (whole?.zone === undefined) return edge
  const untold = keptEdge(position, anchor, whole.zone, whole.holidays)
  return ends(position) && untold.at < edge.at ? edge : untold
}

type KeptEdge = { readonly anchor: Instant; readonly edge: Edge }
const kept = new WeakMap<Position, WeakMap<Holidays, KeptEdge>>()

/** As `computeEdge`; the last edge is kept, because one piece is asked about many times in a row. */
function keptEdge(position: Position, anchor: Instant, zone: Zone, holidays: Holidays): Edge {
  const known = kept.get(position) ?? new WeakMap<Holidays, KeptEdge>()
  const last = known.get(holidays)
  if (last?.anchor === anchor && last.edge.zone === zone) return last.edge
  const edge = computeEdge(position, anchor, zone, holidays)
  kept.set(position, known.set(holidays, { anchor, edge }))
  return edge
}

/** Where a position turns that is counted from this moment, by this clock and calendar. */
export function computeEdge(position: Position, anchor: Instant, zone: Zone, holidays: Holidays): Edge {
  const { length, counting } = position
  if (position.relation === 'from' || position.relation === 'before') {
    const shift = counting.firstDay === 'included' ? 1 : 0
    return { at: startOfDay(dayOf(anchor, zone) + length.count - shift, zone), zone }
  }
  return { at: endOf(length, anchor, zone, holidays, counting), zone }
}

/**
 * The exclusive end of a length of time after an event. A second length (`14 days + 12 months`) begins where
 * the first ends, carried past holidays as the counting says: that is when the first was over.
 */
export function endOf(
  length: Length,
  event: Instant,
  zone: Zone,
  holidays: Holidays,
  counting: Counting,
): Instant {
  const period = periodOf(length, counting)
  if (length.next === undefined) return deadlineOf(period, event, zone, holidays).at
  const first = lastDay(period, dayOf(event, zone), holidays)
  return startOfDay(lastDay(periodOf(length.next, counting), first, holidays) + 1, zone)
}

function periodOf(length: Length, counting: Counting): Period {
  return {
    length: length.count,
    unit: length.unit,
    firstDay: counting.firstDay,
    roll: counting.roll,
    ...(counting.months === 'day-before' ? { months: 'day-before' as const } : {}),
  }
}
