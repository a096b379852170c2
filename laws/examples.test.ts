/** The examples written in every policy and every law pack, run as tests. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { readPackFiles } from '#laws'
import { documentsOf, runExamples } from '#policy'
import { shopNames } from '#shops'
import { theShop } from '#shops/testing'

const root = join(import.meta.dirname, '..')

for (const name of shopNames(join(root, 'shops'))) {
  const { documents, calendar } = theShop(name)
  test(`${name}: at least ten examples stand in its policy`, () =>
    assert.ok(documents.policy.examples.length >= 10))
  for (const { example, differences } of runExamples(documents, documents.policy.examples, calendar)) {
    test(`${name}: ${example.name}`, () => assert.deepEqual(differences, []))
  }
}

for (const { pack, problems } of readPackFiles(join(root, 'laws'))) {
  test(`${pack.name}: the pack can be read`, () => assert.deepEqual(problems, []))
  const silent = { ...pack, kind: 'policy' as const, name: 'no-policy', rules: [], examples: [] }
  for (const { example, differences } of runExamples(
    documentsOf(silent, [pack]),
    pack.examples,
    { zone: 'UTC', holidays: noHolidays },
    pack.name,
  )) {
    test(`${pack.name}: ${example.name}`, () => assert.deepEqual(differences, []))
  }
}
