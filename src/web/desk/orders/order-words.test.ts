/**
 * Each entry of the ledger says what happened, by what means and why; what was stated is in the policy's
 * words.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerEntry } from '#payments'
import { theShop } from '#shops/testing'
import { say } from '#words'
import { aboutEntry, entryWords, statedRows } from './order-words.ts'

const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
  kind: 'captured',
  amount: { amountMinor: 100n, currency: 'JPY' },
  method: null,
  brand: null,
  caseNumber: null,
  reason: null,
  actor: 'staff:kenji',
  at: 0,
  ...more,
})

test('money that came in names method and brand, money that went back its means, a fee and a correction their reason', () => {
  assert.equal(aboutEntry(entry({ method: 'card', brand: 'visa' }), 'en'), 'credit card · Visa')
  assert.equal(aboutEntry(entry({ kind: 'refund-paid', method: 'same-means' }), 'ja'), 'お支払いと同じ方法')
  assert.equal(aboutEntry(entry({ kind: 'fee', reason: 'gift wrapping' }), 'en'), 'gift wrapping')
})

test('each kind of entry has words of its own in both languages', () => {
  for (const language of ['ja', 'en'] as const) {
    const words = Object.values(entryWords).map((key) => say(language, key))
    assert.equal(new Set(words).size, 6)
  }
})

test('what is on record with the order is told as question and answer; a fact the policy no longer has keeps its name', () => {
  const { facts } = theShop('kaoru').documents
  assert.deepEqual(statedRows({ 'receipt-asked': 'yes', gone: 'x' }, facts, 'ja'), [
    ['領収書を希望されますか', 'はい'],
    ['gone', 'x'],
  ])
  const cost = statedRows({ 'return-cost-told': 'no' }, facts, 'en')
  assert.deepEqual(cost, [
    ['Was the buyer told, before ordering, that sending goods back is at the buyer’s cost?', 'No'],
  ])
})
