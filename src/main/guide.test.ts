/**
 * The guide for owners, followed to the letter: its blocks are read, and what it says comes out of them does.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseInstant } from '#calendar'
import { packsFor, readPackFiles } from '#laws'
import { commerce, documentsOf, readFacts, readPolicy, rule, runExamples } from '#policy'
import { saidInOne } from '#sentences'
import { calendarOf, readShopFolder } from '#shops'
import { layOutShop } from './new.command.ts'
import { root } from './root.file.ts'

const guide = readFileSync(join(root, 'docs/guide/write-your-policy.md'), 'utf8')
const packs = readPackFiles(join(root, 'laws')).map(({ pack }) => pack)

/** What stands between fences; those inside a longer fence belong to it. */
const blocks = [...guide.matchAll(/^(`{3,4})([^`\n]*)\n(.*?)^\1$/gms)].map(([, , info = '', text = '']) => ({
  info,
  text,
}))
const named = (info: string) => blocks.filter((block) => block.info === info).map(({ text }) => text)

const house = mkdtempSync(join(tmpdir(), 'yakusoku-guide-'))
after(() => rmSync(house, { recursive: true, force: true }))
mkdirSync(join(house, 'shops'))
const laid = layOutShop(
  house,
  { shop: 'tsuchi-no-oto', ja: '土の音', en: 'Tsuchi no Oto' },
  parseInstant('2026-11-20T20:00Z')!,
)
assert.ok(!('refused' in laid))
const { settings, policyText } = readShopFolder(join(house, 'shops'), 'tsuchi-no-oto')
const calendar = calendarOf(settings)

function documents(text: string, shipsTo: readonly string[] = ['JP']) {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  return documentsOf(policy, packsFor(packs, shipsTo))
}

function failing(text: string): readonly string[] {
  const asked = documents(text)
  const results = runExamples(asked, asked.policy.examples, calendar)
  return results.filter((r) => r.differences.length > 0).map(({ example }) => example.name)
}

function said(text: string, json: string, shipsTo?: readonly string[]): string {
  const asked = documents(text, shipsTo)
  const { facts, problems } = readFacts(JSON.parse(json), { ...commerce, facts: asked.facts })
  assert.deepEqual(problems, [])
  const ruling = rule(asked, facts, calendar)
  const summary = saidInOne(ruling, { language: 'en', documents: asked, seenAt: facts.at, reader: 'shop' })
  return `${ruling.verdict} (${ruling.reason}): ${summary}`
}

const [microwave = '', glaze = ''] = named('markdown')
const grown = policyText.replace('## 修理 / Repairs', `${microwave}\n${glaze}\n$&`)

test('the sentences that stand in the starting policy are shown as they stand there', () => {
  const shown = named('yaml rule')
  assert.equal(shown.length, 3)
  for (const block of shown) assert.ok(policyText.includes(block), block)
})

test('the case of the loop is answered as the guide says', () => {
  const [crack = ''] = named('json')
  assert.ok(guide.includes(`\n${said(policyText, crack)}\n`))
})

test('a period changed in one place only is noticed by the example that the guide names', () => {
  const slip = policyText.replace('within: 14 days of delivered', 'within: 10 days of delivered')
  assert.deepEqual(failing(slip), ['cracked on arrival, told with a photo in the last minute of day 14'])
})

test('the two sentences that are added are read, and what they disturb is mended as the guide says', () => {
  const instance = {
    request: 'exchange',
    reason: 'defect',
    kind: 'made-to-order',
    photo: 'yes',
    microwave: 'yes',
  }
  const asked = JSON.stringify({
    ...instance,
    delivered: '2026-11-10T10:00+09:00',
    at: '2026-11-12T09:00+09:00',
  })
  assert.match(said(grown, asked), /^staff \(contradiction\)/)
  assert.deepEqual(failing(grown), ['a flaw told without a photo', 'a flaw in a piece made to order'])
  const exception = named('yaml').find((block) => block.startsWith('exception-to')) ?? ''
  const [examples = ''] = named('yaml example')
  const replaced = failing(grown).reduce(
    (text, name) => text.replace(new RegExp(`^- name: ${name}\n.*\n.*\n`, 'm'), ''),
    grown,
  )
  const mended = replaced
    .replace('exception-to: faulty.in-time\nwhen: { reason: defect', `${exception}when: { reason: defect`)
    .replace('```yaml example\n', (fence) => fence + examples)
  assert.match(said(mended, asked), /^refuse \(clause\)/)
  assert.deepEqual(failing(mended), [])
  const { sections, rules, examples: told } = documents(mended).policy
  assert.ok(
    guide.includes(`can be read; ${sections.length} clauses, ${rules.length} rules, ${told.length} examples`),
  )
})

test('the customer in Munich has what the guide says, before and after the shop ships there', () => {
  const [, munich = ''] = named('json')
  assert.ok(guide.includes(`\n${said(policyText, munich)}\n`))
  assert.ok(guide.includes(`\n${said(policyText, munich, ['JP', 'DE'])}\n`))
  assert.notEqual(said(policyText, munich), said(policyText, munich, ['JP', 'DE']))
})
