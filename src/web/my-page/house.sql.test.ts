/**
 * A house for the tests of My Page over HTTP: two shops on a real database, a hand-set clock, people with
 * cookies.
 */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Instant } from '#calendar'
import { wakeCase } from '#cases/exchange'
import { keepCatalogue } from '#catalogue'
import { testDatabase } from '#db/testing'
import { openFiles } from '#files'
import { runDueJobs } from '#jobs'
import { readPackFiles } from '#laws'
import { letterGateway, orderPlacedJob, parcelDeliveredJob, remindWindowJob, sendLetterJob } from '#mail'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'
import { keepDocuments, openShop, readShopFolder, type OpenShop, type Pin } from '#shops'
import { receiveUnits } from '#stock'
import { webApp } from '#web/http'
import { assets, problemPage } from '#web/ui'
import { moment } from './bench.test.ts'
import { register } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-my-page-'))
after(() => rmSync(folder, { recursive: true, force: true }))

export const { db } = await testDatabase({ max: 8 })
const packs = readPackFiles(join(root, 'laws'))
const shops = new Map<string, OpenShop>()
const pins = new Map<string, readonly Pin[]>()
const start = { actor: 'start', at: moment('2026-11-01T09:00+09:00') } as const
for (const name of ['kaoru', 'kami-kagu']) {
  const read = readShopFolder(join(root, 'shops'), name)
  const shop = openShop(
    read,
    packs.map(({ pack }) => pack),
  )
  shops.set(name, shop)
  pins.set(
    name,
    await keepDocuments(
      db,
      shop,
      packs.map(({ pack, text }) => ({ policy: pack, text })),
      start.at,
    ),
  )
  await keepCatalogue(db, name, read.products, read.pictures)
  for (const { sku, stock } of read.products.flatMap(({ variants }) => variants)) {
    for (const pool of stock === undefined ? [] : (['sale', 'replacement'] as const)) {
      await receiveUnits(db, {
        shop: name,
        sku,
        pool,
        units: 20,
        why: 'received',
        reference: 'test',
        ...start,
      })
    }
  }
}

const clock = { now: moment('2026-11-22T09:00+09:00') }
export const setClock = (text: string): Instant => (clock.now = moment(text))
export const now = (): Instant => clock.now
export const faults: unknown[] = []
export const shopNamed = (name: string): OpenShop => shops.get(name)!

const app = webApp(
  {
    db,
    shops,
    files: openFiles(folder),
    now,
    secret: 'secret',
    origin: 'http://house',
    mailbox: true,
    chance: () => randomBytes(32).toString('base64url'),
  },
  { problemPage, assets, register: [register], report: (fault) => faults.push(fault) },
)

/** Does what is due: letters are written and kept. */
export async function doJobs(): Promise<void> {
  const letters = letterGateway(undefined)
  const handlers = {
    'send-letter': (data: never, { shop, at }: { shop: string; at: Instant }) =>
      sendLetterJob(db, shopNamed(shop), letters, 'http://house', data, at),
    'order-placed': (data: never, { shop, at }: { shop: string; at: Instant }) =>
      orderPlacedJob(db, shopNamed(shop), data, at),
    'parcel-delivered': (data: never, { shop, at }: { shop: string; at: Instant }) =>
      parcelDeliveredJob(db, shopNamed(shop), data, at),
    'remind-window': (data: never, { shop, at }: { shop: string; at: Instant }) =>
      remindWindowJob(db, shopNamed(shop), data, at),
    'wake-case': async ({ number }: { number: string }, { shop, at }: { shop: string; at: Instant }) =>
      void (await wakeCase(db, shopNamed(shop), number, { actor: 'job:wake-case', at })),
  }
  const { failed } = await runDueJobs(db, handlers as never, clock.now)
  assert.deepEqual(failed, [])
}

type Bought = {
  readonly product?: string
  readonly quantity?: number
  readonly address?: string
  readonly giftCode?: string
  readonly country?: string
}

