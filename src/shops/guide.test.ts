/**
 * The page that tells owners of settings and pieces: it names every key there is, and what it shows can be
 * read.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { readSettingsText, textWith, writtenIn } from './parts.ts'
import { productShape, shopShape } from './shop.ts'
import { readYamlText } from './yaml-text.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/guide/shop-and-pieces.md'), 'utf8')
const starter = readFileSync(join(root, 'src/main/starter/shop.yaml'), 'utf8')
const blocks = (info: string): readonly string[] =>
  [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].flatMap(([, named, text = '']) =>
    named === info ? [text] : [],
  )

/**
 * Names of keys and words to choose from; languages, days and brands are left to the sentences that use them.
 */
function namesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (schema === null || typeof schema !== 'object') return []
  const {
    properties = {},
    enum: values = [],
    ...more
  } = schema as {
    readonly properties?: Readonly<Record<string, unknown>>
    readonly enum?: readonly unknown[]
  }
  return [
    ...Object.keys(properties),
    ...values.map(String),
    ...namesIn(Object.values(properties)),
    ...namesIn(Object.values(more)),
  ]
}

const leftOut = new Set([
  'ja',
  'en',
  'tue',
  'thu',
  'sat',
  'mon',
  'wed',
  'fri',
  'sun',
  'amex',
  'jcb',
  'diners',
  'discover',
])

test('every key of shop.yaml and of a piece is told, and every word that one may choose', () => {
  for (const shape of [shopShape, productShape]) {
    const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
    const lost = [...new Set(namesIn(schema))].filter(
      (name) => !leftOut.has(name) && !new RegExp(`(?<![a-z-])${name}(?![a-z-])`).test(page),
    )
    assert.deepEqual(lost, [])
  }
})

test('the settings and the piece that are shown can be read', () => {
  const settings = blocks('yaml settings')
  assert.equal(settings.length, 2)
  for (const block of settings) {
    const read = readSettingsText(textWith(starter, writtenIn(block) as Record<string, unknown>))
    assert.ok('settings' in read, JSON.stringify(read))
  }
  const [piece = ''] = blocks('yaml piece')
  const read = readYamlText(piece, productShape)
  assert.ok('data' in read, JSON.stringify(read))
})
