/**
 * Source files as the checks see them: which there are, what is code in them, what is text, and what they
 * import. A scanner of characters rather than a parser, since the compiler offers none; it knows strings,
 * templates and comments.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDoors } from './map.ts'

export const root = join(import.meta.dirname, '..')

/** Everything we wrote: modules, documents' tests, stories, checks, tools. */
export const ours: readonly string[] = [
  '{src,laws,shops,stories,checks,scripts,bench}/**/*.{ts,tsx}',
  '{scripts,bin}/*.mjs',
]

export type Source = {
  /** Path from the root. */
  readonly file: string
  readonly text: string
  /** The same length as `text`, with everything blanked out that is not code. */
  readonly code: string
  /** The same length as `text`, with everything blanked out that is not inside a string or template. */
  readonly strings: string
}

export type Import = { readonly from: string; readonly typeOnly: boolean }

/** The files that match the globs, read and split. */
export function sources(...globs: string[]): Source[] {
  const files = globs.flatMap((glob) => globSync(glob, { cwd: root })).toSorted()
  return files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return { file, text, ...split(text) }
  })
}

export const isTest = (file: string): boolean => /\.(test|story|check)\.tsx?$/.test(file)

/** Whether a file is a test, or stands behind a door that only tests use. */
export const isForTests = (file: string): boolean =>
  isTest(file) || Object.keys(testDoors).some((door) => file.startsWith(`src/${door}/`))

/** 'orders.sql.ts' → 'sql'; 'orders.ts' → ''. */
export function suffixOf(file: string): string {
  return /^[^.]+\.(?:(.+)\.)?tsx?$/.exec(file.split('/').at(-1) ?? '')?.[1] ?? ''
}

/** Every import and re-export of a file, those inside functions too. */
export function importsOf({ text, code }: Source): Import[] {
  const found: Import[] = []
  for (const match of text.matchAll(/^(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm)) {
    if (code[match.index] === ' ') continue
    const [, what = '', from = ''] = match
    const named = /^\s*\{([^}]*)\}\s*$/
      .exec(what)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const typeOnly =
      /^\s+type\b/.test(what) || (named !== undefined && named.every((name) => name.startsWith('type ')))
    found.push({ from, typeOnly })
  }
  for (const match of text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)) {
    if (code[match.index] === 'i') found.push({ from: match[1] ?? '', typeOnly: false })
  }
  return found
}

/**
 * Where in `code` the function bodies are: the line each begins and how many lines it has, and what stands
 * before it.
 */
export function functionsOf({ code }: Source): { line: number; lines: number; before: string }[] {
  const bodies: { start: number; open: number }[] = []
  for (const match of code.matchAll(/=>\s*\{/g))
    bodies.push({ start: match.index, open: match.index + match[0].length - 1 })
  for (const match of code.matchAll(/\bfunction\b/g)) {
    const open = bodyAfter(code, match.index)
    if (open !== undefined) bodies.push({ start: match.index, open })
  }
  return bodies.map(({ start, open }) => {
    const line = lineAt(code, start)
    return {
      line,
      lines: lineAt(code, closing(code, open)) - line + 1,
      before: code.slice(Math.max(0, start - 200), start),
    }
  })
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/**
 * The brace that opens the body of the function whose keyword is at `start`; undefined for an overload or a
 * type.
 */
function bodyAfter(code: string, start: number): number | undefined {
  let at = closing(code, code.indexOf('(', start)) + 1
  for (; at < code.length; at += 1) {
    if (code[at] === '\n' && /^\s*(export|function|const|type)\b/.test(code.slice(at + 1, at + 40)))
      return undefined
    if (code[at] !== '{') continue
    const previous = code.slice(0, at).trimEnd().at(-1) ?? ''
    if (!':|&<,([='.includes(previous)) return at
    at = closing(code, at)
  }
  return undefined
}

/** The bracket that closes the one at `open`. */
function closing(code: string, open: number): number {
  let depth = 0
  for (let at = open; at < code.length; at += 1) {
    if ('([{'.includes(code[at] ?? '')) depth += 1
    else if (')]}'.includes(code[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return code.length - 1
}

/** Parts a text into code and strings. In a template, `${…}` is code again. */
function split(text: string): { code: string; strings: string } {
  const kinds = new Uint8Array(text.length)
  /** For each template we are inside of: how many braces were open when its `${` began. */
  const templates: number[] = []
  let braces = 0
  let at = 0
  const read = (end: number, kind: number): void => {
    kinds.fill(kind, at, end)
    at = Math.min(end, text.length)
  }
  const readTemplate = (): void => {
    read(endOfTemplate(text, at), isString)
    if (text.startsWith('${', at)) {
      templates.push(braces)
      braces += 1
      read(at + 2, isCode)
    } else read(at + 1, isCode)
  }
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (text.startsWith('//', at)) read(endAt(text, '\n', at), isComment)
    else if (text.startsWith('/*', at)) read(endAt(text, '*/', at) + 2, isComment)
    else if (sign === '/' && startsPattern(text, at)) read(at + pattern(text, at).length, isString)
    else {
      read(at + 1, isCode)
      if (sign === '{') braces += 1
      if (sign === '}') braces -= 1
      if (sign === "'" || sign === '"') {
        read(endOfString(text, at, sign), isString)
        read(at + 1, isCode)
      } else if (sign === '`') readTemplate()
      else if (sign === '}' && templates.at(-1) === braces) {
        templates.pop()
        readTemplate()
      }
    }
  }
  return { code: only(text, kinds, isCode), strings: only(text, kinds, isString) }
}

const [isCode, isString, isComment] = [1, 2, 3]

function only(text: string, kinds: Uint8Array, kind: number): string {
  const kept = Array.from({ length: text.length }, (_, at) =>
    kinds[at] === kind || text[at] === '\n' ? text[at] : ' ',
  )
  return kept.join('')
}

function endAt(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found
}

function endOfString(text: string, from: number, quote: string): number {
  let at = from
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return at
}

function endOfTemplate(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) at += text[at] === '\\' ? 2 : 1
  return at
}

/** A slash begins a pattern where a value is expected, and divides where one has just ended. */
function startsPattern(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd()
  return (
    (/[(,=:[!&|?{};+>]$/.test(before) || /\b(return|case|of|in)$/.test(before)) &&
    pattern(text, at).length > 1
  )
}

function pattern(text: string, at: number): string {
  return /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/.exec(text.slice(at, at + 1000))?.[0] ?? '/'
}
