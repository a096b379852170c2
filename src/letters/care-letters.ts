/**
 * What the letters about work on a piece say: how it gets to the shop, what was found, done, and where it is.
 */
import type { LetterAddress, LetterCase, LetterClause, LetterTerms } from './case-values.ts'
import type { LetterDeadline, LetterMoment, LetterSum, LetterWords } from './values.ts'

/** A visit that is booked. */
export type LetterVisit = {
  readonly store: LetterWords
  readonly address: LetterWords
  readonly begins: LetterMoment
  readonly language: 'ja' | 'en'
}

export interface CareLetters {
  /**
   * The shop takes the work on. Either it is sent, or brought at a time or by a day; or the customer agrees
   * first to what the terms leave to them, `agreed` once they did.
   */
  readonly 'case-care-accepted': LetterCase & {
    readonly terms: LetterTerms
    readonly clauses: readonly LetterClause[]
    readonly send?: LetterAddress
    readonly agreeBy?: LetterDeadline
    readonly agreed?: true
    readonly visit?: LetterVisit
    readonly bringBy?: LetterDeadline
    readonly note?: string
  }
  /** The visit is at another time; `before`: the one that it had, if any. */
  readonly 'case-visit-moved': LetterCase & {
    readonly visit: LetterVisit
    readonly before?: LetterVisit
    readonly note?: string
  }
  /** There is no visit at that time; another one can be booked until then. */
  readonly 'case-visit-off': LetterCase & {
    readonly why: 'cancelled' | 'called-off' | 'missed'
    readonly before: LetterVisit
    readonly by: LetterDeadline
    readonly note?: string
  }
  /** The day before. */
  readonly 'case-visit-reminder': LetterCase & { readonly visit: LetterVisit }
  /** The piece is with the shop: what it looked like, what it is worth, how many photos were taken. */
  readonly 'case-taken-in': LetterCase & {
    readonly received: LetterMoment
    readonly condition: string
    readonly value?: LetterSum
    readonly photos: number
  }
  /** `moved`: it will be ready on another day than was said. Without a day, that of the quote stands. */
  readonly 'case-work-begun': LetterCase & {
    readonly ready?: LetterMoment
    readonly moved?: boolean
    readonly note?: string
  }
  readonly 'case-work-given-up': LetterCase & { readonly note: string }
  /** Done and looked over. It is picked up at the store, or sent. */
  readonly 'case-work-done': LetterCase & { readonly collect?: true; readonly store?: LetterWords }
}
