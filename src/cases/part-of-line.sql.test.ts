/**
 * Some pieces of a line go their own way: while staff decide on one, the others are packed and sent; what
 * stayed is cancelled, joins them, or is sent on its own. Money, stock and boxes count pieces, not lines.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  askFor,
  atTheDesk,
  buy,
  hiddenFields,
  openWorld,
  signedIn,
  type Bought,
  type World,
} from '#main/testing'
import { readOrder, takeStep, type OrderLine } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { noteForParcel, readPapers } from '#papers'
import { readLedger } from '#payments'
import { openRulingContext, ruleOn } from '#rulings'
import { readOnHand } from '#stock'
import { piecesOf, readUnits } from '#units'
import { isReadable, openCase, press, readCase, readCasesOf } from './index.ts'
import type { AnyCommand } from '#cases/kinds'

const openShop = () => openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 40 })

async function threeRings(opened?: World, product = 'minamo-ring', more: Bought = {}) {
  const world = opened ?? (await openShop())
  const { db } = world
  const shop = world.shop('kaoru')
  const number = await buy(world, 'kaoru', { product, quantity: 3, delivered: 'not-yet', ...more })
  const order = async () => (await readOrder(db, 'kaoru', number))!
  const line = async () => (await order()).lines[0]!
  const by = () => ({ actor: 'staff:kenji' as const, at: world.now() })
  const declare = async (quantity: number) => {
    const { customer, language } = await order()
    const request = {
      key: randomUUID(),
      request: 'withdraw',
      line: 1,
      quantity,
      answers: {},
      description: '',
      photos: [],
      requester: 'buyer',
      language,
      declared: true,
    } as const
    const by = { actor: `customer:${customer}`, at: world.now() } as const
    return openCase(db, shop, await order(), request, by)
  }
  const withdraw = async (quantity: number) => {
    const opened = await declare(quantity)
    assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
    return opened.number
  }
  const caseNow = async (one: string) => {
    const found = await readCase(db, 'kaoru', one)
    assert.ok(found !== undefined && isReadable(found))
    return found
  }
  const attempt = async (one: string, command: AnyCommand) =>
    press(db, shop, one, command, { ...by(), version: (await caseNow(one)).version })
  const pressed = async (one: string, command: AnyCommand) => {
    const done = await attempt(one, command)
    assert.ok(!('refused' in done), JSON.stringify(done))
    await world.doJobs()
  }
  const boxes = boxesOf({ world, number, by })
  const seen = seenOf({ world, number, line })
  return { world, number, order, line, declare, withdraw, attempt, caseNow, pressed, ...boxes, ...seen }
}

type Rings = { readonly world: World; readonly number: string }

/** What staff and carrier do with the line. */
function boxesOf({ world, number, by }: Rings & { by: () => { actor: 'staff:kenji'; at: number } }) {
  const { db } = world
  const step = (name: 'prepare' | 'pack') =>
    takeStep(db, 'kaoru', { order: number, lines: [1], step: name, seen: 0 }, by())
  const dispatch = (parcel: string) =>
    dispatchParcel(db, 'kaoru', { parcel, order: number, lines: [1], carrier: 'yamato', tracking: '1' }, by())
  const send = async () => {
    const parcel = randomUUID()
    assert.equal(await dispatch(parcel), undefined)
    await world.doJobs()
    return parcel
  }
  const arrive = async (parcel: string) => {
    await deliverParcel(db, 'kaoru', parcel, { actor: 'carrier', at: world.now() })
    await world.doJobs()
  }
  return { step, dispatch, send, arrive }
}

/** What is to be seen of it. */
function seenOf({ world, number, line }: Rings & { line: () => Promise<OrderLine> }) {
  const { db } = world
  const pieces = async () =>
    piecesOf(await line(), await readUnits(db, 'kaoru', number)).map(({ line: own, units, free }) => ({
      units,
      free,
      stage: own.stage,
      apart: own.apart ?? false,
    }))
  const onSale = async () => {
    const { sku } = await line()
    return (await readOnHand(db, 'kaoru', [sku])).get(sku)!.sale
  }
  const lettersOf = async (kind: string) =>
    (await world.letters('kaoru')).filter((one) => one.kind === kind).map(({ text }) => text)
  const letter = async (kind: string) => (await lettersOf(kind))[0]!
  return { pieces, onSale, letter, lettersOf }
}

