/** What somebody names at the command line and that cannot be read is told in one sentence. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readPolicy } from '#policy'
import { savedAs } from '#shops'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-given-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const policy = readFileSync(join(root, 'shops/kaoru/policy.md'), 'utf8')

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main/cli.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

function written(name: string, bytes: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(policy, 'utf16le')])
/** Hiragana as other encodings write them: pairs that begin with one byte. */
const kana = (lead: number, first: number): Uint8Array =>
  Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? lead : first + ((i >> 1) % 40)))

test('a file that is not UTF-8 is told by the name of its encoding', () => {
  assert.equal(savedAs(utf16), 'UTF-16')
  assert.equal(savedAs(Buffer.from(policy, 'utf16le')), 'UTF-16')
  assert.equal(savedAs(kana(0x82, 0x9f)), 'Shift_JIS')
  assert.equal(savedAs(kana(0xa4, 0xa1)), 'EUC-JP')
  assert.equal(savedAs(Buffer.from('Größe, déjà vu. '.repeat(20), 'latin1')), 'Latin-1 (Windows-1252)')
  assert.equal(savedAs(Buffer.from(policy)), undefined)
  assert.equal(savedAs(Buffer.from(`\uFEFF${policy.replaceAll('\n', '\r\n')}`)), undefined)
  assert.equal(savedAs(Buffer.concat([Buffer.from(policy), Buffer.from([0xff])])), undefined)
})

test('check, diff, table and rule say in a sentence what is wrong with a file, and show nothing of the machine', () => {
  const wide = written('wide.md', utf16)
  const named = join(folder, 'folder.md')
  mkdirSync(named)
  const whole = join(root, 'shops/kaoru/policy.md')
  const facts = written('facts.json', Buffer.from('\uFEFF{}', 'utf16le'))
  const empty = written('empty.json', '')
  const broken = written('broken.json', '{"request": "return"')
  const rule = ['rule', '--shop', 'kaoru', '--facts']
  const told: readonly (readonly [readonly string[], number, string])[] = [
    [['check', wide], 1, `yakusoku check: ${wide} is saved as UTF-16; save it as UTF-8`],
    [
      ['check', wide, '--lang', 'ja'],
      1,
      `yakusoku check: ${wide} は UTF-16 で保存されています。UTF-8 で保存し直してください`,
    ],
    [['check', named], 2, `yakusoku check: ${named} is a folder; name a file in it`],
    [['diff', whole, wide], 1, `yakusoku diff: ${wide} is saved as UTF-16; save it as UTF-8`],
    [['table', named], 2, `yakusoku table: ${named} is a folder; name a file in it`],
    [[...rule, facts], 2, `yakusoku rule: ${facts} is saved as UTF-16; save it as UTF-8`],
    [[...rule, empty], 2, `yakusoku rule: ${empty} is empty; facts are a JSON object`],
    [[...rule, broken], 2, `yakusoku rule: ${broken} is not JSON; look at line 1, column 21`],
    [[...rule, named], 2, `yakusoku rule: ${named} is a folder; name a file in it`],
  ]
  for (const [args, status, sentence] of told)
    assert.deepEqual(run(...args), { status, stdout: '', stderr: `${sentence}\n` })
})

test('facts that an editor saved with a mark before the first letter are read', () => {
  const marked = written('marked.json', '\uFEFF{ "request": "return", "at": "2026-11-20T10:00+09:00" }')
  assert.equal(run('rule', '--shop', 'kaoru', '--facts', marked).status, 0)
})

test('a policy whose lines end in CR alone is one problem, with what to do', () => {
  const { problems } = readPolicy(policy.replaceAll('\n', '\r'), 'policy.md')
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.en]),
    [['P001', 'the lines end in the manner of old computers, with CR alone']],
  )
})
