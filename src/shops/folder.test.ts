/**
 * What is wrong in shop.yaml is a sentence with file and line, and groups of countries are their countries.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readPackFiles } from '#laws'
import { readShopFolder, readShopFolders, ShopFolderFault, shopNames } from './folder.file.ts'
import { noticeIn } from './notices.file.ts'
import { openShop } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'yakusoku-folder-'))
after(() => rmSync(root, { recursive: true }))
const ours = join(import.meta.dirname, '../../shops/kaoru')
const packs = readPackFiles(join(import.meta.dirname, '../../laws')).map(({ pack }) => pack)
const settings = join(root, 'kaoru/shop.yaml')

/** KAORU with one change in shop.yaml; `line` is where the change stands. */
function changed(from: RegExp, to: string) {
  cpSync(ours, join(root, 'kaoru'), { recursive: true })
  const text = readFileSync(settings, 'utf8')
  const line = text.slice(0, text.search(from)).split('\n').length
  assert.match(text, from)
  writeFileSync(settings, text.replace(from, to))
  return line
}

/** What the folder says of the change, in both languages, its line left out. */
function said(from: RegExp, to: string): readonly string[] {
  const line = changed(from, to)
  try {
    readShopFolder(root, 'kaoru')
    return []
  } catch (problem) {
    assert.ok(problem instanceof ShopFolderFault, String(problem))
    return (['ja', 'en'] as const).flatMap((language) =>
      problem
        .in(language)
        .split('\n')
        .map((sentence) => sentence.replace(`${settings}:${line}: `, '').replace(/^.*:6: (?=.*YAML)/, '')),
    )
  }
}

test('groups of countries stand for their countries, and their law lies underneath', () => {
  changed(/^ships-to: .*$/m, 'ships-to: [EU, UK]')
  const shop = openShop(readShopFolder(root, 'kaoru'), packs)
  const to = shop.settings['ships-to']
  assert.ok(to.includes('DE') && to.includes('MT') && to.includes('GB') && !to.includes('EU'))
  const under = shop.documents.laws.map(({ name }) => name)
  assert.ok(under.includes('eu') && under.includes('uk') && !under.includes('jp'), under.join())
})

test('a country that there is not is refused with its line and what would be right', () => {
  for (const wrong of ['[JP, XX]', '[JP, Germany]', 'EU', '[]'])
    assert.match(
      said(/^ships-to: .*$/m, `ships-to: ${wrong}`).join('\n'),
      /`ships-to.*国の集まりの一覧[^]*is not understood for `ships-to.*write a list of countries or groups of them such as `\[JP, EU, UK\]`, or `world`$/,
      wrong,
    )
})

