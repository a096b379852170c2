/**
 * Starts and stops a PostgreSQL server of our own on a folder: loopback only, a password of its own, durable
 * writes. Knows processes, users and what a killed program leaves behind; knows nothing of tables.
 * INVARIANT (one owner): whoever holds the lock on the folder owns every server process that works in it.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
} from 'node:fs'
import { readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries, type Binaries, type ServerUser } from './binaries.gateway.ts'
import { databaseFault, type DatabaseFault } from './fault.ts'

/** A running server of ours. */
export type Server = {
  /** Address of the database `yakusoku` on it, password included. */
  readonly url: string
  /** The process to signal, for a guard that outlives us. */
  readonly pid: number
  /** Resolves when the server process has ended, whoever ended it. */
  readonly ended: Promise<void>
  /**
   * Lets running statements be broken off, writes everything down, ends the server and gives the folder free.
   */
  readonly stop: () => Promise<void>
}

export type ServerSettings = {
  /** Where everything lies; made when missing, readable by us alone. */
  readonly folder: string
  /** false only for data that nobody will miss, such as a test's: then a power cut may lose it. */
  readonly durable: boolean
}

const role = 'yakusoku'
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
/** What root uses instead of itself, which PostgreSQL refuses to run as: the user that owns nothing. */
const nobody: ServerUser = { uid: 65534, gid: 65534 }

/**
 * Starts the server on the folder, after ending whatever a killed program left running there. Takes up to a
 * second.
 */
export async function startServer({ folder, durable }: ServerSettings): Promise<Server | DatabaseFault> {
  const home = prepareFolder(folder)
  if ('fault' in home) return home
  const lock = takeLock(join(home.path, 'lock'))
  if (lock === undefined) {
    return databaseFault(
      'data-in-use',
      `Another Yakusoku is already running on the data in ${folder}; stop it first.`,
    )
  }
  const outcome = await startIn(home, durable)
  if ('fault' in outcome) {
    lock.close()
    return outcome
  }
  const { child, url } = outcome
  const endWithUs = (): boolean => child.kill('SIGINT')
  process.once('exit', endWithUs)
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
  }).then(() => {
    process.off('exit', endWithUs)
    lock.close()
  })
  const stop = async (): Promise<void> => {
    child.ref()
    child.kill('SIGINT')
    // One that is in recovery hears SIGINT and does not end; SIGQUIT ends it in any state, and loses nothing.
    const late = setTimeout(() => child.kill('SIGQUIT'), 5_000)
    await ended
    clearTimeout(late)
  }
  return { url, pid: child.pid ?? 0, ended, stop }
}

type Home = { readonly path: string; readonly cluster: string; readonly user: ServerUser | undefined }

/**
 * The folder, and the user the server must run as: ourselves, or as root whoever owns the data already there.
 */
function prepareFolder(folder: string): Home | DatabaseFault {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = realpathSync(folder)
    const cluster = join(path, 'cluster')
    if (process.getuid?.() !== 0) {
      accessSync(path, constants.R_OK | constants.W_OK)
      if (existsSync(cluster)) accessSync(cluster, constants.R_OK | constants.W_OK)
      return { path, cluster, user: undefined }
    }
    const owner = statSync(existsSync(cluster) ? cluster : path)
    const user = owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid }
    chownSync(path, user.uid, user.gid)
    return { path, cluster, user }
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException
    // A full disk and the like are known by their code to whoever prints them.
    if (!['EACCES', 'EPERM'].includes(code)) throw problem
    return databaseFault(
      'data-not-ours',
      `The data folder ${folder} cannot be used (${code}): it belongs to another user.` +
        ' Start as that user, or name another folder in DATA_DIR.',
    )
  }
}

/** The kernel gives the lock free when its holder ends in any way, so nothing stale can stay behind. */
function takeLock(file: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 500 })
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (problem) {
    lock?.close()
    const reason = notLocked[(problem as { errcode?: number }).errcode ?? 0]
    if (reason === undefined) return undefined
    throw Object.assign(new Error(`the lock ${file} could not be made`, { cause: problem }), { code: reason })
  }
}

