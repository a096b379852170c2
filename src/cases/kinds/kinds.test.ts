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
const visitAt = { store: 'aoyama', day: '2026-12-01', time: '11:00', language: 'ja' } as const
const override = { clause: 'kaoru#faulty', reason: 'seen on the photo' }

/** One of each command there is; those with choices more than once. */
const commands: readonly (AnyCommand & CommandShape)[] = [
  { command: 'want-evidence', wanted: ['photo'], note: '' },
  { command: 'give-evidence', photos: [], note: '' },
  { command: 'call-in', note: '' },
  { command: 'receive-parcel', parcel: 'p' },
  { command: 'ask-address', note: '' },
  { command: 'give-address', name: 'n', lines: ['l'], note: '' },
  { command: 'decline-parcel', note: '' },
  { command: 'agree-resend', note: '' },
  { command: 'send-again', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'note-arrival' },
  { command: 'note-return', cause: 'absent' },
  { command: 'note-box-back', parcel: 'p', cause: 'address' },
  { command: 'note-box-lost', parcel: 'p', note: '' },
  { command: 'refund-parcel', amountMinor: 100n, override },
  { command: 'quote', amountMinor: 0n, works: 'sent again', readyBy: null, until: 20_780 },
  { command: 'quote', amountMinor: 880n, works: 'sent again', readyBy: null, until: 20_780 },
  { command: 'accept-quote', agreed: 'yes', pay: { payment: 'pay', method: 'card' } },
  { command: 'decline-quote', note: '' },
  { command: 'quote-paid', payment: 'pay' },
  { command: 'quote-not-paid', payment: 'pay' },
  { command: 'say-sent', carrier: 'c', tracking: 't' },
  { command: 'say-missing' },
  { command: 'miss-parcel', note: '' },
  { command: 'find-wrong-thing', what: 'a spoon' },
  { command: 'find-box-empty', note: 'The tape was cut.' },
  { command: 'send-thing-back', carrier: 'c', tracking: 't', note: '' },
  { command: 'expect', until: 20_800, note: '' },
  { command: 'finish-making' },
  { command: 'inspect', found: 'confirmed', note: '' },
  { command: 'inspect', found: 'not-found', note: '' },
  { command: 'inspect', found: 'by-use', note: '' },
  { command: 'approve', note: '', keep: true, override },
  { command: 'refuse', note: 'sorry', override },
  { command: 'drop' },
  { command: 'lapse' },
  { command: 'say-sent', carrier: 'c', tracking: 't' },
  { command: 'assess', lossMinor: 0n, note: '', photos: [] },
  { command: 'remedy' },
  { command: 'send-replacement', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'owe-refund', amountMinor: 100n, reason: 'a scratch' },
  { command: 'pay-out', note: '' },
  { command: 'note-refund' },
  { command: 'cancel-pieces', note: '', override },
  { command: 'hand-to-staff' },
  { command: 'settle', note: 'agreed by telephone' },
  { command: 'send-piece-back', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'send-apart', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'judge-remedy', possible: 'yes', note: '' },
  { command: 'say-arrived' },
  { command: 'extend', until: 20_800, note: '' },
  { command: 'write', note: 'We are still looking.' },
  { command: 'close', note: 'as agreed by telephone' },
  { command: 'find-facts', found: { 'large-change': 'no' }, note: '' },
  { command: 'accept-care', note: '', reason: 'an old customer', clause: '' },
  { command: 'decline-care', note: 'sorry', reason: 'too thin', clause: '' },
  { command: 'accept-risk' },
  { command: 'move-visit', visit: visitAt, isLateKnown: false },
  { command: 'set-visit', visit: visitAt, isLateKnown: false, note: '' },
  { command: 'cancel-visit' },
  { command: 'call-off-visit', note: 'closed that day' },
  { command: 'miss-visit', note: '' },
  { command: 'say-sent', carrier: 'c', tracking: 't' },
  { command: 'take-in', parcel: 'p', condition: 'a scratch inside', photos: [] },
  { command: 'quote', amountMinor: 5500n, works: 'Size 13', readyBy: 20_800, until: 20_800 },
  { command: 'quote', amountMinor: 0n, works: 'Size 13', readyBy: null, until: 20_800 },
  { command: 'accept-quote', agreed: 'yes', pay: { payment: 'pay', method: 'bank-transfer' } },
  { command: 'decline-quote', note: '' },
  { command: 'quote-paid', payment: 'pay' },
  { command: 'quote-not-paid', payment: 'pay' },
  { command: 'begin-work', readyBy: 20_800, note: '' },
  { command: 'move-ready', readyBy: 20_801, note: '' },
  { command: 'finish-work', note: '' },
  { command: 'check-work', passed: true, note: '', photos: [] },
  { command: 'check-work', passed: false, note: 'not even', photos: [] },
  { command: 'give-up-work', note: 'too thin' },
  { command: 'hand-over', note: 'to her sister' },
  { command: 'arrive', parcel: 'p' },
  { command: 'take-earring', parcel: 'p', condition: 'as new', photos: [] },
  { command: 'begin-making' },
  { command: 'make-again' },
  { command: 'finish-making' },
  { command: 'send-both', parcel: 'p', carrier: 'c', tracking: 't' },
  { command: 'settle-both', note: 'as the carrier says' },
  { command: 'stop-making', note: 'the stone is not to be had' },
  { command: 'assign', member: 'kenji' },
  { command: 'take-in-words', inquiry: 'Q00001', note: 'It is loose.', photos: [] },
  { command: 'make-change', note: '', override },
  { command: 'quote', amountMinor: 500n, works: 'Another size', readyBy: null, until: 20_800 },
  { command: 'quote', amountMinor: 0n, works: 'Another size', readyBy: null, until: 20_800 },
  { command: 'accept-quote', agreed: 'I agree.', pay: { payment: 'p', method: 'card' } },
  { command: 'decline-quote', note: '' },
  { command: 'quote-paid', payment: 'p' },
  { command: 'quote-not-paid', payment: 'p' },
]

