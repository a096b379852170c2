/** Looking for words in texts of both languages. Pure. */
export { folded, limits, search, wordsOf, type Entry } from './search.ts'
