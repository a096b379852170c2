/**
 * Slips of the keyboard that make a block no YAML: what opens and is never closed, a missing space,
 * full-width signs. Told in the place of what a parser says of them, which is about the lines behind.
 */
import type { Sentence } from '../document/tree.ts'

/** Line and column count from zero. */
export type Slip = {
  readonly line: number
  readonly column: number
  readonly message: Sentence
  readonly help: Sentence
}

const closes: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** The first slip of a block that cannot be read. */
export const slipIn = (text: string): Slip | undefined =>
  fullWidthIn(text) ?? withoutSpaceIn(text) ?? unclosedIn(text)

/** `then:refuse`. */
function withoutSpaceIn(text: string): Slip | undefined {
  for (const [line, source] of text.split('\n').entries()) {
    const key = /^\s*(?:- )?[a-z-]+:(?=[^\s])/.exec(source)?.[0]
    if (key !== undefined)
      return {
        line,
        column: key.length - 1,
        message: { ja: '`:` の後ろに空白がありません', en: 'there is no space behind the `:`' },
        help: { ja: '`:` の後ろに空白を入れてください', en: 'write a space behind the `:`' },
      }
  }
  return undefined
}

/** A full-width sign where YAML wants its own: right behind a key, or between words in Latin letters. */
function fullWidthIn(text: string): Slip | undefined {
  for (const [line, source] of text.split('\n').entries()) {
    const found =
      /(?<=^\s*(?:- )?[a-z-]+)[\uFF1A]|(?<=[a-z\]}-] ?)[\uFF0C\u3001](?= ?[a-z[{])|^[ -]*(\u3000)/.exec(
        source,
      )
    if (found === null) continue
    const sign = found[1] ?? found[0]
    const plain = sign === '\u3001' ? ',' : sign.normalize('NFKC')
    const space = plain === ' '
    return {
      line,
      column: found.index + found[0].length - 1,
      message: {
        ja: `全角の「${sign}」は読めません`,
        en: `the full-width sign “${sign}” cannot be read here`,
      },
      help: {
        ja: space
          ? '半角の空白に置きかえてください'
          : `半角の \`${plain}\` に置きかえ、後ろに空白を入れてください`,
        en: space ? 'write a plain space' : `write \`${plain}\` and a space behind it`,
      },
    }
  }
  return undefined
}

const beginsKey = /^\s*(?:- )?(?:id|on|when|then|terms|provided|overrides|exception-to|name|from|words|ask):/

/** A bracket that the next key finds still open. */
function unclosedIn(text: string): Slip | undefined {
  const open: { readonly sign: string; readonly line: number; readonly column: number }[] = []
  for (const [line, source] of text.split('\n').entries()) {
    const plain = source.replaceAll(/'[^']*'|"[^"]*"|(?<=^|\s)#.*$/g, (quoted) => ' '.repeat(quoted.length))
    const last = open.at(-1)
    if (last !== undefined && beginsKey.test(plain)) return unclosed(last)
    for (const [column, sign] of [...plain].entries()) {
      if (sign in closes) open.push({ sign, line, column })
      else if (sign === ']' || sign === '}') {
        const opener = open.at(-1)
        if (opener === undefined || closes[opener.sign] !== sign)
          return opener === undefined ? undefined : unclosed(opener)
        open.pop()
      }
    }
  }
  const left = open.at(-1)
  return left === undefined ? undefined : unclosed(left)
}

const unclosed = ({ sign, line, column }: { sign: string; line: number; column: number }): Slip => ({
  line,
  column,
  message: { ja: `\`${sign}\` が閉じられていません`, en: `\`${sign}\` is never closed` },
  help: {
    ja: `閉じる \`${closes[sign]}\` を書いてください`,
    en: `write the closing \`${closes[sign]}\``,
  },
})
