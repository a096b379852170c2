/**
 * The states of an exchange: no command ever leaves the table of arrows, and custody follows the piece, not
 * the decision.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as exchange from './exchange.ts'
import type { Exchange, ExchangeEvent, State } from './exchange.ts'

const now = Date.UTC(2026, 10, 20)
const examples: Readonly<Record<State, Exchange>> = {
  requested: { state: 'requested' },
  'evidence-wanted': { state: 'evidence-wanted', wanted: ['photo'], by: now },
  'awaiting-return': { state: 'awaiting-return', sendBackBy: now },
  received: { state: 'received' },
  inspected: { state: 'inspected', found: 'confirmed' },
  approved: { state: 'approved', ladder: ['replace', 'make', 'refund'] },
  'replacement-taken': { state: 'replacement-taken', sku: 'A' },
  making: { state: 'making', readyBy: null, ladder: ['refund'] },
  'replacement-sent': { state: 'replacement-sent', parcel: 'p', carrier: 'yamato', tracking: '1' },
  'refund-owed': { state: 'refund-owed', amountMinor: '100', currency: 'JPY' },
  'with-staff': { state: 'with-staff' },
  settled: { state: 'settled', by: 'replacement' },
  refused: { state: 'refused' },
  dropped: { state: 'dropped' },
  lapsed: { state: 'lapsed' },
}

const commands: readonly ((current: Exchange) => exchange.Outcome)[] = [
  (c) => exchange.wantEvidence(c, ['photo'], now),
  exchange.giveEvidence,
  (c) => exchange.callIn(c, now),
  exchange.receiveParcel,
  (c) => exchange.inspect(c, 'not-found', ''),
  (c) => exchange.approve(c, ['replace']),
  exchange.refuse,
  exchange.drop,
  (c) => exchange.lapse(c, now),
  (c) => exchange.takeReplacement(c, 'A'),
  (c) => exchange.startMaking(c, null),
  (c) => exchange.sendReplacement(c, { parcel: 'p', carrier: 'c', tracking: 't' }),
  (c) => exchange.oweRefund(c, '1', 'JPY'),
  exchange.handToStaff,
  exchange.settle,
]

test('no command leads along an arrow that does not exist', () => {
  for (const [state, current] of Object.entries(examples) as [State, Exchange][]) {
    for (const command of commands) {
      const outcome = command(current)
      if ('refused' in outcome) continue
      const next = exchange.evolve(outcome).state
      assert.ok((exchange.arrows[state] as readonly State[]).includes(next), `${state} → ${next}`)
    }
  }
})

test('every arrow can be taken', () => {
  const taken = new Set<string>()
  for (const [state, current] of Object.entries(examples) as [State, Exchange][]) {
    for (const command of commands) {
      const outcome = command(current)
      if (!('refused' in outcome)) taken.add(`${state} → ${exchange.evolve(outcome).state}`)
    }
  }
  const all = Object.entries(exchange.arrows).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`))
  assert.deepEqual(
    all.filter((arrow) => !taken.has(arrow)),
    [],
  )
})

test('a closed case offers staff nothing but to take in a parcel that comes late', () => {
  for (const state of exchange.closedStates) {
    assert.deepEqual(
      exchange.nextSteps(examples[state], 'staff'),
      state === 'lapsed' ? ['receive-parcel'] : [],
    )
    assert.deepEqual(exchange.nextSteps(examples[state], 'customer'), [])
  }
})

test('the ladder is climbed in order, and a replacement needs the replacement pool', () => {
  assert.equal(exchange.nextRemedy({ state: 'approved', ladder: ['replace', 'make'] }, true), 'replace')
  assert.equal(exchange.nextRemedy({ state: 'approved', ladder: ['replace', 'make'] }, false), 'make')
  assert.equal(exchange.nextRemedy({ state: 'approved', ladder: ['replace', 'refund'] }, false), 'refund')
  assert.equal(exchange.nextRemedy({ state: 'approved', ladder: ['replace'] }, false), 'staff')
})

test('who asked for an exchange is given other goods before the same goods are mended', () => {
  assert.deepEqual(exchange.ladderOf({ remedies: ['repair', 'replace', 'refund'] }), [
    'replace',
    'repair',
    'refund',
  ])
  assert.deepEqual(exchange.ladderOf({ remedies: ['replace', 'make'] }), ['replace', 'make'])
  assert.deepEqual(exchange.ladderOf({}), ['staff'])
})

test('a case lapses at its instant and not before', () => {
  assert.ok('refused' in exchange.lapse(examples['awaiting-return'], now - 1))
  assert.deepEqual(exchange.lapse(examples['awaiting-return'], now), { type: 'Lapsed' })
})

test('along any walk the piece is with the shop only after it arrived there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 40 }), (walk) => {
      let current: Exchange = { state: 'requested' }
      let custody: ReturnType<typeof exchange.custodyAfter> = 'with-customer'
      let arrived = false
      for (const step of walk) {
        const event = commands[step]!(current) as ExchangeEvent | exchange.NotNow
        if ('refused' in event) continue
        arrived ||= event.type === 'ParcelReceived'
        custody = exchange.custodyAfter(custody, event)
        current = exchange.evolve(event)
        if (custody === 'with-shop' && !arrived) return false
      }
      return true
    }),
  )
})
