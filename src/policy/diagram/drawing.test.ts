/** The ways to the answers of a request, as values and as a drawing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import { documentsOf } from '../evaluate/rule.ts'
import { readPolicy } from '../read.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { endWords, svgOf } from './drawing.ts'
import { untold, waysOf } from './ways.ts'
import type { Ways } from './ways.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }
const { policy } = readPolicy(
  `---
policy: shop
version: "1"
effective: 2026-01-01T00:00+09:00
zone: Asia/Tokyo
languages: [en]
home: JP
---
# Shop

## Faulty pieces & <others> {#faulty}

:::en
Text.
:::

\`\`\`yaml rule
- id: in-time
  on: exchange
  when: { reason: [defect, wrong-item], within: 7 days of delivered }
  then: accept
- id: late
  on: exchange
  when: { reason: [defect, wrong-item], after: 7 days of delivered }
  then: refuse
\`\`\`
`,
  'shop.md',
)
const documents = documentsOf(policy, [])
const compiled = compile(documents) as Compiled
const facts = (told: object) =>
  readFacts(
    { request: 'exchange', at: '2026-06-17T12:00+09:00', ...told },
    { ...commerce, facts: documents.facts },
  ).facts

const lines = (ways: Ways): readonly string[] =>
  ways.kind === 'fork'
    ? ways.ways.flatMap(({ words, to }) => lines(to).map((line) => `${words['en']} → ${line}`))
    : [endWords(ways, documents, 'en')]

test('ways that lead to the same are one, and time is told in stretches', () => {
  const { ways, answers, whole } = waysOf(compiled, untold(compiled, 'exchange'), shop, 40)
  assert.deepEqual(lines(ways), [
    'the reason is a fault or a wrong piece → this piece has not been delivered yet → ? staff decide · the document says nothing of this',
    'the reason is a fault or a wrong piece → this piece has been delivered → it is asked within 7 days of delivery of this piece → ✓ yes · Faulty pieces & <others>',
    'the reason is a fault or a wrong piece → this piece has been delivered → it is asked more than 7 days after delivery of this piece → ✕ no · Faulty pieces & <others>',
    'the reason is anything but a fault or a wrong piece → ? staff decide · the document says nothing of this',
  ])
  assert.deepEqual([answers, whole], [3, true])
})

test('below facts that are told only the rest is shown, and nothing where all is settled', () => {
  const { ways } = waysOf(compiled, facts({ reason: 'defect' }), shop, 40)
  assert.equal(lines(ways).length, 3)
  const settled = waysOf(compiled, facts({ reason: 'changed-mind' }), shop, 40)
  assert.equal(settled.ways.kind, 'answer')
})

test('what there is no room for is counted, not drawn', () => {
  const { ways, whole } = waysOf(compiled, untold(compiled, 'exchange'), shop, 2)
  assert.equal(whole, false)
  assert.deepEqual(lines(ways), [
    'the reason is a fault or a wrong piece → … 3 answers further on',
    'the reason is anything but a fault or a wrong piece → ? staff decide · the document says nothing of this',
  ])
})

test('the drawing has a title and words of its own, and needs no style of its own', () => {
  const overview = waysOf(compiled, untold(compiled, 'exchange'), shop, 40)
  const svg = svgOf(documents, 'exchange', overview, 'en')
  assert.match(svg, /<title id="drawing-title">Exchange: the ways to an answer<\/title>/)
  assert.match(svg, /Read downwards and to the right\. 3 possible answers\./)
  assert.match(svg, /<g class="answer accept"><title>✓ yes · Faulty pieces &amp; &lt;others><\/title>/)
  assert.doesNotMatch(svg, /style|<script/)
  assert.equal(svg.match(/<rect/g)?.length, 1 + 6 + 4)
  assert.match(svgOf(documents, 'exchange', overview, 'ja'), /左から右へ読みます。答えは3通り/)
})
