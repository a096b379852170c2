// What sending costs, which days can be wished for, when lines leave and arrive, and in which parcels.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDay, parseInstant, type Day } from '#calendar'
import type { Selling } from '#shops'
import { theShop } from '#shops/testing'
import { datesOf, deliveryDays, isOffered, parcelChoices, parcelsOf, shippingFee } from './index.ts'
import type { LineToSend } from './index.ts'

const selling = (shop: string) => theShop(shop).settings.selling as Selling
const { calendar } = theShop('kaoru')
const at = (text: string) => parseInstant(text)!
const written = (days: readonly Day[]) => days.map(formatDay)

const fee = (shop: string, to: string, grams: number) => {
  const found = shippingFee(selling(shop), to, grams)
  return 'refused' in found ? found : Number(found.feeMinor)
}

test('sending within Japan costs 1,000 yen at Milamore, whatever it weighs', () => {
  for (const grams of [0, 180, 500, 30_000]) assert.equal(fee('milamore', 'JP', grams), 1000)
})

test('abroad the fee follows destination and weight, by the first row that fits', () => {
  for (const [shop, to, grams, yen] of [
    ['milamore', 'TW', 500, 2200],
    ['milamore', 'TW', 501, 3400],
    ['milamore', 'DE', 180, 3600],
    ['milamore', 'GB', 501, 5200],
    ['milamore', 'NO', 1, 3600],
    ['milamore', 'SG', 500, 3900],
    ['milamore', 'BR', 501, 5800],
    ['preorder', 'JP', 2000, 550],
    ['preorder', 'JP', 2001, 880],
    ['kami-kagu', 'US', 3001, 16_500],
    ['k-uno', 'JP', 90, 0],
  ] as const)
    assert.equal(fee(shop, to, grams), yen, `${shop} ${to} ${grams}`)
})

test('a destination without a row, and a weight past the last row, are refused and say so', () => {
  const table = {
    shipping: [
      { to: ['JP'], fee: 500 },
      { to: ['DE'], 'up-to-grams': 500, fee: 2000 },
      { to: ['DE'], 'up-to-grams': 2000, fee: 4000 },
    ],
  }
  assert.deepEqual(shippingFee(table, 'FR', 10), { refused: 'no-row', destination: 'FR' })
  assert.deepEqual(shippingFee(table, 'DE', 2001), {
    refused: 'too-heavy',
    destination: 'DE',
    grams: 2001,
    upToGrams: 2000,
  })
  assert.deepEqual(shippingFee(table, 'DE', 2000), { feeMinor: 4000n })
})

test('KAORU offers the 5th to the 10th day after the order, by the clock in Japan', () => {
  const days = (text: string) => deliveryDays(selling('kaoru'), 'JP', at(text), calendar)
  const usual = days('2026-11-20T10:00+09:00')!
  assert.deepEqual(written(usual.days), [
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
    '2026-11-30',
  ])
  assert.ok(!isOffered(usual, usual.first - 1) && !isOffered(usual, usual.last + 1))
  // A minute before and after midnight in Tokyo, both still the afternoon before in Berlin.
  assert.equal(formatDay(days('2026-11-20T23:59+09:00')!.first), '2026-11-25')
  assert.equal(formatDay(days('2026-11-21T00:00+09:00')!.first), '2026-11-26')
  assert.equal(deliveryDays(selling('kaoru'), 'DE', at('2026-11-20T10:00+09:00'), calendar), undefined)
  assert.equal(deliveryDays(selling('k-uno'), 'JP', at('2026-11-20T10:00+09:00'), calendar), undefined)
})

test('delivery days counted in business days pass over weekends and holidays', () => {
  const wishes = { first: 2, last: 4, count: 'business-days', to: ['JP'] } as const
  const { days } = deliveryDays(
    { 'delivery-day': { ...wishes, to: ['JP'] } },
    'JP',
    at('2026-11-20T10:00+09:00'),
    calendar,
  )!
  // Friday 20 November; Monday 23 November is Labour Thanksgiving Day.
  assert.deepEqual(written(days), ['2026-11-25', '2026-11-26', '2026-11-27'])
})

const ready: LineToSend = { line: 1, kind: 'ready', lead: { days: [2, 4] } }
const made: LineToSend = { line: 2, kind: 'made-to-order', lead: { weeks: [8, 13] } }
const later: LineToSend = { line: 3, kind: 'pre-order', lead: { release: '2027-02-25' } }
const alone = (line: LineToSend) => [{ lines: [line.line], freight: 'prepaid' } as const]

function told(shop: string, to: string, line: LineToSend, placed: string, paid?: string) {
  const paidAt = paid === undefined ? undefined : at(paid)
  const order = { placedAt: at(placed), paidAt }
  const [dates] = datesOf(selling(shop), to, order, [line], alone(line), calendar)
  return dates && [dates.from, ...written([dates.shipFrom, dates.shipBy, dates.deliverFrom, dates.deliverTo])]
}

test('a piece in stock leaves within 3 business days, weekends and holidays not counted', () => {
  for (const [placed, by] of [
    ['2026-11-16T10:00+09:00', '2026-11-19'],
    ['2026-11-20T23:59+09:00', '2026-11-26'],
    ['2026-11-21T00:00+09:00', '2026-11-26'],
    ['2026-12-31T10:00+09:00', '2027-01-06'],
    ['2026-04-28T10:00+09:00', '2026-05-07'],
  ] as const)
    assert.equal(told('milamore', 'JP', ready, placed)?.[2], by, placed)
})

