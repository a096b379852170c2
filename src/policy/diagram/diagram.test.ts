/** What a diagram refuses, and what it knows to be one and the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import { documentsOf, rulePlainly } from '../evaluate/rule.ts'
import { readPolicy } from '../read.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { answerFromDiagram } from './answer.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { differenceOf } from './difference.ts'
import { placeOf } from './axes.ts'
import { positionsOf } from '../evaluate/tell.ts'
import { generateCode, walkerOf } from './code.ts'
import {
  and,
  apply,
  applyWithin,
  implies,
  literal,
  newNodes,
  newOperation,
  no,
  nodesBelow,
  or,
} from './nodes.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }
const front =
  '---\npolicy: shop\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo\n' +
  'languages: [en]\nhome: JP\n---\n# Shop\n'
const clause = (id: string, text: string) =>
  `\n## ${id} {#${id}}\n\n:::en\nText.\n:::\n\n\`\`\`yaml rule\n${text}\n\`\`\`\n`
const read = (...clauses: readonly string[]) => readPolicy(front + clauses.join(''), 'shop.md').policy
const made = (...clauses: readonly string[]): Compiled => {
  const compiled = compile(documentsOf(read(...clauses), []))
  if ('refused' in compiled) throw new Error(compiled.refused)
  return compiled
}

test('rules that outgrow the budget of nodes are refused with the budget, not waited for', () => {
  const policy = read(
    clause('a', 'on: [return]\nwhen: { reason: defect, used: worn, altered: yes }\nthen: refuse'),
  )
  assert.deepEqual(compile(documentsOf(policy, []), 3), { refused: 'too-many-nodes', budget: 3 })
})

test('precedence in a circle is refused by name', () => {
  const policy = read(
    clause('a', 'on: [return]\nthen: refuse\noverrides: b'),
    clause('b', 'on: [return]\nthen: accept\noverrides: a'),
  )
  assert.deepEqual(compile(documentsOf(policy, [])), { refused: 'precedence-in-a-circle', rules: ['a', 'b'] })
})

test('“within 7 days”, “before day 8” and “8 days, first day counted” are one edge', () => {
  const edges = [
    'within: 7 days of delivered',
    'before: day 8 of delivered',
    'within: "8 days of delivered, first day counted"',
    'within: 1 weeks of delivered',
  ].map((when) =>
    placeOf(positionsOf(read(clause('a', `on: [return]\nwhen: { ${when} }\nthen: accept`)).rules[0]!)[0]!),
  )
  assert.equal(new Set(edges.map(({ axis, cut }) => `${axis.key} ${cut.order}`)).size, 1)
})

test('a month and 30 days are edges of their own', () => {
  const [a, b] = ['within: 1 months of delivered', 'within: 30 days of delivered'].map((when) =>
    placeOf(positionsOf(read(clause('a', `on: [return]\nwhen: { ${when} }\nthen: accept`)).rules[0]!)[0]!),
  )
  assert.notEqual(a!.axis.key, b!.axis.key)
})

test('two ways of writing the same rules are equal, and one day more is not', () => {
  const [within, before, longer] = [
    'within: 7 days of delivered',
    'happened: delivered, before: day 8 of delivered',
    'within: 8 days of delivered',
  ].map((when) => made(clause('a', `on: [return]\nwhen: { ${when} }\nthen: accept`)))
  assert.equal(differenceOf(within!, before!, shop).equal, true)
  const { groups } = differenceOf(within!, longer!, shop)
  assert.deepEqual(
    groups.map((g) => [g.from.reason, g.to.verdict, g.forBuyer]),
    [['silence', 'accept', 'better']],
  )
  assert.equal(
    groups[0]!.words['en'],
    'Return for a refund, when it is asked on day 8 after delivery of this piece',
  )
  assert.equal(groups[0]!.words['ja'], '返品・返金で、この品のお届けから8日目の場合')
})

test('a clause that goes is told once, whatever other clauses say of its cases before and after alike', () => {
  const other = [
    clause('b', 'on: [return]\nwhen: { used: worn }\nthen: refuse'),
    clause('c', 'on: [return]\nwhen: { opened: yes }\nthen: refuse'),
  ]
  const before = made(clause('a', 'on: [return]\nwhen: { buyer: business }\nthen: refuse'), ...other)
  const { groups } = differenceOf(before, made(...other), shop)
  assert.deepEqual(
    groups.map(({ from, to, beside }) => [from.deciding, to.verdict, to.deciding, beside]),
    [
      [['shop#a'], 'refuse', [], true],
      [['shop#a'], 'staff', [], false],
    ],
  )
})

test('what is said of a case is a sentence, with a verb for each fact and a question for a fact of the shop', () => {
  const [words] = wordsOf(
    'on: [exchange]\nwhen: { reason: [defect, wrong-item], opened: no, country: DE, stage: delivered }\nthen: accept',
    'on: [exchange]\nwhen: { reason: [defect, wrong-item], opened: no, country: DE, stage: delivered }\nthen: staff',
  )
  assert.deepEqual(words, {
    ja: '交換で、お住まいがドイツで、ご注文の段階がお届け済みで、理由が品物の不良か注文と違う品で、未開封の場合',
    en: 'Exchange, when the buyer lives in Germany, the order is delivered, the reason is a fault or a wrong piece and it has not been opened',
  })
  const facts =
    '\n```yaml facts\n- name: engraved\n  from: product\n  words: { en: engraved }\n  ask: { en: Is it engraved? }\n```\n'
  const own = (then: string) =>
    made(`${clause('a', `on: [return]\nwhen: { engraved: yes }\nthen: ${then}`)}${facts}`)
  const { groups } = differenceOf(own('accept'), own('refuse'), shop)
  assert.equal(groups[0]!.words['en'], 'Return for a refund, when the answer to “Is it engraved?” is “Yes”')
})

/** How a yes under these terms is felt after the change, and the terms taken the other way round. */
const feltBetween = (before: string, after: string) => {
  const yes = (terms: string) => made(clause('a', `on: [return]\nthen: accept\nterms: { ${terms} }`))
  const felt = (from: string, to: string) =>
    differenceOf(yes(from), yes(to), shop).groups.map((g) => g.forBuyer)
  return [felt(before, after), felt(after, before)].flat()
}

