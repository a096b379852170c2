/** Each file opens with what it knows and what it refuses to know, in one to six lines. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ours, sources } from './source.ts'

const files = sources(...ours)

test('each source file opens with a comment of one to six lines', () => {
  const problems = files.flatMap(({ file, text }) => {
    const start = text.replace(/^#!.*\n/, '').replace(/^\/\*\* @jsx\w+ \S+ \*\/\n/, '')
    const opening = /^\/\*\*?(.*?)\*\//s.exec(start)?.[1] ?? /^(?:\/\/.*\n)+/.exec(start)?.[0]
    if (opening === undefined) return [`${file} has none`]
    const lines = opening.split('\n').filter((line) => /[^\s*/]/.test(line)).length
    return lines >= 1 && lines <= 6 ? [] : [`${file} has ${lines} lines`]
  })
  assert.deepEqual(problems, [])
})

test('each migration opens with a comment', () => {
  const migrations = sources('schema/migrations/*.sql')
  assert.ok(migrations.length > 0)
  assert.deepEqual(
    migrations.filter(({ text }) => !text.startsWith('-- ')).map(({ file }) => file),
    [],
  )
})
