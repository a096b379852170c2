/**
 * Loads the test files named in TEST_FILES, one after another, into the process that runs them together. One
 * that cannot be loaded to its end is a test that fails: the runner itself would pass over what it lacks.
 */
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

for (const file of JSON.parse(process.env['TEST_FILES'] ?? '[]') as readonly string[])
  try {
    await import(pathToFileURL(file).href)
  } catch (problem) {
    test(`${file} is loaded to its end`, () => {
      throw problem
    })
  }