const refuse = { command: 'refuse', note: 'いたしかねます。' } as const
const override = { clause: 'kaoru#returns', reason: 'ご事情をうかがい、例外としてお受けします。' }
const approve = { command: 'approve', note: '', keep: false, override } as const
const apart = () => ({ command: 'send-apart', parcel: randomUUID(), carrier: 'DHL', tracking: '2' }) as const

test('while staff decide on one of three rings, the other two are prepared, packed and sent, and every list, box and letter counts two', async () => {
  const { world, number, line, withdraw, step, send, pieces, letter } = await threeRings()
  await withdraw(1)
  const desk = await atTheDesk(world, 'kaoru', 'shipping', 'en')
  assert.match(await desk.read('/desk/kaoru/work'), /Ring “Minamo” \([^)]*\) × 2/)
  assert.equal(await step('prepare'), undefined)
  assert.equal(await step('pack'), undefined)
  await send()
  assert.equal((await line()).stage, 'shipped')
  assert.match(await letter('parcel-sent'), /× 2/)
  assert.match(await desk.read(`/desk/kaoru/orders/${number}`), /Parcel[^#]*× 2/)
  assert.deepEqual(await pieces(), [
    { units: [2, 3], free: [2, 3], stage: 'shipped', apart: false },
    { units: [1], free: [], stage: 'preparing', apart: true },
  ])
  const buyer = await signedIn(world, 'kaoru', number)
  assert.match(await buyer.read(`/kaoru/my/orders/${number}`), /1 piece is still with us/)
})

test('who is told no after the others have left gets the ring in a box of its own, with its own time to claim', async () => {
  const { world, number, order, withdraw, caseNow, pressed, send, arrive, pieces, letter, lettersOf } =
    await threeRings()
  const one = await withdraw(1)
  const first = await send()
  world.setClock('2026-11-24T10:00+09:00')
  await arrive(first)
  await pressed(one, refuse)
  assert.equal((await caseNow(one)).current.state, 'to-send')
  assert.doesNotMatch(await letter('case-refused'), /お返し/)
  world.setClock('2026-12-01T10:00+09:00')
  const own = apart()
  await pressed(one, own)
  assert.equal((await caseNow(one)).current.state, 'order-goes-on')
  const sent = await lettersOf('parcel-sent')
  assert.deepEqual(sent.map((text) => /水面」（サイズ：9号）(?: × (\d))?/.exec(text)?.[1]).toSorted(), [
    '2',
    undefined,
  ])
  world.setClock('2026-12-05T10:00+09:00')
  await arrive(own.parcel)
  assert.deepEqual(await pieces(), [
    { units: [2, 3], free: [2, 3], stage: 'delivered', apart: false },
    { units: [1], free: [1], stage: 'delivered', apart: true },
  ])
  const context = await openRulingContext(world.db, world.shop('kaoru'), await order())
  const facts = piecesOf(context.order.lines[0]!, context.units).map((piece) => {
    const asking = { request: 'withdraw', at: world.now(), requester: 'buyer', answers: {} } as const
    const ruled = ruleOn(context, piece.line, asking)
    assert.ok(!('refused' in ruled))
    return [ruled.facts['delivered'], ruled.facts['delivered-last']]
  })
  assert.deepEqual(facts, [
    ['2026-11-24T01:00:00Z', '2026-12-05T01:00:00Z'],
    ['2026-12-05T01:00:00Z', '2026-12-05T01:00:00Z'],
  ])
  const buyer = await signedIn(world, 'kaoru', number)
  assert.match(await buyer.read(`/kaoru/my/orders/${number}`), /Saturday 5 December/)
  const exchange = {
    request: 'exchange',
    answers: { reason: 'defect' },
    piece: 1,
    key: randomUUID(),
  } as const
  assert.deepEqual((await caseNow(await askFor(world, 'kaoru', number, exchange))).units, [1])
  assert.deepEqual(world.faults, [])
})

test('with a yes after the others have left one ring is cancelled and on sale again, and its money goes back', async () => {
  const { world, order, line, withdraw, pressed, send, onSale } = await threeRings()
  const before = await onSale()
  const one = await withdraw(1)
  await send()
  await pressed(one, approve)
  assert.deepEqual(
    [(await line()).cancelled, (await line()).held, await onSale()],
    [1, undefined, before + 1],
  )
  await pressed(one, { command: 'owe-refund' })
  const { refundOwed } = await readLedger(world.db, 'kaoru', await order())
  assert.equal(refundOwed.amountMinor, (await line()).priceMinor)
})

test('with a no before the box leaves, all three are packed anew and go together', async () => {
  const { line, withdraw, pressed, step, send, pieces } = await threeRings()
  const one = await withdraw(1)
  await step('prepare')
  await step('pack')
  await pressed(one, refuse)
  assert.equal((await line()).stage, 'preparing')
  assert.equal(await step('pack'), undefined)
  await send()
  assert.deepEqual(await pieces(), [{ units: [1, 2, 3], free: [1, 2, 3], stage: 'shipped', apart: false }])
})

test('a parcel that comes back opens its request for the pieces that were in it, though one of its line was cancelled before', async () => {
  const { world, number, withdraw, pressed, send } = await threeRings()
  const one = await withdraw(1)
  const parcel = await send()
  await pressed(one, approve)
  const desk = await atTheDesk(world, 'kaoru', 'shipping')
  const back = { outcome: 'undeliverable', cause: 'refused' }
  await desk.post(`/desk/kaoru/orders/${number}/parcels/${parcel}/delivery`, back)
  await world.doJobs()
  const cases = await readCasesOf(world.db, 'kaoru', number)
  const found = cases.find(({ kind }) => kind === 'redelivery')
  assert.deepEqual([found?.quantity, found?.units], [2, [2, 3]])
})

/** One of three rings that was refused after the others had left, and went in a box of its own. */
async function sentApart(more: Bought = {}) {
  const rings = await threeRings(undefined, undefined, more)
  const { world, number } = rings
  const one = await rings.withdraw(1)
  const first = await rings.send()
  await rings.pressed(one, refuse)
  const own = apart()
  await rings.pressed(one, own)
  const desk = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const box = (parcel: string, form: Readonly<Record<string, string>>) =>
    desk.press(`/desk/kaoru/orders/${number}/parcels/${parcel}/delivery`, form)
  const request = async () => {
    await world.doJobs()
    const cases = (await readCasesOf(world.db, 'kaoru', number)).filter(isReadable)
    return cases.find(({ kind }) => kind === 'redelivery')!
  }
  const again = () =>
    ({ command: 'send-again', parcel: randomUUID(), carrier: 'DHL', tracking: '3' }) as const
  const page = async () => (await signedIn(world, 'kaoru', number)).read(`/kaoru/my/orders/${number}`)
  return { ...rings, first, own, desk, box, request, again, page }
}

test('a box of a ring that went by itself comes back: its customer is asked where it goes, and it leaves again alone', async () => {
  const { world, number, line, own, first, arrive, box, request, again, pressed, pieces, page, lettersOf } =
    await sentApart()
  await arrive(first)
  await box(own.parcel, { outcome: 'undeliverable', cause: 'absent' })
  const { number: one, units, current, custody } = await request()
  assert.deepEqual([units, current.state, custody], [[1], 'address-wanted', 'with-shop'])
  assert.deepEqual(
    [(await lettersOf('case-parcel-came-back')).length, (await pieces())[1]?.stage],
    [1, 'undeliverable'],
  )
  assert.match(await page(), /1 piece, sent by itself, came back to us\./)
  await pressed(one, { command: 'agree-resend', note: '' })
  const second = again()
  await pressed(one, second)
  assert.equal((await request()).current.state, 'sent-again')
  await box(second.parcel, { outcome: 'undeliverable', cause: 'absent' })
  assert.equal((await request()).current.state, 'address-wanted')
  await pressed(one, { command: 'agree-resend', note: '' })
  const third = again()
  await pressed(one, third)
  await arrive(third.parcel)
  assert.equal((await request()).current.state, 'arrived')
  assert.deepEqual(await pieces(), [
    { units: [2, 3], free: [2, 3], stage: 'delivered', apart: false },
    { units: [1], free: [1], stage: 'delivered', apart: true },
  ])
  assert.equal((await line()).stage, 'delivered')
  const cases = await readCasesOf(world.db, 'kaoru', number)
  assert.equal(cases.filter(({ kind }) => kind === 'redelivery').length, 1)
  assert.deepEqual(world.faults, [])
})

test('a box of a ring that went by itself is lost: its customer is told, and one ring more is taken and sent', async () => {
  const { world, number, own, desk, box, request, again, pressed, onSale, arrive, page, lettersOf, pieces } =
    await sentApart()
  const before = await onSale()
  assert.match(await desk.read(`/desk/kaoru/orders/${number}`), /The carrier has lost it/)
  await box(own.parcel, { outcome: 'lost', note: '' })
  const { number: one, units, current } = await request()
  assert.deepEqual([units, current.state], [[1], 'requested'])
  assert.equal((await lettersOf('case-box-lost')).length, 1)
  assert.match(await page(), /DHL 2[^]*parcel lost/)
  await pressed(one, { command: 'agree-resend', note: '' })
  const second = again()
  await pressed(one, second)
  assert.equal(await onSale(), before - 1)
  await arrive(second.parcel)
  assert.equal((await request()).current.state, 'arrived')
  assert.equal((await pieces())[1]?.stage, 'delivered')
  assert.deepEqual(world.faults, [])
})

test('a ring made to order that is sent by itself stands on the work list until it has left, and the desk says to make it first', async () => {
  const { world, number, withdraw, send, pressed } = await threeRings(undefined, 'kasane-ring')
  const desk = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const listed = async () =>
    /To send by themselves(.*?)To send/.exec(await desk.read('/desk/kaoru/work'))?.[1]
  const one = await withdraw(1)
  await send()
  assert.equal(await listed(), undefined)
  await pressed(one, refuse)
  const waiting = (await listed()) ?? ''
  assert.match(waiting, /Ring “Kasane”/)
  assert.match(waiting, new RegExp(`make it first.*${number}.*Request ${one}`))
  assert.match(await desk.read(`/desk/kaoru/cases/${one}`), /made to order: where it was not made/)
  assert.match(await desk.read(`/desk/kaoru/orders/${number}`), /1 sent separately: being prepared/)
  await pressed(one, apart())
  assert.equal(await listed(), undefined)
  assert.deepEqual(world.faults, [])
})

test('a ring made to order that stayed is made at its request before it leaves; one that lies ready-made only leaves', async () => {
  const { world, number, withdraw, send, attempt, pressed, pieces } = await threeRings(
    undefined,
    'kasane-ring',
  )
  const one = await withdraw(1)
  await send()
  await pressed(one, refuse)
  const desk = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const buyer = await signedIn(world, 'kaoru', number)
  const place = `/desk/kaoru/cases/${one}`
  const take = async (step: string) =>
    (await desk.post(`${place}/${step}`, hiddenFields((await desk.open(place)).html))).status
  assert.deepEqual([await take('completion'), await take('making')], [409, 303])
  assert.match(await desk.read('/desk/kaoru/work'), /Ring “Kasane”[^]*It is being made/)
  assert.match(await buyer.read(`/kaoru/my/cases/${one}`), /We are now making the piece that stayed/)
  assert.deepEqual(await attempt(one, apart()), { refused: 'not-in-this-state', state: 'making' })
  assert.equal(await take('completion'), 303)
  assert.match(await desk.read('/desk/kaoru/work'), /Ring “Kasane” [^.]*Pack it/)
  await pressed(one, apart())
  assert.equal((await pieces())[1]?.stage, 'shipped')
  const ready = await threeRings(world)
  const other = await ready.withdraw(1)
  await ready.send()
  await ready.pressed(other, refuse)
  assert.doesNotMatch(await desk.read(`/desk/kaoru/cases/${other}`), /Making has begun/)
  const refused = { refused: 'not-in-this-state', state: 'to-send' }
  assert.deepEqual(await ready.attempt(other, { command: 'begin-making' }), refused)
  assert.deepEqual(world.faults, [])
})

test('where one ring of three went by itself and the box of the others is lost, two are sent anew, and letters and notes count two', async () => {
  const { world, number, first, own, box, request, again, pressed, onSale, lettersOf } = await sentApart()
  const before = await onSale()
  const counted = async (parcel: string, count?: number) => {
    const by = { actor: 'staff:kenji', at: world.now() } as const
    const note = await noteForParcel(world.db, world.shop('kaoru'), parcel, by, count)
    assert.ok(!('refused' in note))
    return note.sheet?.lines?.entries.map(({ values }) => values)
  }
  assert.deepEqual(await counted(first), [['2']])
  await box(first, { outcome: 'lost', note: '' })
  const { number: one } = await request()
  await pressed(one, { command: 'agree-resend', note: '' })
  const second = again()
  await pressed(one, second)
  assert.equal(await onSale(), before - 2)
  assert.deepEqual(await counted(second.parcel), [['2']])
  const counts = (await lettersOf('parcel-sent')).map((text) => /サイズ：9号）(?: × (\d))?/.exec(text)?.[1])
  assert.deepEqual(counts.toSorted(), ['2', '2', undefined])
  const desk = await atTheDesk(world, 'kaoru', 'shipping', 'en')
  await desk.press(`/desk/kaoru/orders/${number}/papers/notes/${own.parcel}`, {})
  const papers = await readPapers(world.db, 'kaoru', number)
  const note = papers.find(({ parcel }) => parcel === own.parcel)
  assert.deepEqual(
    note?.sheet?.lines?.entries.map(({ values }) => values),
    [['1']],
  )
})

test('where the box of two rings and that of the third both come back, the two leave by hand once staff have settled their request', async () => {
  const { world, number, order, line, own, first, box, desk, pressed, pieces } = await sentApart()
  await box(own.parcel, { outcome: 'undeliverable', cause: 'absent' })
  await box(first, { outcome: 'undeliverable', cause: 'absent' })
  await world.doJobs()
  const cases = (await readCasesOf(world.db, 'kaoru', number)).filter(isReadable)
  const ofTwo = cases.find(({ kind, units }) => kind === 'redelivery' && units.length === 2)!
  const page = `/desk/kaoru/orders/${number}`
  const form = async () => (await desk.get(page)).html.includes(`${page}/parcels"`)
  assert.equal(await form(), false)
  const buyer = { actor: `customer:${(await order()).customer}`, at: world.now() } as const
  const declined = { command: 'decline-parcel', note: '' } as const
  const kept = await press(world.db, world.shop('kaoru'), ofTwo.number, declined, {
    ...buyer,
    version: ofTwo.version,
  })
  assert.ok(!('refused' in kept), JSON.stringify(kept))
  await pressed(ofTwo.number, { command: 'settle', note: 'ご親戚のお宅へお送りします。' })
  assert.equal(await form(), true)
  assert.match(await desk.read(page), /Ring “Minamo” \([^)]*\) × 2 Carrier/)
  await desk.press(`${page}/parcels`, { seen: '2', 'line-1': 'yes', carrier: 'yamato', tracking: '9' })
  assert.equal((await line()).stage, 'shipped')
  assert.deepEqual(
    (await pieces()).map(({ units, stage }) => [units, stage]),
    [
      [[2, 3], 'shipped'],
      [[1], 'undeliverable'],
    ],
  )
})

