/**
 * Periods of law and of shops: from an event to the last day, and to the instant after which it is too late.
 *
 * Counts days, never 24-hour blocks (hours excepted), so daylight saving does not move a deadline. Knows no
 * article: which Period a law or a clause means is said by the law pack or the policy.
 */
import { addMonths, hasSameDate, weekdayOf, type Day } from './day.ts'
import { isWorkingDay, type Holidays } from './holidays.ts'
import { dayOf, endOfDay, startOfDay, type Instant, type Zone } from './zone.ts'

export type Unit = 'days' | 'weeks' | 'months' | 'years' | 'business-days' | 'hours'

/**
 * How long, and how it is counted. `length` is a whole number: at least 0, at least 1 when the first day
 * counts.
 */
export type Period = {
  readonly length: number
  readonly unit: Unit
  /**
   * `excluded`: the day after the event is day 1 (Reg. (EEC) 1182/71 art. 3(1), BGB § 187(1), 民法 第140条).
   * `included`: the event's day is day 1 (UK 'beginning with', 特定商取引法 第15条の3 「から起算して」, BGB § 187(2)).
   */
  readonly firstDay: 'excluded' | 'included'
  /**
   * How months and years end when the first day is excluded; `same-date` when left out.
   * `same-date`: the date of the event's day (Reg. (EEC) 1182/71 art. 3(2)(c), BGB § 188(2)).
   * `day-before`: the day before the date of day 1 (民法 第143条); they differ after the last day of a month:
   * a month from 28 February ends on 28 March by the first, on 31 March by the second.
   * When the first day is included the end is always the day before. A missing date is the last day of its
   * month.
   */
  readonly months?: 'same-date' | 'day-before'
  /**
   * `next-working-day`: past Saturdays, Sundays and holidays to a working day (Reg. (EEC) 1182/71 art. 3(4),
   * BGB § 193); two days or more hold at least two working days (Reg. (EEC) 1182/71 art. 3(5)).
   * `jp-142`: from a Sunday or a holiday to the next day, once, whatever that day is; a Saturday stays (民法
   * 第142条). Say `jp-142` only for a shop that does not trade on such days.
   */
  readonly roll: 'none' | 'next-working-day' | 'jp-142'
  /**
   * An event at the very first instant of its local day makes that day day 1 (民法 第140条ただし書). Only
   * `deadlineOf` sees it.
   */
  readonly midnightCounts?: boolean
}

/**
 * A day the end was carried past, and why: the holiday's name, or 'saturday', 'sunday', 'closed'; `ONLY_ONE`
 * for the one working day of a short period.
 */
export type RolledOver = { readonly day: Day; readonly why: string }

/**
 * The end of a period. `at` is exclusive: in time means earlier. `on` is the last day, inclusive, in `zone`.
 */
export type Deadline = {
  readonly at: Instant
  readonly on: Day
  readonly zone: Zone
  readonly rolledOver: readonly RolledOver[]
}

/** Why a period goes on past a working day: it was the only one, and a second has to come. */
export const ONLY_ONE = 'only-one'

const HOUR = 3_600_000
/** A calendar without a working day in so many days is a mistake in the calendar, not a long holiday. */
const LONGEST_CLOSURE = 400

/**
 * The last day of a period, inclusive, after roll-over. Business days and `next-working-day` skip Saturdays,
 * Sundays and what `holidays` names. Throws for 'hours', which end at an instant and not with a day, for a
 * length that is no length, and for a calendar that never works.
 */
export function lastDay(period: Period, eventDay: Day, holidays: Holidays): Day {
  return rolled(period, eventDay, holidays).on
}

/**
 * When a period ends that starts with an event at an instant: the end of the last day in the zone, or so many
 * hours after the event. `zone` is the zone whose days count: the buyer's for a law, the shop's for its own
 * clause.
 */
export function deadlineOf(period: Period, eventAt: Instant, zone: Zone, holidays: Holidays): Deadline {
  if (period.unit === 'hours') {
    checkLength(period)
    const at = eventAt + period.length * HOUR
    return { at, on: dayOf(at - 1, zone), zone, rolledOver: [] }
  }
  const eventDay = dayOf(eventAt, zone)
  const atMidnight = period.midnightCounts === true && eventAt === startOfDay(eventDay, zone)
  const counted: Period = atMidnight ? { ...period, firstDay: 'included' } : period
  const { on, rolledOver } = rolled(counted, eventDay, holidays)
  return { at: endOfDay(on, zone), on, zone, rolledOver }
}

