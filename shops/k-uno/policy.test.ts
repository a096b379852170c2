/** K.UNO's promises to customers abroad, asked of its own document and of the law under it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruled, seen, type Expected } from '#shops/testing'

const us = {
  country: 'US',
  destination: 'US',
  buyer: 'consumer',
  'bought-from': 'online',
  requester: 'buyer',
  kind: 'ready',
  'own-make': 'yes',
  ordered: '2026-11-01T10:00+09:00',
  delivered: '2026-11-20T10:00+09:00',
  informed: '2026-11-01T10:00+09:00',
  at: '2026-11-22T10:00+09:00',
  used: 'no',
  altered: 'no',
  channel: 'e-mail',
}
const de = { ...us, country: 'DE', destination: 'DE' }

function keeps(name: string, facts: Record<string, string>, expected: Expected) {
  test(name, () => assert.deepEqual(seen('k-uno', ruled('k-uno', facts), expected), expected))
}

keeps(
  'the page speaks to customers abroad; for Japan it is silent [KUNO-01]',
  {
    ...us,
    country: 'JP',
    destination: 'JP',
    'return-clause-shown': 'yes',
    request: 'exchange',
    reason: 'defect',
  },
  { verdict: 'staff', reason: 'silence' },
)
keeps(
  'a faulty piece is exchanged or repaired [KUNO-02]',
  { ...us, request: 'exchange', reason: 'defect' },
  { verdict: 'accept', cites: ['faulty.exchange'] },
)
keeps(
  'a faulty piece sent by post for repair: two clauses disagree, staff decide, both are cited [KUNO-02]',
  { ...us, request: 'repair', reason: 'defect', handover: 'post' },
  { verdict: 'staff', reason: 'contradiction', cites: ['by-post.refuse', 'faulty.repair'] },
)
keeps(
  'told by e-mail in the last minute of the week [KUNO-03]',
  { ...us, request: 'exchange', reason: 'wrong-item', at: '2026-11-27T23:59:59+09:00' },
  { verdict: 'accept', until: '2026-11-27' },
)
keeps(
  'when the week is over, it is over [KUNO-03]',
  { ...us, request: 'exchange', reason: 'wrong-item', at: '2026-11-28T00:00+09:00' },
  { verdict: 'refuse', cites: ['faulty.late'] },
)
keeps(
  'told by telephone, it waits for the e-mail [KUNO-03]',
  { ...us, request: 'exchange', reason: 'defect', channel: 'phone' },
  { verdict: 'pending', cites: ['faulty.exchange.e-mail'] },
)
keeps(
  'no other reason is accepted [KUNO-04]',
  { ...us, request: 'exchange', reason: 'changed-mind' },
  { verdict: 'refuse', cites: ['other-reasons.claim'] },
)
keeps(
  'repair or exchange are the only remedies, whatever the kind of piece [KUNO-05]',
  { ...us, kind: 'personalised', request: 'exchange', reason: 'defect' },
  { verdict: 'accept', terms: { remedies: ['repair', 'replace'] } },
)
keeps(
  'no order is cancelled [KUNO-06]',
  { ...us, delivered: 'not-yet', stage: 'in-production', request: 'cancel' },
  { verdict: 'refuse', cites: ['no-refunds.cancel'] },
)
keeps(
  'nothing is refunded [KUNO-07]',
  { ...us, request: 'return', reason: 'defect' },
  { verdict: 'refuse', cites: ['no-refunds.refund'] },
)
keeps(
  'a worn piece is refused [KUNO-08]',
  { ...us, used: 'worn', request: 'exchange', reason: 'defect' },
  { verdict: 'refuse', cites: ['condition.exchange'] },
)
keeps(
  'tried on as in a shop is not worn [KUNO-08]',
  { ...us, used: 'tried', request: 'exchange', reason: 'defect' },
  { verdict: 'accept' },
)
keeps(
  'photos may be asked for; they are no condition [KUNO-09]',
  { ...us, request: 'exchange', reason: 'defect' },
  { verdict: 'accept', terms: { obligations: ['photos-on-request'] } },
)
keeps(
  'a wrong size is no fault, and the size clause says so [KUNO-27]',
  { ...us, request: 'exchange', reason: 'wrong-size' },
  { verdict: 'refuse', cites: ['other-reasons.claim', 'ring-size'] },
)
keeps(
  'but it may be resized in a shop in Japan [KUNO-27]',
  {
    ...us,
    request: 'resize',
    handover: 'store',
    resizable: 'free',
    'finger-changes': 'no',
    'large-change': 'no',
    'leaves-before-ready': 'no',
  },
  { verdict: 'accept', terms: { fee: 'none' } },
)
keeps(
  '"no refunds" does not bind a consumer in the EU for ready-made goods [KUNO-29]',
  { ...de, request: 'withdraw' },
  { verdict: 'accept', reason: 'law', cites: ['eu#withdrawal'] },
)
keeps(
  'nor in the UK [KUNO-29]',
  { ...us, country: 'GB', destination: 'GB', request: 'withdraw' },
  { verdict: 'accept', reason: 'law', cites: ['uk#cancellation'] },
)
keeps(
  'made to order from a list is still ready-made in the eyes of that law [KUNO-29]',
  { ...de, kind: 'made-to-order', request: 'return', reason: 'changed-mind' },
  { verdict: 'accept', reason: 'law', cites: ['eu#withdrawal'] },
)
keeps(
  'engraved for the buyer it is exempt: the clause stands, and the exemption is named [KUNO-29]',
  { ...de, kind: 'personalised', request: 'withdraw' },
  { verdict: 'refuse', reason: 'clause', cites: ['eu#made-to-specification', 'no-refunds.refund'] },
)
keeps(
  'a worn faulty ring in the EU is repaired or replaced by law, free of charge',
  {
    ...de,
    used: 'worn',
    request: 'repair',
    reason: 'defect',
    handover: 'post',
    'local-jeweller': 'available',
    at: '2027-05-22T10:00+02:00',
  },
  {
    verdict: 'accept',
    reason: 'law',
    cites: ['eu#conformity.remedy'],
    terms: { 'return-shipping': 'shop', fee: 'none' },
  },
)

// What the document says of the craft. Quotes, payments and bookings themselves are taken elsewhere; here is
// who may have what, and on which terms.
const instore = {
  ...us,
  handover: 'store',
  resizable: 'free',
  'finger-changes': 'no',
  'large-change': 'no',
  'leaves-before-ready': 'no',
}
keeps(
  'a customised piece may be changed after the order, by staff and for a charge [KUNO-10]',
  {
    ...us,
    delivered: 'not-yet',
    stage: 'in-production',
    kind: 'personalised',
    request: 'change-specification',
  },
  {
    verdict: 'staff',
    reason: 'clause',
    cites: ['specification'],
    terms: { fee: 'handling', obligations: ['contact-shop', 'accept-quote'] },
  },
)
for (const request of ['resize', 'repolish', 'refinish', 'clean', 'inspect']) {
  keeps(
    `aftercare in a shop in Japan is free of charge, brought and picked up there: ${request} [KUNO-13]`,
    { ...instore, request },
    { verdict: 'accept', terms: { fee: 'none', obligations: ['reservation'] } },
  )
}
keeps(
  'the same finger and no large change: resized free of charge [KUNO-14]',
  { ...instore, request: 'resize' },
  { verdict: 'accept', cites: ['resizing.free'], terms: { fee: 'none' } },
)
keeps(
  'another finger: a resizing fee [KUNO-15]',
  { ...instore, request: 'resize', 'finger-changes': 'yes' },
  { verdict: 'accept', terms: { fee: 'resizing' } },
)
keeps(
  'a large change may be impossible, so staff look at it first [KUNO-16]',
  { ...instore, request: 'resize', 'large-change': 'yes' },
  { verdict: 'staff', cites: ['resizing.large'] },
)
keeps(
  'a design that carries a fee is quoted [KUNO-17]',
  { ...instore, request: 'resize', resizable: 'fee' },
  { verdict: 'accept', terms: { fee: 'quoted' } },
)
keeps(
  'a design that cannot be resized is refused by its own clause [KUNO-17]',
  { ...instore, request: 'resize', resizable: 'no' },
  { verdict: 'refuse', cites: ['resizing.cannot'] },
)
keeps(
  'a piece of another maker is not looked after [KUNO-18]',
  { ...instore, request: 'clean', 'own-make': 'no' },
  { verdict: 'refuse', cites: ['k-uno-only'] },
)
keeps(
  'finished after the guest has left: shipping and duty are theirs [KUNO-21]',
  { ...instore, request: 'resize', 'finger-changes': 'yes', 'leaves-before-ready': 'yes' },
  { verdict: 'accept', terms: { fee: 'resizing', 'outbound-shipping': 'customer', duty: 'customer' } },
)
keeps(
  'by post from overseas nothing is resized [KUNO-22]',
  { ...us, request: 'resize', handover: 'post', resizable: 'free', 'local-jeweller': 'available' },
  { verdict: 'refuse', cites: ['by-post.refuse'] },
)
keeps(
  'the jeweller nearby comes first; only where there is none do staff consider it [KUNO-23]',
  { ...us, request: 'clean', handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' },
  { verdict: 'staff', reason: 'clause', cites: ['by-post.no-jeweller'] },
)
keeps(
  'then the customer pays both ways and the duties [KUNO-24], and bears the risk on the way',
  { ...us, request: 'clean', handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' },
  {
    verdict: 'staff',
    terms: {
      'return-shipping': 'customer',
      'outbound-shipping': 'customer',
      duty: 'customer',
      'transit-risk': 'customer',
      obligations: ['consent-transit-risk'],
    },
  },
)

const faulty = { ...us, request: 'repair', reason: 'defect', 'local-jeweller': 'available' }
keeps(
  'a faulty piece brought to the shop is repaired or replaced',
  { ...faulty, handover: 'store', 'leaves-before-ready': 'no' },
  { verdict: 'accept', cites: ['faulty.repair-in-store', 'visit.repair'] },
)
for (const [why, facts, clause] of [
  ['the week is over', { at: '2026-11-29T10:00+09:00' }, 'faulty.late-repair'],
  ['it was worn', { used: 'worn' }, 'condition.repair'],
  ['nothing was wrong with it when it came', { reason: 'handling' }, 'other-reasons.repair'],
] as const)
  keeps(
    `sent by post for repair it is refused where ${why}, and both clauses say so`,
    { ...faulty, handover: 'post', ...facts },
    { verdict: 'refuse', cites: ['by-post.refuse', clause] },
  )
for (const request of ['repolish', 'resize'])
  keeps(
    `whoever leaves Japan before the free work is done is answered by a person: ${request}`,
    {
      ...us,
      request,
      handover: 'store',
      'leaves-before-ready': 'yes',
      resizable: 'free',
      'finger-changes': 'no',
      'large-change': 'no',
    },
    {
      verdict: 'staff',
      cites: [request === 'resize' ? 'resizing.not-picked-up' : 'after-service.not-picked-up'],
    },
  )
keeps(
  'a repair with no jeweller near, at the customer’s own cost and risk, is for staff to grant [KUNO-24]',
  { ...faulty, reason: 'handling', handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' },
  {
    verdict: 'staff',
    cites: ['by-post.no-jeweller-repair'],
    terms: { 'transit-risk': 'customer', duty: 'customer' },
  },
)
