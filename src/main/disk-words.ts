/**
 * Sentences for a data folder that cannot be used: a file in its place, a full disk, one that may only be
 * read. Pure; knows the codes of the system and of PostgreSQL.
 */
import type { Told } from './spoken.ts'

const another = 'DATA_DIR に別のフォルダーを書いてください'
const full = {
  ja: 'ディスクがいっぱいです。空きを作ってから、もう一度始めてください',
  en: 'the disk is full. Make room, then start again',
}
const ofAnother = {
  ja: `別の利用者のものです。その利用者で始めるか、${another}`,
  en: 'it belongs to another user. Start as that user, or name another folder in DATA_DIR',
}

const why: Readonly<Record<string, Told>> = {
  EEXIST: {
    ja: `フォルダーではなくファイルです。${another}`,
    en: 'it is a file and not a folder. Name another one in DATA_DIR',
  },
  ENOTDIR: {
    ja: `フォルダーのはずのところにファイルがあります。${another}`,
    en: 'there is a file where a folder should be. Name another one in DATA_DIR',
  },
  ENOENT: {
    ja: `そこには作れません。${another}`,
    en: 'it cannot be made there. Name another one in DATA_DIR',
  },
  ENOSPC: full,
  EDQUOT: full,
  53100: full,
  EROFS: {
    ja: `このディスクには書き込めません。${another}`,
    en: 'the disk may only be read. Name another folder in DATA_DIR',
  },
  EACCES: ofAnother,
  EPERM: ofAnother,
  EIO: {
    ja: `ディスクを読み書きできません。DATA_DIR に別のディスクのフォルダーを書いてください`,
    en: 'the disk cannot be read or written. Name a folder on another one in DATA_DIR',
  },
  ENAMETOOLONG: {
    ja: `名前が長すぎます。${another}`,
    en: 'its name is too long. Name another one in DATA_DIR',
  },
  ELOOP: {
    ja: `リンクが輪になっています。${another}`,
    en: 'its links lead in a circle. Name another one in DATA_DIR',
  },
}

/** The sentence, or undefined when the fault is of another kind. */
export function diskSentence(problem: unknown, folder: string): Told | undefined {
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  const reason = why[String(problem.code)]
  return (
    reason && {
      ja: `データのフォルダー ${folder} を使えません：${reason.ja}。`,
      en: `The data folder ${folder} cannot be used: ${reason.en}.`,
    }
  )
}
