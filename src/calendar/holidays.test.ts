// Public holidays of the years the shops live in, against lists known from the laws themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CLOSED,
  formatDay,
  holidaysOf,
  isWorkingDay,
  noHolidays,
  parseDay,
  withClosingDays,
  workedOutHolidays,
  type Holidays,
} from './index.ts'

const day = (text: string) => parseDay(text)!
const inYear = (holidays: Holidays, year: number) => {
  const found: string[] = []
  for (let on = day(`${year}-01-01`); on <= day(`${year}-12-31`); on += 1) {
    if (holidays(on) !== undefined) found.push(formatDay(on).slice(5))
  }
  return found.join(' ')
}

test('Japan has 18 holidays in 2026 and 17 in 2027, a day between two and a substitute among them', () => {
  const japan = holidaysOf('JP')
  assert.equal(
    inYear(japan, 2026),
    '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 ' +
      '09-23 10-12 11-03 11-23',
  )
  assert.equal(
    inYear(japan, 2027),
    '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 ' +
      '10-11 11-03 11-23',
  )
  assert.equal(japan(day('2026-11-23')), '勤労感謝の日')
})

test('the days around New Year are holidays of public offices only', () => {
  assert.ok(isWorkingDay(day('2026-12-29'), holidaysOf('JP')))
  assert.ok(!isWorkingDay(day('2027-01-01'), holidaysOf('JP')))
  assert.ok(isWorkingDay(day('2027-01-04'), holidaysOf('JP')))
})

test('all of Germany has nine holidays, and each Land its own beside them', () => {
  const common = '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'
  const beside = (land: string) =>
    inYear(holidaysOf('DE', land), 2026)
      .split(' ')
      .filter((on) => !common.includes(on))
      .join(' ')
  assert.equal(inYear(holidaysOf('DE'), 2026), common)
  assert.equal(beside('BY'), '01-06 06-04 11-01')
  assert.equal(beside('BE'), '03-08')
  assert.equal(beside('HH'), '10-31')
  assert.equal(beside('SN'), '10-31 11-18')
  assert.equal(beside('TH'), '09-20 10-31')
  assert.equal(beside('NW'), '06-04 11-01')
  assert.equal(beside('SL'), '06-04 08-15 11-01')
})

test('each of the sixteen Länder has the days of its own law, in 2026 and in 2027', () => {
  const days: Readonly<Record<string, readonly [on2026: string, on2027: string]>> = {
    BB: ['10-31', '10-31'],
    BE: ['03-08', '03-08'],
    BW: ['01-06 06-04 11-01', '01-06 05-27 11-01'],
    BY: ['01-06 06-04 11-01', '01-06 05-27 11-01'],
    HB: ['10-31', '10-31'],
    HE: ['06-04', '05-27'],
    HH: ['10-31', '10-31'],
    MV: ['03-08 10-31', '03-08 10-31'],
    NI: ['10-31', '10-31'],
    NW: ['06-04 11-01', '05-27 11-01'],
    RP: ['06-04 11-01', '05-27 11-01'],
    SH: ['10-31', '10-31'],
    SL: ['06-04 08-15 11-01', '05-27 08-15 11-01'],
    SN: ['10-31 11-18', '10-31 11-17'],
    ST: ['01-06 10-31', '01-06 10-31'],
    TH: ['09-20 10-31', '09-20 10-31'],
  }
  const sundays = ['04-05', '05-24', '03-28', '05-16']
  for (const [land, expected] of Object.entries(days)) {
    for (const [i, year] of [2026, 2027].entries()) {
      const common = inYear(holidaysOf('DE'), year).split(' ')
      const own = inYear(holidaysOf('DE', land), year)
        .split(' ')
        .filter((on) => !common.includes(on) && !sundays.includes(on))
      assert.equal(own.join(' '), expected[i], `${land} ${year}`)
    }
  }
})

test('Christmas Eve and New Year’s Eve are working days in Germany and France', () => {
  for (const holidays of [holidaysOf('DE'), holidaysOf('DE-BY'), holidaysOf('FR'), holidaysOf('FR-67')]) {
    assert.equal(holidays(day('2026-12-24')), undefined)
    assert.equal(holidays(day('2026-12-31')), undefined)
  }
})

test('Alsace-Moselle keeps Good Friday and 26 December beside the eleven of France', () => {
  const france = '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'
  assert.equal(inYear(holidaysOf('FR'), 2027), france)
  for (const department of ['57', '67', '68', '6AE']) {
    assert.equal(
      inYear(holidaysOf('FR', department), 2027),
      '01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26',
    )
  }
  assert.equal(inYear(holidaysOf('FR', '75'), 2027), france)
  assert.match(inYear(holidaysOf('FR', '974'), 2027), /12-20/)
})

