/**
 * The text of a PDF, line by line, read from its glyphs by the tables that the PDF itself brings
 * (`ToUnicode`). Understands what our papers are made of and no other PDF.
 */
import { inflateSync } from 'node:zlib'

type Glyphs = ReadonlyMap<string, string>

/** The words on every page; glyphs that no table names are told as `\uFFFD`. */
export function textIn(pdf: Uint8Array): string {
  const objects = objectsIn(Buffer.from(pdf))
  const fonts = new Map<string, Glyphs>()
  for (const { text } of objects.values()) {
    for (const [, name = '', number = ''] of text.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.text ?? '')?.[1] ?? ''
      fonts.set(name, glyphsIn(objects.get(table)?.stream ?? ''))
    }
  }
  return [...objects.values()]
    .filter(({ stream }) => /\bBT\b/.test(stream))
    .map(({ stream }) => pageText(stream, fonts))
    .join('\n')
}

function objectsIn(bytes: Buffer): ReadonlyMap<string, { readonly text: string; readonly stream: string }> {
  const raw = bytes.toString('latin1')
  const found = raw.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)
  return new Map(
    [...found].map(([, number = '', body = '']) => {
      const [text = ''] = body.split('\nstream\n')
      const inner = /\nstream\n([^]*?)\nendstream/.exec(body)?.[1]
      const data = inner === undefined ? undefined : Buffer.from(inner, 'latin1')
      const isPacked = text.includes('/FlateDecode')
      const stream = data === undefined ? '' : (isPacked ? inflateSync(data) : data).toString('latin1')
      return [number, { text, stream }]
    }),
  )
}

/** Which glyph stands for which letters. */
function glyphsIn(table: string): Glyphs {
  const glyphs = new Map<string, string>()
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, list = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), letters(hex))
  return glyphs
}

function pageText(stream: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map()
  let text = ''
  // What was set within is forgotten behind it.
  const outer: Glyphs[] = []
  const parts = /\/(F\d+) [\d.]+ Tf|\(|<(\w+)>|\bTm\b|\bq\b|\bQ\b/g
  for (let found = parts.exec(stream); found !== null; found = parts.exec(stream)) {
    const [all, font, hex] = found
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    else if (all === 'Tm') text += '\n'
    else if (all === 'q') outer.push(glyphs)
    else if (all === 'Q') glyphs = outer.pop() ?? glyphs
    else {
      const literal = hex === undefined ? literalAt(stream, parts.lastIndex) : undefined
      if (literal !== undefined) parts.lastIndex = literal.end
      const codes = hex ?? Buffer.from(literal?.bytes ?? '', 'latin1').toString('hex')
      text += (codes.match(/.{4}/g) ?? []).map((code) => glyphs.get(code.toUpperCase()) ?? '\uFFFD').join('')
    }
  }
  return text
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string in brackets, from behind the first of them; brackets in pairs may stand in it as they are. */
function literalAt(stream: string, start: number): { readonly bytes: string; readonly end: number } {
  let [bytes, depth, at] = ['', 1, start]
  for (; depth > 0 && at < stream.length; at += 1) {
    const sign = stream.charAt(at)
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0]
      const next = stream.charAt(at + 1)
      bytes += octal === undefined ? (signs[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8))
      at += octal?.length ?? 1
      continue
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth > 0) bytes += sign
  }
  return { bytes, end: at }
}
