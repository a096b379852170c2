/** What has to be compiled again of changed documents, held against compiling the whole of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, differenceOf, differenceTo, documentsOf, readPolicy } from '#policy'
import type { Compiled, Difference, Documents } from '#policy'
import { noHolidays } from '#calendar'
import { requestsTouched } from './touched.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }

const front = (scope: string) => `---
policy: measured
version: "1"
effective: 2026-01-01T00:00+09:00
zone: Asia/Tokyo
languages: [en]
home: JP
${scope}---
# Measured
`
const clause = (id: string, rule: string) =>
  `## ${id} {#${id}}\n:::en\nText.\n:::\n\`\`\`yaml rule\n${rule}\n\`\`\`\n`

const week = 'on: [return, exchange]\nwhen: { within: 7 days of delivered }\n'
const usual = [
  clause('week', `${week}provided: [{ id: photo, photo: yes, else: pending }]\nthen: accept`),
  clause('worn', 'on: [return]\nwhen: { used: worn }\nthen: refuse'),
  clause('wrapping', 'on: [wrapping]\nwhen: { stage: accepted }\nthen: accept'),
]
const documentsWith = (clauses: readonly string[], scope = ''): Documents => {
  const { policy, problems } = readPolicy([front(scope), ...clauses].join('\n'), 'touched.md')
  assert.deepEqual(problems, [])
  return documentsOf(policy, [])
}
const changed = (from: string, to: string) => usual.map((one) => one.replace(from, to))

const edits: readonly (readonly [what: string, clauses: readonly string[], touched: readonly string[]])[] = [
  ['a day longer', changed('7 days', '8 days'), ['return', 'exchange']],
  ['another answer', changed('then: refuse', 'then: staff'), ['return']],
  [
    'another requirement',
    changed('photo: yes, else: pending', 'photo: yes, else: staff'),
    ['return', 'exchange'],
  ],
  [
    'a term',
    changed('then: accept\n```', 'then: accept\nterms: { return-shipping: shop }\n```'),
    ['return', 'exchange', 'wrapping'],
  ],
  ['what it goes before', changed('used: worn }\n', 'used: worn }\noverrides: week\n'), ['return']],
  ['one request less', changed('on: [return, exchange]', 'on: [return]'), ['exchange']],
  ['one request more', changed('on: [wrapping]', 'on: [wrapping, cancel]'), ['cancel']],
  ['a clause less', usual.slice(1), ['return', 'exchange']],
]

const told = ({ equal, changed: number, all, groups }: Difference) =>
  JSON.stringify([
    equal,
    number,
    all,
    groups.map((group) => ({ ...group, boxes: group.boxes.map((b) => [...b]) })),
  ])

test('whatever is changed in a rule, its own requests are looked at again, and what is told is the whole of it', () => {
  const before = documentsWith(usual)
  const compiled = compile(before) as Compiled
  for (const [what, clauses, touched] of edits) {
    const after = documentsWith(clauses)
    assert.deepEqual([...requestsTouched(before, after)].toSorted(), [...touched].toSorted(), what)
    const quick = differenceTo(compiled, after, shop) as Difference
    assert.equal(told(quick), told(differenceOf(compiled, compile(after) as Compiled, shop)), what)
    assert.equal(quick.equal, false, what)
  }
})

test('another text, another place or the same rules again touch nothing; another scope touches everything', () => {
  const before = documentsWith(usual)
  assert.deepEqual(requestsTouched(before, documentsWith(changed('Text.', 'Other words.\n\nAnd more.'))), [])
  const everything = requestsTouched(before, documentsWith(usual, 'scope: { buyer: consumer }\n'))
  assert.ok(everything.length > 10)
})
