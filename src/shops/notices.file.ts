/**
 * The official notice of the legal guarantee of conformity (Directive 2011/83/EU art. 6(1)(l), Implementing
 * Regulation (EU) 2025/1960): its files may not be altered, so an owner lays them into the shop's folder as
 * they come, one a language: `notices/legal-guarantee.de.svg`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sayInAll } from '#words'
import type { FolderSlip } from './yaml-text.ts'

/** The file as it lies there; `language` is a code as `de`. */
export type LegalNotice = {
  readonly file: string
  readonly language: string
  readonly type: 'svg' | 'png'
  readonly bytes: Uint8Array<ArrayBuffer>
}

const name = /^legal-guarantee\.([a-z]{2})\.(svg|png)$/
/** Bytes of one file. */
const most = 2_000_000

/** The notices of a shop's folder, none where it has no such folder; what is something else is a slip. */
export function readNotices(folder: string): {
  readonly notices: readonly LegalNotice[]
  readonly slips: readonly FolderSlip[]
} {
  const place = join(folder, 'notices')
  const notices: LegalNotice[] = []
  const slips: FolderSlip[] = []
  for (const file of existsSync(place) ? readdirSync(place).toSorted() : []) {
    const [, language, type] = name.exec(file) ?? []
    const bytes = language === undefined ? undefined : bytesOf(join(place, file))
    if (language === undefined || bytes === undefined || !isPicture(type, bytes))
      slips.push({ file: join(place, file), words: sayInAll('folder.strange-notice') })
    else notices.push({ file, language, type: type === 'png' ? 'png' : 'svg', bytes })
  }
  return { notices, slips }
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> | undefined {
  const about = statSync(path)
  return about.isFile() && about.size <= most ? Uint8Array.from(readFileSync(path)) : undefined
}

const isPicture = (type: string | undefined, bytes: Uint8Array): boolean => {
  if (type === 'png') return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
  return /<svg[\s>]/.test(Buffer.from(bytes.subarray(0, 4_000)).toString('utf8'))
}

/** The one to show to a reader: their language's, else the English one, else any. */
export const noticeIn = (
  notices: readonly LegalNotice[],
  languages: readonly string[],
): LegalNotice | undefined =>
  [...languages, 'en'].flatMap((wanted) => notices.filter(({ language }) => language === wanted))[0] ??
  notices[0]
