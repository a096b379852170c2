/**
 * Values as a letter says them: amounts, moments, deadlines, pieces and the words of the vocabulary, in the
 * letter's language. Knows how things are written, not which letter is being written.
 */
import {
  dayOf,
  formatDate,
  formatDeadline,
  formatMoment,
  parseDay,
  parseInstant,
  type Day,
  type Instant,
} from '#calendar'
import type {
  LetterAddress,
  LetterDeadline,
  LetterEvidence,
  LetterLead,
  LetterMeans,
  LetterMoment,
  LetterPiece,
  LetterRefundRow,
  LetterSum,
  LetterTerms,
  LetterWords,
} from '#letters'
import { formatMoney } from '#money'
import { trackingPage } from '#parcels'
import {
  evidenceWord,
  obligationSentences,
  remedySentences,
  sendingSentences,
  termSentences,
} from '#sentences'
import { say } from '#words'
import { commerce, wordIn, type FactValue } from '#policy'
import type { Pages } from '../pages.ts'

export type Language = 'ja' | 'en'

/** What a writer says values with. */
export type Phrasing = ReturnType<typeof phrasing>

/** `shop` is its name in this language; `at` the instant the letter is written, `zone` the shop's. */
export function phrasing(context: {
  readonly language: Language
  readonly at: Instant
  readonly zone: string
  readonly shop: string
  readonly pages: Pages
}) {
  const { language, at, zone, shop, pages } = context
  const word = (words: LetterWords): string => wordIn(words, language)
  return {
    shop,
    pages,
    word,
    inQuotes: (text: string): string => (language === 'ja' ? `「${text}」` : `“${text}”`),
    /** 'Moon ring (Size 11) × 2'. */
    piece: (piece: LetterPiece): string => nameOf(piece, word, language),
    sum: ({ amountMinor, currency }: LetterSum): string =>
      formatMoney({ amountMinor: BigInt(amountMinor), currency }, language),
    moment: (moment: LetterMoment): string => formatMoment(instantOf(moment.at), moment.zone, language),
    /** An instant by the shop's clock. */
    shopMoment: (text: string): string => formatMoment(instantOf(text), zone, language),
    day: (moment: LetterMoment): string => formatDate(dayOf(instantOf(moment.at), moment.zone), language),
    /** 'until Friday 27 November, 23:59 (Japan)'. */
    until: (deadline: LetterDeadline): string =>
      formatDeadline(instantOf(deadline.at), deadline.zone, language, at),
    /** 'by Friday 27 November, 23:59 (Japan)': the shop's own promises. */
    by: (deadline: LetterDeadline): string =>
      formatDeadline(instantOf(deadline.at), deadline.zone, language, at).replace(/^until /, 'by '),
    /** A day by itself: 'Friday 27 November 2026'. */
    dayText: (text: string): string => formatDate(dayNamed(text), language),
    /** Lines of an address that are written in both languages. */
    lines: (lines: { readonly ja: readonly string[]; readonly en: readonly string[] }): readonly string[] =>
      lines[language],
    lead: (lead: LetterLead): string => leadOf(lead, language),
    request: (name: string): string => wordOf(commerce.requests, name, language),
    refundRow: (what: LetterRefundRow): string => say(language, `refund.row.${what}`),
    refundTotal: say(language, 'refund.total'),
    refundTax: (rate: number): string => say(language, 'refund.tax', { rate: String(rate) }),
    refundReason: say(language, 'refund.reason'),
    evidence:
      (request: string) =>
      (what: LetterEvidence): string =>
        typeof what === 'string' ? evidenceWord(what, request, language) : word(what),
    means: (what: LetterMeans): string =>
      typeof what === 'string' ? termWord('refund-means', what, language) : word(what),
    remedy: (name: string): string => termWord('remedies', name, language),
    /** The carrier's page about a parcel, where the carrier is known. */
    trackingPage,
    obligation: (name: string): string => obligationSentences({ obligations: [name] }, language).join(''),
    /** What is done, as a sentence: 'We exchange it for the same piece.' */
    done: (remedy: string, terms: LetterTerms): string =>
      remedySentences({ ...terms, remedies: [remedy] }, false, language).join(''),
    /** Who pays, what it costs. */
    terms: (terms: LetterTerms): readonly string[] => termSentences(terms, language),
    /** How a piece is sent to the shop; an earlier version of this program did not say. */
    sending: (send: LetterAddress): readonly string[] => sendingSentences(send, language),
    /** `met` is not asked again. */
    obligationsOf: (terms: LetterTerms, met: readonly string[] = []): readonly string[] =>
      obligationSentences(terms, language, met),
  }
}

function nameOf(piece: LetterPiece, word: (words: LetterWords) => string, language: Language): string {
  const options = (piece.options ?? []).map(word)
  const count = countOf(piece, language)
  if (options.length === 0) return `${word(piece.name)}${count}`
  return language === 'ja'
    ? `${word(piece.name)}（${options.join('、')}）${count}`
    : `${word(piece.name)} (${options.join(', ')})${count}`
}

/** How many; one that stands for itself needs no number. */
function countOf({ quantity, of }: LetterPiece, language: Language): string {
  if (of !== undefined) return language === 'ja' ? `（${of}点のうち${quantity}点）` : `, ${quantity} of ${of}`
  return quantity === 1 ? '' : ` × ${quantity}`
}

function leadOf(lead: LetterLead, language: Language): string {
  if ('release' in lead) {
    const day = parseDay(lead.release)
    return day === undefined ? lead.release : formatDate(day, language)
  }
  const [from, to] = 'days' in lead ? lead.days : lead.weeks
  const length = from === to ? `${to}` : language === 'ja' ? `${from}〜${to}` : `${from} to ${to}`
  if (language === 'ja') return 'days' in lead ? `${length}日` : `${length}週間`
  return `${length} ${'days' in lead ? 'day' : 'week'}${to === 1 ? '' : 's'}`
}

function termWord(term: string, value: string, language: Language): string {
  return wordOf(commerce.terms.find(({ name }) => name === term)?.values ?? [], value, language)
}

/** A name the vocabulary does not have is a bug of whoever ordered the letter. */
function wordOf(values: readonly FactValue[], name: string, language: Language): string {
  const found = values.find(({ value }) => value === name)
  if (found === undefined) throw new RangeError(`no such word in the vocabulary: ${name}`)
  return wordIn(found.words, language)
}

function dayNamed(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`not a day: ${text}`)
  return day
}

function instantOf(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new RangeError(`not an instant: ${text}`)
  return at
}
