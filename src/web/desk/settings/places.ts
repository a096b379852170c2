/**
 * Destinations as an owner writes them, 'Japan, Taiwan, the EU', and as settings have them, `[JP, TW, EU]`.
 * Pure.
 */
import { commerce, isCountry } from '#policy'
import { languages, nameOfCountry, say, type Language } from '#words'
import { namesIn } from './typed.ts'

/** 'world', or codes of countries and of groups of them, as they are written. */
export type WrittenPlaces = 'world' | readonly string[]

/** Groups that people know by a name of their own. */
const groupWords = { EU: 'legal.eu', OTHERS: 'settings.places.others' } as const

const shown: Readonly<Record<string, string>> = { UK: 'GB' }

/** In words; `rest` where rows before have named countries, so that 'world' means the others. */
export function placesWords(to: WrittenPlaces, language: Language, rest = false): string {
  if (to === 'world') return say(language, rest ? 'legal.elsewhere' : 'legal.everywhere')
  return to.map((code) => placeWord(code, language)).join(say(language, 'common.between'))
}

function placeWord(code: string, language: Language): string {
  if (code === 'EU' || code === 'OTHERS') return say(language, groupWords[code])
  return nameOfCountry(shown[code] ?? code, language) ?? code
}

/** What was written, or the name that no place has. */
export function placesFrom(text: string): { readonly to: WrittenPlaces } | { readonly unknown: string } {
  const names = namesIn(text)
  const codes: string[] = []
  for (const name of names) {
    const code = known().get(plain(name))
    if (code === undefined) return { unknown: name }
    if (code === 'world') return { to: 'world' }
    if (!codes.includes(code)) codes.push(code)
  }
  return { to: codes }
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/[\s.]/g, '')

/** What people call places beside the names that every language has. */
const others: Readonly<Record<string, string>> = {
  world: 'world',
  everywhere: 'world',
  eu: 'EU',
  europeanunion: 'EU',
  eea: 'EEA',
  uk: 'UK',
  usa: 'US',
  america: 'US',
  korea: 'KR',
  hongkong: 'HK',
  macau: 'MO',
}

/** Codes that were given up go on naming what came after them. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`

let table: ReadonlyMap<string, string> | undefined

function known(): ReadonlyMap<string, string> {
  if (table !== undefined) return table
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => isCountry(code) && isCurrent(code))
  const all = new Map<string, string>()
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    for (const code of codes)
      for (const name of [names.of(code), nameOfCountry(code, language)]) all.set(plain(name ?? code), code)
    for (const key of ['legal.everywhere', 'legal.elsewhere'] as const)
      all.set(plain(say(language, key)), 'world')
    for (const [group, key] of Object.entries(groupWords)) all.set(plain(say(language, key)), group)
    for (const name of say(language, 'settings.places.also').split(' ')) {
      const [word = '', code = ''] = name.split('=')
      all.set(plain(word), code)
    }
  }
  for (const code of [...codes, ...Object.keys(commerce.countryGroups)]) all.set(plain(code), code)
  for (const [name, code] of Object.entries(others)) all.set(name, code)
  table = all
  return all
}
