/**
 * *See what applies to you*, without pages: only questions that can change the answer, the answer of the
 * documents, and what only the shop can find out side by side.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatInstant, parseInstant } from '#calendar'
import { commerce, readFacts, rule, type Fact } from '#policy'
import { shopNames, type OpenShop } from '#shops'
import { theShop } from '#shops/testing'
import { requestsOf, whatApplies, type Applies } from './applies.ts'

const at = parseInstant('2026-11-21T12:00+09:00')!

const ask = ({ documents, calendar }: OpenShop, given: Readonly<Record<string, string>>): Applies =>
  whatApplies({ documents, calendar, at, given })

function answer(applies: Applies): Extract<Applies, { kind: 'answer' }> {
  assert.equal(applies.kind, 'answer', JSON.stringify(applies))
  return applies as Extract<Applies, { kind: 'answer' }>
}

/** An answer to any question; `turn` makes another one each time. */
function someAnswer(fact: Fact, turn: number): string {
  const days = ['2026-11-20', '2026-11-12', '2026-10-20', 'not-yet']
  const offered =
    fact.kind === 'choice'
      ? fact.values.map(({ value }) => value)
      : fact.kind === 'country'
        ? ['JP', 'DE', 'US', 'FR', 'GB']
        : fact.kind === 'instant'
          ? days.slice(0, fact.from === 'order' ? 4 : 3)
          : ['2026-11-25']
  return offered[turn % offered.length]!
}

for (const name of shopNames(join(import.meta.dirname, '../../../shops'))) {
  test(`${name}: every question can still change the answer, and the end leaves none open`, () => {
    const shop = theShop(name)
    const { documents, calendar } = shop
    const asksAfter = (request: string, answers: Readonly<Record<string, string>>) => {
      const input = {
        photo: 'yes',
        description: 'yes',
        'bought-from': 'online',
        requester: 'buyer',
        'return-clause-shown': 'yes',
        ...answers,
        request,
        at: formatInstant(at),
      }
      const stated = Object.entries(input).filter(
        ([fact]) => ['request', 'at'].includes(fact) || documents.facts.some((one) => one.name === fact),
      )
      const { facts } = readFacts(Object.fromEntries(stated), { ...commerce, facts: documents.facts })
      return rule(documents, facts, calendar).asks.filter(({ from }) => from !== 'shop')
    }
    let turn = 0
    for (const { value: request } of requestsOf(documents)) {
      for (let round = 0; round < 2; round++) {
        const given: Record<string, string> = { request }
        let applies = ask(shop, given)
        while (applies.kind === 'question' && applies.question.wrong === undefined) {
          const { fact } = applies.question
          given[fact.name] = someAnswer(fact, turn++)
          applies = ask(shop, given)
        }
        if (applies.kind === 'answer')
          assert.deepEqual(asksAfter(request, applies.end.answers), [], JSON.stringify(given))
        const before = applies.kind === 'question' ? applies.question.before : answer(applies).end.before
        for (const [index, { fact }] of before.entries()) {
          if (round > 0) break
          const until = Object.fromEntries(before.slice(0, index).map((one) => [one.fact.name, one.value]))
          const asked = ask(shop, { request, ...until })
          assert.equal(asked.kind === 'question' && asked.question.fact.name, fact.name)
        }
      }
    }
  })
}

test('the law of the buyer’s country lies under the answer: a fault reported late, in Germany and in the US', () => {
  const shop = theShop('kami-kagu')
  const given = { request: 'exchange', reason: 'defect', delivered: '2026-11-12', buyer: 'consumer' }
  const german = answer(ask(shop, { ...given, country: 'DE' })).ruling
  assert.deepEqual([german.verdict, german.reason], ['accept', 'law'])
  const american = answer(ask(shop, { ...given, country: 'US' })).ruling
  assert.notEqual(american.verdict, 'accept')
})

test('what only the shop can tell is not asked: its findings stand side by side', () => {
  const { ruling, branches, end } = answer(
    ask(theShop('kaoru'), {
      request: 'exchange',
      reason: 'defect',
      delivered: '2026-11-20',
      country: 'JP',
      buyer: 'consumer',
    }),
  )
  assert.equal(ruling.verdict, 'ask')
  assert.ok(!end.before.some(({ fact }) => fact.from === 'shop'))
  assert.equal(branches?.fact.name, 'replacement-stock')
  assert.deepEqual(
    branches?.ways.map(({ values, ruling: { verdict } }) => [values.map(({ value }) => value), verdict]),
    [
      [['available'], 'pending'],
      [['none'], 'staff'],
    ],
  )
})

test('what is taken for granted is said where it matters, and can be said otherwise', () => {
  const kami = theShop('kami-kagu')
  const given = { request: 'exchange', country: 'GB', reason: 'defect', delivered: '2026-11-20' }
  const asked = answer(ask(kami, { ...given, buyer: 'consumer' }))
  assert.deepEqual(
    asked.presumed.map(({ fact, value }) => [fact.name, value]),
    [
      ['bought-from', 'online'],
      ['requester', 'buyer'],
    ],
  )
  const elsewhere = answer(ask(kami, { ...given, buyer: 'consumer', 'bought-from': 'elsewhere' }))
  assert.notDeepEqual(elsewhere.ruling.clauses, asked.ruling.clauses)
  assert.ok(
    elsewhere.presumed.some(({ fact, value }) => fact.name === 'bought-from' && value === 'elsewhere'),
  )
})

test('a request that is none, a day to come, a country that is none: asked again in words', () => {
  const shop = theShop('kami-kagu')
  assert.deepEqual(
    [{}, { request: 'banana' }, { request: 'exchange', again: 'request' }].map((given) => {
      const applies = ask(shop, given)
      return applies.kind === 'request' && applies.wrong
    }),
    [false, true, false],
  )
  const wrong = (given: Readonly<Record<string, string>>): unknown => {
    const applies = ask(shop, { request: 'exchange', ...given })
    return applies.kind === 'question' ? applies.question.wrong : applies.kind
  }
  assert.match(
    JSON.stringify(wrong({ reason: 'defect', delivered: '2026-11-20', country: 'XX' })),
    /not a country/,
  )
  const reported = { country: 'DE', reason: 'defect' }
  assert.equal(wrong({ ...reported, delivered: '2026-02-30' }), 'form.day')
  assert.match(JSON.stringify(wrong({ ...reported, delivered: '2027-01-01' })), /later than|after/)
  assert.equal(wrong({ ...reported, 'not-yet': 'delivered' }), 'answer')
})

test('what an answer needs that nobody was asked for is said: the photo of Kami-kagu', () => {
  const given = { request: 'exchange', reason: 'defect', delivered: '2026-11-20', buyer: 'consumer' }
  assert.deepEqual(answer(ask(theShop('kami-kagu'), { ...given, country: 'JP' })).needed, ['photo'])
  const refused = ask(theShop('milamore'), { request: 'exchange', reason: 'changed-mind' })
  assert.deepEqual(answer(refused).needed, [])
})
