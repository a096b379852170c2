/** Whoever declares a fact that nobody states is told which, and what to write where. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsSchema } from '../schema.ts'
import { documentsOf } from '../evaluate/rule.ts'
import { readPolicy } from '../read.ts'
import { supplyRemarks } from './supply.ts'

const declaring = (from: string) =>
  readPolicy(
    `---
policy: example
version: "1"
effective: 2026-01-01T00:00+09:00
zone: Asia/Tokyo
languages: [ja, en]
home: JP
---

# お約束 / Our promises

## 修理 / Repairs {#repair}

:::ja
当店の品は修理します。
:::
:::en
We repair what we made.
:::

\`\`\`yaml rule
on: [repair]
when: { own-make: yes }
then: accept
\`\`\`

\`\`\`yaml facts
- name: own-make
  from: ${from}
  ask: { ja: 当店の品ですか, en: Did we make it? }
\`\`\`
`,
    'policy.md',
  )

const remarks = (from: string, catalogue: Parameters<typeof supplyRemarks>[1]) =>
  supplyRemarks(declaring(from).policy, catalogue).map(({ severity, place, words, suggestion }) => [
    `${place.line} ${severity}: ${words['en']}`,
    suggestion['en'],
  ])

const ring = { piece: 'ring', facts: { 'own-make': 'yes' } }
const chain = { piece: 'chain', facts: {} }

test('a document may say that a fact comes from the product or from the order', () => {
  for (const from of ['product', 'order']) assert.deepEqual(declaring(from).problems, [])
  const { problems } = declaring('catalogue')
  assert.deepEqual(
    problems.map(({ code, message }) => `${code} ${message.en}`),
    ['P014 `catalogue` cannot supply a fact'],
  )
})

test('a fact of products that no product states is a warning at its declaration', () => {
  assert.deepEqual(remarks('product', [chain]), [
    [
      '28 warning: the fact `own-make` is `from: product`, but no product states it: staff find it out each time',
      'write `facts: { own-make: yes }` into `catalogue/<product>.yaml`',
    ],
  ])
})

test('the products that leave it out are named; where all state it nothing is said', () => {
  assert.match(
    remarks('product', [ring, chain])[0]![0]!,
    /note: products that do not state .*`own-make`: chain;/,
  )
  assert.deepEqual(remarks('product', [ring]), [])
})

test('a fact of orders is known only where the order recorded it, and its author is told so', () => {
  const [[sentence, help] = []] = remarks('order', [ring])
  assert.match(
    sentence!,
    /^28 note: the fact `own-make` is `from: order`: known only where the order recorded it/,
  )
  assert.match(help!, /record `facts: { own-make: yes }`, or write `from: customer`/)
})

test('what customers and staff are asked needs no supply', () => {
  for (const from of ['customer', 'shop']) assert.deepEqual(remarks(from, [chain]), [])
})

test('the vocabulary as JSON Schema says where such a fact is stated', () => {
  const fact = (from: string) =>
    (
      factsSchema(documentsOf(declaring(from).policy, []))['properties'] as Record<
        string,
        Record<string, unknown>
      >
    )['own-make']
  assert.equal(fact('product')?.['x-from'], 'product')
  assert.match(String(fact('product')?.['x-stated-in']), /^catalogue\/<product>\.yaml/)
  assert.match(String(fact('order')?.['x-stated-in']), /^the order when it is placed/)
  assert.equal(fact('customer')?.['x-stated-in'], undefined)
})
