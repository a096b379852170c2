/** The remedies of an exchange: in which order they are tried, and what each needs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsWith } from '#cases/kinds/testing'
import { otherGoodsFirst } from '#policy'
import { nextRemedy, takeNextRemedy } from './remedies.ts'

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

test('money back is what the terms give, in an exchange as in a return: delivery too, or nothing at all', () => {
  const owed = (of: string) => {
    const facts = factsWith({ at: Date.UTC(2026, 10, 22), remedies: ['refund'], terms: { 'refund-of': of } })
    const event = takeNextRemedy(['refund'], facts)
    return 'amountMinor' in event ? event.amountMinor : 'type' in event ? event.type : event.refused
  }
  const { shippingMinor } = factsWith({ at: 0, remedies: [] }).order
  assert.ok(shippingMinor > 0n)
  assert.equal(owed('price'), '20000')
  assert.equal(owed('all-payments'), String(20_000n + shippingMinor))
  assert.equal(owed('none'), 'HandedToStaff')
})
