/**
 * What a ruling says, in sentences, for everybody who reads one: customers on every page and in letters,
 * staff at the desk, owners in the studio. Nothing is decided here, and nobody else says a ruling in words.
 * Pure.
 */
export { conditionPhrase, conditionWords, findingWords } from './condition.ts'
export { evidenceWord, isAboutFault } from './evidence.ts'
export {
  questionsIn,
  said,
  saidInOne,
  saidShort,
  saidWindow,
  type Reader,
  type Said,
  type Saying,
  type WindowOf,
} from './said.ts'
export { sendingSentences, type Sending } from './sending.ts'
export { inOrderAsked, obligationSentences, remedySentences, termSentences } from './terms.ts'
export type { SaidTerms } from './terms.ts'
export { waitsFor } from './waits.ts'
export { inside, joinedUp, listed, requestWord, sentence, wordOf } from './words.ts'
