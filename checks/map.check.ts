/**
 * The house is built as drawn: doors only, imports point up the list, screens under `web`, every file in a
 * module.
 */
import assert from 'node:assert/strict'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import {
  anyLength,
  audiences,
  foreignSchemas,
  moduleOf,
  modules,
  readsEnvironment,
  suffixes,
  testDoors,
} from './map.ts'
import { importsOf, isForTests, isTest, ours, sources, suffixOf, type Source } from './source.ts'

const files = sources('src/**/*.{ts,tsx}')
const order = new Map(modules.map(({ name }, index) => [name, index]))

test('the map names only what exists', () => {
  const places = [
    ...Object.keys(testDoors).map((name) => `src/${name}/index.ts`),
    ...readsEnvironment,
    ...anyLength,
  ]
  assert.deepEqual(
    places.filter((place) => !files.some(({ file }) => file === place)),
    [],
  )
  assert.deepEqual(
    modules.filter(({ name }) => !files.some(({ file }) => file.startsWith(`src/${name}/`))),
    [],
  )
  const names = [...audiences, ...Object.values(testDoors), ...Object.values(foreignSchemas).flat()]
  const named = [...names, ...modules.flatMap(({ only = [] }) => only)]
  assert.deepEqual(
    named.filter((name) => !order.has(name)),
    [],
  )
  assert.deepEqual(
    suffixes.filter((suffix) => !files.some(({ file }) => suffixOf(file) === suffix)),
    [],
  )
})

test('every source file belongs to a module of the map', () => {
  assert.deepEqual(
    files.filter(({ file }) => moduleOf(file) === undefined).map(({ file }) => file),
    [],
  )
})

test('a module uses only modules above it, through their doors', () => {
  assert.deepEqual(
    files.flatMap((source) => importsOf(source).flatMap(({ from }) => wrong(source, from))),
    [],
  )
})

test('no audience of the web uses another', () => {
  const problems = files.flatMap((source) => {
    const own = moduleOf(source.file)?.name ?? ''
    const used = importsOf(source).map(({ from }) => from.slice(1))
    return used
      .filter((name) => audiences.includes(own) && audiences.includes(name))
      .map((name) => `${source.file} uses #${name}`)
  })
  assert.deepEqual(problems, [])
})

test('screens are under web, and nowhere else', () => {
  const screens = files.filter(({ file }) => file.endsWith('.tsx') && !file.startsWith('src/web/'))
  assert.deepEqual(
    screens.filter(({ file }) => !isTest(file)).map(({ file }) => file),
    [],
  )
})

test('a suffix names a piece of world that the map knows', () => {
  const unknown = files.filter(
    ({ file }) => !isTest(file) && suffixOf(file) !== '' && !suffixes.includes(suffixOf(file)),
  )
  assert.deepEqual(
    unknown.map(({ file }) => file),
    [],
  )
})

test('files are named in lower case with hyphens', () => {
  const odd = files.filter(({ file }) => !/^[a-z0-9/.-]+$/.test(file))
  assert.deepEqual(
    odd.map(({ file }) => file),
    [],
  )
})

test('every stylesheet is read by a file of its module, so that somebody is sent it', () => {
  const readers = files.filter(({ file }) => suffixOf(file) === 'file')
  const lost = sources('src/**/*.css').filter(
    ({ file }) =>
      !readers.some(
        (reader) =>
          moduleOf(reader.file) === moduleOf(file) && reader.text.includes(`'${basename(file, '.css')}'`),
      ),
  )
  assert.deepEqual(
    lost.map(({ file }) => file),
    [],
  )
})

test('outside src, modules are reached through their doors too', () => {
  const outside = sources('{laws,shops,stories,checks,scripts,bench}/**/*.ts')
  const problems = outside.flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => from.startsWith('.') && join(dirname(source.file), from).startsWith('src/'))
      .map(({ from }) => `${source.file} reaches into ${from}`),
  )
  assert.deepEqual(problems, [])
})

test('no test is imported by another: what tests share stands behind a door for tests', () => {
  const problems = sources(...ours).flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => isTest(from))
      .map(({ from }) => `${source.file} imports ${from}`),
  )
  assert.deepEqual(problems, [])
})

function wrong(source: Source, from: string): string[] {
  const own = moduleOf(source.file)
  if (own === undefined) return []
  if (from.startsWith('.')) {
    const target = moduleOf(join(dirname(source.file), from))
    if (target !== own) return [`${source.file} reaches past a door: ${from}`]
    return /\.(tsx?|json)$/.test(from) ? [] : [`${source.file} imports ${from} without its ending`]
  }
  if (!from.startsWith('#')) return []
  const name = from.slice(1)
  if (isTest(source.file)) return []
  if (name in testDoors)
    return isForTests(source.file) ? [] : [`${source.file} uses #${name}, which is for tests`]
  const place = order.get(name)
  if (place === undefined) return [`${source.file} uses #${name}, which is not on the map`]
  if (place >= (order.get(own.name) ?? 0))
    return [`${source.file} uses #${name}, which stands below ${own.name}`]
  if (own.only !== undefined && !own.only.includes(name))
    return [`${source.file}: ${own.name} may not use #${name}`]
  return []
}
