/** Papers that were given, as files: kept once under the name of their content, and never changed. */
import { fetchKept, hashOf, keep, type Files } from './store.file.ts'

/** When this answers with the name, the paper is on the disk. */
export async function keepPaper(files: Files, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  await keep(files, nameOf(hash), bytes)
  return hash
}

/**
 * The bytes of a kept paper, a PDF; undefined when there is none of that name, or other bytes are under it.
 */
export async function readKeptPaper(files: Files, hash: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const bytes = await fetchKept(files, nameOf(hash))
  return bytes !== undefined && hashOf(bytes) === hash ? bytes : undefined
}

const nameOf = (hash: string): string => `papers/${hash.slice(0, 2)}/${hash}.pdf`
