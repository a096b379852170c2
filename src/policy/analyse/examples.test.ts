/** Which slips examples would notice, and the examples written for the others. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { holidaysOf } from '#calendar'
import { compile } from '../diagram/compile.ts'
import type { Compiled } from '../diagram/compile.ts'
import { differenceOf } from '../diagram/difference.ts'
import { documentsOf } from '../evaluate/rule.ts'
import { runExamples } from '../examples.ts'
import { readPolicy } from '../read.ts'
import { withExamples } from './append.ts'
import { scoreExamples } from './examples.ts'
import { missingExamples } from './missing.ts'
import { slipsOf } from './slips.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const laws = readdirSync(join(root, 'laws'))
  .filter((name) => /^[a-z]+$/.test(name))
  .map((name) => readPolicy(read(`laws/${name}/law.md`), name).policy)
const shop = { zone: 'Asia/Tokyo', holidays: holidaysOf('JP') }

function held(text: string) {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const documents = documentsOf(policy, laws)
  return { policy, documents, score: scoreExamples(documents, shop) }
}

const small = (examples: string) => `---
policy: tiny
version: 2026-01
effective: 2026-01-01T00:00+09:00
languages: [en]
home: JP
zone: Asia/Tokyo
---

# Promises

## Faulty pieces {#faulty}

:::en
We exchange faulty pieces within 7 days of delivery.
:::

\`\`\`yaml rule
- id: exchange
  on: exchange
  when: { reason: defect, within: 7 days of delivered }
  then: accept
- id: late
  on: exchange
  when: { reason: defect, after: 7 days of delivered }
  then: refuse
\`\`\`
${examples}`

const early = `
## Examples {#examples .info}

\`\`\`yaml example
- name: a fault on the day after delivery
  facts:
    { request: exchange, at: 2026-06-17T03:00Z, delivered: 2026-06-16T03:00Z, reason: defect, country: US }
  expect: { verdict: accept }
\`\`\`
`

test('what no example would notice is named with its rule and line', () => {
  const { score } = held(small(early))
  const unnoticed = score.mutants.filter(({ fate }) => fate === 'unnoticed')
  const said = unnoticed.map(({ place, words }) => `${place.line}: ${words['en']}`)
  assert.ok(
    said.includes(
      '19: no example would notice if the edge in “Faulty pieces” (`faulty.exchange`) came a day earlier',
    ),
    said.join('\n'),
  )
  assert.ok(said.includes('23: no example would notice if “Faulty pieces” (`faulty.late`) were missing'))
  assert.ok(!said.some((one) => one.includes('(`faulty.exchange`) were missing')))
  assert.equal(score.noticed + unnoticed.length, score.of)
})

test('an example that does not come out today notices nothing', () => {
  const wrong = held(small(early.replace('verdict: accept', 'verdict: refuse')))
  assert.equal(wrong.score.noticed, 0)
})

test('the missing examples stand at the edge, told with the facts that matter only', () => {
  const { policy, documents, score } = held(small(''))
  const { examples, left } = missingExamples(documents, score, shop, 'en')
  assert.deepEqual(left, [])
  assert.deepEqual(examples.map(({ name }) => name).toSorted(), [
    'Exchange, when the reason is a fault, on day 7 after delivery of this piece',
    'Exchange, when the reason is a fault, on day 8 after delivery of this piece',
  ])
  const written = withExamples(small(''), policy, examples)
  assert.match(
    written,
    /\n## Examples \{#examples \.info\}\n\n```yaml example\n- name: Exchange, when the reason is a fault/,
  )
  assert.match(
    written,
    /facts: \{ request: exchange, at: 2026-06-17T12:00\+09:00, delivered: 2026-06-09T11:00\+09:00, country: JP, reason: defect \}/,
  )
  assert.equal(held(written).score.noticed, score.of)
})

test('a part that holds examples already is gone on with; another of its id is left alone', () => {
  const { policy, documents, score } = held(small(early))
  const { examples } = missingExamples(documents, score, shop, 'ja')
  const written = withExamples(small(early), policy, examples)
  assert.ok(written.startsWith(small(early).trimEnd()))
  assert.equal(written.match(/^## /gm)?.length, 2)
  assert.match(written, /- name: 交換で、/)
  const taken = held(
    small('\n## Examples of our work {#examples .info}\n\n:::en\nSee them in the shop.\n:::\n'),
  )
  const beside = withExamples('# x\n', taken.policy, examples)
  assert.match(beside, /\{#examples-2 \.info\}/)
})

for (const name of readdirSync(join(root, 'shops'))) {
  test(`the examples written for ${name} come out, and leave only what shows in no case under the law`, () => {
    // Without those at its end, which were written so.
    const whole = read(`shops/${name}/policy.md`)
    const text = `${whole.slice(0, whole.lastIndexOf('```yaml example')).trimEnd()}\n`
    const { policy, documents, score } = held(text)
    assert.ok(score.noticed < score.of)
    const { examples, left } = missingExamples(documents, score, shop, 'ja')
    const after = held(withExamples(text, policy, examples))
    const failed = runExamples(after.documents, after.policy.examples, shop)
    assert.deepEqual(
      failed.flatMap(({ differences }) => differences),
      [],
    )
    assert.equal(after.score.of - after.score.noticed, left.length)
    const compiled = compile(documents) as Compiled
    for (const mutant of left) {
      const slip = slipsOf(policy)[score.mutants.indexOf(mutant)]!
      const slipped = compile({ ...documents, policy: slip.policy }) as Compiled
      const shown = differenceOf(compiled, slipped, shop).groups.flatMap(({ witness }) => witness ?? [])
      assert.deepEqual(shown, [], mutant.words['en'])
    }
  })
}
