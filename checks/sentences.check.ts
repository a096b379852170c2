/**
 * What people read is said in one place. Every sentence exists in Japanese, so Japanese script betrays one; a
 * sentence in English alone is not seen here. Comments may cite the law as it is written.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaks } from './map.ts'
import { isForTests, sources, type Source } from './source.ts'

/** Kana, Chinese characters, their punctuation and the full-width signs. */
const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef]/

const files = sources('src/**/*.{ts,tsx}').filter(({ file }) => !isForTests(file))

const isIn = (file: string, place: string): boolean =>
  file === `src/${place}` || file.startsWith(`src/${place}/`)

test('no sentence for people stands outside the modules that speak', () => {
  const silent = files.filter(({ file }) => !Object.keys(speaks).some((place) => isIn(file, place)))
  assert.deepEqual(silent.flatMap(sentencesIn), [], 'put it into src/words, and say it by its key')
})

test('the map lets nobody speak who says nothing', () => {
  const spoken = files.filter((source) => sentencesIn(source).length > 0)
  assert.deepEqual(
    Object.keys(speaks).filter((place) => !spoken.some(({ file }) => isIn(file, place))),
    [],
  )
})

/** Lines with Japanese in a string, a template or the text of a screen; the latter counts as code. */
function sentencesIn({ file, text, code, strings }: Source): readonly string[] {
  const [codeLines, stringLines] = [code.split('\n'), strings.split('\n')]
  return text
    .split('\n')
    .flatMap((line, index) =>
      japanese.test(`${codeLines[index]}${stringLines[index]}`)
        ? [`${file}:${index + 1} ${line.trim()}`]
        : [],
    )
}
