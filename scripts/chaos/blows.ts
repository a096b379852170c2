/**
 * What befalls a house, one function for each blow: it falls, lasts as long as it lasts, and is over. Answers
 * what was wrong about the way it was borne. Bringing the house back is not its business.
 */
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db'
import { signal, type House, type Web } from './house.ts'
import type { Blow, BlowName } from './plan.ts'

type Struck = {
  readonly house: House
  readonly blow: Blow
  /** The process it falls on, where it falls on one. */
  readonly web: Web
}

type Strike = (struck: Struck) => Promise<readonly string[]>

const killed = async ({ web }: Struck): Promise<readonly string[]> => {
  web.running().child.kill('SIGKILL')
  await web.running().ended
  return []
}

const toldToEnd: Strike = async ({ web }) => {
  const { child, ended } = web.running()
  child.kill('SIGTERM')
  const code = await Promise.race([ended, pause(45_000, 'not at all' as const, { ref: false })])
  if (code === 'not at all') child.kill('SIGKILL')
  await ended
  return code === 0 ? [] : [`told to end, it ended with ${code}`]
}

/** Which server processes work for the programs at this moment. */
async function backends(db: Db): Promise<readonly number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  return rows.map(({ pid }) => pid)
}

const endBackends =
  (share: (all: readonly number[], where: number) => readonly number[]): Strike =>
  async ({ house, blow }) => {
    const db = await house.look()
    for (const pid of share(await backends(db), blow.where))
      await sql`select pg_terminate_backend(${pid}::int)`.execute(db)
    return []
  }

const serverHears =
  (name: NodeJS.Signals): Strike =>
  async ({ house }) => {
    signal(house.serverProcesses().slice(0, 1), name)
    return []
  }

/** Now and then for longer than any page may wait. */
const frozen: Strike = async ({ house, blow }) => {
  const pids = house.serverProcesses()
  signal(pids, 'SIGSTOP')
  await pause(blow.where < 0.4 ? 25_000 : blow.lasts)
  signal(pids, 'SIGCONT')
  return []
}

/** The disk is filled to its last block, and emptied again. */
const diskFull: Strike = async (struck) => {
  const { smallDisk } = struck.house
  if (smallDisk === undefined) return killed(struck)
  const ballast = join(smallDisk, 'ballast')
  for (const block of [1 << 20, 1 << 12]) {
    for (let { bavail, bsize } = statfsSync(smallDisk); bavail * bsize >= block;) {
      try {
        writeFileSync(ballast, Buffer.alloc(block), { flag: 'a' })
      } catch {
        break
      }
      ;({ bavail, bsize } = statfsSync(smallDisk))
    }
  }
  await pause(struck.blow.lasts)
  rmSync(ballast)
  return []
}

const strikes: Readonly<Record<BlowName, Strike>> = {
  'web-killed': killed,
  'web-told-to-end': toldToEnd,
  'backend-ended': endBackends((all, where) => all.slice(Math.floor(where * all.length)).slice(0, 1)),
  'backends-ended': endBackends((all) => all),
  'database-killed': serverHears('SIGKILL'),
  'database-stopped': serverHears('SIGQUIT'),
  'all-killed': async (struck) => {
    for (const web of struck.house.webs) web.running().child.kill('SIGKILL')
    signal(struck.house.serverProcesses().slice(0, 1), 'SIGKILL')
    await Promise.all(struck.house.webs.map((web) => web.running().ended))
    return []
  },
  'connections-cut': async ({ house }) => {
    house.gate?.cut()
    return []
  },
  'database-away': async ({ house, blow }) => {
    house.gate?.shut()
    house.gate?.cut()
    await pause(blow.lasts)
    house.gate?.open()
    return []
  },
  'database-frozen': frozen,
  'disk-full': diskFull,
  // Between a quarter of an hour behind and as much ahead, until the next blow that falls on it.
  'clock-apart': async (struck) => {
    await killed(struck)
    await struck.web.start(Math.round((struck.blow.where - 0.5) * 1_800_000))
    return []
  },
  'post-away': async ({ house, blow }) => {
    house.post?.shut()
    await pause(blow.lasts)
    house.post?.open()
    return []
  },
}

/** Which process a blow falls on. */
export const struckWeb = ({ webs }: House, { where }: Blow): Web => webs[Math.floor(where * webs.length)]!

export const strike = (house: House, blow: Blow): Promise<readonly string[]> =>
  strikes[blow.blow]({ house, blow, web: struckWeb(house, blow) })

/** A program of two outlives whatever befalls its database; with one of its own it ends when that does. */
export const outlives = (house: House, { blow }: Blow): boolean =>
  house.arrangement === 'two' &&
  !['web-killed', 'web-told-to-end', 'all-killed', 'clock-apart'].includes(blow)
