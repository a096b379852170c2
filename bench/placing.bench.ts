/**
 * How many orders one second brings over HTTP, against a bare server that keeps the body of each POST by one
 * prepared insert of one row: the same PostgreSQL with durable writes, pools of one size, 16 clients that
 * keep their connections, orders of one to three lines over 200 SKUs, in turns. Prints lines of JSON; the
 * last holds ours as a share of bare: below 0.4 is under its floor, for a person to look at.
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

let count = 0
const home = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
const database = await openDatabase({ folder: join(home, 'postgres') })
if ('fault' in database) throw new Error(database.sentence)
await prepared(database.url)
const servers = {
  bare: await serverOf('bare', database.url),
  ours: await serverOf('ours', database.url),
}

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

/** 200 SKUs in stock without end. */
async function prepared(url: string): Promise<void> {
  const db = connect(url, { max: 1 })
  const like = folders().folders.get('kaoru')!.products[0]!
  const products = Array.from({ length: skus / 10 }, (_none, n): Product => ({
    ...like,
    product: `piece-${n}`,
    options: [],
    variants: Array.from({ length: 10 }, (_same, v) => ({ sku: `P${n}-${v}`, options: {} })),
  }))
  await keepCatalogue(db, 'kaoru', products, new Map())
  const came = { shop: 'kaoru', pool: 'sale', units: 1_000_000_000, why: 'received' } as const
  for (const { sku } of products.flatMap(({ variants }) => variants))
    await receiveUnits(db, { ...came, sku, reference: 'bench', actor: 'start', at: Date.now() })
  await db.destroy()
}

async function serverOf(which: 'bare' | 'ours', url: string) {
  const child = fork(new URL('placing/server.ts', import.meta.url), {
    env: { ...process.env, SERVER: which, DATABASE: url },
    execArgv: ['--import', 'tsx'],
  })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port, agent: new Agent({ keepAlive: true, maxSockets: clients }) }
}

/** POSTs a second, by clients who each send the next as soon as the last was answered. */
async function pace(which: 'bare' | 'ours', forSeconds: number): Promise<number> {
  const start = performance.now()
  const end = start + forSeconds * 1_000
  let sent = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await post(which, formOf())
        sent += 1
      }
    }),
  )
  return Math.round((sent * 1_000) / (performance.now() - start))
}

function formOf(): string {
  count += 1
  const lines = Array.from({ length: 1 + (count % 3) }, (_none, line) => {
    const n = (count * 37 + line * 67) % skus
    return `P${Math.floor(n / 10)}-${n % 10} 1`
  })
  return new URLSearchParams({
    key: `bench-${process.pid}-${count}-${Math.round(performance.timeOrigin)}`,
    name: '山田 花子',
    address: `customer-${count % 5_000}@customer.example`,
    street: '東京都千代田区丸の内1-1-1',
    lines: lines.join(','),
  }).toString()
}

function post(which: 'bare' | 'ours', body: string): Promise<void> {
  const { port, agent } = servers[which]
  const done = Promise.withResolvers<void>()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    host: '127.0.0.1',
    'sec-fetch-site': 'same-origin',
  }
  const sending = request({
    host: '127.0.0.1',
    port,
    path: '/kaoru/checkout',
    method: 'POST',
    agent,
    headers,
  })
  sending.on('response', (answer) => {
    let text = ''
    answer.setEncoding('utf8').on('data', (part: string) => (text += part))
    answer.on('end', () =>
      answer.statusCode === 303
        ? done.resolve()
        : done.reject(new Error(`${which}: ${answer.statusCode} ${text}`)),
    )
  })
  sending.on('error', done.reject)
  sending.end(body)
  return done.promise
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}
