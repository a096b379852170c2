/**
 * What must hold of every kind of case: no command leaves the table of arrows, every arrow can be taken, who
 * may not press cannot, and where the pieces are never follows from what was decided.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide, evolve, isOver, stepsOf } from '#cases/case'
import type { AnyKind, CaseFacts, CommandShape, EventShape, Role, StateShape } from '#cases/case'
import type { Custody } from '#units'
import {
  kindFor,
  kindOf,
  kinds,
  openingRequests,
  readState,
  type AnyCommand,
  type KindName,
} from './index.ts'
import { factsWith } from './testing/index.ts'

const names = Object.keys(kinds) as KindName[]
const now = Date.UTC(2026, 10, 22)
const override = { clause: 'kaoru#faulty', reason: 'seen on the photo' }

/** One of each command there is; those with choices more than once. */
const commands: readonly (AnyCommand & CommandShape)[] = [
  { command: 'want-evidence', wanted: ['photo'], note: '' },
  { command: 'give-evidence', photos: [], note: '' },
  { command: 'call-in', note: '' },
  { command: 'receive-parcel', parcel: 'p' },
  { command: 'inspect', found: 'confirmed', note: '' },
  { command: 'inspect', found: 'not-found', note: '' },
  { command: 'inspect', found: 'by-use', note: '' },
  { command: 'approve', note: '', keep: true, override },
  { command: 'refuse', note: 'sorry', override },
  { command: 'drop' },
  { command: 'lapse' },
  { command: 'remedy' },
  { command: 'send-replacement', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'owe-refund', amountMinor: 100n },
  { command: 'pay-out', note: '' },
  { command: 'hand-to-staff' },
  { command: 'settle', note: 'agreed by telephone' },
  { command: 'send-piece-back', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'say-arrived' },
  { command: 'extend', until: 20_800, note: '' },
  { command: 'write', note: 'We are still looking.' },
  { command: 'close', note: 'as agreed by telephone' },
  { command: 'quote', amountMinor: 9_000n, works: 'one side', readyBy: 20_800, until: 20_800 },
  { command: 'quote', amountMinor: 0n, works: 'one side', readyBy: null, until: 20_800 },
  { command: 'accept-quote', agreed: 'yes', pay: { payment: 'p', method: 'card' } },
  { command: 'decline-quote', note: '' },
  { command: 'quote-paid', payment: 'p' },
  { command: 'quote-not-paid', payment: 'p' },
  { command: 'take-earring', parcel: 'p', condition: 'as new', photos: [] },
  { command: 'begin-making' },
  { command: 'finish-making' },
  { command: 'send-both', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'settle-both', note: 'as the carrier says' },
  { command: 'stop-making', note: 'the stone is not to be had' },
  { command: 'assign', member: 'kenji' },
]

/** Facts that lead to each remedy. */
const situations: readonly CaseFacts[] = (['replace', 'make', 'refund', 'repair'] as const).map((remedy) =>
  factsWith({ at: now, remedies: [remedy], replacements: remedy === 'replace' ? 1 : 0 }),
)

/** The same with the piece at the one place and at the other. */
const everywhere: readonly CaseFacts[] = situations.flatMap((facts) =>
  (['with-customer', 'with-shop'] as const).map((custody) => ({
    ...facts,
    case: { ...facts.case, custody },
  })),
)

const roleOf = (kind: AnyKind, { command }: CommandShape): Role => kind.commands[command]?.by ?? 'staff'
const sameState = (event: EventShape) =>
  ['Assigned', 'PieceSentBack', 'Extended', 'Written'].includes(event.type)

/** Every state that can be reached from the first event, with a way of it. */
function walked(kind: AnyKind): { states: Map<string, StateShape>; taken: Set<string> } {
  const states = new Map<string, StateShape>()
  const taken = new Set<string>()
  const open: StateShape[] = situations.flatMap((facts) =>
    [[], ['photo'] as const].map((wanted) =>
      evolve(
        kind,
        { state: 'none' },
        kind.open(facts, { photos: [], wanted, evidenceBy: { at: now, from: { of: 'settings' } } }),
      ),
    ),
  )
  while (open.length > 0) {
    const current = open.pop()!
    const key = JSON.stringify(current)
    if (states.has(key)) continue
    states.set(key, current)
    for (const facts of everywhere) {
      for (const command of commands) {
        const event = decide(kind, current, command, facts, roleOf(kind, command))
        if ('refused' in event || sameState(event)) continue
        const next = evolve(kind, current, event)
        taken.add(`${current.state} → ${next.state}`)
        open.push(next)
      }
    }
  }
  return { states, taken }
}

