/** Pieces of orders on their way to a parcel, pressed at the desk for many orders at once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { atTheDesk, hiddenFields, openWorld, people } from '#main/testing'
import { textIn } from '#papers/testing'
import { placeOrder, readOrder, type OrderRequest } from '#ordering'
import { dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
const { db } = world

/** Somebody orders a piece; what she pays is for the test to say. */
async function ordered(
  sku: string,
  {
    who = 'hanako',
    ...more
  }: { who?: keyof typeof people } & Partial<
    Pick<OrderRequest, 'asks' | 'promises' | 'country' | 'destination' | 'deliverTo'>
  > = {},
): Promise<string> {
  const { name, address, language, country, lines } = people[who]
  const request = {
    key: randomUUID(),
    customer: { name, address, language },
    buyer: 'consumer' as const,
    country,
    destination: country,
    deliverTo: { name, lines: [...lines], gift: false },
    lines: [{ sku, quantity: 1 }],
    memo: '領収書をお願いします',
    shippingMinor: 0n,
    informed: false,
    returnCostTold: true,
    returnClauseShown: true,
    ...more,
  }
  const pins = await world.pinsOf('kaoru', world.now())
  const placed = await placeOrder(db, world.shop('kaoru'), pins, request, { actor: 'start', at: world.now() })
  assert.ok('number' in placed, JSON.stringify(placed))
  return placed.number
}

const paid = async (number: string) => {
  const order = (await readOrder(db, 'kaoru', number))!
  const amount = { amountMinor: order.totalMinor, currency: 'JPY' }
  await recordCapture(db, 'kaoru', number, { amount, method: 'card', actor: 'start', at: world.now() })
}

const stageOf = async (number: string) => (await readOrder(db, 'kaoru', number))?.lines[0]?.stage
const work = '/desk/kaoru/work'
const tick = (step: string, ...orders: string[]) => ({
  step,
  ...Object.fromEntries(orders.map((order) => [`line-${order}/1`, 'yes'])),
})

test('what is made on order is begun when it is paid, and not before [MILA-28]', async () => {
  const made = await ordered('KA-KASANE-7')
  const workshop = await atTheDesk(world, 'kaoru', 'workshop')
  const waiting = await workshop.get(work)
  assert.match(waiting.words, /payment awaited/)
  const early = await workshop.post(work, tick('make', made))
  assert.equal(early.status, 409)
  assert.match(early.words, new RegExp(`${made}: it is not paid yet`))
  assert.equal(await stageOf(made), 'accepted')
  await paid(made)
  await workshop.press(work, tick('make', made))
  assert.equal(await stageOf(made), 'in-production')
  await workshop.press(work, tick('prepare', made))
  assert.equal(await stageOf(made), 'preparing')
})

test('many orders take a step at once; what moved on meanwhile is told and nothing else held up', async () => {
  const [one, other] = [await ordered('KA-GINGA-9'), await ordered('KA-GINGA-9')]
  await paid(one)
  await paid(other)
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  const list = await shipping.get(work)
  assert.match(list.words, /Pick list[^]*2 × /)
  assert.match(list.words, /領収書をお願いします/)
  // Countries are told by name, and words stand in the marks of their language.
  assert.match(list.words, /花子, Japan, /)
  assert.match(
    (await atTheDesk(world, 'kaoru', 'shipping', 'ja').then((ja) => ja.get(work))).words,
    /花子、日本、2026年/,
  )
  await shipping.press(work, tick('prepare', one))
  const again = await shipping.post(work, tick('prepare', one, other))
  assert.equal(again.status, 409)
  assert.match(again.words, new RegExp(`${one}: somebody has carried it on`))
  assert.deepEqual([await stageOf(one), await stageOf(other)], ['preparing', 'preparing'])
  await shipping.press(work, tick('pack', one, other))
  assert.deepEqual([await stageOf(one), await stageOf(other)], ['packed', 'packed'])
  assert.match((await shipping.get(work)).words, new RegExp(`To send[^]*${one}`))
})

test('the pick list says by when its pieces leave: one that waits for the rest of its parcel stays on the shelf', async () => {
  const days = { deliverFrom: '2027-03-12', deliverTo: '2027-03-15' }
  for (const shipBy of ['2027-03-10', '2026-11-25'])
    await paid(await ordered('KA-GINGA-9', { promises: [{ line: 1, shipBy, ...days }] }))
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  assert.match(
    await shipping.read(work),
    /Pick list.*2 × [^×]* 1 to leave by Wednesday 25 November 2026, 1 to leave by Wednesday 10 March 2027/,
  )
})

