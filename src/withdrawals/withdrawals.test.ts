/** Labels by law and country, and what is read in what somebody typed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelKeys, nationalLabels, numbersIn, toTheSecond } from '#withdrawals'
import { say } from '#words'

test('the way in and the confirmation carry the words of the law, and the words of the reader’s country where they are known', () => {
  assert.equal(say('en', labelKeys.eu.first), 'Withdraw from contract here')
  assert.equal(say('en', labelKeys.eu.second), 'Confirm withdrawal')
  assert.doesNotMatch(say('en', labelKeys.uk.first) + say('en', labelKeys.uk.second), /withdraw/i)
  const german = { language: 'de', first: 'Vertrag widerrufen', second: 'Widerruf bestätigen' }
  assert.deepEqual(nationalLabels('de-DE,de;q=0.9,en;q=0.8'), german)
  assert.deepEqual(nationalLabels('en-GB;q=1, de'), german)
  assert.equal(nationalLabels('fr')?.second, 'confirmer la rétractation')
  assert.equal(nationalLabels('ro-RO')?.second, undefined)
  for (const unknown of ['de-AT', 'fr-CA', 'nl', 'en-DE', 'ja', '', undefined, '-,;,DE-'])
    assert.equal(nationalLabels(unknown), undefined, unknown)
})

test('an order number is found as people type it, and nothing is guessed of what is none', () => {
  assert.deepEqual(numbersIn('my order ka-000123, please', 'KA'), ['KA-000123'])
  assert.deepEqual(numbersIn('ＫＡー１２３', 'KA'), ['KA-000123'])
  assert.deepEqual(numbersIn('KA-000001 and KA-000002', 'KA'), ['KA-000001', 'KA-000002'])
  assert.deepEqual(numbersIn('the ring of last week, 2026-11-20, OKA-12', 'KA'), [])
})

test('a moment is told to the second, by the shop’s clock and by the world’s', () => {
  const at = Date.UTC(2026, 10, 22, 1, 2, 3)
  assert.equal(
    toTheSecond(at, 'Asia/Tokyo', 'en'),
    '22 November 2026 at 10:02:03 (Japan), 2026-11-22T01:02:03Z',
  )
})
