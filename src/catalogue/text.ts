/** What a customer may have written on a piece: how long, and with which letters. Pure. */
import type { LetterSet } from '#shops'
import type { Product } from './product.ts'

/** An option whose value the customer writes. */
export type TextOption = Extract<Product['options'][number], { readonly text: true }>

export type TextRefused =
  | { readonly refused: 'text-too-long'; readonly max: number }
  /** Letters that cannot be written, each once, in the order in which they were typed. */
  | { readonly refused: 'letters-not-offered'; readonly letters: readonly string[] }

/** What a set holds, as parts of a pattern; a blank is always possible. */
const sets: Readonly<Record<LetterSet, string>> = {
  latin: '\\p{Script=Latin}\\p{M}*',
  digits: '[0-9]',
  kana: '[\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fb\\u30fc]\\p{M}*',
  kanji: '[\\p{Script=Han}\\u3005\\u3006]',
  signs:
    '[.,:;!?&+\\-\\u2013\\u2014\\u2018\\u2019\\u0027"\\u201c\\u201d/()\\u3001\\u3002\\uff01\\uff1f\\uff5e\\u301c\\uff06' +
    '\\u2661\\u2665\\u221e\\u2605\\u2606\\u266a]',
}

/** Marks that nobody sees, as they come along with what is copied from elsewhere. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** One line, as it will stand on the piece: what is typed in full width is written as anything else is. */
export const lineOnPiece = (text: string): string =>
  text
    .replaceAll(unseen, '')
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu, (wide) => wide.normalize('NFKC'))
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** Where a piece does not say: any letter, number or sign, and no picture. */
const anything = ['\\p{L}\\p{M}*', '\\p{N}', ...Object.values(sets)]

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The letters of a text as a reader counts them: `é` is one however it is made. */
const lettersIn = (text: string): readonly string[] =>
  [...letters.segment(text.normalize('NFC'))].map(({ segment }) => segment)

/** Why a text cannot be written on the piece, or undefined. An empty text is none, and always possible. */
export function refuseText({ max, letters: offered }: TextOption, text: string): TextRefused | undefined {
  const written = lettersIn(text)
  if (written.length > max) return { refused: 'text-too-long', max }
  const parts = offered?.map((set) => sets[set]) ?? anything
  const allowed = new RegExp(`^(?: |${parts.join('|')})$`, 'u')
  const strange = written.filter((letter) => !allowed.test(letter))
  return strange.length === 0 ? undefined : { refused: 'letters-not-offered', letters: [...new Set(strange)] }
}