test('of a ring that went by itself and came back exactly its price is paid back, tax told; of the others theirs, and delivery where staff say why', async () => {
  const { world, number, order, own, first, box, pressed, lettersOf } = await sentApart()
  const { totalMinor, shippingMinor, lines, customer } = await order()
  const owed = async () => (await readLedger(world.db, 'kaoru', await order())).refundOwed.amountMinor
  /** The box comes back, its customer wants it no more, and staff pay back. */
  const paidBack = async (parcel: string, more: { amountMinor?: bigint; reason?: string } = {}) => {
    await box(parcel, { outcome: 'undeliverable', cause: 'absent' })
    await world.doJobs()
    const cases = (await readCasesOf(world.db, 'kaoru', number)).filter(isReadable)
    const one = cases.find(({ current }) => current.state === 'address-wanted')!
    const by = { actor: `customer:${customer}`, at: world.now(), version: one.version } as const
    const declined = { command: 'decline-parcel', note: '' } as const
    assert.ok(!('refused' in (await press(world.db, world.shop('kaoru'), one.number, declined, by))))
    await pressed(one.number, { command: 'refund-parcel', ...more })
  }
  const price = lines[0]!.priceMinor
  await paidBack(own.parcel)
  assert.equal(await owed(), price)
  const [told] = await lettersOf('case-refund-owed')
  assert.match(told!, /お品：128,000円\nうち消費税（10%）：11,636円\nご返金額：128,000円/)
  const rest = totalMinor - price
  assert.equal(rest, price * 2n + shippingMinor)
  await paidBack(first, { amountMinor: rest, reason: '送料もお返しします。' })
  assert.equal(await owed(), totalMinor)
})

