/** Boxes at the desk, pressed by several people at once and on pages that are no longer true. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { press, readCase, readCasesOf } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { placeOrder, readOrder } from '#ordering'
import { readParcelsOf } from '#parcels'
import { atTheDesk, buy, openWorld, people, receive, signedIn } from '#main/testing'
import { say } from '#words'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 0 })
const { db } = world
const stages = async (number: string) =>
  (await readOrder(db, 'kaoru', number))!.lines.map(({ stage }) => stage)

/** Hanako buys two rings on two lines. */
async function twoRings(): Promise<string> {
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 2, replacement: 0 })
  const { name, address, language, country, lines } = people.hanako
  const request = {
    key: 'two rings',
    customer: { name, address, language },
    buyer: 'consumer' as const,
    country,
    destination: country,
    deliverTo: { name, lines: [...lines], gift: false },
    lines: [
      { sku: 'KA-GINGA-9', quantity: 1 },
      { sku: 'KA-GINGA-9', quantity: 1 },
    ],
    memo: '',
    shippingMinor: 0n,
    informed: false,
    returnCostTold: true,
    returnClauseShown: true,
  }
  const pins = await world.pinsOf('kaoru', world.now())
  const placed = await placeOrder(db, world.shop('kaoru'), pins, request, { actor: 'start', at: world.now() })
  assert.ok('number' in placed)
  return placed.number
}

test('a page that is no longer true ships nothing, and says so; the same press twice is one parcel', async () => {
  const number = await twoRings()
  const [one, other] = [await atTheDesk(world, 'kaoru', 'shipping'), await atTheDesk(world, 'kaoru', 'owner')]
  const address = `/desk/kaoru/orders/${number}/parcels`
  const first = { seen: '0', carrier: 'DHL', tracking: 'A', 'line-1': 'yes' }
  await one.press(address, first)
  await one.press(address, first)
  const stale = await other.post(address, { seen: '0', carrier: 'DHL', tracking: 'B', 'line-2': 'yes' })
  assert.equal(stale.status, 409)
  assert.match(stale.words, /has moved on since the page was opened. What you sent was not done/)
  assert.deepEqual(await stages(number), ['shipped', 'accepted'])
  const again = await other.post(address, { ...first, tracking: 'C' })
  assert.equal(again.status, 409)
  await other.press(address, { seen: '1', carrier: 'DHL', tracking: 'B', 'line-2': 'yes' })
  assert.deepEqual(await stages(number), ['shipped', 'shipped'])
  assert.equal((await readParcelsOf(db, 'kaoru', number)).length, 2)
})

test('of presses at once on one page each line leaves in one box, and the others are told', async () => {
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 1, replacement: 0 })
  const number = await buy(world, 'kaoru', { product: 'ginga-ring', delivered: 'not-yet' })
  const owner = await atTheDesk(world, 'kaoru')
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, time) => {
      const form = { seen: '0', carrier: 'DHL', tracking: `T${time}`, 'line-1': 'yes' }
      return owner.post(`/desk/kaoru/orders/${number}/parcels`, form)
    }),
  )
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409, 409, 409, 409, 409])
  assert.equal((await readParcelsOf(db, 'kaoru', number)).length, 1)
})

test('delivered and undeliverable at once, twelve times: each parcel ends once, the other press is told', async () => {
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 12, replacement: 0 })
  const [one, other] = [await atTheDesk(world, 'kaoru', 'shipping'), await atTheDesk(world, 'kaoru', 'owner')]
  for (let time = 0; time < 12; time += 1) {
    const number = await buy(world, 'kaoru', { product: 'ginga-ring', delivered: 'not-yet' })
    const form = { seen: '0', carrier: 'DHL', tracking: 'T', 'line-1': 'yes' }
    await one.press(`/desk/kaoru/orders/${number}/parcels`, form)
    const [sent] = await readParcelsOf(db, 'kaoru', number)
    const address = `/desk/kaoru/orders/${number}/parcels/${sent!.parcel}/delivery`
    const answers = await Promise.all([
      one.post(address, { outcome: 'delivered' }),
      other.post(address, { outcome: 'undeliverable' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
    const [{ deliveredAt, undeliverableAt } = sent!] = await readParcelsOf(db, 'kaoru', number)
    assert.equal([deliveredAt, undeliverableAt].filter((at) => at !== null).length, 1)
    const won = deliveredAt === null ? 'undeliverable' : 'delivered'
    assert.deepEqual(await stages(number), [won])
    const told = answers.find(({ status }) => status === 409)!
    assert.match(told.words, new RegExp(`recorded as ${won} on .* Your press changed nothing`))
    assert.equal((await one.post(address, { outcome: won })).status, 303)
  }
  assert.deepEqual(world.faults, [])
})

test('who presses “Delivered” on a page that does not know that the box was lost reads who recorded that and when; My Page marks each lost box, whatever was sent since', async () => {
  await receive(world, 'kaoru', 'KA-GINGA-9', { sale: 5, replacement: 0 })
  const number = await buy(world, 'kaoru', { delivered: 'not-yet' })
  const one = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const page = `/desk/kaoru/orders/${number}`
  const boxes = async () => (await readParcelsOf(db, 'kaoru', number)).map(({ parcel }) => parcel)
  const ended = (box: string, outcome: string, lost: 'yes' | 'no') =>
    one.post(`${page}/parcels/${box}/delivery`, { outcome, note: '', lost })
  await one.press(`${page}/parcels`, { seen: '0', carrier: 'DHL', tracking: 'A', 'line-1': 'yes' })
  const [first = ''] = await boxes()
  assert.match((await one.open(page)).html, /name="lost" value="no"/)
  assert.equal((await ended(first, 'lost', 'no')).status, 303)
  const stale = await ended(first, 'delivered', 'no')
  assert.equal(stale.status, 409)
  assert.match(
    stale.words,
    /recorded on Friday 20 November 2026, 10:00 \(Japan\) that the carrier has lost this box/,
  )
  assert.match(stale.html, /name="lost" value="yes"/)
  assert.deepEqual(await stages(number), ['shipped'])
  const request = (await readCasesOf(db, 'kaoru', number))[0]!.number
  const by = { actor: 'staff:kenji', at: world.now() } as const
  const pressed = async (command: AnyCommand) => {
    const found = await readCase(db, 'kaoru', request)
    const done = await press(db, world.shop('kaoru'), request, command, { ...by, version: found!.version })
    assert.ok(!('refused' in done), JSON.stringify(done))
  }
  const anew = async () => {
    const parcel = randomUUID()
    await pressed({ command: 'agree-resend', note: '' })
    await pressed({ command: 'send-again', parcel, carrier: 'DHL', tracking: parcel.slice(0, 8) })
    return parcel
  }
  const second = await anew()
  assert.equal((await ended(second, 'lost', 'no')).status, 303)
  await anew()
  const buyer = await signedIn(world, 'kaoru', number, 'en')
  const { words } = await buyer.open(`/kaoru/my/orders/${number}`)
  assert.equal(words.match(/DHL/g)?.length, 3)
  assert.equal(words.match(new RegExp(say('en', 'goods.my.state.box-lost'), 'g'))?.length, 2, words)
  assert.equal((await ended(first, 'delivered', 'yes')).status, 303)
})