for (const name of names) {
  const kind = kindOf(name)
  const { states, taken } = walked(kind)

  test(`${name}: its arrows are exactly those that commands take`, () => {
    const drawn = Object.entries(kind.arrows).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`))
    assert.deepEqual([...taken].toSorted(), drawn.toSorted())
    assert.deepEqual(
      [...new Set([...states.values()].map(({ state }) => state))].toSorted(),
      Object.keys(kind.arrows).toSorted(),
    )
  })

  test(`${name}: every state is read back from a row as it was`, () => {
    for (const current of states.values()) {
      const read = readState(name, JSON.parse(JSON.stringify(current)) as StateShape)
      assert.ok(!('fault' in read), JSON.stringify(read))
      assert.deepEqual(JSON.parse(JSON.stringify(read.current)), JSON.parse(JSON.stringify(current)))
    }
  })

  test(`${name}: a case that is over offers nothing but to take in or send back a piece`, () => {
    for (const { state } of [...states.values()].filter((one) => isOver(kind, one.state))) {
      const steps = stepsOf(kind, { state }, 'with-shop', 'staff')
      assert.deepEqual(
        steps.filter((step) => !['receive-parcel', 'take-earring', 'send-piece-back'].includes(step)),
        [],
        state,
      )
      assert.deepEqual(stepsOf(kind, { state }, 'with-customer', 'customer'), [])
    }
  })

  test(`${name}: nobody gives a command that is another's`, () => {
    for (const current of states.values()) {
      for (const command of commands) {
        for (const role of ['staff', 'customer', 'clock'] as const) {
          if (role === roleOf(kind, command)) continue
          assert.ok('refused' in decide(kind, current, command, situations[0]!, role))
        }
      }
    }
  })

  test(`${name}: something is due in every state that is not over, and nothing in the others`, () => {
    for (const current of states.values()) {
      const due = kind.due[current.state]!(current as never, situations[0]!)
      assert.equal(due === undefined, isOver(kind, current.state), current.state)
    }
  })

  test(`${name}: along any walk a piece is with the shop only after it arrived there`, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 40 }), (walk) => {
        let current: StateShape = { state: 'requested' }
        let custody: Custody = 'with-customer'
        let arrived = false
        for (const step of walk) {
          const base = situations[step % situations.length]!
          const facts: CaseFacts = { ...base, case: { ...base.case, custody } }
          const command = commands[step]!
          const event = decide(kind, current, command, facts, roleOf(kind, command))
          if ('refused' in event) continue
          arrived ||= event.type === 'ParcelReceived' || event.type === 'EarringTaken'
          for (const effect of kind.effects[event.type]!(event, facts))
            if (effect.effect === 'move-pieces') custody = effect.to
          current = evolve(kind, current, event)
          if (custody === 'with-shop' && !arrived) return false
        }
        return true
      }),
    )
  })
}

test('every request opens one kind at most, and a row of an unknown kind or state is a fault that says so', () => {
  for (const request of openingRequests)
    assert.equal(names.filter((name) => kindFor(request) === name).length, 1)
  assert.match(faultOf('teleport', { state: 'requested' }), /no kind of case is called teleport/)
  assert.match(faultOf('exchange', { state: 'lost' }), /has no state that reads/)
  assert.match(faultOf('exchange', { state: 'evidence-wanted' }), /has no state that reads/)
})

function faultOf(kind: string, state: StateShape): string {
  const read = readState(kind, state)
  return 'fault' in read ? read.fault : ''
}

test('a case lapses at its instant and not before', () => {
  const waiting = { state: 'awaiting-return', sendBackBy: now } as StateShape
  const at = (instant: number) => {
    const facts = factsWith({ at: instant, remedies: [] })
    return decide(
      kindOf('exchange'),
      waiting,
      { command: 'lapse' },
      { ...facts, case: { ...facts.case, dueAt: now } },
      'clock',
    )
  }
  assert.ok('refused' in at(now - 1))
  assert.deepEqual(at(now), { type: 'Lapsed', why: 'not-sent-back' })
})
