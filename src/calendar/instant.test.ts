// Instants as text: what is read, what is refused, and that writing and reading are each other's reverse.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatInstant, parseInstant } from './index.ts'

const AFTERNOON = 1_795_791_600_000

test('the same instant is read from every way of writing it', () => {
  for (const text of [
    '2026-11-27T15:00:00Z',
    '2026-11-27T15:00Z',
    '2026-11-28T00:00:00+09:00',
    '2026-11-27T16:00:00.000+01:00',
    '2026-11-28T00:00:00+09:00[Asia/Tokyo]',
    '2026-11-27T15:00:00Z[Europe/Berlin]',
    '2026-11-27T10:00:00-05:00',
    '2026-11-27T20:30:00+05:30',
  ]) {
    assert.equal(parseInstant(text), AFTERNOON, text)
  }
  assert.equal(parseInstant('2026-11-27T15:00:00.123456789Z'), AFTERNOON + 123)
  assert.equal(parseInstant('2026-11-27T15:00:00.5Z'), AFTERNOON + 500)
})

test('text that names no instant is refused', () => {
  for (const text of [
    '2026-02-30T10:00:00Z',
    '2026-11-27',
    '2026-11-27T15:00:00',
    '2026-11-27T24:00:00Z',
    '2026-11-27T15:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-11-27 15:00:00Z',
    '2026-11-27T15:00:00+9',
    '2026-11-27T15:00:00+09:00[Asia/Kofu]',
    '',
    '2026-11-27T15:00:00+25:00',
    'tomorrow',
    '2026-11-27T15:00:00Z ',
    '1795791600000',
    '2026-11-27T15:00:00.Z',
  ]) {
    assert.equal(parseInstant(text), undefined, text)
  }
})

test('an offset that contradicts the zone behind it is refused', () => {
  assert.equal(parseInstant('2026-11-27T15:00:00+02:00[Europe/Berlin]'), undefined)
  assert.notEqual(parseInstant('2026-07-27T15:00:00+02:00[Europe/Berlin]'), undefined)
})

test('an instant is written in UTC, with milliseconds only where there are any', () => {
  assert.equal(formatInstant(AFTERNOON), '2026-11-27T15:00:00Z')
  assert.equal(formatInstant(AFTERNOON + 7), '2026-11-27T15:00:00.007Z')
  assert.equal(formatInstant(-1), '1969-12-31T23:59:59.999Z')
  assert.throws(() => formatInstant(Number.NaN), RangeError)
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (at) => {
      assert.equal(parseInstant(formatInstant(at)), at)
    }),
  )
})
