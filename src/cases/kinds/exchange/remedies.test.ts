/** The remedies of an exchange: in which order they are tried, and what each needs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextRemedy, otherGoodsFirst } from './remedies.ts'

test('remedies are tried in order, and a replacement needs the replacement pool [KAORU-33]', () => {
  assert.equal(nextRemedy(['replace', 'make'], true), 'replace')
  assert.equal(nextRemedy(['replace', 'make'], false), 'make')
  assert.equal(nextRemedy(['replace', 'refund'], false), 'refund')
  assert.equal(nextRemedy(['repair', 'replace'], true), 'repair')
  assert.equal(nextRemedy(['replace'], false), 'staff')
  assert.equal(nextRemedy([], true), 'staff')
})

test('who asked for an exchange is given other goods before the same goods are mended', () => {
  assert.deepEqual(otherGoodsFirst(['repair', 'replace', 'refund']), ['replace', 'repair', 'refund'])
  assert.deepEqual(otherGoodsFirst(['replace', 'make']), ['replace', 'make'])
  assert.deepEqual(otherGoodsFirst(['staff']), ['staff'])
})
