/** The name of a version in a document's front matter. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshName, versionIn, withVersion } from './version-name.ts'

const text =
  '---\npolicy: kaoru\nversion: "2026-04"   # spring\nlanguages: [ja]\n---\n\nversion: not this one\n'

test('the name is read from the front matter and replaced there alone', () => {
  assert.equal(versionIn(text), '2026-04')
  const renamed = withVersion(text, '2026-12')
  assert.equal(renamed, text.replace('2026-04', '2026-12'))
  assert.equal(versionIn('version: 1\n'), '')
})

test('a name that would end the word or begin a line is made harmless', () => {
  const renamed = withVersion(text, 'a"b\nhome: US #x $&')
  assert.equal(versionIn(renamed), 'abhome: US x $&')
  assert.equal(renamed.split('\n').length, text.split('\n').length)
})

test('a name that is taken gives way to one from today’s date', () => {
  assert.equal(freshName('2027', ['2026-04'], '2026-11-20'), '2027')
  assert.equal(freshName('2026-04', ['2026-04'], '2026-11-20'), '2026-11')
  assert.equal(freshName('2026-04', ['2026-04', '2026-11'], '2026-11-20'), '2026-11-20')
  assert.equal(freshName('2026-04', ['2026-04', '2026-11', '2026-11-20'], '2026-11-20'), '2026-11-20-2')
})
