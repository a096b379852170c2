/**
 * Every sentence that the program says to people, Japanese and English, complete by type. What shops,
 * policies and laws say stands in their own documents.
 */
export { catalogues, languages, type Language, type WordKey } from './catalogues.ts'
export { isWordKey, say, sayInAll, type SentenceValues } from './say.ts'
export { nameOfCountry } from './country-name.ts'
export { foreignTo, writtenIn } from './written-in.ts'
