/** A ruling that is asked again is counted by the closing days of its request, not by those of today. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsWith } from '#cases/kinds/testing'
import { delivered, rulingContextOf } from '#main/testing'
import { documentsOf, readPolicy } from '#policy'
import type { RulingContext } from '#rulings'
import { calendarOf, type Closing } from '#shops'
import { factsOfCase } from './index.ts'

const day = 86_400_000

/** KAORU with a window of business days. */
function withBusinessDays(): RulingContext {
  const rulingContext = rulingContextOf('kaoru', 'JP')
  const { policyText } = rulingContext.shop
  const text = policyText.replaceAll('within: 7 days of delivered', 'within: 3 business days of delivered')
  assert.notEqual(text, policyText)
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  return { ...rulingContext, documents: documentsOf(policy, rulingContext.documents.laws) }
}

/** The same shop once it has announced that it is closed on each of these days of the week. */
function closedOn(rulingContext: RulingContext, weekly: Closing['weekly']): RulingContext {
  const settings = {
    ...rulingContext.shop.settings,
    closing: { ...rulingContext.shop.settings.closing, weekly },
  }
  return { ...rulingContext, shop: { ...rulingContext.shop, settings, calendar: calendarOf(settings) } }
}

test('a shop that closes on more days later gives the same ruling for what was asked before', () => {
  const then = withBusinessDays()
  const today = closedOn(then, ['mon', 'tue', 'sat', 'sun'])
  const { case: base } = factsWith({ at: delivered + day, remedies: [] })
  const theCase = { ...base, answers: { reason: 'defect' } }
  const ruled = (rulingContext: RulingContext, closing: Closing | null) => {
    const by = { actor: 'staff:kenji', at: delivered + 5 * day } as const
    return factsOfCase(rulingContext, { ...theCase, closing }, by).ruled()
  }
  const { closing } = then.shop.settings
  const first = ruled(then, closing)
  assert.deepEqual(ruled(today, closing), first)
  assert.notDeepEqual(ruled(today, null).ruling.deadlines, first.ruling.deadlines)
})
