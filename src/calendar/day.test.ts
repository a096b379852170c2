// Days as integers: the calendar is checked against Temporal, which knows it independently.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addMonths, civilOf, formatDay, parseDay, weekdayOf } from './index.ts'

const anyDay = fc.integer({ min: -719_528, max: 2_932_896 })
const day = (text: string) => parseDay(text)!

test('day 0 is 1 January 1970, a Thursday', () => {
  assert.equal(day('1970-01-01'), 0)
  assert.equal(weekdayOf(0), 4)
  assert.equal(weekdayOf(day('2026-11-27')), 5)
})

test('only days that exist can be read', () => {
  for (const text of [
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-11-27T00:00',
    ' 2026-11-27',
    '20261127',
    '2026-11-00',
    '',
    '２０２６-11-27',
  ]) {
    assert.equal(parseDay(text), undefined, text)
  }
  assert.notEqual(parseDay('2028-02-29'), undefined)
  assert.notEqual(parseDay('2000-02-29'), undefined)
})

test('every day from the year 0 to 9999 is written and read as Temporal does', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const plain = Temporal.PlainDate.from('1970-01-01').add({ days: number })
      assert.equal(formatDay(number), plain.toString())
      assert.equal(parseDay(formatDay(number)), number)
      assert.equal(weekdayOf(number), plain.dayOfWeek % 7)
      assert.deepEqual(civilOf(number), { year: plain.year, month: plain.month, day: plain.day })
    }),
    { numRuns: 2000 },
  )
  assert.equal(formatDay(-719_528), '0000-01-01')
  assert.equal(formatDay(2_932_896), '9999-12-31')
  assert.throws(() => formatDay(2_932_897), RangeError)
  assert.throws(() => formatDay(0.5), RangeError)
})

test('a month later is the same date, or the last day where that date is missing', () => {
  assert.equal(formatDay(addMonths(day('2027-01-31'), 1)), '2027-02-28')
  assert.equal(formatDay(addMonths(day('2028-01-31'), 1)), '2028-02-29')
  assert.equal(formatDay(addMonths(day('2028-02-29'), 12)), '2029-02-28')
  assert.equal(formatDay(addMonths(day('2028-02-29'), 48)), '2032-02-29')
  assert.equal(formatDay(addMonths(day('2026-12-31'), 2)), '2027-02-28')
  assert.equal(formatDay(addMonths(day('2026-03-31'), -1)), '2026-02-28')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: -300, max: 300 }), (from, months) => {
      const plain = Temporal.PlainDate.from(formatDay(from)).add({ months })
      assert.equal(formatDay(addMonths(from, months)), plain.toString())
    }),
  )
})
