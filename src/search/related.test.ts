/** Which texts are about what somebody wrote at length. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { related, type Entry } from './index.ts'

const entry = (of: string, title: string, text: string): Entry<string> => ({
  of,
  title: [title],
  text: [text],
})

const entries = [
  entry(
    'silver',
    'シルバーは黒くなりますか\nDoes silver turn dark?',
    '銀は変色することがあります\nA cloth brings back its shine',
  ),
  entry(
    'receipt',
    '領収書は発行できますか\nCan I have a receipt?',
    'カートでお知らせください\nPlease say so in the cart',
  ),
  entry(
    'parts',
    'ピアスキャッチだけ買えますか\nCan I buy only the earring backs?',
    '各直営店でお求めください\nat our own stores',
  ),
  entry(
    'day',
    'お届け日を指定できますか\nCan I choose the delivery day?',
    '5日後から10日後まで\nfrom 5 to 10 days after your order',
  ),
  entry(
    'wearing',
    '着けたままにしてもよいですか\nCan I keep it on all the time?',
    '海水浴、入浴\nsea bathing and baths',
  ),
]

test('a message at length finds the answers that are about the same, in either language', () => {
  const english = 'Hello, I bought a ring in May and now the silver has turned dark. Can you help me?'
  assert.equal(related(entries, english, 3)[0], 'silver')
  const japanese = '先日購入した指輪ですが、シルバーの部分が変色してしまいました。どうしたらよいでしょうか。'
  assert.equal(related(entries, japanese, 3)[0], 'silver')
  assert.equal(related(entries, '会社に出すので、ＰＤＦの領収書がほしいです。', 3)[0], 'receipt')
})

test('where nothing is near, nothing is offered', () => {
  assert.deepEqual(related(entries, 'My cat sat on the sofa.', 3), [])
  assert.deepEqual(related(entries, '', 3), [])
  assert.deepEqual(related(entries, 'よろしくお願いします。', 3), [])
})

test('no more are offered than are asked for', () => {
  const all = 'silver dark shine, receipt in the cart, earring backs stores, choose delivery day, sea bathing'
  assert.ok(related(entries, all, 5).length >= 3)
  assert.equal(related(entries, all, 2).length, 2)
})
