/**
 * Opens a world: a database of its own, the shops as their folders stand, the pages, and a clock and jobs
 * that are moved by hand. Built of the same parts as the program, and gone when the test is over.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import { openFiles } from '#files'
import { runDueJobs } from '#jobs'
import { openOutbox, readMailbox, type Outbox } from '#mail'
import { keepDocuments, type OpenShop, type ShopFolder } from '#shops'
import type { WebApp } from '#web/http'
import { handlersFor, pinsBy, publishAll } from '../compose.ts'
import { loadCatalogue } from '../fill.ts'
import { pagesOf } from '../pages.ts'
import { gatewaysFor } from '../payment-jobs.ts'
import { folders } from './folders.ts'
import { moment } from './moment.ts'
import { visitorOf } from './visitor.ts'

/** Where the pages believe they are. */
export const origin = 'http://shop.example'

export type WorldSettings = {
  /** The shops that are opened; all five, unless it is said. */
  readonly shops?: readonly string[]
  /** Units of each piece in each pool, where the folder counts any; as the folder says, unless it is said. */
  readonly units?: number
  /** When the policies of the folders were published; not at all, unless it is said. */
  readonly published?: string
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** Opens a world at an instant. */
export async function openWorld(startsAt: string, { shops: wanted, units, published }: WorldSettings = {}) {
  const { db, url } = await testDatabase({ max: 6 })
  const read = folders()
  const names = wanted ?? [...read.open.keys()]
  const shops = new Map(names.map((name) => [name, read.open.get(name)!]))
  const clock = { now: moment(startsAt) }
  await fill(db, shops, units, clock.now)
  if (published !== undefined) await publishAll(db, shops, moment(published))
  const faults: unknown[] = []
  const files = openFiles(folderOfThisTest())
  const outbox = openOutbox()
  const secret = 'a secret of tests'
  const gateways = gatewaysFor({ demonstration: true }, db, secret)
  const pagesAt = (at: string, mailbox: Outbox | undefined): WebApp =>
    pagesOf(
      { db, files, shops, secret, gateways, pinsOf: pinsBy(db, read.laws) },
      { origin: at, now: () => clock.now, mailbox, report: (fault) => faults.push(fault) },
    )
  const handlers = handlersFor({ db, files, shops, letters: outbox, origin, gateways })
  const doJobs = async (): Promise<void> => {
    assert.deepEqual((await runDueJobs(db, handlers, clock.now)).failed, [])
  }
  const appAt = (at: string): WebApp => pagesAt(at, outbox)
  const app = appAt(origin)
  const network = networks()
  return {
    db,
    gateways,
    /** The same database, for a program in a process of its own. */
    url,
    files,
    app,
    /** What went wrong in a request by no fault of whoever asked. */
    faults,
    shops,
    shop: (name: string): OpenShop => shops.get(name)!,
    folder: (name: string): ShopFolder => read.folders.get(name)!,
    /** What an order of this moment pins: the documents in force. */
    pinsOf: (name: string, at: Instant) => keepDocuments(db, shops.get(name)!, read.laws, at),
    now: (): Instant => clock.now,
    setClock: (text: string): void => void (clock.now = moment(text)),
    /** Sets the clock, then does what is due by then. */
    goTo: async (text: string): Promise<void> => {
      clock.now = moment(text)
      await doJobs()
    },
    /** The jobs as they are done, and those that failed: for what is to go wrong. */
    tryJobs: () => runDueJobs(db, handlers, clock.now),
    /** Does what is due: letters are written and kept, cases wake, policies take effect. */
    doJobs,
    /** The newest letters, with their links while a process remembers them. */
    letters: async (shop: string) =>
      (await readMailbox(db, { shop, limit: 100 })).map((one) => ({ ...one, ...outbox.sent(one.letter) })),
    /** What a process holds in memory alone is forgotten. */
    restart: () => outbox.close(),
    /** The same pages on a port of this machine, for a real browser. */
    serve: () => serve(appAt),
    /** Somebody with a browser. */
    visitor: (language: 'ja' | 'en' = 'en') => visitorOf(app, origin, language, new Map(), network()),
    /** Somebody at a place of one's choice. */
    visitorFrom: (network: string) => visitorOf(app, origin, 'en', new Map(), network),
    /** Somebody where a mail server sends the letters, so that there is no mailbox to read them in. */
    visitorWithoutMailbox: () => visitorOf(pagesAt(origin, undefined), origin, 'en'),
  }
}

/** Each visitor sits somewhere else. */
function networks(): () => string {
  let known = 0
  return () => {
    known += 1
    return `198.18.${known >> 8}.${known & 255}`
  }
}

async function fill(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  units: number | undefined,
  at: Instant,
): Promise<void> {
  const read = folders()
  for (const [name, shop] of shops) {
    await keepDocuments(db, shop, read.laws, at)
    await loadCatalogue(db, shop, stocked(read.folders.get(name)!, units), at)
  }
}

function stocked(folder: ShopFolder, units: number | undefined): ShopFolder {
  if (units === undefined) return folder
  const stock = { sale: units, replacement: units }
  const products = folder.products.map((product) => ({
    ...product,
    variants: product.variants.map((one) => (one.stock === undefined ? one : { ...one, stock })),
  }))
  return { ...folder, products }
}

function folderOfThisTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-world-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function serve(appAt: (origin: string) => WebApp): Promise<{ readonly base: string }> {
  const answer = Promise.withResolvers<WebApp>()
  const server = createServer(getRequestListener(async (request) => (await answer.promise).fetch(request)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answer.resolve(appAt(base))
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { base }
}
