/**
 * What people read is in a shop assistant's words: none of the turns of phrase that readers stumbled over,
 * over every sentence of the program, the letters, the vocabulary, and the documents of shops and laws.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { commerce } from '#policy'
import { catalogues, languages, nameOfCountry } from '#words'
import { root } from './source.ts'

type Text = { readonly from: string; readonly language: string; readonly text: string }

/** A turn of phrase that is not to be read, and what is said instead. */
const forbidden: Readonly<Record<'ja' | 'en', readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\blaid down\b/i, 'we have no fixed rule'],
    [/\b(?:clauses?|document|promises|policy) (?:that )?speaks?\b/i, 'relevant clauses'],
    [/\bfrom memory\b/i, 'leave out; say what was not checked'],
    [/\b(?:no|nor|not) [a-z ]*\b(?:nor can|may rule)\b/i, 'say it forwards'],
    [/\bturned round\b/i, 'no example covers it'],
    [/\bnothing has been asked\b/i, 'your request has not been sent yet'],
    [/\bmatters? (?:is|are) not written\b/i, 'other requests: please ask us'],
    [/\bslips?\b/i, 'typing mistake'],
    [/\bwhatever the shop’s own words say\b/i, 'even where our terms say otherwise'],
    [/\b(?:it|this|what this) rests on\b/i, 'based on'],
    [/\bgives? less than (?:eu|uk|jp)\b/i, 'say what is less, and by how much'],
    [/\bhandled? (?:it )?by hand\b/i, 'agree with the customer'],
    [/\bWithdraw from the contract by law\b/, 'your legal right'],
    [/\btake the request back\b/i, 'cancel this request'],
    [/\bmake of the piece\b/i, 'structural or technical reasons'],
    [/\bseem other than\b/i, 'look different'],
    [/\bis the most\b/i, 'say how many there can be, and how many there are'],
    [/\b(?:was|is|be) taken away\b/i, 'removed'],
    [/\b(?:an?|the|this|your|no|by) mail\b(?! server| order|-order)/i, 'e-mail'],
    [/\b(?:as a|your|given the) present\b/i, 'gift'],
    [/\b(?:pay|paying) you back\b/i, 'refund you'],
  ],
  ja: [
    [/意匠/, 'デザイン'],
    [/もとになる定め|次の定め/, '根拠となる条項'],
    [/食い違っています|食い違うため/, '担当者が判断することだけを伝える'],
    [/退出|受付を出る/, 'ログアウト'],
    [/お便り|ご依頼/, 'お手紙、お申し出'],
    [/必要なものが揃いしだい/, '何をもって承るかを言う'],
    [/文書の語る|語る条項/, '関わる条項'],
    [/記憶による/, '原文は未確認'],
    [/サイズの選び違い|公式サイトの外で/, 'サイズの選び間違い、公式サイト以外で'],
    [/取り消/, 'キャンセル'],
    [/サインイン|サインアウト/, 'ログイン、ログアウト'],
    [/運送会社|送り状番号/, '配送会社、追跡番号'],
    [/あなた/, 'お客様'],
    [/案件|規約/, 'お申し出、お約束'],
    [/つぎの|フォルダ(?!ー)/, '次の、フォルダー'],
    [/させていただ/, 'いたします'],
    [/当てはめます/, '適用いたします'],
    [/[\u3040-\u30ff\u3400-\u9fff][(:]|[(:][\u3040-\u30ff\u3400-\u9fff]/, '全角の（）：'],
  ],
}

/** Sentences that keep such a turn, and why. */
const allowed: readonly (readonly [from: RegExp, text: RegExp, why: string])[] = [
  [/words: desk\./, /取り消せません/, 'staff read that an entry of the ledger cannot be undone'],
  [/^laws/, /取り消/, 'what a law calls revoking is not the shop’s cancelling'],
  [/^laws/, /with the slip/, 'a slip of paper'],
  [/^laws/, /a letter, a call, a mail/, 'a clause that orders have kept as it is'],
]

/** Text for people of a document: headings and what stands between `:::ja` or `:::en` and `:::`. */
function textsOf(file: string): readonly Text[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  let language = ''
  return lines.flatMap((line, index): readonly Text[] => {
    const fence = /^:::(\w*)/.exec(line)
    if (fence !== null) {
      language = fence[1] ?? ''
      return []
    }
    const from = `${file}:${index + 1}`
    const heading = /^#+ (.*?) \/ (.*?)(?: \{.*)?$/.exec(line)
    if (heading !== null)
      return [
        { from, language: 'ja', text: heading[1] ?? '' },
        { from, language: 'en', text: heading[2] ?? '' },
      ]
    return language === '' ? [] : [{ from, language, text: line }]
  })
}

/** Strings of a file that is written in one language. */
function stringsOf(file: string, language: string): readonly Text[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map((match) => ({
    from: file,
    language,
    text: (match[1] ?? match[2] ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
  }))
}

const words = languages.flatMap((language) =>
  Object.entries(catalogues[language]).map(([key, text]): Text => ({
    from: `words: ${key}`,
    language,
    text: text.replaceAll(/`[^`]*`/g, '…'),
  })),
)

/** The name of what stands in a sentence, as it is read there. */
const filled = (text: string): string =>
  text
    .replaceAll(/`[^`]*`/g, '…')
    .replaceAll(/\{\w+, (?:plural|select|selectordinal),|[\w=]+ (?=\{)/g, '')
    .replaceAll(/\{\w+\}|\$\{[^}]*\}(?:\) => $)?/g, '\u540d')

/**
 * Colons, brackets and the like in half width beside Japanese, what is filled in included; `3:1` is a number.
 */
const halfWidth =
  /[\u3040-\u30ff\u3400-\u9fff](?:[(;!?,)]|:(?!\d))|[(:;!?,)][\u3040-\u30ff\u3400-\u9fff]|[\uff61-\uff9f]/

/** What files of catalogues and settings say in Japanese, and the rules and duties of documents. */
const pieces = globSync(['shops/*/catalogue/*.yaml', 'shops/*/*.{yaml,md}', 'laws/*/law.md'], {
  cwd: root,
}).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bja: (?:\[(.*?)\]|("[^"]*"|[^,{}\n]*))/g)].map(
    ([, several, one]): Text => ({
      from: file,
      language: 'ja',
      text: several?.replaceAll('", "', ' ') ?? one ?? '',
    }),
  ),
)

/** Lines that the next check finds and that put no words together: a link and its address. */
const madeOfAddresses = ['new URL(to, base).href']

/** Colons and brackets in half width that pages put between words, instead of a sentence of `words`. */
const joinedByHand =
  /`[^`]*(?:\}: (?:\$\{)|\} ?\(\$\{)|^\s*\{.*\)\}: \{|^\s*\{[\w.]+\}: \{say\(|' \(\$\{|` \(\$\{/

const vocabulary = [
  ...commerce.requests.map(({ words: said }) => said),
  ...commerce.facts.flatMap((fact) => [fact.words, fact.ask, ...fact.values.map((value) => value.words)]),
  ...commerce.terms.flatMap((term) => [term.words, ...term.values.map((value) => value.words)]),
].flatMap((said) =>
  Object.entries(said).map(([language, text]): Text => ({ from: 'vocabulary', language, text })),
)

const everything = [
  ...words,
  ...vocabulary,
  ...['ja', 'en'].flatMap((language) =>
    globSync(`src/mail/letters/**/*${language}.ts`, { cwd: root }).flatMap((file) =>
      stringsOf(file, language),
    ),
  ),
  ...globSync(['shops/*/*.md', 'laws/*/law.md', 'src/main/starter/*.md'], { cwd: root }).flatMap(textsOf),
  ...globSync(['src/main/*-words.ts', 'src/main/*.command.ts', 'src/main/welcome.ts'], { cwd: root }).flatMap(
    (file) => stringsOf(file, 'en'),
  ),
]

test('nothing that people read has a turn of phrase that readers stumbled over', () => {
  assert.ok(everything.length > 2000)
  const found = everything.flatMap(({ from, language, text }) =>
    forbidden[language === 'ja' ? 'ja' : 'en'].flatMap(([pattern, better]) => {
      if (!pattern.test(text)) return []
      if (allowed.some(([where, what]) => where.test(from) && what.test(text))) return []
      return [`${from} ${language} “${pattern.exec(text)?.[0]}” (${better}): ${text.slice(0, 90)}`]
    }),
  )
  assert.deepEqual(found, [])
})

test('every exception is still needed', () => {
  const idle = allowed.filter(
    ([where, what]) => !everything.some(({ from, text }) => where.test(from) && what.test(text)),
  )
  assert.deepEqual(idle, [])
})

test('customers read of e-mails, in no English sentence of a letter', () => {
  const customers = everything.filter(
    ({ from, language }) =>
      language === 'en' && /^words: (?:my|mailbox|common|storefront|answers|said)\./.test(from),
  )
  assert.deepEqual(
    customers.filter(({ from, text }) => /\bletters?\b/i.test(text) && from !== 'words: my.gift.wrong'),
    [],
  )
})

test('no Japanese sentence has half-width punctuation, beside what is filled in, in letters and in catalogues too', () => {
  const letters = globSync('src/mail/letters/**/*ja.ts', { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /'((?:[^'\\\n]|\\.)*)'|`([^`$]*(?:\$\{[^`}]*\}[^`$]*)*)`/g,
      ),
    ].map((match): Text => ({ from: file, language: 'ja', text: match[1] ?? match[2] ?? '' })),
  )
  const texts = [...words.filter(({ language }) => language === 'ja'), ...letters, ...pieces]
  assert.ok(letters.length > 100 && pieces.length > 100)
  const countries = ['CC', 'CD', 'CG', 'HK', 'MM', 'TW']
  const named = countries.flatMap((code): Text[] => {
    const text = nameOfCountry(code, 'ja')
    return text === undefined ? [] : [{ from: code, language: 'ja', text }]
  })
  const found = [...texts, ...named].filter(({ text }) => halfWidth.test(filled(text)))
  assert.deepEqual(
    found.map(({ from, text }) => `${from}: ${text}`),
    [],
  )
})

test('no page puts words together with a colon or brackets of its own, which would be half-width in Japanese', () => {
  const files = globSync(['src/web/**/*.{ts,tsx}', 'src/sentences/**/*.ts', 'src/papers/*.ts'], { cwd: root })
  const found = files
    .filter((file) => !/test|client/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          joinedByHand.test(line) && !/throw|new Error/.test(line)
            ? [`${file}:${index + 1} ${line.trim()}`]
            : [],
        ),
    )
  assert.deepEqual(
    found.filter((one) => !madeOfAddresses.some((words) => one.includes(words))),
    [],
  )
})

test('no finding goes from Japanese into a half-width colon', () => {
  const found = globSync(['src/policy/analyse/*.ts', 'src/main/check*.ts'], { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^ *ja: [`'].*[ぁ-んァ-ヶ一-龠」]: .*$/gmu)].map(
      ([line]) => `${file} ${line.trim()}`,
    ),
  )
  assert.deepEqual(found, [])
})
