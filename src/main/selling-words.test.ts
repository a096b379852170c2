/** What an owner is told while a shop lacks what selling needs. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readShopFolder } from '#shops'
import { notSelling } from './selling-words.ts'

const { settings } = readShopFolder(join(import.meta.dirname, '../../shops'), 'kaoru')

test('a shop with all that selling needs is not remarked on; another is told what is missing', () => {
  assert.equal(notSelling(settings, 'en'), undefined)
  const { seller: _seller, tax: _tax, ...selling } = settings.selling!
  assert.equal(
    notSelling({ ...settings, selling }, 'en'),
    'kaoru does not sell yet; write these under `selling` in its shop.yaml: `tax`, `seller`',
  )
  assert.match(notSelling({ shop: 'new', selling: undefined }, 'ja') ?? '', /まだ販売しません.*`shipping`/)
})
