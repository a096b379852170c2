/**
 * Text from outside made harmless for a letter: no line breaks where one line is meant, no control
 * characters, nothing that turns the direction of writing round, no markup. Knows signs, and nothing of what
 * they say.
 */

/** One line: breaks, tabs and control characters become spaces. For subjects, names and all that is a row. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** The lines of a longer text in somebody's own words. */
export function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .trim()
    .split('\n')
    .map((line) => oneLine(line))
}

/** Text as HTML shows it, in an element or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}

/** Marks that reorder text, and lone halves of letters. */
const unseen = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\p{Cs}]/gu
