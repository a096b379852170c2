/** Words of the vocabulary, and how sentences stand beside each other in a language. */
import { commerce, wordIn, type FactValue } from '#policy'
import { say, type Language } from '#words'

/** The vocabulary's word for a request. */
export const requestWord = (request: string, language: Language): string =>
  wordOf(commerce.requests, request, language)

/** The word of a value, or the value itself where the vocabulary has none. */
export function wordOf(values: readonly FactValue[], value: string, language: Language): string {
  const found = values.find((known) => known.value === value)
  return found === undefined ? value : wordIn(found.words, language)
}

/** The words as a sentence begins. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The words as they stand within a sentence: 'Exchange' → 'exchange'; 'PayPal' and 'JCB' stay. */
export const inside = (text: string): string =>
  /^[A-Z][a-z]+( |$)/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text

/** Sentences one after another, as a language writes them. */
export const joinedUp = (sentences: readonly string[], language: Language): string =>
  sentences.filter((one) => one !== '').join(language === 'ja' ? '' : ' ')

/** 'a, b or c'. */
export function listed(words: readonly string[], language: Language): string {
  const [first = ''] = words
  if (words.length < 2) return first
  return say(language, 'said.list', {
    others: words.slice(0, -1).join(say(language, 'said.list-comma')),
    last: words.at(-1) ?? '',
  })
}
