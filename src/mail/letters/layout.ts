/**
 * Blocks of a letter as plain text and as HTML, saying the same. Escapes everything, and knows nothing of
 * what the letter is about.
 */
import { escaped, linesOf, oneLine } from '../plain.ts'
import type { Block, LetterFrame } from './letter.ts'

/** Plain text, for readers that show nothing else. */
export function asText(blocks: readonly Block[], frame: LetterFrame): string {
  return `${blocks
    .filter(saysSomething)
    .map((block) => textOf(block, frame))
    .join('\n\n')}\n`
}

/** A whole page of HTML without styles, scripts or pictures, in the letter's language. */
export function asHtml(blocks: readonly Block[], { title, lang }: { title: string; lang: string }): string {
  const head = `<meta charset="utf-8"><title>${escaped(oneLine(title))}</title>`
  const body = blocks.filter(saysSomething).map(htmlOf).join('\n')
  return `<!doctype html>\n<html lang="${lang}">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`
}

function saysSomething(block: Block): boolean {
  return typeof block === 'string' || !('rows' in block) || block.rows.length > 0
}

function textOf(block: Block, { bullet, colon }: LetterFrame): string {
  if (typeof block === 'string') return oneLine(block)
  if ('heading' in block) return `■ ${oneLine(block.heading)}`
  if ('list' in block) return block.list.map((row) => `${bullet}${oneLine(row)}`).join('\n')
  if ('rows' in block)
    return block.rows.map(([name, value]) => `${oneLine(name)}${colon}${oneLine(value)}`).join('\n')
  if ('quote' in block)
    return linesOf(block.quote)
      .map((line) => `> ${line}`.trimEnd())
      .join('\n')
  return `${oneLine(block.words)}\n${oneLine(block.link)}`
}

function htmlOf(block: Block): string {
  if (typeof block === 'string') return `<p>${safe(block)}</p>`
  if ('heading' in block) return `<h2>${safe(block.heading)}</h2>`
  if ('list' in block) return `<ul>${block.list.map((row) => `<li>${safe(row)}</li>`).join('')}</ul>`
  if ('rows' in block) return `<dl>${block.rows.map(rowOf).join('')}</dl>`
  if ('quote' in block)
    return `<blockquote><p>${linesOf(block.quote).map(escaped).join('<br>')}</p></blockquote>`
  return `<p><a href="${safe(webAddress(block.link))}">${safe(block.words)}</a></p>`
}

function rowOf([name, value]: readonly [string, string]): string {
  return `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`
}

function safe(text: string): string {
  return escaped(oneLine(text))
}

/** Links lead to pages of ours; anything else is a bug. */
function webAddress(link: string): string {
  if (!/^https?:\/\//.test(link)) throw new RangeError(`not the address of a page: ${link}`)
  return link
}
