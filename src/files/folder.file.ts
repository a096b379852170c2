/**
 * Folders that several users of one machine come to, root first and another later: whoever makes something in
 * them leaves it to the owner of the folder, open to those to whom the folder is open and to nobody else,
 * whatever the umask. Knows modes and owners; knows nothing of what lies inside.
 */
import { chmodSync, chownSync, existsSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** A folder, and what becomes of what is made in it. `owner` where we are root and it is somebody else's. */
export type Folder = {
  readonly path: string
  readonly modes: { readonly folder: number; readonly file: number }
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
}

/**
 * The folder, made when it is missing, closed to other users. Where its mode lets its group in (`chmod 2770`)
 * what is made in it does so too. Root leaves it to whoever owns the nearest folder above that is not root's.
 */
export function prepareFolder(folder: string): Folder {
  const path = resolve(folder)
  const made = makeFolder(path, 0o700)
  if (made !== undefined) chmodSync(path, 0o700)
  const ours = (statSync(path).mode & 0o2770) | 0o700
  const owner = process.getuid?.() === 0 ? ownerAbove(path) : undefined
  const prepared = { path, modes: { folder: ours, file: (ours & 0o660) | 0o600 }, owner }
  if (owner !== undefined) {
    for (let at = path; made !== undefined && at.length >= made.length; at = dirname(at))
      giveAway(prepared, at)
    giveAway(prepared, path)
    for (const entry of readdirSync(path)) giveAway(prepared, join(path, entry))
  }
  return prepared
}

/**
 * The folder with those above it, one at a time; the uppermost that was made. Asked for all at once, Node
 * tries for ever where the system makes none and says that there is nothing, as under /proc.
 */
export function makeFolder(path: string, mode?: number): string | undefined {
  const above = dirname(path)
  const made = existsSync(above) ? undefined : makeFolder(above, mode)
  try {
    mkdirSync(path, { mode })
    return made ?? path
  } catch (problem) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw problem
    return made
  }
}

/** Leaves a folder and all in it, as root made them, to their owner. */
export function giveAwayAll(folder: Folder): void {
  if (folder.owner === undefined) return
  for (const entry of readdirSync(folder.path, { recursive: true, encoding: 'utf8' }))
    giveAway(folder, join(folder.path, entry))
}

/** Root made it: from now on it is the owner's of the folder. A database server's own folder is its own. */
export function giveAway({ owner }: Folder, path: string): void {
  if (owner === undefined || statSync(path).uid !== 0) return
  lchownSync(path, owner.uid, owner.gid)
}

/** Makes a folder inside, with those between. */
export function makeInside(folder: Folder, path: string): void {
  if (path === folder.path || !path.startsWith(folder.path)) return
  makeInside(folder, dirname(path))
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) === undefined) return
  chmodSync(path, folder.modes.folder)
  if (folder.owner !== undefined) chownSync(path, folder.owner.uid, folder.owner.gid)
}

function ownerAbove(path: string): Folder['owner'] {
  const { uid, gid } = statSync(path)
  if (uid !== 0) return { uid, gid }
  return dirname(path) === path ? undefined : ownerAbove(dirname(path))
}
