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
export type LetterAddress = { readonly to: readonly string[]; readonly by?: LetterDeadline }
