/** `yakusoku rule` says which version it answers from, and answers from the published one when asked to. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { testDatabase } from '#db/testing'
import { documentsOf, readPolicy } from '#policy'
import { publishAtStart } from '#publishing'
import { theShop } from '#shops/testing'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-rule-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('rule answers from the file and says so, and with --published from what the shop has published', async () => {
  const { db, url } = await testDatabase()
  const shop = theShop('kaoru')
  const policyText = shop.policyText
    .replace('version: "2026-05"', 'version: "2026-04"')
    .replaceAll('7 days of delivered', '9 days of delivered')
  const documents = documentsOf(readPolicy(policyText, 'policy.md').policy, shop.documents.laws)
  await publishAtStart(db, { ...shop, policyText, documents }, Date.UTC(2026, 4, 2))
  const facts = join(folder, 'facts.json')
  writeFileSync(
    facts,
    JSON.stringify({
      request: 'exchange',
      reason: 'defect',
      delivered: '2026-11-20T10:00+09:00',
      at: '2026-11-28T10:00+09:00',
      country: 'JP',
      buyer: 'consumer',
      'bought-from': 'online',
      requester: 'buyer',
      'replacement-stock': 'available',
      inspection: 'confirmed',
    }),
  )
  const ruled = (...more: readonly string[]) =>
    run(
      process.execPath,
      ['--import', 'tsx', 'src/main/cli.ts', 'rule', '--shop', 'kaoru', '--facts', facts, ...more],
      { env: { ...process.env, DATABASE_URL: url }, timeout: 60_000 },
    )
  const [file, published] = [await ruled(), await ruled('--published')]
  assert.match(file.stdout, /^refuse \(clause\)/)
  assert.match(file.stderr, /from shops\/kaoru\/policy\.md \(version [^)]+\); --published/)
  assert.match((await ruled('--lang', 'ja')).stderr, /公開している版で確かめるには --published/)
  assert.match(published.stdout, /^accept \(clause\)[^]* kaoru 2026-11 #faulty\.exchange/)
  assert.equal(published.stderr, '')
})
