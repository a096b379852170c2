/** Identities that a form sent twice makes twice the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidOf } from './identity.ts'

test('the same parts name the same thing, other parts another', () => {
  assert.equal(uuidOf('out', 'kaoru', 'KA-C00001', 4), uuidOf('out', 'kaoru', 'KA-C00001', 4))
  assert.notEqual(uuidOf('out', 'kaoru', 'KA-C00001', 4), uuidOf('out', 'kaoru', 'KA-C00001', 5))
  assert.notEqual(uuidOf('a', 'bc'), uuidOf('ab', 'c'))
  assert.match(uuidOf('x'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
