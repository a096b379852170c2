/**
 * POSTs over HTTP at two servers in turns: a bare one that keeps each body by one prepared insert, and the
 * pages of the program, at one PostgreSQL with durable writes, with pools of one size, by clients that keep
 * their connections. What else the machine does slows both.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db'

export const clients = 16
export const rounds = Number(process.env['ROUNDS'] ?? 5)
export const seconds = Number(process.env['SECONDS'] ?? 10)

export type Which = 'bare' | 'ours' | 'other'
/** What a client sends; a cookie where there is somebody it is about. */
export type Post = { readonly path: string; readonly body: string; readonly cookie?: string }

export type House = Awaited<ReturnType<typeof openHouse>>

/** A database, and after `fill` has put there what is needed, three servers: two of ours. */
export async function openHouse(fill: (url: string) => Promise<void>) {
  const home = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
  const database = await openDatabase({ folder: join(home, 'postgres') })
  if ('fault' in database) throw new Error(database.sentence)
  await fill(database.url)
  const open = (which: 'bare' | 'ours') => serverOf(which, database.url, join(home, 'files'))
  const servers = { bare: await open('bare'), ours: await open('ours'), other: await open('ours') }
  return {
    url: database.url,
    servers,
    /** Milliseconds of the processor that server and database have taken. */
    spent: async (which: Which) => ({
      server: await servers[which].spent(),
      database: spentByDatabase(join(home, 'postgres')),
    }),
    close: async () => {
      for (const { child } of Object.values(servers)) child.disconnect()
      await database.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function serverOf(which: 'bare' | 'ours', url: string, files: string) {
  const env = { ...process.env, SERVER: which, DATABASE: url, FILES: files }
  const child = fork(join(import.meta.dirname, '../../scripts/run.mjs'), ['bench/posts/server.ts'], { env })
  const [port] = (await once(child, 'message')) as [number]
  const spent = async (): Promise<number> => {
    child.send('spent')
    return ((await once(child, 'message')) as [number])[0]
  }
  return { child, port, spent, agent: new Agent({ keepAlive: true }) }
}

/** Of all processes of the server of ours; nothing is known of it where there is no `/proc`. */
function spentByDatabase(folder: string): number {
  try {
    const master = findMaster(folder)
    const ticks = readdirSync('/proc').map((one) => (/^\d+$/.test(one) ? ticksOf(one, master) : 0))
    return ticks.reduce((sum, one) => sum + one, 0) * 10
  } catch {
    return 0
  }
}

function findMaster(folder: string): string {
  const found = readdirSync(folder, { recursive: true }).find((one) => `${one}`.endsWith('postmaster.pid'))
  return readFileSync(join(folder, `${found}`), 'utf8').split('\n')[0]!
}

function ticksOf(process: string, parent: string): number {
  try {
    const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const own = Number(fields[11]) + Number(fields[12])
    // With the master those of its processes that have ended.
    if (process === parent) return own + Number(fields[13]) + Number(fields[14])
    return fields[1] === parent ? own : 0
  } catch {
    return 0
  }
}

/** Answers the status. */
export function post(house: House, which: Which, { path, body, cookie }: Post): Promise<number> {
  const { port, agent } = house.servers[which]
  const done = Promise.withResolvers<number>()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
    ...(cookie === undefined ? {} : { cookie }),
  }
  const sending = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
    answer.resume().on('end', () => done.resolve(answer.statusCode ?? 0))
  })
  sending.on('error', done.reject)
  sending.end(body)
  return done.promise
}

/**
 * POSTs a second, by clients who each send the next as soon as the last was answered: until the time is over,
 * or what was prepared has run out.
 */
export async function pace(house: House, which: Which, forSeconds: number, posts: Post[]) {
  const before = await house.spent(which)
  const start = performance.now()
  let sent = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let next = posts.pop(); next !== undefined; next = posts.pop()) {
        const status = await post(house, which, next)
        if (status !== 303) throw new Error(`${which} answered by ${status}`)
        sent += 1
        if (performance.now() - start > forSeconds * 1_000) return
      }
    }),
  )
  const took = performance.now() - start
  const after = await house.spent(which)
  const each = (one: 'server' | 'database') => Number(((after[one] - before[one]) / sent).toFixed(2))
  return { pace: Math.round((sent * 1_000) / took), server: each('server'), database: each('database') }
}

/**
 * In turns; `made` prepares so many posts, beside the time, and the bare server is sent the like. Answers
 * ours as a share of bare.
 */
export async function inTurns(
  house: House,
  bench: string,
  made: (count: number) => Promise<readonly Post[]>,
): Promise<number> {
  const paces: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
  const [like] = await made(1)
  let most = 100
  for (let round = 0; round <= rounds; round += 1)
    for (const which of ['bare', 'ours'] as const) {
      const time = round === 0 ? 2 : seconds
      const posts = which === 'bare' ? Array(time * 10_000).fill(like) : [...(await made(most * time))]
      const one = await pace(house, which, time, posts)
      if (which === 'ours') most = Math.ceil(one.pace * 1.3)
      if (round === 0) continue
      paces[which].push(one.pace)
      console.log(JSON.stringify({ bench: `${bench}, round ${round}, ${which}, a second`, ...one }))
    }
  return Number((median(paces.ours) / median(paces.bare)).toFixed(3))
}

export function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}
