/**
 * The named world of the stories: five shops, Hanako in Kōfu, Anna in Munich, Emily in London, staff; a
 * hand-set clock and a mailbox. Everything goes through HTTP and the same doors as in production; nothing
 * sleeps, nobody looks at a real clock.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { readCatalogue } from '#catalogue'
import { parseInstant } from '#calendar'
import { makeSignInLink, token } from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import { openFiles } from '#files'
import { runDueJobs } from '#jobs'
import { letterGateway, readMailbox } from '#mail'
import { placeOrder, readOrder, type OrderRequest } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'
import { keepDocuments, type OpenShop, type Pin } from '#shops'
import { addMember, makeSignInLink as makeDeskLink } from '#staff'
import { handlersFor, loadCatalogue, pagesOf, people, readShops } from '#main'

export const origin = 'http://shop.example'

/** The same pages on a port of this machine, for a real browser. */
export type Served = { readonly base: string }

/** What a person has in their hands: cookies and a language. Follows no redirect by itself. */
export type Visitor = {
  readonly get: (path: string) => Promise<Page>
  readonly post: (
    path: string,
    fields: Record<string, string | readonly string[] | File | readonly File[]>,
  ) => Promise<Page>
  /** Follows redirects until a page comes. */
  readonly follow: (page: Page) => Promise<Page>
}

export type Page = {
  readonly status: number
  readonly text: string
  readonly location: string | null
  readonly path: string
  readonly bytes: Uint8Array
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** Opens a world at an instant. Gone when the test is over. */
export async function openWorld(startsAt: string) {
  const { db } = await testDatabase({ max: 6 })
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-story-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const read = readShops()
  if ('fault' in read) throw new Error(read.fault)
  const clock = { now: at(startsAt) }
  const pins = new Map<string, readonly Pin[]>()
  for (const shop of read.open.values()) {
    pins.set(shop.name, await keepDocuments(db, shop, read.laws, clock.now))
    await loadCatalogue(db, shop, read.folders.get(shop.name)!, clock.now)
  }
  const faults: unknown[] = []
  const files = openFiles(folder)
  const pages = (at: string) =>
    pagesOf(
      { db, files, shops: read.open, secret: 'story' },
      { origin: at, now: () => clock.now, mailbox: true, report: (fault) => faults.push(fault) },
    )
  const app = pages(origin)
  const handlers = handlersFor(db, read.open, letterGateway(undefined), origin)
  return {
    db,
    files,
    app,
    faults,
    shops: read.open,
    pins,
    now: () => clock.now,
    /** Sets the clock, then does what is due by then. */
    goTo: async (text: string) => {
      clock.now = at(text)
      await runDueJobs(db, handlers, clock.now)
    },
    doJobs: () => runDueJobs(db, handlers, clock.now),
    serve: () => serve(pages),
    shop: (name: string): OpenShop => read.open.get(name)!,
    letters: (shop: string) => readMailbox(db, { shop, limit: 100 }),
    visitor: (language: 'ja' | 'en' = 'en') => visitorOf((request) => app.fetch(request), language),
  }
}

async function serve(pages: (origin: string) => ReturnType<typeof pagesOf>): Promise<Served> {
  const answer = Promise.withResolvers<ReturnType<typeof pagesOf>>()
  const server = createServer(getRequestListener(async (request) => (await answer.promise).fetch(request)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answer.resolve(pages(base))
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { base }
}

export function at(text: string): number {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`${text} is not a moment`)
  return instant
}

function visitorOf(
  fetch: (request: Request) => Response | Promise<Response>,
  language: 'ja' | 'en',
): Visitor {
  const jar = new Map<string, string>([['language', language]])
  async function send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('origin', origin)
    headers.set('sec-fetch-site', 'same-origin')
    const response = await fetch(new Request(new URL(path, origin), { ...init, headers, redirect: 'manual' }))
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      text: new TextDecoder().decode(bytes),
      location: response.headers.get('location'),
      path,
      bytes,
    }
  }
  const visitor: Visitor = {
    get: (path) => send(path, { method: 'GET' }),
    post: (path, fields) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string | File)
      return send(path, { method: 'POST', body: form })
    },
    follow: async (page) => {
      let here = page
      while (here.location !== null) {
        const url = new URL(here.location, origin)
        here = await visitor.get(url.pathname + url.search)
      }
      return here
    },
  }
  return visitor
}

