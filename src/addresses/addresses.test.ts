// Addresses of the world: their forms, what is wrong with one, how it stands on a parcel, and postcodes of
// Japan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addressProblemWords,
  checkAddress,
  formOf,
  labelOf,
  regionChoices,
  normalised,
  placeOfPostcode,
  type Address,
} from './index.ts'

const fields = (country: string) =>
  formOf(country).fields.map(({ field, required }) => (required ? field : `${field}?`))
const label = (country: string, field: string, language: 'ja' | 'en') =>
  formOf(country).fields.find((one) => one.field === field)?.label[language]

const tokyo: Address = {
  country: 'JP',
  postcode: '100-0001',
  region: '13',
  city: '千代田区',
  lines: ['千代田1-1', '見本ビル 3階'],
  name: '髙橋 﨑子',
  phone: '03-1234-5678',
}
const berlin: Address = {
  country: 'DE',
  postcode: '10115',
  region: '',
  city: 'Berlin',
  lines: ['Invalidenstraße 1'],
  name: 'Erika Muster',
  phone: '+49 30 123456',
}
const taipei: Address = {
  country: 'TW',
  postcode: '10603',
  region: 'TPE',
  city: '大安區',
  lines: ['和平東路一段1號'],
  name: '王小明',
  phone: '+886 2 2345 6789',
}

test('each country asks for what an address has there, in its own order', () => {
  for (const [country, expected] of [
    ['JP', ['name', 'postcode', 'region', 'city', 'lines', 'phone']],
    ['DE', ['name', 'lines', 'postcode', 'city', 'phone']],
    ['FR', ['name', 'lines', 'postcode', 'city', 'phone']],
    ['IT', ['name', 'lines', 'postcode', 'city', 'region', 'phone']],
    ['NL', ['name', 'lines', 'postcode', 'city', 'phone']],
    ['AT', ['name', 'lines', 'postcode', 'city', 'phone']],
    ['GB', ['name', 'lines', 'city', 'postcode', 'phone']],
    ['US', ['name', 'lines', 'city', 'region', 'postcode', 'phone']],
    ['CA', ['name', 'lines', 'city', 'region', 'postcode', 'phone']],
    ['AU', ['name', 'lines', 'city', 'region', 'postcode', 'phone']],
    ['TW', ['name', 'postcode', 'region', 'city', 'lines', 'phone']],
    ['KR', ['name', 'region', 'city', 'lines', 'postcode', 'phone']],
    ['CN', ['name', 'postcode', 'region', 'city', 'lines', 'phone']],
    ['HK', ['name', 'region', 'city?', 'lines', 'phone']],
    ['SG', ['name', 'lines', 'postcode', 'phone']],
    ['XX', ['name', 'lines', 'city', 'region?', 'postcode?', 'phone']],
  ] as const)
    assert.deepEqual(fields(country), expected, country)
})

test('fields are called what they are called there', () => {
  assert.equal(label('JP', 'region', 'ja'), '都道府県')
  assert.equal(label('US', 'postcode', 'en'), 'ZIP code')
  assert.equal(label('IE', 'postcode', 'en'), 'Eircode')
  assert.equal(label('US', 'region', 'en'), 'State')
  assert.equal(label('CA', 'region', 'en'), 'Province or county')
  assert.equal(formOf('JP').fields.find(({ field }) => field === 'region')?.regions?.length, 47)
})

test('an address that can be sent to has no problem, in Japan, Germany and Taiwan', () => {
  for (const address of [tokyo, berlin, taipei]) assert.deepEqual(checkAddress(address), [], address.country)
})

test('what is wrong is said field by field', () => {
  const wrong = (address: Address) => checkAddress(address).map(({ field, problem }) => `${field} ${problem}`)
  assert.deepEqual(wrong({ ...tokyo, postcode: '100', phone: '12' }), ['postcode postcode', 'phone phone'])
  assert.deepEqual(wrong({ ...tokyo, region: '27' }), ['postcode elsewhere'])
  assert.deepEqual(wrong({ ...tokyo, region: 'Tokio' }), ['postcode elsewhere', 'region region'])
  assert.deepEqual(wrong({ ...berlin, city: '', lines: [] }), ['lines missing', 'city missing'])
  assert.deepEqual(wrong({ ...berlin, lines: ['a', 'b', 'c', 'd'] }), ['lines lines'])
  assert.deepEqual(wrong({ ...berlin, name: 'x'.repeat(101) }), ['name too-long'])
  assert.deepEqual(wrong({ ...berlin, city: 'Berlin\nHamburg' }), ['city too-long'])
  assert.deepEqual(wrong({ ...berlin, postcode: '1011' }), ['postcode postcode'])
})

test('a problem is a sentence with the name of its field and an example', () => {
  const [problem] = checkAddress({ ...tokyo, postcode: '100' })
  assert.equal(addressProblemWords(tokyo, problem!, 'ja'), '郵便番号は、154-0023 のようにご入力ください。')
  assert.equal(addressProblemWords(tokyo, problem!, 'en'), 'Postcode: please write it like 154-0023.')
})

test('emoji, which no label prints, are not taken into an address, and letters of all scripts are', () => {
  for (const name of ['花🌸', 'Anna ❤', '🇩🇪 Anna'])
    assert.deepEqual(checkAddress({ ...berlin, name }), [{ field: 'name', problem: 'emoji' }], name)
  const house = { ...tokyo, lines: ['千代田1-1 🏠'] }
  assert.deepEqual(checkAddress(house), [{ field: 'lines', problem: 'emoji' }])
  for (const name of ['محمد علي', '김하나', '髙橋 﨑子', 'Zoë O’Neill No. 7 #2'])
    assert.deepEqual(checkAddress({ ...berlin, name }), [], name)
})

