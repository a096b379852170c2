/**
 * A YAML file of a shop's folder against its shape: the values, or what is wrong, each with its line and a
 * sentence in both languages. Knows no shop and no file.
 */
import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
} from 'yaml'
import { z } from 'zod'
import { nearest, tabIn, yamlErrors } from '#policy'
import { isWordKey, sayInAll, type Language, type SentenceValues, type WordKey } from '#words'

/** What is wrong with a file, and on which line where that can be said. */
export type Slip = {
  readonly line?: number
  /** The value it is about: `selling.shipping.0.fee`. */
  readonly path?: string
  readonly words: Readonly<Record<Language, string>>
}

/** What is wrong in a folder: which file, where, and why. */
export type FolderSlip = Slip & { readonly file: string }

/** What was read, understood and as it is written; `lineOf` a value by its path. */
export type YamlText<T> = {
  readonly data: T
  readonly written: unknown
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Reads a text. Slips come all together, in the order of their lines. */
export function readYamlText<T>(text: string, shape: z.ZodType<T>): YamlText<T> | { readonly slips: Slip[] } {
  const tab = tabIn(text)
  if (tab >= 0) return { slips: [{ line: tab + 1, words: sayInAll('folder.tab') }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault !== undefined) {
    const words = sayInAll('folder.not-yaml', (language) => ({ why: yamlErrors[fault.code][language] }))
    return { slips: [{ line: lines.linePos(fault.pos[0]).line, words }] }
  }
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lines, path)
  const read = valuesOf(document)
  if ('alias' in read) {
    const words = sayInAll('folder.not-yaml', (language) => ({ why: yamlErrors.BAD_ALIAS[language] }))
    return { slips: [{ line: lineOfNode(read.alias, lines) ?? 1, words }] }
  }
  const { written } = read
  const result = shape.safeParse(written)
  if (result.success) return { data: result.data, written, lineOf }
  const slips = result.error.issues.flatMap((issue) => slipsFor(issue, document, shape, lineOf))
  return { slips: slips.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** The values, or the `*name` that names nothing before it, or repeats so much that it would never end. */
function valuesOf(document: Document): { readonly written: unknown } | { readonly alias: Node | undefined } {
  try {
    return { written: document.toJS() as unknown }
  } catch (problem) {
    if (!(problem instanceof ReferenceError)) throw problem
    const all: Alias[] = []
    visit(document, { Alias: (_key, node) => void all.push(node) })
    return { alias: all.find((node) => node.resolve(document) === undefined) ?? all.at(-1) }
  }
}

/** The line of a value's key, or of the nearest thing around it that is there. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let line = 1
  let at: unknown = document.contents
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return line
      line = lineOfNode(pair.key, lines) ?? line
      at = pair.value
    } else {
      at = document.getIn(path.slice(0, path.indexOf(step) + 1), true)
      line = lineOfNode(at, lines) ?? line
    }
  }
  return line
}

function lineOfNode(node: unknown, lines: LineCounter): number | undefined {
  const range = (node as Node | undefined)?.range
  return range === undefined || range === null ? undefined : lines.linePos(range[0]).line
}

type Issue = z.core.$ZodIssue

function slipsFor(
  issue: Issue,
  document: Document,
  shape: z.ZodType,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly Slip[] {
  const key = issue.path.map(String).join('.')
  const at = (words: Slip['words'], path = issue.path): readonly Slip[] => [
    { line: lineOf(path), path: path.map(String).join('.'), words },
  ]
  const value: unknown = issue.path.length === 0 ? document.toJS() : document.getIn(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, issue.path)
    return issue.keys.flatMap((one) => at(unknownKey(one, known), [...issue.path, one]))
  }
  // A union says of each member why not; the one with the least against it is meant.
  const inner =
    issue.code === 'invalid_union'
      ? issue.errors
          .toSorted((one, other) => one.length - other.length)
          .flat()
          .find(({ path }) => path.length > 0)
      : undefined
  if (inner !== undefined)
    return slipsFor({ ...inner, path: [...issue.path, ...inner.path] }, document, shape, lineOf)
  if (value === undefined) return at(sayInAll('folder.key-missing', { key }))
  // What says a sentence of its own brings what stands in it.
  if (issue.code === 'custom' && issue.params !== undefined && isWordKey(issue.message))
    return at(sayInAll(issue.message, issue.params as SentenceValues))
  if (isWordKey(issue.message)) return at(strange(key, value, issue.message))
  return at(plainly(issue, key, value))
}

const strange = (key: string, value: unknown, shape: WordKey) =>
  sayInAll('folder.strange', (language) => ({
    key,
    value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    shape: sayInAll('folder.shape', (one) => ({ shape: sayInAll(shape)[one] }))[language],
  }))

function plainly(issue: Issue, key: string, value: unknown): Slip['words'] {
  switch (issue.code) {
    case 'invalid_value':
      return sayInAll('folder.one-of', {
        key,
        words: issue.values.map((one) => `\`${String(one)}\``).join(', '),
      })
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? 'folder.kind.other'
      return sayInAll('folder.kind', (language) => ({ key, kind: sayInAll(kind)[language] }))
    }
    case 'too_small':
    case 'too_big':
      if (typeof value === 'number') return sayInAll('folder.out-of-range', { key })
      return sayInAll('folder.kind', (language) => ({ key, kind: sayInAll('folder.kind.list')[language] }))
    default:
      return sayInAll('folder.kind', (language) => ({ key, kind: sayInAll('folder.kind.other')[language] }))
  }
}

const kinds: Readonly<Record<string, WordKey>> = {
  string: 'folder.kind.string',
  number: 'folder.kind.number',
  int: 'folder.kind.int',
  boolean: 'folder.kind.boolean',
  array: 'folder.kind.list',
  tuple: 'folder.kind.list',
  object: 'folder.kind.map',
  record: 'folder.kind.map',
}

const unknownKey = (key: string, known: readonly string[]): Slip['words'] => {
  const near = nearest(key, known)
  return sayInAll('folder.key-unknown', (language) => ({
    key,
    known:
      near === undefined
        ? sayInAll('folder.known', { words: known.join(', ') })[language]
        : sayInAll('folder.did-you-mean', { word: near })[language],
  }))
}

/** The keys that a shape knows at a place; none where it is no mapping. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = shape
  for (const step of path) {
    if (at instanceof z.ZodPrefault || at instanceof z.ZodDefault || at instanceof z.ZodOptional)
      at = at.unwrap()
    at =
      at instanceof z.ZodObject ? at.shape[String(step)] : at instanceof z.ZodArray ? at.element : undefined
  }
  if (at instanceof z.ZodPrefault || at instanceof z.ZodDefault || at instanceof z.ZodOptional)
    at = at.unwrap()
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}