test('each slip in shop.yaml is one sentence in both languages, at its line', () => {
  for (const [from, to, ja, en] of [
    [
      /Asia\/Tokyo/,
      'Asia/Tokio',
      /`Asia\/Tokio` は読み取れません/,
      /^`Asia\/Tokio` is not understood for `home\.zone`/,
    ],
    [/holidays: JP/, 'holidays: JPN', /祝日の分かる国/, /^`JPN` is not understood for `closing\.holidays`/],
    [
      /days: \[\]/,
      'days: ["2026-02-30"]',
      /2026-02-30/,
      /^`2026-02-30` is not understood for `closing\.days\.0`/,
    ],
    [/^currency: JPY/m, 'currency: EUR', /`JPY` のどれか/, /^write one of these for `currency`: `JPY`/],
    [
      /^mail: .*$/m,
      'mial: { name: KAORU, address: a@b.example }',
      /もしかして `mail`/,
      /unknown key `mial`; did you mean `mail`\?/,
    ],
    [
      /^order-prefix: .*$/m,
      'order-prefix: kaoru',
      /英大文字2字/,
      /^`kaoru` is not understood for `order-prefix`/,
    ],
    [/^name: .*$/m, 'name: KAORU', /`name` には項目と値の組/, /^`name` should be keys with values$/],
    [/^shop: kaoru$/m, 'shop: kaori', /`shop: kaoru` にしてください/, /write `shop: kaoru`$/],
    [/^languages: .*$/m, '\tlanguages: [ja]', /タブ/, /^a tab indents this line; write spaces instead$/],
    [/^languages: .*$/m, 'languages: [ja, en', /YAML として読めません/, /^this is not YAML \(/],
    [
      /answer: 3 business days/,
      'answer: three days',
      /日数/,
      /^`three days` is not understood for `periods\.answer`/,
    ],
  ] as const) {
    const sentences = said(from, to)
    assert.ok(
      sentences.some((one) => ja.test(one)) && sentences.some((one) => en.test(one)),
      sentences.join('\n'),
    )
  }
})

test('a star that names nothing, or that repeats without end, is a sentence at its line and no fault of the program', () => {
  const read = /the name behind `&` or `\*` cannot be read/
  assert.match(said(/^tagline: .*$/m, 'tagline: *香るように').join('\n'), read)
  const grown = Array.from({ length: 8 }, (_none, n) =>
    n === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x]'
      : `a${n}: &a${n} [${Array(8)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
  )
  changed(/^tagline: .*$/m, grown.join('\n'))
  assert.throws(() => readShopFolder(root, 'kaoru'), ShopFolderFault)
})

test('the official notices of the legal guarantee are read as they lie there, and what is none is a sentence', () => {
  const place = join(root, 'kaoru/notices')
  cpSync(ours, join(root, 'kaoru'), { recursive: true })
  mkdirSync(place)
  writeFileSync(join(place, 'legal-guarantee.de.svg'), '<?xml version="1.0"?>\n<svg xmlns="x"></svg>')
  const { notices } = openShop(readShopFolder(root, 'kaoru'), packs)
  assert.deepEqual(
    notices.map(({ file, language, type }) => [file, language, type]),
    [['legal-guarantee.de.svg', 'de', 'svg']],
  )
  assert.equal(noticeIn(notices, ['ja'])?.language, 'de')
  writeFileSync(join(place, 'legal-guarantee.en.png'), 'no picture')
  writeFileSync(join(place, 'notice.pdf'), '%PDF')
  assert.throws(
    () => readShopFolder(root, 'kaoru'),
    /legal-guarantee\.en\.png: what lies in `notices` are the official files[^]*notice\.pdf: what lies/,
  )
  rmSync(place, { recursive: true })
})

test('colours that cannot be told apart are refused with the pair, its contrast and the one it needs', () => {
  const [ja, en] = said(/^ {2}line: .*$/m, '  line: "#d8cfcd"')
  assert.equal(ja, '`paper` の上の `line` のコントラスト比は1.43:1です。3:1以上にしてください（WCAG 2.2 AA）')
  assert.match(en!, /^the contrast of `line` on `paper` is 1\.43:1; it has to be 3:1 or more/)
  const pale = said(/^ {2}shop: .*$/m, '  shop: "#a97a8d"')
  assert.equal(pale.length, 6)
  assert.match(pale.at(-1)!, /^the contrast of white letters on `shop` is 3\.5\d:1; it has to be 4\.5:1/)
  const none = said(/^ {2}ink: .*$/m, '  ink: "black"')
  assert.equal(none.length, 2)
})

test('what a text editor may do to a folder is told by file and line', () => {
  const file = join(root, 'kaoru/help.md')
  const told = (act: () => void): string => {
    rmSync(join(root, 'kaoru'), { recursive: true, force: true })
    cpSync(ours, join(root, 'kaoru'), { recursive: true })
    act()
    try {
      readShopFolder(root, 'kaoru')
      return ''
    } catch (problem) {
      assert.ok(problem instanceof ShopFolderFault, String(problem))
      return `${problem.in('ja')}\n${problem.in('en')}`.replaceAll(`${join(root, 'kaoru')}/`, '')
    }
  }
  const shiftJis = Uint8Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 0x82 : 0x9f + ((i >> 1) % 40)))
  assert.equal(
    told(() => writeFileSync(file, shiftJis)),
    'help.md: このファイルは Shift_JIS で保存されています。UTF-8 で保存し直してください\n' +
      'help.md: this file is saved as Shift_JIS; save it as UTF-8',
  )
  assert.match(
    told(() => writeFileSync(file, Buffer.from('# Help\n\nna\xefve\n', 'latin1'))),
    /^help\.md:3: この行に UTF-8 でない文字[^]*help\.md:3: this line has a letter that is not UTF-8/,
  )
  const piece = join(root, 'kaoru/catalogue/minamo-ring.yaml')
  const again = told(() => writeFileSync(join(root, 'kaoru/catalogue/zz.yaml'), readFileSync(piece)))
  assert.match(again, /zz\.yaml:1: `product: minamo-ring` は minamo-ring\.yaml:1 にもあります/)
  assert.match(again, /zz\.yaml:\d+: `sku: [^`]+` stands in minamo-ring\.yaml:\d+ already/)
  assert.match(
    told(() => rmSync(settings)),
    /^shop\.yaml: このファイルがありません\nshop\.yaml: this file is missing$/,
  )
  assert.deepEqual(shopNames(root), ['kaoru'])
})

test('two shops with one prefix of orders are refused at the line of the second', () => {
  const house = join(root, 'house')
  for (const shop of ['kaoru', 'second']) cpSync(ours, join(house, shop), { recursive: true })
  for (const file of ['shop.yaml', 'policy.md'].map((name) => join(house, 'second', name)))
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(shop|policy): kaoru$/m, '$1: second'))
  assert.throws(
    () => readShopFolders(house),
    (problem) =>
      problem instanceof ShopFolderFault &&
      /second\/shop\.yaml:\d+: `order-prefix: KA` stands in kaoru\/shop\.yaml:\d+ already/.test(
        problem.message,
      ),
  )
})

