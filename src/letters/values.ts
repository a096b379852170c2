/** What the shapes of letters are made of: words, moments, sums, pieces. Knows no letter. */

/** The same word in both languages: a piece, a clause's heading, a means of payment. */
export type LetterWords = { readonly ja: string; readonly en: string }

/** An instant and whose clock it is read on: ISO 8601 with offset or Z, and an IANA zone. */
export type LetterMoment = { readonly at: string; readonly zone: string }

/** A deadline; `at` is exclusive, so that 'until 23:59' is the midnight after. `of` says what it is for. */
export type LetterDeadline = LetterMoment & { readonly of?: LetterWords }

/** Minor units as digits, because a job's data is JSON: `{ amountMinor: '12300', currency: 'JPY' }`. */
export type LetterSum = { readonly amountMinor: string; readonly currency: string }

/** One line of an order in a letter. `options` are written out: `{ ja: 'サイズ：11号', en: 'Size: 11' }`. */
export type LetterPiece = {
  readonly name: LetterWords
  readonly options?: readonly LetterWords[]
  readonly quantity: number
  /** How many were ordered, where the letter is about fewer. */
  readonly of?: number
}

/** How long until it ships, as promised when it was bought; `release` is a day, 'YYYY-MM-DD', or words. */
export type LetterLead =
  | { readonly days: readonly [number, number] }
  | { readonly weeks: readonly [number, number] }
  | { readonly release: string }
