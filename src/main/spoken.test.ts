/** Mistakes at the command line: each in both languages, with the same name of what is wrong. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkCommand } from './check.command.ts'
import { diffCommand } from './diff.command.ts'
import { eraseCommand } from './erase.command.ts'
import { newCommand } from './new.command.ts'
import { factsCommand, ruleCommand } from './rule.command.ts'
import { languageHere, readTyped, spokenIn, type Mistake } from './spoken.ts'
import { staffCommand } from './staff.command.ts'
import { tableCommand } from './table.command.ts'
import { verifyCommand } from './verify.command.ts'
import { root } from './root.file.ts'

const nothing = join(root, 'nothing.md')
const checked = (...args: readonly string[]) => {
  const told: Mistake[] = []
  const outcome = checkCommand(args, 'ja', (mistake) => told.push(mistake))
  return told[0] ?? outcome
}

/** What people mistype, and what both languages have to name of it. */
const mistakes: readonly (readonly [number | Mistake | Promise<number | Mistake>, string])[] = [
  [checked(), 'shops/kaoru/policy.md'],
  [checked(nothing), nothing],
  [checked(nothing, '--exmples'), '--exmples'],
  [checked(nothing, '--examples=all'), '--examples'],
  [checked(nothing, '--lang', 'fr'), '--lang'],
  [diffCommand([nothing], 'ja'), 'diff a.md b.md'],
  [diffCommand([nothing, nothing], 'ja'), nothing],
  [tableCommand([nothing], 'ja'), nothing],
  [ruleCommand(['--shop', 'kaoru'], 'ja'), '--facts -'],
  [ruleCommand(['--shop', 'kaoru', '--facts'], 'ja'), '--facts'],
  [ruleCommand(['--shop', 'kaoru', '--fact', 'x.json'], 'ja'), '--fact'],
  [factsCommand(['--shop', 'kaworu']), 'kaworu'],
  [newCommand([], 'ja'), 'tsuchi-no-oto'],
  [newCommand(['Tsuchi no oto'], 'ja'), 'tsuchi-no-oto'],
  [newCommand(['desk'], 'ja'), 'desk'],
  [newCommand(['kaoru'], 'ja'), 'shops/kaoru'],
  [staffCommand(['--shop', 'kaoru'], 'ja'), '--address'],
  [staffCommand(['--shop', 'kaoru', '--address', 'rin@kaoru.example', '--role', 'boss'], 'ja'), '--role'],
  [verifyCommand(['all'], 'ja'), 'all'],
  [eraseCommand(['--shop', 'kaoru', 'order', 'KA-000001'], 'ja'), '--because'],
]

test('a mistake is told in Japanese and in English, each with what is meant, and is wrong use', async () => {
  for (const [outcome, named] of mistakes) {
    const told = await outcome
    assert.ok(typeof told !== 'number', named)
    const { ja, en } = told.mistake
    assert.ok(ja.includes(named) && en.includes(named), `${ja} / ${en}`)
    assert.match(ja, /[\u3040-\u30ff]/)
    assert.doesNotMatch(en, /[\u3040-\u30ff]/)
    assert.equal(told.code, 2)
  }
})

test('the language is that of --lang, else that of the terminal, else English', () => {
  const japan = { LANG: 'ja_JP.UTF-8' }
  assert.equal(spokenIn([], japan), 'ja')
  assert.equal(spokenIn(['check', '--lang', 'en'], japan), 'en')
  assert.equal(spokenIn(['check', '--lang=ja'], {}), 'ja')
  assert.equal(spokenIn(['check', '--lang', 'fr'], japan), 'ja')
  for (const [environment, language] of [
    [{}, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LC_ALL: '', LANG: 'ja_JP.eucJP' }, 'ja'],
    [{ LC_ALL: 'de_DE.UTF-8', ...japan }, 'en'],
    [{ LC_MESSAGES: 'ja', LANG: 'de_DE.UTF-8' }, 'ja'],
  ] as const)
    assert.equal(languageHere(environment), language, JSON.stringify(environment))
})

test('every command knows --lang, and no word that it has no use for is passed over', () => {
  assert.ok(!('mistake' in readTyped(['--lang', 'ja'], {}, { words: false })))
  assert.ok('mistake' in readTyped(['more'], {}, { words: false }))
})
