/** Orders that nobody paid, and what is left to do for those that were: given up once, and never too late. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openCase } from '#cases'
import { connect, transaction } from '#db'
import { atTheDesk, openWorld, people, sellRings, signedIn } from '#main/testing'
import {
  completeTask,
  giveUpOrder,
  isLate,
  placeOrder,
  readOpenTasks,
  readOrder,
  type OrderRequest,
} from '#ordering'
import { dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'
import { askRestock, readDemand } from '#restock'
import { readOnHand } from '#stock'

const world = await openWorld('2026-11-22T12:00+09:00', { shops: ['kaoru'] })
await sellRings(world, 'kaoru', { sale: 100, replacement: 0 })
const { db } = world
const by = { actor: 'start', at: world.now() } as const
const left = async () => (await readOnHand(db, 'kaoru', ['RING'])).get('RING')!.sale

async function ordered(given: Partial<OrderRequest> = {}): Promise<string> {
  const { name, address, language, country, lines } = people.hanako
  const request: OrderRequest = {
    key: randomUUID(),
    customer: { name, address, language },
    buyer: 'consumer',
    country,
    destination: country,
    deliverTo: { name, lines: [...lines], gift: false },
    lines: [1, 2].map((quantity) => ({ sku: 'RING', quantity })),
    memo: '',
    shippingMinor: 0n,
    informed: false,
    returnCostTold: true,
    returnClauseShown: true,
    payment: { method: 'bank-transfer', payBy: null },
    ...given,
  }
  const placed = await placeOrder(db, world.shop('kaoru'), await world.pinsOf('kaoru', by.at), request, by)
  assert.ok('number' in placed, JSON.stringify(placed))
  return placed.number
}

const givenUp = (number: string, on = db) =>
  transaction(on, (tx) => giveUpOrder(tx, 'kaoru', number, 'not-paid-in-time', by))

test('an order that nobody paid is given up once, however many say so, and its pieces are on sale again', async () => {
  const before = await left()
  const number = await ordered()
  assert.equal(await left(), before - 3)
  const elsewhere = connect(world.url, { max: 4, mayExitIdle: true })
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_n, n) => givenUp(number, n % 2 ? db : elsewhere)),
  )
  await elsewhere.destroy()
  assert.deepEqual(outcomes, Array(8).fill(undefined))
  assert.equal(await left(), before)
  const { rows } = await sql<{ type: string }>`select type from ordering.events
    where shop = 'kaoru' and number = ${number} order by event`.execute(db)
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['OrderPlaced', 'OrderGivenUp'],
  )
  assert.deepEqual((await readOrder(db, 'kaoru', number))!.givenUp, { why: 'not-paid-in-time', at: by.at })
})

test('whoever waits for what an unpaid order held is told once, no more of them than pieces came back', async () => {
  const number = await ordered()
  for (const one of ['a', 'b', 'c', 'd'])
    await askRestock(
      db,
      'kaoru',
      { sku: 'RING', address: `waits-${one}@example.com`, language: 'ja' },
      { request: randomUUID(), token: `token of ${one}`, at: world.now() },
    )
  await Promise.all([givenUp(number), givenUp(number)])
  assert.deepEqual((await readDemand(db, 'kaoru')).get('RING'), { waiting: 1, answered: 3 })
})

test('an order is not given up after money came in, nor after a piece was packed or left', async () => {
  const paid = await ordered()
  const amount = { amountMinor: 1n, currency: 'JPY' }
  await recordCapture(db, 'kaoru', paid, { amount, method: 'bank-transfer', ...by })
  const before = await left()
  assert.deepEqual(await givenUp(paid), { refused: 'payment-came' })
  const sent = await ordered()
  const box = { parcel: randomUUID(), order: sent, lines: [1], carrier: 'yamato', tracking: '1' }
  await dispatchParcel(db, 'kaoru', box, by)
  assert.deepEqual(await givenUp(sent), { refused: 'already-sent' })
  assert.deepEqual(await givenUp('KA-999999'), { refused: 'no-such-order' })
  assert.equal(await left(), before - 3)
})

test('money and the end of the time at the same moment: one of them is first, never both', async () => {
  const amount = { amountMinor: 60_000n, currency: 'JPY' }
  const before = await left()
  let up = 0
  for (let time = 0; time < 6; time += 1) {
    const number = await ordered()
    const paying = recordCapture(db, 'kaoru', number, { amount, method: 'bank-transfer', ...by })
    const [outcome] = await Promise.all([givenUp(number), paying])
    if (outcome === undefined) up += 1
    else assert.deepEqual(outcome, { refused: 'payment-came' })
    const order = (await readOrder(db, 'kaoru', number))!
    assert.equal(order.givenUp === null, outcome !== undefined)
  }
  assert.equal(await left(), before - 3 * (6 - up))
})

test('My Page and the desk say in a sentence that an order was given up, and offer nothing for it', async () => {
  const number = await ordered()
  const order = (await readOrder(db, 'kaoru', number))!
  await givenUp(number)
  const buyer = await signedIn(world, 'kaoru', number)
  const page = await buyer.open(`/kaoru/my/orders/${number}`)
  assert.match(page.words, /No payment for this order reached us in time, so the order has ended/)
  assert.doesNotMatch(page.html, new RegExp(`orders/${number}/lines/`))
  assert.doesNotMatch(page.words, /What you can ask for|In preparation|has been replaced or refunded/)
  const list = await buyer.open('/kaoru/my/')
  assert.match(list.words, /This order has ended/)
  const asking = await buyer.open(`/kaoru/my/orders/${number}/lines/1/exchange`)
  assert.match(asking.words, /so the order has ended/)
  const request: Parameters<typeof openCase>[3] = {
    key: randomUUID(),
    request: 'exchange',
    line: 1,
    quantity: 1,
    answers: {},
    description: 'x',
    photos: [],
    requester: 'buyer',
    language: 'ja',
  }
  const asked = await openCase(db, world.shop('kaoru'), order, request, by)
  assert.deepEqual(asked, { refused: 'order-given-up' })
  const owner = await atTheDesk(world, 'kaoru')
  const file = await owner.open(`/desk/kaoru/orders/${number}`)
  assert.match(file.words, /Given up unpaid.*there is nothing to send/s)
  assert.doesNotMatch(file.html, /name="tracking"/)
  assert.match((await owner.open('/desk/kaoru/orders')).words, /Given up unpaid/)
  const box = { parcel: randomUUID(), order: number, lines: [1], carrier: 'yamato', tracking: '2' }
  assert.deepEqual(await dispatchParcel(db, 'kaoru', box, by), { refused: 'order-moved-on' })
})

test('what was ticked beside the memo is left for staff to do, each once, and not of an order given up [KAORU-01]', async () => {
  const number = await ordered({ asks: ['receipt', 'one-side-only'] })
  const other = await ordered({ asks: ['wrapping'] })
  await givenUp(other)
  const open = async () => (await readOpenTasks(db, 'kaoru')).map(({ order, what }) => `${order} ${what}`)
  assert.deepEqual(await open(), [`${number} receipt`, `${number} one-side-only`])
  const rin = { actor: 'staff:rin', at: by.at } as const
  assert.equal(await completeTask(db, 'kaoru', { order: number, task: 1 }, rin), undefined)
  assert.deepEqual(await completeTask(db, 'kaoru', { order: number, task: 1 }, rin), { refused: 'task-over' })
  assert.deepEqual(await open(), [`${number} one-side-only`])
  const done = await db
    .selectFrom('ordering.events')
    .select(['actor', 'data'])
    .where('number', '=', number)
    .where('type', '=', 'TaskDone')
    .execute()
  assert.deepEqual(done, [{ actor: 'staff:rin', data: { task: 1, what: 'receipt' } }])
})

test('a line is late from the day after it should have left, until it leaves, and never of an order given up [MILA-26]', async () => {
  const promise = { shipBy: '2026-11-26', deliverFrom: '2026-11-27', deliverTo: '2026-11-28' }
  const number = await ordered({ promises: [{ line: 1, ...promise }] })
  const look = async (today: string) => {
    const order = (await readOrder(db, 'kaoru', number))!
    return order.lines.map((line) => isLate(order, line, today))
  }
  assert.deepEqual(await look('2026-11-26'), [false, false])
  assert.deepEqual(await look('2026-11-27'), [true, false])
  const box = { parcel: randomUUID(), order: number, lines: [1], carrier: 'yamato', tracking: '3' }
  await dispatchParcel(db, 'kaoru', box, by)
  assert.deepEqual(await look('2026-11-27'), [false, false])
  const unpaid = await ordered({ promises: [{ line: 1, ...promise }] })
  await givenUp(unpaid)
  const order = (await readOrder(db, 'kaoru', unpaid))!
  assert.equal(isLate(order, order.lines[0]!, '2026-11-27'), false)
})
