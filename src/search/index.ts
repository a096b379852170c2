/** Looking for words in texts of both languages, and for texts that are about the same. Pure. */
export { related } from './related.ts'
export { folded, limits, search, wordsOf, type Entry } from './search.ts'