test('a cost that was not stated is no gain when it falls on the buyer, nor is a silence that takes its place', () => {
  assert.deepEqual(feltBetween('', 'return-shipping: customer'), ['worse', 'mixed'])
  assert.deepEqual(feltBetween('', 'fee: handling'), ['worse', 'mixed'])
  assert.deepEqual(feltBetween('', 'return-shipping: shop'), ['better', 'worse'])
  assert.deepEqual(feltBetween('return-shipping: customer', 'return-shipping: shop'), ['better', 'worse'])
})

test('a yes that no longer says by when the shop pays back is worse, one that says so is better', () => {
  assert.deepEqual(feltBetween('refund-within: 14 days of notice', ''), ['worse', 'better'])
  assert.deepEqual(feltBetween('send-back-within: 14 days of notice', ''), ['mixed', 'worse'])
  assert.deepEqual(feltBetween('refund-within: 14 days of notice', 'refund-within: 7 days of notice'), [
    'better',
    'worse',
  ])
})

test('one thing asked instead of another, or one remedy instead of another, is better and worse', () => {
  assert.deepEqual(feltBetween('obligations: [pack-well]', 'obligations: [order-number]'), ['mixed', 'mixed'])
  assert.deepEqual(feltBetween('obligations: [pack-well]', 'obligations: []'), ['better', 'worse'])
  assert.deepEqual(feltBetween('remedies: [repair]', 'remedies: [refund]'), ['mixed', 'mixed'])
  assert.deepEqual(feltBetween('remedies: [repair]', 'remedies: [repair, refund]'), ['better', 'worse'])
})

const wordsOf = (before: string, after: string) =>
  differenceOf(made(clause('a', before)), made(clause('a', after)), shop).groups.map(({ words }) => words)

