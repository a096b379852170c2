/** A request as its owner reads it: who did what, without names, and what stays in the shop. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundCase } from '#cases'
import { kindOf, kinds, type KindName } from '#cases/kinds'
import { rulingContextOf, delivered, ordered } from '#main/testing'
import { sharedStages, stagesOf } from '../orders/stages.ts'
import { happened } from './timeline.ts'
import { eventWord, wordsOf } from './words.ts'

const buyer = { kind: 'guest', orderNumber: 'KA-000001' } as const
const recipient = { kind: 'recipient', orderNumber: 'KA-000001' } as const
const exchange = { kind: 'exchange', answers: { reason: 'defect' } } as const
const event = (sequence: number, type: string, actor: string, data = {}) =>
  ({ sequence, type, actor, data, at: delivered + sequence }) as never

test('staff are the shop, the clock is automatic, and each reader is told who they are', () => {
  const events = [
    event(1, 'Asked', 'recipient:KA-000001'),
    event(2, 'CalledIn', 'staff:kenji'),
    event(3, 'Lapsed', 'job:wake-case'),
  ]
  const words = (session: typeof buyer | typeof recipient) =>
    happened(exchange, events, session).map(({ who }) => who)
  assert.deepEqual(words(recipient), ['my.who.you', 'my.who.shop', 'my.who.automatic'])
  assert.deepEqual(words(buyer), ['my.who.recipient', 'my.who.shop', 'my.who.automatic'])
})

test('what staff write to the customer is shown, what they write for themselves is not', () => {
  const [called, examined, settled] = happened(
    exchange,
    [
      event(1, 'CalledIn', 'staff:kenji', { note: 'Please use the box it came in.' }),
      event(2, 'Inspected', 'staff:kenji', { found: 'not-found', notes: 'bent by hand, I think' }),
      event(3, 'Settled', 'staff:kenji', { note: 'internal' }),
    ],
    buyer,
  )
  assert.equal(called?.note, 'Please use the box it came in.')
  assert.deepEqual([examined?.title, examined?.note], ['my.event.inspected-nothing', undefined])
  assert.equal(settled?.note, undefined)
})

test('an examination has three results, said about the fault that was told of or about the state of the piece', () => {
  const titles = (reason: string) =>
    (['confirmed', 'not-found', 'by-use'] as const).map(
      (found) =>
        happened(
          { kind: 'return', answers: { reason } },
          [event(1, 'Inspected', 'staff:kenji', { found })],
          buyer,
        )[0]?.title,
    )
  assert.deepEqual(titles('defect'), [
    'my.event.inspected',
    'my.event.inspected-nothing',
    'my.event.inspected-use',
  ])
  assert.deepEqual(titles('changed-mind'), [
    'my.event.examined',
    'my.event.examined-nothing',
    'my.event.examined-use',
  ])
})

test('who of the shop looks after a request is the shop’s business', () => {
  assert.equal(eventWord('exchange', 'Assigned'), undefined)
  assert.deepEqual(happened(exchange, [event(1, 'Assigned', 'staff:kenji', { member: 'rin' })], buyer), [])
})

test('an amount is for whoever paid', () => {
  const owed = [event(1, 'RefundOwed', 'staff:kenji', { amountMinor: '128000', currency: 'JPY' })]
  assert.equal(happened(exchange, owed, buyer)[0]?.amount?.amountMinor, 128_000n)
  assert.equal(happened(exchange, owed, recipient)[0]?.amount, undefined)
})

test('every state has its sentence, and where nothing can follow nothing is announced', () => {
  for (const kind of Object.keys(kinds) as KindName[]) {
    for (const [state, next] of Object.entries(kindOf(kind).arrows)) {
      const words = wordsOf({ kind, current: { state }, details: {} } as unknown as FoundCase)
      assert.match(words.now, new RegExp(`[.]${state}$`))
      if (next.length === 0) assert.deepEqual(words.ahead, [])
    }
  }
})

test('a piece in stock is not made first; one that could not be handed over ends so', () => {
  const {
    order: {
      lines: [line],
    },
  } = rulingContextOf('kaoru', 'JP', { kind: 'ready' })
  assert.deepEqual(
    stagesOf(line!, ordered).map(({ stage }) => stage),
    ['accepted', 'preparing', 'shipped', 'delivered'],
  )
  const lost = stagesOf({ ...line!, stage: 'undeliverable', deliveredAt: null }, ordered)
  assert.deepEqual(lost.at(-1), { stage: 'undeliverable', state: 'present', at: null })
  const made = {
    ...line!,
    kind: 'made-to-order',
    stage: 'in-production',
    shippedAt: null,
    deliveredAt: null,
  } as const
  assert.deepEqual(
    stagesOf(made, ordered).map(({ state }) => state),
    ['done', 'present', 'coming', 'coming', 'coming'],
  )
  assert.equal(sharedStages([line!, made], ordered), undefined)
  assert.equal(sharedStages([line!, line!], ordered)?.length, 4)
})
