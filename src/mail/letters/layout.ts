/**
 * Blocks of a letter as plain text, for readers that show nothing else; it says what the page says. Knows
 * nothing of what the letter is about.
 */
import { linesOf, oneLine } from '../plain.ts'
import type { Block, LetterFrame } from './letter.ts'

/** Plain text, a blank line between blocks. */
export function asText(blocks: readonly Block[], frame: LetterFrame): string {
  return `${blocks.map((block) => textOf(block, frame)).join('\n\n')}\n`
}

/** Blocks without anything in them are left out of both parts. */
export function saysSomething(block: Block): boolean {
  if (typeof block === 'string') return true
  if ('rows' in block) return block.rows.length > 0
  if ('sums' in block) return block.sums.length > 0
  return true
}

function textOf(block: Block, { bullet, colon }: LetterFrame): string {
  if (typeof block === 'string') return oneLine(block)
  if ('heading' in block) return `■ ${oneLine(block.heading)}`
  if ('list' in block) return block.list.map((row) => `${bullet}${oneLine(row)}`).join('\n')
  if ('rows' in block || 'sums' in block)
    return ('rows' in block ? block.rows : block.sums)
      .map(([name, value]) => `${oneLine(name)}${colon}${oneLine(value)}`)
      .join('\n')
  if ('quote' in block)
    return linesOf(block.quote)
      .map((line) => `> ${line}`.trimEnd())
      .join('\n')
  return `${oneLine(block.words)}\n${oneLine(block.link)}`
}
