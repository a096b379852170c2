/** Parts of letters that both languages put together in the same way. Says no word of its own. */
import type {
  LetterClause,
  LetterMethod,
  LetterPaymentWanted,
  LetterPiece,
  LetterPromise,
  LetterRefund,
  LetterSum,
  LetterValues,
} from '#letters'
import { foreignTo, type Language } from '#words'
import type { Block } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

export type Row = readonly [string, string]

/** A row, when there is something to say in it. */
export function given(name: string, value: string | undefined): readonly Row[] {
  return value === undefined ? [] : [[name, value]]
}

/** That nothing is paid back, by a choice that has its reason. */
export const paysNothing = ({ amount }: { readonly amount: LetterSum }): boolean => amount.amountMinor === '0'

/** How a refund adds up, as rows of a letter. */
export const refundRows = (
  { rows = [], taxes = [], reason }: Partial<LetterRefund>,
  p: Phrasing,
): readonly Row[] => [
  ...rows.map(({ what, amount }): Row => [p.refundRow(what), p.sum(amount)]),
  ...taxes.map(({ rate, tax }): Row => [p.refundTax(rate), p.sum(tax)]),
  ...given(p.refundReason, reason),
]

/** Whether a payment service sends money back the way it came. */
export const isByService = (method: LetterMethod): boolean => method === 'card' || method === 'paypal'

/** A list, when there is something on it. */
export function listed(list: readonly string[]): readonly Block[] {
  return list.length === 0 ? [] : [{ list }]
}

/** A heading and its list, when there is something on it. */
export function section(heading: string, list: readonly string[]): readonly Block[] {
  return list.length === 0 ? [] : [{ heading }, { list }]
}

const otherwise = {
  en: 'What will be done, written in Japanese:',
  ja: '内容（英語で書かれています）：',
} as const
const writtenOtherwise = { en: ' (written in Japanese)', ja: '（英語で書かれています）' } as const

/** What a member of staff wrote, as they wrote it: marked where that is not the reader's language. */
export function staffWords(heading: string, words: string | undefined, reads: Language): readonly Block[] {
  const mark = words === undefined || foreignTo(reads, words) === undefined ? '' : writtenOtherwise[reads]
  return ownWords(`${heading}${mark}`, words)
}

/** What staff wrote of the work, under no heading of its own. */
export const worksBlocks = (works: string, reads: Language): readonly Block[] =>
  foreignTo(reads, works) === undefined ? [{ quote: works }] : [otherwise[reads], { quote: works }]

/** What of a mail was left out, and how it can be sent. */
export const notTaken = (
  leftOut: readonly string[] | undefined,
  heading: string,
  how: string,
): readonly Block[] => (leftOut === undefined ? [] : [...section(heading, leftOut), how])

/** Somebody's own words under a heading, when they said any. */
export function ownWords(heading: string, words: string | undefined): readonly Block[] {
  return words === undefined || words.trim() === '' ? [] : [{ heading }, { quote: words }]
}

/** A way to follow the parcel, where its carrier is known. */
export function followed(
  { carrier, tracking }: { readonly carrier: string; readonly tracking: string },
  words: string,
  p: Phrasing,
): readonly Block[] {
  const link = p.trackingPage(carrier, tracking)
  return link === undefined ? [] : [{ link, words }]
}

/** The way to the receipt; letters that an earlier version ordered have only the sentence. */
export function receiptOf(
  { receipt, receiptOf: order }: LetterValues['parcel-sent'],
  words: { readonly sentence: string; readonly link: string },
  p: Phrasing,
): readonly Block[] {
  if (receipt !== true) return []
  return order === undefined
    ? [words.sentence]
    : [words.sentence, { link: p.pages.receipt(order), words: words.link }]
}

/** Clauses with their texts under a heading. */
export function clauses(heading: string, list: readonly LetterClause[], p: Phrasing): readonly Block[] {
  if (list.length === 0) return []
  const quoted = list.flatMap((clause): Block[] => [
    p.inQuotes(p.word(clause.heading)),
    { quote: p.word(clause.text) },
  ])
  return [{ heading }, ...quoted]
}

/** Of what is asked on arrival: what to check, apart from what the letter says to everyone. */
export function checksOf(obligations: readonly string[]): readonly string[] {
  return obligations.filter((name) => name === 'play-disc')
}

/** Of what is asked on arrival: what to keep and to do besides checking. */
export function keepsOf(obligations: readonly string[]): readonly string[] {
  return obligations.filter((name) => name !== 'play-disc' && name !== 'check-on-arrival')
}

/** Pieces, when there are any, under a sentence of their own. */
export function piecesUnder(sentence: string, pieces: readonly LetterPiece[], p: Phrasing): readonly Block[] {
  return pieces.length === 0 ? [] : [sentence, { list: pieces.map(p.piece) }]
}

/** The way to the page where something is paid, when there is one. */
export function payLink(wanted: LetterPaymentWanted, words: string, p: Phrasing): readonly Block[] {
  return wanted.page === undefined ? [] : [{ link: p.pages.below(wanted.page), words, look: 'button' }]
}

/** Pieces with the dates that were promised for them. */
/** The page of an inquiry, as the button of its letters. */
export const toThread = (page: string | undefined, words: string): readonly Block[] =>
  page === undefined ? [] : [{ link: page, words, look: 'button' }]

export type Promised = LetterPiece & { readonly promise?: LetterPromise }
