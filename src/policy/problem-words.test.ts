/** Every problem a document can have is told in Japanese and in English; none has been forgotten. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { notInBoth } from './corpus/both-languages.ts'
import { readPolicy } from './read.ts'

const head = (change: (front: string) => string = (front) => front) =>
  `---\n${change('policy: example\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo\nlanguages: [ja, en]\nhome: JP\n')}---\n# T\n`
const block = (kind: string, text: string) => `\n\`\`\`yaml ${kind}\n${text}\n\`\`\`\n`
const clause = (kind: string, text: string, heading = 'A {#a}') =>
  `\n## ${heading}\n\n:::ja\n文。\n:::\n:::en\nText.\n:::\n${block(kind, text)}`
const rule = (more: string) => head() + clause('rule', `on: [return]\n${more}`)
const when = (condition: string) => rule(`when: ${condition}\nthen: accept`)
const fact = (text: string) => head() + clause('facts', text)
const front = (from: string, to: string) => head((text) => text.replace(from, to))
const twice = (a: string, b: string) => clause('rule', a) + clause('rule', b, 'B {#b}')
const many = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i)).join('\n')

/** Documents by the problem in them, each wording of it at least once. */
const documents: Readonly<Record<string, readonly string[]>> = {
  P001: [
    '',
    'word '.repeat(250_000),
    '\u0000',
    '\n'.repeat(30_000) + 'a',
    `${head()}\uFFFD`,
    `${head()}${'> '.repeat(50)}x`,
    `${head()}${'*a '.repeat(5_000)}`,
  ],
  P002: ['# T\n'],
  P003: [rule('then: accept\nthan: refuse'), rule('then: accept\nxyzxyz: refuse')],
  P004: [
    front('home: JP\n', ''),
    front('policy: example\n', ''),
    when('{ reason }'),
    head() + clause('rule', 'then: accept'),
    rule('when: { reason: defect }'),
    fact('- { name: gift }'),
  ],
  P005: [
    when('{ delivered: yes }'),
    when('[yes]'),
    rule('then: [accept, refuse]'),
    head() + clause('rule', '- text'),
  ],
  P006: [front('2026-01-01', '2026-02-30')],
  P007: [front('Asia/Tokyo', 'Asia/Tokio')],
  P008: [front('home: JP\n', 'home: JP\ncounting: { months: whole }\n')],
  P009: [head() + clause('rule', 'on: [exchnge]\nthen: accept')],
  P010: [when('{ resaon: defect }'), when('{ within: 7 days of delivery-day }')],
  P011: [when('{ reason: foo }'), when('{ country: foo }'), front('home: JP', 'home: Japan')],
  P012: [rule('then: acept'), rule('then: accept\nprovided:\n  - { id: p, photo: yes, else: accept }')],
  P013: [
    head((text) => text.replace('policy:', 'law:')) +
      clause('rule', 'on: [return]\nthen: accept\nforce: strong'),
  ],
  P014: [fact('- { name: gift, from: mars, ask: { ja: 何, en: what } }')],
  P020: [
    when('{ within: 7 days from delivered }'),
    when('{ from: delivered }'),
    when('{ happened: 7 days }'),
  ],
  P021: [when('{ within: "7 days of delivered, twice" }')],
  P022: [when('{ within: 9999 years of delivered }')],
  P030: [
    head() + clause('rule', 'on: [return]\nthen: accept') + clause('rule', 'on: [return]\nthen: refuse'),
    head() +
      clause('rule', '- { id: r, on: [return], then: accept }\n- { id: r, on: [return], then: refuse }'),
    fact('- { name: reason, ask: { ja: 何, en: what } }'),
  ],
  P031: [head() + clause('rule', '- { on: [return], then: accept }\n- { on: [cancel], then: refuse }')],
  P032: [rule('then: accept\nprovided:\n  - { photo: yes }')],
  P033: [rule('then: accept\noverrides: b')],
  P034: [`${head()}\n## A\n`],
  P035: [`${head()}\n:::japanese\n文。\n:::\n`, front('[ja, en]', '[japanese]')],
  P036: [head() + block('rule', 'on: [return]'), head() + clause('rul', 'on: [return]')],
  P037: [
    head() + twice('on: [return]\nthen: accept\noverrides: b', 'on: [return]\nthen: refuse\noverrides: a'),
  ],
  P038: [`${head()}\n## A {#a}\n${block('rule', 'on: [return]\nthen: accept')}`],
  P039: [`${head((text) => text.replace('policy:', 'law:'))}\n## A {#a .heard}\n`],
  P041: [rule('then: accept\nterms: { return-shipping: nobody }')],
  P042: [
    head() +
      clause(
        'rule',
        many(301, (i) => `- { id: r${i}, on: [return], then: accept }`),
      ),
    fact(many(201, (i) => `- { name: f${i}, ask: { ja: 何, en: what } }`)),
  ],
  P043: [fact('- { name: Gift, ask: { ja: 何, en: what } }')],
  P044: [
    head() +
      clause(
        'rule',
        many(30, (i) => {
          const bases = Array.from({ length: i }, (_, j) => `a.r${j}`).join(', ')
          return `- { id: r${i}, on: [return], then: accept${i === 0 ? '' : `, exception-to: [${bases}]`} }`
        }),
      ),
  ],
  P045: [rule('then: accept').replace('文。\n:::', '文。')],
  P046: [rule('then: accept\n').replace(/```\n$/, '')],
  P047: [rule('then: accept').replace(':::ja', '::: ja')],
  P050: [head() + clause('example', '- { name: a, facts: { request: return }, expect: { cites: [a] } }')],
  Y000: [
    rule('when: { reason: defect'),
    rule('then: accept\nthen: refuse'),
    rule('then: "a'),
    rule('then: @a'),
  ],
  Y002: [rule('\tthen: accept')],
  Y001: [when('{any: ['.repeat(100) + '{ reason: defect }' + ']}'.repeat(100))],
}

for (const [code, texts] of Object.entries(documents)) {
  test(`${code} is told in Japanese and in English, with the author’s words in both`, () => {
    for (const text of texts) {
      const { problems } = readPolicy(text, 'example.md')
      assert.ok(
        problems.some((problem) => problem.code === code),
        `${text.slice(0, 400)}\n${JSON.stringify(problems.slice(0, 3))}`,
      )
      assert.deepEqual(notInBoth(problems), [])
    }
  })
}

test('there is a document for every problem that reading can raise', () => {
  const files = globSync('{document,rules}/*.ts', { cwd: import.meta.dirname }).concat('read.ts')
  const raised = files.flatMap(
    (file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/'[PY]\d{3}'/g) ?? [],
  )
  assert.deepEqual(
    [...new Set(raised)].map((code) => code.slice(1, -1)).toSorted(),
    Object.keys(documents).toSorted(),
  )
})
