/**
 * A customer reads on which days a store is open before choosing one, and is offered none on which it is not.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDay, parseDay } from '#calendar'
import { firstDayFor, type Store } from '#shops'
import { visitHours } from './visit-hours.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const kiln = (closed: NonNullable<Store['visits']>['closed']): Store => ({
  id: 'kiln',
  name: { ja: '窯', en: 'Kiln' },
  address: { ja: '甲府市', en: 'Kofu' },
  services: ['repair'],
  visits: {
    hours: ['10:00', '16:00'],
    closed,
    every: 60,
    'at-once': 1,
    notice: { ja: { length: 1, unit: 'days' } },
  },
})

test('a store that is open on a few days names them, one that is closed on a few names those, else none', () => {
  const saturdays = kiln([...weekdays, 'sun'])
  assert.equal(visitHours(saturdays, 'ja'), '受付 土曜 10:00〜16:00')
  assert.equal(visitHours(saturdays, 'en'), 'Visits on Saturdays, 10:00 to 16:00')
  assert.equal(visitHours(kiln(['sun', 'wed']), 'ja'), '受付 10:00〜16:00（水曜・日曜は休み）')
  assert.equal(visitHours(kiln(['sun', 'wed']), 'en'), 'Visits 10:00 to 16:00, closed on Wednesdays, Sundays')
  assert.equal(visitHours(kiln([]), 'ja'), '受付 10:00〜16:00')
})

test('the first day that can be booked is one on which the store is open', () => {
  const monday = parseDay('2026-11-23')!
  assert.equal(formatDay(firstDayFor(kiln([...weekdays, 'sun']), 'ja', monday)!), '2026-11-28')
  assert.equal(formatDay(firstDayFor(kiln([]), 'ja', monday)!), '2026-11-24')
})
