/**
 * The program opened on the database that an earlier version left, for the tests of what was promised: its
 * shops, its people at their browsers, and the few questions that tests ask of it.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import { parseInstant, type Instant } from '#calendar'
import { isReadable, readCase, readEvents, readQueue, type CaseEvent } from '#cases'
import { makeSignInLink, token } from '#customers'
import type { Db } from '#db'
import { databaseFrom } from '#db/testing'
import { openFiles } from '#files'
import { runDueJobs } from '#jobs'
import { openOutbox } from '#mail'
import { readNewestOrders, type Order } from '#ordering'
import { commerce, documentsOf, readFacts, readPolicy, rule } from '#policy'
import type { Policy, Ruling } from '#policy'
import { publishAtStart, serveInForce } from '#publishing'
import type { KeptRuling } from '#rulings'
import { hashOf, readDocumentText, type OpenShop, type Pin } from '#shops'
import { makeSignInLink as makeDeskLink, readMembers } from '#staff'
import { handlersFor, readShops } from '../compose.ts'
import { pagesOf } from '../pages.ts'

/** The present of the dump. */
export const now: Instant = parseInstant('2026-12-08T12:00+09:00')!
/** The shops that have orders in it. */
export const shopsOfDump = ['kaoru', 'milamore', 'kami-kagu'] as const

type Documents = ReturnType<typeof documentsOf>
export type KeptWorld = Awaited<ReturnType<typeof keptWorldFrom>>

/**
 * Opens the dump as a program does that starts on it: what can be published of the folders' policies is, what
 * is in force is served.
 */
export async function keptWorldFrom(dump: string) {
  const { db } = await databaseFrom(dump, { max: 6 })
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-kept-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const read = readShops()
  if ('fault' in read) throw new Error(read.fault)
  const shops = read.open
  for (const [name, inFolder] of shops) {
    await publishAtStart(db, inFolder, now)
    await serveInForce(db, shops, name, now)
  }
  const faults: unknown[] = []
  const outbox = openOutbox()
  const files = openFiles(folder)
  const app = pagesOf(
    { db, files, shops, secret: 'kept' },
    { origin, now: () => now, mailbox: outbox, report: (fault) => faults.push(fault) },
  )
  const handlers = handlersFor({ db, files, shops, letters: outbox, origin, gateways: {} })
  return {
    db,
    faults,
    /** Documents read already, by their pins. */
    documents: new Map<string, Documents>(),
    shop: (name: string): OpenShop => shops.get(name)!,
    doJobs: () => runDueJobs(db, handlers, now),
    browser: (cookies: Readonly<Record<string, string>> = {}) =>
      browserOf(async (request) => app.fetch(request), new Map(Object.entries(cookies))),
  }
}

const origin = 'http://shop.example'

/** What somebody has in their hands. */
export type Browser = ReturnType<typeof browserOf>

type Answer = { readonly status: number; readonly text: string; readonly location: string | null }

function browserOf(fetch: (request: Request) => Promise<Response>, jar: Map<string, string>) {
  const send = async (path: string, form?: Readonly<Record<string, string>>): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const answer = await fetch(new Request(new URL(path, origin), { headers: { cookie }, ...sent }))
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
  }
  return {
    /** The page at an address; anything but a page is a failure of the test. */
    page: async (path: string, language: 'ja' | 'en' = 'en'): Promise<string> => {
      jar.set('language', language)
      const { status, text, location } = await send(path)
      assert.equal(status, 200, `${path} in ${language} answers ${status} ${location ?? ''}`)
      assert.match(text, new RegExp(`<html[^>]* lang="${language}"`), path)
      return text
    },
    /** Sends a form that is answered by going on to another page. */
    press: async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
      const { status, text } = await send(path, form)
      assert.equal(status, 303, `${path}: ${text.replaceAll(/<[^>]+>|\s+/g, ' ')}`)
    },
  }
}

/** The owner of a shop at its desk. */
export async function ownerOf(world: KeptWorld, shop: string): Promise<Browser> {
  const owner = (await readMembers(world.db, shop)).find(({ role }) => role === 'owner')!
  const secret = token()
  await makeDeskLink(world.db, shop, owner.member, { at: now, token: secret })
  const browser = world.browser()
  await browser.press('/desk/sign-in', { shop, token: secret })
  return browser
}

