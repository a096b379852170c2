/** In which of our languages words are that a person wrote freely, as far as their letters tell. Pure. */
import type { Language } from './catalogues.ts'

/** Undefined for a number, a name or an OK, which are the same to every reader. */
export function writtenIn(words: string): Language | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words)) return 'ja'
  return /\p{Script=Latin}{2,}[\s,]+\p{Script=Latin}{2,}[\s,]+\p{Script=Latin}/u.test(words)
    ? 'en'
    : undefined
}

/** The same, where it is not the language of whoever reads it. */
export function foreignTo(reads: Language, words: string): Language | undefined {
  const written = writtenIn(words)
  return written === reads ? undefined : written
}
