/**
 * KAORU's promises, asked of its own document: one case beside each edge. Times are Japanese unless they say
 * otherwise.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruled, seen, type Expected } from '#shops/testing'

const home = {
  country: 'JP',
  buyer: 'consumer',
  'bought-from': 'online',
  requester: 'buyer',
  kind: 'ready',
  'return-clause-shown': 'yes',
  ordered: '2026-11-10T10:00+09:00',
  delivered: '2026-11-20T10:00+09:00',
  informed: 'not-yet',
  at: '2026-11-22T10:00+09:00',
}
const abroad = { ...home, country: 'DE', informed: '2026-11-10T02:00+01:00', seal: 'none' }

function keeps(name: string, facts: Record<string, string>, expected: Expected) {
  test(name, () => assert.deepEqual(seen('kaoru', ruled('kaoru', facts), expected), expected))
}

keeps(
  'an earring is made again only because the other was lost; the shop decides and quotes [KAORU-06]',
  { ...home, request: 'remake-one-side', reason: 'lost-one', 'certificate-number': 'yes' },
  { verdict: 'staff', reason: 'clause', cites: ['one-side.lost'], terms: { fee: 'quoted' } },
)
keeps(
  'a single earring for any other reason is refused [KAORU-06]',
  { ...home, request: 'remake-one-side', reason: 'wants-one-side' },
  { verdict: 'refuse', cites: ['one-side.only-lost'] },
)
keeps(
  'cooling-off is answered by the clause that says it does not exist in mail order [KAORU-09]',
  { ...home, request: 'withdraw' },
  { verdict: 'refuse', cites: ['cooling-off'] },
)
keeps(
  'the same question from Berlin is answered by the law [KAORU-10]',
  { ...abroad, request: 'withdraw' },
  { verdict: 'accept', reason: 'law', cites: ['eu#withdrawal'] },
)
keeps(
  'and from London [KAORU-10]',
  { ...abroad, country: 'GB', request: 'withdraw' },
  { verdict: 'accept', reason: 'law', cites: ['uk#cancellation'] },
)
keeps(
  'but a buyer in the United States has the clause alone [KAORU-10]',
  { ...abroad, country: 'US', request: 'withdraw' },
  { verdict: 'refuse', reason: 'clause', cites: ['cooling-off'] },
)
keeps(
  'an allergy is no fault [KAORU-11]',
  { ...home, request: 'exchange', reason: 'allergy' },
  { verdict: 'refuse', cites: ['allergy'] },
)
keeps(
  'a missing hallmark is no fault [KAORU-13]',
  { ...home, request: 'return', reason: 'no-hallmark' },
  { verdict: 'refuse', cites: ['hallmark'] },
)
keeps(
  'what a load or a hot spring did is for staff to judge [KAORU-17]',
  { ...home, request: 'exchange', reason: 'handling' },
  { verdict: 'staff', reason: 'clause', cites: ['handling'] },
)
keeps(
  'darkened silver is no fault [KAORU-18]',
  { ...home, request: 'return', reason: 'tarnish' },
  { verdict: 'refuse', cites: ['silver.tarnish'] },
)
keeps(
  'a piece that is not faulty cannot come back [KAORU-29]',
  { ...home, request: 'return', reason: 'changed-mind' },
  { verdict: 'refuse', cites: ['only-faulty'] },
)
keeps(
  'the wrong piece reported in the last minute of day 7 is exchanged [KAORU-30]',
  {
    ...home,
    request: 'exchange',
    reason: 'wrong-item',
    'replacement-stock': 'available',
    inspection: 'confirmed',
    at: '2026-11-27T23:59:59+09:00',
  },
  {
    verdict: 'accept',
    cites: ['faulty.exchange', 'jp#who-pays.back', 'jp#who-pays.out'],
    until: '2026-11-27',
  },
)
keeps(
  'a flaw reported when day 8 begins is too late [KAORU-30]',
  {
    ...home,
    request: 'exchange',
    reason: 'defect',
    'replacement-stock': 'available',
    at: '2026-11-28T00:00:00+09:00',
  },
  { verdict: 'refuse', cites: ['faulty.late'] },
)
keeps(
  'the remedy waits until the shop has confirmed the problem [KAORU-31]',
  { ...home, request: 'exchange', reason: 'defect', 'replacement-stock': 'available' },
  { verdict: 'pending', cites: ['faulty.exchange.inspection', 'jp#who-pays.back', 'jp#who-pays.out'] },
)
keeps(
  'no fault found, no exchange [KAORU-31]',
  {
    ...home,
    request: 'exchange',
    reason: 'defect',
    'replacement-stock': 'available',
    inspection: 'not-found',
  },
  { verdict: 'refuse', cites: ['faulty.no-fault'] },
)
keeps(
  'the remedy is the same product, from replacement stock [KAORU-32]',
  {
    ...home,
    request: 'exchange',
    reason: 'defect',
    'replacement-stock': 'available',
    inspection: 'confirmed',
  },
  { verdict: 'accept', terms: { remedies: ['replace'], same: 'same-product' } },
)
keeps(
  'without a replacement in stock nothing is promised: staff decide, and the hole is cited [KAORU-32]',
  { ...home, request: 'exchange', reason: 'defect', 'replacement-stock': 'none', inspection: 'confirmed' },
  { verdict: 'staff', reason: 'silence', cites: ['replacement-stock'] },
)
keeps(
  'damage on the way is not written about',
  { ...home, request: 'exchange', reason: 'damaged-on-arrival', 'replacement-stock': 'available' },
  { verdict: 'staff', reason: 'silence', cites: [] },
)
keeps(
  'what happened is asked first, and nothing that no longer matters',
  { ...home, request: 'exchange', 'replacement-stock': 'available' },
  { verdict: 'ask', asks: ['reason'] },
)
keeps(
  'an earring back is bought in a store near by [KAORU-14]',
  { request: 'part-only', at: '2026-11-22T09:00+09:00', 'store-near': 'yes', country: 'JP' },
  { verdict: 'accept', cites: ['earring-back.store'] },
)
keeps(
  'else it is asked for and paid at the door [KAORU-14]',
  { request: 'part-only', at: '2026-11-22T09:00+09:00', 'store-near': 'no', country: 'JP' },
  {
    verdict: 'accept',
    cites: ['earring-back.post'],
    terms: { freight: 'collect', obligations: ['contact-shop'] },
  },
)
keeps(
  'silver is cleaned in a store free of charge',
  {
    request: 'clean',
    at: '2026-11-22T09:00+09:00',
    handover: 'store',
    'bought-from': 'online',
    country: 'JP',
  },
  { verdict: 'accept', cites: ['silver.cleaning'], terms: { fee: 'none' } },
)
keeps(
  'the one that was not lost is kept while its pair is made',
  {
    request: 'remake-one-side',
    at: '2026-11-22T09:00+09:00',
    reason: 'lost-one',
    'certificate-number': 'yes',
    country: 'JP',
  },
  {
    verdict: 'staff',
    terms: { obligations: ['certificate-number', 'own-piece-in-custody', 'accept-quote'] },
  },
)

keeps(
  'a fault that use has caused is looked at by a person, not refused by a rule',
  { ...home, request: 'exchange', reason: 'defect', inspection: 'by-use', 'replacement-stock': 'available' },
  { verdict: 'staff', reason: 'clause', cites: ['faulty.by-use'] },
)
const beforeSending = {
  ...home,
  delivered: 'not-yet',
  stage: 'accepted',
  at: '2026-11-11T10:00+09:00',
  destination: 'JP',
}
const onItsWay = { ...beforeSending, stage: 'shipped', shipped: '2026-11-11T09:00+09:00' }
for (const [wished, verdict, clause] of [
  ['2026-11-14', 'refuse', 'delivery-day.change.range'],
  ['2026-11-15', 'accept', 'delivery-day.change'],
  ['2026-11-20', 'accept', 'delivery-day.change'],
  ['2026-11-21', 'refuse', 'delivery-day.change.range'],
] as const)
  keeps(
    `of the 5th to the 10th day after an order of the 10th, ${wished} is asked for: ${verdict} [KAORU-20]`,
    { ...beforeSending, request: 'change-delivery-day', wished },
    { verdict, cites: [clause] },
  )
keeps(
  'once the parcel is on its way its day is not moved',
  { ...onItsWay, request: 'change-delivery-day', wished: '2026-11-16' },
  { verdict: 'refuse', cites: ['delivery-day.shipped'] },
)
keeps(
  'about a day abroad the document says nothing, so staff answer',
  {
    ...beforeSending,
    country: 'DE',
    destination: 'DE',
    request: 'change-delivery-day',
    wished: '2026-11-16',
  },
  { verdict: 'staff', reason: 'silence', cites: ['abroad.delivery-day'] },
)
keeps(
  'nor who pays at a door abroad for a parcel that is sent ahead',
  { ...beforeSending, country: 'TW', destination: 'TW', request: 'part-only', 'store-near': 'no' },
  { verdict: 'staff', reason: 'silence', cites: ['abroad.paid-at-the-door'] },
)
keeps(
  'a receipt that was asked for with the order is written [KAORU-03]',
  { ...beforeSending, request: 'receipt', 'receipt-asked': 'yes', paid: '2026-11-10T11:00+09:00' },
  { verdict: 'accept', cites: ['receipt.with-order'] },
)
keeps(
  'about one that is asked for later the document is silent, and the law knows a right only against payment',
  {
    ...beforeSending,
    request: 'receipt',
    'receipt-asked': 'no',
    paid: '2026-11-10T11:00+09:00',
    'payment-method': 'card',
  },
  { verdict: 'staff', cites: ['jp#receipt.after-payment', 'receipt.later'] },
)
keeps(
  'wrapping can be had for its price until the parcel leaves',
  { ...beforeSending, request: 'wrapping' },
  { verdict: 'accept', cites: ['wrapping'], terms: { fee: 'price' } },
)
