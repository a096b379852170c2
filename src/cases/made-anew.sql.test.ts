/**
 * What is made to order and was lost by the carrier has no stock to be sent from: it is made anew at its
 * request, whether it went with its line or by itself, and everybody sees that it is being made.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AnyCommand } from '#cases/kinds'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { isReadable, openCase, press, readCase, readCasesOf } from './index.ts'

/** Two rings, made to order, of which staff did not let go one; each box can be lost at the desk. */
async function twoRings(product = 'kasane-ring') {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 9 })
  const { db } = world
  const shop = world.shop('kaoru')
  const number = await buy(world, 'kaoru', { product, quantity: 2, delivered: 'not-yet' })
  const staff = { actor: 'staff:kenji' as const, at: world.now() }
  const order = (await readOrder(db, 'kaoru', number))!
  const asked = {
    key: randomUUID(),
    request: 'withdraw',
    line: 1,
    quantity: 1,
    answers: {},
    description: '',
    photos: [],
    requester: 'buyer',
    language: 'en',
    declared: true,
  } as const
  const opened = await openCase(db, shop, order, asked, {
    actor: `customer:${order.customer}`,
    at: world.now(),
  })
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const attempt = async (one: string, command: AnyCommand) =>
    press(db, shop, one, command, { ...staff, version: (await readCase(db, 'kaoru', one))!.version })
  const pressed = async (one: string, command: AnyCommand) => {
    const done = await attempt(one, command)
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
    await world.doJobs()
  }
  const first = randomUUID()
  const box = { parcel: first, order: number, lines: [1], carrier: 'yamato', tracking: '1' }
  assert.equal(await dispatchParcel(db, 'kaoru', box, staff), undefined)
  await pressed(opened.number, { command: 'refuse', note: 'いたしかねます。' })
  const own = randomUUID()
  await pressed(opened.number, { command: 'send-apart', parcel: own, carrier: 'DHL', tracking: '2' })
  const desk = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const buyer = await signedIn(world, 'kaoru', number)
  /** The carrier has lost it: the request that is opened for what was in it. */
  const lost = async (parcel: string) => {
    const page = `/desk/kaoru/orders/${number}/parcels/${parcel}/delivery`
    await desk.press(page, { outcome: 'lost', note: '' })
    await world.doJobs()
    const cases = (await readCasesOf(db, 'kaoru', number)).filter(isReadable)
    const one = cases.findLast(({ kind, current }) => kind === 'redelivery' && current.state === 'requested')!
    await pressed(one.number, { command: 'agree-resend', note: '' })
    return one.number
  }
  const stateOf = async (one: string) => {
    const found = await readCase(db, 'kaoru', one)
    assert.ok(found !== undefined && isReadable(found))
    return found.current.state
  }
  return { world, number, first, own, desk, buyer, lost, attempt, pressed, stateOf }
}

const again = () => ({ command: 'send-again', parcel: randomUUID(), carrier: 'DHL', tracking: '3' }) as const

test('a ring made to order that went by itself and was lost is made anew: on the work list, on the order page and in a letter', async () => {
  const { world, number, own, desk, buyer, lost, attempt, pressed, stateOf } = await twoRings()
  const one = await lost(own)
  const place = `/desk/kaoru/cases/${one}`
  assert.match(await desk.read(place), /What was lost is made anew before it is sent/)
  const begun = await desk.post(`${place}/making`, hiddenFields((await desk.open(place)).html))
  assert.equal(begun.status, 303, begun.words)
  assert.match(await desk.read('/desk/kaoru/work'), /Ring “Kasane”[^]*It is being made/)
  assert.match(await buyer.read(`/kaoru/my/orders/${number}`), /1 piece is being made now/)
  assert.match(await buyer.read(`/kaoru/my/cases/${one}`), /We are making anew what was lost/)
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter(({ kind }) => kind === 'case-making')
  assert.match(letters.at(-1)?.text ?? '', /失われた品を、あらためてお作りしています。[^]*発送しましたら/)
  assert.deepEqual(await attempt(one, again()), { refused: 'not-in-this-state', state: 'making' })
  await pressed(one, { command: 'finish-making' })
  await pressed(one, again())
  assert.equal(await stateOf(one), 'sent-again')
  assert.deepEqual(world.faults, [])
})

test('what went with its line and was lost can be made anew, too; found meanwhile, it has arrived', async () => {
  const { world, first, lost, pressed, stateOf } = await twoRings()
  const one = await lost(first)
  await pressed(one, { command: 'begin-making' })
  await deliverParcel(world.db, 'kaoru', first, { actor: 'carrier', at: world.now() })
  await world.doJobs()
  assert.equal(await stateOf(one), 'arrived')
})

test('what lies ready-made is not made anew, and the desk does not offer it', async () => {
  const { own, desk, lost, attempt } = await twoRings('minamo-ring')
  const one = await lost(own)
  assert.deepEqual(await attempt(one, { command: 'begin-making' }), {
    refused: 'not-in-this-state',
    state: 'to-send',
  })
  assert.doesNotMatch(await desk.read(`/desk/kaoru/cases/${one}`), /Making has begun/)
})
