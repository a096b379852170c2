/**
 * The desk over HTTP on a real database: what staff see, press and are refused, and what moves when they
 * press.
 */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { parseInstant, type Instant } from '#calendar'
import { readCase, readEvents, readTasks } from '#cases/case'
import { askExchange } from '#cases/exchange'
import { keepCatalogue } from '#catalogue'
import { testDatabase } from '#db/testing'
import { openFiles, storePhoto } from '#files'
import { readPackFiles } from '#laws'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { readLedger, recordPayment } from '#payments'
import { keepDocuments, openShop, readShopFolder, shopNames, type OpenShop, type Pin } from '#shops'
import { addMember, makeSignInLink, type Role } from '#staff'
import { readOnHand, receiveUnits } from '#stock'
import { webApp } from '#web/http'
import { assets, problemPage } from '#web/ui'
import { register } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-desk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const { db } = await testDatabase()
const files = openFiles(folder)
const packs = readPackFiles(join(root, 'laws'))
const shops = new Map<string, OpenShop>()
const pins = new Map<string, readonly Pin[]>()
const opened = moment('2026-11-01T09:00+09:00')
const clock: Instant = moment('2026-11-20T10:00+09:00')
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
const password = 'a calm long password'
await addStaff('kaoru', 'owner')
await addStaff('kaoru', 'workshop')
await addStaff('kaoru', 'support')
await addStaff('preorder', 'owner')

const faults: unknown[] = []
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

