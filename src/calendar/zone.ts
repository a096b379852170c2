/**
 * Which civil day an instant falls on in a time zone, and when a day begins and ends there.
 *
 * Offsets come from Temporal once per zone and stretch of 512 days and are kept as a short list of changes,
 * because asking Temporal costs microseconds and rulings ask millions of times. Knows no holidays and no
 * sentences.
 */
import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** Epoch milliseconds. */
export type Instant = number

/**
 * An IANA name such as 'Asia/Tokyo'. An unknown one throws a RangeError: ask `isZone` about text from
 * outside.
 */
export type Zone = string

/** One stretch of time in one zone: the offset just before it, and every change inside it. Milliseconds. */
type Stretch = {
  readonly offset: number
  readonly changes: readonly { readonly at: Instant; readonly offset: number }[]
}

export const DAY_LENGTH = 86_400_000
const STRETCH_LENGTH = 512 * DAY_LENGTH

const stretchesOfZone = new Map<Zone, Map<number, Stretch>>()

/** The civil date at this instant in this zone. */
export function dayOf(at: Instant, zone: Zone): Day {
  return Math.floor((at + offsetAt(at, zone)) / DAY_LENGTH)
}

/**
 * The first instant of the day: midnight, or the end of the gap where the clocks skip midnight.
 * Where midnight comes twice it is the first one. A day a zone left out whole (Apia, 2011-12-30) starts where
 * it ends.
 */
export function startOfDay(day: Day, zone: Zone): Instant {
  const local = day * DAY_LENGTH
  const before = offsetAt(local - DAY_LENGTH, zone)
  const after = offsetAt(local + DAY_LENGTH, zone)
  if (before === after) return local - before
  const change = firstChange(local - DAY_LENGTH, local + DAY_LENGTH, zone)
  if (local - before < change) return local - before
  return Math.max(change, local - after)
}

/** The end of the day, exclusive: the start of the next one. */
export function endOfDay(day: Day, zone: Zone): Instant {
  return startOfDay(day + 1, zone)
}

/**
 * Whether this text names a zone. Bare offsets such as '+09:00' are not zones: they know no daylight saving.
 */
export function isZone(text: string): boolean {
  if (stretchesOfZone.has(text)) return true
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    zonedAt(0, text)
    return true
  } catch (problem) {
    if (problem instanceof RangeError) return false
    throw problem
  }
}

/** Local time minus UTC at this instant, in milliseconds. */
export function offsetAt(at: Instant, zone: Zone): number {
  const { offset, changes } = stretchOf(Math.floor(at / STRETCH_LENGTH), zone)
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index]!
    if (change.at <= at) return change.offset
  }
  return offset
}

function firstChange(from: Instant, to: Instant, zone: Zone): Instant {
  for (let index = Math.floor(from / STRETCH_LENGTH); index * STRETCH_LENGTH <= to; index += 1) {
    const change = stretchOf(index, zone).changes.find(({ at }) => at > from)
    if (change !== undefined) return change.at
  }
  throw new Error(`no change of offset in ${zone} between ${from} and ${to}`)
}

/** The stretch asked for last: what is asked next nearly always lies in it, too. */
let last: { readonly zone: Zone; readonly index: number; readonly stretch: Stretch } | undefined

function stretchOf(index: number, zone: Zone): Stretch {
  if (last !== undefined && last.index === index && last.zone === zone) return last.stretch
  const stretches = stretchesOfZone.get(zone) ?? new Map<number, Stretch>()
  const stretch = stretches.get(index) ?? readStretch(index * STRETCH_LENGTH, zone)
  stretchesOfZone.set(zone, stretches.set(index, stretch))
  last = { zone, index, stretch }
  return stretch
}

/** From the last millisecond before it, so that a change at its very first instant is one of its own. */
function readStretch(start: Instant, zone: Zone): Stretch {
  const end = start + STRETCH_LENGTH
  const before = zonedAt(start - 1, zone)
  const changes: { at: Instant; offset: number }[] = []
  let next = before.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds < end) {
    changes.push({ at: next.epochMilliseconds, offset: offsetOf(next) })
    next = next.getTimeZoneTransition('next')
  }
  return { offset: offsetOf(before), changes }
}

const zonedAt = (at: Instant, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

const offsetOf = (zoned: Temporal.ZonedDateTime): number => zoned.offsetNanoseconds / 1_000_000
