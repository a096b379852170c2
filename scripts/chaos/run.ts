/**
 * One run: people press, a blow falls, the house is brought back, the queue is emptied, and everything is
 * looked at; as often as the plan says. Answers what was found and how long starts took.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db'
import { openFiles } from '#files'
import type { Program } from '#main/testing'
import { chanceFrom } from '../random-facts.ts'
import { outlives, strike } from './blows.ts'
import { browserAt, type Doors } from './browser.ts'
import { gather, type Crowd } from './crowd.ts'
import type { Told } from './life.ts'
import { openHouse, type House, type Web } from './house.ts'
import { planOf, type Blow, type Narrowed } from './plan.ts'
import { missing, whatIsBroken } from './whole.ts'

export type Report = {
  readonly seed: number
  /** How many blows fell, by name. */
  readonly blows: Readonly<Record<string, number>>
  readonly requests: number
  /** How many answers said that something is on record. */
  readonly told: number
  /** How far cases came: how many of each kind stand in each state at the end. */
  readonly cases: Readonly<Record<string, number>>
  /** Letters that came more than once, under the same Message-ID. */
  readonly lettersAgain: number
  readonly startMs: { readonly median: number; readonly worst: number }
  /** After the named blow of an arrangement; empty when all was whole after each. */
  readonly findings: readonly string[]
}

export type Orders = {
  readonly seed: number
  readonly kills: number
  readonly say: (line: string) => void
  /** How many press at once. */
  readonly people?: number
  /** No blow but one, or no house but one. */
  readonly narrowed?: Narrowed
  /** No further blow after this. */
  readonly enough?: AbortSignal
}

export async function runChaos({ seed, kills, say, people = 6, narrowed, enough }: Orders): Promise<Report> {
  const totals = {
    blows: {} as Record<string, number>,
    requests: 0,
    told: 0,
    lettersAgain: 0,
    cases: {} as Record<string, number>,
  }
  const starts: number[] = []
  const findings: string[] = []
  for (const { arrangement, blows } of planOf(seed, kills, narrowed)) {
    if (enough?.aborted) break
    const house = await openHouse(arrangement, say)
    try {
      // At once, on a database that is empty: the first thing that two processes may get wrong.
      await Promise.all(house.webs.map((web) => web.start()))
      const world = { chance: chanceFrom(seed), doors: doorsOf(house, seed), db: house.db }
      const crowd = await gather(world, people)
      for (const [index, blow] of blows.entries()) {
        if (enough?.aborted) break
        const programs = house.webs.map((web) => web.running())
        const odd = [...(await endured(house, crowd, blow, starts)), ...crowd.oddities.splice(0)]
        const found = odd.some((one) => / by 5\d\d$/.test(one)) ? [...odd, ...reasons(programs)] : odd
        totals.blows[blow.blow] = (totals.blows[blow.blow] ?? 0) + 1
        const where = `${arrangement} ${index + 1}/${blows.length} ${blow.blow}`
        say(`${where}: ${found.length === 0 ? 'whole' : found.join('\n  ')}`)
        findings.push(...found.map((one) => `${where}: ${one}`))
      }
      const cases = (await house.look()).selectFrom('cases.cases').select(['kind', 'state'])
      for (const { kind, state } of await cases.execute()) {
        const where = `${kind} ${state}`
        totals.cases[where] = (totals.cases[where] ?? 0) + 1
      }
      totals.requests += crowd.requests()
      totals.told += crowd.told.filter(({ none }) => none === undefined).length
      for (const times of house.post?.taken.values() ?? []) if (times > 1) totals.lettersAgain += 1
    } finally {
      await house.close()
    }
  }
  const sorted = starts.toSorted((one, other) => one - other).map(Math.round)
  const startMs = { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 }
  return { seed, ...totals, startMs, findings }
}

/** Each request goes to one of the processes, whether it is up or not. */
function doorsOf({ webs, origin }: House, seed: number): Doors {
  const chance = chanceFrom(seed + 1)
  return { origin, port: () => webs[Math.floor(chance() * webs.length)]!.port }
}

/** One blow, and everything after it. */
async function endured(house: House, crowd: Crowd, blow: Blow, starts: number[]): Promise<readonly string[]> {
  const found: string[] = []
  const asked = crowd.requests() + blow.after
  crowd.go()
  for (let tries = 0; crowd.requests() < asked && tries < 400; tries += 1) await pause(25)
  const since = performance.now()
  const before = house.webs.map((web) => web.running())
  found.push(...(await strike(house, blow)))
  await pause(300)
  const left = house.webs.filter((web, index) => web.running() === before[index] && !web.isUp())
  if (outlives(house, blow) && left.length > 0)
    found.push(`the program did not outlive it: ${left[0]!.running().complaints().slice(-600)}`)
  await crowd.rest()
  await house.restore()
  found.push(...(await restarted(house, starts)))
  const db = await house.look()
  const queue = await emptied(db)
  if (queue > 0) found.push(`${queue} jobs are still due a minute later`)
  const evidence = { told: crowd.told, files: openFiles(house.files), post: house.post }
  found.push(...(await whatIsBroken(db, evidence)))
  if (blow.blow === 'web-told-to-end') found.push(...(await unanswered(db, crowd, since)))
  found.push(...(await pagesAway(house, crowd)))
  return found
}

