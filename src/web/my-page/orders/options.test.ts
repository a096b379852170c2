/**
 * What the order page says of a piece before anything is asked: what can be done, what cannot and why, what
 * nobody wrote.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulingContextOf, delivered, moment } from '#main/testing'
import { openingRequests } from '#cases/kinds'
import { opensCase, optionsOf, untilOf, type Entry, type RulingContext } from '#rulings'
import { said, waitsFor } from '#sentences'
import { clausesOf, headingsOf } from '#web/answers'

const day = 86_400_000
const handled: ReadonlySet<string> = new Set(openingRequests)
const isHandled = (entry: Entry): boolean => opensCase(entry, handled)
const look = (
  rulingContext: RulingContext,
  at = delivered + day,
  requester: 'buyer' | 'gift-recipient' = 'buyer',
) => optionsOf(rulingContext, { at, requester, handled })[0]!
const reasons = (entry: Entry | undefined): readonly string[] =>
  entry?.given?.values.map(({ value }) => value) ?? []
const documentSet = (rulingContext: RulingContext) => ({
  shop: rulingContext.shop.name,
  documents: rulingContext.documents,
  published: rulingContext.shop.documents,
  language: 'en' as const,
})
const clauses = (rulingContext: RulingContext, entry: Entry | undefined): readonly string[] =>
  entry === undefined
    ? []
    : clausesOf(entry.ruling, documentSet(rulingContext)).map(({ reference }) => reference)

test('an exchange of a faulty piece stands first, with its last minute and who pays [KAORU-30]', () => {
  const rulingContext = rulingContextOf('kaoru', 'JP')
  const [first] = look(rulingContext).possible
  assert.deepEqual(first?.requests, ['exchange'])
  assert.deepEqual(reasons(first), ['defect', 'wrong-item'])
  assert.deepEqual(untilOf(first!), { at: moment('2026-11-28T00:00+09:00'), zone: 'Asia/Tokyo' })
  assert.deepEqual(said(first!.ruling, { language: 'en' }).costs, ['We pay delivery both ways.'])
  assert.deepEqual(
    waitsFor(first!.ruling, rulingContext.documents).map(({ fact, from }) => [fact, from]),
    [['inspection', 'shop']],
  )
})

test('what is not possible is said with its reason, like cases in one line [KAORU-29]', () => {
  const rulingContext = rulingContextOf('kaoru', 'JP')
  const entry = look(rulingContext).impossible.find((one) => reasons(one).includes('changed-mind'))
  assert.deepEqual(entry?.requests, ['exchange', 'return'])
  assert.deepEqual(reasons(entry).slice(0, 3), ['changed-mind', 'image-differs', 'wrong-size'])
  assert.deepEqual(clauses(rulingContext, entry), ['kaoru#only-faulty'])
})

test('after the window the refusal names the day it ended, and no button is left', () => {
  const at = moment('2026-11-28T00:00+09:00')
  const { possible, impossible } = look(rulingContextOf('kaoru', 'JP'), at)
  const late = impossible.find((one) => reasons(one).includes('defect'))
  assert.match(said(late!.ruling, { language: 'en', seenAt: at }).answer, /until Friday 27 November, 23:59/)
  assert.ok(!possible.some((one) => one.requests.includes('exchange') && reasons(one).includes('defect')))
})

test('cooling-off meets its clause in Japan; the law outranks it in Germany [KAORU-09] [KAORU-10]', () => {
  const japan = rulingContextOf('kaoru', 'JP')
  const refused = look(japan).impossible.find((one) => one.requests.includes('withdraw'))
  assert.deepEqual(clauses(japan, refused), ['kaoru#cooling-off'])
  const germany = rulingContextOf('kaoru', 'DE')
  const allowed = look(germany).possible.find((one) => one.requests.includes('withdraw'))
  assert.equal(allowed?.ruling.verdict, 'accept')
  assert.deepEqual(clauses(germany, allowed), ['eu#withdrawal', 'kaoru#cooling-off'])
  assert.equal(untilOf(allowed!)?.zone, 'Europe/Berlin')
})

test('a wrong ring size is no fault: no exchange for it, but resizing is shown [KUNO-27]', () => {
  const rulingContext = rulingContextOf('k-uno', 'US', { product: 'asanagi-ring' })
  const { possible, impossible } = look(rulingContext)
  const size = impossible.find(
    (one) => one.requests.includes('exchange') && reasons(one).includes('wrong-size'),
  )
  assert.ok(clauses(rulingContext, size).includes('k-uno#ring-size'))
  assert.ok(possible.some((one) => one.requests.includes('resize')))
})

test('two clauses that disagree are both named, and a person decides', () => {
  const rulingContext = rulingContextOf('preorder', 'JP')
  const torn = look(rulingContext).possible.find(
    (one) => one.ruling.reason === 'contradiction' && one.requests.includes('exchange'),
  )
  assert.deepEqual(clauses(rulingContext, torn), ['preorder#wrong-item', 'preorder#limited'])
})

test('a photo that would change the answer is asked for beforehand [KAMI-02]', () => {
  assert.equal(look(rulingContextOf('kami-kagu', 'JP')).possible.find(isHandled)?.photo, true)
  assert.equal(look(rulingContextOf('kaoru', 'JP')).possible.find(isHandled)?.photo, false)
})

test('what no document speaks of is gathered apart; an exchange is never hidden there', () => {
  const kaoru = rulingContextOf('kaoru', 'JP')
  const viewer = { at: delivered + day, requester: 'buyer', handled: new Set(['exchange']) } as const
  const written = optionsOf(kaoru, viewer)[0]!
  assert.ok(written.unwritten.some((one) => one.requests.includes('resize')))
  const asked = look(kaoru)
  assert.ok(asked.possible.some((one) => one.requests.includes('resize') && one.ruling.verdict === 'staff'))
  const abroadOnly = look(rulingContextOf('k-uno', 'JP'))
  assert.ok(
    abroadOnly.possible.some((one) => one.requests.includes('exchange') && one.ruling.verdict === 'staff'),
  )
  assert.ok(!abroadOnly.unwritten.some((one) => one.requests.includes('exchange')))
})

test('a clause leads to the policy page only while the order’s version is the published one', () => {
  const rulingContext = rulingContextOf('kaoru', 'JP')
  const [first] = look(rulingContext).possible
  assert.equal(clausesOf(first!.ruling, documentSet(rulingContext))[0]?.address, '/kaoru/policy#faulty')
  const { policy } = rulingContext.documents
  const newer = { ...rulingContext.documents, policy: { ...policy, version: '2027-01' } }
  assert.equal(
    clausesOf(first!.ruling, { ...documentSet(rulingContext), published: newer })[0]?.address,
    undefined,
  )
})

test('an article is named with its law', () => {
  const rulingContext = rulingContextOf('kaoru', 'DE')
  assert.deepEqual(
    headingsOf(['eu#withdrawal', 'kaoru#faulty.exchange', 'kaoru#faulty.late'], documentSet(rulingContext)),
    ['Consumer law of the European Union: Withdrawal within 14 days', 'Faulty or wrong pieces'],
  )
})

test('what makes no sense of a piece is neither offered nor refused: a ring is half of no pair, a scratcher is not silver', () => {
  const all = (name: string, changed: Parameters<typeof rulingContextOf>[2]) => {
    const { possible, impossible, unwritten } = look(rulingContextOf(name, 'JP', changed))
    const entries = [...possible, ...impossible, ...unwritten]
    return {
      requests: new Set(entries.flatMap(({ requests }) => requests)),
      reasons: entries.flatMap(reasons),
    }
  }
  const ring = all('kaoru', { product: 'minamo-ring' })
  assert.ok(!ring.requests.has('remake-one-side') && ring.requests.has('exchange'))
  assert.ok(!ring.reasons.includes('tarnish') && !ring.reasons.includes('lost-one'))
  const earrings = all('kaoru', { product: 'tsuyu-pierce' })
  assert.ok(earrings.requests.has('remake-one-side') && earrings.reasons.includes('lost-one'))
  assert.ok(all('kaoru', { product: 'oboro-bangle' }).reasons.includes('tarnish'))
  const scratcher = all('kami-kagu', { product: 'nami-scratcher' })
  for (const one of ['tarnish', 'no-hallmark', 'allergy', 'lost-one', 'late-delivery'])
    assert.ok(!scratcher.reasons.includes(one), one)
  for (const one of ['repolish', 'resize', 'remake-one-side', 'wrapping', 'redelivery'])
    assert.ok(!scratcher.requests.has(one), one)
  assert.ok(scratcher.reasons.includes('defect') && scratcher.requests.has('cancel'))
})

test('before a piece has come, nothing is offered that needs it in hand; what its documents say of cancelling is', () => {
  const rulingContext = rulingContextOf('kaoru', 'JP', {
    product: 'minamo-ring',
    stage: 'accepted',
    shippedAt: null,
    deliveredAt: null,
  })
  const { possible, impossible, unwritten } = look(rulingContext)
  const requests = new Set([...possible, ...impossible, ...unwritten].flatMap((one) => one.requests))
  for (const one of ['exchange', 'return', 'repair', 'redelivery']) assert.ok(!requests.has(one), one)
  assert.ok(requests.has('cancel') && requests.has('change-address'))
})
