/**
 * Several test files in one process, each read to its end. A file that throws while it is read is a test that
 * failed: Node's own runner passes over it without a word, and over all that it had not come to.
 */
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const files = JSON.parse(process.env['TEST_FILES'] ?? '[]') as readonly string[]
for (const file of files)
  try {
    await import(pathToFileURL(join(import.meta.dirname, '..', file)).href)
  } catch (problem) {
    test(`${file} is read to its end`, () => {
      throw problem
    })
  }
