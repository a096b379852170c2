/**
 * What somebody wrote now, apart from what their mail program repeated of earlier mails; and the text of
 * HTML, of which nothing is executed and nothing fetched. Pure.
 */

export type Parted = { readonly words: string; readonly quoted: string }

/** Lines with which mail programs begin what they repeat. */
const beginnings = [
  /^On .{4,200} wrote:\s*$/,
  /^.{0,60}\d{4}[\u5e74/-]\d{1,2}[\u6708/-]\d{1,2}\u65e5?.{0,120}(?:<[^>\s]+@[^>\s]+>|@).{0,40}[:\uff1a]?\s*$/,
  /^-{2,}\s*(?:Original Message|Forwarded message|\u5143\u306e\u30e1\u30c3\u30bb\u30fc\u30b8|\u8ee2\u9001).{0,40}$/i,
  /^(?:From|\u5dee\u51fa\u4eba|\u9001\u4fe1\u8005)\s*[:\uff1a]\s*.{0,100}@.{0,100}$/,
  /^_{10,}\s*$/,
]

/** As much as is kept of each part. */
const longest = { words: 8_000, quoted: 20_000 } as const

export function parted(text: string): Parted {
  const lines = text.replaceAll(/\r\n?/g, '\n').trim().split('\n')
  const begins = lines.findIndex((line, index) => startsQuote(lines, line, index))
  const isBelow = begins !== -1 && lines.slice(0, begins).every((line) => line.trim() === '')
  const [words, quoted] =
    begins === -1 ? [lines, []] : isBelow ? apart(lines) : [lines.slice(0, begins), lines.slice(begins)]
  return { words: joined(words, longest.words), quoted: joined(quoted, longest.quoted) }
}

function startsQuote(lines: readonly string[], line: string, index: number): boolean {
  if (/^\s*>/.test(line)) return true
  const two = `${line} ${lines[index + 1] ?? ''}`
  return beginnings.some((one) => one.test(line)) || /^On .{4,200} wrote:\s*$/.test(two)
}

/**
 * Whoever writes below or between what is repeated: lines with a sign are repeated, the others are theirs.
 */
function apart(lines: readonly string[]): readonly [string[], string[]] {
  const isRepeated = (line: string, index: number) => startsQuote(lines, line, index)
  return [lines.filter((line, index) => !isRepeated(line, index)), lines.filter(isRepeated)]
}

const joined = (lines: readonly string[], most: number): string =>
  lines
    .join('\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, most)

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The words of an HTML mail, line by line; quotations keep their sign. */
export function textOfHtml(html: string): string {
  return html
    .slice(0, 500_000)
    .replaceAll(/<!--[^]*?(?:-->|$)/g, '')
    .replaceAll(/<(script|style|head|title|template|svg|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<blockquote\b[^>]*>/gi, '\n> ')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/<br\b[^>]*>|<\/(?:p|div|tr|li|h[1-6]|blockquote|table)\s*>/gi, '\n')
    .replaceAll(/<[^>]*(?:>|$)/g, '')
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entityOf(whole, name))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

function entityOf(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
