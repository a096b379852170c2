// Periods beyond the vectors: month ends, leap years, roll-over, business days, hours, and properties.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ONLY_ONE,
  dayOf,
  deadlineOf,
  formatDay,
  formatInstant,
  holidaysOf,
  isWorkingDay,
  lastDay,
  noHolidays,
  parseDay,
  parseInstant,
  startOfDay,
  withClosingDays,
  type Holidays,
  type Period,
} from './index.ts'

const day = (text: string) => parseDay(text)!
const at = (text: string) => parseInstant(text)!
const period = (length: number, unit: Period['unit'], more: Partial<Period> = {}): Period => ({
  length,
  unit,
  firstDay: 'excluded',
  roll: 'none',
  ...more,
})
const ends = (given: Period, event: string, holidays: Holidays = noHolidays) =>
  formatDay(lastDay(given, day(event), holidays))
const japan = holidaysOf('JP')

test('by European counting a month ends on the same date or the last day of the month', () => {
  assert.equal(ends(period(1, 'months'), '2027-01-31'), '2027-02-28')
  assert.equal(ends(period(1, 'months'), '2028-01-31'), '2028-02-29')
  assert.equal(ends(period(1, 'months'), '2027-02-28'), '2027-03-28')
  assert.equal(ends(period(2, 'years'), '2028-02-29'), '2030-02-28')
})

test('by Japanese counting a month after the last of February ends with March', () => {
  const months = 'day-before'
  assert.equal(ends(period(1, 'months', { months }), '2027-02-28'), '2027-03-31')
  assert.equal(ends(period(1, 'months', { months }), '2027-01-31'), '2027-02-28')
  assert.equal(ends(period(1, 'months', { months }), '2027-01-30'), '2027-02-28')
  assert.equal(ends(period(1, 'months', { months }), '2027-01-27'), '2027-02-27')
  assert.equal(ends(period(1, 'years', { months }), '2027-02-28'), '2028-02-29')
})

test('months that begin with a day end the day before its date, or with the month that lacks it', () => {
  const included = { firstDay: 'included' } as const
  assert.equal(ends(period(6, 'months', included), '2026-11-20'), '2027-05-19')
  assert.equal(ends(period(6, 'months', included), '2026-08-31'), '2027-02-28')
  assert.equal(ends(period(1, 'years', included), '2027-01-01'), '2027-12-31')
})

test('weeks end on the weekday of the event, or the day before when the event’s day counts', () => {
  assert.equal(ends(period(2, 'weeks'), '2026-11-20'), '2026-12-04')
  assert.equal(ends(period(2, 'weeks', { firstDay: 'included' }), '2026-11-20'), '2026-12-03')
})

test('holidays inside a period count, only the end moves', () => {
  const eu = period(14, 'days', { roll: 'next-working-day' })
  assert.equal(ends(eu, '2026-12-22', holidaysOf('DE')), '2027-01-05')
  assert.equal(ends(eu, '2026-12-18', holidaysOf('DE')), '2027-01-04')
})

test('by article 142 a Sunday or holiday moves to the next day, once, and a Saturday stays', () => {
  const week = period(7, 'days', { roll: 'jp-142' })
  assert.equal(ends(week, '2026-11-15', japan), '2026-11-23')
  assert.equal(ends(week, '2026-11-14', japan), '2026-11-21')
  assert.equal(ends(week, '2026-11-16', japan), '2026-11-24')
  assert.equal(ends(week, '2026-04-26', japan), '2026-05-04')
  const { rolledOver } = deadlineOf(week, at('2026-11-16T10:00:00+09:00'), 'Asia/Tokyo', japan)
  assert.deepEqual(rolledOver, [{ day: day('2026-11-23'), why: '勤労感謝の日' }])
})