function moment(text: string): Instant {
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

type Browser = { readonly cookies: Map<string, string> }

async function visit(
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
async function press(
  browser: Browser,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await visit(browser, path, form)
  const text = await answer.text()
  assert.equal(answer.status, 303, `${path}\n${wordsOf(text)}`)
  return pageAt(browser, answer.headers.get('location') ?? '')
}

async function pageAt(browser: Browser, path: string): Promise<string> {
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

async function signedIn(shop: string, role: Role): Promise<Browser> {
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
async function caseOf({
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
  await recordPayment(db, name, order.number, { amount, method: 'card', brand: 'visa', ...start })
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

async function stockUp(shop: string, sku: string, sale: number, replacement: number): Promise<void> {
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

const versionOf = async (shop: string, number: string): Promise<string> =>
  String((await readCase(db, shop, number))!.version)

const flaw = { reason: 'defect', used: 'no', altered: 'no' }

test('only whoever knows shop, address and password comes in, and after five attempts nobody', async () => {
  const browser: Browser = { cookies: new Map() }
  const wrong = {
    shop: 'kaoru',
    address: 'support@kaoru.example',
    password: 'not the password',
    back: '',
    send: '',
  }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = await visit(browser, '/desk/', wrong)
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, /do not belong together/)
    assert.doesNotMatch(text, /not the password/)
  }
  const answer = await visit(browser, '/desk/', { ...wrong, password })
  assert.equal(answer.status, 429)
  assert.match(await answer.text(), /Please wait until Friday 20 November 2026, 11:00 \(Japan\)/)
  assert.equal(browser.cookies.size, 0)
})

test('a printed link opens the desk once, and only by a press', async () => {
  const token = randomBytes(32).toString('base64url')
  const { member } = await db
    .selectFrom('staff.members')
    .select('member')
    .where('shop', '=', 'kaoru')
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  await makeSignInLink(db, 'kaoru', member, { at: clock, token })
  const browser: Browser = { cookies: new Map() }
  for (const _ of [1, 2]) await pageAt(browser, `/desk/sign-in?shop=kaoru&token=${token}`)
  assert.match(await press(browser, '/desk/sign-in', { shop: 'kaoru', token }), /KAORU desk/)
  const again = await visit({ cookies: new Map() }, '/desk/sign-in', { shop: 'kaoru', token })
  assert.equal(again.status, 410)
  assert.match(await again.text(), /This link has been used/)
  await press(browser, '/desk/kaoru/sign-out', {})
  assert.equal((await visit(browser, '/desk/kaoru/')).status, 303)
})

test('staff of one shop see nothing of another', async () => {
  const browser = await signedIn('kaoru', 'owner')
  for (const path of ['/desk/preorder/', '/desk/preorder/orders', '/desk/preorder/cases/PR-C00001']) {
    assert.equal((await visit(browser, path)).status, 404, path)
  }
  const stranger = await visit({ cookies: new Map() }, '/desk/kaoru/orders?x=1')
  assert.equal(stranger.headers.get('location'), '/desk/?shop=kaoru&back=%2Fdesk%2Fkaoru%2Forders%3Fx%3D1')
})

test('a flawed ring is exchanged from the replacement stock, and what is on sale stays (KAORU-31, KAORU-33)', async () => {
  const sku = 'KA-MINAMO-11'
  await stockUp('kaoru', sku, 9, 2)
  const { order, number } = await caseOf({ shop: 'kaoru', sku, answers: flaw })
  const owner = await signedIn('kaoru', 'owner')
  const queue = await pageAt(owner, '/desk/kaoru/')
  assert.match(queue, new RegExp(`${number} Exchange 山田 花子 Ring “Minamo” to be answered nobody`))
  const address = `/desk/kaoru/cases/${number}`
  const first = await pageAt(owner, address)
  assert.match(first, /Accept, once complete/)
  assert.match(first, /Still missing inspection: fault confirmed/i)
  assert.match(first, /Replacement stock: 2 pieces On sale: 8 pieces. Not to be used as a replacement/)
  assert.match(first, /石がゆるんでいます &lt;b&gt;/)
  assert.equal((await visit(owner, `${address}/photos/1`)).headers.get('content-type'), 'image/jpeg')
  assert.equal((await visit(owner, `${address}/photos/2`)).status, 404)

  await press(owner, `${address}/assignee`, { assignee: 'me' })
  assert.match(await pageAt(owner, '/desk/kaoru/?show=mine'), new RegExp(number))
  const version = await versionOf('kaoru', number)
  const called = await press(owner, `${address}/call-in`, { version, 'call-in-note': 'どうぞお送りください' })
  assert.match(called, /Done and on record: The customer was asked to send the piece.*どうぞお送りください/)
  await press(owner, `${address}/call-in`, { version, 'call-in-note': 'どうぞお送りください' })
  await press(owner, `${address}/parcel`, { version: await versionOf('kaoru', number) })
  const examined = {
    version: await versionOf('kaoru', number),
    'inspect-found': 'confirmed',
    'inspect-note': '爪が浮いています',
  }
  assert.match(await press(owner, `${address}/inspection`, examined), /Accept by the shop’s clause/)
  await press(owner, `${address}/approval`, { version: await versionOf('kaoru', number), 'approve-note': '' })
  assert.match(await pageAt(owner, address), /holds 2 pieces; 1 will be set aside/)
  await press(owner, `${address}/remedy`, { version: await versionOf('kaoru', number) })
  assert.deepEqual((await readOnHand(db, 'kaoru', [sku])).get(sku), { sale: 8, replacement: 1 })
  await press(owner, `${address}/replacement`, {
    version: await versionOf('kaoru', number),
    'send-replacement-carrier': 'ヤマト運輸',
    'send-replacement-tracking': '4321',
  })
  const end = await press(owner, `${address}/settlement`, {
    version: await versionOf('kaoru', number),
    'settle-note': '',
  })
  assert.match(end, /Nothing is left to do here/)
  const events = await readEvents(db, 'kaoru', number)
  assert.deepEqual(
    events.map(({ type }) => type),
    [
      'Asked',
      'CalledIn',
      'ParcelReceived',
      'Inspected',
      'Approved',
      'ReplacementTaken',
      'ReplacementSent',
      'Settled',
    ],
  )
  const staff = events.slice(1).map(({ actor }) => actor)
  assert.ok(staff.every((actor) => actor.startsWith('staff:') && actor === staff[0]))
  assert.deepEqual((await readOnHand(db, 'kaoru', [sku])).get(sku), { sale: 8, replacement: 1 })
  assert.match(await pageAt(owner, '/desk/kaoru/?show=closed'), new RegExp(number))
  assert.match(await pageAt(owner, `/desk/kaoru/orders/${order}`), /領収書をお願いします.*4321/)
})

test('a page that is out of date does nothing, and shows how the case stands', async () => {
  const { number } = await caseOf({ shop: 'kaoru', sku: 'KA-MINAMO-11', answers: flaw })
  const [owner, support] = [await signedIn('kaoru', 'owner'), await signedInByLink('kaoru', 'support')]
  const version = await versionOf('kaoru', number)
  const address = `/desk/kaoru/cases/${number}`
  await press(owner, `${address}/call-in`, { version, 'call-in-note': '' })
  const late = await visit(support, `${address}/evidence`, {
    version,
    'want-evidence-photo': 'yes',
    'want-evidence-note': '',
  })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /This case has moved on since the page was opened/)
  assert.equal((await readCase(db, 'kaoru', number))!.current.state, 'awaiting-return')
})

test('a decision against the documents wants a clause and a reason, keeps what was typed, and stays on record', async () => {
  const { number } = await caseOf({ shop: 'kaoru', sku: 'KA-MINAMO-11', answers: flaw })
  const owner = await signedIn('kaoru', 'owner')
  const address = `/desk/kaoru/cases/${number}`
  const version = await versionOf('kaoru', number)
  assert.match(
    await pageAt(owner, address),
    /This goes against the documents The documents say “Accept, once complete”/,
  )
  const bare = await visit(owner, `${address}/refusal`, {
    version,
    'refuse-note': 'おことわりの言葉',
    'refuse-clause': '',
    'refuse-reason': '',
  })
  assert.equal(bare.status, 422)
  const page = await bare.text()
  assert.match(page, /A decision against the documents needs a reason/)
  assert.match(page, /おことわりの言葉/)
  const half = await visit(owner, `${address}/refusal`, {
    version,
    'refuse-note': '',
    'refuse-reason': 'because',
  })
  assert.match(await half.text(), /Please choose one/)
  const refused = await press(owner, `${address}/refusal`, {
    version,
    'refuse-note': '',
    'refuse-clause': 'kaoru#faulty.exchange.inspection',
    'refuse-reason': '作り話でした',
  })
  assert.match(refused, /Clause set aside Faulty or wrong pieces Reason 作り話でした/)
  const last = (await readEvents(db, 'kaoru', number)).at(-1)!
  assert.deepEqual(last.data['override'], {
    clause: 'kaoru#faulty.exchange.inspection',
    reason: '作り話でした',
  })
})

test('what belongs to another role is not shown, and refused when it is sent all the same', async () => {
  const { number } = await caseOf({ shop: 'kaoru', sku: 'KA-MINAMO-11', answers: flaw })
  const workshop = await signedIn('kaoru', 'workshop')
  const address = `/desk/kaoru/cases/${number}`
  assert.match(await pageAt(workshop, address), /Waiting for another role: Ask for the piece, Accept/)
  const version = await versionOf('kaoru', number)
  const forced = await visit(workshop, `${address}/refusal`, { version, 'refuse-note': '' })
  assert.equal(forced.status, 403)
  assert.match(await forced.text(), /Your role \(workshop\) does not include this act/)
  assert.equal((await visit(workshop, '/desk/kaoru/policy-gaps')).status, 403)
  assert.equal(await versionOf('kaoru', number), version)
})

test('where no replacement is left the price is paid back, once, and never more than was paid (PRE-19)', async () => {
  const sku = await discOf('preorder')
  await stockUp('preorder', sku, 5, 0)
  const { number, order } = await caseOf({ shop: 'preorder', sku, answers: { ...flaw, opened: 'yes' } })
  const owner = await signedIn('preorder', 'owner')
  const address = `/desk/preorder/cases/${number}`
  const version = () => versionOf('preorder', number)
  await press(owner, `${address}/call-in`, { version: await version(), 'call-in-note': '' })
  await press(owner, `${address}/parcel`, { version: await version() })
  await press(owner, `${address}/inspection`, {
    version: await version(),
    'inspect-found': 'confirmed',
    'inspect-note': '',
  })
  const ahead = await press(owner, `${address}/approval`, { version: await version(), 'approve-note': '' })
  assert.match(ahead, /holds none, so the next remedy is tried. A refund of ¥[\d,]+ will be owed/)
  const sent = await version()
  await press(owner, `${address}/remedy`, { version: sent })
  await press(owner, `${address}/remedy`, { version: sent })
  const line = (await readOrder(db, 'preorder', order))!.lines[0]!
  assert.equal((await readLedger(db, 'preorder', order)).refunded.amountMinor, line.priceMinor)
  assert.deepEqual(
    (await readTasks(db, 'preorder', number)).map(({ what, doneAt }) => [what, doneAt]),
    [['pay-refund', null]],
  )
  const end = await press(owner, `${address}/payment`, {
    version: await version(),
    'pay-out-note': '振込済み',
  })
  assert.match(end, /Ended by refund 振込済み/)
  assert.notEqual((await readTasks(db, 'preorder', number))[0]!.doneAt, null)
})

test('an order is carried on: a parcel out, and what became of it', async () => {
  const shop = shops.get('kaoru')!
  await stockUp('kaoru', 'KA-GINGA-9', 2, 0)
  const placed = await placeOrder(
    db,
    shop,
    pins.get('kaoru')!,
    {
      key: randomUUID(),
      customer: { name: 'Anna', address: 'anna@example.de', language: 'en' },
      buyer: 'consumer',
      country: 'DE',
      destination: 'DE',
      deliverTo: { name: 'Anna', lines: ['Mustergasse 1', 'Berlin'], gift: false },
      lines: [{ sku: 'KA-GINGA-9', quantity: 1 }],
      memo: '',
      shippingMinor: 0n,
      informed: true,
      returnClauseShown: true,
    },
    { actor: 'customer:anna', at: clock },
  )
  assert.ok('number' in placed)
  const owner = await signedIn('kaoru', 'owner')
  const address = `/desk/kaoru/orders/${placed.number}`
  assert.match(await pageAt(owner, '/desk/kaoru/orders'), new RegExp(`${placed.number}.*Anna`))
  const nothing = await visit(owner, `${address}/parcels`, { seen: '0', carrier: 'DHL', tracking: '' })
  assert.equal(nothing.status, 422)
  const form = { seen: '0', carrier: 'DHL', tracking: 'JJD01', 'line-1': 'yes' }
  await press(owner, `${address}/parcels`, form)
  await press(owner, `${address}/parcels`, form)
  const { parcel } = await db
    .selectFrom('parcels.parcels')
    .select('parcel')
    .where('order_number', '=', placed.number)
    .executeTakeFirstOrThrow()
  assert.match(
    await press(owner, `${address}/parcels/${parcel}/delivery`, { outcome: 'delivered' }),
    /delivered/,
  )
  const again = await visit(owner, `${address}/parcels/${parcel}/delivery`, { outcome: 'undeliverable' })
  assert.equal(again.status, 409)
  assert.equal((await readOrder(db, 'kaoru', placed.number))!.lines[0]!.stage, 'delivered')
})

test('every page of the desk can be read in Japanese, and nothing broke on the way', async () => {
  const owner = await signedIn('kaoru', 'owner')
  for (const path of ['/desk/', '/desk/kaoru/', '/desk/kaoru/orders', '/desk/kaoru/policy-gaps']) {
    await visit(owner, `${path}?lang=ja`)
    assert.match(await (await visit(owner, path)).text(), /<html lang="ja">/)
  }
  assert.deepEqual(faults, [])
})

async function signedInByLink(shop: string, role: Role): Promise<Browser> {
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
async function discOf(shop: string): Promise<string> {
  const row = await db
    .selectFrom('catalogue.variants')
    .select('sku')
    .where('shop', '=', shop)
    .where('product', '=', 'yoake-cd')
    .orderBy('sku')
    .executeTakeFirstOrThrow()
  return row.sku
}
