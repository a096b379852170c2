/**
 * A private store of bytes under names made from their content: what is written once is never changed. In a
 * folder of this machine, or in an object store that several machines share. Knows how to write so that a
 * power cut leaves either the whole file or none; knows nothing of what the bytes are.
 */
import { createHash, randomUUID } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, readdirSync } from 'node:fs'
import { open, rename, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Instant } from '#calendar'
import type { Bucket } from './bucket.ts'
import { giveAwayAll, makeInside, prepareFolder, type Folder } from './folder.file.ts'

/**
 * The store, to be handed to whoever keeps or reads something. Nothing in it is ever served without being
 * asked for by us. `folder` where it lies in one of this machine.
 */
export type Files = { readonly disk: Disk; readonly folder?: Folder }

/** The store in a folder of this machine, made when missing and closed to other users. */
export function openFiles(path: string): Files {
  const folder = prepareFolder(path)
  giveAwayAll(folder)
  return { folder, disk: new Disk(new FSDriver({ location: folder.path, visibility: 'private' })) }
}

/**
 * The store by its place; a fault where the folder is another user's. A bucket is first asked when needed.
 */
export async function openStore(
  place: { readonly folder: string } | Bucket,
): Promise<Files | { readonly fault: string }> {
  if (!('folder' in place)) return { disk: (await import('./bucket.gateway.ts')).openBucket(place) }
  try {
    const files = openFiles(place.folder)
    readdirSync(place.folder)
    accessSync(place.folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return files
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') throw problem
    return {
      fault:
        `The photos in ${place.folder} belong to another user. Start once as root, which leaves them to` +
        ' the owner of the folder around them, or name another place in FILES_URL.',
    }
  }
}

/** The name of a content: its SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps the bytes under the name; when this answers, they are there and count as new. The same name always
 * means the same bytes.
 */
export async function keep({ disk, folder }: Files, name: string, bytes: Uint8Array): Promise<void> {
  if (folder === undefined) return void (await disk.put(name, bytes))
  const place = join(folder.path, name)
  if (await isRenewed(place)) return
  const incoming = join(folder.path, 'incoming', randomUUID())
  makeInside(folder, dirname(incoming))
  makeInside(folder, dirname(place))
  const handle = await open(incoming, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  chmodSync(incoming, folder.modes.file)
  if (folder.owner !== undefined) chownSync(incoming, folder.owner.uid, folder.owner.gid)
  await rename(incoming, place)
  await flush(dirname(place))
  await flush(dirname(dirname(place)))
}

/** Whether the file is there; if so it is as if it had just been written, so that no sweep takes it. */
async function isRenewed(place: string): Promise<boolean> {
  const now = new Date()
  return utimes(place, now, now).then(
    () => true,
    () => false,
  )
}

/** The bytes kept under the name, or undefined. */
export async function fetchKept({ disk }: Files, name: string): Promise<Uint8Array | undefined> {
  return (await disk.exists(name)) ? disk.getBytes(name) : undefined
}

/** Every name below a folder of the store, some hundred at a time. */
export async function* namesBelow({ disk }: Files, prefix: string): AsyncGenerator<readonly string[]> {
  let paginationToken: string | undefined
  do {
    const page = await disk.listAll(prefix, {
      recursive: true,
      ...(paginationToken === undefined ? {} : { paginationToken }),
    })
    const names = [...page.objects].flatMap((one) => ('key' in one ? [one.key] : []))
    for (let at = 0; at < names.length; at += 500) yield names.slice(at, at + 500)
    paginationToken = page.paginationToken
  } while (paginationToken !== undefined)
}

/**
 * Takes a file away if it was last kept before an instant. In a folder it is set aside first and looked at
 * again, so that whoever keeps the same bytes at that moment finds them, or writes them anew.
 */
export async function removeOld({ disk, folder }: Files, name: string, before: Instant): Promise<boolean> {
  const { lastModified } = await disk.getMetaData(name)
  if (lastModified.getTime() >= before) return false
  if (folder === undefined) {
    await disk.delete(name)
    return true
  }
  const place = join(folder.path, name)
  const aside = join(folder.path, 'incoming', randomUUID())
  makeInside(folder, dirname(aside))
  await rename(place, aside)
  const { mtimeMs } = await stat(aside)
  if (mtimeMs >= before) await rename(aside, place)
  else await unlink(aside)
  return mtimeMs < before
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
