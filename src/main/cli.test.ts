/**
 * The command line as it is started: what a slip in a shop's folder comes out as, and where help is found.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from './root.file.ts'

/** A copy of the product with one shop, whose folder may be broken. */
const house = mkdtempSync(join(tmpdir(), 'yakusoku-house-'))
after(() => rmSync(house, { recursive: true, force: true }))
for (const part of ['src', 'laws', 'package.json', 'tsconfig.json', 'shops/kami-kagu'])
  cpSync(join(root, part), join(house, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
const settings = join(house, 'shops/kami-kagu/shop.yaml')
const whole = readFileSync(settings, 'utf8')

const run = (...args: readonly string[]) => runIn('C', ...args)

function runIn(locale: string, ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main/cli.ts', ...args],
    { cwd: house, encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
  )
  return { stdout, stderr, status }
}

for (const [what, text] of [
  ['an empty file', ''],
  ['a country that does not exist', whole.replace(/^ships-to:.*$/m, 'ships-to: [EU, XX]')],
  ['a bracket that is not closed', `${whole}\nmore: { ja: x\n`],
] as const)
  test(`a shop.yaml with ${what} is told by its line in a sentence, in the language asked for`, () => {
    writeFileSync(settings, text)
    for (const language of ['ja', 'en']) {
      const { stderr, stdout, status } = run('check', 'shops/kami-kagu/policy.md', '--lang', language)
      assert.equal(status, 1, stdout)
      assert.match(stderr, /shop\.yaml/)
      assert.doesNotMatch(stderr, /\n\s+at |ReferenceError|Error:/)
      assert.equal(/[\u3040-\u30ff]/.test(stderr), language === 'ja', stderr)
    }
    writeFileSync(settings, whole)
  })

test('help is told wherever it is asked for, and is no wrong use', () => {
  const of = (command: string): RegExp => new RegExp(`^  yakusoku ${command} `, 'm')
  const all = run('--help')
  assert.equal(all.status, 0)
  for (const command of ['check', 'rule', 'new', 'erase']) assert.match(all.stdout, of(command))
  for (const args of [
    ['rule', '-h'],
    ['rule', '--shop', 'kami-kagu', '--help'],
  ]) {
    const { stdout, status } = run(...args)
    assert.equal(status, 0)
    assert.match(stdout, of('rule'))
    assert.doesNotMatch(stdout, of('check'))
  }
})

test('a mistake is told in the language of the terminal, and --lang goes before it', () => {
  const wrong = runIn('ja_JP.UTF-8', 'chekc')
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /^yakusoku: 「chekc」というコマンドはありません\n[^]*一度だけ書かれるもの/)
  const absent = runIn('ja_JP.UTF-8', 'check', 'nothing.md', '--lang', 'en')
  assert.deepEqual([absent.status, absent.stderr], [2, 'yakusoku check: there is no file nothing.md\n'])
})
