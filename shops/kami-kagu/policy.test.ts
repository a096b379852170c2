/** Kami-kagu's promises, asked of its own document: three days, one photo, and day 3 twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commerce, readFacts, rule } from '#policy'
import { termSentences } from '#sentences'
import { ruled, seen, theShop, type Expected } from '#shops/testing'

const home = {
  country: 'JP',
  buyer: 'consumer',
  'bought-from': 'online',
  requester: 'buyer',
  kind: 'ready',
  'return-clause-shown': 'yes',
  reason: 'defect',
  delivered: '2026-11-20T10:00+09:00',
  at: '2026-11-22T23:59+09:00',
  photo: 'yes',
  opened: 'yes',
  used: 'no',
  altered: 'no',
}
const de = { ...home, country: 'DE', informed: '2026-11-10T02:00+01:00', reason: 'changed-mind' }

const without = (facts: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== name))

function keeps(name: string, facts: Record<string, string>, expected: Expected) {
  test(name, () => assert.deepEqual(seen('kami-kagu', ruled('kami-kagu', facts), expected), expected))
}

keeps(
  'a faulty piece is exchanged for a new one [KAMI-01]',
  { ...home, request: 'exchange' },
  { verdict: 'accept', cites: ['defect.claim'] },
)
keeps(
  'a photo of the fault must come with it [KAMI-02]',
  { ...home, request: 'exchange', photo: 'no' },
  { verdict: 'pending', cites: ['defect.claim.photo'] },
)
keeps(
  'the shop guides to an exchange or a return [KAMI-03]',
  { ...home, request: 'return' },
  { verdict: 'accept', terms: { remedies: ['replace', 'refund'], choice: 'shop' } },
)
keeps(
  'day 2 is within three days [KAMI-04]',
  { ...home, request: 'exchange', at: '2026-11-22T23:59:59+09:00' },
  { verdict: 'accept', until: '2026-11-22' },
)
keeps(
  'the customer pays both ways [KAMI-05]',
  { ...home, request: 'exchange' },
  { verdict: 'accept', terms: { 'return-shipping': 'customer', 'outbound-shipping': 'customer' } },
)
keeps(
  'day 3 is both accepted and refused: staff decide, both are cited [KAMI-06]',
  { ...home, request: 'exchange', at: '2026-11-23T12:00+09:00' },
  { verdict: 'staff', reason: 'contradiction', cites: ['defect.claim', 'found-late'] },
)
keeps(
  'also when nobody has said whether a photo comes [KAMI-06]',
  { ...without(home, 'photo'), request: 'exchange', at: '2026-11-23T12:00+09:00' },
  { verdict: 'staff', reason: 'contradiction', cites: ['defect.claim', 'defect.claim.photo', 'found-late'] },
)
keeps(
  'on day 4 an exchange is refused [KAMI-06]',
  { ...home, request: 'exchange', at: '2026-11-24T00:00+09:00' },
  { verdict: 'refuse', cites: ['defect.late', 'found-late'] },
)
keeps(
  'a picture that promised something else is no reason [KAMI-08]',
  { ...home, opened: 'no', request: 'return', reason: 'image-differs' },
  { verdict: 'refuse', cites: ['personal.reasons'] },
)
keeps(
  'from day 4 on no return [KAMI-09]',
  { ...home, opened: 'no', request: 'return', reason: 'wrong-item', at: '2026-11-24T00:00+09:00' },
  { verdict: 'refuse', cites: ['exclusions.late'] },
)
keeps(
  'what the customer soiled does not come back [KAMI-10]',
  { ...home, altered: 'yes', request: 'return' },
  { verdict: 'refuse', cites: ['exclusions.soiled'] },
)
keeps(
  'but a faulty one may still be exchanged [KAMI-10]',
  { ...home, altered: 'yes', request: 'exchange' },
  { verdict: 'accept', cites: ['defect.claim'] },
)
keeps(
  'bought from another seller, no return [KAMI-11]',
  { ...home, 'bought-from': 'elsewhere', request: 'return' },
  { verdict: 'refuse', cites: ['exclusions.elsewhere'] },
)
keeps(
  'opened is enough to refuse, a fault aside [KAMI-12]',
  { ...home, request: 'exchange', reason: 'changed-mind' },
  { verdict: 'refuse', cites: ['personal.reasons', 'used'] },
)
keeps(
  'the cat slept on it and it is faulty: exchanged [KAMI-12]',
  { ...home, used: 'worn', request: 'exchange' },
  { verdict: 'accept', cites: ['defect.claim'] },
)
keeps(
  'abroad the same rules hold [KAMI-14]',
  { ...home, country: 'US', request: 'return', reason: 'changed-mind', opened: 'no' },
  { verdict: 'refuse', cites: ['personal.reasons'] },
)
keeps(
  'a consumer in Germany withdraws on day 14 by their own clock [KAMI-15]',
  { ...de, request: 'withdraw', delivered: '2026-11-20T10:00+01:00', at: '2026-12-04T15:00+01:00' },
  { verdict: 'accept' },
)
keeps(
  'by the law after the shop’s own fourteen days have ended in Japan [KAMI-15]',
  { ...de, request: 'withdraw', delivered: '2026-11-20T10:00+01:00', at: '2026-12-04T23:59+01:00' },
  { verdict: 'accept', reason: 'law', cites: ['eu#withdrawal'] },
)
keeps(
  'a business in Germany does not [KAMI-15]',
  { ...de, buyer: 'business', request: 'withdraw' },
  { verdict: 'refuse', cites: ['personal.withdraw'] },
)
keeps(
  'the way back is at the buyer’s cost [KAMI-17]',
  { ...de, request: 'withdraw' },
  { verdict: 'accept', terms: { 'return-shipping': 'customer' } },
)
test('the shop’s own clause says so, of duty and fees too, and the customer reads it in both languages [KAMI-17]', () => {
  const { documents, calendar } = theShop('kami-kagu')
  const asked = { ...de, request: 'withdraw', 'return-cost-told': 'yes', opened: 'no' }
  const own = { ...documents, laws: [] }
  const read = readFacts(asked, { ...commerce, facts: documents.facts })
  const { verdict, terms } = rule(own, read.facts, calendar)
  const costs = { 'return-shipping': terms['return-shipping'], duty: terms['duty'] }
  assert.deepEqual([verdict, costs], ['accept', { 'return-shipping': 'customer', duty: 'customer' }])
  const told = ruled('kami-kagu', asked).terms
  assert.match(
    termSentences(told, 'ja').join(''),
    /お送りいただく送料は、お客様のご負担.*関税・通関の費用は、お客様のご負担/,
  )
  assert.match(
    termSentences(told, 'en').join(' '),
    /You pay for sending it to us.*You pay duties and customs fees/,
  )
  const untold = ruled('kami-kagu', { ...asked, 'return-cost-told': 'no' }).terms
  assert.equal(untold['return-shipping'], 'shop')
})
keeps(
  'a fault is not: the law says the shop pays [KAMI-17]',
  { ...de, request: 'exchange', reason: 'defect' },
  { verdict: 'accept', terms: { 'return-shipping': 'shop', 'outbound-shipping': 'shop' } },
)
keeps(
  'clawed beyond a look as in a shop: the value lost is deducted, the right stays [KAMI-18]',
  { ...de, used: 'worn', request: 'withdraw' },
  { verdict: 'accept', reason: 'law', terms: { deduction: 'value-loss' } },
)

keeps(
  'the notice carries order number, name, address and a clear statement; they are asked for and are no condition [KAMI-16]',
  { ...de, request: 'withdraw' },
  { verdict: 'accept', terms: { obligations: ['order-number', 'name-and-address', 'clear-statement'] } },
)
keeps(
  'how and when the money comes back follows the law of residence, not a mail to come [KAMI-19]',
  { ...de, request: 'withdraw' },
  { verdict: 'accept', terms: { 'refund-means': 'same-means', 'refund-of': 'all-payments' } },
)

keeps(
  'a return for a change of mind from Germany is the withdrawal by another name, in the shop’s own words too [KAMI-15]',
  { ...de, 'return-cost-told': 'yes', request: 'return' },
  { verdict: 'accept', cites: ['eu#withdrawal', 'withdrawal.return'] },
)
for (const request of ['withdraw', 'return', 'exchange'] as const)
  keeps(
    `after its time the law of the buyer’s country is looked at case by case, as the document says: ${request}`,
    { ...de, delivered: '2026-11-20T10:00+01:00', at: '2027-01-10T10:00+01:00', request },
    { verdict: 'staff', reason: 'clause', cites: [`law-decides.${request}`] },
  )

for (const [country, subdivision] of [
  ['DE', 'DE-BE'],
  ['GB', 'GB-ENG'],
] as const)
  keeps(
    `a faulty piece that was given to somebody in ${country} is exchanged at nobody’s cost but the shop’s`,
    {
      ...home,
      request: 'exchange',
      requester: 'gift-recipient',
      country,
      subdivision,
      noticed: '2026-11-21T10:00+09:00',
      at: '2026-11-22T09:00+09:00',
    },
    { verdict: 'accept', terms: { 'return-shipping': 'shop', 'outbound-shipping': 'shop', duty: 'shop' } },
  )