test('a place can be written whole or in two parts', () => {
  assert.equal(holidaysOf('DE-BY'), holidaysOf('de', 'by'))
  assert.equal(holidaysOf('DE', 'DE-BY'), holidaysOf('DE', 'BY'))
  assert.equal(holidaysOf('EL'), holidaysOf('GR'))
  assert.equal(holidaysOf('JP', '13'), holidaysOf('JP'))
  assert.match(inYear(holidaysOf('DE', 'BY-KATH'), 2026), /08-15/)
})

test('regions of Portugal and the Canary Islands have their own days', () => {
  assert.match(inYear(holidaysOf('PT-20'), 2027), /05-17/)
  assert.match(inYear(holidaysOf('PT-30'), 2027), /07-01.*12-26/)
  assert.doesNotMatch(inYear(holidaysOf('PT'), 2027), /05-17|07-01|12-26/)
  assert.match(inYear(holidaysOf('ES-TF'), 2028), /05-30/)
})

test('days on which no period ends by a country’s own law are holidays there', () => {
  const days: Readonly<Record<string, readonly string[]>> = {
    DK: ['2026-06-05', '2026-12-24', '2026-12-31'],
    FI: ['2026-06-19', '2027-06-25'],
    NL: ['2026-05-05', '2027-05-05', '2027-03-26'],
    SE: ['2026-06-19', '2027-06-25', '2026-12-24', '2026-12-31'],
  }
  for (const [country, all] of Object.entries(days))
    for (const on of all) assert.notEqual(holidaysOf(country)(day(on)), undefined, `${country} ${on}`)
  for (const other of ['2026-06-18', '2026-12-23', '2026-12-30'])
    assert.equal(holidaysOf('SE')(day(other)), undefined, other)
  for (const eve of ['2026-12-24', '2026-12-31']) assert.equal(holidaysOf('FI')(day(eve)), undefined, eve)
  assert.equal(holidaysOf('DK')(day('2026-05-01')), undefined)
})

test('Iceland, Liechtenstein and Norway have the days that the Official Journal lists (2014/C 27/05)', () => {
  const listed: Readonly<Record<string, string>> = {
    IS: '01-01 04-17 04-18 04-21 04-24 05-01 05-29 06-09 06-17 08-04 12-25 12-26',
    LI: `01-01 01-02 01-06 02-02 03-04 03-19 04-18 04-21 05-01 05-29 06-09 06-19 08-15 09-08 11-01 12-08 12-25
      12-26 12-31`,
    NO: '01-01 04-17 04-18 04-21 05-01 05-17 05-29 06-09 12-25 12-26',
  }
  for (const [country, days] of Object.entries(listed))
    for (const on of days.split(/\s+/))
      assert.notEqual(holidaysOf(country)(day(`2014-${on}`)), undefined, `${country} ${on}`)
  assert.equal(holidaysOf('LI')(day('2014-12-24')), undefined)
})

test('an unknown country has no holidays and an unknown subdivision those of its country', () => {
  assert.equal(holidaysOf('ZZ'), noHolidays)
  assert.equal(inYear(holidaysOf('DE', 'XX'), 2026), inYear(holidaysOf('DE'), 2026))
})

test('half holidays are working days, and a feast of several days has all of them', () => {
  assert.equal(holidaysOf('GT')(day('2027-12-24')), undefined)
  for (const on of ['2027-02-07', '2027-02-08']) assert.notEqual(holidaysOf('KR')(day(on)), undefined, on)
})

test('Easter Sunday counts although that day has only 23 hours', () => {
  assert.notEqual(holidaysOf('NL')(day('2027-03-28')), undefined)
})

test('a substitute in the old year for a New Year on a Saturday is known', () => {
  assert.notEqual(holidaysOf('US')(day('2027-12-31')), undefined)
})

test('asking the years backwards gives the same days', () => {
  const forwards = [2024, 2025, 2026].map((year) => inYear(holidaysOf('FR', '971'), year))
  const backwards = [2026, 2025, 2024].map((year) => inYear(holidaysOf('GP'), year)).toReversed()
  assert.deepEqual(backwards, forwards)
})

test('holidays by the moon are the same whether they were worked out beforehand or not', () => {
  const [kept, workedOut] = [holidaysOf('KR'), workedOutHolidays('KR')]
  for (const year of [2039, 2040]) assert.equal(inYear(kept, year), inYear(workedOut, year))
  for (const on of ['2026-02-17', '2041-02-01']) assert.equal(kept(day(on)), '설날', on)
})

test('a shop can close on weekdays and on single days beside the holidays', () => {
  const shop = withClosingDays(holidaysOf('JP'), { weekly: [3], days: [day('2026-12-29')] })
  assert.equal(shop(day('2026-11-25')), CLOSED)
  assert.equal(shop(day('2026-12-29')), CLOSED)
  assert.equal(shop(day('2026-11-03')), '文化の日')
  assert.ok(isWorkingDay(day('2026-11-26'), shop))
  assert.ok(!isWorkingDay(day('2026-11-28'), shop))
})