test('nothing is told to leave on a day on which the shop is closed', () => {
  const saturday = told('milamore', 'JP', ready, '2026-11-21T10:00+09:00')
  assert.deepEqual(saturday, ['order', '2026-11-24', '2026-11-26', '2026-11-25', '2026-11-28'])
})

test('work begins when payment is complete, and the weeks are counted from there', () => {
  const before = told('milamore', 'JP', made, '2026-11-20T10:00+09:00')
  assert.deepEqual(before, ['payment', '2027-01-15', '2027-02-19', '2027-01-16', '2027-02-21'])
  const paidLater = told('milamore', 'JP', made, '2026-11-20T10:00+09:00', '2026-11-27T10:00+09:00')
  assert.deepEqual(paidLater, ['payment', '2027-01-22', '2027-02-26', '2027-01-23', '2027-02-28'])
})

test('a pre-order leaves after its release, and after that day it is a piece like any other', () => {
  assert.deepEqual(told('preorder', 'JP', later, '2026-11-20T10:00+09:00'), [
    'release',
    '2027-02-25',
    '2027-03-01',
    '2027-02-26',
    '2027-03-03',
  ])
  assert.deepEqual(told('preorder', 'JP', later, '2027-02-25T10:00+09:00')?.slice(0, 3), [
    'order',
    '2027-02-25',
    '2027-03-01',
  ])
})

test('days on the way follow the destination', () => {
  const to = (country: string) => told('milamore', country, ready, '2026-11-16T10:00+09:00')?.slice(3)
  assert.deepEqual(to('JP'), ['2026-11-17', '2026-11-21'])
  assert.deepEqual(to('SG'), ['2026-11-19', '2026-11-26'])
  assert.deepEqual(to('DE'), ['2026-11-21', '2026-12-01'])
})

const kinds = [ready, made]

test('at KAORU whoever buys ready and made-to-order pieces chooses, and the second parcel is freight collect', () => {
  const choices = parcelChoices(selling('kaoru'), 'JP', kinds)
  assert.deepEqual(choices, {
    hows: ['together', 'ready-first'],
    extra: { freight: 'freight-collect', which: 'second', estimateMinor: 900n },
  })
  assert.deepEqual(parcelsOf(choices, 'ready-first', kinds), [
    { lines: [1], freight: 'prepaid' },
    { lines: [2], freight: 'freight-collect', estimateMinor: 900n },
  ])
  assert.deepEqual(parcelsOf(choices, 'together', kinds), [{ lines: [1, 2], freight: 'prepaid' }])
})

test('where the shop collects on the first parcel, exactly that one is paid at the door', () => {
  const parcels = {
    choose: 'together-or-ready-first',
    extra: 'cash-on-delivery',
    which: 'first',
    estimate: [{ to: ['JP'], fee: 700 }],
  } as const
  const choices = parcelChoices({ parcels: { ...parcels, estimate: [{ to: ['JP'], fee: 700 }] } }, 'JP', [
    ...kinds,
    later,
  ])
  assert.deepEqual(parcelsOf(choices, 'ready-first', [...kinds, later]), [
    { lines: [1], freight: 'cash-on-delivery', estimateMinor: 700n },
    { lines: [2, 3], freight: 'prepaid' },
  ])
})

test('there is nothing to choose for pieces of one kind, nor where nothing is collected at the door', () => {
  assert.deepEqual(parcelChoices(selling('kaoru'), 'JP', [ready]), { hows: ['together'] })
  assert.deepEqual(parcelChoices(selling('kaoru'), 'JP', [made]), { hows: ['together'] })
  assert.deepEqual(parcelChoices(selling('kaoru'), 'DE', kinds), { hows: ['together'] })
  assert.deepEqual(parcelChoices(selling('k-uno'), 'JP', kinds), { hows: ['together'] })
})

test('Milamore sends each piece when it is ready, in parcels that are all paid for', () => {
  const choices = parcelChoices(selling('milamore'), 'DE', kinds)
  assert.deepEqual(choices, { hows: ['each-when-ready'] })
  assert.deepEqual(parcelsOf(choices, 'each-when-ready', [...kinds, { line: 4, kind: 'ready' }]), [
    { lines: [1, 4], freight: 'prepaid' },
    { lines: [2], freight: 'prepaid' },
  ])
})

test('lines of one parcel leave when the last of them is ready, and the others say that they wait', () => {
  const order = { placedAt: at('2026-11-20T10:00+09:00') }
  const dates = (parcels: Parameters<typeof datesOf>[4]) =>
    datesOf(selling('kaoru'), 'JP', order, kinds, parcels, calendar).map(({ waits, shipBy }) => [
      waits,
      formatDay(shipBy),
    ])
  assert.deepEqual(dates([{ lines: [1, 2], freight: 'prepaid' }]), [
    [true, '2027-02-19'],
    [false, '2027-02-19'],
  ])
  assert.deepEqual(dates([...alone(ready), ...alone(made)]), [
    [false, '2026-11-26'],
    [false, '2027-02-19'],
  ])
})