/** Reasons of SQLite that are the disk's and no other program's, as the system calls them. */
const notLocked: Readonly<Record<number, string>> = { 8: 'EROFS', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES' }

async function startIn(
  home: Home,
  durable: boolean,
): Promise<{ child: ChildProcess; url: string } | DatabaseFault> {
  const binaries = findBinaries(home.user)
  if ('fault' in binaries) return binaries
  await endLeftovers(home)
  const password = passwordOf(home)
  if (!existsSync(home.cluster)) {
    const failure = await createCluster(home, binaries)
    if (failure !== undefined) return failure
  }
  const version = Number.parseInt(readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8'), 10)
  if (version !== binaries.major) {
    return databaseFault(
      'data-too-old',
      `The data in ${home.path} was written by PostgreSQL ${version}; here is ${binaries.major}.` +
        ` Run it with a PostgreSQL ${version} of your own through DATABASE_URL, or move the data over.`,
    )
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const child = launch(home, binaries, port, durable)
    if (await isReady(child, home)) {
      return { child, url: `postgres://${role}:${password}@127.0.0.1:${port}/${role}` }
    }
    if (attempt === 3) {
      return didNotStart(home, `PostgreSQL did not start on ${home.path}.`)
    }
    await endLeftovers(home)
  }
}

/** Written before the cluster, so that a half-made one never has a password that nobody knows. */
function passwordOf(home: Home): string {
  const file = join(home.path, 'password')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (home.user !== undefined) chownSync(`${file}.new`, home.user.uid, home.user.gid)
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

/**
 * Made under another name and renamed when whole: a start that is cut off leaves nothing that looks finished.
 */
async function createCluster(home: Home, binaries: Binaries): Promise<DatabaseFault | undefined> {
  const fresh = join(home.path, 'cluster.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (home.user !== undefined) chownSync(fresh, home.user.uid, home.user.gid)
  const settings = [
    `--username=${role}`,
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--set',
    'timezone=UTC',
    '--set',
    'log_timezone=UTC',
    '--no-instructions',
  ]
  const child = run(home, binaries, 'initdb', [...settings, '-D', here(fresh)], fresh)
  const code = await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  if (code !== 0) {
    return didNotStart(home, `PostgreSQL could not set up ${home.path}.`)
  }
  renameSync(fresh, home.cluster)
  return undefined
}

function launch(home: Home, binaries: Binaries, port: number, durable: boolean): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = run(home, binaries, 'postgres', ['-D', here(home.cluster), ...flags], home.cluster)
  child.unref()
  return child
}

/**
 * A PostgreSQL program with its data folder as working folder: in a home that others may not enter, the user
 * it runs as could not walk there by name. A session of its own keeps a terminal's Ctrl-C from reaching it
 * before its clients.
 */
function run(
  home: Home,
  binaries: Binaries,
  program: string,
  flags: readonly string[],
  folder: string,
): ChildProcess {
  const log = openSync(join(home.path, 'server.log'), program === 'initdb' ? 'w' : 'a', 0o600)
  const env = { PATH: '/usr/bin:/bin', LC_ALL: locale, TZ: 'UTC' }
  const user = home.user ?? {}
  const file = join(binaries.folder, 'bin', program)
  const child = spawn(file, flags, { ...user, cwd: folder, env, detached: true, stdio: ['ignore', log, log] })
  child.on('error', () => undefined)
  closeSync(log)
  return child
}

/**
 * How a process whose working folder is `folder` calls it: by a way that needs no right to walk down to it.
 */
function here(folder: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** The server writes `ready` into the last line of its pid file when it takes connections. */
async function isReady(child: ChildProcess, home: Home): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const lines = pidFile(home)
    if (lines?.[0]?.trim() === String(child.pid) && lines[7]?.trim() === 'ready') return true
    await pause(10)
  }
  return false
}

function pidFile(home: Home): readonly string[] | undefined {
  try {
    return readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/**
 * Ends what a killed program left in the folder: a server without its program, or parts of a server without
 * its head, which would keep a new one from starting. SIGQUIT ends a server in any state and leaves the rest
 * to recovery; one that is itself in recovery would take SIGINT and go on for ever. Safe by (one owner).
 */
async function endLeftovers(home: Home): Promise<void> {
  for (const [signal, patience] of [
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const until = performance.now() + patience
    for (const pid of leftovers(home)) send(pid, signal)
    while (leftovers(home).length > 0 && performance.now() < until) await pause(20)
    if (leftovers(home).length === 0) break
  }
  // A killed head that nobody has buried still answers to its number, and PostgreSQL would take it for alive.
  if (process.platform === 'linux' && leftovers(home).length === 0)
    rmSync(join(home.cluster, 'postmaster.pid'), { force: true })
}

/**
 * Process ids of servers at work in the folder: the head alone while it lives, since it ends its parts
 * itself.
 */
function leftovers(home: Home): number[] {
  const head = Number(pidFile(home)?.[0])
  if (process.platform !== 'linux') return runsOn(head, home) ? [head] : []
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, home))
  return all.includes(head) ? [head] : all
}

function worksIn(pid: number, home: Home): boolean {
  try {
    const folder = readlinkSync(`/proc/${pid}/cwd`)
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''))
    const isOurs = folder === home.cluster || folder === join(home.path, 'cluster.new')
    return isOurs && (program === 'postgres' || program === 'initdb')
  } catch {
    return false
  }
}

/** Where there is no /proc: the process may by now be another's, so its command line must name our folder. */
function runsOn(pid: number, home: Home): boolean {
  if (!Number.isInteger(pid)) return false
  const told = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return told.stdout?.includes(home.cluster) ?? false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * A port that nobody listens on now; should another take it first, the server's start fails and is tried
 * again.
 */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a listening probe has an address')
  return address.port
}

function didNotStart(home: Home, sentence: string): DatabaseFault {
  const words = lastWords(home)
  if (/No space left on device/.test(words))
    throw Object.assign(new Error(sentence, { cause: words }), { code: 'ENOSPC' })
  return databaseFault('server-did-not-start', `${sentence} Its last words:\n${words}`)
}

function lastWords(home: Home): string {
  try {
    return readFileSync(join(home.path, 'server.log'), 'utf8').trim().split('\n').slice(-8).join('\n')
  } catch {
    return '(none)'
  }
}
