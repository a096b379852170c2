/** Ring sizes against the printed tables: JP number, inner diameter, circumference, ISO, US, UK, Italy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  circumferenceOf,
  circumferenceOfDiameter,
  exactSize,
  jpSizeOf,
  readMillimetres,
  readSize,
  ringChart,
  ringSystems,
  sizeLabel,
} from './index.ts'

/**
 * JP, diameter, circumference, ISO by the nearest millimetre, US exactly and to the half, UK, circumference −
 * 40.
 */
const printed = `
1 13.00 40.84 41 1.69 1½ C½ 0.8
2 13.33 41.89 42 2.10 2 D½ 1.9
3 13.67 42.94 43 2.51 2½ E½ 2.9
4 14.00 43.98 44 2.92 3 F 4.0
5 14.33 45.03 45 3.33 3½ G 5.0
6 14.67 46.08 46 3.74 3½ H 6.1
7 15.00 47.12 47 4.15 4 H½ 7.1
8 15.33 48.17 48 4.56 4½ I½ 8.2
9 15.67 49.22 49 4.97 5 J½ 9.2
10 16.00 50.27 50 5.38 5½ K 10.3
11 16.33 51.31 51 5.79 6 L 11.3
12 16.67 52.36 52 6.20 6 M 12.4
13 17.00 53.41 53 6.61 6½ M½ 13.4
14 17.33 54.45 54 7.02 7 N½ 14.5
15 17.67 55.50 56 7.43 7½ O½ 15.5
16 18.00 56.55 57 7.84 8 P 16.5
17 18.33 57.60 58 8.25 8 Q 17.6
18 18.67 58.64 59 8.66 8½ R 18.6
19 19.00 59.69 60 9.07 9 S 19.7
20 19.33 60.74 61 9.48 9½ S½ 20.7
21 19.67 61.78 62 9.89 10 T½ 21.8
22 20.00 62.83 63 10.30 10½ U½ 22.8
23 20.33 63.88 64 10.71 10½ V 23.9
24 20.67 64.93 65 11.12 11 W 24.9
25 21.00 65.97 66 11.53 11½ X 26.0
26 21.33 67.02 67 11.94 12 X½ 27.0
27 21.67 68.07 68 12.35 12½ Y½ 28.1
28 22.00 69.12 69 12.76 13 Z½ 29.1
29 22.33 70.16 70 13.17 13 Z+1 30.2
30 22.67 71.21 71 13.58 13½ Z+2 31.2
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '))

test('the chart is the printed one, row by row [KUNO-26]', () => {
  assert.deepEqual(
    ringChart.map(({ number, diameter, circumference, labels }) => [
      String(number),
      diameter.toFixed(2),
      circumference.toFixed(2),
      labels.iso,
      exactSize('us', circumference).toFixed(2),
      labels.us,
      labels.uk,
      exactSize('it', circumference).toFixed(1),
    ]),
    printed,
  )
})

test('every label leads back to its own ring, half sizes too', () => {
  for (const system of ringSystems) {
    const step = system === 'jp' || system === 'iso' ? 1 : 0.5
    for (let mm = 41; mm <= 71; mm += 0.25) {
      const label = sizeLabel(system, mm)
      const back = readSize(system, label)
      assert.ok(back !== undefined, `${system} ${label}`)
      assert.equal(sizeLabel(system, back), label, `${system} ${mm}`)
      const off = Math.abs(exactSize(system, back) - exactSize(system, mm))
      assert.ok(off <= step / 2 + 1e-9, `${system} ${mm}: ${label} is ${off} away`)
    }
  }
})

test('sizes are read as people write them', () => {
  const about = (mm: number | undefined): string | undefined => mm?.toFixed(2)
  for (const text of ['6.5', '6½', '6 ½', '6 1/2', '6-1/2', ' ６．５ ', 'US 6.5', 'US size 6 ½', '6,5'])
    assert.equal(about(readSize('us', text)), about(circumferenceOf('us', 6.5)), text)
  for (const text of ['L½', 'l½', 'L ½', 'L-½', 'L.5', 'L 1/2', 'Ｌ½', 'UK L½', 'size L½'])
    assert.equal(about(readSize('uk', text)), '51.88', text)
  assert.equal(about(readSize('uk', 'Z+2')), '71.25')
  for (const text of ['11', '11号', '１１号', '#11']) assert.equal(about(readSize('jp', text)), '51.31', text)
  assert.equal(about(readSize('jp', '11.5')), about(circumferenceOf('jp', 11.5)))
  assert.equal(readSize('iso', '52 mm'), 52)
  assert.equal(readMillimetres('51.3 mm'), 51.3)
  assert.equal(readMillimetres('５１，３'), 51.3)
  assert.equal(readMillimetres('5.1cm'), 51)
})

test('what is no size is not read as one', () => {
  for (const text of ['', 'ring', '-5', '6.5.5', '1e9', '99', 'A+1']) {
    for (const system of ringSystems)
      if (!(system === 'uk' && text === 'A'))
        assert.equal(readSize(system, text), undefined, `${system} ${text}`)
  }
  assert.equal(readSize('uk', '5'), undefined)
  assert.equal(readSize('us', 'L'), undefined)
  assert.equal(readSize('us', '-½'), undefined)
  assert.equal(readSize('jp', '16 mm'), undefined)
  for (const text of ['', 'fifty', '-51', '51 inches']) assert.equal(readMillimetres(text), undefined, text)
})

test('a measured ring gets its JP number, and two to choose from where it lies between', () => {
  assert.deepEqual(jpSizeOf(circumferenceOf('jp', 11)), { number: 11, off: 0, between: undefined })
  const between = jpSizeOf(circumferenceOfDiameter(16.5))
  assert.ok('number' in between)
  assert.deepEqual(between.between, [11, 12])
  const near = jpSizeOf(51.5)
  assert.ok('number' in near && near.between === undefined)
  assert.equal(near.number, 11)
  assert.equal(near.off.toFixed(2), '-0.19')
  assert.deepEqual(jpSizeOf(39), { refused: 'smaller-than-chart' })
  assert.deepEqual(jpSizeOf(73), { refused: 'larger-than-chart' })
  assert.ok('number' in jpSizeOf(circumferenceOf('jp', 30.4)))
})
