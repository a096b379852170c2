/**
 * The house that the desk's tests work in: shops, staff of several roles, browsers with cookies, and a
 * customer who buys and asks. Shared by the test files of one run; no test of its own.
 */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import sharp from 'sharp'
import { parseInstant, type Instant } from '#calendar'
import { readCase } from '#cases/case'
import { askExchange } from '#cases/exchange'
import { keepCatalogue } from '#catalogue'
import { testDatabase } from '#db/testing'
import { openFiles, storePhoto } from '#files'
import { readPackFiles } from '#laws'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'
import { keepDocuments, openShop, readShopFolder, shopNames, type OpenShop, type Pin } from '#shops'
import { addMember, makeSignInLink, type Role } from '#staff'
import { receiveUnits } from '#stock'
import { webApp } from '#web/http'
import { assets, problemPage } from '#web/ui'
import { register } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-desk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

export const { db } = await testDatabase()
const files = openFiles(folder)
const packs = readPackFiles(join(root, 'laws'))
export const shops = new Map<string, OpenShop>()
export const pins = new Map<string, readonly Pin[]>()
const opened = moment('2026-11-01T09:00+09:00')
export const clock: Instant = moment('2026-11-20T10:00+09:00')
for (const name of shopNames(join(root, 'shops'))) {
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
      opened,
    ),
  )
  await keepCatalogue(db, name, read.products, read.pictures)
}
export const password = 'a calm long password'
await addStaff('kaoru', 'owner')
await addStaff('kaoru', 'workshop')
await addStaff('kaoru', 'support')
await addStaff('preorder', 'owner')

export const faults: unknown[] = []
const app = webApp(
  {
    db,
    files,
    shops,
    now: () => clock,
    chance: () => randomBytes(32).toString('base64url'),
    secret: 'secret',
    origin: 'http://house',
    mailbox: true,
  },
  { problemPage, assets, register: [register], report: (fault) => faults.push(fault) },
)

export function moment(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new RangeError(text)
  return at
}

async function addStaff(shop: string, role: Role): Promise<void> {
  const address = `${role}@${shop}.example`
  const name = `${role} of ${shop}`
  const added = await addMember(
    db,
    shop,
    { member: randomUUID(), address, name, role, language: 'ja', password },
    { at: opened },
  )
  assert.ok(!('refused' in added))
}

export type Browser = { readonly cookies: Map<string, string> }

export async function visit(
  browser: Browser,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<Response> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.request(`http://house${path}`, {
    headers: { cookie, 'accept-language': 'en' },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  })
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (/max-age=0/i.test(set)) browser.cookies.delete(name)
    else browser.cookies.set(name, value)
  }
  return answer
}

/** The page behind a press: the press is answered by a redirect to it. */
export async function press(
  browser: Browser,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await visit(browser, path, form)
  const text = await answer.text()
  assert.equal(answer.status, 303, `${path}\n${wordsOf(text)}`)
  return pageAt(browser, answer.headers.get('location') ?? '')
}

export async function pageAt(browser: Browser, path: string): Promise<string> {
  const answer = await visit(browser, path)
  const text = await answer.text()
  assert.equal(answer.status, 200, `${path}\n${wordsOf(text)}`)
  assert.doesNotMatch(text, / style="|onclick=|<script>/)
  return wordsOf(text)
}

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(?:title|head)[^]*?<\/(?:title|head)>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

export async function signedIn(shop: string, role: Role): Promise<Browser> {
  const browser: Browser = { cookies: new Map() }
  await press(browser, '/desk/', { shop, address: `${role}@${shop}.example`, password, back: '', send: '' })
  return browser
}

type Bought = {
  readonly shop: string
  readonly sku: string
  readonly answers: Readonly<Record<string, string>>
}

/** Somebody in Tokyo buys a piece, gets it, and asks for an exchange the day after. */
export async function caseOf({
  shop: name,
  sku,
  answers,
}: Bought): Promise<{ readonly order: string; readonly number: string }> {
  const shop = shops.get(name)!
  const placed = await placeOrder(
    db,
    shop,
    pins.get(name)!,
    {
      key: randomUUID(),
      customer: { name: '山田 花子', address: 'hanako@example.jp', language: 'ja' },
      buyer: 'consumer',
      country: 'JP',
      destination: 'JP',
      deliverTo: { name: '山田 花子', lines: ['東京都千代田区見本1-1'], gift: false },
      lines: [{ sku, quantity: 1 }],
      memo: '領収書をお願いします',
      shippingMinor: 1000n,
      informed: false,
      returnClauseShown: true,
    },
    { actor: 'customer:hanako', at: moment('2026-11-10T10:00+09:00') },
  )
  assert.ok('number' in placed)
  const order = (await readOrder(db, name, placed.number))!
  const amount = { amountMinor: order.totalMinor, currency: order.currency }
  const start = { actor: 'start', at: moment('2026-11-10T10:01+09:00') } as const
  await recordCapture(db, name, order.number, { amount, method: 'card', brand: 'visa', ...start })
  const parcel = randomUUID()
  await dispatchParcel(
    db,
    name,
    { parcel, order: order.number, lines: [1], carrier: 'ヤマト運輸', tracking: '1' },
    start,
  )
  await deliverParcel(db, name, parcel, { actor: 'carrier', at: moment('2026-11-18T14:20+09:00') })
  const photo = await storePhoto(
    files,
    await sharp({
      create: { width: 60, height: 40, channels: 3, background: '#caa' },
    })
      .png()
      .toBuffer(),
  )
  assert.ok('hash' in photo)
  const asked = await askExchange(
    db,
    shop,
    (await readOrder(db, name, order.number))!,
    {
      key: randomUUID(),
      line: 1,
      quantity: 1,
      answers,
      description: '石がゆるんでいます <b>',
      photos: [photo],
      requester: 'buyer',
      language: 'ja',
    },
    { actor: `customer:${order.customer}`, at: moment('2026-11-19T09:00+09:00') },
  )
  assert.ok('number' in asked, JSON.stringify(asked))
  return { order: order.number, number: asked.number }
}

export async function stockUp(shop: string, sku: string, sale: number, replacement: number): Promise<void> {
  for (const [pool, units] of [
    ['sale', sale],
    ['replacement', replacement],
  ] as const) {
    await receiveUnits(db, {
      shop,
      sku,
      pool,
      units,
      why: 'received',
      reference: 'test',
      actor: 'start',
      at: opened,
    })
  }
}

export const versionOf = async (shop: string, number: string): Promise<string> =>
  String((await readCase(db, shop, number))!.version)

export async function signedInByLink(shop: string, role: Role): Promise<Browser> {
  const token = randomBytes(32).toString('base64url')
  const { member } = await db
    .selectFrom('staff.members')
    .select('member')
    .where('shop', '=', shop)
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  await makeSignInLink(db, shop, member, { at: clock, token })
  const browser: Browser = { cookies: new Map() }
  await press(browser, '/desk/sign-in', { shop, token })
  return browser
}

/** A disc of the shop. */
export async function discOf(shop: string): Promise<string> {
  const row = await db
    .selectFrom('catalogue.variants')
    .select('sku')
    .where('shop', '=', shop)
    .where('product', '=', 'yoake-cd')
    .orderBy('sku')
    .executeTakeFirstOrThrow()
  return row.sku
}

/** What a customer with a flawed piece answers. */
export const flaw = { reason: 'defect', used: 'no', altered: 'no' }
