/** What is said before the press is what the press will do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextRung } from './remedy.ts'

test('a replacement is announced only while the replacement stock holds enough (KAORU-33)', () => {
  assert.equal(nextRung(['replace', 'refund'], 2, 2), 'replace')
  assert.equal(nextRung(['replace', 'refund'], 1, 2), 'refund')
  assert.equal(nextRung(['replace'], 0, 1), 'staff')
  assert.equal(nextRung(['repair', 'replace'], 5, 1), 'repair')
  assert.equal(nextRung([], 5, 1), 'staff')
})
