/** What is found, and what comes first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folded, limits, search, wordsOf, type Entry } from './index.ts'

const entry = (of: string, title: string, text = ''): Entry<string> => ({ of, title: [title], text: [text] })

const entries = [
  entry('ring', 'リング「水面」\nRing “Minamo”', '甲丸の腕にダイヤモンドを留めた指輪\nA slender gold ring'),
  entry('earring', 'ピアス「露」\nPierced earrings “Tsuyu”', 'あこや真珠\nAkoya pearls'),
  entry(
    'size',
    '指輪のサイズはどう選べばよいですか\nHow do I choose a ring size?',
    'サイズ直しが要らないよう\nresizing',
  ),
  entry('k18', 'K18などの刻印がありません\nThere is no K18 mark', '購入証明書\nhallmark'),
]

test('width, case and kind of kana do not matter', () => {
  assert.equal(folded('ＲＩＮＧ リング ﾘﾝｸﾞ'), 'ring りんぐ りんぐ')
  for (const question of ['ﾘﾝｸﾞ', 'りんぐ', 'リング', 'ＭＩＮＡＭＯ', 'minamo', '水面'])
    assert.equal(search(entries, question)[0], 'ring', question)
  assert.deepEqual(search(entries, 'ｋ１８'), ['k18'])
})

test('all words must be there, in whichever language', () => {
  assert.deepEqual(search(entries, '指輪 size'), ['size'])
  assert.deepEqual(search(entries, 'ring pearl'), ['earring'])
  assert.deepEqual(search(entries, 'ring bracelet'), [])
})

test('a Japanese phrase that is not there word by word is found by its pairs of letters', () => {
  assert.deepEqual(search(entries, '指輪のサイズ選び'), ['size'])
  assert.deepEqual(search(entries, 'クーリングオフ'), [])
})

test('English words are found without their endings, and whole words first', () => {
  assert.equal(search(entries, 'rings')[0], 'ring')
  assert.equal(search(entries, 'pearl')[0], 'earring')
  assert.deepEqual(search(entries, 'ar'), [])
})

test('a question of nothing finds nothing, and a long one is cut', () => {
  for (const question of ['', '   ', '？！', '.*', '%'])
    assert.deepEqual(search(entries, question), [], question)
  assert.equal(wordsOf('a '.repeat(5000)).length, 1)
  assert.equal(wordsOf(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ')).length, limits.words)
  assert.ok(wordsOf('あ'.repeat(10_000))[0]!.length <= limits.letters)
  assert.deepEqual(search(entries, '(((((((['), [])
})
