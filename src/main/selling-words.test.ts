/** What an owner is told while a shop lacks what selling needs. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readShopFolder } from '#shops'
import { theShop } from '#shops/testing'
import { lacksNotice, notSelling, noticeWanted, servicesNotKnown } from './selling-words.ts'

const { settings, notices } = readShopFolder(join(import.meta.dirname, '../../shops'), 'kaoru')

test('a shop with all that selling needs is not remarked on; another is told what is missing', () => {
  assert.equal(notSelling(settings, 'en'), undefined)
  const { seller: _seller, tax: _tax, ...selling } = settings.selling!
  assert.equal(
    notSelling({ ...settings, selling }, 'en'),
    'kaoru does not sell yet; write these under `selling` in its shop.yaml: `tax`, `seller`',
  )
  assert.match(notSelling({ shop: 'new', selling: undefined }, 'ja') ?? '', /まだ販売しません.*`shipping`/)
})

test('a word in what a store does that no page looks for is told, with the words there are, and refuses nothing', () => {
  assert.deepEqual(servicesNotKnown(settings, 'en'), [])
  const [first, ...others] = settings.stores
  const slipped = { shop: 'kaoru', stores: [{ ...first!, services: ['cleaning', 'reparing'] }, ...others] }
  const [told, ...more] = servicesNotKnown(slipped, 'en')
  assert.match(
    told ?? '',
    /^kaoru: `reparing` in the `services` of its store `[^`]+` is used by no page; .*repair/,
  )
  assert.deepEqual(more, [])
  assert.match(servicesNotKnown(slipped, 'ja')[0] ?? '', /`reparing` は、どのページでも使われません/)
})

test('a shop that sells to the Union is told that the official notice of the guarantee is not in its folder, once', () => {
  const { documents } = theShop('kaoru')
  assert.ok(lacksNotice(notices, documents))
  assert.ok(!lacksNotice(notices, { laws: documents.laws.filter(({ name }) => name !== 'eu') }))
  assert.match(
    noticeWanted(['kaoru', 'milamore'], 'en'),
    /^kaoru, milamore: .*shops\/kaoru\/notices\/legal-guarantee\.en\.svg/,
  )
})