type Bought = {
  readonly who?: keyof typeof people
  readonly product: string
  readonly options?: Readonly<Record<string, string>>
  readonly ordered: string
  readonly delivered?: string
  readonly giftCode?: string
  readonly memo?: string
  readonly facts?: Readonly<Record<string, string>>
}

/** Somebody buys a piece, pays, and it is delivered when the story says. Answers the order's number. */
export async function buy(world: World, shopName: string, bought: Bought): Promise<string> {
  const { db } = world
  const shop = world.shop(shopName)
  const person = people[bought.who ?? 'hanako']
  const product = (await readCatalogue(db, shopName)).find((p) => p.product === bought.product)!
  const variant = product.variants.find(
    (v) =>
      Object.entries(bought.options ?? {}).every(([id, value]) => v.options[id] === value) &&
      (v.stock?.sale ?? 1) > 0,
  )!
  const request: OrderRequest = {
    key: randomUUID(),
    customer: { name: person.name, address: person.address, language: person.language },
    buyer: 'consumer',
    country: person.country,
    ...('subdivision' in person ? { subdivision: person.subdivision } : {}),
    destination: person.country,
    deliverTo: { name: person.name, lines: [...person.lines], gift: bought.giftCode !== undefined },
    lines: [{ sku: variant.sku, quantity: 1 }],
    memo: bought.memo ?? '',
    ...(bought.facts === undefined ? {} : { facts: bought.facts }),
    shippingMinor: 1_000n,
    ...(bought.giftCode === undefined ? {} : { giftCode: bought.giftCode }),
    informed: person.country !== 'JP',
    returnClauseShown: true,
  }
  const placed = await placeOrder(db, shop, world.pins.get(shopName)!, request, {
    actor: 'customer:story',
    at: at(bought.ordered),
  })
  if ('refused' in placed) throw new Error(placed.refused)
  const order = (await readOrder(db, shopName, placed.number))!
  await recordCapture(db, shopName, placed.number, {
    amount: { amountMinor: order.totalMinor, currency: order.currency },
    method: 'card',
    brand: 'visa',
    actor: 'customer:story',
    at: at(bought.ordered),
  })
  if (bought.delivered !== undefined) await deliver(db, shopName, placed.number, bought.delivered)
  return placed.number
}

async function deliver(db: Db, shop: string, number: string, delivered: string): Promise<void> {
  const parcel = randomUUID()
  await dispatchParcel(
    db,
    shop,
    { parcel, order: number, lines: [1], carrier: 'yamato', tracking: '400000000001' },
    { actor: 'staff:story', at: at(delivered) - 86_400_000 },
  )
  await deliverParcel(db, shop, parcel, { actor: 'carrier', at: at(delivered) })
}

/** Somebody signs in to My Page by a link. */
export async function signedIn(
  world: World,
  shop: string,
  number: string,
  language: 'ja' | 'en' = 'en',
): Promise<Visitor> {
  const visitor = world.visitor(language)
  const order = (await readOrder(world.db, shop, number))!
  const secret = token()
  await makeSignInLink(world.db, shop, order.customer, { at: world.now(), token: secret })
  await visitor.follow(await visitor.post(`/${shop}/my/sign-in`, { token: secret }))
  return visitor
}

/** A member of staff at the desk. */
export async function atTheDesk(
  world: World,
  shop: string,
  role: 'owner' | 'support' | 'workshop' | 'shipping' = 'owner',
  language: 'ja' | 'en' = 'en',
): Promise<Visitor> {
  const visitor = world.visitor(language)
  const member = randomUUID()
  await addMember(
    world.db,
    shop,
    { member, address: `${member}@${shop}.example`, name: 'Kenji', role, language },
    { at: world.now() },
  )
  const secret = token()
  await makeDeskLink(world.db, shop, member, { at: world.now(), token: secret })
  await visitor.follow(await visitor.post('/desk/sign-in', { shop, token: secret }))
  return visitor
}
