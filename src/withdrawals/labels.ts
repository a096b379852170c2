/**
 * The words on the two things that are pressed, as the law wants them: by law in the page's language, and a
 * country's own beside them where its text is known. The second carries nothing else. Pure.
 */
import type { WordKey } from '#words'

/** Whose right it is: Directive 2011/83/EU, or the United Kingdom's Consumer Contracts Regulations 2013. */
export const lawNames = ['eu', 'uk'] as const
export type WithdrawalLaw = (typeof lawNames)[number]

/** First the way in, then the confirmation (Directive 2011/83/EU art. 11a(1) and (3)). */
export const labelKeys = {
  eu: { first: 'withdrawal.link', second: 'withdrawal.confirm' },
  uk: { first: 'withdrawal.uk.link', second: 'withdrawal.uk.confirm' },
} as const satisfies Readonly<Record<WithdrawalLaw, { readonly first: WordKey; readonly second: WordKey }>>

export type NationalLabels = {
  readonly language: string
  readonly first: string
  /** Missing where its wording was not seen: then the page's own words stand alone. */
  readonly second?: string
}

/**
 * Countries whose wording is known: Germany (§ 356a BGB), France (D. 221-5 C. consom.), Italy (art. 54-bis
 * Cod. consumo), Romania (OUG 34/2014 art. 11¹).
 */
const national: Readonly<Record<string, NationalLabels>> = {
  DE: { language: 'de', first: 'Vertrag widerrufen', second: 'Widerruf bestätigen' },
  FR: { language: 'fr', first: 'renoncer au contrat ici', second: 'confirmer la rétractation' },
  IT: { language: 'it', first: 'recedere dal contratto qui', second: 'conferma recesso' },
  RO: { language: 'ro', first: 'Retrageți-vă din contract aici' },
}

/**
 * The labels of the buyer's country. Where nobody knows it yet, of the one that a browser's wishes name:
 * `de-AT` is Austria, whose words are not known, and a bare `de` is read as Germany's.
 */
export function nationalLabels(
  accepted: string | undefined,
  country?: string | undefined,
): NationalLabels | undefined {
  if (country !== undefined) return Object.hasOwn(national, country) ? national[country] : undefined
  for (const wish of (accepted ?? '').split(',', 10)) {
    const [tag = ''] = wish.trim().split(';', 1)
    const [language = '', region = language] = tag.split('-', 2)
    const labels = national[region.toUpperCase()]
    if (labels?.language === language.toLowerCase()) return labels
  }
  return undefined
}
