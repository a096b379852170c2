// Every row of vectors.json: the rule it names says the Period, the row says the answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dayOf,
  deadlineOf,
  endOfDay,
  formatDay,
  formatInstant,
  holidaysOf,
  lastDay,
  noHolidays,
  parseInstant,
  weekdayOf,
  type Deadline,
  type Holidays,
  type Instant,
  type Period,
  type Zone,
} from './index.ts'
import vectors from './vectors.json' with { type: 'json' }

type Rule = (event: Instant, zone: Zone, holidays: Holidays) => Deadline

const eu = (length: number, unit: Period['unit'], roll: Period['roll'] = 'next-working-day'): Period => ({
  length,
  unit,
  firstDay: 'excluded',
  roll,
})
const after = (length: number): Period => eu(length, 'days', 'none')
const beginningWith = (length: number, unit: Period['unit']): Period => ({
  length,
  unit,
  firstDay: 'included',
  roll: 'none',
})
const civilCode = (length: number, unit: Period['unit']): Period => ({
  length,
  unit,
  firstDay: 'excluded',
  months: 'day-before',
  roll: 'none',
  midnightCounts: true,
})

const one =
  (period: Period): Rule =>
  (event, zone, holidays) =>
    deadlineOf(period, event, zone, holidays)
/** The second period starts on the last day of the first, as it stands before any roll-over. */
const then =
  (first: Period, second: Period): Rule =>
  (event, zone, holidays) => {
    const initialEnd = endOfDay(lastDay(first, dayOf(event, zone), holidays), zone) - 1
    return deadlineOf(second, initialEnd, zone, holidays)
  }
/** Thirty days beginning with the day after delivery: the event of the period is that next day. */
const fromNextDay =
  (period: Period): Rule =>
  (event, zone, holidays) =>
    deadlineOf(period, endOfDay(dayOf(event, zone), zone), zone, holidays)

const rules: Readonly<Record<string, Rule>> = {
  'EU-WD14': one(eu(14, 'days')),
  'EU-REFUND14': one(eu(14, 'days')),
  'EU-ART10-12M': then(eu(14, 'days'), eu(12, 'months')),
  'EU-CONFORMITY-2Y+REPAIR12M': then(eu(2, 'years', 'none'), eu(12, 'months', 'none')),
  'EU-BURDEN-1Y': one(eu(1, 'years', 'none')),
  'UK-CCR14': one(after(14)),
  'UK-CRA-REJECT30': fromNextDay(beginningWith(30, 'days')),
  'UK-CRA-REFUND14': one(beginningWith(14, 'days')),
  'UK-CRA-BURDEN6M': one(beginningWith(6, 'months')),
  'JP-SCTA15-3': one(beginningWith(8, 'days')),
  'JP-CLAUSE-Ndays(7)': one(civilCode(7, 'days')),
  'JP-CLAUSE-7fulldays': one(civilCode(7, 'days')),
  'JP-CC140-proviso(7)': one(civilCode(7, 'days')),
  'JP-CC566-1Y': one(civilCode(1, 'years')),
  'JP-CC143-1M': one(civilCode(1, 'months')),
  'TW-7': one(after(7)),
  'US-MITOR-30': one(after(30)),
}
const withoutRoll: Readonly<Record<string, Rule>> = {
  ...rules,
  'EU-WD14': one(after(14)),
  'EU-REFUND14': one(after(14)),
  'EU-ART10-12M': then(after(14), eu(12, 'months', 'none')),
}

const holidaySets: Readonly<Record<string, Holidays>> = {
  none: noHolidays,
  DE: holidaysOf('DE'),
  'DE-BY': holidaysOf('DE-BY'),
  'DE-BE': holidaysOf('DE', 'BE'),
  FR: holidaysOf('FR'),
  'FR-AM': holidaysOf('FR', '67'),
}

/** The rows' names of holidays beside the names the calendars print. */
const printed: Readonly<Record<string, string>> = {
  Sat: 'saturday',
  Sun: 'sunday',
  'Tag der Arbeit': 'Maifeiertag',
  Frauentag: 'Internationaler Frauentag',
  '11 novembre': 'Armistice 1918',
  '14 juillet': 'Fête Nationale de la France',
  'Vendredi saint (Alsace-Moselle)': 'Vendredi saint',
  'lundi de Pâques': 'Lundi de Pâques',
}
const rolledText = (text: string) => {
  const [day = '', why = ''] = [text.slice(0, 10), text.slice(11)]
  return `${day} ${printed[why] ?? why}`
}

