/**
 * One word turned, a yes to a no or a no to a yes, in one language or in one rule of the five documents: what
 * of it the workbench tells. A lot of them; all with `LOTS=5`.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compile, documentsOf, readPolicy, remarksOf } from '#policy'
import { theShop } from '#shops/testing'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'] as const
type Place = 'ja' | 'en' | 'rule'
type Turn = readonly [said: RegExp, turned: string]

const turns: Readonly<Record<Place, readonly Turn[]>> = {
  ja: [
    [/(?<=[えいきしちにりびみけせてめれべげっ]|あり|でき)(?<!申し訳あり)ません/g, 'ます'],
    [/かねます/g, 'ます'],
    [/(?<=[でかさなれり]|たら|き|し)ない(?=[品もと場ほ、。])/g, 'る'],
    [/(?<!かね|ござい)ます(?=[。が])/g, 'ません'],
    [/です(?=[。が])/g, 'ではありません'],
  ],
  en: [
    [/\b(?:do|does|did) not /g, ''],
    [/\b(is|are|was|were|will|may|must|has|have|would|if) not\b/g, '$1'],
    [/\bcannot\b/g, 'can'],
    [/\bneither\b([^.;]*?)\bnor\b/g, 'both$1and'],
    [/\bno longer\b/g, 'still'],
    [/\btoo late\b/g, 'still possible'],
    [/\bcan\b(?! be (?:neither|cancelled no))/g, 'cannot'],
    [/\b(is|are|will)\b(?! not| neither| no\b| none| too)/g, '$1 not'],
    [
      /\b[Ww]e (?=(?:exchange|repair|clean|wrap|issue|resize|pay|refund|send|charge|make|take|accept|offer)\b)(?!accept neither|take back neither)/g,
      '$&do not ',
    ],
  ],
  rule: [
    [/then: accept/g, 'then: refuse'],
    [/then: refuse/g, 'then: accept'],
  ],
}

type Edit = { readonly place: Place; readonly text: string; readonly told: string }

/** Every turn of a word in a document; examples and facts are left as they are. */
function* editsOf(text: string): Generator<Edit> {
  let place: Place | undefined
  let from = 0
  for (const line of text.split('\n')) {
    const opens = { ':::ja': 'ja', ':::en': 'en', '```yaml rule': 'rule' } as const
    if (line in opens) place = opens[line as ':::ja']
    else if (line.startsWith(':::') || line.startsWith('```')) place = undefined
    else if (place !== undefined)
      for (const [said, turned] of turns[place])
        for (const { index, 0: word, 1: kept = '' } of line.matchAll(said)) {
          const instead = turned.replace('$&', word).replace('$1', kept)
          const after = line.slice(0, index) + instead + line.slice(index + word.length)
          const edited = text.slice(0, from) + after + text.slice(from + line.length)
          yield { place, text: edited, told: after.slice(Math.max(0, index - 40), index + 40) }
        }
    from += line.length + 1
  }
}

/** What texts and rules say is told without the laws, which no turn of a word changes. */
function remarksIn(shop: (typeof shops)[number], text: string): ReadonlySet<string> {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const { documents, calendar } = theShop(shop)
  const compiled = compile({ ...documentsOf(policy, documents.laws), laws: [] })
  if ('refused' in compiled) throw new Error(compiled.refused)
  const kinds = new Set(['languages-differ', 'text-differs', 'number-differs'])
  const some = remarksOf(compiled, calendar).filter((one) => kinds.has(one.kind) && one.severity !== 'note')
  return new Set(some.map(({ words }) => words.en!))
}

const isWhole = process.env['LOTS'] !== undefined
const every = isWhole ? 1 : 11

test('of the words that turn a yes to a no in one language hardly one passes, and of the rules few do', () => {
  const passed: Record<Place, string[]> = { ja: [], en: [], rule: [] }
  const drawn: Record<Place, number> = { ja: 0, en: 0, rule: 0 }
  for (const shop of shops) {
    const text = readFileSync(join(import.meta.dirname, `../shops/${shop}/policy.md`), 'utf8')
    assert.deepEqual([...remarksIn(shop, text)], [], shop)
    for (const edit of [...editsOf(text)].filter((_, i) => i % every === every >> 1)) {
      drawn[edit.place]++
      if (remarksIn(shop, edit.text).size === 0) passed[edit.place].push(`${shop}: ${edit.told}`)
    }
  }
  const texts = [...passed.ja, ...passed.en]
  assert.ok(texts.length <= (isWhole ? 25 : 4), texts.join('\n'))
  assert.ok(passed.rule.length * 4 <= drawn.rule + 4, passed.rule.join('\n'))
  if (isWhole) console.log(drawn, texts.length, passed.rule.length)
})
