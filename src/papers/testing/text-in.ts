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
  for (const [, font, literal, hex] of stream.matchAll(
    /\/(F\d+) [\d.]+ Tf|\(((?:\\[^]|[^\\)])*)\)|<(\w+)>|\bTm\b/g,
  )) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    else if (literal === undefined && hex === undefined) text += '\n'
    else {
      const codes = hex ?? Buffer.from(unescaped(literal ?? ''), 'latin1').toString('hex')
      text += (codes.match(/.{4}/g) ?? []).map((code) => glyphs.get(code.toUpperCase()) ?? '\uFFFD').join('')
    }
  }
  return text
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (signs[sign] ?? sign),
  )
