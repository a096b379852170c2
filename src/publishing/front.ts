/**
 * The front matter of a policy as text: the date written into it, and what is left when only name, date and
 * note are set aside.
 */

const front = /^(?:\uFEFF)?---\r?\n([\s\S]*?)\r?\n---/

/**
 * The same text with another effective instant; every other character stays. The text has an `effective:`
 * line already.
 */
export function withEffective(text: string, instant: string): string {
  return inFront(text, (lines) =>
    lines.replace(/^(effective[ \t]*:[ \t]*)[^#\r\n]*?([ \t]*(?:#.*)?)$/m, `$1${instant}$2`),
  )
}

/**
 * What rules and is read, without what merely names and dates it. Two texts with the same substance differ in
 * nothing else.
 */
export function substanceOf(text: string): string {
  return inFront(text, (lines) => lines.replaceAll(/^(version|effective|note|reviewed-by)[ \t]*:.*$/gm, ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function inFront(text: string, change: (lines: string) => string): string {
  return text.replace(front, (whole, lines: string) => whole.replace(lines, () => change(lines)))
}
