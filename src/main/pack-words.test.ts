/** Which law lies under a shop is named, and for which countries there is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawPacks } from './documents.file.ts'
import { packsFor } from '#laws'
import { packsUnder } from './pack-words.ts'

test('the packs under a shop are named by country, and countries without one', () => {
  const shipsTo = ['JP', 'GB', 'AQ']
  const under = packsFor(lawPacks(), shipsTo)
  assert.match(
    packsUnder(under, shipsTo, 'en'),
    /^law underneath: .*Japan \(jp [^)]+\), the UK \(uk [^)]+\); no law pack for: Antarctica$/,
  )
  assert.match(
    packsUnder(under, shipsTo, 'ja'),
    /^この文書の下にある法律：.*日本.*イギリス.*。法律のパックがないお届け先：南極$/,
  )
  assert.equal(packsUnder([], ['AQ'], 'en'), 'law underneath: none; no law pack for: Antarctica')
  assert.doesNotMatch(packsUnder(lawPacks(), 'world', 'en'), /no law pack/)
})
