/**
 * What is told to the job that writes letters: for each kind of letter the values it says. Values only: words
 * in both languages, amounts, instants, names that the vocabulary of `#policy` has; the sentences are mail's.
 * Knows shapes, and nothing of how a letter looks or travels.
 */

import type { OrderLetters } from './order-letters.ts'
import type { RemakeLetters } from './remake-letters.ts'
import type { LetterDeadline, LetterMoment, LetterPiece, LetterSum, LetterWords } from './values.ts'

/** A clause or article as its document says it, quoted where a letter gives a reason. */
export type LetterClause = { readonly heading: LetterWords; readonly text: LetterWords }

/**
 * Terms of a ruling by the names of `#policy`; periods and remedies are left out, letters name their dates.
 */
export type LetterTerms = Readonly<Record<string, string | readonly string[]>>

/** What every letter about a case names: the request (`exchange`, …, of `#policy`) and the piece. */
export type LetterCase = { readonly request: string; readonly piece: LetterPiece }

/** Where a piece is sent, and by when it must be on its way. */
export type LetterAddress = { readonly to: readonly string[]; readonly by?: LetterDeadline }

/** Whether the customer keeps the piece, or the shop has it already. */
export type LetterBack = { readonly keep: true } | { readonly here: true }

/** What a shop may ask for after a request. */
export type EvidenceName = 'photo' | 'description'

/** Evidence by its name; in words, where an earlier version of this program ordered the letter. */
export type LetterEvidence = EvidenceName | LetterWords

/** How money goes back: a name of the term `refund-means`; in words from an earlier version. */
export type LetterMeans = 'same-means' | 'by-mail' | LetterWords

/** What came of a case: a remedy of `#policy`, or that the case ended without one. */
export type LetterRemedy =
  | 'replace'
  | 'make'
  | 'repair'
  | 'refund'
  | 'price-reduction'
  | 'terminate'
  | 'staff'

/** Kind of letter → the values it says. */
export interface LetterValues extends OrderLetters, RemakeLetters {
  /** A link that opens My Page or the desk. */
  readonly 'sign-in': {
    readonly opens: 'my-page' | 'desk'
    /** For whom the desk opens; My Page opens for the letter's customer. */
    readonly member?: string
    /** Only where an earlier version of this program ordered the letter: now the link is made at sending. */
    readonly token?: string
    readonly expiresAt: string
    /** The reader's orders, where they asked whether there is one (KAORU-27). */
    readonly orders?: readonly { readonly number: string; readonly placed: LetterMoment }[]
  }
  /** To a member of staff: what became of their second factor, and when. */
  readonly 'second-factor': {
    readonly what: 'set' | 'removed' | 'reset' | 'recovery-used'
    readonly at: string
  }
  /** A parcel has arrived. `obligations` are names of the term of that name in `#policy`. */
  readonly delivered: {
    readonly pieces: readonly LetterPiece[]
    readonly delivered: LetterMoment
    readonly until: readonly LetterDeadline[]
    readonly obligations: readonly string[]
  }
  readonly 'window-reminder': {
    readonly pieces: readonly LetterPiece[]
    readonly until: LetterDeadline
    readonly obligations: readonly string[]
  }
  readonly 'case-opened': LetterCase & {
    /** The customer's own words. */
    readonly description: string
    /** The ruling's summary. */
    readonly summary: LetterWords
    readonly needed: readonly LetterEvidence[]
    /** When the shop has answered by. */
    readonly answerBy?: LetterDeadline
  }
  readonly 'case-evidence-wanted': LetterCase & {
    readonly wanted: readonly LetterEvidence[]
    readonly until?: LetterDeadline
    /** A member of staff's own words. */
    readonly note?: string
  }
  /** The shop asks for the piece, to go on with the case. Nothing is decided by it. */
  readonly 'case-called-in': LetterCase & {
    readonly terms: LetterTerms
    readonly send: LetterAddress
    readonly clauses: readonly LetterClause[]
    readonly note?: string
  }
  readonly 'case-accepted': LetterCase & {
    readonly remedy?: LetterRemedy
    readonly terms: LetterTerms
    readonly back: LetterBack
    readonly clauses: readonly LetterClause[]
    readonly note?: string
  }
  readonly 'case-refused': LetterCase & {
    readonly clauses: readonly LetterClause[]
    /** What else is possible. */
    readonly possible: readonly LetterWords[]
    readonly note?: string
  }
  readonly 'case-received': LetterCase & {
    readonly received: LetterMoment
    readonly answerBy?: LetterDeadline
  }
  readonly 'case-inspected': LetterCase & {
    readonly found: 'fault' | 'no-fault' | 'by-use'
    /** Whether a fault was what the customer had told of; an earlier version did not say. */
    readonly faultTold?: boolean
    readonly remedy?: LetterRemedy
    readonly note?: string
  }
  readonly 'case-replacement-sent': LetterCase & {
    readonly sent: LetterMoment
    readonly carrier: string
    readonly tracking: string
  }
  /** The customer's own piece goes back to them. */
  readonly 'case-piece-sent-back': LetterCase & {
    readonly sent: LetterMoment
    readonly carrier: string
    readonly tracking: string
  }
  /** `about`: the day it is expected to be ready. */
  readonly 'case-making': LetterCase & { readonly about?: LetterMoment }
  readonly 'case-refund-owed': LetterCase & {
    /** To whoever paid only: for whom it was a present, prices are not said. */
    readonly amount?: LetterSum
    readonly means: LetterMeans
    readonly by?: LetterDeadline
  }
  /** `note`: what staff agreed with the customer, in their words. */
  readonly 'case-settled': LetterCase & { readonly remedy?: LetterRemedy; readonly note?: string }
  /** The customer took the request back. */
  readonly 'case-dropped': LetterCase
  /** Staff gave more time to send the piece, or photos and words. */
  readonly 'case-extended': LetterCase & {
    readonly awaited: 'piece' | 'evidence'
    readonly until: LetterDeadline
    readonly note?: string
  }
  /** Staff ended it while they waited for the customer; `note` says why. */
  readonly 'case-closed': LetterCase & { readonly note: string }
  readonly 'case-lapsed': LetterCase & {
    readonly why: 'not-sent-back' | 'evidence-missing' | 'no-answer'
    readonly was?: LetterDeadline
  }
  /** What will be done, what it costs (nothing: free of charge), until when it can be accepted. */
  readonly 'case-quoted': LetterCase & {
    /** A member of staff's own words. */
    readonly works: string
    readonly amount: LetterSum
    readonly until: LetterDeadline
    readonly ready?: LetterDeadline
  }
  /** Nothing came of a quote. */
  readonly 'case-quote-over': LetterCase & { readonly why: 'declined' | 'no-answer' | 'not-paid' }
  readonly 'case-message': LetterCase & { readonly message: string }
}

export type LetterKind = keyof LetterValues

/**
 * An order to write a letter. `letter` is its identity: ordered twice, it is written once. `order` and `case`
 * are numbers, `customer` an identity; they say where the letter is found again.
 */
export type LetterOrder = {
  readonly [Kind in LetterKind]: {
    readonly letter: string
    readonly kind: Kind
    readonly order?: string
    readonly case?: string
    readonly customer?: string
    readonly to: { readonly name: string; readonly address: string }
    readonly language: 'ja' | 'en'
    readonly data: LetterValues[Kind]
  }
}[LetterKind]
