/** Every drawn file is as it would be drawn now. `npm run draw` puts them right. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '#db/testing'
import { drawings } from '../scripts/drawings.ts'
import { root } from './source.ts'

test('no drawing is stale', async () => {
  const { db } = await testDatabase()
  const stale: string[] = []
  for (const { file, draw } of drawings) {
    const path = join(root, file)
    const drawn = await draw(db)
    if (!existsSync(path) || readFileSync(path, 'utf8') !== drawn) stale.push(file)
  }
  assert.deepEqual(stale, [], 'run `npm run draw` and look at what changed')
})
