/** What is left stays left while its clauses stand, however the finding is worded; and it wakes with them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPolicy } from '../read.ts'
import type { Remark } from './finding.ts'
import { leaving, markOf } from './leave.ts'

const text = (days: number, leave = '') => `---
policy: small
version: "1"
effective: 2026-05-01T00:00+09:00
zone: Asia/Tokyo
languages: [en]
home: JP
---

# Promises

## Faulty pieces {#faulty}

:::en
Tell us within ${days} days.
:::

\`\`\`yaml rule
on: [exchange]
when: { reason: defect, within: ${days} days of delivered }
then: accept
\`\`\`
${leave === '' ? '' : `\n\`\`\`yaml leave\n- { finding: ${leave}, because: A lawyer has read it. }\n\`\`\`\n`}`

function small(days = 7, leave = '') {
  const { policy, problems } = readPolicy(text(days, leave), 'policy.md')
  assert.deepEqual(problems, [])
  return policy
}

const found = (words: string, more: Partial<Remark> = {}): Remark => ({
  kind: 'law',
  severity: 'error',
  place: small().sections[0]!.place,
  clauses: ['faulty', 'eu#conformity.remedy'],
  words: { en: words },
  suggestion: {},
  matter: 'fault against',
  ...more,
})
const first = found('By law, the answer is yes within 2 years.')
const better = found('The law gives 2 years.')

test('a finding of the law that is put in other words is still called the same', () => {
  const mark = markOf(small(), first)
  assert.equal(markOf(small(), better), mark)
  const [told, ...more] = leaving(small(7, mark), [better])
  assert.deepEqual([told?.severity, told?.left, more], ['note', 'A lawyer has read it.', []])
})

test('another article, another matter or a clause that was changed is another finding', () => {
  const marks = [
    markOf(small(), first),
    markOf(small(), { ...first, clauses: ['faulty', 'eu#termination.first'] }),
    markOf(small(), { ...first, matter: 'late against' }),
    markOf(small(8), first),
  ]
  assert.equal(new Set(marks).size, marks.length)
})

test('what was left while it was called by its words stays left', () => {
  const { matter: _none, ...worded } = first
  const old = markOf(small(), worded)
  assert.notEqual(old, markOf(small(), first))
  const [told, ...more] = leaving(small(7, old), [first])
  assert.deepEqual([told?.severity, more], ['note', []])
})
