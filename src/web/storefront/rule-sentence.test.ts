/** Rules in words: what is printed beside a clause is what the rule decides, for every rule that there is. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { commerce, readPolicy } from '#policy'
import { inOneLine } from './condition-phrase.ts'
import { ruleSentence } from './rule-sentence.ts'
import { nameOfCountry } from '#words'

const root = join(import.meta.dirname, '../../..')
const documents = globSync('{shops/*/policy.md,laws/*/law.md}', { cwd: root }).map(
  (file) => readPolicy(readFileSync(join(root, file), 'utf8'), file).policy,
)

const policyWith = (rule: string) =>
  readPolicy(
    [
      '---',
      'policy: test',
      'version: "1"',
      'effective: 2026-01-01T00:00+09:00',
      'zone: Asia/Tokyo',
      'languages: [ja, en]',
      'home: JP',
      'counting: { first-day: excluded, notice: arrival }',
      '---',
      '# 約束 / Promises',
      '## 不良 / Faulty {#faulty}',
      ':::ja',
      '文',
      ':::',
      ':::en',
      'Text',
      ':::',
      '```yaml rule',
      rule,
      '```',
    ].join('\n'),
    'test.md',
  ).policy

function said(rule: string, language: 'ja' | 'en') {
  const policy = policyWith(rule)
  const first = policy.rules[0]
  assert.ok(first !== undefined)
  return ruleSentence(first, policy, [...commerce.facts, ...policy.facts], language)
}

test('one condition stands in the sentence itself, in Japanese under it', () => {
  const rule = 'on: [exchange, return]\nwhen: { after: 7 days of delivered }\nthen: refuse'
  assert.equal(said(rule, 'ja').sentence, '交換、または返品・返金は、次に当てはまるとき、お受けできません。')
  assert.equal(
    said(rule, 'en').sentence,
    'Exchange or return for a refund is not possible ' +
      'when you ask more than 7 days after delivery of this piece.',
  )
})

test('a country stands in a sentence as English names it there, with its article', () => {
  const lives = (countries: string, language: 'ja' | 'en') => {
    const rule = `on: [exchange]\nwhen: { country: ${countries} }\nthen: accept`
    const { sentence, conditions } = said(rule, language)
    return [sentence, ...conditions].join(' ')
  }
  assert.match(lives('NL', 'en'), / the Netherlands\b/)
  // By the names that every other page has for them.
  for (const code of ['HK', 'MO'])
    for (const language of ['ja', 'en'] as const)
      assert.ok(lives(code, language).includes(nameOfCountry(code, language)!), code)
  assert.doesNotMatch(lives('HK', 'en') + lives('HK', 'ja'), /SAR|特別行政区/)
  assert.match(lives('GB', 'en'), / the UK\b/)
  assert.match(lives('[US, PH]', 'en'), / the United States or the Philippines\b/)
  assert.doesNotMatch(lives('[DE, TW]', 'en'), /the (?:Germany|Taiwan)/)
  assert.match(lives('NL', 'ja'), /オランダ/)
})

test('several conditions stand under it, each on a line of its own', () => {
  const { sentence, conditions } = said(
    'on: [exchange]\nwhen: { reason: [defect, wrong-item], within: 7 days of delivered }\nthen: accept',
    'en',
  )
  assert.equal(sentence, 'Exchange is possible when all of these are true.')
  assert.deepEqual(conditions, [
    'it is faulty or it is not what you ordered',
    'you ask no later than 7 days after delivery of this piece',
  ])
})

test('what must not be is said by what is left where that is little, and else in clauses too', () => {
  const when = (condition: string, language: 'ja' | 'en') =>
    inOneLine(
      said(`on: [exchange]\nwhen: { ${condition}, reason: defect }\nthen: accept`, language).conditions,
      language,
    )
  assert.match(
    when('inspection: { not: [not-found, by-use] }', 'en'),
    /^we have not examined it yet or we have found the fault, and/,
  )
  assert.match(
    when('inspection: { not: [not-found, by-use] }', 'ja'),
    /^点検がまだ済んでいない、または点検で不具合を確認できた、かつ/,
  )
  assert.match(
    when('stage: { not: undeliverable }', 'en'),
    /^it is not so that it could not be delivered and came back, and/,
  )
  assert.match(when('stage: { not: undeliverable }', 'ja'), /^お届けできずに戻ってきた場合ではない、かつ/)
})

test('names keep their capitals within a sentence', () => {
  const rule = 'on: [exchange]\nwhen: { card-brand: [visa, amex] }\nthen: refuse'
  assert.match(said(rule, 'en').sentence, /the card brand is Visa or American Express/)
  assert.match(inOneLine(said(rule, 'ja').conditions, 'ja'), /Visa、またはAmerican Express/)
})

test('what has happened is said to lie behind', () => {
  const rule = 'on: [exchange]\nwhen: { happened: delivered }\nthen: refuse'
  assert.match(said(rule, 'en').sentence, /when it is after delivery of this piece/)
  const paid = said('on: [receipt]\nwhen: { happened: paid }\nthen: accept', 'ja')
  assert.match(paid.sentence + paid.conditions.join(), /お支払いの完了のあと/)
})

test('"10 days or more" says that day 10 is out', () => {
  const rule = 'on: [return]\nwhen: { from: day 10 of delivered }\nthen: refuse'
  assert.match(inOneLine(said(rule, 'ja').conditions, 'ja'), /10日目以降/)
  assert.match(said(rule, 'en').sentence, /on day 10 after delivery of this piece, or later/)
})

test('what is still needed says what happens without it', () => {
  const rule = 'on: [exchange]\nprovided:\n  - { id: photo, photo: yes, else: pending }\nthen: accept'
  assert.deepEqual(said(rule, 'en').needed, [
    'This holds once you send a photo that shows the fault. Until then we wait.',
  ])
})

test('terms carry their words, periods their beginning', () => {
  const rule =
    'on: [withdraw]\nthen: accept\nterms: { return-shipping: customer, refund-within: 14 days of notice }'
  assert.deepEqual(said(rule, 'en').terms, [
    'You pay for sending it to us.',
    'We refund you within 14 days after you have asked.',
  ])
})

test('every rule of the five policies and of the law packs can be said in both languages', () => {
  assert.ok(documents.length >= 8)
  for (const policy of documents) {
    const facts = [...commerce.facts, ...policy.facts]
    for (const rule of policy.rules) {
      for (const language of ['ja', 'en'] as const) {
        const { sentence, conditions, needed, terms, precedence } = ruleSentence(
          rule,
          policy,
          facts,
          language,
        )
        const whole = [sentence, inOneLine(conditions, language), ...needed, ...terms, ...precedence].join(
          '\n',
        )
        assert.doesNotMatch(whole, /[{}]|undefined|\[object/, `${policy.name} ${rule.id}`)
        // No name from inside a document is shown to people; those have hyphens.
        const words = whole.replaceAll(/[“「][^”」]*[”」]/g, '')
        for (const fact of facts.filter(({ name }) => name.includes('-')))
          assert.ok(!words.includes(fact.name), `${policy.name} ${rule.id} says ${fact.name}`)
      }
    }
  }
})
