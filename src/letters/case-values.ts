/** What every letter about a request is made of: the request and its piece, clauses, terms, where to send. */
import type { LetterDeadline, LetterPiece, LetterWords } from './values.ts'

/** A clause or article as its document says it, quoted where a letter gives a reason. */
export type LetterClause = { readonly heading: LetterWords; readonly text: LetterWords }

/**
 * Terms of a ruling by the names of `#policy`; periods and remedies are left out, letters name their dates.
 */
export type LetterTerms = Readonly<Record<string, string | readonly string[]>>

/** What every letter about a case names: the request (`exchange`, …, of `#policy`) and the piece. */
export type LetterCase = { readonly request: string; readonly piece: LetterPiece }

/** Where a piece is sent, and by when it must be on its way. */
export type LetterAddress = {
  readonly to: readonly string[]
  readonly by?: LetterDeadline
  /** Who pays for sending it; letters of an earlier version do not say how it is sent. */
  readonly pays?: 'shop' | 'customer' | 'not-said'
  /** Freight collect, paid beforehand, or as the shop arranges with the sender. */
  readonly freight?: 'collect' | 'prepaid' | 'arranged'
  readonly carrier?: LetterWords
  /** The number that goes into the box. */
  readonly number?: string
}
