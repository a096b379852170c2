// Days in zones: daylight saving, missing and double midnights, and random instants against Temporal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  dayOf,
  endOfDay,
  formatDay,
  formatInstant,
  isZone,
  parseDay,
  parseInstant,
  startOfDay,
} from './index.ts'

const day = (text: string) => parseDay(text)!
const at = (text: string) => parseInstant(text)!
const HOUR = 3_600_000

const zones = [
  'Asia/Tokyo',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/London',
  'Atlantic/Canary',
  'Atlantic/Azores',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Amman',
  'UTC',
]
/** Days these zones left out whole when they crossed the date line. */
const leftOut = new Set(['Pacific/Apia 2011-12-30', 'Pacific/Kiritimati 1994-12-31'])

const anyZone = fc.constantFrom(...zones)
const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2100-12-31') })
const existing = fc.tuple(anyDay, anyZone).filter(([on, zone]) => !leftOut.has(`${zone} ${formatDay(on)}`))

test('the first instant of a day is of that day, and the millisecond before it is not', () => {
  fc.assert(
    fc.property(existing, ([on, zone]) => {
      const start = startOfDay(on, zone)
      assert.equal(dayOf(start, zone), on)
      assert.ok(dayOf(start - 1, zone) < on)
      assert.equal(endOfDay(on, zone), startOfDay(on + 1, zone))
    }),
    { numRuns: 1500 },
  )
})

test('the start of a day is the one Temporal finds', () => {
  fc.assert(
    fc.property(existing, ([on, zone]) => {
      const temporal = Temporal.PlainDate.from(formatDay(on)).toZonedDateTime(zone)
      assert.equal(startOfDay(on, zone), temporal.epochMilliseconds)
    }),
    { numRuns: 800 },
  )
})

test('the day of any instant is the one Temporal finds', () => {
  const instant = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2100-12-31T00:00:00Z') })
  fc.assert(
    fc.property(instant, anyZone, (moment, zone) => {
      const plain = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate()
      assert.equal(formatDay(dayOf(moment, zone)), plain.toString())
    }),
    { numRuns: 800 },
  )
})

test('the days on which Berlin changes its clocks have 23 and 25 hours', () => {
  const length = (text: string) =>
    (endOfDay(day(text), 'Europe/Berlin') - startOfDay(day(text), 'Europe/Berlin')) / HOUR
  assert.equal(length('2027-03-28'), 23)
  assert.equal(length('2026-10-25'), 25)
  assert.equal(length('2026-10-26'), 24)
})

test('both hours called two o’clock on the night the clocks go back belong to that day', () => {
  assert.equal(dayOf(at('2026-10-25T02:30:00+02:00'), 'Europe/Berlin'), day('2026-10-25'))
  assert.equal(dayOf(at('2026-10-25T02:30:00+01:00'), 'Europe/Berlin'), day('2026-10-25'))
})

test('where midnight is skipped the day begins when the clocks have jumped', () => {
  assert.equal(formatInstant(startOfDay(day('2018-11-04'), 'America/Sao_Paulo')), '2018-11-04T03:00:00Z')
  assert.equal(formatInstant(startOfDay(day('2026-09-06'), 'America/Santiago')), '2026-09-06T04:00:00Z')
  assert.equal(dayOf(at('2026-09-06T03:59:59.999Z'), 'America/Santiago'), day('2026-09-05'))
})

test('where midnight comes twice the day begins with the first', () => {
  assert.equal(formatInstant(startOfDay(day('2026-11-01'), 'America/Havana')), '2026-11-01T04:00:00Z')
  assert.equal(
    endOfDay(day('2026-11-01'), 'America/Havana') - startOfDay(day('2026-11-01'), 'America/Havana'),
    25 * HOUR,
  )
})

test('a day that Apia left out starts where it ends', () => {
  assert.equal(startOfDay(day('2011-12-30'), 'Pacific/Apia'), endOfDay(day('2011-12-30'), 'Pacific/Apia'))
  assert.equal(dayOf(endOfDay(day('2011-12-29'), 'Pacific/Apia'), 'Pacific/Apia'), day('2011-12-31'))
})

test('an instant just before midnight in Tokyo is still the day before in Berlin', () => {
  const moment = at('2026-11-21T07:30:00+09:00')
  assert.equal(formatDay(dayOf(moment, 'Asia/Tokyo')), '2026-11-21')
  assert.equal(formatDay(dayOf(moment, 'Europe/Berlin')), '2026-11-20')
})

test('every hour from 2024 to 2028 has the day Temporal gives it, in zones with odd rules', () => {
  for (const zone of [
    'Africa/Casablanca',
    'Asia/Gaza',
    'America/Santiago',
    'Europe/Dublin',
    'Australia/Lord_Howe',
  ]) {
    for (let moment = at('2024-01-01T00:00:00Z'); moment < at('2028-01-01T00:00:00Z'); moment += 5 * HOUR) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
      const expected = Math.floor((moment + zoned.offsetNanoseconds / 1e6) / 86_400_000)
      assert.equal(dayOf(moment, zone), expected, `${zone} ${formatInstant(moment)}`)
    }
  }
})

test('names of zones are told from other text', () => {
  for (const name of [...zones, 'Japan', 'Europe/Kyiv']) assert.ok(isZone(name), name)
  for (const text of ['', 'Asia/Kofu', '+09:00', 'JST+9', '2026', 'Asia/Tokyo ', '-05:00'])
    assert.ok(!isZone(text), text)
  assert.throws(() => dayOf(0, 'Asia/Kofu'), RangeError)
})
