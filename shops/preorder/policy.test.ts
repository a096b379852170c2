/** The pre-order shop's promises, asked of its own document. Its lost table stays a hole. */
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
  description: 'yes',
  'replacement-stock': 'available',
  reason: 'defect',
}
const waiting = { ...home, delivered: 'not-yet', stage: 'accepted', reason: 'changed-mind' }

function keeps(name: string, facts: Record<string, string>, expected: Expected) {
  test(name, () => assert.deepEqual(seen('preorder', ruled('preorder', facts), expected), expected))
}

keeps(
  'a faulty disc reported on day 7 is exchanged [PRE-12]',
  { ...home, request: 'exchange', inspection: 'confirmed', at: '2026-11-27T23:59:59+09:00' },
  { verdict: 'accept', cites: ['faulty.exchange'], until: '2026-11-27' },
)
keeps(
  'on day 8 it is refused [PRE-13]',
  { ...home, request: 'exchange', inspection: 'confirmed', at: '2026-11-28T00:00+09:00' },
  { verdict: 'refuse', cites: ['faulty.late'] },
)
keeps(
  'the report needs a description of the fault [PRE-14]',
  { ...home, request: 'exchange', inspection: 'confirmed', description: 'no' },
  { verdict: 'pending', cites: ['faulty.exchange.description'] },
)
keeps(
  'a stained piece is covered [PRE-15]',
  { ...home, request: 'exchange', inspection: 'confirmed', reason: 'stained' },
  { verdict: 'accept' },
)
keeps(
  'a wrong item is to be reported but not on the list: staff decide, both are cited [PRE-15]',
  { ...home, request: 'exchange', reason: 'wrong-item' },
  { verdict: 'staff', reason: 'contradiction', cites: ['limited.others', 'wrong-item'] },
)
keeps(
  'package and statement are to be kept [PRE-17]',
  { ...home, request: 'exchange', inspection: 'confirmed' },
  { verdict: 'accept', terms: { obligations: ['check-on-arrival', 'keep-statement', 'keep-packaging'] } },
)
keeps(
  'the shop pays both ways [PRE-18]',
  { ...home, request: 'exchange', inspection: 'confirmed' },
  { verdict: 'accept', terms: { 'return-shipping': 'shop', 'outbound-shipping': 'shop' } },
)
keeps(
  'no replacement in the warehouse: money back [PRE-19]',
  { ...home, request: 'return', inspection: 'confirmed', 'replacement-stock': 'none' },
  { verdict: 'accept', terms: { remedies: ['refund'] } },
)
keeps(
  'the piece is examined first; if nothing is found the shop may refuse [PRE-20]',
  { ...home, request: 'exchange', inspection: 'not-found' },
  { verdict: 'staff', reason: 'clause', cites: ['faulty.no-fault'] },
)
keeps(
  'cooling-off is not used [PRE-21]',
  { ...home, request: 'withdraw' },
  { verdict: 'refuse', cites: ['cooling-off'] },
)
keeps(
  'a pre-order is cancelled on day 7',
  { ...waiting, kind: 'pre-order', request: 'cancel', at: '2026-11-17T23:59+09:00' },
  { verdict: 'accept', cites: ['pre-order.in-time'] },
)
keeps(
  'and not on day 8',
  { ...waiting, kind: 'pre-order', request: 'cancel', at: '2026-11-18T00:00+09:00' },
  { verdict: 'refuse', cites: ['pre-order.late'] },
)
keeps(
  'unless the shop itself is late: then no clause can bind',
  { ...waiting, kind: 'pre-order', request: 'cancel', reason: 'late-delivery', at: '2026-11-30T00:00+09:00' },
  { verdict: 'staff', reason: 'law', cites: ['jp#shops-default'] },
)
keeps(
  'paid by card: the table of conditions is lost, so nobody guesses',
  { ...waiting, cancellable: 'yes', 'payment-method': 'card', request: 'cancel' },
  { verdict: 'staff', reason: 'silence', cites: ['card-payment'] },
)
keeps(
  'a parcel that came back from abroad is not refunded',
  { ...waiting, country: 'US', stage: 'undeliverable', request: 'return', reason: 'other' },
  { verdict: 'refuse', terms: { 'refund-of': 'none' } },
)
keeps(
  'and one that came back at home is not written about',
  { ...waiting, stage: 'undeliverable', request: 'return', reason: 'other' },
  { verdict: 'staff', reason: 'silence' },
)

