/** The questions, without pages: in which order, how many, and what becomes of answers that are none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulingContextOf, delivered } from '#main/testing'
import {
  type End,
  type FormAnswers,
  interview,
  type Question,
  questionBefore,
  withAnswers,
} from '#web/answers'
import { nextQuestionOf, previewWith } from '#cases'
import type { Ruled } from '#rulings'

const asking = (shop: string, country: string) => {
  const rulingContext = rulingContextOf(shop, country)
  const previewed = {
    request: 'exchange',
    rulingContext,
    line: rulingContext.order.lines[0]!,
    requester: 'buyer',
    at: delivered + 86_400_000,
  } as const
  return {
    ask: (given: FormAnswers, hints = {}): Question | End =>
      interview(
        {
          zone: 'Asia/Tokyo',
          at: previewed.at,
          next: (answers) => nextQuestionOf(previewed, answers),
        },
        given,
        hints,
      ),
    ruled: (answers: FormAnswers): Ruled => {
      const ruled = previewWith(previewed, answers, 'with-photo')
      assert.ok(!('refused' in ruled))
      return ruled
    },
  }
}

function question(asked: Question | End): Question {
  assert.equal(asked.kind, 'question')
  return asked as Question
}

function end(asked: Question | End): End {
  assert.equal(asked.kind, 'end')
  return asked as End
}

test('one answer settles a flaw at KAORU, three at Milamore: nothing is asked that changes nothing', () => {
  const { ask: kaoru } = asking('kaoru', 'JP')
  assert.equal(question(kaoru({})).ask.fact, 'reason')
  assert.deepEqual(end(kaoru({ reason: 'defect' })).answers, { reason: 'defect' })
  const { ask: milamore } = asking('milamore', 'JP')
  assert.equal(question(milamore({ reason: 'wrong-item' })).ask.fact, 'used')
  assert.equal(question(milamore({ reason: 'wrong-item', used: 'no' })).ask.fact, 'altered')
  assert.equal(end(milamore({ reason: 'wrong-item', used: 'no', altered: 'no' })).before.length, 3)
})

test('a change of mind is refused after one question, with the clause', () => {
  const { ask, ruled } = asking('milamore', 'JP')
  const { ruling } = ruled(end(ask({ reason: 'changed-mind' })).answers)
  assert.equal(ruling.verdict, 'refuse')
  assert.ok(ruling.clauses.some(({ id, deciding }) => deciding && id === 'circumstances'))
})

test('photo, description and channel are never questions: the last page brings them along', () => {
  const kami = asking('kami-kagu', 'JP')
  const ruled = kami.ruled(end(kami.ask({ reason: 'defect' })).answers)
  assert.equal(ruled.ruling.verdict, 'accept')
  assert.deepEqual(
    [ruled.facts['photo'], ruled.facts['description'], ruled.facts['channel']],
    ['yes', 'yes', 'my-page'],
  )
})

test('an answer that was not offered is asked again, and what is no question is left out', () => {
  const { ask: kaoru } = asking('kaoru', 'JP')
  assert.equal(question(kaoru({ reason: 'banana' })).wrong, 'answers.unknown')
  assert.equal(question(kaoru({}, { pressed: 'reason' })).wrong, 'form.choose')
  assert.equal(question(kaoru({})).wrong, undefined)
  assert.deepEqual(
    end(kaoru({ reason: 'defect', inspection: 'confirmed', used: 'worn', price: '0' })).given,
    { reason: 'defect' },
  )
})

test('going back keeps the answers, also the later ones', () => {
  const { ask: milamore } = asking('milamore', 'JP')
  const given = { reason: 'wrong-item', used: 'no', altered: 'no' }
  const again = question(milamore(given, { again: 'used' }))
  assert.deepEqual([again.ask.fact, again.value], ['used', 'no'])
  assert.equal(questionBefore(again.before), 'reason')
  assert.equal(
    withAnswers('/x', given, { again: 'used' }),
    '/x?reason=wrong-item&used=no&altered=no&again=used',
  )
})

test('why a question is asked can be said: it names the rules that wait for it', () => {
  const { because } = question(asking('kaoru', 'JP').ask({})).ask
  assert.ok(because.includes('kaoru#faulty.exchange'))
})

test('a day that does not exist is asked again, one to come is refused in words', () => {
  const noticed = {
    name: 'noticed',
    kind: 'instant',
    values: [],
    from: 'customer',
    words: { en: 'noticed' },
    ask: { en: 'When?' },
  } as const
  const asked: string[] = []
  const next = (answers: Readonly<Record<string, string>>) => {
    const answer = answers['noticed']
    if (answer !== undefined) asked.push(answer)
    if (answer?.startsWith('2027'))
      return {
        refused: 'facts-not-understood',
        problems: [{ fact: 'noticed', words: { en: 'it lies after the request' } }],
      } as const
    const question = { from: 'customer', question: { en: 'When?' }, values: [], because: [] } as const
    return answer === undefined
      ? ({ settled: false, fact: noticed, ask: { fact: 'noticed', ...question } } as const)
      : ({ settled: true } as const)
  }
  const ask = (value: string) => interview({ zone: 'Asia/Tokyo', at: delivered, next }, { noticed: value })
  assert.equal(question(ask('2026-02-30')).wrong, 'form.day')
  assert.equal(question(ask('yesterday')).wrong, 'form.day')
  assert.deepEqual(question(ask('2027-02-01')).wrong, { en: 'it lies after the request' })
  assert.equal(ask('2026-11-18').kind, 'end')
  assert.equal(asked.at(-1), '2026-11-18T14:59:00Z')
})
