/**
 * The forms of settings: what stands in them is what is written, and what is written in them is understood.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldOf, filledFrom, readFilled, type Filled } from './field.ts'
import { placesFrom, placesWords } from './places.ts'
import type { Section, SectionId } from './section.ts'
import { sectionOf, sections } from './sections.ts'
import { differences, shownParts, tellSection } from './told.ts'
import { partOf, textWith, writtenIn } from '#shops'
import { theShop } from '#shops/testing'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']
const writtenOf = (shop: string) => writtenIn(theShop(shop).settingsText)

function wanted(section: Section, filled: Filled, shop: string) {
  const read = readFilled(section.fields, filled, shownParts(section, writtenOf(shop)))
  return { read, parts: section.meant?.(read.value) ?? read.value }
}

const standing = (section: Section, shop: string, language: 'ja' | 'en' = 'ja'): Filled =>
  filledFrom(section.fields, shownParts(section, writtenOf(shop)), language)

for (const shop of shops)
  test(`a form of ${shop}’s settings that is sent as it stands changes nothing`, () => {
    for (const language of ['ja', 'en'] as const)
      for (const section of sections) {
        const { read, parts } = wanted(section, standing(section, shop, language), shop)
        assert.deepEqual(read.problems, {})
        for (const { name } of section.fields)
          assert.deepEqual(parts[name], partOf(writtenOf(shop), name), `${section.id} ${name}`)
      }
  })

test('destinations are written in words of both languages, and a name that no place has is named', () => {
  assert.deepEqual(placesFrom('日本、台湾, 韓国、EU、イギリス'), { to: ['JP', 'TW', 'KR', 'EU', 'UK'] })
  assert.deepEqual(placesFrom('Japan, the EU, South Korea, US'), { to: ['JP', 'EU', 'KR', 'US'] })
  for (const name of ['香港、マカオ', 'Hong Kong, Macao', 'Hong Kong SAR China, Macau'])
    assert.deepEqual(placesFrom(name), { to: ['HK', 'MO'] }, name)
  assert.equal(placesWords(['HK', 'UK'], 'ja'), '香港、イギリス')
  assert.deepEqual(placesFrom('すべてのお届け先'), { to: 'world' })
  assert.deepEqual(placesFrom('Japan, Atlantis'), { unknown: 'Atlantis' })
})

test('a row that is emptied goes, and what is wrong after it is said beside its own field', () => {
  const section = sectionOf('shipping')!
  const filled = {
    ...standing(section, 'kaoru'),
    'selling.shipping.1.to': '',
    'selling.shipping.1.up-to-grams': '',
    'selling.shipping.1.fee': '',
    'selling.shipping.2.fee': '三千円',
  }
  const { read } = wanted(section, filled, 'kaoru')
  assert.deepEqual(Object.keys(read.problems), ['selling.shipping.2.fee'])
  assert.equal(fieldOf('selling.shipping.1.fee', read), 'selling.shipping.2.fee')
})

test('a row that is added below those for all destinations is put where it counts', () => {
  const section = sectionOf('shipping')!
  const filled = {
    ...standing(section, 'kaoru'),
    'selling.shipping.7.to': 'ベトナム',
    'selling.shipping.7.up-to-grams': '',
    'selling.shipping.7.fee': '2,500',
    'selling.shipping.8.to': '台湾、韓国、中国、香港',
    'selling.shipping.8.up-to-grams': '100',
    'selling.shipping.8.fee': '900',
  }
  const { parts } = wanted(section, filled, 'kaoru')
  const rows = parts['selling.shipping'] as readonly { fee: number }[]
  assert.deepEqual(
    rows.map(({ fee }) => fee),
    [660, 900, 2200, 3400, 3600, 5200, 2500, 3900, 5800],
  )
})

test('a store that is new has a short name of its own, and another keeps the one that it had', () => {
  const section = sectionOf('stores')!
  const filled = {
    ...standing(section, 'kaoru'),
    'stores.3.name.ja': 'KAORU 新京都店',
    'stores.3.name.en': 'Kyoto',
    'stores.3.address.ja': '京都府',
    'stores.3.address.en': 'Kyoto',
  }
  const ids = (wanted(section, filled, 'kaoru').parts['stores'] as { id: string }[]).map(({ id }) => id)
  assert.deepEqual(ids, ['aoyama', 'kyoto', 'fukuoka', 'kyoto-2'])
})

test('hours from and to have a name, and colours are told in the reader’s language', () => {
  const told = (section: SectionId, shop: string, language: 'ja' | 'en') =>
    tellSection(sectionOf(section)!, writtenOf(shop), language).flatMap((one) =>
      'value' in one ? [`${one.label}: ${one.value}`] : [],
    )
  assert.ok(told('stores', 'k-uno', 'ja').includes('ケイ・ウノ 銀座店の予約を受ける時間: 11:00〜19:00'))
  assert.ok(told('stores', 'k-uno', 'en').some((one) => one.endsWith('ours of visits: 11:00 to 19:00')))
  assert.match(told('shop', 'kaoru', 'ja').join('\n'), /色: 文字 #2b2326 \/ 背景 #fbf7f5/)
  assert.doesNotMatch(told('shop', 'kaoru', 'ja').join('\n'), /shop-soft/)
})

test('settings are told in words and tables, in both languages', () => {
  const [fees] = tellSection(sectionOf('shipping')!, writtenOf('kaoru'), 'ja', 'selling.shipping')
  assert.deepEqual(fees && 'rows' in fees && [fees.columns, fees.rows[0], fees.rows.at(-1)], [
    ['お届け先の国・地域', '重さの上限（グラム）', '送料（円・税込）'],
    ['日本', '–', '660円'],
    ['そのほかの国と地域', '–', '5,800円'],
  ])
  const told = tellSection(sectionOf('delivery')!, writtenOf('kaoru'), 'en')
  assert.deepEqual(
    told.flatMap((one) => ('value' in one ? [`${one.label}: ${one.value}`] : [])),
    [
      'First day (days after the order): 5',
      'Last day (days after the order): 10',
      'Counted in: days',
      'Countries and regions: Japan',
      'How they are sent: The customer chooses: together, or what is in stock first',
      'How the other parcel is paid: freight collect',
      'Which parcel goes so: the second',
    ],
  )
})

test('what changes is told line by line, an order of rows too', () => {
  const { settingsText } = theShop('kaoru')
  const rows = partOf(writtenOf('kaoru'), 'selling.shipping') as readonly object[]
  const dearer = textWith(settingsText, { 'selling.shipping': [{ to: ['JP'], fee: 700 }, ...rows.slice(1)] })
  assert.deepEqual(differences(settingsText, dearer, 'en'), [
    {
      title: 'Shipping fees and destinations',
      gone: ['Shipping fees: Japan, ¥660'],
      come: ['Shipping fees: Japan, ¥700'],
    },
  ])
  const turned = textWith(settingsText, { 'selling.shipping': [rows[1], rows[0], ...rows.slice(2)] })
  const [change] = differences(settingsText, turned, 'en')
  assert.equal(change?.come.length, rows.length)
})
