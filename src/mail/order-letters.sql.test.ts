/** Which letters an order causes, and what law and settings put into them. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { enqueue } from '#jobs'
import type { Occasion } from '#letters'
import { openWorld, sellRings, type World } from '#main/testing'
import { placeOrder, type OrderRequest } from '#ordering'
import { dispatchParcel } from '#parcels'
import { demoIn, markReceived, receiveNotice, startPayment } from '#payments'

const day = 86_400_000

async function ringShop(): Promise<World> {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  await sellRings(world, 'kaoru', { sale: 5, replacement: 1 })
  return world
}

/** Somebody in a country orders a ring; answers the order's number and its payment. */
async function order(world: World, country: string, more: Partial<OrderRequest> = {}) {
  const request: OrderRequest = {
    key: randomUUID(),
    customer: {
      name: 'Anna',
      address: 'anna@customer.example',
      language: country === 'JP' ? 'ja' : 'en',
    },
    buyer: 'consumer',
    country,
    destination: country,
    deliverTo: { name: 'Anna', lines: ['1 Example Street'], gift: false },
    lines: [{ sku: 'RING', quantity: 1 }],
    memo: '',
    shippingMinor: 1_000n,
    informed: country !== 'JP',
    returnCostTold: country !== 'JP',
    returnClauseShown: true,
    ...more,
  }
  const by = { actor: 'customer:anna', at: world.now() } as const
  const placed = await placeOrder(
    world.db,
    world.shop('kaoru'),
    await world.pinsOf('kaoru', world.now()),
    request,
    by,
  )
  assert.ok('number' in placed, JSON.stringify(placed))
  return placed
}

const seen = new WeakMap<World, Set<string>>()

/** Letters that were written since this was asked last. */
async function fresh(world: World): Promise<readonly string[]> {
  await world.doJobs()
  const known = seen.get(world) ?? new Set()
  seen.set(world, known)
  const all = (await world.letters('kaoru')).filter(({ letter }) => !known.has(letter))
  for (const { letter } of all) known.add(letter)
  return all.map(({ text }) => text)
}

