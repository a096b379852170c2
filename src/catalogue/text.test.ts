/** What may be engraved: counted as a reader counts, and only with letters that are offered. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineOnPiece, refuseText, type TextOption } from './index.ts'

const name = { ja: '刻印', en: 'Engraving' }
const engraving: TextOption = {
  id: 'engraving',
  name,
  text: true,
  max: 12,
  extra: 5500,
  letters: ['latin', 'digits', 'signs'],
}

test('an engraving takes the letters it offers, and names those it does not', () => {
  for (const text of ['', 'K & R 26.11', 'Éloïse', 'with love', 'e\u0301'])
    assert.equal(refuseText(engraving, text), undefined, text)
  assert.deepEqual(refuseText(engraving, '愛をこめて愛'), {
    refused: 'letters-not-offered',
    letters: ['愛', 'を', 'こ', 'め', 'て'],
  })
  assert.deepEqual(refuseText(engraving, 'K👩‍👧R'), { refused: 'letters-not-offered', letters: ['👩‍👧'] })
  const { letters: _letters, ...anything } = engraving
  assert.equal(refuseText(anything, '愛をこめて'), undefined)
  assert.deepEqual(refuseText(anything, '愛👩‍👧'), { refused: 'letters-not-offered', letters: ['👩‍👧'] })
})

test('digits are those of a European keyboard: wide ones become them, and others cannot be cut', () => {
  assert.equal(lineOnPiece(' Ｋ　２０２６ '), 'K 2026')
  assert.equal(refuseText(engraving, '2026'), undefined)
  assert.deepEqual(refuseText(engraving, '٢٠'), { refused: 'letters-not-offered', letters: ['٢', '٠'] })
})

test('a name plate takes kana and Chinese characters', () => {
  const plate: TextOption = { ...engraving, max: 10, letters: ['latin', 'digits', 'kana', 'kanji'] }
  for (const text of ['佐々木', 'みけ・トラー', 'ガ', 'Tama 3'])
    assert.equal(refuseText(plate, text), undefined, text)
  assert.deepEqual(refuseText(plate, '♡みけ'), { refused: 'letters-not-offered', letters: ['♡'] })
})

test('twelve letters are twelve letters, whatever they are made of', () => {
  assert.equal(refuseText(engraving, 'e\u0301'.repeat(12)), undefined)
  assert.deepEqual(refuseText(engraving, 'abcdefghijklm'), { refused: 'text-too-long', max: 12 })
})