test('a postcode that the list does not know is believed', () => {
  assert.deepEqual(checkAddress({ ...tokyo, postcode: '999-9999' }), [])
})

test('full-width signs become plain ones, and rare characters of names stay', () => {
  const typed = normalised({
    ...tokyo,
    country: 'jp',
    postcode: '〒１００ー０００１',
    lines: ['千代田１－１', '　', '見本ビル　３階'],
    phone: '０３−１２３４−５６７８',
  })
  assert.deepEqual(typed, tokyo)
  assert.equal(normalised({ ...tokyo, lines: ['サーバー通り1ー2'] }).lines[0], 'サーバー通り1-2')
})

test('postcodes are written as their country writes them', () => {
  for (const [country, typed, written] of [
    ['JP', '1000001', '100-0001'],
    ['GB', 'ec1y8sy', 'EC1Y 8SY'],
    ['CA', 'k1a0b1', 'K1A 0B1'],
    ['NL', '1012ab', '1012 AB'],
    ['DE', '１０１１５', '10115'],
    ['US', '95014-1234', '95014-1234'],
  ] as const)
    assert.equal(normalised({ ...berlin, country, postcode: typed }).postcode, written)
})

test('a parcel bears the address in the order of its country, with the country below', () => {
  assert.deepEqual(labelOf(tokyo, { from: 'JP' }), [
    '〒100-0001',
    '東京都千代田区',
    '千代田1-1',
    '見本ビル 3階',
    '髙橋 﨑子',
  ])
  assert.deepEqual(labelOf(berlin, { from: 'JP' }), [
    'Erika Muster',
    'Invalidenstraße 1',
    '10115 Berlin',
    'GERMANY',
  ])
  assert.deepEqual(labelOf(taipei, { from: 'JP' }), [
    '10603',
    '台北市大安區',
    '和平東路一段1號',
    '王小明',
    'TAIWAN',
  ])
})

test('an address in Latin letters stands in the order for them', () => {
  const latin = { ...taipei, city: "Da'an District", lines: ['1 Heping E Rd'], name: 'Wang Xiaoming' }
  assert.deepEqual(labelOf(latin, { from: 'JP' }), [
    'Wang Xiaoming',
    '1 Heping E Rd',
    "Da'an District, Taipei City 10603",
    'TAIWAN',
  ])
  // The name in its own script makes no Chinese city of it.
  assert.equal(labelOf({ ...latin, name: '王小明' }, { from: 'JP' })[2], "Da'an District, Taipei City 10603")
  const us = { ...berlin, country: 'US', city: 'Cupertino', region: 'CA', postcode: '95014' }
  const kowloon = { ...us, country: 'HK', postcode: '', region: 'Kowloon', city: 'Tsim Sha Tsui' }
  assert.deepEqual(labelOf(kowloon, { from: 'JP' }).slice(2), ['Tsim Sha Tsui', 'Kowloon', 'HONG KONG'])
  assert.deepEqual(labelOf(us, { from: 'JP' }).slice(2), ['Cupertino, CA 95014', 'UNITED STATES'])
})

test('nothing that was written is lost on the way to the parcel', () => {
  const word = fc.stringMatching(/^[A-Za-z]{3,10}$/)
  const country = fc.constantFrom('JP', 'DE', 'FR', 'IT', 'GB', 'US', 'TW', 'KR', 'CN', 'AU', 'XX')
  fc.assert(
    fc.property(country, word, word, word, word, (code, city, line, name, region) => {
      const address = { country: code, postcode: '12345', region, city, lines: [line], name, phone: '' }
      const text = labelOf(address, { from: 'JP' }).join('\n')
      const asked = formOf(code).fields.map(({ field }) => field)
      for (const [field, part] of Object.entries({ city, lines: line, name, region, postcode: '12345' }))
        if (asked.some((one) => one === field)) assert.ok(text.includes(part), `${code} ${field}`)
    }),
  )
})

test('a Japanese postcode says its prefecture, city and town', () => {
  assert.deepEqual(placeOfPostcode('１００−０００１'), [
    { region: '13', prefecture: '東京都', city: '千代田区', town: '千代田' },
  ])
  assert.deepEqual(placeOfPostcode('100-00'), [])
  assert.deepEqual(placeOfPostcode('9999999'), [])
  assert.ok(placeOfPostcode('4000000').every(({ region }) => region === '19'))
})

test('regions are listed by names and in an order that a reader can find one in', () => {
  const listed = (country: string, language: 'ja' | 'en') => {
    const { regions } = formOf(country).fields.find(({ field }) => field === 'region')!
    return regionChoices({ country, regions: regions! }, language).map(({ label }) => label)
  }
  assert.deepEqual(listed('TW', 'en').slice(0, 4), [
    'Changhua County',
    'Chiayi City',
    'Chiayi County',
    'Hsinchu City',
  ])
  assert.deepEqual(listed('TW', 'ja').slice(0, 2), ['台中市', '台北市'])
  assert.deepEqual(listed('HK', 'en'), ['Hong Kong Island', 'Kowloon', 'New Territories'])
  assert.ok(listed('TH', 'ja').includes('Bangkok'))
  assert.deepEqual(listed('JP', 'en').slice(0, 2), ['Hokkaido', 'Aomori'])
})