test('a consumer in Germany is told of the right to withdraw with the form, a business is not, and a buyer in Japan is not', async () => {
  const world = await ringShop()
  await order(world, 'DE')
  const [de = ''] = await fresh(world)
  assert.match(de, /■ Right of withdrawal/)
  assert.match(de, /inform us \(KAORU, 1-1 Mihon-cho/)
  assert.match(de, /You will have to bear the direct cost/)
  assert.match(de, /■ Model withdrawal form/)
  assert.match(de, /■ Your legal guarantee/)
  await order(world, 'DE', { buyer: 'business' })
  assert.doesNotMatch((await fresh(world))[0] ?? '', /withdraw|legal guarantee/i)
  await order(world, 'JP')
  assert.doesNotMatch((await fresh(world))[0] ?? '', /撤回|法律による保証/)
  await order(world, 'GB')
  assert.match((await fresh(world))[0] ?? '', /■ Right to cancel[^]*■ Model cancellation form/)
})

test('whoever was not told of the return cost before the order does not read that they bear it', async () => {
  const world = await ringShop()
  await order(world, 'DE', { returnCostTold: false })
  assert.match((await fresh(world))[0] ?? '', /We will bear the cost of returning/)
})

test('what was chosen on the last screen stands in the letter: dates, wish, wrapping, parcels, memo, tax', async () => {
  const world = await ringShop()
  await order(world, 'JP', {
    promises: [{ line: 1, shipBy: '2026-11-26', deliverFrom: '2026-11-27', deliverTo: '2026-11-28' }],
    deliveryDay: '2026-11-28',
    wrapping: { feeMinor: 550n, forWhom: '美咲' },
    parcels: { how: 'ready-first', extra: 'freight-collect', which: 'second', consentedAt: world.now() },
    memo: '領収書をお願いします',
    asks: ['receipt'],
    taxes: [{ rate: 10, ofMinor: '21550', taxMinor: '1959' }],
  })
  const [text = ''] = await fresh(world)
  for (const said of [
    /指輪：2026年11月26日（木）までに発送、2026年11月27日（金）から2026年11月28日（土）のあいだにお届け/,
    /ご希望日：2026年11月28日（土）\n\n[^■]*お約束するものではありません/,
    /ギフト包装（美咲）：550円/,
    /2つめのお荷物は着払いです。送料（目安は900円）/,
    /■ ご希望\n\n・領収書\n\n■ ご注文のメモ\n\n> 領収書をお願いします/,
    /10%対象 1,959円/,
  ])
    assert.match(text, said)
})

test('a transfer is asked for in the confirmation; when it is in, one letter says that it is and that the order is accepted', async () => {
  const world = await ringShop()
  const payBy = world.now() + 7 * day
  const { payment } = await order(world, 'JP', { payment: { method: 'bank-transfer', payBy } })
  const [confirmed = '', ...none] = await fresh(world)
  assert.equal(none.length, 0)
  assert.match(
    confirmed,
    /金額：21,000円\nお振込先：見本銀行 見本支店[^\n]*\nお振込名義：KA-\d+ Anna\nお支払いの期限：/,
  )
  assert.doesNotMatch(confirmed, /承諾/)
  const received = { payment: payment!, key: 'one', amountMinor: 21_000n, payer: 'アンナ' }
  await markReceived(world.db, 'kaoru', received, { actor: 'staff:kenji', at: world.now() })
  const [paid = '', ...more] = await fresh(world)
  assert.equal(more.length, 0)
  assert.match(paid, /■ ご注文の承諾[^■]*受領額：21,000円[^■]*販売業者：KAORU[^■]*電話番号：/)
})

test('a card that is charged at once has one letter in all, which says that the order is paid and accepted', async () => {
  const world = await ringShop()
  const payBy = world.now() + day
  const { payment } = await order(world, 'JP', { payment: { method: 'card', brand: 'visa', payBy } })
  assert.deepEqual(await fresh(world), [])
  const by = { actor: 'customer:anna', at: world.now(), page: '' } as const
  await startPayment(world.db, world.gateways, 'kaoru', payment!, by)
  const sent = await demoIn(world.gateways, 'card')!.choose('kaoru', payment!, 'success')
  for (const notice of sent)
    await receiveNotice(world.db, world.gateways, 'demo', { ...notice, at: world.now() })
  const [one = ''] = await fresh(world)
  assert.match(one, /お支払い方法：クレジットカード/)
  assert.match(one, /■ ご注文の承諾[^■]*受領額：21,000円/)
  await world.goTo('2026-11-20T13:00+09:00')
  assert.deepEqual(await fresh(world), [])
})

test('whoever leaves the page of the card without paying gets the confirmation with the way to pay, and later that the order has ended', async () => {
  const world = await ringShop()
  await order(world, 'JP', { payment: { method: 'card', brand: 'visa', payBy: world.now() + day } })
  assert.deepEqual(await fresh(world), [])
  await world.goTo('2026-11-20T12:15+09:00')
  const [waiting = ''] = await fresh(world)
  assert.match(waiting, /お支払いのページへ\nhttp:\/\/shop\.example\/kaoru\/pay\//)
  assert.doesNotMatch(waiting, /承諾/)
  await world.goTo('2026-11-21T12:01+09:00')
  const [ended = '', ...more] = await fresh(world)
  assert.equal(more.length, 0)
  assert.match(ended, /ご注文は終了しました。お支払いいただくものはありません/)
})

const tell = (world: World, occasion: Occasion) =>
  enqueue(world.db, 'tell-customer', occasion, { shop: 'kaoru', at: world.now() })

test('a delay is told with what the buyer may do where they live, once however often it is named', async () => {
  const world = await ringShop()
  const de = await order(world, 'DE')
  const us = await order(world, 'US')
  await fresh(world)
  const late = { tell: 'delayed', lines: [1], was: '2026-11-26', now: '2026-12-10' } as const
  await tell(world, { ...late, order: de.number })
  await tell(world, { ...late, order: de.number })
  const [german = '', ...twice] = await fresh(world)
  assert.equal(twice.length, 0)
  assert.match(german, /2011\/83\/EU, art\. 18/)
  await tell(world, { ...late, order: us.number })
  assert.match((await fresh(world))[0] ?? '', /do not hear from you, we take it that you agree/)
  await tell(world, { ...late, order: us.number, was: '2026-12-10', now: '2026-12-20', again: true })
  const second = (await fresh(world))[0] ?? ''
  assert.match(
    second,
    /until Monday 30 November, 23:59 \(Japan\)[^]*we cancel the order and refund everything/,
  )
  await tell(world, { ...late, order: us.number, was: '2026-12-20', now: '2027-02-20' })
  assert.match((await fresh(world))[0] ?? '', /we cancel the order/)
})

test('a parcel that leaves is told by itself, with what is in it, how to follow it and what is still to come [MILA-30] [MILA-35]', async () => {
  const world = await ringShop()
  const lines = [
    { sku: 'RING', quantity: 1 },
    { sku: 'RING', quantity: 2 },
  ]
  const { number } = await order(world, 'JP', {
    lines,
    parcels: { how: 'ready-first', extra: 'freight-collect', which: 'second', consentedAt: world.now() },
  })
  await fresh(world)
  const send = async (line: number, at: number) =>
    dispatchParcel(
      world.db,
      'kaoru',
      { parcel: randomUUID(), order: number, lines: [line], carrier: 'yamato', tracking: '400000000001' },
      { actor: 'staff:yui', at },
    )
  await send(1, world.now())
  const [first = '', ...more] = await fresh(world)
  assert.equal(more.length, 0)
  assert.match(
    first,
    /・指輪\n\n発送日時：2026年11月20日（金）12:00（日本時間）\n配送会社：yamato\n追跡番号：4000/,
  )
  assert.match(first, /配送状況を見る\nhttps:/)
  assert.match(first, /別のお荷物でお送りします。\n\n・指輪 × 2/)
  assert.doesNotMatch(first, /着払い/)
  await world.goTo('2026-11-21T12:00+09:00')
  await send(2, world.now())
  const [second = ''] = await fresh(world)
  assert.match(second, /・指輪 × 2\n/)
  assert.match(second, /着払いでお送りしました。送料（目安は900円）/)
  assert.doesNotMatch(second, /別のお荷物/)
})

test('who has not paid a transfer is reminded once, two days before its time is over; who has paid is not', async () => {
  const world = await ringShop()
  const payBy = world.now() + 7 * day
  await order(world, 'JP', { payment: { method: 'bank-transfer', payBy } })
  const paid = await order(world, 'JP', { payment: { method: 'bank-transfer', payBy } })
  await fresh(world)
  const received = { payment: paid.payment!, key: 'one', amountMinor: 21_000n, payer: 'アンナ' }
  await markReceived(world.db, 'kaoru', received, { actor: 'staff:kenji', at: world.now() })
  await fresh(world)
  await world.goTo('2026-11-24T12:00+09:00')
  assert.deepEqual(await fresh(world), [])
  await world.goTo('2026-11-25T13:00+09:00')
  const [reminder = '', ...more] = await fresh(world)
  assert.equal(more.length, 0)
  assert.match(reminder, /期限が近づいて/)
  await world.goTo('2026-11-26T13:00+09:00')
  assert.deepEqual(await fresh(world), [])
})

test('the letter of a parcel leads to the receipt without signing in; the letter that is kept holds no way in [MILA-32]', async () => {
  const world = await ringShop()
  const { number, payment } = await order(world, 'JP', {
    payment: { method: 'bank-transfer', payBy: world.now() + 7 * day },
  })
  const received = { payment: payment!, key: 'one', amountMinor: 21_000n, payer: 'アンナ' }
  await markReceived(world.db, 'kaoru', received, { actor: 'staff:kenji', at: world.now() })
  await fresh(world)
  const parcel = { parcel: randomUUID(), order: number, lines: [1], carrier: 'yamato', tracking: '4' }
  await dispatchParcel(world.db, 'kaoru', parcel, { actor: 'staff:yui', at: world.now() })
  const [text = ''] = await fresh(world)
  const [link = ''] = /[/]kaoru[/]my[/]receipt[/][^?\s]+/.exec(text) ?? []
  assert.ok(link !== '' && !link.endsWith(number), text)
  const { rows } = await sql<{ text: string }>`
    select text_body as text from mail.letters where kind = 'parcel-sent'`.execute(world.db)
  assert.match(rows[0]?.text ?? '', new RegExp(`/my/receipt/${number}[?]`))
  const page = await world.app.request(`http://shop.example${link}`)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /領収書/)
})