test('a period fixed in advance to start at midnight counts that day, in the zone of the period', () => {
  const week = period(7, 'days', { midnightCounts: true })
  const until = (event: string, given = week) =>
    formatDay(deadlineOf(given, at(event), 'Asia/Tokyo', japan).on)
  assert.equal(until('2026-12-01T00:00:00+09:00'), '2026-12-07')
  assert.equal(until('2026-12-01T00:00:00.001+09:00'), '2026-12-08')
  assert.equal(until('2026-12-01T00:00:00Z'), '2026-12-08')
  assert.equal(until('2026-12-01T00:00:00+09:00', period(7, 'days')), '2026-12-08')
  assert.equal(
    until('2027-02-01T00:00:00+09:00', period(1, 'months', { midnightCounts: true, months: 'day-before' })),
    '2027-02-28',
  )
})

test('business days skip weekends and holidays over the new year', () => {
  assert.equal(ends(period(3, 'business-days'), '2026-12-30', japan), '2027-01-05')
  assert.equal(ends(period(3, 'business-days'), '2026-12-30', holidaysOf('DE-BY')), '2027-01-05')
  assert.equal(ends(period(4, 'business-days'), '2026-12-30', holidaysOf('DE-BY')), '2027-01-07')
  assert.equal(ends(period(3, 'business-days', { firstDay: 'included' }), '2026-12-30', japan), '2027-01-04')
})

test('business days skip a shop’s winter closing and its weekly day', () => {
  const days = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-02', '2027-01-03', '2027-01-04'].map(day)
  const shop = withClosingDays(japan, { weekly: [3], days })
  assert.equal(ends(period(3, 'business-days'), '2026-12-28', shop), '2027-01-08')
})

test('two days or more hold at least two working days where an end moves to a working day', () => {
  const eu = (length: number) => period(length, 'days', { roll: 'next-working-day' })
  // From a Friday: Saturday and Sunday, then the Monday alone is not enough.
  assert.equal(ends(eu(2), '2026-11-20', noHolidays), '2026-11-24')
  assert.equal(ends(eu(1), '2026-11-20', noHolidays), '2026-11-23')
  assert.equal(ends(eu(2), '2026-11-19', noHolidays), '2026-11-23')
  assert.equal(ends(eu(3), '2026-11-20', noHolidays), '2026-11-24')
  // Christmas Eve is a working day in Germany: the 25th and 26th, Sunday, Monday, and Tuesday for the second.
  assert.equal(ends(eu(3), '2026-12-24', holidaysOf('DE')), '2026-12-29')
  assert.equal(ends(eu(4), '2026-12-23', holidaysOf('DE')), '2026-12-28')
  assert.equal(ends(eu(3), '2026-12-24', noHolidays), '2026-12-28')
  const { rolledOver } = deadlineOf(eu(2), at('2026-11-20T10:00:00+01:00'), 'Europe/Berlin', noHolidays)
  assert.deepEqual(
    rolledOver.map(({ why }) => why),
    ['sunday', ONLY_ONE],
  )
})

test('hours end at an instant and ignore the calendar', () => {
  const deadline = deadlineOf(
    period(72, 'hours'),
    at('2027-03-27T10:15:00+01:00'),
    'Europe/Berlin',
    holidaysOf('DE'),
  )
  assert.equal(formatInstant(deadline.at), '2027-03-30T09:15:00Z')
  assert.equal(formatDay(deadline.on), '2027-03-30')
  assert.deepEqual(deadline.rolledOver, [])
  const midnight = deadlineOf(period(24, 'hours'), at('2026-11-20T00:00:00+09:00'), 'Asia/Tokyo', japan)
  assert.equal(formatDay(midnight.on), '2026-11-20')
  assert.throws(() => lastDay(period(72, 'hours'), 0, noHolidays), TypeError)
})

