/**
 * Files that came with a mail and are no photos: PDF and plain text, told by their bytes and never by their
 * names. Kept as they came, to be downloaded; nothing of them is opened, shown or run here.
 */
import { fetchKept, hashOf, keep, type Files } from './store.file.ts'

const attachmentKinds = ['pdf', 'txt'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Longer ones stay in the mailbox. */
const attachmentLimitBytes = 10 * 1024 * 1024

/** What the bytes are; undefined where they are nothing that is kept. */
export function kindOfAttachment(bytes: Uint8Array, type: string): AttachmentKind | undefined {
  if (bytes.length === 0 || bytes.length > attachmentLimitBytes) return undefined
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return 'pdf'
  return type.toLowerCase() === 'text/plain' && isText(bytes) ? 'txt' : undefined
}

/** No zero bytes and no other signs that only machines read; ISO-2022-JP has escapes. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27)

/** When this answers with the name, the file is on the disk. */
export async function keepAttachment(files: Files, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  await keep(files, nameOf(hash), bytes)
  return hash
}

/** The bytes as they came; undefined when there are none of that name, or other bytes are under it. */
export async function readAttachment(files: Files, hash: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const bytes = await fetchKept(files, nameOf(hash))
  return bytes !== undefined && hashOf(bytes) === hash ? bytes : undefined
}

const nameOf = (hash: string): string => `attachments/${hash.slice(0, 2)}/${hash}.bin`
