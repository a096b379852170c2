/** How long a ruling stays as it is while only time passes, on documents small enough to see through. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays, parseInstant } from '#calendar'
import { readPolicy } from '../read.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { readFacts } from './facts.ts'
import { documentsOf } from './rule.ts'
import { steadyAround } from './steady.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }
const moment = (text: string): number => parseInstant(text)!

function around(rule: string, at: string) {
  const front =
    '---\npolicy: shop\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo\nlanguages: [en]\nhome: JP\n---\n'
  const clause = `\n## Returns {#returns}\n\n:::en\nText.\n:::\n\n\`\`\`yaml rule\n${rule}\n\`\`\`\n`
  const { policy, problems } = readPolicy(front + clause, 'shop.md')
  assert.deepEqual(problems, [])
  const documents = documentsOf(policy, [])
  const input = { request: 'return', at, delivered: '2026-06-03T12:00+09:00', country: 'JP' }
  const { facts } = readFacts(input, { ...commerce, facts: documents.facts })
  return steadyAround(documents, facts, shop)
}

test('a window of hours turns in the middle of a day, and nothing is kept beyond it', () => {
  const rule = 'on: return\nwhen: { within: 30 hours of delivered }\nthen: accept'
  const end = moment('2026-06-04T18:00+09:00')
  const midnight = moment('2026-06-04T00:00+09:00')
  assert.deepEqual(around(rule, '2026-06-04T12:00+09:00'), { from: midnight, to: end })
  assert.deepEqual(around(rule, '2026-06-04T18:00+09:00'), {
    from: end,
    to: moment('2026-06-05T00:00+09:00'),
  })
})

test('hours that are counted from the notice itself leave nothing that lasts', () => {
  const rule = 'on: return\nthen: accept\nterms: { refund-within: 48 hours of notice }'
  const at = moment('2026-06-04T12:00+09:00')
  assert.deepEqual(around(rule, '2026-06-04T12:00+09:00'), { from: at, to: at + 1 })
})