type Rolled = { readonly on: Day; readonly rolledOver: readonly RolledOver[] }

function rolled(period: Period, eventDay: Day, holidays: Holidays): Rolled {
  const end = rollOver(endBeforeRoll(period, eventDay, holidays), period.roll, holidays)
  if (period.roll !== 'next-working-day' || period.unit !== 'days' || period.length < 2) return end
  return withTwoWorkingDays(period.firstDay === 'included' ? eventDay : eventDay + 1, end, holidays)
}

/** Reg. (EEC) 1182/71 art. 3(5). The end is a working day already, so only days before it are looked at. */
function withTwoWorkingDays(dayOne: Day, end: Rolled, holidays: Holidays): Rolled {
  for (let day = dayOne; day < end.on; day += 1) if (isWorkingDay(day, holidays)) return end
  const on = workingDayFrom(end.on + 1, holidays)
  const closed = Array.from({ length: on - end.on - 1 }, (_, index) => end.on + 1 + index)
  const passed = closed.map((day) => ({ day, why: whyNot(day, holidays) }))
  return { on, rolledOver: [...end.rolledOver, { day: end.on, why: ONLY_ONE }, ...passed] }
}

function endBeforeRoll(period: Period, eventDay: Day, holidays: Holidays): Day {
  checkLength(period)
  const { length, firstDay } = period
  const dayOne = firstDay === 'included' ? eventDay : eventDay + 1
  switch (period.unit) {
    case 'days':
      return dayOne + length - 1
    case 'weeks':
      return dayOne + length * 7 - 1
    case 'months':
      return endOfMonths(period, eventDay, dayOne, length)
    case 'years':
      return endOfMonths(period, eventDay, dayOne, length * 12)
    case 'business-days':
      return endOfBusinessDays(dayOne, length, holidays)
    case 'hours':
      throw new TypeError('a period of hours ends at an instant: use deadlineOf')
  }
}

function endOfMonths(period: Period, eventDay: Day, dayOne: Day, months: number): Day {
  if (period.firstDay === 'excluded' && period.months !== 'day-before') return addMonths(eventDay, months)
  const end = addMonths(dayOne, months)
  return hasSameDate(dayOne, months) ? end - 1 : end
}

function endOfBusinessDays(dayOne: Day, length: number, holidays: Holidays): Day {
  let last = dayOne - 1
  for (let counted = 0; counted < length; counted += 1) last = workingDayFrom(last + 1, holidays)
  return last
}

function rollOver(last: Day, roll: Period['roll'], holidays: Holidays): Rolled {
  if (roll === 'none') return { on: last, rolledOver: [] }
  if (roll === 'jp-142') {
    const stays = weekdayOf(last) !== 0 && holidays(last) === undefined
    return stays
      ? { on: last, rolledOver: [] }
      : { on: last + 1, rolledOver: [{ day: last, why: whyNot(last, holidays) }] }
  }
  const on = workingDayFrom(last, holidays)
  if (on === last) return { on, rolledOver: [] }
  const skipped = Array.from({ length: on - last }, (_, index) => last + index)
  return { on, rolledOver: skipped.map((day) => ({ day, why: whyNot(day, holidays) })) }
}

function workingDayFrom(day: Day, holidays: Holidays): Day {
  for (let next = day; next < day + LONGEST_CLOSURE; next += 1) if (isWorkingDay(next, holidays)) return next
  throw new RangeError(`no working day within ${LONGEST_CLOSURE} days of day ${day}`)
}

function whyNot(day: Day, holidays: Holidays): string {
  return holidays(day) ?? (weekdayOf(day) === 0 ? 'sunday' : 'saturday')
}

function checkLength({ length, firstDay, unit }: Period): void {
  const least = firstDay === 'included' && unit !== 'hours' ? 1 : 0
  if (!Number.isInteger(length) || length < least)
    throw new RangeError(`no such length of a period: ${length} ${unit}`)
}
