/**
 * The exchange on a real database: stock, money, letters and rulings move in the transaction of the press, or
 * not at all.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { keepCatalogue } from '#catalogue'
import { parseInstant } from '#calendar'
import { readCase, readCasesOf, readEvents, readTasks } from '#cases/case'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import { placeOrder, readOrder, type Order } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { readLedger, recordCapture } from '#payments'
import { readRuling } from '#rulings'
import { keepDocuments, type OpenShop } from '#shops'
import { theShop } from '#shops/testing'
import { readOnHand, receiveUnits } from '#stock'
import * as exchange from './index.ts'

const at = (text: string) => parseInstant(text)!
const placedAt = at('2026-11-10T10:00+09:00')
const staff = { actor: 'staff:kenji' as const, at: at('2026-11-23T10:00+09:00') }
const hanako = { actor: 'customer:hanako' as const, at: at('2026-11-22T10:00+09:00') }

async function sold(
  db: Db,
  shopName: string,
  stock: { sale: number; replacement: number },
): Promise<{ shop: OpenShop; order: Order }> {
  const shop = theShop(shopName)
  await keepCatalogue(db, shopName, [ring], new Map())
  for (const pool of ['sale', 'replacement'] as const) {
    await receiveUnits(db, {
      shop: shopName,
      sku: 'RING',
      pool,
      units: stock[pool],
      why: 'received',
      reference: 'test',
      actor: 'start',
      at: placedAt,
    })
  }
  const pins = await keepDocuments(db, shop, [], placedAt)
  const placed = await placeOrder(db, shop, pins, order(), { actor: 'customer:hanako', at: placedAt })
  assert.ok('number' in placed)
  await recordCapture(db, shopName, placed.number, {
    amount: { amountMinor: 21_000n, currency: 'JPY' },
    method: 'card',
    actor: 'customer:hanako',
    at: placedAt,
  })
  const parcel = randomUUID()
  await dispatchParcel(
    db,
    shopName,
    { parcel, order: placed.number, lines: [1], carrier: 'yamato', tracking: '1' },
    { actor: 'staff:kenji', at: at('2026-11-19T10:00+09:00') },
  )
  await deliverParcel(db, shopName, parcel, { actor: 'carrier', at: at('2026-11-20T10:00+09:00') })
  return { shop, order: (await readOrder(db, shopName, placed.number))! }
}

const ring = {
  product: 'ring',
  name: { ja: '指輪', en: 'Ring' },
  description: { ja: '', en: '' },
  kind: 'ready' as const,
  seal: 'none' as const,
  'hygiene-sensitive': false,
  certificate: true,
  material: { ja: '', en: '' },
  price: 20_000,
  'weight-grams': 10,
  lead: { days: [2, 4] as [number, number] },
  picture: 'ring.svg',
  'picture-alt': { ja: '', en: '' },
  options: [],
  variants: [{ sku: 'RING', options: {} }],
}

const order = (key = 'key') => ({
  key,
  customer: { name: '花子', address: 'hanako@customer.example', language: 'ja' as const },
  buyer: 'consumer' as const,
  country: 'JP',
  destination: 'JP',
  deliverTo: { name: '花子', lines: [], gift: false },
  lines: [{ sku: 'RING', quantity: 1 }],
  memo: '',
  shippingMinor: 1_000n,
  informed: false,
  returnClauseShown: true,
})

const request = (more: Partial<exchange.ExchangeRequest> = {}): exchange.ExchangeRequest => ({
  key: 'press',
  line: 1,
  quantity: 1,
  answers: { reason: 'defect' },
  description: '石がゆるんでいます',
  photos: [],
  requester: 'buyer',
  language: 'ja',
  ...more,
})

async function asked(
  db: Db,
  shop: OpenShop,
  order: Order,
  more: Partial<exchange.ExchangeRequest> = {},
): Promise<string> {
  const outcome = await exchange.askExchange(db, shop, order, request(more), hanako)
  assert.ok('number' in outcome, JSON.stringify(outcome))
  return outcome.number
}

const state = async (db: Db, shop: OpenShop, number: string) =>
  (await readCase(db, shop.name, number))?.current.state

test('a flawed ring: the replacement comes from the replacement pool, and the sale pool is not touched [KAORU-33]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  await exchange.callIn(db, shop, number, '', staff)
  await exchange.receiveParcel(db, shop, number, randomUUID(), staff)
  await exchange.inspect(db, shop, number, 'confirmed', '石座のゆるみ', staff)
  await exchange.approve(db, shop, number, { note: '' }, staff)
  await exchange.remedy(db, shop, number, staff)
  assert.equal(await state(db, shop, number), 'replacement-taken')
  assert.deepEqual((await readOnHand(db, 'kaoru', ['RING'])).get('RING'), { sale: 4, replacement: 0 })
  await exchange.sendReplacement(
    db,
    shop,
    number,
    { parcel: randomUUID(), carrier: 'yamato', tracking: '2' },
    staff,
  )
  await exchange.settle(db, shop, number, '', staff)
  assert.deepEqual(
    (await readEvents(db, 'kaoru', number)).map((e) => [e.type, e.actor]),
    [
      ['Asked', 'customer:hanako'],
      ['CalledIn', 'staff:kenji'],
      ['ParcelReceived', 'staff:kenji'],
      ['Inspected', 'staff:kenji'],
      ['Approved', 'staff:kenji'],
      ['ReplacementTaken', 'staff:kenji'],
      ['ReplacementSent', 'staff:kenji'],
      ['Settled', 'staff:kenji'],
    ],
  )
})

test('without a replacement the document promises nothing, and the case is with staff [KAORU-32]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 0 })
  const number = await asked(db, shop, order)
  await exchange.approve(db, shop, number, { note: '', keep: true }, staff)
  await exchange.remedy(db, shop, number, staff)
  assert.equal(await state(db, shop, number), 'with-staff')
  assert.deepEqual((await readOnHand(db, 'kaoru', ['RING'])).get('RING'), { sale: 4, replacement: 0 })
})

test('Milamore makes a new one when the replacement pool is empty [MILA-11], and takes one when it is not [MILA-10]', async () => {
  for (const [replacement, next] of [
    [0, 'making'],
    [1, 'replacement-taken'],
  ] as const) {
    const { db } = await testDatabase()
    const { shop, order } = await sold(db, 'milamore', { sale: 5, replacement })
    const number = await asked(db, shop, order, {
      answers: { reason: 'wrong-item', used: 'no', altered: 'no' },
    })
    await exchange.approve(db, shop, number, { note: '', keep: true }, staff)
    await exchange.remedy(db, shop, number, staff)
    assert.equal(await state(db, shop, number), next)
  }
})

test('an exchange is official only when the shop has confirmed the piece it got back [MILA-12]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'milamore', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order, {
    answers: { reason: 'wrong-item', used: 'no', altered: 'no' },
  })
  await exchange.callIn(db, shop, number, '', staff)
  assert.deepEqual(await exchange.remedy(db, shop, number, staff), {
    refused: 'not-in-this-state',
    state: 'awaiting-return',
  })
  assert.equal((await readCase(db, 'milamore', number))?.custody, 'on-the-way-to-shop')
})

test('no replacement in the warehouse: a refund is owed, with a ledger entry and a task, and never more than was paid [PRE-19]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'preorder', { sale: 5, replacement: 0 })
  const number = await asked(db, shop, order)
  await exchange.callIn(db, shop, number, '', staff)
  await exchange.receiveParcel(db, shop, number, randomUUID(), staff)
  await exchange.inspect(db, shop, number, 'confirmed', '', staff)
  await exchange.approve(db, shop, number, { note: '', keep: true }, staff)
  await exchange.remedy(db, shop, number, staff)
  assert.equal(await state(db, shop, number), 'refund-owed')
  const { refundOwed } = await readLedger(db, 'preorder', order)
  assert.equal(refundOwed.amountMinor, 20_000n)
  assert.deepEqual(
    (await readTasks(db, 'preorder', number)).map((t) => [t.what, t.doneAt]),
    [['pay-refund', null]],
  )
  await exchange.settle(db, shop, number, '', staff)
  assert.ok((await readTasks(db, 'preorder', number))[0]?.doneAt)
})

test('staff who accept without a ladder are never stuck: the case is in their hands, and no unit is taken', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order, { answers: { reason: 'damaged-on-arrival' } })
  await exchange.approve(db, shop, number, { note: '', keep: true }, staff)
  assert.deepEqual(await exchange.remedy(db, shop, number, staff), { number, state: 'with-staff' })
  assert.equal((await readOnHand(db, 'kaoru', ['RING'])).get('RING')?.replacement, 1)
})

test('a refused piece goes back, and the timeline says so; what was decided stays decided', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  await exchange.callIn(db, shop, number, '', staff)
  await exchange.receiveParcel(db, shop, number, randomUUID(), staff)
  await exchange.inspect(db, shop, number, 'not-found', '', staff)
  await exchange.refuse(db, shop, number, { note: '' }, staff)
  assert.deepEqual(await exchange.sendPieceBack(db, shop, number, staff), { number, state: 'refused' })
  const back = await readCase(db, 'kaoru', number)
  assert.deepEqual([back?.current.state, back?.custody], ['refused', 'on-the-way-to-customer'])
  assert.ok((await readTasks(db, 'kaoru', number))[0]?.doneAt)
  assert.equal((await readEvents(db, 'kaoru', number)).at(-1)?.type, 'PieceSentBack')
  assert.ok('refused' in (await exchange.sendPieceBack(db, shop, number, staff)))
})

test('a form that is sent twice opens one case', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const presses = await Promise.all(
    [1, 2, 3].map(() => exchange.askExchange(db, shop, order, request(), hanako)),
  )
  const [opened] = await readCasesOf(db, 'kaoru', order.number)
  assert.deepEqual(
    presses,
    [1, 2, 3].map(() => ({ number: opened?.number })),
  )
  assert.equal((await readCasesOf(db, 'kaoru', order.number)).length, 1)
})

test('a second request for the same piece names the case that is open', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  assert.deepEqual(await exchange.askExchange(db, shop, order, request({ key: 'other' }), hanako), {
    refused: 'case-already-open',
    number,
  })
})

test('what the document refuses is refused with its ruling, and nothing is written', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const late = await exchange.askExchange(db, shop, order, request(), {
    ...hanako,
    at: at('2026-11-28T00:00+09:00'),
  })
  assert.equal('refused' in late && late.refused, 'ruling-refuses')
  assert.deepEqual(await readCasesOf(db, 'kaoru', order.number), [])
})

test('the ruling a case rests on is kept and can be read again', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  const kept = await readRuling(db, 'kaoru', (await readCase(db, 'kaoru', number))!.ruling)
  assert.equal(kept?.ruling.verdict, 'pending')
  assert.deepEqual(
    kept?.ruling.clauses.filter((c) => c.deciding).map((c) => c.id),
    ['faulty.exchange.inspection', 'who-pays'].filter((id) => kept.ruling.clauses.some((c) => c.id === id)),
  )
})

test('a photo that must come is waited for until the window ends; then the case lapses by itself [KAMI-02]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kami-kagu', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order, {
    answers: { reason: 'defect', opened: 'yes', used: 'no', altered: 'no' },
  })
  const waiting = await readCase<exchange.Exchange>(db, 'kami-kagu', number)
  assert.deepEqual(waiting?.current, {
    state: 'evidence-wanted',
    wanted: ['photo'],
    by: at('2026-11-24T00:00+09:00'),
  })
  assert.equal(
    'refused' in
      (await exchange.wakeCase(db, shop, number, {
        actor: 'job:wake-case',
        at: at('2026-11-23T23:59+09:00'),
      })),
    true,
  )
  await exchange.wakeCase(db, shop, number, { actor: 'job:wake-case', at: at('2026-11-24T00:00+09:00') })
  assert.equal(await state(db, shop, number), 'lapsed')
})

test('staff may ask for photos, with a date by which they should come [KUNO-09]', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'k-uno', { sale: 5, replacement: 1 })
  const abroad = { ...order, country: 'US', destination: 'US' }
  const number = await asked(db, shop, abroad, { answers: { reason: 'defect', used: 'no', altered: 'no' } })
  await exchange.wantEvidence(db, shop, number, ['photo'], '石の裏側も', staff)
  const waiting = await readCase<exchange.Exchange>(db, 'k-uno', number)
  assert.deepEqual(waiting?.current, {
    state: 'evidence-wanted',
    wanted: ['photo'],
    by: at('2026-12-01T00:00+09:00'),
  })
})

test('to accept against the ruling, staff name the clause and a reason, and both stay on record', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  assert.deepEqual(await exchange.approve(db, shop, number, { note: '', keep: true }, staff), {
    refused: 'reason-missing',
  })
  await exchange.approve(
    db,
    shop,
    number,
    {
      note: '',
      keep: true,
      override: { clause: 'kaoru#faulty.exchange.inspection', reason: '写真で明らか' },
    },
    staff,
  )
  const [, approved] = await readEvents(db, 'kaoru', number)
  assert.deepEqual(approved?.data['override'], {
    clause: 'kaoru#faulty.exchange.inspection',
    reason: '写真で明らか',
  })
})

test('accepting before the piece is back says in so many words that it may be kept', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  const override = { clause: 'kaoru#faulty.exchange.inspection', reason: '写真で明らか' }
  assert.deepEqual(await exchange.approve(db, shop, number, { note: '', override }, staff), {
    refused: 'piece-still-with-customer',
  })
  await exchange.approve(db, shop, number, { note: '', keep: true, override }, staff)
  const [, approved] = await readEvents(db, 'kaoru', number)
  assert.equal(approved?.data['keep'], true)
})

test('a press on a page that is out of date does nothing', async () => {
  const { db } = await testDatabase()
  const { shop, order } = await sold(db, 'kaoru', { sale: 5, replacement: 1 })
  const number = await asked(db, shop, order)
  await exchange.callIn(db, shop, number, '', { ...staff, version: 1 })
  assert.deepEqual(await exchange.refuse(db, shop, number, { note: '' }, { ...staff, version: 1 }), {
    refused: 'page-out-of-date',
    number,
  })
})

test('the last piece is sold once, however many press at once', async () => {
  const { db } = await testDatabase({ max: 8 })
  const shop = theShop('kaoru')
  await keepCatalogue(db, 'kaoru', [ring], new Map())
  await receiveUnits(db, {
    shop: 'kaoru',
    sku: 'RING',
    pool: 'sale',
    units: 3,
    why: 'received',
    reference: 'test',
    actor: 'start',
    at: placedAt,
  })
  const pins = await keepDocuments(db, shop, [], placedAt)
  const presses = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      placeOrder(db, shop, pins, order(`key-${i}`), { actor: 'customer:hanako', at: placedAt }),
    ),
  )
  assert.equal(presses.filter((p) => 'number' in p).length, 3)
  assert.deepEqual((await readOnHand(db, 'kaoru', ['RING'])).get('RING'), { sale: 0, replacement: 0 })
})
