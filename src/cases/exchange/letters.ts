/** What letters about an exchange say: values only, from the case, its order and its ruling. */
import { formatInstant } from '#calendar'
import type { Instant, Zone } from '#calendar'
import type {
  LetterCase,
  LetterClause,
  LetterDeadline,
  LetterPiece,
  LetterRemedy,
  LetterWords,
} from '#letters'
import type { OrderLine } from '#ordering'
import type { Ruling } from '#policy'
import type { OpenShop } from '#shops'

const both = (words: Readonly<Record<string, string>>): LetterWords => ({
  ja: words['ja'] ?? words['en'] ?? '',
  en: words['en'] ?? words['ja'] ?? '',
})

/** The piece as letters name it. */
export function pieceOf(line: OrderLine, quantity: number): LetterPiece {
  const options = line.options.map(({ name, value }): LetterWords => ({
    ja: `${both(name).ja} ${both(value).ja}`,
    en: `${both(name).en} ${both(value).en}`,
  }))
  return { name: both(line.name), quantity, ...(options.length === 0 ? {} : { options }) }
}

export const caseOf = (line: OrderLine, quantity: number): LetterCase => ({
  request: 'exchange',
  piece: pieceOf(line, quantity),
})

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

export const summaryOf = (ruling: Ruling): LetterWords => ({
  ja: ruling.texts['ja']?.summary ?? '',
  en: ruling.texts['en']?.summary ?? '',
})

export const deadlineAt = (at: Instant, zone: Zone): LetterDeadline => ({ at: formatInstant(at), zone })

/** Where pieces are sent back to: the shop's postal address, for the people who look after exchanges. */
export const addressOfShop = (shop: OpenShop, language: 'ja' | 'en'): readonly string[] => [
  ...shop.settings.address[language],
  language === 'ja' ? '交換・修理係' : 'Exchanges and repairs',
]

export const remedyWord = (word: string): LetterRemedy | undefined =>
  (['replace', 'make', 'repair', 'refund', 'price-reduction', 'terminate', 'staff'] as const).find(
    (r) => r === word,
  )

/** The same once the shop has decided: nothing is to be sent in to be examined any more. */
export function termsDecided(ruling: Ruling): Ruling['terms'] {
  const { obligations, ...terms } = termsFor(ruling)
  const left = Array.isArray(obligations) ? obligations.filter((o) => o !== 'send-for-inspection') : []
  return left.length === 0 ? terms : { ...terms, obligations: left }
}

/** Terms that letters may name; remedies and periods are said otherwise. */
export const termsFor = (ruling: Ruling): Ruling['terms'] =>
  Object.fromEntries(
    Object.entries(ruling.terms).filter(
      ([name]) => !['remedies', 'refund-within', 'send-back-within'].includes(name),
    ),
  )
