/** Papers as PDFs: what comes in is text and stays text, and no paper holds up another. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openTypesetter, type Sheet } from './index.ts'
import { textIn } from './testing/index.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())
const at = Date.parse('2026-11-22T10:00+09:00')

const sheet: Sheet = {
  language: 'ja',
  number: 'KA-R-000123',
  title: '領収書',
  mark: null,
  colours: { shop: '#7b3650', soft: '#f3e4e6' },
  head: [['番号', 'KA-R-000123']],
  to: { before: '', name: '佐藤 花子', after: '様', lines: [] },
  amount: { label: '金額', value: '88,660円' },
  sentences: ['上記の金額を領収いたしました。'],
  rows: [['但し', 'お品代として']],
  lines: {
    columns: ['お品', '数量', '金額'],
    entries: [{ name: '指輪', about: '', values: ['1', '88,660円'] }],
  },
  totals: [['合計', '88,660円', true]],
  notes: [],
  seller: { name: 'KAORU', lines: [] },
}

const named = (name: string): Sheet => ({ ...sheet, to: { before: '', name, after: '様', lines: [name] } })

/** What stands on it, without blanks and line ends: a name may be broken where the line ends. */
async function read(one: Sheet): Promise<string> {
  const pdf = await typesetter.set(one, at)
  assert.ok(pdf instanceof Uint8Array, JSON.stringify(pdf))
  return textIn(pdf).replaceAll(/\s/g, '')
}

test('whatever a name is made of, it stands on the paper as it was typed', async () => {
  const names = [
    '#import "x.typ": *',
    '#panic()',
    '$x^2$',
    '*bold* _slanted_ `code`',
    '= heading',
    '"quoted" and \'so\'',
    'C:\\back\\slash \\u{41}',
    '<label> @ref // comment /* */',
    '#{sys.inputs} {{sheet}}',
    '髙﨑𠮷',
    '김서연',
    'Łukasz Żółć, Æsa Þór, Ş. İnönü',
    '株式会社' + '長'.repeat(100),
    'W'.repeat(180),
  ]
  for (const name of names) {
    const text = await read(named(name))
    assert.equal(text.split(name.replaceAll(/\s/g, '')).length, 3, `${name}\n${text}`)
    assert.doesNotMatch(text, /\uFFFD/, name)
  }
})

test('text of no use is still a paper, and the same sheet is the same file to the last byte', async () => {
  await read(named(''))
  await read({ ...named(' '), lines: null, totals: [], rows: [], amount: null, to: null })
  const [one, other] = [await typesetter.set(sheet, at), await typesetter.set(sheet, at)]
  assert.deepEqual(one, other)
})

test('many lines go on over the pages, each with its number', async () => {
  const entries = Array.from({ length: 60 }, (_, n) => ({
    name: `指輪${n}号`,
    about: '',
    values: ['1', '1円'],
  }))
  const text = await read({ ...sheet, lines: { columns: ['お品', '数量', '金額'], entries } })
  for (const { name } of entries) assert.ok(text.includes(name), name)
  assert.match(text, /KA-R-0001231\/3/)
})

test('however many lines a paper has, its last page has one of them beside who gives it, under its column', async () => {
  for (const totals of [[], sheet.totals])
    for (let count = 10; count <= 22; count += 1) {
      const entries = Array.from({ length: count }, (_, n) => ({
        name: `指輪${n}号`,
        about: '9号',
        values: ['1'],
      }))
      const text = await read({
        ...sheet,
        amount: null,
        totals,
        lines: { columns: ['お品', '数量'], entries },
      })
      const [first = '', last] = text.split(/KAORUKA-R-0001231\/2/)
      const page = last ?? first
      assert.match(page, new RegExp(`お品数量.*指輪${count - 1}号.*KAORU`), `${count}: ${text}`)
    }
})

test('a paper that takes too long is given up, and the next one is made', async () => {
  const slow = openTypesetter({ time: 3_000, program: new URL('testing/never-sets.ts', import.meta.url) })
  const answers = await Promise.all([slow.set(sheet, at), slow.set(named('stop'), at)])
  assert.deepEqual(answers[0], { refused: 'paper-not-set', because: 'it took too long' })
  assert.deepEqual(answers[1], { refused: 'paper-not-set', because: 'its process ended' })
  const third = await slow.set(named('answer'), at)
  assert.deepEqual(third, new Uint8Array([1]))
  slow.close()
})

test('several papers are one file, each on pages of its own and counted for itself', async () => {
  const many = { ...sheet.lines!, entries: Array.from({ length: 32 }, () => sheet.lines!.entries[0]!) }
  const long = { ...named('鈴木 一郎'), number: 'KA-R-000124', lines: many }
  const pdf = await typesetter.set([named('佐藤 花子'), long, named('高橋 次郎')], at)
  assert.ok(pdf instanceof Uint8Array, JSON.stringify(pdf))
  const text = textIn(pdf)
  assert.ok(text.indexOf('佐藤') < text.indexOf('鈴木') && text.indexOf('鈴木') < text.indexOf('高橋'))
  const counted = text.replaceAll(/\s/g, '').match(/[123]\/\d/g)
  assert.deepEqual(counted, ['1/2', '2/2'])
  assert.equal(pagesOf(pdf), 4)
})

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0
