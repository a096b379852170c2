/**
 * A private store of bytes under names made from their content: what is written once is never changed.
 * Knows how to write so that a power cut leaves either the whole file or none; knows nothing of what the
 * bytes are.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/**
 * The store, to be handed to whoever keeps or reads something. Nothing in it is ever served without being
 * asked for by us.
 */
export type Files = { readonly disk: Disk; readonly folder: string }

/** The store in a folder of this machine, made when missing and closed to other users. */
export function openFiles(folder: string): Files {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { folder, disk: new Disk(new FSDriver({ location: folder, visibility: 'private' })) }
}

/** The name of a content: its SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps the bytes under the name; when this answers, they are on the disk. The same name always means the
 * same bytes.
 */
export async function keep({ disk, folder }: Files, name: string, bytes: Uint8Array): Promise<void> {
  if (await disk.exists(name)) return
  const incoming = `incoming/${randomUUID()}`
  await disk.put(incoming, bytes)
  await flush(join(folder, incoming))
  await disk.move(incoming, name)
  await flush(dirname(join(folder, name)))
  await flush(dirname(dirname(join(folder, name))))
}

/** The bytes kept under the name, or undefined. */
export async function fetchKept({ disk }: Files, name: string): Promise<Uint8Array | undefined> {
  return (await disk.exists(name)) ? disk.getBytes(name) : undefined
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
