/**
 * The real program, started as a shop would: one process with the built-in database, or two on one PostgreSQL
 * that is reached through a gate. Starts, kills and starts again; knows nothing of what people do in it.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, openDatabase, type Db, type OpenDatabase } from '#db'
import { ownHouse, program, type Program } from '#main/testing'
import { openGate, type Gate } from './gate.ts'
import type { Arrangement } from './plan.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'

/** One process that serves pages. */
export type Web = {
  readonly port: number
  readonly running: () => Program
  readonly isUp: () => boolean
  /** Starts it again and answers how long, in milliseconds, until it said ready. */
  readonly start: (ahead?: number) => Promise<number>
}

export type House = {
  readonly arrangement: Arrangement
  readonly origin: string
  readonly webs: readonly Web[]
  readonly files: string
  /** Where the data lies when that is a disk of its own, small enough to be filled. */
  readonly smallDisk: string | undefined
  /** Processes of the database server, its head first; empty when it is down. */
  readonly serverProcesses: () => readonly number[]
  /** Brings back a database that is down, where that is not the program's own business. */
  readonly restore: () => Promise<void>
  /** A pool as the programs have theirs, for what is done beside the pages. */
  readonly db: () => Promise<Db>
  /** A pool past the gate, for looking; the former one is closed when the server moved. */
  readonly look: () => Promise<Db>
  readonly gate: Gate | undefined
  readonly post: PostOffice | undefined
  /** Ends everything that it began and takes its folders away. */
  readonly close: () => Promise<void>
}

const clock = new URL('shifted-clock.mjs', import.meta.url).href

function webOf(environment: Record<string, string>): Web {
  let current: Program | undefined
  const isUp = () => current?.child.exitCode === null && current.child.signalCode === null
  return {
    port: Number(environment['PORT']),
    running: () => current!,
    isUp,
    start: async (ahead = 0) => {
      const before = performance.now()
      const shifted = { CLOCK_AHEAD: String(ahead), NODE_OPTIONS: `--import ${clock}` }
      current = program({ ...environment, ...(ahead === 0 ? {} : shifted) })
      await current.says(/ready (\S+)/)
      return performance.now() - before
    },
  }
}

/**
 * Pools for looking, one at a time: a server that was started again may listen elsewhere. One that is down
 * has no address.
 */
function looking(url: () => string | undefined) {
  let known: { readonly url: string; readonly db: Db } | undefined
  const close = async () => {
    await known?.db.destroy()
    known = undefined
  }
  const look = async (): Promise<Db> => {
    const now = url() ?? known?.url
    if (now === undefined) throw new Error('the server was never there')
    if (known?.url !== now) {
      await close()
      known = { url: now, db: connect(now, { max: 4, mayExitIdle: true }) }
    }
    return known.db
  }
  return { look, close }
}

const lineIn = (file: string, line: number): string => readFileSync(file, 'utf8').split('\n')[line]!.trim()

/** Every process of the server that works in this folder, its head first. */
function workersIn(cluster: string): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => folderOf(pid) === cluster)
  const head = all.find((pid) => all.includes(parentOf(pid)) === false)
  return head === undefined ? [] : [head, ...all.filter((pid) => pid !== head)]
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

export async function openHouse(arrangement: Arrangement, say: (line: string) => void): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-chaos-'))
  return arrangement === 'own' ? openOwn(folder, say) : openTwo(folder)
}

/** Room for the server and an hour of what it writes, and little more. */
const diskMegabytes = 300

/** A disk of its own that can be filled; only root may have one. */
function diskAt(folder: string, say: (line: string) => void): string | undefined {
  mkdirSync(folder)
  const flags = ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', folder]
  const mounted = process.platform === 'linux' && spawnSync('mount', flags).status === 0
  if (!mounted) say('SKIPPED: disk-full, since only root on Linux may mount a small disk; it kills instead')
  return mounted && statfsSync(folder).blocks > 0 ? folder : undefined
}

async function openOwn(home: string, say: (line: string) => void): Promise<House> {
  const folder = join(home, 'data')
  const smallDisk = diskAt(folder, say)
  const { PORT } = await ownHouse('', folder)
  const cluster = join(folder, 'postgres', 'cluster')
  const web = webOf({ DATA_DIR: folder, PORT })
  const url = () => {
    if (!existsSync(join(cluster, 'postmaster.pid'))) return undefined
    const port = lineIn(join(cluster, 'postmaster.pid'), 3)
    return `postgres://yakusoku:${lineIn(join(folder, 'postgres', 'password'), 0)}@127.0.0.1:${port}/yakusoku`
  }
  const { look, close } = looking(url)
  const serverProcesses = () => workersIn(cluster)
  return {
    arrangement: 'own',
    origin: `http://127.0.0.1:${PORT}`,
    webs: [web],
    files: join(folder, 'files'),
    smallDisk,
    serverProcesses,
    restore: async () => undefined,
    db: look,
    look,
    gate: undefined,
    post: undefined,
    close: async () => {
      await close()
      await ended(web)
      await gone(serverProcesses)
      if (smallDisk !== undefined) spawnSync('umount', [smallDisk])
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function openTwo(home: string): Promise<House> {
  const [gate, post] = [await openGate(), await openPostOffice()]
  const postgres = join(home, 'server')
  let server: OpenDatabase
  const restore = async () => {
    const opened = await openDatabase({ folder: postgres })
    if ('fault' in opened) throw new Error(opened.sentence)
    server = opened
    gate.leadTo(Number(new URL(server.url).port))
  }
  await restore()
  const throughGate = () => Object.assign(new URL(server.url), { port: String(gate.port) }).href
  const origin = 'http://shop.example'
  const folder = join(home, 'data')
  const webs: Web[] = []
  for (const _ of [1, 2]) {
    const own = await ownHouse(throughGate(), folder)
    webs.push(webOf({ ...own, ORIGIN: origin, MAIL_URL: post.url }))
  }
  const [beside, past] = [looking(throughGate), looking(() => server.url)]
  const serverProcesses = () => workersIn(join(postgres, 'cluster'))
  return {
    arrangement: 'two',
    origin,
    webs,
    files: join(folder, 'files'),
    smallDisk: undefined,
    serverProcesses,
    restore: async () => {
      if (serverProcesses().length > 0) return
      await server.ended
      await restore()
    },
    db: beside.look,
    look: past.look,
    gate,
    post,
    close: async () => {
      await Promise.all([beside.close(), past.close()])
      await Promise.all(webs.map(ended))
      await Promise.all([gate.close(), post.close()])
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function ended(web: Web): Promise<void> {
  if (!web.isUp()) return
  web.running().child.kill('SIGTERM')
  const late = setTimeout(() => web.running().child.kill('SIGKILL'), 30_000)
  await web.running().ended
  clearTimeout(late)
}

/** A server whose program was killed is ended as the next start would. */
async function gone(processes: () => readonly number[]): Promise<void> {
  for (let pids = processes(); pids.length > 0; pids = processes()) {
    signal(pids.slice(0, 1), 'SIGQUIT')
    await pause(100)
  }
}

/** One that has ended by itself hears nothing. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
    }
  }
}
