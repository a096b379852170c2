/**
 * Reading documents: every mistake is reported at once, with its place and what would mend it; nothing ever
 * throws.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { noHolidays } from '#calendar'
import { notInBoth } from './corpus/both-languages.ts'
import { documentsOf } from './evaluate/rule.ts'
import { runExamples } from './examples.ts'
import { readPolicy } from './read.ts'

const front = (more = '') =>
  `---\npolicy: example\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo\nlanguages: [ja, en]\nhome: JP\n${more}---\n`
const clause = (id: string, rule: string) =>
  `\n## ${id} {#${id}}\n\n:::ja\n文。\n:::\n:::en\nText.\n:::\n\n\`\`\`yaml rule\n${rule}\n\`\`\`\n`
const codes = (text: string) => readPolicy(text, 'example.md').problems.map((p) => p.code)

test('a document with ten mistakes reports ten, each in its place with a line of help', () => {
  const text = readFileSync(join(import.meta.dirname, 'corpus/ten-mistakes.md'), 'utf8')
  const { problems } = readPolicy(text, 'ten-mistakes.md')
  const seen = problems.map((p) => `${p.place.line}:${p.place.column} ${p.message.en} — ${p.help?.en ?? ''}`)
  assert.deepEqual(seen, [
    '4:12 `2026-02-30T00:00+09:00` is not a moment — write for instance `2026-04-01T00:00+09:00`',
    '5:7 `Asia/Tokio` is not a time zone — write for instance `Asia/Tokyo`; a law pack says `buyer`',
    '23:6 unknown request `exchnge` — did you mean `exchange`?',
    '25:3 unknown fact `resaon` — did you mean `reason`?',
    '26:11 the period `7 days from delivered` is not understood — write `within: 7 days of delivered`',
    '28:25 `foto` is not a value of `photo` — known here: yes, no',
    '29:7 `acept` is not an answer — did you mean `accept`?',
    '30:10 unknown key `return-shiping` — did you mean `return-shipping`?',
    '31:13 there is no rule `fault` — did you mean `faulty`?',
    '34:1 the id `faulty` stands twice — it is taken by the heading in line 12',
  ])
  assert.deepEqual(notInBoth(problems), [])
  const inJapanese = problems.map((p) => `${p.message.ja} — ${p.help?.ja ?? ''}`)
  assert.ok(inJapanese.includes('`resaon` という事実はありません — もしかして `reason` ですか'))
})

test('one slip is told once, with what was meant', () => {
  const told = (text: string) =>
    readPolicy(text, 'example.md').problems.map(({ message, help }) => `${message.en} — ${help?.en}`)
  const accepts = 'on: [return]\nthen: accept'
  assert.deepEqual(told(front() + clause('a', accepts).replace(':::en', ':::eng')), [
    '`:::eng` is not a language — did you mean `:::en`? published text stands between `:::ja` and `:::`',
  ])
  assert.deepEqual(told(front() + clause('a', accepts).replace(':::ja', ':::jp')), [
    'the clause `a` has rules but no text in `ja` — `:::jp` is no language of this document; write `:::ja`',
  ])
  const [country] = told(front() + clause('a', 'on: [return]\nwhen: { country: [EEU] }\nthen: accept'))
  assert.match(country!, /^`EEU` is not a country — did you mean `EU`\? If not, write a code of two capital/)
  const twice = clause('a', `- id: one\n  on: [return]\n  then: accept`)
  assert.deepEqual(told(front() + twice + twice), [
    'the id `a` stands twice — it is taken by the heading in line 10',
  ])
})

test('a document that is empty, binary or endless is a problem, not a crash', () => {
  assert.deepEqual(codes(''), ['P001'])
  assert.deepEqual(codes('\u0000\u0001policy'), ['P001'])
  assert.deepEqual(codes('a'.repeat(5_000_000)), ['P001'])
})

test('without front matter the reader says how to begin', () => {
  assert.ok(codes('# Nothing\n').includes('P002'))
})

test('a mark before the first letter, as some editors put it, changes nothing and moves no place', () => {
  const text = front() + clause('a', 'on: [return]\nthen: acept')
  const [marked, plain] = [readPolicy(`\uFEFF${text}`, 'example.md'), readPolicy(text, 'example.md')]
  assert.deepEqual(marked.problems, plain.problems)
  assert.equal(plain.problems.length, 1)
})

test('a rule that names itself is told so', () => {
  const { problems } = readPolicy(
    front() + clause('a', 'on: [return]\nthen: accept\noverrides: a'),
    'example.md',
  )
  assert.deepEqual(
    problems.map(({ code, message }) => `${code} ${message.en}`),
    ['P033 the rule `a` names itself'],
  )
})

test('precedence that runs in a circle is named with the whole circle', () => {
  const text =
    front() +
    clause('a', 'on: [return]\nthen: accept\noverrides: b') +
    clause('b', 'on: [return]\nthen: refuse\noverrides: a')
  const [problem] = readPolicy(text, 'example.md').problems
  assert.equal(problem?.code, 'P037')
  assert.match(problem.message.en, /`a` beats `b` beats `a`/)
})

const oneProblem = (text: string) => {
  const { problems } = readPolicy(text, 'example.md')
  assert.deepEqual(notInBoth(problems), [])
  return problems.map(({ code, place, message }) => `${place.line} ${code} ${message.en}`)
}
const two = front() + clause('a', 'on: [return]\nthen: accept') + clause('b', 'on: [cancel]\nthen: refuse')

test('a text that is not closed swallows no clause: its line is told, and nothing else', () => {
  const line = (text: string, of: string, nth = 0) =>
    text.split('\n').flatMap((one, i) => (one === of ? [i + 1] : []))[nth]!
  const open = two.replace('文。\n:::\n', '文。\n')
  assert.deepEqual(oneProblem(open), [
    `${line(open, ':::ja')} P045 what begins with \`:::ja\` is never closed`,
  ])
  const last = two.replace(/Text\.\n:::\n(?![^]*Text\.)/, 'Text.\n')
  assert.deepEqual(oneProblem(last), [
    `${line(last, ':::en', 1)} P045 what begins with \`:::en\` is never closed`,
  ])
  assert.deepEqual(oneProblem(two.replace(':::ja', '::: ja')), [
    `${line(two, ':::ja')} P047 \`::: ja\` does not begin a text`,
  ])
})

test('a block that is not closed is one problem at its line, wherever the next clause begins', () => {
  const open = two.replace('then: accept\n```\n', 'then: accept\n')
  const line = two.split('\n').indexOf('```yaml rule') + 1
  assert.deepEqual(oneProblem(open), [`${line} P046 what begins with \`\`\`\`yaml rule\` is never closed`])
  assert.equal(oneProblem(two.replace(/```\n$/, '')).length, 1)
})

test('a tab that indents is one problem at its line, in the front matter and in a block', () => {
  const tabbed = two.replace('on: [return]\nthen', 'on: [return]\nwhen:\n\treason: defect\nthen')
  const line = tabbed.split('\n').findIndex((one) => one.startsWith('\t')) + 1
  assert.deepEqual(oneProblem(tabbed), [`${line} Y002 a tab cannot indent a line; write spaces`])
  assert.deepEqual(oneProblem(two.replace('home: JP', '\thome: JP')), [
    '7 Y002 a tab cannot indent a line; write spaces',
  ])
})

test('what a longer fence shows is no block, and is left alone', () => {
  assert.deepEqual(oneProblem(`${two}\n\`\`\`\`markdown\n:::ja\n\`\`\`yaml rule\n\`\`\`\`\n`), [])
})

test('YAML that cannot be read is told at the line of the Markdown file', () => {
  const [problem] = readPolicy(front() + clause('a', 'on: [return\nthen: accept'), 'example.md').problems
  assert.equal(problem?.code, 'Y000')
  assert.ok(problem.place.line >= 20, String(problem.place.line))
})

test('whatever is typed, reading answers and never throws', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '---\n',
      '## x {#x}\n',
      ':::ja\n',
      ':::\n',
      '```yaml rule\n',
      '```\n',
      'on: [return]\n',
      'when: {',
      '- id: *a\n',
      '&a',
      'within: 7 days of delivered\n',
      '# t\n',
      'then: accept\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const { problems } = readPolicy(parts.join(''), 'x.md')
      return Array.isArray(problems)
    }),
    { numRuns: 300 },
  )
})

test('a slip of the keyboard in a rule is told where it stands, once, with what to write', () => {
  const toldOf = (rule: string) =>
    readPolicy(front() + clause('a', rule), 'example.md').problems.map(
      ({ message, help }) => `${message.en}; ${help?.en}`,
    )
  assert.deepEqual(toldOf('on: [return]\nwhen: { reason: [defect, stained }\nthen: accept'), [
    '`[` is never closed; write the closing `]`',
  ])
  assert.deepEqual(toldOf('on: [return]\nwhen: { reason: defect\nthen: accept'), [
    '`{` is never closed; write the closing `}`',
  ])
  assert.deepEqual(toldOf('on: [return]\nthen\uFF1Aaccept'), [
    'the full-width sign “\uFF1A” cannot be read here; write `:` and a space behind it',
  ])
  assert.deepEqual(toldOf('on: [return]\nthen:accept'), [
    'there is no space behind the `:`; write a space behind the `:`',
  ])
})

test('a period that cannot be read is answered with the owner’s own number, unit and moment', () => {
  const helpOf = (period: string) =>
    readPolicy(front() + clause('a', `on: [return]\nwhen: { within: "${period}" }\nthen: accept`), 'x.md')
      .problems[0]?.help?.en
  assert.equal(helpOf('3営業日 of ordered'), 'write `within: 3 business days of ordered`')
  assert.equal(helpOf('14 wks of paid'), 'write `within: 14 weeks of paid`')
  assert.equal(helpOf('\uFF15 days'), 'write `within: 5 days of delivered`')
})

test('a rule in a block of another name is not lost: `yml`, or no name at all, is told', () => {
  const rule = 'on: [return]\nthen: accept'
  for (const [name, told] of [
    ['yml rule', 'a block that is called `yml rule` is not read'],
    ['', 'a block without a name is not read'],
  ] as const) {
    const text = (front() + clause('a', rule)).replace('```yaml rule', `\`\`\`${name}`)
    const [problem] = readPolicy(text, 'x.md').problems.filter(({ code }) => code === 'P036')
    assert.equal(problem?.message.en, told)
    assert.match(problem?.help?.en ?? '', /write `yaml rule`/)
  }
  const plain = front() + clause('a', rule) + '\n```\nan address to write to\n```\n'
  assert.ok(!codes(plain).includes('P036'))
})

test('a fact of an example that is a list is a case for each of its values, and a second list is a problem', () => {
  const text = (facts: string) =>
    front() +
    clause('a', 'on: [return, exchange]\nthen: refuse') +
    `\n## E {#e .info}\n\`\`\`yaml example\n- name: both\n  facts: ${facts}\n  expect: { verdict: refuse, cites: [a] }\n\`\`\`\n`
  const results = (facts: string) => {
    const { policy, problems } = readPolicy(text(facts), 'example.md')
    assert.deepEqual(problems, [])
    return runExamples(documentsOf(policy, []), policy.examples, { zone: 'UTC', holidays: noHolidays })
  }
  const at = '2026-06-01T12:00+09:00'
  const both = results(`{ request: [return, exchange], at: ${at} }`)
  assert.deepEqual(
    both.map(({ example, differences }) => [example.name, example.facts['request'], differences]),
    [
      ['both (return)', 'return', []],
      ['both (exchange)', 'exchange', []],
    ],
  )
  const [three] = results(`{ request: [repair, return], at: ${at} }`)
  assert.equal(three!.differences[0]!['en'], 'verdict: expected `refuse`, found `staff`')
  const [twice] = results(`{ request: [return, exchange], reason: [defect, allergy], at: ${at} }`)
  assert.deepEqual(twice!.differences, [{ ja: 'reason は文字で書いてください', en: 'write reason as text' }])
})
