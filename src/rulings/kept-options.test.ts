/** Options that are kept: whoever differs in one fact is told their own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingRequests } from '#cases/kinds'
import { delivered, rulingContextOf } from '#main/testing'
import { keptRuleOn, optionsOf, ruleOn, type RulingContext, type Viewer } from '#rulings'

const handled = new Set<string>(openingRequests)
const viewer: Viewer = { at: delivered + 86_400_000, requester: 'buyer', handled }
const sold = rulingContextOf('milamore', 'DE')
const onHand = (replacement: number) =>
  new Map([...sold.records].map(([line, records]) => [line, { ...records, replacement }]))

const alike: readonly (readonly [string, RulingContext, Viewer])[] = [
  ['as it is', sold, viewer],
  ['lives elsewhere', rulingContextOf('milamore', 'JP'), viewer],
  ['on its way', rulingContextOf('milamore', 'DE', { stage: 'shipped', deliveredAt: null }), viewer],
  ['made for the buyer', rulingContextOf('milamore', 'DE', { kind: 'personalised' }), viewer],
  ['none in stock', { ...sold, records: onHand(0) }, viewer],
  ['a business', { ...sold, order: { ...sold.order, buyer: 'business' } }, viewer],
  ['given the piece', sold, { ...viewer, requester: 'gift-recipient' }],
  ['later', sold, { ...viewer, at: delivered + 40 * 86_400_000 }],
]

test('of buyers who differ in one fact each is told what can be done in their own case', () => {
  const told = (fresh: boolean) =>
    alike.map(([, context, who]) =>
      optionsOf(fresh ? { ...context, shop: { ...context.shop } } : context, who),
    )
  const own = told(true)
  const listsOf = ([one]: (typeof own)[number]) =>
    JSON.stringify([one!.possible, one!.impossible, one!.unwritten])
  assert.equal(new Set(own.map(listsOf)).size, alike.length)
  assert.deepEqual(told(false), own)
  assert.deepEqual(told(false), own)
})

test('of buyers who differ in one fact each is ruled in their own case, at once and when asked again', () => {
  const asked = { request: 'exchange', answers: { reason: 'defect' } } as const
  const ruled = (ask: typeof keptRuleOn) =>
    alike.map(([, context, { at, requester }]) =>
      ask(context, context.order.lines[0]!, { ...asked, at, requester }),
    )
  const own = ruled(ruleOn)
  assert.deepEqual(ruled(keptRuleOn), own)
  assert.deepEqual(ruled(keptRuleOn), own)
})

test('what holds is worked out once: the same lists are handed out, and others once something turned', () => {
  const [first] = optionsOf(sold, viewer)
  assert.equal(optionsOf(sold, { ...viewer, at: viewer.at + 1 })[0]!.possible, first!.possible)
  assert.notEqual(optionsOf(sold, { ...viewer, at: viewer.at + 86_400_000 })[0]!.possible, first!.possible)
})

test('whoever answers otherwise, or asks at another moment, is ruled by that', () => {
  const times = [1, 40].map((days) => delivered + days * 86_400_000)
  const asked = times.flatMap((at) =>
    ['defect', 'changed-mind'].map((reason) => ({
      request: 'exchange',
      at,
      requester: 'buyer' as const,
      answers: { reason, photo: 'yes' },
    })),
  )
  const answers = (fresh: boolean) =>
    [...asked, ...asked].map((one) => {
      const context = fresh ? rulingContextOf('milamore', 'DE') : sold
      const ruled = ruleOn(context, context.order.lines[0]!, one)
      return 'refused' in ruled ? ruled : [ruled.facts, ruled.ruling.verdict, ruled.ruling.deadlines]
    })
  assert.deepEqual(answers(false), answers(true))
  assert.equal(new Set(answers(false).map((one) => JSON.stringify(one))).size, asked.length)
})
