/**
 * Looking for words in texts, Japanese and English: width, case and kind of kana do not matter, and Japanese,
 * which writes no blanks, is also looked for by pairs of letters. Knows no shop.
 */

/** Something that can be found: `title` weighs more than `text`. Both may hold several languages. */
export type Entry<T> = { readonly of: T; readonly title: readonly string[]; readonly text: readonly string[] }

/** What is looked at of a question, in letters and in words. */
export const limits = { letters: 100, words: 8 } as const

/** The text as it is compared: NFKC, small letters, katakana as hiragana. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll(/[’‘]/g, "'")
}

/** The words of a question: cut at blanks and signs, each once. */
export function wordsOf(question: string): readonly string[] {
  const all = folded([...question].slice(0, limits.letters).join(''))
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter((word) => word !== '')
  return [...new Set(all)].slice(0, limits.words)
}

/** The entries in which every word is found, best first; entries of equal weight in the order given. */
export function search<T>(entries: readonly Entry<T>[], question: string): readonly T[] {
  const words = wordsOf(question)
  if (words.length === 0) return []
  const weighed = entries.map((entry) => {
    const title = folded(entry.title.join('\n'))
    const text = folded(entry.text.join('\n'))
    const weights = words.map((word) => weightIn(title, word) * 4 + weightIn(text, word))
    return { of: entry.of, weight: weights.includes(0) ? 0 : weights.reduce((sum, one) => sum + one, 0) }
  })
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ of }) => of)
}

/** Scripts in which words stand without blanks between them. */
const unspaced = /[\u3005\u3040-\u30ff\u3400-\u9fff]/

/** From 0, not there, to 1. */
function weightIn(text: string, word: string): number {
  if (unspaced.test(word)) return text.includes(word) ? 1 : partly(text, word)
  return Math.max(...formsOf(word).map((form) => wordWeight(text, form)))
}

/** Enough of a longer Japanese phrase is there, pair by pair: half as good as the phrase itself. */
const enough = 0.6

function partly(text: string, word: string): number {
  const letters = [...word]
  if (letters.length < 4) return 0
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length
  return share >= enough ? share / 2 : 0
}

/** A whole word is worth most, then the beginning of one; inside a word only where it is long enough. */
function wordWeight(text: string, word: string): number {
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u')
  if (at.test(text)) return 1
  if (new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u').test(text)) return 0.7
  return word.length >= 4 && text.includes(word) ? 0.4 : 0
}

/** A word and what it is without its ending: rings, ring; engraved, engrav. */
function formsOf(word: string): readonly string[] {
  const stems = [/^(.{3,})ies$/, /^(.{3,}?)(?:es|s|'s)$/, /^(.{4,}?)(?:ing|ed)$/].flatMap((ending) => {
    const [, stem] = ending.exec(word) ?? []
    return stem === undefined ? [] : [stem]
  })
  return [word, ...stems]
}
