/**
 * What an owner does with a finding: leave it with a reason until its clause changes, or mend what the help
 * names.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidaysOf } from '#calendar'
import { compile } from '../diagram/compile.ts'
import { documentsOf } from '../evaluate/rule.ts'
import { readPolicy } from '../read.ts'
import { runExamples } from '../examples.ts'
import { remarksOf } from './remarks.ts'

const shop = { zone: 'Asia/Tokyo', holidays: holidaysOf('JP') }
const small = (days: string, leave = '') => `---
policy: tiny
version: 2026-01
effective: 2026-01-01T00:00+09:00
languages: [ja, en]
home: JP
zone: Asia/Tokyo
---

# お約束 / Promises

## 不良品 / Faulty pieces {#faulty}

:::ja
不良品は7日以内に限り交換いたします。
:::

:::en
We exchange faulty pieces within ${days} days.
:::

\`\`\`yaml rule
on: exchange
when: { reason: defect, within: 7 days of delivered }
then: accept
\`\`\`
${leave}`

function found(text: string) {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const compiled = compile(documentsOf(policy, []))
  if ('refused' in compiled) throw new Error(compiled.refused)
  return remarksOf(compiled, shop)
}
const block = (finding: string) =>
  `\n\`\`\`yaml leave\n- { finding: ${finding}, because: The old site says 8. }\n\`\`\`\n`
const differing = (text: string) => found(text).filter(({ kind }) => kind === 'languages-differ')

test('a finding to act on has a mark; left with a reason, it is a note that tells the reason', () => {
  const [before] = differing(small('8'))
  assert.equal(before?.severity, 'error')
  assert.match(before.mark ?? '', /^languages-differ-[0-9a-f]{6}$/)
  const [left, ...others] = differing(small('8', block(before.mark!)))
  assert.deepEqual(others, [])
  assert.deepEqual([left?.severity, left?.left], ['note', 'The old site says 8.'])
})

test('a changed clause wakes what was left there, and the line that left it is named', () => {
  const mark = differing(small('8'))[0]!.mark!
  const changed = found(small('9', block(mark)))
  const woken = changed.find(({ kind }) => kind === 'languages-differ')
  assert.deepEqual([woken?.severity, woken?.left], ['error', undefined])
  assert.notEqual(woken?.mark, mark)
  const stale = changed.find(({ kind }) => kind === 'left')
  assert.match(
    stale?.words['en'] ?? '',
    new RegExp(`^\`${mark}\`, which is left here, is not found any more`),
  )
  assert.equal(
    stale?.place.line,
    small('9', block(mark))
      .split('\n')
      .findIndex((one) => one.includes(mark)) + 1,
  )
})

test('an example that leaves out what the answer hangs on is told which fact that is', () => {
  const text = small('7').replace(
    'then: accept',
    'provided: [{ id: photo, photo: yes, else: refuse }]\nthen: accept',
  )
  const facts =
    '{ request: exchange, reason: defect, delivered: 2026-06-01T10:00+09:00, at: 2026-06-02T10:00+09:00 }'
  const { policy } = readPolicy(
    `${text}\n\`\`\`yaml example\n- { name: a, facts: ${facts}, expect: { verdict: refuse, cites: [faulty] } }\n\`\`\`\n`,
    'policy.md',
  )
  const [result] = runExamples(documentsOf(policy, []), policy.examples, shop)
  assert.deepEqual(result?.differences, [
    {
      ja: '`verdict` は `refuse` のはずですが、`ask` になりました。事実に `photo` がありません',
      en: 'verdict: expected `refuse`, found `ask`: its facts do not say `photo`',
    },
  ])
})

test('a word that is another word is not taken for a slip, and all words that would do are told', () => {
  const { problems } = readPolicy(small('7').replace('reason: defect', 'subscription: yes'), 'policy.md')
  const [help] = problems.map((problem) => problem.help?.en ?? '')
  assert.doesNotMatch(help!, /did you mean/)
  for (const fact of ['reason', 'requester', 'used', 'delivered-last']) assert.ok(help!.includes(fact), help)
})

test('two findings on one clause have two marks, and a reason is asked for', () => {
  const marks = found(small('8')).flatMap(({ mark }) => mark ?? [])
  assert.equal(new Set(marks).size, marks.length)
  const { problems } = readPolicy(
    small('8', '\n```yaml leave\n- { finding: law-abcdef }\n```\n'),
    'policy.md',
  )
  assert.deepEqual(
    problems.map(({ code, message }) => `${code} ${message.en}`),
    ['P004 both `finding` and `because` are needed'],
  )
})
