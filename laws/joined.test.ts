/**
 * Slips that leave every name and number in its place: an “and” for an “or”, a sentence that was pasted twice
 * or dropped from both languages, a clause, a day or a fact that is not there. Each is told with its clause;
 * the documents as they stand are told nothing.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compile, documentsOf, readPolicy, remarksOf } from '#policy'
import { theShop } from '#shops/testing'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'] as const
type Shop = (typeof shops)[number]
type Edit = readonly [from: string, to: string]

const textOf = (shop: Shop) => readFileSync(join(import.meta.dirname, `../shops/${shop}/policy.md`), 'utf8')
const starter = () =>
  readFileSync(join(import.meta.dirname, '../src/main/starter/policy.md'), 'utf8').replaceAll(
    /\{\{?\w+\}?\}/g,
    'example',
  )

/** What text and rules wake without the laws, in a language. */
function told(shop: Shop, text: string, language: 'ja' | 'en'): readonly string[] {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const { documents, calendar } = theShop(shop)
  const compiled = compile({ ...documentsOf(policy, documents.laws), laws: [] })
  if ('refused' in compiled) throw new Error(compiled.refused)
  return remarksOf(compiled, calendar)
    .filter(({ severity }) => severity !== 'note')
    .map(({ words }) => words[language]!)
}

function wokenBy(shop: Shop, edits: readonly Edit[], language: 'ja' | 'en' = 'en'): string {
  const edited = edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from)
    return text.replace(from, to)
  }, textOf(shop))
  const before = told(shop, textOf(shop), language)
  return told(shop, edited, language)
    .filter((one) => !before.includes(one))
    .join('\n')
}

test('an “and” for an “or”, and the other way, in one language is told', () => {
  const edits: readonly (readonly [Shop, string, string, RegExp])[] = [
    [
      'kaoru',
      'If a piece is faulty, or is not the one',
      'If a piece is faulty, and is not the one',
      /“Faulty or wrong pieces” has an “or” in Japanese only/,
    ],
    [
      'kami-kagu',
      'within 3 days of delivery and attach a picture',
      'within 3 days of delivery or attach a picture',
      /“Defective items” has an “or” in English only/,
    ],
  ]
  for (const [shop, from, to, found] of edits) assert.match(wokenBy(shop, [[from, to]]), found, to)
})

test('“neither” without its “nor”, and “either” with one, are told', () => {
  assert.match(
    wokenBy('milamore', [
      ['worn can be neither returned nor exchanged', 'worn can be neither returned and exchanged'],
    ]),
    /the English text of “Pieces that have been worn” has “neither” without the “nor” that goes with it/,
  )
  assert.match(
    wokenBy('milamore', [['worn can be neither returned', 'worn can be either returned']]),
    /“either” without the “or” that goes with it/,
  )
})

test('states of one piece that are joined by “and” where one is enough for the rule are told', () => {
  assert.match(
    wokenBy('preorder', [
      ['reaches you damaged, stained or defective', 'reaches you damaged, stained and defective'],
    ]),
    /“Exchanging a faulty item” reads as if it took .* and a fault at once; for the rule `faulty.exchange`/,
  )
})

test('a sentence that stands twice in a clause is told', () => {
  const sentence = 'We recommend a test by a dermatologist.'
  assert.match(
    wokenBy('kaoru', [[sentence, `${sentence} ${sentence}`]]),
    /the text of “Metal allergy” says the same sentence twice \(We recommend a test by a dermatologist\.\)/,
  )
})

test('a sentence dropped from both languages, on which a rule turns, is told with what the rule turns on', () => {
  const dropped: readonly (readonly [Shop, string, string, RegExp, RegExp])[] = [
    [
      'kaoru',
      '点検でご使用による傷みと分かったときは、担当者が判断してお答えします。',
      ' If we find that it was damaged by use, a member of staff decides and answers you.',
      /the rule `faulty\.by-use` turns on damage by use; the text of “Faulty or wrong pieces” says nothing of it/,
      /規則 `faulty\.by-use` の答えは「使用による傷み」にかかっていますが、「不良品・誤配送」の文章はそのことに触れていません/,
    ],
    [
      'kami-kagu',
      '3日を過ぎたお知らせはお受けできません。',
      ' We cannot accept reports after the 3 days.',
      /the rule `defect\.late` turns on what comes too late/,
      /期限を過ぎているかどうか/,
    ],
    [
      'kaoru',
      '交換用の在庫がない場合の扱いは決まっていませんので、担当者がご相談を承ります。',
      ' We have no fixed rule if there is none; a member of staff will discuss it with you.',
      /the rule `replacement-stock` turns on /,
      /規則 `replacement-stock` の答えは/,
    ],
  ]
  for (const [shop, ja, en, inEnglish, inJapanese] of dropped) {
    assert.match(
      wokenBy(shop, [
        [ja, ''],
        [en, ''],
      ]),
      inEnglish,
    )
    assert.match(
      wokenBy(
        shop,
        [
          [ja, ''],
          [en, ''],
        ],
        'ja',
      ),
      inJapanese,
    )
  }
})

test('a clause, a day or a fact that is not there is told', () => {
  assert.match(
    wokenBy('kaoru', [
      ['「お取り扱い」をご覧', '「お手入れ」をご覧'],
      ['see “Handling”', 'see “Care”'],
    ]),
    /“When you can return or exchange a piece” sends its readers to “Care”; no clause has that heading/,
  )
  assert.match(
    wokenBy('kaoru', [
      ['皮膚科での検査をおすすめします。', '2月30日は休業します。'],
      ['We recommend a test by a dermatologist.', 'We are closed on 30 February.'],
    ]),
    /“Metal allergy” names 30 February, a day that does not exist/,
  )
  const fact =
    '```yaml facts\n- name: gift-box\n  from: customer\n  words: { ja: 箱, en: the box }\n  ask: { ja: 箱がありますか, en: Do you have the box? }\n```\n'
  assert.match(
    wokenBy('kaoru', [['## お届け日', `${fact}\n## お届け日`]]),
    /no rule asks for “the box” \(`gift-box`\)/,
  )
})

test('of the documents as they stand, and of the one that an owner begins with, nothing of the kind is told', () => {
  const kinds =
    /“or” in|“and at once”|that goes with it|at once; for|twice|turns on|no clause has|does not exist|no rule asks/
  for (const shop of shops)
    assert.deepEqual(
      told(shop, textOf(shop), 'en').filter((one) => kinds.test(one)),
      [],
      shop,
    )
  assert.deepEqual(
    told('kaoru', starter(), 'en').filter((one) => kinds.test(one)),
    [],
  )
})
