/**
 * Documents as they were read once, from a file: the same in every part, and read anew where the file is not.
 */
import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readPolicy } from '#policy'
import { keptReadings } from './kept-readings.file.ts'
import { root } from './root.file.ts'

test('every law and policy that was kept at one start is at the next what reading it gives', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-readings-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const read = keptReadings(join(folder, 'start.mjs'))
  const files = globSync(['laws/*/law.md', 'shops/*/policy.md'], { cwd: root })
  assert.ok(files.length > 5)
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const plain = readPolicy(text, file)
    assert.deepEqual(read(text, file), plain, file)
    assert.deepEqual(read(text, file), plain, file)
  }
  const kept = join(folder, 'readings')
  assert.equal(readdirSync(kept).length, files.length)
  const [file = ''] = files
  const text = readFileSync(join(root, file), 'utf8')
  for (const one of readdirSync(kept)) writeFileSync(join(kept, one), 'half a')
  assert.deepEqual(read(text, file), readPolicy(text, file))
  assert.notDeepEqual(read(text.replace(/^# .*/m, '# X / Y'), file), read(text, file))
})
