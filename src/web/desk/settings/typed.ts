/** Numbers and lists as people type them, in whatever width and with whatever marks. Pure. */

/** '1,200円' and '１２００' are 1200; anything else is no number. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s¥円]/g, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** Names between which stand commas of any kind. */
export const namesIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[,、;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
