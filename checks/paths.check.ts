/**
 * What documents name exists: links lead somewhere, paths in code marks are there (`<shop>` stands for any),
 * and the code map of ARCHITECTURE.md names every module in the order of the map.
 */
import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { modules } from './map.ts'
import { root } from './source.ts'

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Folders of other people, and of a run. */
const notOurs = ['node_modules', 'data', '.cache']
const roots = foldersIn('.').filter((name) => !notOurs.includes(name))
const rooms = foldersIn('src')

test('links between documents lead somewhere', () => {
  const lost = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).flatMap((file) =>
    [...textOf(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, address = '']) => address)
      .filter((address) => !/^[a-z]+:/.test(address) && !existsSync(join(root, dirname(file), address)))
      .map((address) => `${file} links ${address}`),
  )
  assert.deepEqual(lost, [])
})

test('paths that the documents of the root name are there', () => {
  const lost = globSync('*.md', { cwd: root, exclude: ['CHANGELOG.md'] }).flatMap((file) =>
    [...textOf(file).matchAll(/```[a-z]*\n([^]*?)```|`([^`\n]+)`/g)]
      .flatMap(([, block, inline]) => (block ?? inline ?? '').split(/[\s(),;=]+/))
      .filter((word) => placesOf(word).length > 0 && !isThere(word))
      .map((word) => `${file} names ${word}`),
  )
  assert.deepEqual(lost, [])
})

test('the code map of ARCHITECTURE.md has every module, in the order in which they may be used', () => {
  const text = textOf('ARCHITECTURE.md')
  const map = text.slice(text.indexOf('## Code map'), text.indexOf('## Invariants'))
  const rows = map.split('\n').filter((line) => line.startsWith('| ['))
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/\]\(src\/([^)]+)\)/g)].map(([, name = '']) => name),
  )
  assert.deepEqual(
    named,
    modules.map(({ name }) => name),
  )
})

/**
 * Where a word that looks like a path may be meant to lead: from the root, under `src/`, or a file by name.
 */
function placesOf(word: string): readonly string[] {
  const path = word.replace(/[/.]+$/, '').replaceAll(/<[^>]*>/g, '*')
  if (/^[a-z][a-z0-9-]*(\.[a-z]+)*\.tsx?$/.test(path)) return [`{${roots.join()}}/**/${path}`]
  if (!word.includes('/') || !/^[\w*./-]+$/.test(path)) return []
  const [first = ''] = path.split('/')
  return [...(roots.includes(first) ? [path] : []), ...(rooms.includes(first) ? [`src/${path}`] : [])]
}

const isThere = (word: string): boolean =>
  placesOf(word).some((place) => globSync(place, { cwd: root }).length > 0)
