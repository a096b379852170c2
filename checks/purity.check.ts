/**
 * A file with a plain name touches no world: the same values in, the same values out, today and in ten years.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleOf, readsEnvironment } from './map.ts'
import { importsOf, isTest, lineAt, sources, suffixOf, type Source } from './source.ts'

const files = sources('src/**/*.{ts,tsx}').filter(({ file }) => !isTest(file))
const isDoor = (file: string): boolean => file.endsWith('/index.ts')
/**
 * Handlers and the builder of the world have the world as their business; clock and chance are still given to
 * them.
 */
const meetsTheWorld = (file: string): boolean => /^src\/(web|main)\//.test(file)

const plain = files.filter(({ file }) => suffixOf(file) === '' && file.endsWith('.ts'))
const pure = plain.filter(
  ({ file }) => !meetsTheWorld(file) && (!isDoor(file) || moduleOf(file)?.pure === true),
)

/** Clock and chance. */
const impulses = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bperformance\.now\b/,
  /\bMath\.random\b/,
  /\brandomUUID\b/,
  /\brandomBytes\b/,
]

test('plain files read no clock, draw no lot and wait for nothing', () => {
  assert.deepEqual(
    pure.flatMap((source) => found(source, [...impulses, /\bawait\b/, /\bsetTimeout\b/, /\bfetch\(/])),
    [],
  )
})

test('screens and handlers are given clock and chance, too', () => {
  const screens = files.filter(
    ({ file }) => file.startsWith('src/web/') && ['', 'tsx'].includes(suffixOf(file)),
  )
  assert.deepEqual(
    screens.flatMap((source) => found(source, impulses)),
    [],
  )
})

test('plain files use nothing that touches the world, and only packages that compute', () => {
  assert.deepEqual(
    pure.flatMap((source) =>
      importsOf(source)
        .filter(({ from, typeOnly }) => !typeOnly && !isPureImport(source, from))
        .map(({ from }) => `${source.file} uses ${from}`),
    ),
    [],
  )
})

test('modules that are pure have no file that is not', () => {
  const others = files.filter(({ file }) => moduleOf(file)?.pure === true && suffixOf(file) !== '')
  assert.deepEqual(
    others.map(({ file }) => file),
    [],
  )
})

test('the environment is read in main alone', () => {
  const others = files.filter(({ file }) => !file.startsWith('src/main/') && !readsEnvironment.includes(file))
  assert.deepEqual(
    others.flatMap((source) => found(source, [/\bprocess\.env\b/])),
    [],
  )
})

function isPureImport({ file }: Source, from: string): boolean {
  if (from.startsWith('#')) return true
  if (from.startsWith('.')) return suffixOf(from.slice(from.lastIndexOf('/') + 1)) === ''
  const allowed = moduleOf(file)?.packages ?? []
  return allowed.some((name) =>
    name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : from === name || from.startsWith(`${name}/`),
  )
}

function found({ file, code }: Source, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(
      (match) => `${file}:${lineAt(code, match.index)} says ${match[0]}`,
    ),
  )
}
