/**
 * The command line is given facts beyond all measure: a sentence and the code 2, and nothing is worked out.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-facts-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function ruled(text: string, source = join(folder, 'facts.json')) {
  writeFileSync(join(folder, 'facts.json'), text)
  const flags = ['--import', 'tsx', 'src/main/cli.ts', 'rule', '--shop', 'kaoru', '--facts', source]
  const input = source === '-' ? text : ''
  const { status, stderr } = spawnSync(process.execPath, flags, { cwd: root, encoding: 'utf8', input })
  return { status, stderr }
}

test('a value of twenty megabytes is refused in a sentence, in a file or on standard input', () => {
  const huge = JSON.stringify({ request: 'return', reason: 'x'.repeat(20_000_000) })
  for (const source of [undefined, '-']) {
    const { status, stderr } = ruled(huge, source)
    assert.equal(status, 2)
    assert.match(stderr, /^yakusoku rule: .* holds more than 200000 bytes[^\n]*\n$/)
  }
})

test('a value or a number of facts that no situation has is named', () => {
  const long = ruled(JSON.stringify({ request: 'return', reason: 'x'.repeat(5_000) }))
  assert.match(long.stderr, /^yakusoku rule: .*the fact “reason” is longer than 1000 signs[^\n]*\n$/)
  const names = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`fact${n}`, 1]))
  assert.match(ruled(JSON.stringify(names)).stderr, /^yakusoku rule: .*there are 2000 facts[^\n]*\n$/)
})