test('the words of a change cover the whole of it, and what its parts share is said once', () => {
  const [words] = wordsOf(
    'on: [return]\nwhen: { photo: yes, any: [{ buyer: business }, { used: worn }] }\nthen: accept',
    'on: [return]\nwhen: { photo: yes, any: [{ buyer: business }, { used: worn }] }\nthen: refuse',
  )
  assert.match(
    words!['en']!,
    /^Return for a refund, when a photo is sent and one of these holds: \(1\) .*; \(2\) [^(]*$/,
  )
  assert.match(words!['en']!, /the buyer is a business/)
  assert.match(
    words!['ja']!,
    /^返品・返金で、写真ありで、次のどれかに当てはまる場合です。（1）[^（]*。（2）[^（]*。$/,
  )
})

test('in Japanese, many conditions of a change stand as a sentence each', () => {
  const many = 'bought-from: online, reason: defect, used: worn, altered: yes, photo: yes'
  const [words] = wordsOf(
    `on: [return]\nwhen: { ${many} }\nthen: accept`,
    `on: [return]\nwhen: { ${many} }\nthen: refuse`,
  )
  assert.match(words!['ja']!, /^返品・返金で、次のすべてに当てはまる場合です。(?:[^。]+。){5}$/)
  assert.doesNotMatch(words!['ja']!, /で、[^。]*で、/)
})

test('countries are said by name in both languages, and others are never counted in', () => {
  const of = (country: string) =>
    wordsOf(`on: [return]\nwhen: { country: ${country} }\nthen: accept`, 'on: [return]\nthen: refuse')
  const [some, rest] = of('[JP, GB]')
  assert.deepEqual(
    [some!['en'], some!['ja'], rest!['en']].toSorted(),
    [
      'Return for a refund, when the buyer lives in Japan or the UK',
      'Return for a refund, when the buyer lives anywhere but in Japan or the UK',
      '返品・返金で、お住まいが日本かイギリスの場合',
    ].toSorted(),
  )
  assert.ok(of('EU').some((words) => words['en']!.endsWith('lives in the EU')))
  assert.ok(of('[DE, FR]').some((words) => words['ja']!.endsWith('お住まいがドイツかフランスの場合')))
})

test('“until” a day also holds what has not arrived, and the words say so', () => {
  const [words] = wordsOf(
    'on: [return]\nwhen: { until: 7 days of delivered }\nthen: accept',
    'on: [return]\nwhen: { until: 7 days of delivered }\nthen: refuse',
  )
  assert.equal(
    words!['en'],
    'Return for a refund, when this piece has not been delivered yet or it is asked within 7 days of delivery of this piece',
  )
})

test('business days part from days wherever the calendar lets them, with a case, and nowhere else', () => {
  const of = (length: string) =>
    made(clause('a', `on: [return]\nwhen: { within: ${length} of delivered }\nthen: accept`))
  const changes = (before: string, after: string) =>
    differenceOf(of(before), of(after), shop).groups.map((g) => [g.to.verdict, g.witness !== undefined])
  // Six business days hold a weekend at least: they never end before the eighth day does.
  assert.deepEqual(changes('8 days', '6 business days'), [['accept', true]])
  assert.deepEqual(changes('9 days', '6 business days').toSorted(), [
    ['accept', true],
    ['staff', true],
  ])
  assert.deepEqual(changes('10 days', '6 business days'), [['staff', true]])
})

test('the flat form decides as the diagram does, and the text of the code can be read', () => {
  const compiled = made(
    clause('a', 'on: [return]\nwhen: { reason: defect }\nthen: accept'),
    clause('b', 'on: [return]\nwhen: { used: worn }\nthen: refuse'),
  )
  const decide = walkerOf(compiled)
  const verdict = (reason: string, used: string) =>
    compiled.answers[decide({ request: 'return', reason, used })]!
  assert.equal(verdict('defect', 'no').verdict, 'accept')
  assert.equal(verdict('allergy', 'worn').verdict, 'refuse')
  assert.equal(verdict('defect', 'worn').reason, 'contradiction')
  assert.match(generateCode(compiled), /^\(f\)=>/)
})

test('a piece that is there by its stage and not yet delivered is ruled as the clauses read, one by one', () => {
  const compiled = made(
    clause('there', 'on: [return]\nwhen: { stage: delivered }\nthen: accept'),
    clause('late', 'on: [return]\nwhen: { after: 7 days of delivered }\nthen: refuse\noverrides: there'),
    clause('made', 'on: [return]\nwhen: { stage: in-production }\nthen: refuse'),
  )
  const told = { request: 'return', at: '2026-11-22T10:00+09:00' }
  for (const facts of [
    { ...told, stage: 'delivered', delivered: 'not-yet' },
    { ...told, stage: 'in-production', delivered: '2026-11-20T10:00+09:00' },
    { ...told, stage: 'in-production', delivered: '2026-11-01T10:00+09:00' },
    { ...told, stage: 'delivered', delivered: '2026-11-01T10:00+09:00' },
  ]) {
    const { facts: read } = readFacts(facts, commerce)
    assert.deepEqual(
      answerFromDiagram(compiled, read, shop),
      rulePlainly(compiled.documents, read, shop),
      JSON.stringify(facts),
    )
  }
})

test('what is put together where it can be is the same there, and takes no more nodes', () => {
  const d = newNodes([3, 2, 2], 1_000)
  const is = (axis: number, value: number) => literal(d, axis, (v) => v === value)
  const care = implies(d, is(0, 1), is(2, 1))
  const [f, g] = [or(d, is(0, 1), is(1, 1)), or(d, is(2, 1), is(1, 0))]
  const differ = (a: number, b: number) => a * 2 + b
  const [whole, within] = [
    apply(d, f, g, differ, newOperation(d)),
    applyWithin(d, care, f, g, differ, newOperation(d)),
  ]
  const apart = apply(d, whole, within, (a, b) => (a === b ? 0 : 1), newOperation(d))
  assert.equal(and(d, care, apart), no)
  assert.ok(nodesBelow(d, [within]).length < nodesBelow(d, [whole]).length)
})