const wrapping = { what: 'wrapping', line: null, until: null } as const
const wrapped = { ...wrapping, after: { wrapping: { feeMinor: '0' } }, costsMinor: '0' }
const unwrapped = { ...wrapping, after: { wrapping: null }, costsMinor: '-550' }

/** Facts that lead to each remedy. */
const byRemedy: readonly CaseFacts[] = [
  ...(['replace', 'make', 'refund', 'repair'] as const).map((remedy) =>
    factsWith({
      at: now,
      remedies: [remedy],
      replacements: remedy === 'replace' ? 1 : 0,
      details: unwrapped,
    }),
  ),
  factsWith({ at: now, remedies: [], terms: { 'refund-of': 'none' } }),
]

/** Facts that lead through a change: at once, for money back, past its quote's time, past its work's. */
const byChange: readonly CaseFacts[] = [
  factsWith({ at: now, remedies: [], verdict: 'accept', stage: 'accepted', details: wrapped }),
  factsWith({ at: now, remedies: [], stage: 'accepted', details: wrapped }),
  factsWith({ at: now, remedies: [], stage: 'accepted', details: unwrapped }),
  factsWith({
    at: now,
    remedies: [],
    verdict: 'accept',
    stage: 'accepted',
    details: { ...wrapped, costsMinor: '550' },
  }),
  factsWith({ at: now + 30 * 86_400_000, remedies: [], stage: 'delivered', details: wrapped }),
]

const notSent = factsWith({ at: now, remedies: [], stage: 'accepted', details: unwrapped })
/** Facts of pieces that have not left: not paid yet, and left behind when the others of their line left. */
const byStage: readonly CaseFacts[] = [
  { ...notSent, unpaid: true },
  { ...notSent, line: { ...notSent.line, apart: true } },
  { ...notSent, line: { ...notSent.line, apart: true, kind: 'made-to-order' } },
  lostToOrder(),
]

/** A box with a piece made to order that the carrier has lost. */
function lostToOrder(): CaseFacts {
  const facts = factsWith({ at: now, remedies: [], stage: 'shipped', details: { lost: true, parcel: 'p' } })
  return { ...facts, line: { ...facts.line, kind: 'made-to-order' } }
}

const situations: readonly CaseFacts[] = [...byRemedy, ...byChange, ...byStage]

