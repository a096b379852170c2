/** What countries and regions are called, with the brackets that Japanese is written with. */
import type { Language } from './catalogues.ts'

const names = {
  ja: new Intl.DisplayNames('ja', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
} as const

/** As people there and posts call them; the long names say besides to which state they belong. */
const short: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  HK: { ja: '香港', en: 'Hong Kong' },
  MO: { ja: 'マカオ', en: 'Macao' },
}

/** Undefined where nothing is called so. */
export function nameOfCountry(code: string, language: Language): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined
  const name = short[code]?.[language] ?? names[language].of(code)
  return language === 'ja' ? name?.replaceAll(/ ?\(/g, '\uff08').replaceAll(')', '\uff09') : name
}
