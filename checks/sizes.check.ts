/**
 * Nothing is too big to be read in one look: functions of 70 lines, files of 500, lines of 110 characters, at
 * most. What stands in quotes does not count towards a line: a sentence stays whole, so that it can be found.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyLength } from './map.ts'
import { functionsOf, ours, sources, type Source } from './source.ts'

const files = sources(...ours, 'src/**/*.css').filter(({ file }) => !anyLength.includes(file))

test('no function is longer than 70 lines', () => {
  const long = files.filter(isCode).flatMap((source) =>
    functionsOf(source)
      .filter(({ lines, before }) => lines > 70 && !/\bdescribe\([^=]*$/.test(before))
      .map(({ line, lines }) => `${source.file}:${line} has ${lines} lines`),
  )
  assert.deepEqual(long, [])
})

test('no file is longer than 500 lines', () => {
  const long = files
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 500)
  assert.deepEqual(
    long.map(({ file, lines }) => `${file} has ${lines} lines`),
    [],
  )
})

test('no line is longer than 110 characters', () => {
  const long = files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        lengthOf(line) > 110 ? [`${file}:${index + 1} has ${lengthOf(line)} characters`] : [],
      ),
  )
  assert.deepEqual(long, [])
})

const isCode = ({ file }: Source): boolean => !file.endsWith('.css')

/** The length of a line without the contents of its strings and patterns. */
function lengthOf(line: string): number {
  return line.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?:[^/\\]|\\.)+\//g, "''")
    .length
}
