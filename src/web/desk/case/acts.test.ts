/** Who may take which step, and what counts as a decision against the documents. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsFor as possibleSteps, type AnyCase } from '#cases'
import { overrides } from '#cases/case'
import { kindOf, kinds, type KindName, type StaffStep } from '#cases/kinds'
import { roles } from '#staff'
import { likeliestFirst, mayTake, stepAt, steps, stepsFor } from './acts.ts'

const all = Object.keys(steps) as StaffStep[]

test('each step has a place of its own, and the owner may take every one', () => {
  assert.equal(new Set(all.map((step) => steps[step].place)).size, all.length)
  for (const step of all) {
    assert.equal(stepAt(steps[step].place), step)
    assert.ok(mayTake('owner', step), step)
  }
  assert.equal(stepAt('assignee'), undefined)
})

test('every command that staff give has its step, but for who looks after a case, words of an inquiry, and a box that comes back or is lost', () => {
  const ofStaff = (Object.keys(kinds) as KindName[]).flatMap((name) =>
    Object.entries(kindOf(name).commands).flatMap(([command, { by }]) => (by === 'staff' ? [command] : [])),
  )
  // Pressed elsewhere: at the head of the case, at an inquiry, and at the parcel on the page of the order.
  const elsewhere = ['assign', 'take-in-words', 'note-return', 'note-box-back', 'note-box-lost']
  assert.deepEqual(
    [...new Set(ofStaff)].filter((command) => !elsewhere.includes(command)).toSorted(),
    all.toSorted(),
  )
})

test('the workshop examines, shipping sends, and neither decides or pays', () => {
  const may = (role: (typeof roles)[number]) => all.filter((step) => mayTake(role, step))
  assert.deepEqual(may('workshop'), [
    'receive-parcel',
    'find-wrong-thing',
    'find-box-empty',
    'finish-making',
    'inspect',
    'find-facts',
    'miss-visit',
    'take-in',
    'begin-work',
    'move-ready',
    'finish-work',
    'check-work',
    'give-up-work',
    'take-earring',
    'begin-making',
  ])
  assert.deepEqual(may('shipping'), [
    'receive-parcel',
    'send-again',
    'miss-parcel',
    'find-wrong-thing',
    'find-box-empty',
    'send-thing-back',
    'send-replacement',
    'miss-visit',
    'take-in',
    'hand-over',
    'send-apart',
    'send-piece-back',
    'take-earring',
    'send-both',
    'settle-both',
  ])
  assert.ok(!may('support').includes('inspect') && may('support').includes('pay-out'))
})

test('what a role may not do is named as waiting for another, in the order of the kind', () => {
  const requested = {
    kind: 'exchange',
    current: { state: 'requested' },
    custody: 'with-customer',
  } as unknown as AnyCase
  assert.deepEqual(possibleSteps(requested, 'staff'), [
    'call-in',
    'approve',
    'want-evidence',
    'refuse',
    'judge-remedy',
    'write',
  ])
  for (const role of roles) {
    const { own, others } = stepsFor(requested, role)
    assert.deepEqual([...own, ...others].toSorted(), [...possibleSteps(requested, 'staff')].toSorted())
  }
  assert.deepEqual(stepsFor(requested, 'owner').own, possibleSteps(requested, 'staff'))
})

test('a refused piece can be sent back only from the shop', () => {
  const refused = (custody: string) =>
    ({ kind: 'exchange', current: { state: 'refused' }, custody }) as unknown as AnyCase
  assert.deepEqual(stepsFor(refused('with-shop'), 'shipping').own, ['send-piece-back'])
  assert.deepEqual(stepsFor(refused('with-customer'), 'shipping').own, [])
})

test('a decision is against the documents where they say otherwise, not where they leave it open', () => {
  assert.deepEqual(
    (['accept', 'pending', 'staff', 'ask', 'refuse'] as const).map((v) => [
      overrides('approve', v),
      overrides('refuse', v),
    ]),
    [
      [false, true],
      [true, true],
      [false, false],
      [false, false],
      [true, false],
    ],
  )
  assert.equal(overrides('inspect', 'refuse'), false)
})

test('first comes what goes along with the documents: with their no the refusal, the quote they want, else no step against them', () => {
  const decisions = ['approve', 'refuse', 'receive-parcel'] as const
  const first = (
    verdict: 'accept' | 'pending' | 'refuse' | 'staff',
    own: readonly StaffStep[] = decisions,
    wantsQuote = false,
  ) => likeliestFirst(own, { verdict, wantsQuote }, {})[0]
  assert.equal(first('refuse'), 'refuse')
  assert.equal(first('refuse', ['call-in', 'approve', 'refuse']), 'refuse')
  assert.equal(first('refuse', ['accept-care', 'decline-care']), 'decline-care')
  assert.equal(first('pending'), 'receive-parcel')
  assert.equal(first('pending', ['approve', 'refuse']), 'approve')
  assert.equal(first('accept'), 'approve')
  assert.equal(first('staff', ['make-change', 'quote', 'refuse']), 'make-change')
  assert.equal(first('staff', ['make-change', 'quote', 'refuse'], true), 'quote')
  const refused = likeliestFirst(decisions, { verdict: 'refuse', wantsQuote: false }, {})
  assert.deepEqual(refused.toSorted(), [...decisions].toSorted())
})