const visit = visitAt
const asCare = { at: now, remedies: [], details: { work: 'resize', to: '13', handover: 'post' } } as const
/** Work that is sent in, sent in at the customer's risk, brought at a time, and brought at any. */
const careSituations: readonly CaseFacts[] = [
  factsWith(asCare),
  factsWith({ ...asCare, terms: { obligations: ['consent-transit-risk'] } }),
  factsWith({ ...asCare, details: { work: 'clean', handover: 'store', visit } }),
  factsWith({ ...asCare, details: { work: 'clean', handover: 'store' } }),
  ...[now, now + 30 * 86_400_000].map((at) =>
    factsWith({
      ...asCare,
      at,
      details: { work: 'clean', handover: 'store', visit },
      visit: { ...visit, ended: null },
    }),
  ),
]

const situationsOf = (name: KindName) => (name === 'care' ? careSituations : situations)

/** The same with the piece at the one place and at the other. */
const everywhere = (situations: readonly CaseFacts[]): readonly CaseFacts[] =>
  situations.flatMap((facts) =>
    (['with-customer', 'with-shop'] as const).map((custody) => ({
      ...facts,
      case: { ...facts.case, custody },
    })),
  )

const roleOf = (kind: AnyKind, { command }: CommandShape): Role => kind.commands[command]?.by ?? 'staff'
const aside = [
  'Assigned',
  'WordsTakenIn',
  'PieceSentBack',
  'CameAfterRefund',
  'Extended',
  'Written',
  'FactsFound',
  'RemedyJudged',
]
/** A visit moves in the state that waits for it; before that, its time is a part of what was asked. */
const visits = ['VisitMoved', 'VisitOff']
const sameState = ({ type }: EventShape, { state }: StateShape) =>
  aside.includes(type) || (visits.includes(type) && state !== 'awaiting-visit')

/** Every state that can be reached from the first event, with a way of it. */
function walked(
  kind: AnyKind,
  situations: readonly CaseFacts[],
): { states: Map<string, StateShape>; taken: Set<string> } {
  const states = new Map<string, StateShape>()
  const taken = new Set<string>()
  const open: StateShape[] = situations.flatMap((facts) =>
    [[], ['photo'] as const].map((wanted) =>
      evolve(
        kind,
        { state: 'none' },
        kind.open(facts, { photos: [], wanted, evidenceBy: () => ({ at: now, from: { of: 'settings' } }) }),
      ),
    ),
  )
  while (open.length > 0) {
    const current = open.pop()!
    const key = JSON.stringify(current)
    if (states.has(key)) continue
    states.set(key, current)
    for (const facts of [...everywhere(situations), ...situations]) {
      for (const command of commands) {
        const event = decide(kind, current, command, facts, roleOf(kind, command))
        if ('refused' in event) continue
        const next = evolve(kind, current, event)
        if (sameState(event, current) && next.state === current.state) continue
        taken.add(`${current.state} → ${next.state}`)
        open.push(next)
      }
    }
  }
  return { states, taken }
}

/** States in which a box has left for its customer. */
const onItsWay: ReadonlySet<string> = new Set(['replacement-sent', 'sent-again', 'sent-back', 'both-sent'])

for (const name of names) {
  const kind = kindOf(name)
  const situations = situationsOf(name)
  const { states, taken } = walked(kind, situations)

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
        steps.filter(
          (step) => !['receive-parcel', 'take-in', 'take-earring', 'send-piece-back'].includes(step),
        ),
        [],
        state,
      )
      assert.deepEqual(stepsOf(kind, { state }, 'with-customer', 'customer'), [])
    }
  })

  test(`${name}: staff can write to the customer for as long as it is open`, () => {
    for (const { state } of states.values())
      assert.equal(
        stepsOf(kind, { state }, 'with-shop', 'staff').includes('write'),
        !isOver(kind, state),
        state,
      )
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

  test(`${name}: while a piece is on its way to its customer, no word of the shop is promised by a date`, () => {
    for (const current of states.values()) {
      if (name === 'withdraw' || !onItsWay.has(current.state)) continue
      assert.equal(
        kind.due[current.state]!(current as never, situations[0]!)?.is,
        'handing-over',
        current.state,
      )
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
          arrived ||= ['ParcelReceived', 'TakenIn', 'CameBack', 'EarringTaken'].includes(event.type)
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
