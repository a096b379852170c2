/** What the studio says of a document, without any server: findings, marks, cases, the walk. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant } from '#calendar'
import { theShop } from '#shops/testing'
import { countsOf, findingViews, marksOf } from './finding-view.ts'
import { findIn, lookAt, type Look } from './look-at.ts'
import { knownIn, trialOf, upTo, without, type TrialFacts, type Setting } from './trial.ts'
import { troubleWords } from './trouble-words.ts'
import { waysFrom } from './walk.ts'

const shop = theShop('kaoru')
const now = parseInstant('2026-11-20T10:00+09:00')!
const ready = (text: string): Extract<Look, { state: 'ready' }> => {
  const look = lookAt(text, shop)
  assert.equal(look.state, 'ready')
  return look as Extract<Look, { state: 'ready' }>
}
const { compiled } = ready(shop.policyText)
const setting: Setting = { compiled, calendar: shop.calendar, now }

test('an example that a changed rule contradicts is the first thing to mend, on its own line', () => {
  const text = shop.policyText.replaceAll('7 days of delivered', '8 days of delivered')
  const look = ready(text)
  const views = findingViews(findIn(look.compiled, shop), 'kaoru', 'en')
  const [first] = views
  assert.equal(first?.severity, 'error')
  assert.match(first.sentence, /a flaw reported on day 7 at 23:59/)
  assert.match(text.split('\n')[first.spot.line - 1] ?? '', /a flaw reported on day 7/)
  assert.equal(
    countsOf(views).reduce((sum, { count }) => sum + count, 0),
    views.length,
  )
  assert.deepEqual(marksOf(look, views, 'en')[0]?.severity, 'error')
})

test('what cannot be read is told under the words in the reader’s language', () => {
  const look = lookAt(shop.policyText.replace('reason: [defect', 'resaon: [defect'), shop)
  const first = (language: 'ja' | 'en') => marksOf(look, [], language)[0]
  assert.equal(first('ja')?.message, '`resaon` という事実はありません\n直すには：もしかして `reason` ですか')
  assert.equal(first('en')?.message, 'Unknown fact `resaon`\nTo mend it: did you mean `reason`?')
  assert.equal(first('ja')?.line, first('en')?.line)
})

test('what is said twice is said once: a case in the sentence is not told again', () => {
  const views = findingViews(findIn(compiled, shop), 'kaoru', 'en').filter(
    ({ witness }) => witness !== undefined,
  )
  assert.ok(views.length > 0)
  for (const { witness, sentence } of views)
    assert.equal(witness?.said, sentence.includes(witness?.words ?? ''), sentence)
})

test('a case is asked for fact by fact, and each can be taken back', () => {
  const given: TrialFacts = {
    request: 'exchange',
    at: '2026-11-19',
    reason: 'defect',
    delivered: '2026-11-12',
  }
  assert.deepEqual(trialOf({}, setting, 'en'), { step: 'request' })
  const first = trialOf({ request: 'exchange' }, setting, 'en')
  assert.ok(first.step === 'question' && first.because.length > 0)
  assert.deepEqual(
    knownIn({ ...given, country: 'DE', nonsense: 'x' }, setting, 'en').map(({ value }) => value),
    ['It is faulty', 'Thursday 12 November 2026, 12:00 (Japan)', 'Germany'],
  )
  assert.deepEqual(without(given, 'reason'), {
    request: 'exchange',
    at: '2026-11-19',
    delivered: '2026-11-12',
  })
  assert.deepEqual(Object.keys(upTo({ ...given, used: 'no' }, 'reason')), ['request', 'at', 'reason'])
  const wrong = trialOf({ ...given, delivered: '2026-11-24' }, setting, 'en')
  assert.equal(wrong.step, 'wrong')
})

test('the last day of the window is inside it, the next one is not', () => {
  const settled: TrialFacts = {
    request: 'exchange',
    country: 'JP',
    buyer: 'consumer',
    'bought-from': 'online',
    requester: 'buyer',
    delivered: '2026-11-12',
    reason: 'defect',
    'replacement-stock': 'available',
    inspection: 'confirmed',
  }
  const verdictOn = (at: string) => {
    const trial = trialOf({ ...settled, at }, setting, 'en')
    return trial.step === 'answer' ? trial.ruling.verdict : trial.step
  }
  assert.deepEqual(['2026-11-19', '2026-11-20'].map(verdictOn), ['accept', 'refuse'])
})

test('the walk shows what is behind each answer before one goes there', () => {
  const trial = trialOf({ request: 'exchange' }, setting, 'en')
  assert.ok(trial.step === 'question')
  const ways = waysFrom(trial.fact, { request: 'exchange' }, setting, 'en')
  const refused = ways.find(({ value }) => value === 'changed-mind')
  assert.deepEqual(refused?.then, { kind: 'answer', verdict: 'refuse', clauses: ['kaoru#only-faulty'] })
  assert.equal(ways.find(({ value }) => value === 'defect')?.then.kind, 'question')
})

test('a text that is too much is refused before it is read, and says at which line', () => {
  const long = `${shop.policyText}\n${'a'.repeat(4_000)}`
  const nested = ':::ja\n'.repeat(40)
  for (const [text, refused] of [
    ['x'.repeat(200_000), 'too-long'],
    [long, 'line-too-long'],
    [`${'words and more\n'.repeat(600)}`, 'paragraph-too-long'],
    [nested, 'blocks-too-deep'],
  ] as const) {
    const look = lookAt(text, shop)
    assert.ok(look.state === 'trouble')
    assert.equal(look.trouble.refused, refused)
    for (const language of ['ja', 'en'] as const)
      assert.ok(troubleWords(look.trouble, 'kaoru', language).length > 20)
  }
  const empty = lookAt(shop.policyText.slice(0, shop.policyText.indexOf('## ')), shop)
  assert.ok(empty.state === 'trouble' && empty.trouble.refused === 'no-clauses')
})
