/**
 * How many orders one second brings over HTTP, against a bare server that keeps the body of each POST by one
 * prepared insert of one row: the same PostgreSQL with durable writes, pools of one size, 16 clients that
 * keep their connections, orders of one to three lines over 200 SKUs, in turns. Before it, 500 buyers at two
 * processes want 100 pieces at once. Prints lines of JSON; the last holds ours as a share of bare: below 0.4
 * is under its floor, for a person to look at.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepCatalogue, type Product } from '#catalogue'
import { connect, openDatabase } from '#db'
import { receiveUnits } from '#stock'
import { folders } from '#main/testing'

const [clients, skus] = [16, 200]
const rounds = Number(process.env['ROUNDS'] ?? 5)
const seconds = Number(process.env['SECONDS'] ?? 10)

const [buyers, units] = [500, 100]
let count = 0
const home = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
const database = await openDatabase({ folder: join(home, 'postgres') })
if ('fault' in database) throw new Error(database.sentence)
await prepared(database.url)
const servers = {
  bare: await serverOf('bare', database.url),
  ours: await serverOf('ours', database.url),
  other: await serverOf('ours', database.url),
}

await rush()

const paces: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
await Promise.all([pace('bare', 2), pace('ours', 2)])
for (let round = 0; round < rounds; round += 1)
  for (const which of ['bare', 'ours'] as const) {
    const each = await pace(which, seconds)
    paces[which].push(each)
    console.log(JSON.stringify({ bench: `placing, round ${round + 1}, ${which}, a second`, pace: each }))
  }
const ratio = Number((median(paces.ours) / median(paces.bare)).toFixed(3))

for (const { child } of Object.values(servers)) child.disconnect()
await database.stop()
rmSync(home, { recursive: true, force: true })
console.log(JSON.stringify({ bench: 'placing, ours as a share of one bare insert', ratio, floor: 0.4 }))

/** 200 SKUs in stock without end, and one that is scarce. */
async function prepared(url: string): Promise<void> {
  const db = connect(url, { max: 1 })
  const like = folders().folders.get('kaoru')!.products[0]!
  const products = Array.from({ length: skus / 10 }, (_none, n): Product => ({
    ...like,
    product: `piece-${n}`,
    options: [],
    variants: Array.from({ length: 10 }, (_same, v) => ({ sku: `P${n}-${v}`, options: {} })),
  }))
  products.push({ ...like, product: 'rush', options: [], variants: [{ sku: 'RUSH', options: {} }] })
  await keepCatalogue(db, 'kaoru', products, new Map())
  const came = { shop: 'kaoru', pool: 'sale', why: 'received' } as const
  for (const { sku } of products.flatMap(({ variants }) => variants)) {
    const counted = sku === 'RUSH' ? units : 1_000_000_000
    await receiveUnits(db, {
      ...came,
      sku,
      units: counted,
      reference: 'bench',
      actor: 'start',
      at: Date.now(),
    })
  }
  await db.destroy()
}

async function serverOf(which: 'bare' | 'ours', url: string) {
  const child = fork(new URL('placing/server.ts', import.meta.url), {
    env: { ...process.env, SERVER: which, DATABASE: url },
    execArgv: ['--import', 'tsx'],
  })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port, agent: new Agent({ keepAlive: true }) }
}

/** 500 buyers at once, at two processes, for 100 pieces: as many get one, and the others are told. */
async function rush(): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: buyers }, (_none, n) => post(n % 2 === 0 ? 'ours' : 'other', formOf('RUSH 1'))),
  )
  const told = (status: number) => answers.filter((one) => one === status).length
  console.log(JSON.stringify({ bench: 'placing, 500 buyers', ordered: told(303), refused: told(409) }))
  if (told(303) !== units || told(409) !== buyers - units) throw new Error('pieces were lost or sold twice')
}

/** POSTs a second, by clients who each send the next as soon as the last was answered. */
async function pace(which: 'bare' | 'ours', forSeconds: number): Promise<number> {
  const start = performance.now()
  const end = start + forSeconds * 1_000
  let sent = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const status = await post(which, formOf(anyLines()))
        if (status !== 303) throw new Error(`${which} answered by ${status}`)
        sent += 1
      }
    }),
  )
  return Math.round((sent * 1_000) / (performance.now() - start))
}

/** One to three lines over all SKUs: `P3-7 1,P10-4 1`. */
function anyLines(): string {
  const all = Array.from({ length: 1 + (count % 3) }, (_none, line) => {
    const n = (count * 37 + line * 67) % skus
    return `P${Math.floor(n / 10)}-${n % 10} 1`
  })
  return all.join(',')
}

function formOf(lines: string): string {
  count += 1
  return new URLSearchParams({
    key: `bench-${process.pid}-${count}-${Math.round(performance.timeOrigin)}`,
    name: '山田 花子',
    address: `customer-${count % 5_000}@customer.example`,
    street: '東京都千代田区丸の内1-1-1',
    lines,
  }).toString()
}

/** Answers the status. */
function post(which: keyof typeof servers, body: string): Promise<number> {
  const { port, agent } = servers[which]
  const done = Promise.withResolvers<number>()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    host: '127.0.0.1',
    'sec-fetch-site': 'same-origin',
  }
  const where = { host: '127.0.0.1', port, path: '/kaoru/checkout', method: 'POST' }
  const sending = request({ ...where, agent, headers }, (answer) => {
    answer.resume().on('end', () => done.resolve(answer.statusCode ?? 0))
  })
  sending.on('error', done.reject)
  sending.end(body)
  return done.promise
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}