test('a step is taken by whoever may, and a form with nothing ticked changes nothing', async () => {
  const number = await ordered('KA-KASANE-7')
  await paid(number)
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  assert.equal((await shipping.post(work, tick('make', number))).status, 403)
  const owner = await atTheDesk(world, 'kaoru')
  assert.match((await owner.post(work, { step: 'make' })).words, /Tick some pieces first/)
  assert.equal(await stageOf(number), 'accepted')
  assert.deepEqual(world.faults, [])
})

test('what a memo asked for is a task until somebody has done it [KAORU-02]', async () => {
  const number = await ordered('KA-GINGA-9', { asks: ['receipt'] })
  const owner = await atTheDesk(world, 'kaoru')
  assert.match(
    (await owner.get(work)).words,
    new RegExp(`What customers asked for ${number} Issue the receipt`),
  )
  await owner.press(`${work}/tasks`, { order: number, task: '1' })
  assert.doesNotMatch((await owner.get(work)).words, /Issue the receipt/)
})

test('a piece that should have left is marked, and its buyer is told the new day and what the law gives', async () => {
  const promise = { shipBy: '2026-11-19', deliverFrom: '2026-11-24', deliverTo: '2026-12-02' }
  const number = await ordered('KA-GINGA-9', { who: 'emily', promises: [{ line: 1, ...promise }] })
  await paid(number)
  const support = await atTheDesk(world, 'kaoru', 'support')
  assert.match(
    (await support.get(work)).words,
    new RegExp(`late[^]*${number}[^]*Promised to leave by .*19 November`),
  )
  const page = `${work}/delays/${number}/1`
  const early = await support.post(page, { now: '2026-11-19', because: '' })
  assert.equal(early.status, 422)
  assert.match(early.words, /a day after the one that was promised/)
  await support.press(page, { now: '2026-12-10', because: 'The stone came late.' })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'delayed')
  assert.match(letter?.text ?? '', /10 December[^]*The stone came late\./)
  assert.match(letter?.text ?? '', /cancel/)
  const after = await support.get(work)
  assert.match(after.words, /Promised to leave by .*10 December/)
  assert.doesNotMatch(after.html, />late</)
  const kept = (await readOrder(db, 'kaoru', number))?.lines[0]?.promise
  assert.deepEqual(kept, promise)
  assert.equal((await (await atTheDesk(world, 'kaoru', 'shipping')).get(page)).status, 403)
})

test('a delay is told until a day that exists and has not passed', async () => {
  const promise = { shipBy: '2026-11-10', deliverFrom: '2026-11-14', deliverTo: '2026-11-18' }
  const number = await ordered('KA-GINGA-9', { promises: [{ line: 1, ...promise }] })
  const support = await atTheDesk(world, 'kaoru', 'support')
  const page = `${work}/delays/${number}/1`
  for (const [now, sentence] of [
    ['2026-11-15', /This day has passed/],
    ['2026-02-30', /a date that exists/],
    ['9999-12-31', /the year of the date/],
  ] as const) {
    const slip = await support.post(page, { now, because: '' })
    assert.equal(slip.status, 422, now)
    assert.match(slip.words, sentence)
  }
  await support.press(page, { now: '2026-11-20', because: '' })
  assert.deepEqual(world.faults, [])
})

