/**
 * What is told to the job that writes letters: for each kind of letter the values it says. Values only: words
 * in both languages, amounts, instants, names that the vocabulary of `#policy` has; the sentences are mail's.
 * Knows shapes, and nothing of how a letter looks or travels.
 */

import type { LetterAddress, LetterCase, LetterClause, LetterTerms } from './case-values.ts'
import type { AccountLetters } from './account-letters.ts'
import type { CareLetters, LetterVisit } from './care-letters.ts'
import type { LetterMethod, LetterPromise, OrderLetters } from './order-letters.ts'
import type { RemakeLetters } from './remake-letters.ts'
import type { LetterDeadline, LetterMoment, LetterPiece, LetterSum, LetterWords } from './values.ts'

/** Whether the customer keeps the piece, or the shop has it already. */
export type LetterBack =
  | { readonly keep: true }
  | { readonly here: true }
  /** The piece was lost on its way to the shop. */
  | { readonly lost: true }

/**
 * It was not paid yet: by how much there is less to pay; nothing at all where no sum stands, and what came in
 * goes back (`received`). `left`: what is to be paid in place of the sum that was told before.
 */
export type LetterUnpaid = {
  readonly less?: LetterSum
  readonly received?: LetterSum
  readonly left?: {
    readonly amount: LetterSum
    readonly method: LetterMethod
    readonly until?: LetterDeadline
  }
}

/** Lines of words in both languages. */
export type LetterLines = { readonly ja: readonly string[]; readonly en: readonly string[] }

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

/** How a refund adds up: rows by the name of what was paid, and the tax that is contained in it. */
export type LetterRefund = {
  readonly rows: readonly { readonly what: LetterRefundRow; readonly amount: LetterSum }[]
  readonly taxes: readonly { readonly rate: number; readonly tax: LetterSum }[]
  /** Why staff chose another amount, in their words. */
  readonly reason?: string
}

export type LetterRefundRow =
  | 'goods'
  | 'shipping'
  | 'wrapping'
  | 'payment-fee'
  | 'not-paid'
  | 'earlier'
  | 'bounded'
  | 'edited'

