/**
 * Nobody is sent away to a mail program: where a page asks people to write, it leads to the contact form. An
 * address that law wants shown stands as text.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isTest, root } from './source.ts'

const places = ['src/**/*.{ts,tsx,css}', 'shops/**/*.{md,yaml}', 'laws/**/*.md', 'docs/guide/**/*.md']

test('no page, document or letter leads to a mail program', () => {
  const files = places.flatMap((glob) => globSync(glob, { cwd: root })).filter((file) => !isTest(file))
  assert.ok(files.length > 100)
  assert.deepEqual(
    files.filter((file) => /mailto:/i.test(readFileSync(join(root, file), 'utf8'))),
    [],
  )
})
