/**
 * Which language a person reads: what they chose, else what their browser asks for, else what the shop writes
 * first. Pure.
 */
import { languages, type Language } from '#words'

/** What is known about the reader. `offered`: the languages of the shop, its own first. */
export type Reader = {
  readonly chosen: string | undefined
  readonly accepted: string | undefined
  readonly offered: readonly string[]
}

/** The language for this reader. Whoever reads neither Japanese nor English gets English. */
export function languageFor({ chosen, accepted, offered }: Reader): Language {
  const ours = offered.map(asLanguage).filter((language) => language !== undefined)
  const first = ours[0] ?? 'ja'
  const choice = asLanguage(chosen)
  if (choice !== undefined && ours.includes(choice)) return choice
  const wishes = wishesIn(accepted ?? '')
  if (wishes.length === 0) return first
  for (const wish of wishes) {
    if (wish === '*') return first
    const language = asLanguage(wish)
    if (language !== undefined && ours.includes(language)) return language
  }
  return ours.includes('en') ? 'en' : first
}

/** The code when it is a language of ours. */
export function asLanguage(code: string | undefined): Language | undefined {
  return languages.find((language) => language === code)
}

/** `en-GB,ja;q=0.8` as ['en', 'ja']: the most wanted first, those with weight 0 left out. */
function wishesIn(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest.map((entry) => /^\s*q=([\d.]+)\s*$/.exec(entry)?.[1]).find((q) => q !== undefined)
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}

/** The same address in another language: `/kaoru/help?lang=en`; the query stays, an earlier choice goes. */
export function addressIn(language: Language, path: string, query: string): string {
  const values = new URLSearchParams(query)
  values.set('lang', language)
  return `${path}?${values}`
}

/**
 * A path of this house, safe to send a browser to, or undefined: `//elsewhere`, `https://elsewhere` and what
 * a browser would read like them lead away.
 */
export function localAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^\/(?![/\\])[\x20-\x7e]*$/.test(text)) return undefined
  return URL.canParse(text, 'http://house') && new URL(text, 'http://house').host === 'house'
    ? text
    : undefined
}