keeps(
  'once it is ready to be shipped a change of mind cancels nothing [PRE-01]',
  { ...waiting, stage: 'packed', cancellable: 'yes', request: 'cancel' },
  { verdict: 'refuse', cites: ['prepared.cancel'] },
)
keeps(
  'and brings nothing back [PRE-01]',
  { ...home, request: 'return', reason: 'changed-mind' },
  { verdict: 'refuse', cites: ['limited.others', 'prepared.return'] },
)
keeps(
  'before that, a piece that says so may be cancelled: for which payment is lost, so staff answer [PRE-02]',
  {
    ...waiting,
    stage: 'preparing',
    cancellable: 'yes',
    'payment-method': 'bank-transfer',
    request: 'cancel',
  },
  { verdict: 'staff', reason: 'silence', cites: ['before-preparation.by-payment'] },
)
keeps(
  'a piece of which the page says nothing is for staff: which items are meant is left open [PRE-02]',
  { ...waiting, cancellable: 'unstated', 'payment-method': 'bank-transfer', request: 'cancel' },
  { verdict: 'staff', cites: ['before-preparation.which-items'] },
)
for (const [method, stage, expected] of [
  [
    'bank-transfer',
    'accepted',
    { verdict: 'staff', reason: 'silence', cites: ['before-preparation.by-payment'] },
  ],
  ['paypal', 'preparing', { verdict: 'staff', reason: 'silence', cites: ['before-preparation.by-payment'] }],
  ['bank-transfer', 'packed', { verdict: 'refuse', cites: ['prepared.cancel'] }],
  ['card', 'accepted', { verdict: 'staff', reason: 'silence', cites: ['card-payment'] }],
  ['card', 'in-production', { verdict: 'staff', reason: 'silence', cites: ['card-payment'] }],
  ['card', 'preparing', { verdict: 'staff', reason: 'silence', cites: ['card-payment'] }],
  ['card', 'packed', { verdict: 'refuse', cites: ['prepared.cancel'] }],
] as const) {
  keeps(
    `the matrix of payment and stage is data: ${method}, ${stage} [PRE-03]`,
    { ...waiting, cancellable: 'yes', 'payment-method': method, stage, request: 'cancel' },
    expected,
  )
}
const preordered = {
  ...waiting,
  kind: 'pre-order',
  cancellable: 'yes',
  'payment-method': 'card',
  request: 'cancel',
}
keeps(
  'a pre-order is cancelled to the end of day 7 from the order [PRE-04]',
  { ...preordered, at: '2026-11-17T23:59:59+09:00' },
  { verdict: 'accept', cites: ['pre-order.in-time'], until: '2026-11-17' },
)
keeps(
  'after the 7 days never, for whatever reason of the customer [PRE-05]',
  { ...preordered, reason: 'other', at: '2026-11-18T00:00+09:00' },
  { verdict: 'refuse', cites: ['pre-order.late'] },
)
keeps(
  'which cannot cover that the shop itself is late [PRE-05]',
  { ...preordered, reason: 'late-delivery', at: '2026-12-18T00:00+09:00' },
  { verdict: 'staff', reason: 'law', cites: ['jp#shops-default'] },
)
for (const [stage, cites] of [
  ['preparing', ['pre-order.prepared']],
  ['packed', ['pre-order.prepared', 'prepared.cancel']],
  ['shipped', ['pre-order.prepared', 'prepared.cancel']],
] as const)
  keeps(
    `“${stage}” cuts the 7 days short [PRE-06]`,
    {
      ...preordered,
      stage,
      at: '2026-11-12T00:00+09:00',
      ...(stage === 'shipped' ? { shipped: '2026-11-11T10:00+09:00' } : {}),
    },
    { verdict: 'refuse', cites },
  )
keeps(
  'a parcel that came back from abroad: neither price nor shipping [PRE-10]',
  {
    ...waiting,
    country: 'US',
    destination: 'US',
    stage: 'undeliverable',
    request: 'cancel',
    reason: 'other',
  },
  { verdict: 'refuse', cites: ['undeliverable.abroad'], terms: { 'refund-of': 'none' } },
)
keeps(
  'one that came back within Japan: staff decide, and the hole is cited [PRE-11]',
  {
    ...waiting,
    cancellable: 'yes',
    'payment-method': 'card',
    stage: 'undeliverable',
    request: 'cancel',
    reason: 'other',
  },
  { verdict: 'staff', reason: 'silence', cites: ['undeliverable.home'] },
)

for (const kind of ['ready', 'pre-order'])
  keeps(
    `what says that it cannot be cancelled cannot be, from the first day: ${kind} [PRE-08]`,
    { ...waiting, kind, request: 'cancel', cancellable: 'no', at: '2026-11-11T10:00+09:00' },
    { verdict: 'refuse', cites: ['not-cancellable'] },
  )
keeps(
  'money although there is one to exchange it for: nothing is written, so staff answer [PRE-19]',
  { ...home, request: 'return', inspection: 'confirmed' },
  { verdict: 'staff', reason: 'silence', cites: ['faulty.money-instead'] },
)
keeps(
  'whether something that is missing is a fault is left open [PRE-15]',
  { ...home, request: 'exchange', reason: 'missing-part' },
  { verdict: 'staff', reason: 'silence', cites: ['limited.missing-part'] },
)