/** Whoever placed an order, on My Page. */
export async function buyerOf(world: KeptWorld, { shop, customer }: Order): Promise<Browser> {
  const secret = token()
  await makeSignInLink(world.db, shop, customer, { at: now, token: secret })
  const browser = world.browser()
  await browser.press(`/${shop}/my/sign-in`, { token: secret })
  return browser
}

export const ordersOf = ({ db }: KeptWorld, shop: string): Promise<readonly Order[]> =>
  readNewestOrders(db, shop, 1000)

/** A case as these tests look at it. */
export type Seen = {
  readonly number: string
  readonly order: string
  readonly state: string
  readonly quantity: number
  readonly version: number
  readonly ruling: string
  readonly openedBy: string
  readonly assignedTo: string | null
  readonly events: readonly CaseEvent[]
}

/** All cases of a shop, by number. */
export async function casesOf({ db }: KeptWorld, shop: string): Promise<readonly Seen[]> {
  const all = [...(await readQueue(db, shop)), ...(await readQueue(db, shop, { closed: true }))]
  assert.ok(all.every(isReadable), 'every row reads')
  const seen = await Promise.all(
    all.filter(isReadable).map(async ({ current, ...rest }) => ({
      ...rest,
      state: current.state,
      events: await readEvents(db, shop, rest.number),
    })),
  )
  return seen.toSorted((a, b) => a.number.localeCompare(b.number))
}

export async function stateOf({ db }: KeptWorld, shop: string, number: string): Promise<string | undefined> {
  const found = await readCase(db, shop, number)
  return found !== undefined && isReadable(found) ? found.current.state : undefined
}

export async function versionOf({ db }: KeptWorld, shop: string, number: string): Promise<string> {
  return String((await readCase(db, shop, number))?.version)
}

/** Every ruling on record, as its row holds it: no reader of ours stands between. */
export function rulingsOnRecord(db: Db) {
  return db.selectFrom('rulings.rulings').selectAll().orderBy('shop').orderBy('hash').execute()
}

/** The documents of some pins, from the kept texts alone; a text that does not read any more is a failure. */
export async function documentsPinned(
  { db, documents }: KeptWorld,
  shop: string,
  pins: readonly Pin[],
): Promise<Documents> {
  const known = documents.get(JSON.stringify(pins))
  if (known !== undefined) return known
  const policies: Policy[] = []
  for (const pin of pins) {
    const text = (await readDocumentText(db, shop, pin.hash)) ?? ''
    assert.equal(hashOf(text), pin.hash, `${shop}: the text of ${pin.name} ${pin.version}`)
    const { policy, problems } = readPolicy(text, `${pin.name}.md`)
    assert.deepEqual(problems, [], `${shop}: ${pin.name} ${pin.version}`)
    const { name, version, kind } = policy
    assert.deepEqual({ name, version, kind, hash: pin.hash }, pin)
    policies.push(policy)
  }
  const own = policies.find(({ kind }) => kind === 'policy')
  assert.ok(own !== undefined, `${shop} pins no policy`)
  const laws = policies.filter(({ kind }) => kind === 'law')
  const read = documentsOf(own, laws)
  documents.set(JSON.stringify(pins), read)
  return read
}

/** A kept ruling asked again: its own facts, under the documents it was given under. */
export async function ruledAgain(world: KeptWorld, shop: string, kept: KeptRuling): Promise<Ruling> {
  const documents = await documentsPinned(world, shop, kept.documents)
  const { facts, problems } = readFacts(kept.facts, { ...commerce, facts: documents.facts })
  assert.deepEqual(problems, [], `${shop}: facts of a kept ruling`)
  return JSON.parse(JSON.stringify(rule(documents, facts, world.shop(shop).calendar))) as Ruling
}

type Queued = {
  readonly name: string
  readonly shop: string
  readonly at: number
  readonly data: Readonly<Record<string, string>>
}

/** Jobs that wait, soonest first. */
export async function queued(db: Db): Promise<readonly Queued[]> {
  const { rows } = await sql<{ name: string; payload: Omit<Queued, 'name'> }>`
    select task.identifier as name, job.payload
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    order by job.run_at, job.id`.execute(db)
  return rows.map(({ name, payload }) => ({ name, ...payload }))
}
