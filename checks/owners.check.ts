/**
 * A table has one owner: the module whose schema it is in. Screens may look at any through `.read.sql.ts`,
 * and only look.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignSchemas, moduleOf, modules } from './map.ts'
import { isForTests, lineAt, sources, type Source } from './source.ts'

const tables = [...(sources('src/db/tables.ts')[0]?.text.matchAll(/^ {2}'(\w+)\.(\w+)':/gm) ?? [])].map(
  ([, schema = '', table = '']) => ({ schema, table }),
)
const schemas = [...new Set(tables.map(({ schema }) => schema))]
const statements = sources('src/**/*.ts').filter(
  ({ file }) => !isForTests(file) && file !== 'src/db/tables.ts',
)
const reads = statements.filter(({ file }) => file.startsWith('src/web/') && file.endsWith('.read.sql.ts'))

/** `cases` belongs to all of `cases/*`, `cases_exchange` to one of them. */
const owns = (name: string, schema: string): boolean =>
  foreignSchemas[schema]?.includes(name) ??
  [name, name.split('/')[0] ?? ''].some((own) => own.replaceAll(/[/-]/g, '_') === schema)

test('every schema of ours belongs to a module of its name', () => {
  assert.ok(schemas.length > 0)
  assert.deepEqual(
    schemas.filter((schema) => !modules.some(({ name }) => owns(name, schema))),
    [],
  )
})

test('only the owner of a table names it', () => {
  const others = statements.filter((source) => !reads.includes(source))
  assert.deepEqual(
    others.flatMap((source) =>
      named(source)
        .filter(({ schema }) => !owns(moduleOf(source.file)?.name ?? '', schema))
        .map(({ words, line }) => `${source.file}:${line} names ${words}`),
    ),
    [],
  )
})

test('only files that say so speak SQL', () => {
  const silent = statements.filter(({ file }) => !/\.(sql|job|gateway)\.ts$/.test(file))
  assert.deepEqual(
    silent.flatMap((source) =>
      named(source).map(({ words, line }) => `${source.file}:${line} names ${words}`),
    ),
    [],
  )
})

test('screens only look', () => {
  const writing = /\b(insert\s+into|update\s+\w+(\.\w+)?\s+set|delete\s+from|truncate)\b/i
  const building = /\.(insertInto|updateTable|deleteFrom|mergeInto)\(/
  assert.deepEqual(
    reads.filter(({ strings, code }) => writing.test(strings) || building.test(code)).map(({ file }) => file),
    [],
  )
})

test('every table of ours has a key that begins with the shop', () => {
  const text = sources('docs/drawn/schema.md')[0]?.text ?? ''
  const wrong = text
    .split(/^### /m)
    .slice(1)
    .filter((part) => {
      const firstKey = /^\| (\w+) \|[^|]*\| key \|/m.exec(part)?.[1]
      return firstKey !== 'shop' && !part.startsWith('db.')
    })
  assert.deepEqual(
    wrong.map((part) => part.split('\n')[0]),
    [],
  )
})

/** Tables named in the strings of a file. */
function named({ strings }: Source): { schema: string; words: string; line: number }[] {
  const known = new RegExp(`\\b(${[...schemas, ...Object.keys(foreignSchemas)].join('|')})\\.(\\w+)\\b`, 'g')
  return [...strings.matchAll(known)].flatMap((match) => {
    const [words, schema = '', table = ''] = match
    const exists =
      schema in foreignSchemas || tables.some((own) => own.schema === schema && own.table === table)
    return exists ? [{ schema, words, line: lineAt(strings, match.index) }] : []
  })
}
