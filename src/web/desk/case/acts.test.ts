/** Who may take which step, and what counts as a decision against the documents. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSteps, type Exchange } from '#cases/exchange'
import { roles } from '#staff'
import { isLeftBy, mayTake, overrides, stepAt, steps, stepsFor, type Step } from './acts.ts'

const all = Object.keys(steps) as Step[]

test('each step has a place of its own, and the owner may take every one', () => {
  assert.equal(new Set(all.map((step) => steps[step].place)).size, all.length)
  for (const step of all) {
    assert.equal(stepAt(steps[step].place), step)
    assert.ok(mayTake('owner', step), step)
  }
  assert.equal(stepAt('assignee'), undefined)
})

test('the workshop examines, shipping sends, and neither decides or pays', () => {
  const may = (role: (typeof roles)[number]) => all.filter((step) => mayTake(role, step))
  assert.deepEqual(may('workshop'), ['receive-parcel', 'inspect'])
  assert.deepEqual(may('shipping'), ['receive-parcel', 'send-replacement'])
  assert.ok(!may('support').includes('inspect') && may('support').includes('pay-out'))
})

test('what a role may not do is named as waiting for another, in the order of the exchange', () => {
  const requested: Exchange = { state: 'requested' }
  for (const role of roles) {
    const { own, others } = stepsFor(requested, role)
    assert.deepEqual([...own, ...others].toSorted(), [...nextSteps(requested, 'staff')].toSorted())
  }
  assert.deepEqual(stepsFor(requested, 'owner').own, nextSteps(requested, 'staff'))
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

test('a step knows its own event again', () => {
  assert.ok(isLeftBy('remedy', 'RefundOwed') && isLeftBy('pay-out', 'Settled'))
  assert.ok(!isLeftBy('approve', 'Refused'))
})
