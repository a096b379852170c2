/** Which work and which exchange remedied a fault, and which did not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseFacts } from '#cases/case'
import { lacksOfConformity } from '#policy'
import { remedied } from './remedied.ts'

const noted = (answers: Readonly<Record<string, string>>, findings = {}) =>
  remedied('replaced', { case: { answers, findings } } as CaseFacts)

test('a fault that was told and not found otherwise was remedied; a change of mind and damage by use were not', () => {
  for (const fault of lacksOfConformity)
    for (const findings of [{}, { inspection: 'confirmed' }])
      assert.deepEqual(noted({ reason: fault }, findings), [
        { effect: 'note-remedy', how: 'replaced', fault },
      ])
  for (const inspection of ['not-found', 'by-use'])
    assert.deepEqual(noted({ reason: 'defect' }, { inspection }), [])
  for (const reason of ['changed-mind', 'wrong-size', 'handling', 'tarnish', 'other'])
    assert.deepEqual(noted({ reason }), [])
  assert.deepEqual(noted({}), [])
})
