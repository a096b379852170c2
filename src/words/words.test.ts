/**
 * What no type can see: that both languages leave the same places open, and that every sentence can be said.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { catalogues, languages, say, sayInAll, type WordKey } from './index.ts'

const keys = Object.keys(catalogues.ja) as WordKey[]
/** The names that a sentence asks for, those inside its plurals too. */
const places = (message: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(message, 'en').getAst()))].toSorted()

type Elements = ReturnType<IntlMessageFormat['getAst']>

function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => [
    // 0 is plain text; the sign # has no value.
    ...(element.type !== 0 && 'value' in element ? [element.value] : []),
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []),
  ])
}

test('each sentence leaves the same places open in Japanese and in English', () => {
  const uneven = keys.filter((key) => places(catalogues.ja[key]).join() !== places(catalogues.en[key]).join())
  assert.deepEqual(uneven, [])
})

test('each sentence can be said in both languages', () => {
  for (const key of keys) {
    const values = Object.fromEntries(places(catalogues.ja[key]).map((place) => [place, 2]))
    for (const language of languages)
      assert.ok(!/[{}]/.test(say(language, key, values)), `${key} in ${language}`)
  }
})

test('a day, which has brackets of its own in Japanese, stands in no others', () => {
  const nested = keys.filter((key) => /（\{(day|at|moment)\}）/.test(catalogues.ja[key]))
  assert.deepEqual(nested, [])
})

test('no two audiences use one name for two sentences', async () => {
  const audiences = [
    'common',
    'answers',
    'storefront',
    'my-page',
    'desk',
    'sign-in',
    'studio',
    'laws',
    'basket',
    'buying',
    'checkout',
    'window',
    'legal',
    'window-desk',
  ]
  const seen = new Map<string, string>()
  for (const audience of audiences) {
    const words = (await import(`./${audience}/ja.ts`)) as Record<string, Record<string, string>>
    for (const key of Object.values(words).flatMap((catalogue) => Object.keys(catalogue))) {
      assert.equal(seen.get(key), undefined, `${key} stands in ${seen.get(key)} and in ${audience}`)
      seen.set(key, audience)
    }
  }
})

test('a sentence can be said in all languages at once, with values that differ between them', () => {
  assert.deepEqual(sayInAll('duty.twice', { id: 'button' }), {
    ja: '義務 `button` が二度書かれています',
    en: 'the duty `button` stands twice',
  })
  const names = ['ja', 'en']
  assert.deepEqual(
    sayInAll('duty.one-of', (language) => ({ words: names.join(say(language, 'common.between')) })),
    { ja: 'ja、en のどれかを書いてください', en: 'write one of ja, en' },
  )
})