/** Hanako buys, pays, and two days before the clock it is delivered. */
export async function buy(
  name: string,
  { product, quantity = 1, address = 'hanako@customer.example', giftCode, country = 'JP' }: Bought = {},
): Promise<string> {
  const shop = shopNamed(name)
  const products = readShopFolder(join(root, 'shops'), name).products
  const wanted =
    products.find((one) => one.product === product) ??
    products.find(({ variants }) => variants.some(({ stock }) => stock !== undefined))!
  const { sku } = wanted.variants.find(({ stock }) => stock !== undefined) ?? wanted.variants[0]!
  const actor = 'customer:test' as const
  const placed = await placeOrder(
    db,
    shop,
    pins.get(name)!,
    {
      key: randomUUID(),
      customer: { name: '山田 花子', address, language: 'ja' },
      buyer: 'consumer',
      country,
      destination: country,
      deliverTo: { name: '佐藤 美咲', lines: ['山梨県甲府市見本町3-2-1'], gift: giftCode !== undefined },
      lines: [{ sku, quantity }],
      memo: '贈り物です',
      shippingMinor: 1_000n,
      ...(giftCode === undefined ? {} : { giftCode }),
      informed: true,
      returnClauseShown: true,
    },
    { actor, at: clock.now - 5 * day },
  )
  if ('refused' in placed) throw new Error(placed.refused)
  const order = (await readOrder(db, name, placed.number))!
  const amount = { amountMinor: order.totalMinor, currency: order.currency }
  await recordCapture(db, name, placed.number, { amount, method: 'card', actor, at: clock.now - 5 * day })
  const parcel = randomUUID()
  const sent = { parcel, order: placed.number, lines: [1], carrier: 'yamato', tracking: '400000000001' }
  await dispatchParcel(db, name, sent, { actor: 'staff:kenji', at: clock.now - 3 * day })
  await deliverParcel(db, name, parcel, { actor: 'carrier', at: clock.now - 2 * day })
  return placed.number
}

const day = 86_400_000

export type Answer = {
  readonly status: number
  readonly html: string
  readonly words: string
  readonly location: string
  readonly headers: Headers
}
type Fields = Readonly<Record<string, string | File | readonly File[]>>

/** A browser: it keeps cookies and says where its forms come from. Follows no redirect by itself. */
export function browser(language: 'ja' | 'en' = 'en') {
  const cookies = new Map([['language', language as string]])
  async function ask(path: string, fields?: Fields): Promise<Answer> {
    const headers = {
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      'sec-fetch-site': 'same-origin',
    }
    const answer = await app.request(`http://house${path}`, {
      headers,
      ...(fields === undefined ? {} : { method: 'POST', body: formOf(fields) }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (/max-age=0/i.test(set)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const html = await answer.text()
    assert.doesNotMatch(html, / style="|onclick=|<script(?! type="module" src="\/assets\/photos-)/)
    return {
      status: answer.status,
      html,
      words: wordsOf(html),
      location: answer.headers.get('location') ?? '',
      headers: answer.headers,
    }
  }
  const follow = async (answer: Answer): Promise<Answer> =>
    answer.location === '' ? answer : follow(await ask(answer.location))
  return {
    ask,
    follow,
    cookies,
    open: async (path: string, fields?: Fields) => follow(await ask(path, fields)),
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? (value as readonly File[]) : [value as string | File])
      form.append(name, one)
  }
  return form
}

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<head[^]*?<\/head>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

/** A browser that has opened an order by its number and address. */
export async function guest(shop: string, number: string, language: 'ja' | 'en' = 'en') {
  const here = browser(language)
  const answer = await here.open(`/${shop}/my/guest`, { number, 'guest-address': 'hanako@customer.example' })
  assert.equal(answer.status, 200, answer.words)
  return here
}

/** What is in a form's field. */
export const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ??
  ''