/** Kind of letter → the values it says. */
export interface LetterValues extends OrderLetters, CareLetters, RemakeLetters, AccountLetters {
  /** A link that opens My Page or the desk. */
  readonly 'sign-in': {
    readonly opens: 'my-page' | 'desk'
    /** For whom the desk opens; My Page opens for the letter's customer. */
    readonly member?: string
    /** Only where an earlier version of this program ordered the letter: now the link is made at sending. */
    readonly token?: string
    /** A code stands beside the link, for the page that says where the letter went. */
    readonly code?: true
    /** The page below My Page that was wanted, in whichever browser the link is opened. */
    readonly page?: string
    readonly expiresAt: string
    /** The reader's orders, where they asked whether there is one (KAORU-27). */
    readonly orders?: readonly { readonly number: string; readonly placed: LetterMoment }[]
  }
  /** To a member of staff: what became of their second factor, and when. */
  readonly 'second-factor': {
    readonly what: 'set' | 'removed' | 'reset' | 'recovery-used'
    readonly at: string
  }
  /**
   * Acknowledges at once what somebody declared with the withdrawal function, with content and time. It goes
   * to whoever declared it and says nothing of any order. `submitted`: to the second.
   */
  readonly 'withdrawal-received': {
    readonly law: 'eu' | 'uk'
    readonly reference: string
    /** Where the paper stands; the secret of its link is put in when the letter is sent. */
    readonly statement: string
    readonly words: string
    readonly name: string
    readonly contract: string
    readonly pieces: string
    readonly address: string
    readonly submitted: LetterWords
  }
  /** What staff answer where no order was found for it; `note` in their words. */
  readonly 'withdrawal-answered': {
    readonly law: 'eu' | 'uk'
    readonly reference: string
    readonly note: string
  }
  /** A parcel has arrived. `obligations` are names of the term of that name in `#policy`. */
  readonly delivered: {
    /** Its reader gave the pieces away. */
    readonly present?: boolean
    readonly pieces: readonly LetterPiece[]
    readonly delivered: LetterMoment
    readonly until: readonly LetterDeadline[]
    /** What the law gives beside the shop's own windows. */
    readonly byLaw?: readonly LetterDeadline[]
    readonly obligations: readonly string[]
  }
  readonly 'window-reminder': {
    readonly present?: boolean
    readonly pieces: readonly LetterPiece[]
    readonly until: LetterDeadline
    /** What the law gives beyond it. */
    readonly byLaw?: readonly LetterDeadline[]
    readonly obligations: readonly string[]
  }
  readonly 'case-opened': LetterCase & {
    /** The customer's own words. */
    readonly description: string
    /** The ruling's summary. */
    readonly summary: LetterWords
    /** What the customer alone can say, and the answer depends on. */
    readonly questions?: readonly LetterWords[]
    /** What a no rests on. */
    readonly clauses?: readonly LetterClause[]
    readonly needed: readonly LetterEvidence[]
    /** When the shop has answered by. */
    readonly answerBy?: LetterDeadline
    /** The time at a store that was booked with it. */
    readonly visit?: LetterVisit
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
    /** The piece is with the shop and goes back to the sender. */
    readonly goesBack?: true
    readonly note?: string
  }
  /** The customer, or the shop, says that the parcel on its way to the shop has not come. */
  readonly 'case-parcel-missing': LetterCase & {
    readonly carrier?: string
    readonly tracking?: string
    readonly terms: LetterTerms
    readonly answerBy?: LetterDeadline
    readonly note?: string
  }
  /** Nothing was in the box. `terms`: who bears what happens on the way, where it is said. */
  readonly 'case-box-empty': LetterCase & {
    readonly terms: LetterTerms
    readonly answerBy?: LetterDeadline
    readonly note?: string
  }
  /** Something else was in the box. `what`: what it was, in words of staff. */
  readonly 'case-wrong-thing': LetterCase & { readonly what: string }
  /** It is on its way back, and the right piece is waited for. */
  readonly 'case-thing-sent-back': LetterCase & {
    readonly carrier: string
    readonly tracking: string
    readonly terms: LetterTerms
    readonly send: LetterAddress
    readonly note?: string
  }
  /** A parcel came back, or the shop asks anew where it goes. `clauses`: what is said of the money. */
  readonly 'case-parcel-came-back': LetterCase & {
    readonly cause?: 'absent' | 'address' | 'refused' | 'kept-too-long' | 'customs' | 'not-said'
    readonly until: LetterDeadline
    readonly clauses: readonly LetterClause[]
    /** No document says what becomes of it: staff do. */
    readonly decidedByStaff: boolean
    /** What the documents give back where it is not sent again, and by when if the buyer says so today. */
    readonly money?: { readonly amount?: LetterSum; readonly by?: LetterDeadline }
    readonly note?: string
  }
  /**
   * It is not sent for now, and staff say what becomes of it. `isHere`: whether it lies in the shop; the
   * carrier may have lost it.
   */
  readonly 'case-parcel-kept': LetterCase & {
    readonly why: 'declined' | 'no-answer' | 'not-paid'
    readonly isHere: boolean
    readonly clauses: readonly LetterClause[]
    readonly answerBy?: LetterDeadline
  }
  /** A box of a case came back to the shop: the customer is asked where it goes. */
  readonly 'case-box-back': LetterCase & {
    readonly cause: 'absent' | 'address' | 'refused' | 'kept-too-long' | 'customs' | 'not-said'
    readonly answerBy?: LetterDeadline
  }
  /** The carrier has lost a box of a case. */
  readonly 'case-box-lost': LetterCase & { readonly answerBy?: LetterDeadline; readonly note?: string }
  /** It is sent again at the shop's cost. */
  readonly 'case-resend-agreed': LetterCase & { readonly note?: string }
  readonly 'case-received': LetterCase & {
    readonly received: LetterMoment
    readonly answerBy?: LetterDeadline
    /** The money was promised before: nothing more is to be decided. */
    readonly refunded?: true
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
  readonly 'case-making': LetterCase & {
    readonly about?: LetterMoment
    readonly note?: string
    /** In place of what the carrier has lost. */
    readonly lost?: true
  }
  readonly 'case-refund-owed': LetterCase & {
    /** To whoever paid only: for whom it was a present, prices are not said. */
    readonly amount?: LetterSum
    readonly means: LetterMeans
    readonly by?: LetterDeadline
  } & Partial<LetterRefund>
  /** `note`: what staff agreed with the customer, in their words. */
  readonly 'case-settled': LetterCase & {
    readonly remedy?: LetterRemedy
    /** What was paid back, to whoever paid. */
    readonly amount?: LetterSum
    readonly note?: string
  }
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
    /** It is for abroad, so that no tax is in it. */
    readonly exempt?: true
    readonly until: LetterDeadline
    readonly ready?: LetterDeadline
  }
  /** Nothing came of a quote. */
  readonly 'case-quote-over': LetterCase & {
    readonly why: 'declined' | 'no-answer' | 'not-paid'
    /** The shop has the customer's piece, and gives it back as it is. */
    readonly back?: boolean
  }
  /** Something of the order is different now: what stood there and what stands there, each line by itself. */
  readonly 'case-changed': LetterCase & {
    readonly what: 'delivery-day' | 'address' | 'wrapping' | 'specification'
    readonly before: LetterLines
    readonly after: LetterLines
    readonly note?: string
    /** What is promised of each piece now, where the change moved it. */
    readonly promises?: readonly (LetterPiece & { readonly promise: LetterPromise })[]
  }
  /**
   * The contract has ended by what the customer declared. `send`: where the piece goes and by when, unless it
   * never left; `refundBy`: by when the money is back, where that day is known yet; `refundWithin`: within
   * which time, as a term of `#policy`, where it is not.
   */
  readonly 'case-withdrawn': LetterCase & {
    readonly terms: LetterTerms
    readonly clauses: readonly LetterClause[]
    readonly send?: LetterAddress
    readonly refundBy?: LetterDeadline
    readonly refundWithin?: string
    /** It was not paid yet: how much less is asked for; without it, nothing any more. */
    readonly unpaid?: LetterUnpaid
  }
  /** What goes back after the goods were looked at, row by row, and why something was deducted. */
  readonly 'case-assessed': LetterCase & {
    readonly price: LetterSum
    readonly delivery: LetterSum
    readonly loss: LetterSum
    readonly total: LetterSum
    readonly note: string
  }
  /** A few days before the date by which something is waited for from the customer. */
  readonly 'case-reminder': LetterCase & {
    readonly awaited: 'piece' | 'evidence' | 'address' | 'visit' | 'consent'
    readonly until: LetterDeadline
  }
  readonly 'case-message': LetterCase & { readonly message: string }
  /** Pieces are cancelled: what goes back, or what is not to be paid any more. To the buyer only. */
  readonly 'case-cancelled': LetterCase & {
    readonly refund?: LetterRefund & {
      readonly amount: LetterSum
      readonly means: LetterMeans
      readonly by?: LetterDeadline
    }
    readonly unpaid?: LetterUnpaid
    readonly clauses: readonly LetterClause[]
    readonly note?: string
  }
  /**
   * A question has come in, or more of one by a mail that was not taken in whole: its words, what of it was
   * left out, and by when it is answered.
   */
  readonly 'inquiry-received': {
    readonly words: string
    readonly photos: number
    /** Attachments that were not taken in, by name and size. */
    readonly leftOut?: readonly string[]
    readonly answerBy?: LetterDeadline
  }
  /**
   * The shop's answer: texts that it has in both languages, and words as a member of staff wrote them, in
   * `writtenIn`.
   */
  readonly 'inquiry-answered': {
    readonly words: string
    readonly writtenIn: 'ja' | 'en'
    readonly texts: readonly { readonly title: LetterWords; readonly text: LetterWords }[]
    readonly photos: number
    readonly closes: boolean
  }
}

export type LetterKind = keyof LetterValues

/**
 * An order to write a letter. `letter` is its identity: ordered twice, it is written once. `order` and `case`
 * are numbers, `customer` an identity, `inquiry` both; they say where the letter is found again.
 */
export type LetterOrder = {
  readonly [Kind in LetterKind]: {
    readonly letter: string
    readonly kind: Kind
    readonly order?: string
    readonly case?: string
    readonly customer?: string
    readonly inquiry?: { readonly id: string; readonly number: string }
    readonly to: { readonly name: string; readonly address: string }
    readonly language: 'ja' | 'en'
    readonly data: LetterValues[Kind]
  }
}[LetterKind]
