/**
 * The desk over HTTP on a real database: what staff see and press, what moves when they press, and what does
 * not.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadable, readCase, readEvents, readTasks } from '#cases'
import { readOrder } from '#ordering'
import { readParcelsOf } from '#parcels'
import { readLedger } from '#payments'
import { readOnHand } from '#stock'
import { askFor, atTheDesk, buy, guest, openWorld, receive, type Bought } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { units: 0 })
const { db } = world
const ring = { product: 'minamo-ring', options: { size: '11' } }

/** What a customer with a flawed piece answers. */
const flaw = { reason: 'defect', used: 'no', altered: 'no' }

/** Hanako buys a piece, gets it, and asks for an exchange the day after. */
async function caseOf(shop: string, piece: Bought, answers: Readonly<Record<string, string>> = flaw) {
  const order = await buy(world, shop, {
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-18T14:20+09:00',
    memo: '領収書をお願いします',
    ...piece,
  })
  const asked = { answers, description: '石がゆるんでいます <b>', at: '2026-11-19T09:00+09:00' }
  return { order, number: await askFor(world, shop, order, asked) }
}

const versionOf = async (shop: string, number: string): Promise<string> =>
  String((await readCase(db, shop, number))!.version)

/** The replacement went out under 4321: the case is not settled before its delivery is on record. */
async function settledOnceArrived(
  owner: Awaited<ReturnType<typeof atTheDesk>>,
  order: string,
  number: string,
): Promise<string> {
  const address = `/desk/kaoru/cases/${number}`
  const early = await owner.post(`${address}/settlement`, {
    version: await versionOf('kaoru', number),
    'settle-note': '',
  })
  assert.equal(early.status, 409)
  assert.match(early.words, /Nobody has said yet that the replacement arrived/)
  const box = (await readParcelsOf(db, 'kaoru', order)).find((one) => one.tracking === '4321')!
  await owner.press(`/desk/kaoru/orders/${order}/parcels/${box.parcel}/delivery`, { outcome: 'delivered' })
  return owner.press(`${address}/settlement`, {
    version: await versionOf('kaoru', number),
    'settle-note': '',
  })
}

