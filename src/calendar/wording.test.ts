// The sentences themselves, in both languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatDate,
  formatDateOfYear,
  formatDeadline,
  formatMoment,
  parseDay,
  parseInstant,
  zoneName,
} from './index.ts'

const at = (text: string) => parseInstant(text)!

test('a deadline says day, weekday, last minute and whose clock it is', () => {
  const end = at('2026-11-28T00:00:00+09:00')
  assert.equal(formatDeadline(end, 'Asia/Tokyo', 'ja'), '11月27日（金）23:59（日本時間）まで')
  assert.equal(formatDeadline(end, 'Asia/Tokyo', 'en'), 'until Friday 27 November, 23:59 (Japan)')
  assert.equal(formatDeadline(end, 'Europe/Berlin', 'en'), 'until Friday 27 November, 15:59 (Germany)')
})

test('a deadline in another year than the reader’s says its year', () => {
  const end = at('2027-01-08T00:00:00+01:00')
  const december = at('2026-12-23T11:00:00+01:00')
  assert.equal(
    formatDeadline(end, 'Europe/Berlin', 'en', december),
    'until Thursday 7 January 2027, 23:59 (Germany)',
  )
  assert.equal(
    formatDeadline(end, 'Europe/Berlin', 'ja', december),
    '2027年1月7日（木）23:59（ドイツ時間）まで',
  )
  assert.equal(
    formatDeadline(end, 'Europe/Berlin', 'ja', at('2027-01-01T00:00:00+01:00')),
    '1月7日（木）23:59（ドイツ時間）まで',
  )
})

test('a deadline at the first instant of a year belongs to the year before', () => {
  const end = at('2027-01-01T00:00:00+09:00')
  assert.equal(
    formatDeadline(end, 'Asia/Tokyo', 'en', at('2026-12-01T00:00:00Z')),
    'until Thursday 31 December, 23:59 (Japan)',
  )
})

test('a deadline within a minute promises only the minute that is whole', () => {
  assert.equal(
    formatDeadline(at('2026-11-27T21:15:30+09:00'), 'Asia/Tokyo', 'ja'),
    '11月27日（金）21:14（日本時間）まで',
  )
  assert.equal(
    formatDeadline(at('2026-11-27T21:15:00+09:00'), 'Asia/Tokyo', 'ja'),
    '11月27日（金）21:14（日本時間）まで',
  )
})

test('days and moments are written whole', () => {
  assert.equal(formatDate(parseDay('2026-11-27')!, 'ja'), '2026年11月27日（金）')
  assert.equal(formatDate(parseDay('2026-11-27')!, 'en'), 'Friday 27 November 2026')
  assert.equal(
    formatMoment(at('2026-11-27T09:05:59+09:00'), 'Asia/Tokyo', 'ja'),
    '2026年11月27日（金）09:05（日本時間）',
  )
  assert.equal(
    formatMoment(at('2026-11-27T09:05:59Z'), 'Europe/London', 'en'),
    'Friday 27 November 2026, 09:05 (UK)',
  )
})

test('a zone goes by its country, or else by its city', () => {
  assert.equal(zoneName('Europe/Paris', 'ja'), 'フランス時間')
  assert.equal(zoneName('Atlantic/Canary', 'en'), 'Canary Islands')
  assert.equal(zoneName('Pacific/Port_Moresby', 'en'), 'Port Moresby')
  assert.equal(zoneName('Africa/Casablanca', 'ja'), 'Casablanca時間')
  assert.equal(zoneName('UTC', 'ja'), '協定世界時')
})

test('a day whose year stands beside it is said without', () => {
  const day = parseDay('2026-11-27')!
  assert.equal(formatDateOfYear(day, 'ja'), '11月27日（金）')
  assert.equal(formatDateOfYear(day, 'en'), 'Friday 27 November')
})