/** What the programs wrote down of pages that broke: the reason of each, once. */
function reasons(programs: readonly Program[]): readonly string[] {
  const lines = programs.flatMap((one) => one.complaints().split('\n'))
  const broke = lines.filter((line) => line.includes('a request failed') && !/"code":"(57|08)/.test(line))
  const found = broke.map(
    (line) => /"err":\{.*?"stack":"((?:[^"\\]|\\.){0,400})/.exec(line)?.[1] ?? line.slice(0, 400),
  )
  return [...new Set(found)].map((reason) => `the log says: ${reason}`)
}

/**
 * Whoever is down is started again; one with a database of its own has ended, or will in a moment. A start
 * that fails is found, and tried again.
 */
async function restarted(house: House, starts: number[]): Promise<readonly string[]> {
  const found: string[] = []
  const start = async (web: Web): Promise<void> => {
    if (house.arrangement === 'own' && house.serverProcesses().length === 0) await web.running().ended
    for (let tries = 0; !web.isUp(); tries += 1) {
      const took = await web.start().catch((problem: Error) => problem)
      if (typeof took === 'number') starts.push(took)
      else if (tries === 2) throw took
      else found.push(`the start after it failed: ${took.message.slice(-600)}`)
    }
  }
  await Promise.all(house.webs.map(start))
  return found
}

/**
 * What a program that was told to end has written down, and told nobody. A press that no door took is none;
 * nor can one be told from another that the same person gave on the same case and that was answered.
 */
async function unanswered(db: Db, { told }: Crowd, since: number): Promise<readonly string[]> {
  const again = (one: Told) =>
    one.what === 'press' &&
    told.some(
      (other) =>
        other.what === 'press' &&
        other.none === undefined &&
        other.number === one.number &&
        other.actor === one.actor &&
        other.after >= one.after,
    )
  const silent = told.filter(
    (one) => one.none !== undefined && one.none !== 'ECONNREFUSED' && one.at >= since && !again(one),
  )
  const unwritten = new Set(await missing(db, silent))
  return silent
    .filter((one) => !unwritten.has(one))
    .map((one) => `written and never answered: ${JSON.stringify(one)}`)
}

/** Waits until nothing is due; what failed is tried again at once. Answers how much is left. */
async function emptied(db: Db): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await sql<{
      id: bigint
      failed: boolean
    }>`select id, attempts > 0 and locked_at is null as failed
      from graphile_worker.jobs where run_at <= now() or attempts > 0`.execute(db)
    if (rows.length === 0 || tries === 300) return rows.length
    const failed = rows.filter((row) => row.failed).map(({ id }) => String(id))
    if (failed.length > 0 && tries % 10 === 0)
      await sql`select graphile_worker.reschedule_jobs(${failed}::bigint[], run_at => now())`.execute(db)
    await pause(200)
  }
}

/** A page that says it is busy is asked again, as it says: what a blow left waiting takes its time. */
async function patient<T extends object>(ask: () => Promise<T>, tries = 40): Promise<T> {
  const page = await ask()
  if (!('status' in page) || page.status !== 503 || tries === 0) return page
  await pause(500)
  return patient(ask, tries - 1)
}

/** Every process answers everybody: the front, a shop, My Page and the desk. */
async function pagesAway({ webs, origin }: House, { people }: Crowd): Promise<readonly string[]> {
  const found: string[] = []
  const person = people[0]!
  for (const { port } of webs)
    for (const path of ['/', `/${person.shop.name}/`, `/${person.shop.name}/policy`]) {
      const page = await patient(() => browserAt({ origin, port: () => port }).get(path))
      if ('none' in page || page.status !== 200) found.push(`${path} is not there: ${said(page)}`)
    }
  const own = [
    [person.customer.browser, `/${person.shop.name}/my/`],
    [person.staff[0]!.browser, `/desk/${person.shop.name}/`],
  ] as const
  for (const [browser, path] of own) {
    const page = await patient(() => browser.get(path))
    if ('none' in page || page.status !== 200) found.push(`${path} is not there: ${said(page)}`)
  }
  return found
}

const said = (page: { readonly none: string } | { readonly status: number }): string =>
  'none' in page ? page.none : String(page.status)
