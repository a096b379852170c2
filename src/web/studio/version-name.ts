/** The name of a version as the document's front matter has it, and the same document under another name. */

const front = /^(?:\uFEFF)?---\r?\n[\s\S]*?\r?\n---/
const line = /^(version[ \t]*:[ \t]*)(["']?)([^"'#\r\n]*?)\2([ \t]*(?:#.*)?)$/m

/** Empty when the document says none. */
export function versionIn(text: string): string {
  return line.exec(front.exec(text)?.[0] ?? '')?.[3] ?? ''
}

/** Every other character stays. Quotes and signs that would end the word are left out of the name. */
export function withVersion(text: string, name: string): string {
  const plain = name.replaceAll(/["'#\\\r\n]/g, '').trim()
  return text.replace(front, (whole) =>
    whole.replace(line, (_, key: string, __, ___, rest: string) => `${key}"${plain}"${rest}`),
  )
}

/** The name a draft has, or, where a version has it already, one from today's date that none has. */
export function freshName(own: string, taken: readonly string[], today: string): string {
  const dated = [own, today.slice(0, 7), today, ...Array.from({ length: 20 }, (_, i) => `${today}-${i + 2}`)]
  return dated.find((name) => name !== '' && !taken.includes(name)) ?? ''
}