test('a picture that is not SVG and a kind nobody can choose are sentences at their line', () => {
  const shop = join(root, 'pieces')
  const [piece, picture] = ['yaml', 'svg'].map((end) => join(shop, `kaoru/catalogue/ginga-ring.${end}`)) as [
    string,
    string,
  ]
  cpSync(ours, join(shop, 'kaoru'), { recursive: true })
  const [text, drawn] = [readFileSync(piece, 'utf8'), readFileSync(picture, 'utf8')]
  writeFileSync(picture, 'a photo')
  assert.throws(() => readShopFolder(shop, 'kaoru'), /ginga-ring\.yaml:\d+: the picture .* is not SVG/)
  writeFileSync(picture, drawn)
  const variant = /options: \{ ?([a-z]+): /
  assert.match(text, variant)
  writeFileSync(piece, text.replace(variant, 'options: { colour: '))
  assert.throws(() => readShopFolder(shop, 'kaoru'), /ginga-ring\.yaml:\d+: there is no choice `colour: /)
})

/** What stands in the file, what is written instead, and the sentences it leads to. */
const unsold = [
  [
    'lead: { weeks: [6, 8] }',
    'lead: { weeks: [8, 6] }',
    /`lead\.weeks` の/,
    /`lead\.weeks`.*not the smaller/,
  ],
  ['lead: { weeks: [6, 8] }', 'lead: { weeks: [0.5, 2] }', /整数/, /`lead\.weeks\.0`.*whole number/],
  [
    'lead: { weeks: [6, 8] }',
    'lead: { release: spring }',
    /日付/,
    /`spring` is not understood for `lead\.release`/,
  ],
  ['price: 165000', 'price: 165000.5', /`price` には整数/, /`price`.*whole number/],
  [
    'name: { ja: "7号", en: JP size 7 }',
    'name: { ja: "", en: JP size 7 }',
    /空でない文字/,
    /options\.0\.values\.0\.name\.ja/,
  ],
  [
    'JP size 7 } }',
    'JP size 7 }, extra: -165001 }',
    /`KA-KASANE-7` の値段が0円/,
    /KA-KASANE-7.*less than nothing/,
  ],
  [
    'KA-KASANE-7, options: { size: "7" }',
    'KA-KASANE-7, options: {}',
    /`KA-KASANE-7` では `size`/,
    /KA-KASANE-7.*no `size`/,
  ],
  [
    'KA-KASANE-9, options: { size: "9" }',
    'KA-KASANE-9, options: { size: "7" }',
    /`KA-KASANE-7` と同じ/,
    /the same as `KA-KASANE-7`/,
  ],
  ['sku: KA-KASANE-7,', 'sku: "",', /空でない文字/, /variants\.0\.sku/],
  [
    '\nvariants:',
    '\n  - { id: size, name: { ja: 文字, en: Letters }, text: true, max: 5, extra: 0 }\nvariants:',
    /`id: size` は kasane-ring\.yaml:\d+ にも/,
    /`id: size` stands in kasane-ring\.yaml:\d+ already/,
  ],
  [
    '\nvariants:',
    '\n  - { id: mark, name: { ja: 文字, en: Letters }, text: true, max: 5, extra: 0, letters: [greek] }\nvariants:',
    /`options\.1\.letters\.0` には、`latin`/,
    /`options\.1\.letters\.0`.*`latin`/,
  ],
] as const

test('a piece that could not be sold as it is written is a sentence at its line', () => {
  const shop = join(root, 'slips')
  const file = join(shop, 'kaoru/catalogue/kasane-ring.yaml')
  cpSync(ours, join(shop, 'kaoru'), { recursive: true })
  const text = readFileSync(file, 'utf8')
  for (const [from, to, ja, en] of unsold) {
    assert.ok(text.includes(from), from)
    writeFileSync(file, text.replace(from, to))
    assert.throws(
      () => readShopFolder(shop, 'kaoru'),
      (fault) => {
        assert.ok(fault instanceof ShopFolderFault, String(fault))
        assert.match(fault.in('ja'), ja)
        assert.match(fault.in('en'), en)
        assert.match(fault.in('en'), /kasane-ring\.yaml:\d+: /)
        return true
      },
      to,
    )
  }
})

test('a way to pay that is none is told with those there are', () => {
  const told = said(/method: bank-transfer/, 'method: bank')
  assert.match(told.join('\n'), /`bank` は読み取れません。`card`、`paypal`/)
  assert.match(told.join('\n'), /`bank` is not understood.*one of `card`, `paypal`/)
})
