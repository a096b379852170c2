/**
 * Milamore's promises, asked of its own document: the positive list, the negative list, and which of them
 * wins.
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
  at: '2026-11-22T10:00+09:00',
  used: 'no',
  altered: 'no',
  'replacement-stock': 'available',
}

function keeps(name: string, facts: Record<string, string>, expected: Expected) {
  test(name, () => assert.deepEqual(seen('milamore', ruled('milamore', facts), expected), expected))
}

keeps(
  'a piece damaged on delivery is exchanged [MILA-09]',
  { ...home, request: 'exchange', reason: 'damaged-on-arrival' },
  { verdict: 'accept', cites: ['jp#who-pays.back', 'jp#who-pays.out', 'only-these.exchange'] },
)
keeps(
  'whether a fault is on the list is left open, and staff decide [MILA-09]',
  { ...home, request: 'exchange', reason: 'defect' },
  { verdict: 'staff', reason: 'silence', cites: ['only-these.fault'] },
)
keeps(
  'from stock first [MILA-10], else it is made [MILA-11]',
  { ...home, request: 'exchange', reason: 'wrong-item', 'replacement-stock': 'none' },
  { verdict: 'accept', terms: { remedies: ['replace', 'make'] } },
)
keeps(
  'a return is paid back',
  { ...home, request: 'return', reason: 'wrong-item' },
  { verdict: 'accept', terms: { remedies: ['refund'] } },
)
keeps(
  'a gift is exchanged for the same design and size only [MILA-13]',
  {
    ...home,
    requester: 'gift-recipient',
    request: 'exchange',
    reason: 'damaged-on-arrival',
    'exchange-for': 'same',
  },
  { verdict: 'accept', terms: { same: 'same-design-and-size' } },
)
keeps(
  'and for no other design or size [MILA-13]',
  {
    ...home,
    requester: 'gift-recipient',
    request: 'exchange',
    reason: 'wrong-item',
    'exchange-for': 'other',
  },
  { verdict: 'refuse', cites: ['gift.other-piece'] },
)
keeps(
  'which of them is wished for is asked [MILA-13]',
  { ...home, requester: 'gift-recipient', request: 'exchange', reason: 'damaged-on-arrival' },
  { verdict: 'ask', asks: ['exchange-for'] },
)
keeps(
  'a piece in stock usually ships within 3 business days of the order [MILA-26]',
  { ...home, delivered: 'not-yet', stage: 'accepted', request: 'ship', at: '2026-11-11T10:00+09:00' },
  { verdict: 'accept', cites: ['shipping-time'] },
)
test('and the day is told: the third business day after an order on a Tuesday is Friday [MILA-26]', () => {
  const waiting = { ...home, delivered: 'not-yet', stage: 'accepted', at: '2026-11-11T10:00+09:00' }
  const { deadlines } = ruled('milamore', { ...waiting, request: 'ship' })
  assert.equal(deadlines.find(({ of }) => of === 'ships-within')?.on, '2026-11-13')
})
keeps(
  'about money for a recipient nothing is written [MILA-13]',
  { ...home, requester: 'gift-recipient', request: 'return', reason: 'damaged-on-arrival' },
  { verdict: 'staff', reason: 'silence', cites: ['gift.money'] },
)
keeps(
  'day 9 is in, to its last second [MILA-15]',
  { ...home, request: 'return', reason: 'wrong-item', at: '2026-11-29T23:59:59+09:00' },
  { verdict: 'accept', until: '2026-11-29' },
)
test('day 9 is told as the last day before anything is asked [MILA-15]', () => {
  const { deadlines, verdict } = ruled('milamore', { ...home, request: 'return' })
  assert.equal(verdict, 'ask')
  assert.ok(
    deadlines.some(
      ({ of, role, on }) => of === 'milamore#ten-days' && role === 'until' && on === '2026-11-29',
    ),
  )
})
keeps(
  'day 10 is out, from its first second [MILA-15]',
  { ...home, request: 'return', reason: 'wrong-item', at: '2026-11-30T00:00:00+09:00' },
  { verdict: 'refuse', cites: ['ten-days'] },
)
keeps(
  'worn pieces are refused [MILA-16]',
  { ...home, used: 'worn', request: 'exchange', reason: 'damaged-on-arrival' },
  { verdict: 'refuse', cites: ['worn'] },
)
keeps(
  'pieces damaged or altered after arrival are refused [MILA-17]',
  { ...home, altered: 'yes', request: 'exchange', reason: 'wrong-item' },
  { verdict: 'refuse', cites: ['after-arrival'] },
)
keeps(
  'pieces bought elsewhere are refused [MILA-18]',
  { ...home, 'bought-from': 'elsewhere', request: 'exchange', reason: 'damaged-on-arrival' },
  { verdict: 'refuse', cites: ['elsewhere'] },
)
keeps(
  'a metal allergy is a circumstance of the customer [MILA-19]',
  { ...home, request: 'return', reason: 'allergy' },
  { verdict: 'refuse', cites: ['circumstances'] },
)
keeps(
  'a slight difference from the picture is no reason [MILA-20]',
  { ...home, request: 'return', reason: 'image-differs' },
  { verdict: 'refuse', cites: ['pictures'] },
)
keeps(
  'all refusals that speak are cited',
  {
    ...home,
    used: 'worn',
    altered: 'yes',
    request: 'return',
    reason: 'wrong-item',
    at: '2026-12-05T10:00+09:00',
  },
  { verdict: 'refuse', cites: ['after-arrival', 'ten-days', 'worn'] },
)
keeps(
  'a buyer in France keeps the statutory right on day 12, worn or not',
  {
    ...home,
    country: 'FR',
    informed: '2026-11-10T02:00+01:00',
    used: 'worn',
    request: 'withdraw',
    at: '2026-12-02T10:00+01:00',
  },
  {
    verdict: 'accept',
    reason: 'law',
    cites: ['eu#value-loss.of-withdrawal', 'eu#withdrawal'],
    terms: { deduction: 'value-loss' },
  },
)
keeps(
  'PayPal abroad: two lines of the document disagree',
  { ...home, country: 'US', request: 'pay', 'payment-method': 'paypal', 'card-brand': 'jcb' },
  {
    verdict: 'staff',
    reason: 'contradiction',
    cites: ['payment-abroad.card-only', 'payment.through-paypal'],
  },
)

// The checkout asks these; the promises of the payment page are its own to keep.
const pays = (name: string, facts: Record<string, string>, expected: Expected) =>
  keeps(name, { at: '2026-11-20T10:00+09:00', request: 'pay', ...facts }, expected)
pays(
  'a credit card is taken',
  { destination: 'JP', 'payment-method': 'card', 'card-brand': 'visa' },
  { verdict: 'accept', cites: ['payment.direct'] },
)
pays(
  'abroad only a card',
  { destination: 'US', 'payment-method': 'bank-transfer' },
  { verdict: 'refuse', cites: ['payment-abroad.card-only'] },
)
for (const brand of ['visa', 'mastercard', 'amex'])
  pays(
    `${brand} is taken directly, at home and abroad`,
    { destination: 'US', 'payment-method': 'card', 'card-brand': brand },
    { verdict: 'accept', cites: ['payment.direct'] },
  )
for (const brand of ['jcb', 'discover']) {
  pays(
    `${brand} is shown the way to PayPal`,
    { destination: 'JP', 'payment-method': 'card', 'card-brand': brand },
    { verdict: 'refuse', cites: ['payment.not-direct'], terms: { obligations: ['use-paypal'] } },
  )
  pays(
    `and through PayPal ${brand} is taken`,
    { destination: 'JP', 'payment-method': 'paypal', 'card-brand': brand },
    { verdict: 'accept', cites: ['payment.through-paypal'] },
  )
}
pays(
  'Diners is refused with its clause',
  { destination: 'JP', 'payment-method': 'card', 'card-brand': 'diners' },
  { verdict: 'refuse', cites: ['payment.diners'] },
)
const served = {
  country: 'US',
  'bought-from': 'online',
  requester: 'buyer',
  delivered: '2026-11-20T10:00+09:00',
  at: '2028-11-22T10:00+09:00',
  handover: 'post',
}
for (const request of ['resize', 'repair', 'clean'])
  keeps(
    `${request} is asked for by any owner of a piece from the site, free or for a fee by the shop's table, and the shop decides`,
    { ...served, request },
    { verdict: 'staff', reason: 'clause', cites: ['after-service.our-own'], terms: { fee: 'by-regulation' } },
  )
keeps(
  'a piece bought elsewhere is not served [MILA-23]',
  { ...served, request: 'resize', 'bought-from': 'elsewhere' },
  { verdict: 'refuse', cites: ['after-service.elsewhere'] },
)
keeps(
  'it is to be packed well and sent so that it can be traced',
  { ...served, request: 'clean' },
  { verdict: 'staff', terms: { obligations: ['pack-well', 'trackable-courier'] } },
)
const early = {
  at: '2026-11-22T10:00+09:00',
  ordered: '2026-11-20T10:00+09:00',
  paid: '2026-11-20T10:05+09:00',
  stage: 'accepted',
  country: 'US',
  requester: 'buyer',
  'bought-from': 'online',
}
keeps(
  'a receipt once payment is confirmed and before it is shipped [MILA-32]',
  { ...early, request: 'receipt' },
  { verdict: 'accept', cites: ['receipt.in-time'], terms: { obligations: ['order-number'] } },
)
keeps(
  'before the payment it waits [MILA-32]',
  { ...early, paid: 'not-yet', request: 'receipt' },
  { verdict: 'pending', cites: ['receipt.in-time.payment'] },
)
keeps(
  'wrapping in the same window [MILA-33]',
  { ...early, request: 'wrapping' },
  { verdict: 'accept', cites: ['wrapping.in-time'] },
)
const late = { ...early, stage: 'shipped', shipped: '2026-11-21T15:00+09:00' }
keeps(
  'after shipment wrapping is refused with the clause [MILA-34]',
  { ...late, request: 'wrapping' },
  { verdict: 'refuse', cites: ['wrapping.shipped'] },
)
keeps(
  'but a receipt is not: what is owed after payment is for staff to say [MILA-34]',
  { ...late, country: 'JP', request: 'receipt' },
  { verdict: 'staff', reason: 'law', cites: ['jp#receipt.after-payment'] },
)
keeps(
  'and it is not given to the person who only received the piece [MILA-34]',
  { ...late, country: 'JP', request: 'receipt', requester: 'gift-recipient' },
  { verdict: 'refuse', cites: ['receipt.shipped'] },
)

for (const reason of ['tarnish', 'no-hallmark', 'lost-one', 'other'])
  keeps(
    `what is on neither list brings nothing back: ${reason} [MILA-09]`,
    { ...home, request: 'return', reason },
    { verdict: 'refuse', cites: ['only-these.other-reasons'] },
  )
keeps(
  'nor does a withdrawal for no reason at home [MILA-09]',
  { ...home, request: 'withdraw' },
  { verdict: 'refuse', cites: ['only-these.withdraw'] },
)
keeps(
  'Diners is taken neither directly nor through PayPal',
  { ...home, delivered: 'not-yet', request: 'pay', 'payment-method': 'paypal', 'card-brand': 'diners' },
  { verdict: 'refuse', cites: ['payment.diners'] },
)
keeps(
  'a JCB card abroad is not taken directly, and the shop is to be asked',
  {
    ...home,
    country: 'US',
    destination: 'US',
    delivered: 'not-yet',
    request: 'pay',
    'payment-method': 'card',
    'card-brand': 'jcb',
  },
  { verdict: 'refuse', cites: ['payment.not-direct-abroad'], terms: { obligations: ['contact-shop'] } },
)
keeps(
  'PayPal for delivery abroad is asked for first, and answered within 3 business days',
  {
    ...home,
    country: 'US',
    destination: 'US',
    delivered: 'not-yet',
    request: 'pay',
    'payment-method': 'paypal',
    'card-brand': 'visa',
  },
  {
    verdict: 'staff',
    reason: 'silence',
    cites: ['payment-abroad.paypal'],
    terms: { 'answer-within': '3 business days of notice' },
  },
)
