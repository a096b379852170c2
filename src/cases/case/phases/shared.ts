/** What every phase is made of: moments and limits as rows keep them, and the letter's values for a piece. */
import { z } from 'zod'
import { formatInstant, type Day, type Instant, type Zone } from '#calendar'
import type {
  LetterCase,
  LetterClause,
  LetterDeadline,
  LetterPiece,
  LetterRemedy,
  LetterTerms,
  LetterWords,
} from '#letters'
import type { OrderLine } from '#ordering'
import { wordIn, type Ruling, type Words } from '#policy'
import { zoneOf, type TimeLimit } from '#rulings'
import { questionsIn, saidInOne, sentence } from '#sentences'
import { say, type Language } from '#words'
import type { CaseFacts } from '../facts.ts'

/**
 * A slip of the pen is no promise: no day is named that has passed, and none that is more than a year off.
 */
export const isWithinAYear = (day: Day, today: Day): boolean => day >= today && day <= today + 366

/** Epoch milliseconds, as a row keeps an instant. */
export const instant = z.number().int()

/** What says a date. Rows from before that was kept have none. */
export const limitSource = z
  .union([
    z.object({ of: z.literal('settings') }),
    z.object({ of: z.literal('staff') }),
    z.object({ of: z.literal('clause'), document: z.string(), clause: z.string(), zone: z.string() }),
  ])
  .optional()

const both = (words: Words): LetterWords => ({
  ja: words['ja'] ?? words['en'] ?? '',
  en: words['en'] ?? words['ja'] ?? '',
})

/** The piece as letters name it. */
export function pieceOf(line: OrderLine, quantity = line.quantity): LetterPiece {
  const said = (language: Language, name: Words, value: Words): string =>
    say(language, 'change.option', { name: both(name)[language], value: both(value)[language] })
  const options = line.options.map(({ name, value }): LetterWords => ({
    ja: said('ja', name, value),
    en: said('en', name, value),
  }))
  return { name: both(line.name), quantity, ...(options.length === 0 ? {} : { options }) }
}

/** What every letter about a case names. */
export function aboutCase({ case: { request, line, quantity }, line: own, order }: CaseFacts): LetterCase {
  const ordered = order.lines.find((one) => one.line === line)?.quantity ?? quantity
  return {
    request,
    piece: { ...pieceOf(own, quantity), ...(ordered > quantity ? { of: ordered } : {}) },
  }
}

/** The clauses a ruling rests on, with their text, for a letter that gives reasons. */
export function clausesOf(ruling: Ruling): readonly LetterClause[] {
  const seen = new Set<string>()
  return ruling.clauses
    .filter((c) => c.deciding && c.id !== 'silence')
    .flatMap((c) => {
      const text = (language: string) => ruling.texts[language]?.clauses[`${c.document}#${c.id}`] ?? ''
      const clause: LetterClause = { heading: both(c.heading), text: { ja: text('ja'), en: text('en') } }
      if (seen.has(clause.heading.en + clause.text.en)) return []
      seen.add(clause.heading.en + clause.text.en)
      return [clause]
    })
}

/** What the ruling says, for the letter that has the request. */
export function saidOf(ruling: Ruling, { shop, at }: CaseFacts) {
  const inOne = (language: 'ja' | 'en') =>
    saidInOne(ruling, { language, documents: shop.documents, seenAt: at, asked: 'before' })
  const questions = questionsIn(ruling)
  return {
    summary: { ja: inOne('ja'), en: inOne('en') },
    ...(questions.length === 0
      ? {}
      : {
          questions: questions.map((words) => ({
            ja: wordIn(words, 'ja'),
            en: sentence(wordIn(words, 'en')),
          })),
        }),
    ...(ruling.verdict === 'refuse' ? { clauses: clausesOf(ruling) } : {}),
  }
}

export const deadlineAt = (at: Instant, zone: Zone): LetterDeadline => ({ at: formatInstant(at), zone })

/** A date as a letter names it: by the clock that it was counted by. */
export const limitAt = (
  { at, from }: Partial<TimeLimit> & Pick<TimeLimit, 'at'>,
  facts: Pick<CaseFacts, 'shop'>,
): LetterDeadline => deadlineAt(at, zoneOf(from, facts.shop))

export const remedyName = (word: string | undefined): LetterRemedy | undefined =>
  (['replace', 'make', 'repair', 'refund', 'price-reduction', 'terminate', 'staff'] as const).find(
    (remedy) => remedy === word,
  )

/** Terms that letters may name; remedies and periods are said otherwise. */
export const termsToSay = (ruling: Ruling): LetterTerms =>
  Object.fromEntries(
    Object.entries(ruling.terms).filter(([name]) => name !== 'remedies' && !name.endsWith('-within')),
  )

/** The same once the shop has decided: nothing is to be sent in to be examined any more. */
export function termsDecided(ruling: Ruling): LetterTerms {
  const { obligations, ...terms } = termsToSay(ruling)
  const left = Array.isArray(obligations) ? obligations.filter((o) => o !== 'send-for-inspection') : []
  return left.length === 0 ? terms : { ...terms, obligations: left }
}

/** When money is back: by which day, or within which time of what has not come to pass yet. */
export function refundSaid(
  { terms }: Ruling,
  facts: Pick<CaseFacts, 'at' | 'refundBy' | 'shop'>,
): { readonly refundBy?: LetterDeadline; readonly refundWithin?: string } {
  const [limit, within] = [facts.refundBy(facts.at), terms['refund-within']]
  if (limit !== undefined) return { refundBy: limitAt(limit, facts) }
  return typeof within === 'string' ? { refundWithin: within } : {}
}

/** A note of staff to the customer, when there is one. */
export const noted = (note: string): { readonly note?: string } => (note === '' ? {} : { note })

/** What came in of an order for which nothing is asked any more: it goes back. For a letter. */
export const receivedSaid = ({ left: { amountMinor, currency } }: Pick<CaseFacts, 'left'>) =>
  amountMinor > 0n ? { received: { amountMinor: String(amountMinor), currency } } : {}