const inZone = (at: Instant, zone: Zone, row: string) => {
  const offset = row.slice(-6)
  const local =
    at +
    (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000
  assert.equal(
    formatDay(dayOf(at, zone)),
    formatInstant(local).slice(0, 10),
    'the row and the zone agree on the day',
  )
  return formatInstant(local).replace('Z', offset)
}

for (const row of vectors) {
  test(`${row.id} ${row.rule}: ${row.note}`, () => {
    const event = parseInstant(row.event)!
    const holidays = holidaySets[row.holiday_set]!
    const deadline = rules[row.rule]!(event, row.tz, holidays)
    assert.equal(formatDay(withoutRoll[row.rule]!(event, row.tz, holidays).on), row.unrolled_last_day)
    assert.deepEqual(
      deadline.rolledOver.map(({ day, why }) => `${formatDay(day)} ${why}`),
      row.rolled_over.map(rolledText),
    )
    assert.equal(formatDay(deadline.on), row.last_day)
    assert.equal(
      ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(deadline.on)],
      row.last_day_weekday,
    )
    assert.equal(inZone(deadline.at - 1, row.tz, row.last_instant_local), row.last_instant_local)
    assert.equal(formatInstant(deadline.at), row.end_exclusive_utc)
    if (row.alternative_last_day === undefined) return
    const elsewhere = rules[row.rule]!(event, row.tz, holidaysOf('DE', 'BY'))
    assert.equal(formatDay(elsewhere.on), row.alternative_last_day)
  })
}

// Notices against those deadlines: sent where dispatch counts (EU, UK), arrived where arrival counts (Japan).
const notices: readonly (readonly [
  name: string,
  rule: string,
  event: string,
  zone: Zone,
  notice: string,
  inTime: boolean,
])[] = [
  [
    'N01 a mail in the last second of the last day is in time',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-04T23:59:59+01:00',
    true,
  ],
  [
    'N01 the same mail read on a clock in Tokyo is in time',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-05T07:59:59+09:00',
    true,
  ],
  [
    'N02 a mail at midnight after the last day is late',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-05T00:00:00+01:00',
    false,
  ],
  [
    'N03 a letter posted on the last day is in time whenever it arrives',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-04T18:00:00+01:00',
    true,
  ],
  [
    'N04 the press at two seconds to midnight is in time',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-04T23:59:58+01:00',
    true,
  ],
  [
    'N04 the server clock a second after midnight is late',
    'EU-WD14',
    '2026-11-20T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-05T00:00:01+01:00',
    false,
  ],
  [
    'N05 the last millisecond of a Monday a Saturday rolled to is in time',
    'EU-WD14',
    '2026-11-21T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-07T23:59:59.999+01:00',
    true,
  ],
  [
    'N06 a British mail at midnight after Christmas Day is late',
    'UK-CCR14',
    '2026-12-11T10:00:00Z',
    'Europe/London',
    '2026-12-26T00:00:00Z',
    false,
  ],
  [
    'N07 a Japanese mail that arrives in the last second is in time',
    'JP-SCTA15-3',
    '2026-11-20T10:00:00+09:00',
    'Asia/Tokyo',
    '2026-11-27T23:59:59+09:00',
    true,
  ],
  [
    'N08 a Japanese letter that arrives a day after the last is late by arrival',
    'JP-SCTA15-3',
    '2026-11-20T10:00:00+09:00',
    'Asia/Tokyo',
    '2026-11-28T09:00:00+09:00',
    false,
  ],
  [
    'N11 the first parcel can be sent back while the period of the last one runs',
    'EU-WD14',
    '2026-11-25T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-08T12:00:00+01:00',
    true,
  ],
  [
    'N12 goods are rejected in time in the last second of day 30',
    'UK-CRA-REJECT30',
    '2026-11-20T10:00:00Z',
    'Europe/London',
    '2026-12-20T23:59:59Z',
    true,
  ],
  [
    'N13 a refund on the morning after day 14 is late',
    'UK-CRA-REFUND14',
    '2026-12-14T10:00:00Z',
    'Europe/London',
    '2026-12-28T09:00:00Z',
    false,
  ],
  [
    'N14 information given late starts fourteen days of its own',
    'EU-WD14',
    '2026-12-15T10:00:00+01:00',
    'Europe/Berlin',
    '2026-12-29T23:00:00+01:00',
    true,
  ],
]
for (const [name, rule, event, zone, notice, inTime] of notices) {
  test(name, () => {
    const holidays = zone === 'Europe/Berlin' ? holidaysOf('DE') : noHolidays
    const { at } = rules[rule]!(parseInstant(event)!, zone, holidays)
    assert.equal(parseInstant(notice)! < at, inTime)
  })
}
