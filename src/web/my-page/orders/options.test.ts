/**
 * What the order page says of a piece before anything is asked: what can be done, what cannot and why, what
 * nobody wrote.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RulingContext } from '#rulings'
import { clausesOf, costsOf, headingsOf, waitsFor } from '#web/answers'
import { benchOf, delivered, moment } from '../bench.test.ts'
import { endedAt, isHandled, lineOptionsOf, untilOf, type Entry } from './options.ts'

const day = 86_400_000
const look = (
  rulingContext: RulingContext,
  at = delivered + day,
  requester: 'buyer' | 'gift-recipient' = 'buyer',
) => lineOptionsOf(rulingContext, { at, requester })[0]!
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
  const rulingContext = benchOf('kaoru', 'JP')
  const [first] = look(rulingContext).possible
  assert.deepEqual(first?.requests, ['exchange'])
  assert.deepEqual(reasons(first), ['defect', 'wrong-item'])
  assert.deepEqual(untilOf(first!), { at: moment('2026-11-28T00:00+09:00'), zone: 'Asia/Tokyo' })
  assert.deepEqual(costsOf(first!.ruling.terms, 'en'), ['we pay delivery both ways'])
  assert.deepEqual(
    waitsFor(first!.ruling, rulingContext.documents, 'en').map(({ fact, from }) => [fact, from]),
    [['inspection', 'shop']],
  )
})

test('what is not possible is said with its reason, like cases in one line [KAORU-29]', () => {
  const rulingContext = benchOf('kaoru', 'JP')
  const entry = look(rulingContext).impossible.find((one) => reasons(one).includes('changed-mind'))
  assert.deepEqual(entry?.requests, ['exchange', 'return'])
  assert.deepEqual(reasons(entry).slice(0, 3), ['changed-mind', 'image-differs', 'wrong-size'])
  assert.deepEqual(clauses(rulingContext, entry), ['kaoru#only-faulty'])
})

test('after the window the refusal names the day it ended, and no button is left', () => {
  const at = moment('2026-11-28T00:00+09:00')
  const { possible, impossible } = look(benchOf('kaoru', 'JP'), at)
  const late = impossible.find((one) => reasons(one).includes('defect'))
  assert.equal(endedAt(late!, at)?.at, at)
  assert.ok(!possible.some((one) => one.requests.includes('exchange') && reasons(one).includes('defect')))
})

test('cooling-off meets its clause in Japan; the law outranks it in Germany [KAORU-09] [KAORU-10]', () => {
  const japan = benchOf('kaoru', 'JP')
  const refused = look(japan).impossible.find((one) => one.requests.includes('withdraw'))
  assert.deepEqual(clauses(japan, refused), ['kaoru#cooling-off'])
  const germany = benchOf('kaoru', 'DE')
  const allowed = look(germany).possible.find((one) => one.requests.includes('withdraw'))
  assert.equal(allowed?.ruling.verdict, 'accept')
  assert.deepEqual(clauses(germany, allowed), ['eu#withdrawal', 'kaoru#cooling-off'])
  assert.equal(untilOf(allowed!)?.zone, 'Europe/Berlin')
})

test('a wrong ring size is no fault: no exchange for it, but resizing is shown [KUNO-27]', () => {
  const rulingContext = benchOf('k-uno', 'US')
  const { possible, impossible } = look(rulingContext)
  const size = impossible.find(
    (one) => one.requests.includes('exchange') && reasons(one).includes('wrong-size'),
  )
  assert.ok(clauses(rulingContext, size).includes('k-uno#ring-size'))
  assert.ok(possible.some((one) => one.requests.includes('resize')))
})

test('two clauses that disagree are both named, and a person decides', () => {
  const rulingContext = benchOf('preorder', 'JP')
  const torn = look(rulingContext).possible.find(
    (one) => one.ruling.reason === 'contradiction' && one.requests.includes('exchange'),
  )
  assert.deepEqual(clauses(rulingContext, torn), ['preorder#wrong-item', 'preorder#limited'])
})

test('a photo that would change the answer is asked for beforehand [KAMI-02]', () => {
  assert.equal(look(benchOf('kami-kagu', 'JP')).possible.find(isHandled)?.photo, true)
  assert.equal(look(benchOf('kaoru', 'JP')).possible.find(isHandled)?.photo, false)
})

test('what no document speaks of is gathered apart; an exchange is never hidden there', () => {
  const kaoru = look(benchOf('kaoru', 'JP'))
  assert.ok(kaoru.unwritten.some((one) => one.requests.includes('resize')))
  const abroadOnly = look(benchOf('k-uno', 'JP'))
  assert.ok(
    abroadOnly.possible.some((one) => one.requests.includes('exchange') && one.ruling.verdict === 'staff'),
  )
  assert.ok(!abroadOnly.unwritten.some((one) => one.requests.includes('exchange')))
})

test('a clause leads to the policy page only while the order’s version is the published one', () => {
  const rulingContext = benchOf('kaoru', 'JP')
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
  const rulingContext = benchOf('kaoru', 'DE')
  assert.deepEqual(
    headingsOf(['eu#withdrawal', 'kaoru#faulty.exchange', 'kaoru#faulty.late'], documentSet(rulingContext)),
    ['Consumer law of the European Union: Withdrawal within 14 days', 'Faulty or wrong pieces'],
  )
})
