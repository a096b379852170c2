/**
 * The desk over HTTP on a real database: what staff see and press, what moves when they press, and what does
 * not.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { readCase, readEvents, readTasks } from '#cases/case'
import { placeOrder, readOrder } from '#ordering'
import { readLedger } from '#payments'
import { readOnHand } from '#stock'
import {
  caseOf,
  clock,
  db,
  discOf,
  faults,
  flaw,
  pageAt,
  pins,
  press,
  shops,
  signedIn,
  signedInByLink,
  stockUp,
  versionOf,
  visit,
} from './desk-house.sql.test.ts'

test('a flawed ring is exchanged from the replacement stock alone (KAORU-31, KAORU-33)', async () => {
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
  await press(owner, `${address}/approval`, {
    version: await versionOf('kaoru', number),
    'approve-note': '',
    'approve-keep': 'yes',
  })
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

test('a decision against the documents wants clause and reason, and stays on record', async () => {
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
  const silent = await visit(owner, `${address}/refusal`, {
    version,
    'refuse-note': '',
    'refuse-clause': 'kaoru#faulty.exchange.inspection',
    'refuse-reason': '作り話でした',
  })
  assert.match(await silent.text(), /needs words for the customer/)
  const refused = await press(owner, `${address}/refusal`, {
    version,
    'refuse-note': 'お品に不具合は見つかりませんでした。',
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

test('where no replacement is left the price is paid back, once (PRE-19)', async () => {
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
  const ahead = await press(owner, `${address}/approval`, {
    version: await version(),
    'approve-note': '',
    'approve-keep': 'yes',
  })
  assert.match(ahead, /holds none, so the next remedy is tried. A refund of ¥[\d,]+ will be owed/)
  const sent = await version()
  await press(owner, `${address}/remedy`, { version: sent })
  await press(owner, `${address}/remedy`, { version: sent })
  const line = (await readOrder(db, 'preorder', order))!.lines[0]!
  assert.equal(await owedOn('preorder', order), line.priceMinor)
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

test('a refund by hand never exceeds what was paid, and says what is left (KAORU-34)', async () => {
  const sku = 'KA-OBORO-S'
  await stockUp('kaoru', sku, 1, 0)
  const { number, order } = await caseOf({
    shop: 'kaoru',
    sku,
    answers: { ...flaw, reason: 'damaged-on-arrival', opened: 'yes' },
  })
  const owner = await signedIn('kaoru', 'owner')
  const address = `/desk/kaoru/cases/${number}`
  const version = () => versionOf('kaoru', number)
  assert.match(await pageAt(owner, address), /The documents leave this case to the shop/)
  await press(owner, `${address}/approval`, {
    version: await version(),
    'approve-note': '',
    'approve-keep': 'yes',
  })
  assert.match(await press(owner, `${address}/remedy`, { version: await version() }), /handled by hand/)
  const paid = (await readOrder(db, 'kaoru', order))!.totalMinor
  const tooMuch = String(paid + 1n)
  const refused = await visit(owner, `${address}/refund`, {
    version: await version(),
    'owe-refund-amount': tooMuch,
  })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /That is more than was paid\. At most ¥[\d,]+ can still be paid back/)
  assert.ok(page.includes(`value="${tooMuch}"`))
  const noAmount = await visit(owner, `${address}/refund`, {
    version: await version(),
    'owe-refund-amount': 'all',
  })
  assert.match(await noAmount.text(), /Please enter whole yen in digits/)
  await press(owner, `${address}/refund`, { version: await version(), 'owe-refund-amount': '¥1,500' })
  assert.equal(await owedOn('kaoru', order), 1500n)
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

const owedOn = async (shop: string, number: string) =>
  (await readLedger(db, shop, (await readOrder(db, shop, number))!)).refundOwed.amountMinor

test('every page of the desk can be read in Japanese, and nothing broke on the way', async () => {
  const owner = await signedIn('kaoru', 'owner')
  for (const path of ['/desk/', '/desk/kaoru/', '/desk/kaoru/orders']) {
    await visit(owner, `${path}?lang=ja`)
    assert.match(await (await visit(owner, path)).text(), /<html lang="ja">/)
  }
  assert.deepEqual(faults, [])
})
