/**
 * Files that are named at the command line: their text, or a sentence on why they have none that can be read.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { callersFolder } from './root.file.ts'

export type Unread = { readonly fault: string }

/** Where a file that somebody names lies. */
export const placeOfGiven = (named: string): string =>
  isAbsolute(named) ? named : resolve(callersFolder(), named)

/** Why nothing can be read at all: there is no such file, or it is a folder. */
export function notAFile(named: string, language: 'ja' | 'en' = 'en'): string | undefined {
  const file = placeOfGiven(named)
  if (!existsSync(file)) return noFile(named)[language]
  return statSync(file).isDirectory() ? folder(named)[language] : undefined
}

/** The text of a file that is there; of one that was saved in another way than UTF-8, in which. */
export function textOfGiven(named: string, language: 'ja' | 'en' = 'en'): { readonly text: string } | Unread {
  const bytes = readFileSync(placeOfGiven(named))
  const saved = savedAs(bytes)
  return saved === undefined ? { text: bytes.toString('utf8') } : { fault: otherThan(named, saved)[language] }
}

const noFile = (named: string) => ({
  ja: `${named} というファイルはありません`,
  en: `there is no file ${named}`,
})

const folder = (named: string) => ({
  ja: `${named} はファイルではなくフォルダーです`,
  en: `${named} is a folder; name a file in it`,
})

const otherThan = (named: string, saved: string) => ({
  ja: `${named} は ${saved} で保存されています。UTF-8 で保存し直してください`,
  en: `${named} is saved as ${saved}; save it as UTF-8`,
})

/**
 * A few bytes that are not UTF-8 are a slip in it, which is told by its place; so many are another encoding.
 */
const mostSlips = 20

/** How Japanese and other shops save texts besides; the last takes all bytes there are. */
const others = [
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
] as const

/** The name of the encoding where it is not UTF-8; nothing where it is, or is no text at all. */
export function savedAs(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  const sample = bytes.subarray(0, 4_000)
  const nothing = sample.filter((byte) => byte === 0).length
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  if (nothing > sample.length / 8 && sample.subarray(0, 2).includes(0)) return 'UTF-16'
  if (controls > 0) return undefined
  const slips = new TextDecoder('utf-8').decode(bytes).split('\uFFFD').length - 1
  if (slips <= mostSlips) return undefined
  return others.find(([label]) => canBe(label, bytes))?.[1] ?? 'Latin-1 (Windows-1252)'
}

function canBe(label: string, bytes: Uint8Array): boolean {
  try {
    return /[ぁ-ん]/.test(new TextDecoder(label, { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
