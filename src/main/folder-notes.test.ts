/** What is said at the start of a folder whose policy is not the one in force. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openShop, readShopFolder } from '#shops'
import { notPublished, servedInstead } from './folder-notes.ts'

const folder = readShopFolder(join(import.meta.dirname, '../../shops'), 'kaoru')
const now = openShop(folder, [])
const { version } = folder.policy
const newer = openShop(
  { ...folder, policy: { ...folder.policy, version: '2027-01', effective: '2027-01-01' } },
  [],
)

test('an older file takes nothing back, and that is said; a newer one waits for its day', () => {
  assert.deepEqual(servedInstead(now, now), [])
  assert.match(servedInstead(now, newer)[0] ?? '', new RegExp(`keeps to version 2027-01, .* ${version} of`))
  assert.match(servedInstead(newer, now)[0] ?? '', /version 2027-01 .* takes effect on 2027-01-01/)
})

test('a file that was changed under its old name is named, with a name it could have', () => {
  const said = notPublished(now, { refused: 'same-version-other-text', named: version, publishedAt: 0 })
  assert.match(
    said,
    new RegExp(`says it is version ${version}, .*kaoru keeps to it\\. .*version: "${version}-b"`),
  )
})
