// Which zone a place keeps: sure, several, or not known to us.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isZone, zoneOf, zonesOf } from './index.ts'

const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const states = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ' +
  'ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
).split(' ')

test('the countries with one clock have their zone', () => {
  for (const country of [...eu, 'JP', 'GB', 'CH', 'KR', 'TW', 'CN', 'HK', 'SG', 'NZ']) {
    assert.ok(zoneOf(country) !== undefined, country)
  }
  assert.equal(zoneOf('JP'), 'Asia/Tokyo')
  assert.equal(zoneOf('JP', '13'), 'Asia/Tokyo')
  assert.equal(zoneOf('DE-BY'), 'Europe/Berlin')
  assert.equal(zoneOf('UK'), 'Europe/London')
})

test('islands and places overseas keep their own clock', () => {
  assert.equal(zoneOf('ES', 'CN'), 'Atlantic/Canary')
  assert.equal(zoneOf('ES-TF'), 'Atlantic/Canary')
  assert.equal(zoneOf('PT', '20'), 'Atlantic/Azores')
  assert.equal(zoneOf('PT-30'), 'Atlantic/Madeira')
  assert.equal(zoneOf('FR', '974'), 'Indian/Reunion')
  assert.equal(zoneOf('FR', 'RE'), 'Indian/Reunion')
  assert.equal(zoneOf('RE'), 'Indian/Reunion')
  assert.equal(zoneOf('FR', '67'), 'Europe/Paris')
})

test('a state with two zones, or a wide country without its state, is not sure', () => {
  assert.equal(zoneOf('US', 'NY'), 'America/New_York')
  assert.equal(zoneOf('US', 'HI'), 'Pacific/Honolulu')
  assert.equal(zoneOf('AU', 'VIC'), 'Australia/Melbourne')
  assert.equal(zoneOf('CA', 'AB'), 'America/Edmonton')
  for (const place of ['US', 'US-TX', 'AU', 'AU-NSW', 'CA', 'CA-ON', 'FR-PF', 'ZZ', ''])
    assert.equal(zoneOf(place), undefined, place)
  assert.deepEqual(zonesOf('US', 'TX'), ['America/Chicago', 'America/Denver'])
  assert.deepEqual(zonesOf('ZZ'), [])
})

test('every state and province is listed, and every zone exists', () => {
  for (const state of states) assert.ok(zonesOf('US', state).length < 3, state)
  for (const province of 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '))
    assert.ok(zonesOf('CA', province).length < 6, province)
  for (const state of 'ACT NSW NT QLD SA TAS VIC WA'.split(' '))
    assert.ok(zonesOf('AU', state).length < 4, state)
  for (const place of [
    ...eu,
    ...states.map((state) => `US-${state}`),
    'US',
    'CA',
    'AU',
    'CA-BC',
    'CA-NU',
    'CA-QC',
    'CA-NL',
    'CA-NT',
    'FR-971',
    'FR-972',
    'FR-973',
    'FR-975',
    'FR-976',
    'FR-977',
    'FR-978',
    'FR-PF',
    'FR-TF',
    'NL-BQ1',
    'NL-SX',
  ]) {
    for (const zone of zonesOf(place)) assert.ok(isZone(zone), `${place} ${zone}`)
  }
})
