/** Where a parcel can be followed, by the names that people type. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trackingPage } from './carriers.ts'

test('a parcel of a known carrier has a page to follow it on, however its name was typed', () => {
  const page = 'https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=400012345678'
  for (const name of ['ヤマト運輸', 'ヤマト運輸株式会社', 'Yamato', 'YAMATO TRANSPORT'])
    assert.equal(trackingPage(name, '4000-1234-5678'), page, name)
  assert.match(trackingPage('佐川急便', '400012345678') ?? '', /sagawa-exp\.co\.jp/)
  assert.match(trackingPage('Japan Post', 'EJ123456789JP') ?? '', /japanpost\.jp.*EJ123456789JP$/)
})

test('an unknown carrier, or a number that is none, has no page: nothing is guessed', () => {
  assert.equal(trackingPage('our own van', '400012345678'), undefined)
  assert.equal(trackingPage('yamato', 'see note'), undefined)
  assert.equal(trackingPage('yamato', '"><script>'), undefined)
})
