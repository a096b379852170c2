/**
 * A case in which a finding shows, in words: what is asked for, the facts that matter, the days that have
 * passed.
 */
import { parseInstant } from '#calendar'
import { commerce, wordIn } from '#policy'
import { say, type Language } from '#words'
import { named, valueWord } from './ruling-view.ts'

const day = 86_400_000

/** 'Exchange; reason: It is not what I ordered; 3 days after this piece was delivered'. */
export function witnessWords(witness: Readonly<Record<string, unknown>>, language: Language): string {
  const at = instantIn(witness['at'])
  const parts = Object.entries(witness)
    .filter(([name]) => name !== 'at')
    .map(([name, value]) => {
      if (name === 'request') return valueWord(commerce.requests, String(value), language)
      const fact = commerce.facts.find((one) => one.name === name)
      const words = fact === undefined ? name : wordIn(fact.words, language)
      const moment = fact?.kind === 'instant' ? instantIn(value) : undefined
      if (at === undefined || moment === undefined) {
        return named(language, words, valueWord(fact?.values ?? notYet, String(value), language))
      }
      return say(language, 'desk.gap.days-after', { days: Math.round((at - moment) / day), fact: words })
    })
  return parts.join(language === 'ja' ? '、' : '; ')
}

const instantIn = (value: unknown): number | undefined =>
  typeof value === 'string' ? parseInstant(value) : undefined

const notYet = [{ value: 'not-yet', words: { ja: 'まだ', en: 'not yet' } }]
