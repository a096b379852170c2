/** What a customer may have written on a piece: how long, and with which letters. Pure. */
import type { LetterSet } from '#shops'
import type { Product } from './product.ts'

/** An option whose value the customer writes. */
export type TextOption = Extract<Product['options'][number], { readonly text: true }>

export type TextRefused =
  | { readonly refused: 'text-too-long'; readonly max: number }
  /** Letters that cannot be written, each once, in the order in which they were typed. */
  | { readonly refused: 'letters-not-offered'; readonly letters: readonly string[] }

/** A blank is always possible; what a set holds is what it is called. */
const holds: Readonly<Record<LetterSet, RegExp>> = {
  latin: /^\p{Script=Latin}\p{M}*$/u,
  digits: /^[0-9]$/,
  kana: /^[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc]\p{M}*$/u,
  kanji: /^[\p{Script=Han}\u3005\u3006]$/u,
  signs: /^[&.,'’\-–+/()!?♡♥∞]$/u,
}

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The letters of a text as a reader counts them: `é` is one however it is made. */
const lettersIn = (text: string): readonly string[] =>
  [...letters.segment(text.normalize('NFC'))].map(({ segment }) => segment)

/** Why a text cannot be written on the piece, or undefined. An empty text is none, and always possible. */
export function refuseText({ max, letters: sets }: TextOption, text: string): TextRefused | undefined {
  const written = lettersIn(text)
  if (written.length > max) return { refused: 'text-too-long', max }
  if (sets === undefined) return undefined
  const strange = written.filter((letter) => letter !== ' ' && !sets.some((set) => holds[set].test(letter)))
  return strange.length === 0 ? undefined : { refused: 'letters-not-offered', letters: [...new Set(strange)] }
}
