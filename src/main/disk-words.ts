/**
 * Sentences for a data folder that cannot be used: a file in its place, a full disk, one that may only be
 * read. Pure; knows the codes of the system and of PostgreSQL.
 */

const why: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file and not a folder. Name another one in DATA_DIR',
  ENOTDIR: 'there is a file where a folder should be. Name another one in DATA_DIR',
  ENOENT: 'it cannot be made there. Name another one in DATA_DIR',
  ENOSPC: 'the disk is full. Make room, then start again',
  EDQUOT: 'the disk is full. Make room, then start again',
  53100: 'the disk is full. Make room, then start again',
  EROFS: 'the disk may only be read. Name another folder in DATA_DIR',
  EACCES: 'it belongs to another user. Start as that user, or name another folder in DATA_DIR',
  EPERM: 'it belongs to another user. Start as that user, or name another folder in DATA_DIR',
  EIO: 'the disk cannot be read or written. Name a folder on another one in DATA_DIR',
  ENAMETOOLONG: 'its name is too long. Name another one in DATA_DIR',
  ELOOP: 'its links lead in a circle. Name another one in DATA_DIR',
}

/** The sentence, or undefined when the fault is of another kind. */
export function diskSentence(problem: unknown, folder: string): string | undefined {
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  const reason = why[String(problem.code)]
  return reason === undefined ? undefined : `The data folder ${folder} cannot be used: ${reason}.`
}