test('who has to agree to a delay in the United States and does not answer: when the time is over it is a task to end it, once', async () => {
  const promise = { shipBy: '2026-11-19', deliverFrom: '2026-11-24', deliverTo: '2026-12-02' }
  const ask = { who: 'emily' as const, country: 'US', destination: 'US', promises: [{ line: 1, ...promise }] }
  const [long, short, sent] = [
    await ordered('KA-GINGA-9', ask),
    await ordered('KA-GINGA-9', ask),
    await ordered('KA-GINGA-9', ask),
  ]
  const support = await atTheDesk(world, 'kaoru', 'support')
  const tell = (number: string, now: string) =>
    support.press(`${work}/delays/${number}/1`, { now, because: 'The stone came late.' })
  await tell(long, '')
  await tell(short, '2026-12-10')
  await tell(sent, '')
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ kind, order }) => kind === 'delayed' && order === long,
  )
  assert.match(letter?.text ?? '', /If we do not hear from you by then, we cancel the order/)
  const endings = async () =>
    (await (await atTheDesk(world, 'kaoru', 'support')).get(work)).words.match(
      /KA-\d{6} No answer to the delay: cancel and pay back/g,
    ) ?? []
  assert.deepEqual(await endings(), [])
  const parcel = { parcel: randomUUID(), order: sent, lines: [1], carrier: 'DHL', tracking: '1' }
  await dispatchParcel(db, 'kaoru', parcel, { actor: 'staff:world', at: world.now() })
  await world.goTo('2026-12-01T10:00+09:00')
  assert.deepEqual(await endings(), [`${long} No answer to the delay: cancel and pay back`])
  await world.goTo('2026-12-20T10:00+09:00')
  assert.equal((await endings()).length, 1)
  assert.deepEqual(world.faults, [])
})

/** An order of a ring, paid and being packed. */
async function toPack(more: Parameters<typeof ordered>[1] = {}): Promise<string> {
  const number = await ordered('KA-GINGA-9', more)
  await paid(number)
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  await shipping.press(work, tick('prepare', number))
  return number
}

test('delivery notes of all that is ticked are one file, a page each in the order of the list, with receipts but not for a present', async () => {
  const one = await toPack()
  const gift = await toPack({ deliverTo: { name: '叔母 様子', lines: ['大阪市'], gift: true } })
  const last = await toPack({ who: 'anna' })
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  for (const number of [one, gift]) {
    const place = `/desk/kaoru/orders/${number}/papers`
    const form = hiddenFields((await owner.get(place)).html)
    await owner.press(`${place}/receipt`, { ...form, addressee: '山田', proviso: 'お品代として', why: 'x' })
  }
  assert.match((await shipping.get(work)).words, /Print delivery notes of the ticked orders/)
  const ticks = { ...tick('pack', one, gift, last), receipts: 'yes' }
  const file = await shipping.post(`${work}/notes`, ticks)
  assert.equal(file.headers.get('content-type'), 'application/pdf')
  const text = textIn(file.bytes).replaceAll(/\s/g, '')
  const places = [one, '領収書', gift, last].map((words) => text.indexOf(words))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(!places.includes(-1), text)
  assert.equal(text.match(/納品書/g)?.length, 2)
  assert.ok(text.includes(one.replace('-', '-R-')) && !text.includes(gift.replace('-', '-R-')))
  assert.equal(text.match(/Deliverynote/g)?.length, 1)

  await shipping.press(work, tick('pack', one))
  const packed = await shipping.get(work)
  assert.ok(packed.html.includes(`name="order-${one}" value="1"`))
  const again = await shipping.post(`${work}/notes`, { [`order-${one}`]: '1' })
  assert.match(textIn(again.bytes), new RegExp(one))
})

test('no delivery note is printed for nothing, for more than fifty, nor where one order has moved on', async () => {
  const [stays, goes] = [await toPack(), await toPack()]
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  const none = await shipping.post(`${work}/notes`, {})
  assert.deepEqual([none.status, /Tick the orders whose/.test(none.words)], [422, true])
  const orders = Array.from({ length: 51 }, (_, index) => `KA-${String(index).padStart(6, '0')}`)
  assert.match(
    (await shipping.post(`${work}/notes`, tick('pack', ...orders))).words,
    /Up to 50 delivery notes/,
  )
  await shipping.press(work, tick('pack', goes))
  const parcel = { parcel: randomUUID(), order: goes, lines: [1], carrier: 'ヤマト運輸', tracking: '1' }
  const sent = await dispatchParcel(db, 'kaoru', { ...parcel, seen: 0 }, { actor: 'start', at: world.now() })
  assert.ok(sent === undefined || !('refused' in sent))
  const late = await shipping.post(`${work}/notes`, tick('pack', stays, goes, 'KA-999999'))
  assert.equal(late.status, 409)
  assert.match(late.words, new RegExp(`held back meanwhile: ${goes}, KA-999999\\. Nothing was printed`))
  const workshop = await atTheDesk(world, 'kaoru', 'workshop')
  assert.equal((await workshop.post(`${work}/notes`, tick('pack', stays))).status, 403)
  assert.deepEqual(world.faults, [])
})
