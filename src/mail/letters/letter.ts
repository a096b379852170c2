/**
 * What a letter is before it is text or HTML: a subject and a row of blocks. The sentences are in `ja.ts` and
 * `en.ts`; here are only the shapes they are written in.
 */
import type { LetterKind, LetterValues } from '#letters'
import type { Phrasing } from './phrasing.ts'

/** A piece of a letter. A bare text is a paragraph. */
export type Block =
  | string
  | { readonly heading: string }
  | { readonly list: readonly string[] }
  /** What it is, and its value, in rows. */
  | { readonly rows: readonly (readonly [string, string])[] }
  /** What adds up, the total last. */
  | { readonly sums: readonly (readonly [string, string])[] }
  /** Somebody's own words, or a clause's: shown as such, line by line. */
  | { readonly quote: string }
  /** A way to a page; the one that matters most is a button. */
  | { readonly link: string; readonly words: string; readonly look?: 'button' }

/** `subject` says what happened; the shop's name and the number are put to it. */
export type LetterBody = { readonly subject: string; readonly blocks: readonly Block[] }

/** Where answers go, and the page of the order or the case, where there is one. */
export type LetterContext = { readonly address: string; readonly page: string | undefined }

/** One writer for each kind: a kind without its letter does not compile. */
export type LetterWriters = {
  readonly [Kind in LetterKind]: (
    values: LetterValues[Kind],
    phrasing: Phrasing,
    context: LetterContext,
  ) => LetterBody
}

/** What stands round every letter, in one language. */
export type LetterFrame = {
  readonly greeting: (name: string) => string
  readonly subject: (shop: string, subject: string, number: string | undefined) => string
  readonly order: string
  readonly case: string
  readonly inquiry: string
  /** Before the link to the order or the case on My Page. */
  readonly seeAt: string
  /** That every letter is kept there. */
  readonly keptThere: string
  /** Before the shop's name and address. */
  readonly signedBy: string
  readonly bullet: string
  readonly colon: string
}