const presses = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('declare' as const), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      do: fc.constantFrom('refuse' as const, 'approve' as const, 'apart' as const),
      which: fc.nat({ max: 2 }),
    }),
    fc.record({ do: fc.constantFrom('prepare' as const, 'pack' as const, 'dispatch' as const) }),
  ),
  { minLength: 6, maxLength: 14 },
)

test('whatever is pressed in whatever order, never more pieces are asked back, held, cancelled or sent than were bought, and stock has each once', async () => {
  const world = await openShop()
  await fc.assert(
    fc.asyncProperty(presses, async (all) => {
      const { number, line, declare, attempt, step, dispatch, onSale, caseNow } = await threeRings(world)
      const before = await onSale()
      const asked: string[] = []
      for (const one of all) {
        if ('count' in one) {
          const opened = await declare(one.count)
          if ('number' in opened && !('refused' in opened)) asked.push(opened.number)
        } else if (!('which' in one)) await (one.do === 'dispatch' ? dispatch(randomUUID()) : step(one.do))
        else {
          const command = { refuse, approve, apart: apart() }[one.do]
          if (asked[one.which] !== undefined) await attempt(asked[one.which]!, command)
        }
        const now = await line()
        const units = await readUnits(world.db, 'kaoru', number)
        const inHand = units.filter(({ inCase }) => inCase !== null).length
        const cases = await Promise.all(asked.map(caseNow))
        const open = cases.filter(({ closedAt }) => closedAt === null)
        assert.equal(
          open.reduce((sum, { quantity }) => sum + quantity, 0),
          inHand,
        )
        assert.ok(inHand <= 3 && now.cancelled + (now.held ?? 0) <= 3)
        const holding = open.filter((theCase) => now.heldBy?.includes(theCase.number))
        assert.equal(
          holding.reduce((sum, { quantity }) => sum + quantity, 0),
          now.held ?? 0,
        )
        assert.equal(await onSale(), before + now.cancelled)
        const own = piecesOf(now, units).flatMap((piece) => piece.units)
        assert.equal(own.length + now.cancelled, 3)
        assert.equal(new Set(own).size, own.length)
      }
    }),
    { numRuns: 12 },
  )
})