test('a flawed ring is exchanged from the replacement stock alone (KAORU-31, KAORU-33)', async () => {
  const sku = 'KA-MINAMO-11'
  await receive(world, 'kaoru', sku, { sale: 9, replacement: 2 })
  const { order, number } = await caseOf('kaoru', ring)
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const queue = await owner.read('/desk/kaoru/')
  assert.match(queue, new RegExp(`${number} Exchange 山田 花子 Ring “Minamo” to be answered nobody`))
  const address = `/desk/kaoru/cases/${number}`
  const first = await owner.read(address)
  assert.match(first, /Accept, once complete/)
  assert.match(first, /Language of e-mails Japanese/)
  assert.match(first, /Still open It can be accepted once we have found the fault/)
  assert.match(first, /Replacement stock: 2 pieces On sale: 8 pieces. Not to be used as a replacement/)
  assert.match(first, /石がゆるんでいます <b>/)
  assert.equal((await owner.get(`${address}/photos/1`)).headers.get('content-type'), 'image/jpeg')
  assert.equal((await owner.get(`${address}/photos/2`)).status, 404)

  const taken = { assignee: 'me', version: await versionOf('kaoru', number) }
  await owner.press(`${address}/assignee`, taken)
  assert.match(await owner.read('/desk/kaoru/?show=mine'), new RegExp(number))
  const version = await versionOf('kaoru', number)
  const called = await owner.press(`${address}/call-in`, { version, 'call-in-note': 'どうぞお送りください' })
  assert.match(called, /Done and on record: The customer was asked to send the piece.*どうぞお送りください/)
  await owner.press(`${address}/call-in`, { version, 'call-in-note': 'どうぞお送りください' })
  await owner.press(`${address}/parcel`, { version: await versionOf('kaoru', number) })
  const examined = {
    version: await versionOf('kaoru', number),
    'inspect-found': 'confirmed',
    'inspect-note': '爪が浮いています',
  }
  assert.match(await owner.press(`${address}/inspection`, examined), /Accept/)
  await owner.press(`${address}/approval`, {
    version: await versionOf('kaoru', number),
    'approve-note': '',
    'approve-keep': 'yes',
  })
  assert.match(await owner.read(address), /holds 2 pieces; 1 will be set aside/)
  await owner.press(`${address}/remedy`, { version: await versionOf('kaoru', number) })
  assert.deepEqual((await readOnHand(db, 'kaoru', [sku])).get(sku), { sale: 8, replacement: 1 })
  await owner.press(`${address}/replacement`, {
    version: await versionOf('kaoru', number),
    'send-replacement-carrier': 'ヤマト運輸',
    'send-replacement-tracking': '4321',
  })
  const end = await settledOnceArrived(owner, order, number)
  assert.match(end, /Nothing is left to do here/)
  const events = await readEvents(db, 'kaoru', number)
  assert.deepEqual(
    events.map(({ type }) => type),
    [
      'Asked',
      'Assigned',
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
  assert.match(await owner.read('/desk/kaoru/?show=closed'), new RegExp(number))
  assert.match(await owner.read(`/desk/kaoru/orders/${order}`), /領収書をお願いします.*4321/)
})

test('a page that is out of date does nothing, and shows how the case stands', async () => {
  const { number } = await caseOf('kaoru', ring)
  const [owner, support] = [
    await atTheDesk(world, 'kaoru', 'owner'),
    await atTheDesk(world, 'kaoru', 'support'),
  ]
  const version = await versionOf('kaoru', number)
  const address = `/desk/kaoru/cases/${number}`
  await owner.press(`${address}/call-in`, { version, 'call-in-note': '' })
  const late = await support.post(`${address}/evidence`, {
    version,
    'want-evidence-photo': 'yes',
    'want-evidence-note': '写真もお願いします',
  })
  assert.equal(late.status, 409)
  assert.match(late.html, /This case has moved on since the page was opened/)
  const moved = (await readCase(db, 'kaoru', number))!
  assert.ok(isReadable(moved) && moved.current.state === 'awaiting-return')
})

test('while a piece is awaited staff give more time, write, and close the case with words', async () => {
  const { number } = await caseOf('kaoru', ring)
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const address = `/desk/kaoru/cases/${number}`
  const version = async () => ({ version: await versionOf('kaoru', number) })
  await owner.press(`${address}/call-in`, { ...(await version()), 'call-in-note': '' })
  const page = await owner.get(address)
  assert.match(page.words, /Where it is with the customer/)
  assert.match(page.words, /Give more time.*Write to the customer.*Close the case/)
  const slip = { ...(await version()), 'extend-until': '2026-11-21', 'extend-note': 'ご旅行とのこと' }
  const early = await owner.post(`${address}/extension`, slip)
  assert.equal(early.status, 422)
  assert.match(early.words, /Please choose a day after the date that is set now/)
  assert.match(early.html, /ご旅行とのこと/)
  const none = await owner.post(`${address}/extension`, { ...slip, 'extend-until': 'soon' })
  assert.match(none.words, /Please choose a date that exists/)
  const more = await owner.press(`${address}/extension`, { ...slip, 'extend-until': '2026-12-24' })
  assert.match(more, /until Thursday 24 December, 23:59 \(Japan\) a date that the shop has set/)
  await owner.press(`${address}/letter`, { ...(await version()), 'write-note': 'お待ちしております。' })
  const bare = await owner.post(`${address}/closing`, { ...(await version()), 'close-note': '' })
  assert.match(bare.words, /This needs words for the customer/)
  const closed = await owner.press(`${address}/closing`, {
    ...(await version()),
    'close-note': 'お電話のとおり終了します。',
  })
  assert.match(closed, /closed by the shop/)
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter((letter) => letter.case === number)
  assert.deepEqual(letters.map(({ kind }) => kind).toSorted(), [
    'case-called-in',
    'case-closed',
    'case-extended',
    'case-message',
    'case-opened',
  ])
})

test('a decision against the documents wants clause and reason, and stays on record', async () => {
  const { number } = await caseOf('kaoru', ring)
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const address = `/desk/kaoru/cases/${number}`
  const version = await versionOf('kaoru', number)
  assert.match(
    await owner.read(address),
    /This goes against the documents The documents say “Accept, once complete”/,
  )
  const bare = await owner.post(`${address}/refusal`, {
    version,
    'refuse-note': 'おことわりの言葉',
    'refuse-clause': '',
    'refuse-reason': '',
  })
  assert.equal(bare.status, 422)
  const page = bare.html
  assert.match(page, /A decision against the documents needs a reason/)
  assert.match(page, /おことわりの言葉/)
  const half = await owner.post(`${address}/refusal`, {
    version,
    'refuse-note': '',
    'refuse-reason': 'because',
  })
  assert.match(half.html, /Please choose one/)
  const silent = await owner.post(`${address}/refusal`, {
    version,
    'refuse-note': '',
    'refuse-clause': 'kaoru#faulty.exchange.inspection',
    'refuse-reason': '作り話でした',
  })
  assert.match(silent.html, /needs words for the customer/)
  const refused = await owner.press(`${address}/refusal`, {
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
  await receive(world, 'preorder', 'PR-YOAKE-CD', { sale: 5, replacement: 0 })
  const { number, order } = await caseOf('preorder', { product: 'yoake-cd' }, { ...flaw, opened: 'yes' })
  const owner = await atTheDesk(world, 'preorder', 'owner')
  const address = `/desk/preorder/cases/${number}`
  const version = () => versionOf('preorder', number)
  await owner.press(`${address}/call-in`, { version: await version(), 'call-in-note': '' })
  await owner.press(`${address}/parcel`, { version: await version() })
  await owner.press(`${address}/inspection`, {
    version: await version(),
    'inspect-found': 'confirmed',
    'inspect-note': '',
  })
  const ahead = await owner.press(`${address}/approval`, {
    version: await version(),
    'approve-note': '',
    'approve-keep': 'yes',
  })
  assert.match(ahead, /holds none, so the next remedy is tried. A refund of ¥[\d,]+ will be owed/)
  const sent = await version()
  await owner.press(`${address}/remedy`, { version: sent })
  await owner.press(`${address}/remedy`, { version: sent })
  const line = (await readOrder(db, 'preorder', order))!.lines[0]!
  assert.equal(
    (await readLedger(db, 'preorder', { number: order, currency: 'JPY' })).refundOwed.amountMinor,
    line.priceMinor,
  )
  assert.deepEqual(
    (await readTasks(db, 'preorder', number)).map(({ what, doneAt }) => [what, doneAt]),
    [['pay-refund', null]],
  )
  const end = await owner.press(`${address}/payment`, {
    version: await version(),
    'pay-out-note': '振込済み',
  })
  assert.match(end, /Ended by refund 振込済み/)
  assert.notEqual((await readTasks(db, 'preorder', number))[0]!.doneAt, null)
})

test('a refund by hand never exceeds what was paid, and says what is left (KAORU-34)', async () => {
  await receive(world, 'kaoru', 'KA-OBORO-S', { sale: 1, replacement: 0 })
  const { number, order } = await caseOf(
    'kaoru',
    { product: 'oboro-bangle' },
    { ...flaw, reason: 'damaged-on-arrival', opened: 'yes' },
  )
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const address = `/desk/kaoru/cases/${number}`
  const version = () => versionOf('kaoru', number)
  assert.match(await owner.read(address), /The documents leave this case to the shop/)
  await owner.press(`${address}/approval`, {
    version: await version(),
    'approve-note': '',
    'approve-keep': 'yes',
  })
  assert.match(
    await owner.press(`${address}/remedy`, { version: await version() }),
    /being agreed with the customer/,
  )
  const paid = (await readOrder(db, 'kaoru', order))!.totalMinor
  const tooMuch = String(paid + 1n)
  const refused = await owner.post(`${address}/refund`, {
    version: await version(),
    'owe-refund-amount': tooMuch,
    'owe-refund-why': 'agreed by telephone',
  })
  assert.equal(refused.status, 422)
  const page = refused.html
  assert.match(page, /That is more than was paid\. At most ¥[\d,]+ can still be refunded/)
  assert.ok(page.includes(`value="${tooMuch}"`))
  const noAmount = await owner.post(`${address}/refund`, {
    version: await version(),
    'owe-refund-amount': 'all',
  })
  assert.match(noAmount.html, /Please enter whole yen in digits/)
  await owner.press(`${address}/refund`, {
    version: await version(),
    'owe-refund-amount': '¥1,500',
    'owe-refund-why': 'agreed by telephone',
  })
  assert.equal(
    (await readLedger(db, 'kaoru', { number: order, currency: 'JPY' })).refundOwed.amountMinor,
    1500n,
  )
})

test('a case that this program cannot read is a fault of its own page, and of no other', async () => {
  const { number, order } = await caseOf('kaoru', ring)
  await db.updateTable('cases.cases').set({ kind: 'teleport' }).where('number', '=', number).execute()
  const owner = await atTheDesk(world, 'kaoru')
  assert.match(await owner.read('/desk/kaoru/'), new RegExp(`${number}.*cannot be read`))
  const own = await owner.get(`/desk/kaoru/cases/${number}`)
  assert.equal(own.status, 500)
  assert.match(own.words, /This case cannot be shown .*no kind of case is called teleport/)
  assert.match(await owner.read(`/desk/kaoru/orders/${order}`), /cannot be read/)
  const buyer = await guest(world, 'kaoru', order)
  assert.equal((await buyer.get(`/kaoru/my/orders/${order}`)).status, 200)
  const theirs = await buyer.get(`/kaoru/my/cases/${number}`)
  assert.equal(theirs.status, 500)
  assert.match(theirs.words, /Nothing is lost; please write to us with its number/)
  await db.updateTable('cases.cases').set({ kind: 'exchange' }).where('number', '=', number).execute()
})

test('an order is carried on: a parcel out, and what became of it', async () => {
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 2, replacement: 0 })
  const number = await buy(world, 'kaoru', { who: 'anna', product: 'ginga-ring', delivered: 'not-yet' })
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const address = `/desk/kaoru/orders/${number}`
  assert.match(await owner.read('/desk/kaoru/orders'), new RegExp(`${number}.*Anna`))
  const nothing = await owner.post(`${address}/parcels`, { seen: '0', carrier: 'DHL', tracking: '' })
  assert.equal(nothing.status, 422)
  const form = { seen: '0', carrier: 'DHL', tracking: 'ＪＪＤ０１', 'line-1': 'yes' }
  await owner.press(`${address}/parcels`, form)
  await owner.press(`${address}/parcels`, form)
  const [{ parcel, tracking } = { parcel: '', tracking: '' }] = await readParcelsOf(db, 'kaoru', number)
  // As the label has it, whatever width it was typed in.
  assert.equal(tracking, 'JJD01')
  assert.match(
    await owner.press(`${address}/parcels/${parcel}/delivery`, { outcome: 'delivered' }),
    /delivered/,
  )
  const again = await owner.post(`${address}/parcels/${parcel}/delivery`, { outcome: 'undeliverable' })
  assert.equal(again.status, 409)
  assert.equal((await readOrder(db, 'kaoru', number))!.lines[0]!.stage, 'delivered')
})

test('who is searched for stands in no address', async () => {
  await receive(world, 'kaoru', 'KA-MINAMO-11', { sale: 1, replacement: 0 })
  const { number } = await caseOf('kaoru', ring)
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const found = await owner.post('/desk/kaoru/', { q: '山田' })
  assert.deepEqual([found.status, found.location], [200, ''])
  assert.match(found.html, /<form class="search" method="post"/)
  assert.match(found.words, new RegExp(number))
  assert.doesNotMatch(
    (await owner.post('/desk/kaoru/', { q: 'nobody of this name' })).words,
    new RegExp(number),
  )
})

test('every page of the desk can be read in Japanese, and nothing broke on the way', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  for (const path of ['/desk/', '/desk/kaoru/', '/desk/kaoru/orders']) {
    await owner.get(`${path}?lang=ja`)
    assert.match((await owner.get(path)).html, /<html lang="ja">/)
  }
  assert.deepEqual(world.faults, [])
})