test('a length that is no length, and a calendar that never works, are bugs', () => {
  assert.throws(() => ends(period(-1, 'days'), '2026-11-20'), RangeError)
  assert.throws(() => ends(period(1.5, 'weeks'), '2026-11-20'), RangeError)
  assert.throws(() => ends(period(0, 'days', { firstDay: 'included' }), '2026-11-20'), RangeError)
  assert.throws(() => deadlineOf(period(-1, 'hours'), 0, 'UTC', noHolidays), RangeError)
  assert.throws(() => ends(period(1, 'business-days'), '2026-11-20', () => 'closed for ever'), RangeError)
  assert.equal(ends(period(0, 'days'), '2026-11-20'), '2026-11-20')
})

test('daylight saving does not move the end of a period of days', () => {
  const spring = deadlineOf(period(7, 'days'), at('2027-03-25T10:00:00+01:00'), 'Europe/Berlin', noHolidays)
  assert.equal(formatInstant(spring.at), '2027-04-01T22:00:00Z')
  const autumn = deadlineOf(period(7, 'days'), at('2026-10-22T10:00:00+02:00'), 'Europe/Berlin', noHolidays)
  assert.equal(formatInstant(autumn.at), '2026-10-29T23:00:00Z')
})

const anyDay = fc.integer({ min: day('2000-01-01'), max: day('2060-12-31') })
const anyHolidays = fc.constantFrom(
  noHolidays,
  japan,
  holidaysOf('DE-BY'),
  holidaysOf('FR-67'),
  holidaysOf('GB'),
  withClosingDays(japan, { weekly: [1, 2], days: [] }),
)
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  length: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('days', 'weeks', 'months', 'years', 'business-days'),
  firstDay: fc.constantFrom('excluded', 'included'),
  months: fc.constantFrom('same-date', 'day-before'),
  roll: fc.constantFrom('none', 'next-working-day', 'jp-142'),
  midnightCounts: fc.boolean(),
})

test('a later event never ends a period sooner', () => {
  fc.assert(
    fc.property(
      anyPeriod,
      anyDay,
      fc.integer({ min: 0, max: 40 }),
      anyHolidays,
      (given, event, later, holidays) => {
        assert.ok(lastDay(given, event, holidays) <= lastDay(given, event + later, holidays))
      },
    ),
    { numRuns: 3000 },
  )
})

test('a longer period never ends sooner', () => {
  fc.assert(
    fc.property(anyPeriod, anyDay, anyHolidays, (given, event, holidays) => {
      assert.ok(
        lastDay(given, event, holidays) <= lastDay({ ...given, length: given.length + 1 }, event, holidays),
      )
    }),
  )
})

test('a period never ends before its first day, and rolled over it ends on a working day', () => {
  fc.assert(
    fc.property(anyPeriod, anyDay, anyHolidays, (given, event, holidays) => {
      const last = lastDay(given, event, holidays)
      assert.ok(last >= event + (given.firstDay === 'excluded' ? 1 : 0))
      if (given.roll === 'next-working-day') assert.ok(isWorkingDay(last, holidays))
    }),
  )
})

test('the deadline is the end of the last day in the zone, and says every day it was carried past', () => {
  const zones = fc.constantFrom('Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Pacific/Chatham')
  const time = fc.integer({ min: 1, max: 23 * 3_600_000 - 1 })
  fc.assert(
    fc.property(anyPeriod, anyDay, time, zones, anyHolidays, (given, event, passed, zone, holidays) => {
      const eventAt = startOfDay(event, zone) + passed
      const deadline = deadlineOf(given, eventAt, zone, holidays)
      assert.equal(deadline.on, lastDay(given, event, holidays))
      assert.equal(dayOf(deadline.at - 1, zone), deadline.on)
      assert.equal(dayOf(deadline.at, zone), deadline.on + 1)
      assert.ok(deadline.at > eventAt)
      assert.equal(
        lastDay({ ...given, roll: 'none' }, event, holidays) + deadline.rolledOver.length,
        deadline.on,
      )
    }),
  )
})
