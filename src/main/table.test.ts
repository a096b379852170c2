/** `yakusoku table`: the answers of a request as a table, as sentences, as a drawing. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')

function table(...args: readonly string[]) {
  const program = ['--import', 'tsx', 'src/main/cli.ts', 'table', ...args]
  return spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
}

const wrapping = ['shops/kaoru/policy.md', '--request', 'wrapping']

test('a request is told as a table, as sentences, and as a drawing', () => {
  const rows = table(...wrapping)
    .stdout.trim()
    .split('\n')
  assert.equal(rows.length, 4)
  assert.match(rows[3] ?? '', /^\| Gift wrapping, when .*being made.* \| accept \| kaoru#wrapping \| /)
  const said = table(...wrapping, '--as', 'sentences', '--lang', 'ja').stdout
  assert.match(said, /^ギフト包装で、ご注文の段階が.*の場合、承ります（kaoru#wrapping）。$/m)
  const drawn = table(...wrapping, '--as', 'svg').stdout
  assert.match(drawn, /^<svg .*<title>✓ yes · Gift wrapping<\/title>.*<\/svg>\n$/s)
})

test('a request nobody knows, and a drawing of all at once, are wrong use', () => {
  const unknown = table('shops/kaoru/policy.md', '--request', 'wraping')
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /--request cancel \| /)
  assert.equal(table('shops/kaoru/policy.md', '--as', 'svg').status, 2)
  assert.equal(table('shops/nowhere.md').status, 2)
})
