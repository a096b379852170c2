/** How long somebody waits who has tried often. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAttemptAt } from './delay.ts'

const patience = { free: 3, first: 1000, longest: 5000 }

test('the first attempts cost nothing, later ones wait longer each time, up to a limit', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 60].map((tried) => {
    const attempts = Array.from({ length: tried }, (_, index) => index)
    return nextAttemptAt(attempts, patience) - Math.max(0, tried - 1)
  })
  const none = Number.NEGATIVE_INFINITY
  assert.deepEqual(waits, [none, none, none, 1000, 2000, 4000, 5000, 5000])
})

test('without anything free even the second waits, counted from the newest', () => {
  assert.equal(nextAttemptAt([], { ...patience, free: 1 }), Number.NEGATIVE_INFINITY)
  assert.equal(nextAttemptAt([700, 100], { ...patience, free: 1 }), 2700)
})
