/**
 * Every package that is imported is declared, in the version that the lockfile has: what runs needs it among
 * `dependencies`; types, tests and scripts may have it among `devDependencies`. And what is declared is used.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { importsOf, isForTests, ours, root, sources } from './source.ts'

type Versions = Readonly<Record<string, string>>
type Declared = { readonly dependencies: Versions; readonly devDependencies: Versions }

const { dependencies, devDependencies } = read<Declared>('package.json')
const locked = read<{ readonly packages: Readonly<Record<string, Declared & { readonly version: string }>> }>(
  'package-lock.json',
).packages
const files = sources(...ours, 'package.json')

test('what runs imports declared dependencies only, and all else declared packages', () => {
  const problems = files.flatMap((source) =>
    importsOf(source)
      .map(({ from, typeOnly }) => ({ name: packageOf(from), typeOnly }))
      .filter(({ name, typeOnly }) => name !== undefined && !isDeclared(name, typeOnly || !runs(source.file)))
      .map(({ name }) => `${source.file} imports ${name}`),
  )
  assert.deepEqual([...new Set(problems)], [])
})

test('what is declared is used', () => {
  const text = files.map((source) => (source.file === 'package.json' ? scriptsOf(source.text) : source.text))
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  const isNamed = (name: string): boolean => {
    const word = new RegExp(`['"\`/@]${name.replace('@types/', '').replaceAll(/[/.]/g, '\\$&')}['"\`:/]`)
    return text.some((one) => word.test(one))
  }
  assert.deepEqual(
    names.filter((name) => !isNamed(name)),
    [],
  )
})

test('versions are exact, and the lockfile has the same', () => {
  const declared = { dependencies, devDependencies }
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    assert.deepEqual(locked['']?.[kind], declared[kind])
    for (const [name, version] of Object.entries(declared[kind]))
      assert.equal(locked[`node_modules/${name}`]?.version, version, name)
  }
})

/** Whether a file is part of the program, rather than of its tests and tools. */
const runs = (file: string): boolean => /^(src|bin)\//.test(file) && !isForTests(file)

function isDeclared(name: string, forUs: boolean): boolean {
  if (name in dependencies) return true
  return forUs && (name in devDependencies || `@types/${name.replace(/^@(.+)\//, '$1__')}` in devDependencies)
}

/** '@codemirror/view' of '@codemirror/view/x', 'pg' of 'pg/lib/client'; undefined for what is no package. */
function packageOf(from: string): string | undefined {
  if (/^(\.|#|node:)/.test(from)) return undefined
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

function scriptsOf(text: string): string {
  const { scripts } = JSON.parse(text) as { readonly scripts: Versions }
  return Object.values(scripts).join('\n').replaceAll(' ', '"')
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T
}
