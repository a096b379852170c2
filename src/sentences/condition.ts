/** For which answers of the customer, or findings of the shop, a ruling holds: 'if it is faulty'. */
import { wordIn, type Fact, type FactValue } from '#policy'
import { isWordKey, say, type Language } from '#words'
import { inside, listed } from './words.ts'

/** More than so many answers are not told one by one. */
const mostNamed = 6

/**
 * 'if it is faulty or it is not what you ordered'; with `but`, 'unless …'. Facts of a shop's own have no such
 * words: the question stands with its answer.
 */
export function conditionWords(
  { fact, values }: { readonly fact: Fact; readonly values: readonly FactValue[] },
  language: Language,
  but = false,
): string {
  const phrases = values.map(({ value }) => conditionPhrase(fact.name, value, language))
  const known = phrases.filter((phrase) => phrase !== undefined)
  if (values.length > mostNamed) return say(language, 'said.if-others')
  if (known.length < values.length)
    return say(language, 'said.if-asked', {
      ask: wordIn(fact.ask, language),
      values: listed(
        values.map(({ words }) => inside(wordIn(words, language))),
        language,
      ),
    })
  return say(language, but ? 'said.if-not' : 'said.if', { conditions: listed(known, language) })
}

/** One answer as a clause of a sentence, where the vocabulary's facts have one: 'it is faulty'. */
export function conditionPhrase(fact: string, value: string, language: Language): string | undefined {
  const key = `said.if.${fact}.${value}`
  return isWordKey(key) ? say(language, key) : undefined
}

/** 'If we have no replacement in stock': what the shop may find. */
export function findingWords(fact: Fact, values: readonly FactValue[], language: Language): string {
  return values
    .map(({ value, words }) => {
      const key = `said.finds.${fact.name}.${value}`
      return isWordKey(key)
        ? say(language, key)
        : say(language, 'said.if-asked', {
            ask: wordIn(fact.ask, language),
            values: inside(wordIn(words, language)),
          })
    })
    .reduce((first, second) => say(language, 'said.finds.or', { first, second }))
}
