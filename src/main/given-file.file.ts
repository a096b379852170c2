/**
 * Files that are named at the command line: their text, or a sentence on why they have none that can be read.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { savedAs } from '#shops'
import { callersFolder } from './root.file.ts'
import { cannotUse, wrongUse, type Mistake, type Told } from './spoken.ts'

/** Where a file that somebody names lies. */
export const placeOfGiven = (named: string): string =>
  isAbsolute(named) ? named : resolve(callersFolder(), named)

/** Why nothing can be read at all: there is no such file, or it is a folder. */
export function notAFile(named: string): Mistake | undefined {
  const file = placeOfGiven(named)
  if (!existsSync(file)) return wrongUse(noFile(named))
  return statSync(file).isDirectory() ? wrongUse(folder(named)) : undefined
}

/** The text of a file that is there; of one that was saved in another way than UTF-8, in which. */
export function textOfGiven(named: string): { readonly text: string } | Mistake {
  const bytes = readFileSync(placeOfGiven(named))
  const saved = savedAs(bytes)
  return saved === undefined ? { text: bytes.toString('utf8') } : cannotUse(savedOtherwise(named, saved))
}

const noFile = (named: string): Told => ({
  ja: `${named} というファイルはありません`,
  en: `there is no file ${named}`,
})

const folder = (named: string): Told => ({
  ja: `${named} はファイルではなくフォルダーです`,
  en: `${named} is a folder; name a file in it`,
})

/** A text that was saved in another way than UTF-8. */
export const savedOtherwise = (named: string, saved: string): Told => ({
  ja: `${named} は ${saved} で保存されています。UTF-8 で保存し直してください`,
  en: `${named} is saved as ${saved}; save it as UTF-8`,
})
