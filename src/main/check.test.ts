/** `yakusoku check` with examples: told without being touched, written when asked, complete afterwards. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { printScore } from './check-words.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'policy.md')
copyFileSync(join(root, 'shops/kaoru/policy.md'), file)
const before = readFileSync(file, 'utf8')

function check(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main/cli.ts', 'check', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}

test('check says which slips no example would notice, writes what would, and then finds none', () => {
  const told = check(file, '--examples', '--lang', 'ja')
  assert.equal(told.status, 0, told.stderr)
  assert.match(
    told.stdout,
    /policy\.md:\d+: 「交換用の在庫」\(`replacement-stock`\)の期限が1日遅くなっても、気づく例がありません/,
  )
  assert.match(told.stdout, /規則の小さな変化55通りのうち、49通りに例が気づきます/)
  assert.equal(readFileSync(file, 'utf8'), before)
  const written = check(file, '--write-examples')
  assert.match(written.stdout, /examples written at its end; examples notice 55 of 55/)
  assert.ok(readFileSync(file, 'utf8').startsWith(before.trimEnd()))
  const again = check(file, '--examples')
  assert.match(again.stdout, /can be read; 16 clauses, 23 rules, 61 examples, \d+ findings/)
  assert.match(again.stdout, /examples notice 55 of 55/)
  assert.doesNotMatch(again.stdout, /no example would notice|--write-examples/)
})

test('of a policy without examples it is said that there are none yet', () => {
  const score = { noticed: 0, of: 55, mutants: [], left: 0 }
  const said = (language: 'ja' | 'en') =>
    printScore('bare.md', score, { examples: [], left: [] }, { examples: [] }, language)
  assert.equal(said('en'), 'bare.md: no examples yet: 55 small changes to the rules would go unnoticed\n')
  assert.match(said('ja'), /例はまだありません。規則の小さな変化55通り/)
})

test('a law pack has no examples to score, and an unknown word is wrong use', () => {
  assert.equal(check('laws/jp/law.md', '--examples').status, 2)
  assert.equal(check(file, '--exampels').status, 2)
  assert.equal(check().status, 2)
})

test('check tells what cannot be read in the language that is asked for', () => {
  const slipped = join(folder, 'unread.md')
  writeFileSync(slipped, before.replace('within: 7 days of delivered', 'within: 7 days from delivered'))
  const [ja, en] = [check(slipped, '--lang', 'ja'), check(slipped)]
  assert.deepEqual([ja.status, en.status], [1, 1])
  assert.match(ja.stdout, /:\d+: P020: 期間 `7 days from delivered` が読み取れません\n/)
  assert.match(ja.stdout, /\n {2}直し方: `within: 7 days of delivered` のように書いてください\n/)
  assert.match(ja.stdout, /unread\.md: 読めないところが\d+か所あります\n$/)
  assert.doesNotMatch(ja.stdout, /not understood|help:|problems? in/)
  assert.match(en.stdout, /P020: the period `7 days from delivered` is not understood\n/)
  assert.match(en.stdout, /\n {2}help: write `within: 7 days of delivered`\n/)
})

test('check tells what the workbench finds, with its weight, its line, a case and what to do', () => {
  const slipped = join(folder, 'slipped.md')
  writeFileSync(slipped, before.replace('within: 7 days of delivered', 'within: 8 days of delivered'))
  const { stdout, status } = check(slipped)
  assert.equal(status, 0)
  assert.match(stdout, /slipped\.md:\d+: error: contradiction: .*on day 8 after delivery of this piece/)
  assert.match(
    stdout,
    /\n {2}\{"request":"exchange",.*"reason":"defect".*\}\n {2}help: say which comes first/,
  )
  assert.match(stdout, /error: edge: day 8 is both taken and refused/)
  assert.match(
    stdout,
    /error: number-differs: the rule `faulty\.exchange` counts 8 days; the Japanese and English text does not/,
  )
  assert.match(
    stdout,
    /error: law: Faults: under “Faulty or wrong pieces”, the answer is no after 7 days\. By law, .*yes within 2 years and 2 months in the EU and EEA.*; the answer is yes within 6 years in the UK/,
  )
  assert.match(stdout, /\n {2}leave: \{ finding: law-[0-9a-f]{6}, because: why \}\n/)
  assert.match(check(slipped, '--lang', 'ja').stdout, /直し方: [^]*読めました。条項16、規則23、/)
  assert.match(check('laws/uk/law.md').stdout, /can be read; .*, 0 findings/)
  const ofShop = check('shops/kaoru/policy.md').stdout
  assert.match(ofShop, /policy\.md:\d+: note: not-supplied: the fact `receipt-asked` is `from: order`/)
  assert.match(ofShop, /policy\.md: law underneath: .*Japan \(jp .*the UK \(uk /)
  assert.match(ofShop, /help: have whatever places the order record `facts: { receipt-asked: yes }`/)
})
