/**
 * Clauses of a pottery, a trade that none of the shops has: what is sound in both languages is passed over,
 * and a slip in one of them is told.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidaysOf } from '#calendar'
import { compile } from '../diagram/compile.ts'
import { documentsOf } from '../evaluate/rule.ts'
import { readPolicy } from '../read.ts'
import { remarksOf } from './remarks.ts'

const shop = { zone: 'Asia/Tokyo', holidays: holidaysOf('JP') }
const pottery = `---
policy: kiln
version: 2026-11
effective: 2026-11-01T00:00+09:00
languages: [ja, en]
home: JP
zone: Asia/Tokyo
---

# お約束 / Promises

## 焼く前のキャンセル / Cancelling before the firing {#cancel}

:::ja
製作に入る前でしたら、ご注文をキャンセルできます。製作に入ったあとと、発送の準備を始めたあとは、キャンセルできません。
:::
:::en
You can cancel until we have begun to make it.
Once it is being made or being prepared for shipment, it cannot be cancelled.
:::

\`\`\`yaml rule
- id: before
  on: [cancel]
  when: { stage: accepted }
  then: accept
- id: after
  on: [cancel]
  when: { stage: [in-production, preparing, packed, shipped, delivered] }
  then: refuse
\`\`\`

## 割れて届いたとき / Broken on arrival {#broken}

:::ja
器が割れて届いたとき、欠けていたときは、お届けから10日以内にお知らせください。同じ器とお取り替えし、なければ新しく焼きます。
:::
:::en
If a piece arrives broken or chipped, tell us within 10 days of delivery.
We exchange it for the same piece, and make a new one if there is none.
:::

\`\`\`yaml rule
on: [exchange]
when: { reason: damaged-on-arrival, within: 10 days of delivered }
then: accept
terms: { remedies: [replace, make] }
\`\`\`

## 贈り物の包み / Wrapping {#wrapping}

:::ja
発送の準備に入る前でしたら、包みの追加をうけたまわります。
:::
:::en
Wrapping can be added until we prepare the shipment.
:::

\`\`\`yaml rule
on: [wrapping]
when: { stage: [accepted, in-production] }
then: accept
\`\`\`
`

function told(text: string): readonly string[] {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const compiled = compile(documentsOf(policy, []))
  if ('refused' in compiled) throw new Error(compiled.refused)
  return remarksOf(compiled, shop)
    .filter(({ kind }) => kind === 'text-differs' || kind === 'languages-differ')
    .map(({ kind, clauses }) => `${kind} ${clauses.join()}`)
}
const slip = (from: string, to: string): string => {
  assert.ok(pottery.includes(from), from)
  return pottery.replace(from, to)
}

test('a potter who fires, exchanges what came broken and wraps until the shipment is prepared says nothing odd', () => {
  assert.deepEqual(told(pottery), [])
})

test('a later turn of the order is told where the clause allows until then, and not within its no', () => {
  const until = slip(
    'Once it is being made or being prepared for shipment, it cannot',
    'Once it is made, it cannot',
  )
    .replace('製作に入ったあとと、発送の準備を始めたあとは、', '製作に入ったあとは、')
    .replace('製作に入る前でしたら、', '製作に入る前か、発送の準備を始める前でしたら、')
    .replace('until we have begun to make it', 'until we have begun to make it or to prepare the shipment')
  assert.deepEqual(told(until), ['text-differs cancel.before'])
})

test('a shop in one language is read as well: wrapping is not how a piece is packed for its way back', () => {
  const inJapanese = pottery
    .replace('languages: [ja, en]', 'languages: [ja]')
    .replaceAll(/^:::en\n[^]*?^:::\n/gm, '')
    .replaceAll(/^(#+ [^/\n]*) \/ [^{\n]*/gm, '$1 ')
  assert.deepEqual(told(inJapanese), [])
  const packed = inJapanese.replace('お知らせください。', '$&しっかり梱包してください。')
  assert.deepEqual(told(packed), ['text-differs broken'])
})

test('shipment in one language is no preparation in the other, and a new piece is not told as an exchange', () => {
  assert.ok(told(slip('発送の準備に入る前', '発送前')).includes('languages-differ wrapping'))
  assert.ok(told(slip('新しく焼きます', 'お知らせします').replace('make a new one', 'tell you')).length > 0)
})
