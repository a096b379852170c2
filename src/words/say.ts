/**
 * One sentence in one language, with its values filled in. Sentences are ICU messages: `{name}`, and plurals
 * as `{count, plural, one {…} other {#…}}`. Each is read once.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { catalogues, languages, type Language, type WordKey } from './catalogues.ts'

/** What a sentence's places are filled with. Amounts, days and moments come in already written out. */
export type SentenceValues = Readonly<Record<string, string | number>>

/** The sentence in the language. A value that the sentence needs and did not get is a bug and throws. */
export function say(language: Language, key: WordKey, values?: SentenceValues): string {
  const name = `${language} ${key}`
  const reader = readers.get(name) ?? readerOf(language, key, name)
  return reader(values)
}

/**
 * The sentence in every language at once, for what is kept or handed on before anybody knows who reads it.
 * Values that are written differently in each language are given as a function of it.
 */
export function sayInAll(
  key: WordKey,
  values?: SentenceValues | ((language: Language) => SentenceValues),
): Readonly<Record<Language, string>> {
  const said = languages.map((language) => {
    const own = typeof values === 'function' ? values(language) : values
    return [language, say(language, key, own)] as const
  })
  return Object.fromEntries(said) as Record<Language, string>
}

type Reader = (values: SentenceValues | undefined) => string

const readers = new Map<string, Reader>()

function readerOf(language: Language, key: WordKey, name: string): Reader {
  const message: string | undefined = catalogues[language][key]
  if (message === undefined) throw new RangeError(`no words for ${key} in ${language}`)
  const reader: Reader = /[{}']/.test(message) ? reading(message, language) : () => message
  readers.set(name, reader)
  return reader
}

function reading(message: string, language: Language): Reader {
  const format = new IntlMessageFormat(message, language)
  return (values) => String(format.format(values))
}

/** Whether a text is the name of a sentence: for reasons that come back from a form's schema. */
export function isWordKey(text: string): text is WordKey {
  return Object.hasOwn(catalogues.ja, text)
}
