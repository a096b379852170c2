/**
 * Documents that nobody writes in good faith: each is a problem with its place, or is answered; nothing
 * hangs, overflows or throws.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { remarksOf } from './analyse/remarks.ts'
import { notInBoth } from './corpus/both-languages.ts'
import { compile } from './diagram/compile.ts'
import { differenceOf } from './diagram/difference.ts'
import { documentsOf } from './evaluate/rule.ts'
import { readPolicy } from './read.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }
const front =
  '---\npolicy: example\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo\n' +
  'languages: [ja, en]\nhome: JP\n---\n# T\n'
const clause = (id: string, rule: string, before = '') =>
  `\n## ${id} {#${id}}\n\n:::ja\n文。\n:::\n:::en\nText.\n:::\n\n${before}\`\`\`yaml rule\n${rule}\n\`\`\`\n`
const rule = (more: string) => front + clause('a', `on: [return]\n${more}`)
const when = (condition: string) => rule(`when: ${condition}\nthen: accept`)
const facts = (list: string) => `\`\`\`yaml facts\n${list}\n\`\`\`\n\n`
const nested = (open: string, close: string, n: number) =>
  when(open.repeat(n) + '{ reason: defect }' + close.repeat(n))
const each = (n: number, of: (i: number) => string, between = '') =>
  Array.from({ length: n }, (_, i) => of(i)).join(between)
const list = (n: number, of: (i: number) => string) => front + clause('a', each(n, of, '\n'))
const names = each(40, (i) => `- { name: f${i}, ask: { ja: 何, en: what } }`, '\n')
const tangle = (i: number) =>
  `- { id: r${i}, on: [return], when: { ${each(4, (k) => `f${k * 10 + ((i * (2 * k + 3) + (i >> 3)) % 10)}: ${(i + k) % 2 === 0 ? 'yes' : 'no'}`, ', ')} }, ` +
  `then: ${['accept', 'refuse', 'staff'][i % 3]} }`

/** The text, and the first problem with its line; undefined where the text can be read. */
const hostile: Readonly<Record<string, readonly [text: string, code: string | undefined, line?: number]>> = {
  'five megabytes of text': [front + 'word '.repeat(1_000_000), 'P001', 1],
  'a megabyte of text': [front + 'word '.repeat(190_000), undefined],
  'five megabytes of rules': [
    front + each(40_000, (i) => clause(`c${i}`, 'on: [return]\nthen: accept')),
    'P001',
  ],
  'half a million empty lines': [`${front}${'\n'.repeat(500_000)}a`, 'P001', 20_001],
  'more rules than anybody reads': [
    list(301, (i) => `- { id: r${i}, on: [return], then: accept }`),
    'P042',
    321,
  ],
  'more facts than anybody asks': [
    front +
      clause(
        'a',
        'on: [return]\nthen: accept',
        facts(each(201, (i) => `- { name: f${i}, ask: { ja: 何, en: what } }`, '\n')),
      ),
    'P042',
  ],
  'a rule that beats itself': [rule('then: accept\noverrides: a'), 'P033', 23],
  'fifty rules in a circle': [
    front + each(50, (i) => clause(`c${i}`, `on: [return]\nthen: accept\noverrides: c${(i + 1) % 50}`)),
    'P037',
    21,
  ],
  'exceptions to everything, themselves among it': [
    list(200, (i) => `- { id: r${i}, on: [return], then: accept, exception-to: a }`),
    'P037',
  ],
  'exceptions to exceptions to exceptions': [
    list(
      40,
      (i) =>
        `- { id: r${i}, on: [return], then: accept${i === 0 ? '' : `, exception-to: [${each(i, (j) => `a.r${j}`, ', ')}]`} }`,
    ),
    'P044',
  ],
  'three hundred rules in a row, each over the next': [
    list(
      300,
      (i) => `- { id: r${i}, on: [return], then: accept${i < 299 ? `, overrides: a.r${i + 1}` : ''} }`,
    ),
    undefined,
  ],
  'three hundred edges': [
    list(
      300,
      (i) =>
        `- { id: r${i}, on: [return], when: { within: ${i + 1} days of delivered }, then: ${i % 2 ? 'accept' : 'refuse'} }`,
    ),
    undefined,
  ],
  'rules beyond the budget of nodes': [front + clause('a', each(120, tangle, '\n'), facts(names)), undefined],
  'an unknown fact': [when('{ foo: bar }'), 'P010', 22],
  'bytes of anything': [
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 131) % 256)).toString('utf8'),
    'P001',
    1,
  ],
  'bytes that are not UTF-8': [
    Buffer.concat([Buffer.from(`${rule('then: accept')}\nAb`), Buffer.from([0xff, 0xfe])]).toString('utf8'),
    'P001',
    25,
  ],
  'aliases of aliases': [
    front +
      clause(
        'a',
        `x: &a [a, a, a]\n${each(9, (i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${each(9, () => `*${'abcdefghij'[i]}`, ', ')}]`, '\n')}\non: *j\nthen: accept`,
      ),
    'P003',
  ],
  'ten thousand levels of any': [nested('{any: [', ']}', 10_000), 'P001'],
  'a hundred levels of any': [nested('{any: [', ']}', 100), 'Y001', 22],
  'a thousand levels of not': [nested('{not: ', '}', 1_000), 'Y001', 22],
  'ten thousand levels of a list': [rule(`x:\n  ${'- '.repeat(10_000)}y`), 'P001', 23],
  'ten thousand lists in lists': [`${front}${'- '.repeat(10_000)}x`, 'P001', 10],
  'ten thousand quotations in quotations': [`${front}${'> '.repeat(10_000)}x`, 'P001', 10],
  'ten thousand headings': [front + each(10_000, (i) => `${'#'.repeat((i % 6) + 1)} h\n`), 'P034', 11],
  'ten thousand stars': [`${front}${'*a '.repeat(10_000)}`, 'P001', 10],
  'a very long period': [when('{ within: 99999999 days of delivered }'), 'P020', 22],
  'nine thousand years': [when('{ within: 9999 years of delivered }'), 'P022', 22],
  'nine thousand business days': [when('{ within: 9999 business days of delivered }'), undefined],
  'a clause named constructor': [front + clause('constructor', 'on: [return]\nthen: accept'), undefined],
  'facts named as prototypes': [when('{ __proto__: yes, constructor: yes }'), 'P010', 22],
  'own facts named as prototypes': [
    front +
      clause(
        'a',
        'on: [return]\nthen: accept',
        facts('- { name: constructor, ask: { en: a } }\n- { name: __proto__, ask: { en: a } }'),
      ),
    'P043',
  ],
  'terms named as prototypes': [
    rule('then: accept\nterms: { __proto__: { a: 1 }, constructor: shop }'),
    'P003',
  ],
  'countries named as prototypes': [when('{ country: [constructor, __proto__] }'), 'P011', 22],
  'an answer named constructor': [rule('then: constructor'), 'P012'],
  'languages named as prototypes': [
    rule('then: accept').replace('[ja, en]', '[__proto__, constructor]'),
    'P035',
    6,
  ],
  'a home that is no country': [rule('then: accept').replace('home: JP', 'home: __proto__'), 'P011', 7],
  'a way of counting named constructor': [when('{ within: "7 days of delivered, constructor" }'), 'P021', 22],
}

const plain = compile(documentsOf(readPolicy(rule('then: staff'), 'plain.md').policy, []))

for (const [name, [text, code, line]] of Object.entries(hostile)) {
  test(`${name}: ${code === undefined ? 'answered' : 'a problem with its place'}`, () => {
    const { policy, problems } = readPolicy(text, 'example.md')
    assert.equal(problems.find((p) => code === undefined || p.code === code)?.code, code)
    if (line !== undefined)
      assert.ok(
        problems.some((p) => p.code === code && p.place.line === line),
        JSON.stringify(problems[0]),
      )
    assert.deepEqual(notInBoth(problems), [])
    // What could be understood of it can be looked at like any other document.
    const compiled = compile(documentsOf(policy, []))
    if ('refused' in compiled) return
    assert.ok(Array.isArray(remarksOf(compiled, shop)))
    if (!('refused' in plain)) assert.ok(differenceOf(plain, compiled, shop).all >= 0)
  })
}

test('rules beyond the budget of nodes are refused with the budget', () => {
  const [text] = hostile['rules beyond the budget of nodes']!
  const compiled = compile(documentsOf(readPolicy(text, 'example.md').policy, []))
  assert.deepEqual(compiled, { refused: 'too-many-nodes', budget: 500_000 })
})
